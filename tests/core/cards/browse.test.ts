import { cardIdOf } from "../../ids";
import type { CardId } from "../../../src/core/cards/card";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { browseJob, merged, SHOWN, type Browsed, type BrowseQuery } from "../../../src/core/cards/browse";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { makeCardsJob } from "../../../src/core/cards/make-cards";
import { fingerprint, candidatesOf, type CardEdit } from "../../../src/core/cards/candidate";
import type { ConceptMap } from "../../../src/core/index/concept-index";
import { runSync } from "../../../src/core/base/jobs";
import { indexOf } from "../index/vault-of";

const LONG = "many words that nobody remembers ".repeat(10).trim();
const TEXT = `# Systems\n\n## Memory\n### Blocks\n- **Paging** — Fixed-size blocks\n- **Thrashing** — ${LONG}\n### Other\n- **Swap**\n\n## Disks\n- **Inode** — What a file is but its name\n`;

const { maps } = await indexOf({ "Systems MOC.md": TEXT });
const indexOfPoor = await indexOf({ "Poor MOC.md": "# Poor\n\n## One\n- **Heap** — A tree in an array\n- **Stack** — A tree in an array\n" });
const made = (map: ConceptMap) => runSync(makeCardsJob(map, CARD_TYPES));

function browse(query: Partial<BrowseQuery> = {}, edits: ReadonlyMap<CardId, CardEdit> = new Map()): Browsed {
  const candidates = new Map(maps.map((map) => [map.path, candidatesOf(map, made(map), edits)]));
  return runSync(browseJob({ maps, below: [], words: "", shown: "all", candidatesOf: (map) => candidates.get(map) ?? [], isSuspended: () => false, ...query }));
}

const terms = ({ rows }: Browsed): string[] => [...new Set(rows.map(({ term }) => term.term))];

describe("all cards of a map", () => {
  it("are those that were made and those that were not, each once, with a key of its own", () => {
    const [map] = maps;
    if (map === undefined) throw new Error("no map");
    const { cards, notMade: none } = made(map);
    const { rows, counts } = browse();
    expect([counts.made, counts.all]).toEqual([cards.length, cards.length + counts.none]);
    expect(rows.filter(({ card }) => card === null).flatMap(({ term, types }) => types.map((type) => `${term.id} ${type}`)).sort()).toEqual([...new Set(none.map(({ concept, type }) => `${concept} ${type}`))].sort());
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(rows.flatMap(({ card }) => card ?? []).map(({ id }) => id).sort()).toEqual(cards.map(({ id }) => id).sort());
    for (const { card, checks } of rows) expect(card === null).toBe(checks.length > 0);
    expect(terms(browse())).toEqual(["Paging", "Thrashing", "Swap", "Inode"]);
  });

  it("are one row where a concept is skipped in both directions for one reason, and two where the reasons differ", () => {
    const skipped = browse({ shown: "none" }).rows.map(({ term, types, checks }) => [term.term, types, checks.length]);
    expect(skipped).toContainEqual(["Swap", ["definition", "reverse"], 1]);
    expect(skipped.filter(([term, types]) => term === "Thrashing" && String(types).includes("reverse"))).toEqual([["Thrashing", ["definition", "reverse"], 1]]);
    const [poor] = indexOfPoor.maps;
    if (poor === undefined) throw new Error("no map");
    const rows = merged(candidatesOf(poor, made(poor), new Map())).filter(({ candidate }) => candidate.card === null);
    expect(rows.map(({ types }) => types)).toEqual([["reverse"], ["siblings"], ["reverse"], ["siblings"]]);
  });

  it("below a heading are those alone", () => {
    expect(terms(browse({ below: ["Memory"] }))).toEqual(["Paging", "Thrashing", "Swap"]);
    expect(terms(browse({ below: ["Memory", "Other"] }))).toEqual(["Swap"]);
  });

  it("are found by words of the card, its term, its headings and its reasons", () => {
    expect(terms(browse({ words: "fixed" }))).toEqual(["Paging"]);
    expect(terms(browse({ words: "PAG" }))).toEqual(["Paging"]);
    expect(terms(browse({ words: "disks inode" }))).toEqual(["Inode"]);
    expect(terms(browse({ words: "hard remember", shown: "none" }))).toContain("Thrashing");
    expect(browse({ words: "nowhere" }).rows).toEqual([]);
    expect(browse({ words: "nowhere" }).counts).toEqual(browse().counts);
  });

  it("are shown by what they are, and counts say how many there are of each", () => {
    const [first] = browse({ shown: "made" }).rows;
    const edits = new Map([[cardIdOf(first?.key), { front: "A", back: "B", replaced: "0000000000" }]]);
    for (const { id } of SHOWN) {
      const { rows, counts } = browse({ shown: id, isSuspended: (card) => card === first?.key }, edits);
      expect([id, rows.length]).toEqual([id, counts[id]]);
    }
    expect(browse({ shown: "made", isSuspended: (card) => card === first?.key }).rows.map(({ key }) => key)).not.toContain(first?.key);
    expect(browse({ shown: "outdated" }, edits).rows.map(({ card }) => card?.front)).toEqual(["A"]);
  });
});

describe("cards that were written anew", () => {
  const [map] = maps;
  if (map === undefined) throw new Error("no map");
  const before = candidatesOf(map, made(map), new Map());
  const ids = before.flatMap(({ computed }) => computed?.id ?? []);

  it("change themselves alone, are all made, and are outdated where they replaced another text", () => {
    const override = fc.record({ front: fc.constantFrom("A", "B"), back: fc.constantFrom("C", "Inode"), isNow: fc.boolean() });
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...ids), override), (wanted) => {
      const computedOf = new Map(before.flatMap(({ computed }) => computed === null ? [] : [[computed.id, computed] as const]));
      const edits = new Map(Object.entries(wanted).map(([name, { front, back, isNow }]) => {
        const id = cardIdOf(name);
        const computed = computedOf.get(id);
        return [id, { front, back, replaced: computed !== undefined && isNow ? fingerprint(computed) : "0000000000" }] as const;
      }));
      const after = candidatesOf(map, made(map), edits);
      expect(after).toHaveLength(before.length);
      for (const [at, candidate] of after.entries()) {
        const edit = edits.get(cardIdOf(candidate.computed?.id));
        if (edit === undefined) expect(candidate).toEqual(before[at]);
        else expect([candidate.card?.id, candidate.card?.front, candidate.card?.back, candidate.isEdited, candidate.isOutdated, candidate.card?.choices?.includes(edit.back) ?? true]).toEqual([candidate.computed?.id, edit.front, edit.back, true, edit.replaced === "0000000000", true]);
      }
    }));
  });
});
