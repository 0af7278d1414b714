/** Cards are kept from reading to reading of a map, and are at any time those that the map would give anew. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Deck } from "../../src/app/deck";
import { runSync } from "../../src/core/base/jobs";
import type { Card } from "../../src/core/cards/card";
import { CARD_TYPES } from "../../src/core/cards/card-types";
import { makeCards } from "../../src/core/cards/make-cards";
import type { ConceptMap } from "../../src/core/index/concept-index";
import { indexOf } from "../core/index/vault-of";
import { conceptIdOf } from "../ids";

const ALL = ["all"];

/** A deck over one map, and what gives it another text. */
function deckOnMap(types: readonly string[] = ALL): { readonly deck: Deck; readonly write: (text: string) => Promise<ConceptMap> } {
  let map: ConceptMap | undefined;
  const deck = new Deck(types, { concept: (id) => map?.concepts.find((concept) => concept.id === id), map: () => map, log: () => ({ edits: new Map(), reviews: new Map(), asked: new Map() }) });
  return {
    deck,
    write: async (text) => {
      map = (await indexOf({ "Systems MOC.md": text })).maps[0];
      if (map === undefined) throw new Error("no map");
      return map;
    },
  };
}

function cardsOf(deck: Deck, map: ConceptMap): Card[] {
  return map.concepts.flatMap(({ id }) => deck.ofConcept(id));
}

const TEXT = `## Memory
- **Paging** — Memory in blocks of one size
- **Segmentation** — Memory in blocks of any size
- **Swapping** — Blocks that go to disk
- **TLB (Translation Lookaside Buffer)** — a cache of page tables
## Networks
- **DNS** — Names to addresses, cached by resolvers
`;

describe("cards that are kept", () => {
  it("are made anew where a term loses its bold signs alone", async () => {
    const { deck, write } = deckOnMap(["definition"]);
    const points = Array.from({ length: 8 }, (_one, at) => `- **Plan ${at}x** — what did we do with it in year ${at}?\n`).join("");
    const text = `## Beds\n- **Humus** — Keeps water for the roots of all beds in summer.\n${points}`;
    for (const one of [text, text.replace("**Humus**", "Humus")]) {
      const map = await write(one);
      expect(cardsOf(deck, map).map(({ front }) => front)).toEqual(makeCards(map, CARD_TYPES.filter(({ id }) => id === "definition")).map(({ front }) => front));
    }
  });

  it("an edit of one definition leaves the cards of concepts that have nothing to do with it, and lines above move nothing", async () => {
    const { deck, write } = deckOnMap(["definition", "reverse"]);
    const before = new Map((await write(TEXT)).concepts.map(({ id, term }) => [term, deck.ofConcept(id)]));
    const map = await write(`A line more.\n\n${TEXT.replace("Blocks that go to disk", "Blocks that go to a disk")}`);
    const anew = map.concepts.filter(({ id, term }) => deck.ofConcept(id) !== before.get(term)).map(({ term }) => term);
    expect(anew).toEqual(["Swapping"]);
  });

  it.each([
    ["a term that stands twice now", "- **DNS** — Names", "- **Paging** — Sending somebody a message"],
    ["a definition that fits another's question now", "Blocks that go to disk", "Memory in blocks of one size on a disk"],
    ["an abbreviation that means two things now", "- **DNS** — Names", "- **TLB (Tiny Little Box)** — Names"],
    ["another under the same heading that may be meant", "Blocks that go to disk", "Memory in blocks of some size"],
  ])("%s makes the cards that it touches anew", async (_what, from, to) => {
    const { deck, write } = deckOnMap();
    cardsOf(deck, await write(TEXT));
    const map = await write(TEXT.replace(from, to));
    expect(cardsOf(deck, map)).toEqual(makeCards(map, CARD_TYPES));
  });

  it("of a map that is gone are let go", async () => {
    const { deck, write } = deckOnMap();
    const map = await write(TEXT);
    const [concept] = map.concepts;
    const before = deck.ofConcept(conceptIdOf(concept?.id));
    deck.forgetMap(map.path);
    expect(deck.ofConcept(conceptIdOf(concept?.id))).toEqual(before);
    expect(deck.ofConcept(conceptIdOf(concept?.id))).not.toBe(before);
  });
});

const TERMS = ["Paging", "Page Table", "Locks", "VFS (Virtual File System)", "VFS", "Hot vs cold", "[[Paging]]", "Record types"];
const DEFINITIONS = ["Memory in blocks", "Memory in blocks of one size", "one, two, three, four", "VFS (Very Fast Store)", "warm vs not", "resolver → root → TLD", "Memory (used in etcd, Consul)", "hot blocks", ""];
const bullet = fc.record({ section: fc.constantFrom("One", "Two"), term: fc.constantFrom(...TERMS), definition: fc.constantFrom(...DEFINITIONS) });
const step = fc.record({ at: fc.nat({ max: 9 }), bullet: fc.option(bullet, { nil: null }), inserts: fc.boolean(), prepares: fc.boolean() });

describe("the deck after any edits of a map", () => {
  it("has the cards that the map gives", async () => {
    await fc.assert(fc.asyncProperty(fc.array(bullet, { minLength: 1, maxLength: 10 }), fc.array(step, { maxLength: 6 }), async (list, steps) => {
      const { deck, write } = deckOnMap();
      const bullets = [...list];
      const text = (): string => bullets.map(({ section, term, definition }) => `## ${section}\n- **${term}**${definition === "" ? "" : ` — ${definition}`}`).join("\n");
      cardsOf(deck, await write(text()));
      for (const { at, bullet: one, inserts, prepares } of steps) {
        bullets.splice(at % (bullets.length + 1), inserts ? 0 : 1, ...one === null ? [] : [one]);
        if (bullets.length === 0) continue;
        const map = await write(text());
        if (prepares) runSync(deck.makeJob([map]));
        expect(cardsOf(deck, map)).toEqual(makeCards(map, CARD_TYPES));
      }
    }));
  });
});
