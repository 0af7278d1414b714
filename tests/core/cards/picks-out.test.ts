/** A text asks for its term only where it is told of it alone. */
import { describe, expect, it } from "vitest";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { candidatesOf } from "../../../src/core/cards/candidate";
import { makeCardsJob } from "../../../src/core/cards/make-cards";
import { runSync } from "../../../src/core/base/jobs";
import { indexOf } from "../index/vault-of";

const WHY = "its text does not say what it is, so other terms could be meant";

/** Why the first concept gives no card from its text to its term; null where it gives one. */
async function whyNot(text: string, { map = "Garden MOC.md", notes = {}, type = "reverse" }: { readonly map?: string; readonly notes?: Readonly<Record<string, string>>; readonly type?: string } = {}): Promise<string | null> {
  const [read] = (await indexOf({ [map]: text, ...notes })).maps;
  if (read === undefined) throw new Error("no map");
  const [first] = candidatesOf(read, runSync(makeCardsJob(read, CARD_TYPES)), new Map()).filter((one) => one.type === type && one.concept === read.concepts[0]?.id);
  return first === undefined ? "nothing" : first.checks[0] ?? null;
}

const NOTE = { map: "Garden.md" };
const asMap = (lines: string): string => `---\nmoc-study-map: true\n---\n## Beds\n${lines}\n`;

describe("a text asks for its term", () => {
  it.each([
    ["that it says what it is", "- **Mulch** — a layer of leaves that keeps the soil moist"],
    ["that it is a name in code", "- `dig(depth)` — goes down so many feet and brings up soil"],
    ["that both are words, as in a list of vocabulary", "- **Laub** — fallen leaves"],
    ["that each translation is one", "- **mögen** — to like / to be fond / to want"],
    ["that it goes on with “is” and what it is", "- **Mulching** — is the spreading of leaves on beds before winter comes"],
  ])("in any note, seeing %s", async (_what, line) => {
    expect(await whyNot(asMap(line), NOTE)).toBeNull();
  });

  it.each([
    ["says what happens with it", "- **Mulch** — spread in May, long before the first rain comes"],
    ["says what somebody does", "- **Mulching** — The gardeners wait until the soil is warm and dry enough"],
  ])("while one that %s does so only in a map that its author calls one", async (_what, line) => {
    expect(await whyNot(asMap(line), NOTE)).toBe(WHY);
    expect(await whyNot(`## Beds\n${line}\n`)).toBeNull();
  });

  it("and a list of names in no map, whose term asks for it all the same", async () => {
    const line = "## Trees\n- **Broadleaves** — Oaks, Elms, Limes, Maples\n";
    expect(await whyNot(line)).toBe(WHY);
    expect(await whyNot(line, { type: "definition" })).toBeNull();
  });

  it.each([
    ["is about it", "Mulch is a layer of leaves that keeps the soil below it moist.", null],
    ["begins with what it is", "A layer of leaves that keeps the soil below it moist in summer.", null],
    ["says what it is used for, and nothing that it is", "Used in summer by many gardeners, so that soil stays moist.", WHY],
  ])("of a sentence of its note only one that %s", async (_what, text, why) => {
    expect(await whyNot("- [[Mulch]]\n", { notes: { "Mulch.md": `${text}\n` } })).toBe(why);
  });
});
