import { describe, expect, it } from "vitest";
import { withoutSources } from "../../../src/core/cards/sources";

describe("what stands behind a definition and is no part of it", () => {
  it.each([
    ["Wiki with pages. ([Demo](https://a.b), [Source Code](https://a.b/c)) `MIT` `Go/Docker`", "Wiki with pages."],
    ["Wiki with pages. [Website](https://a.b), `AGPL-3.0` `Nodejs`", "Wiki with pages."],
    ["Wiki with pages ([Source Code](https://a.b/c_(d)))", "Wiki with pages"],
    ["Wiki with pages. [paper](https://a.b) | [code](https://a.b/c)", "Wiki with pages."],
    ["Wiki with pages ![stars](https://a.b/c.svg)", "Wiki with pages"],
    ["Wiki with pages. [![stars](https://a.b/c.svg)](https://a.b)", "Wiki with pages."],
    ["Wiki with pages. [![Open source][Open]](https://a.b/c) ![Free][Free one]", "Wiki with pages."],
    ["Wiki with pages. [![Open source][Open] ](https://a.b/c) [![Store][store]]", "Wiki with pages."],
    ["Wiki with pages[[13]](https://a.b/c_(d)#cite_note-13), and links[[2]](<https://a.b>).", "Wiki with pages, and links."],
  ])("%s", (text, without) => { expect(withoutSources(text)).toBe(without); });

  it.each([
    "is run by `make` or `npm`", "takes `a` (in brackets)", "a [tree](https://a.b) of [nodes](https://a.b)", "see the [paper of Lamport](https://a.b)", "![[a.png]]", "shown by ![x](a.png)", "`MIT`", "[Website](https://a.b)", "made of [atoms](x.md) ([[Atom]])",
  ])("%s stays", (text) => { expect(withoutSources(text)).toBe(text); });
});
