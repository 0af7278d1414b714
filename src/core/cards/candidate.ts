/**
 * What a map gives, as the learner has it: cards that they wrote anew read as they wrote them, whatever the map says
 * meanwhile; and where the map's text changed beneath, that can be told. A card that failed a check is made all the same
 * once somebody wrote it: it has an id of its own, and they saw the reason.
 */
import { groupedSteps } from "../base/grouped";
import { digits } from "../base/hash";
import type { ConceptMap } from "../index/concept-index";
import { atOnce, eachSteps } from "../base/jobs";
import type { Card } from "./card";
import type { Made } from "./make-cards";

/** A card as a learner wrote it. */
export interface Override {
  /** Markdown, in one line. */
  readonly front: string;
  readonly back: string;
  /** Fingerprint (`fingerprintOf`) of the text that it replaced. */
  readonly of: string;
}

export interface Offer {
  readonly concept: string;
  /** Card type's id. */
  readonly type: string;
  /** As it is asked; null where it is not made. */
  readonly card: Card | null;
  /** As the map has it, also where that failed a check; null where it got no text at all. */
  readonly computed: Card | null;
  /** Why the map's own text makes no card: clauses in lower case. */
  readonly checks: readonly string[];
  readonly isEdited: boolean;
  /** Edited, and the map's text is another now than the one that was replaced. */
  readonly isOutdated: boolean;
}

/** Cards between two pauses. */
const STEP = 500;

/** In the order of the concepts of the map. */
export function offersOf(map: Pick<ConceptMap, "concepts">, made: Made, edits: ReadonlyMap<string, Override>): Offer[] {
  return atOnce(offerSteps(map, made, edits));
}

export function* offerSteps({ concepts }: Pick<ConceptMap, "concepts">, { cards, none }: Made, edits: ReadonlyMap<string, Override>): Generator<void, Offer[]> {
  const taken = new Set<string>();
  const unordered: Offer[] = [];
  yield* eachSteps(cards, STEP, (card) => {
    taken.add(card.id);
    unordered.push(offerOf(card, [], edits.get(card.id)));
  });
  yield* eachSteps(none, STEP, ({ concept, type, card, checks }) => {
    // Of two with one id, one at most is made.
    const isFree = card !== null && !taken.has(card.id);
    if (isFree) taken.add(card.id);
    unordered.push(isFree ? offerOf(card, checks, edits.get(card.id)) : { concept, type, card: null, computed: null, checks, isEdited: false, isOutdated: false });
  });
  const byConcept = yield* groupedSteps(unordered, ({ concept }) => concept);
  const offers: Offer[] = [];
  yield* eachSteps(concepts, STEP, ({ id }) => { offers.push(...byConcept.get(id) ?? []); });
  return offers;
}

/** Two texts with one fingerprint are one. */
export function fingerprintOf({ front, back }: Pick<Card, "front" | "back">): string {
  return digits(JSON.stringify([front, back]));
}

function offerOf(computed: Card, checks: readonly string[], override: Override | undefined): Offer {
  const { concept, type } = computed;
  if (override === undefined) return { concept, type, card: checks.length === 0 ? computed : null, computed, checks, isEdited: false, isOutdated: false };
  return { concept, type, card: rewritten(computed, override), computed, checks, isEdited: true, isOutdated: override.of !== fingerprintOf(computed) };
}

/** Choices without the answer among them would be none. */
function rewritten({ choices, ...card }: Card, { front, back }: Override): Card {
  return choices === undefined || !choices.includes(back) ? { ...card, front, back } : { ...card, front, back, choices };
}
