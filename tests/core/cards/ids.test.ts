import { describe, expect, expectTypeOf, it } from "vitest";
import type { NotePath } from "../../../src/core/base/note-path";
import { cardId, conceptOfCard, parseCardId, type CardId } from "../../../src/core/cards/card";
import { conceptId, parseConceptId, type ConceptId } from "../../../src/core/concept/concept";

describe("ids of concepts and cards, and paths of notes", () => {
  const concept = conceptId("Systems MOC", "memory > paging");
  const cards = [cardId(concept, "def"), cardId(concept, "c", "sockets")];

  it("are texts, and for the compiler none of them is another", () => {
    expectTypeOf<ConceptId>().toExtend<string>();
    expectTypeOf<CardId>().toExtend<string>();
    expectTypeOf<NotePath>().toExtend<string>();
    expectTypeOf<CardId>().not.toExtend<ConceptId>();
    expectTypeOf<ConceptId>().not.toExtend<CardId>();
    expectTypeOf<NotePath>().not.toExtend<ConceptId | CardId>();
    expectTypeOf<ConceptId | CardId>().not.toExtend<NotePath>();
    expectTypeOf<string>().not.toExtend<ConceptId>();
    expectTypeOf(concept).toEqualTypeOf<ConceptId>();
    expect(concept).toMatch(/^moc-/);
  });

  it("read as what they were made as, and as nothing else", () => {
    expect(parseConceptId(concept)).toBe(concept);
    expect(cards.map(parseCardId)).toEqual(cards);
    expect(cards.map(conceptOfCard)).toEqual([concept, concept]);
    expect(cards.map(parseConceptId)).toEqual([null, null]);
    expect([concept, "", "Maps/Systems MOC.md", `${concept} `, `^${concept}`, `${concept}-`].map(parseCardId)).toEqual([null, null, null, null, null, null]);
    expect(["", "Maps/Systems MOC.md", `${concept} `, `^${concept}`, concept.toUpperCase()].map(parseConceptId)).toEqual([null, null, null, null, null]);
  });
});
