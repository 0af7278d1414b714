import { describe, expect, it } from "vitest";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { cardsOf, makeCards } from "../../../src/core/cards/make-cards";
import { masked } from "../../../src/core/cards/mask";
import { indexOf } from "../index/vault-of";

async function told(text: string): Promise<string[]> {
  const map = (await indexOf({ "MOC.md": text })).maps[0];
  return map?.concepts.flatMap((concept) => {
    const { cards, none } = cardsOf(concept, map);
    return [...cards.map(({ type, front, back }) => `${type}: ${front} → ${back}`), ...none.map(({ type, why }) => `no ${type}: ${why}`)];
  }) ?? [];
}

describe.each(CARD_TYPES.map((type) => [type.name, type] as const))("%s", (_name, type) => {
  it.each(type.examples)("$bullet", async ({ bullet, front, back, none }) => {
    const map = (await indexOf({ "MOC.md": `## A\n${bullet}\n` })).maps[0];
    const concept = map?.concepts[0];
    if (map === undefined || concept === undefined) throw new Error("no concept");
    expect(type.make(concept, map)).toEqual(none === undefined ? { front, back } : { none });
  });

  it("has an id and an end of ids of its own", () => {
    expect(CARD_TYPES.filter(({ id, role }) => id === type.id || role === type.role)).toEqual([type]);
    expect(type.role).toMatch(/^[a-z][0-9a-z]*$/);
  });
});

describe("a card", () => {
  it("is known by its concept and its kind, whatever its text", async () => {
    const ids = async (definition: string): Promise<string[]> => makeCards((await indexOf({ "MOC.md": `- **Paging** — ${definition}\n` })).maps[0] as never).map(({ id }) => id);
    expect(await ids("Blocks")).toEqual(await ids("Memory in equal parts"));
    expect(await ids("Blocks")).toEqual([expect.stringMatching(/^moc-[0-9a-z]{10}-def$/), expect.stringMatching(/^moc-[0-9a-z]{10}-rev$/)]);
  });

  it("asks with the heading where a term stands twice", async () => {
    expect(await told("## CPU\n- **Cache** — near\n## Web\n- **Cache** — far\n")).toEqual([
      "definition: Cache (CPU) → near", "reverse: near → Cache", "definition: Cache (Web) → far", "reverse: far → Cache",
    ]);
  });

  it("with one definition for two terms asks with the heading, or not at all", async () => {
    expect(await told("## A\n- **X** — same\n## B\n- **Y** — same\n")).toContain("reverse: same (A) → X");
    expect(await told("## A\n- **X** — same\n- **Y** — same\n")).toContain("no reverse: “Y” has the same definition");
  });

  it("longer than 25 words is read, not remembered", async () => {
    expect(await told(`- **X** — ${"word ".repeat(26)}\n`)).toEqual(["no definition: it is 26 words long; more than 25 are read, not remembered", "no reverse: it is 26 words long; more than 25 are read, not remembered"]);
  });

  it("never has its question for an answer", async () => {
    expect(await told("- **Same** — same\n")).toEqual(["no definition: the answer is the question", "no reverse: the definition only repeats the term"]);
  });
});

describe("masking", () => {
  it.each([
    ["Page faults load a page; paging", ["Page Fault"], "… load a page; paging"],
    ["Locks and locking, unlocked, padlock", ["Lock"], "… and …, unlocked, padlock"],
    ["A [[Thread]] of threads", ["Thread"], "A … of …"],
    ["IPC (inter-process communication) by pipes", ["Inter-Process Communication (IPC)", "IPC"], "… (…) by pipes"],
    ["TCP/IP and tcp", ["TCP"], "…/IP and …"],
    ["C is not C++ or Objective-C", ["C"], "C is not C++ or Objective-C"],
    ["ページング は メモリ", ["ページング"], "… は メモリ"],
    ["caches, cached, caching", ["Cache"], "…, …, …"],
    ["(a.b)* costs", ["(a.b)*"], "… costs"],
  ])("%s", (text, names, expected) => {
    expect(masked(text, names)).toBe(expected);
  });

  it("leaves no name in the text, at its edges either", () => {
    for (const text of ["Swap", "Swap, swap", "x swap", "swap x", "swap/swap", "“Swap”"]) expect(masked(text, ["Swap"])).not.toMatch(/swap/i);
  });
});
