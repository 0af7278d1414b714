import { describe, expect, it } from "vitest";
import { picturesIn } from "../../../src/core/cards/pictures";

describe("a picture in a text", () => {
  it.each([
    ["a ![[x/a b.png]] c", [{ from: 2, to: 16, link: "x/a b.png", alt: "", width: null }]],
    ["![[a.png|200]]", [{ from: 0, to: 14, link: "a.png", alt: "", width: "200" }]],
    ["![[a.svg#dark|what|200x100]]", [{ from: 0, to: 28, link: "a.svg", alt: "what", width: "200" }]],
    ["![side (view)|40](x/a%20b.JPG \"title\")", [{ from: 0, to: 38, link: "x/a b.JPG", alt: "side (view)", width: "40" }]],
    ["![](<a (1).png>)", [{ from: 0, to: 16, link: "a (1).png", alt: "", width: null }]],
    ["![](a_(1).png)", [{ from: 0, to: 14, link: "a_(1).png", alt: "", width: null }]],
    ["x [![a|7](b.png)](https://a.b/c.png) [a](b.png)", [{ from: 3, to: 16, link: "b.png", alt: "a", width: "7" }]],
    ["![](100%.png)", [{ from: 0, to: 13, link: "100%.png", alt: "", width: null }]],
  ])("%s", (text, pictures) => { expect(picturesIn(text)).toEqual(pictures); });

  it("is none in code, of the web, or of a note", () => {
    expect(picturesIn("`![[a.png]]` ![x](https://a.b/c.png) ![[Note]] ![[a.pdf]] [[a.png]] ![open](a.png ![[")).toEqual([]);
  });
});
