/** A map → its cards. A poor card is not made, and the reason is told. */
import type { Concept } from "../concept/concept";
import { fold, plainText } from "../concept/fold";
import type { ConceptMap } from "../index/concept-index";
import type { Card, Draft } from "./card";
import { CARD_TYPES } from "./card-types";

/** A card that was not made. */
export interface NoCard {
  readonly concept: string;
  /** Card type's id. */
  readonly type: string;
  /** A clause, lower case. */
  readonly why: string;
}

export function makeCards(map: ConceptMap): Card[] {
  return map.concepts.flatMap((concept) => cardsOf(concept, map).cards);
}

export function cardsOf(concept: Concept, map: ConceptMap): { readonly cards: readonly Card[]; readonly none: readonly NoCard[] } {
  const cards: Card[] = [];
  const none: NoCard[] = [];
  for (const { id: type, role, make } of CARD_TYPES) {
    const draft = checked(make(concept, map));
    if ("none" in draft) none.push({ concept: concept.id, type, why: draft.none });
    else cards.push({ id: `${concept.id}-${role}`, concept: concept.id, type, front: draft.front, back: draft.back, trail: concept.trail });
  }
  return { cards, none };
}

/** Longer sides are read, not remembered: Wozniak's rule of minimum information. */
const MOST_WORDS = 25;

function checked(draft: Draft): Draft {
  if ("none" in draft) return draft;
  const { front, back } = draft;
  const words = Math.max(wordCount(front), wordCount(back));
  if (words > MOST_WORDS) return { none: `it is ${words} words long; more than ${MOST_WORDS} are read, not remembered` };
  return fold(plainText(front)) === fold(plainText(back)) ? { none: "the answer is the question" } : draft;
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
