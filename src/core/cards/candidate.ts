/**
 * The cards that a map gives, with the learner's edits. An edited card keeps its text, whatever the map says later; if
 * the map's text changes, the card counts as outdated. An edited card is made even if it failed a check: the learner
 * has seen the reason. A poor card that somebody studies already is made as well: a new version takes nothing away.
 */
import type { ConceptId } from "../concept/concept";
import { groupedJob } from "../base/grouped";
import { base32Hash } from "../base/hash";
import type { ConceptMap } from "../index/concept-index";
import { runSync, forEachChunk } from "../base/jobs";
import type { Card, CardId } from "./card";
import type { Made } from "./make-cards";

/** The text that a learner gave to a card. */
export interface CardEdit {
  /** Markdown, in one line. */
  readonly front: string;
  readonly back: string;
  /** The fingerprint of the text that it replaced. */
  readonly replaced: string;
}

export interface CardCandidate {
  readonly concept: ConceptId;
  /** Card type's id. */
  readonly type: string;
  /** The card as it is asked; null if it is not made. */
  readonly card: Card | null;
  /** The card as the map gives it, even if it failed a check; null if the map gives no text. */
  readonly computed: Card | null;
  /** Why the map's own text makes no card: clauses in lower case. */
  readonly checks: readonly string[];
  /** The map's own text could be asked, and is poor: it is asked of whoever wants it. */
  readonly isPoor: boolean;
  readonly isEdited: boolean;
  /** The card is edited, and the map's text is no longer the replaced one. */
  readonly isOutdated: boolean;
}

/** Cards between two pauses. */
const STEP = 500;

/** In the order of the concepts of the map. `isStudied`: whether somebody learns the card already. */
export function candidatesOf(map: Pick<ConceptMap, "concepts">, made: Made, edits: ReadonlyMap<CardId, CardEdit>, isStudied: (card: CardId) => boolean = () => false): CardCandidate[] {
  return runSync(candidatesJob(map, made, edits, isStudied));
}

function* candidatesJob({ concepts }: Pick<ConceptMap, "concepts">, { cards, notMade }: Made, edits: ReadonlyMap<CardId, CardEdit>, isStudied: (card: CardId) => boolean): Generator<void, CardCandidate[]> {
  const taken = new Set<CardId>();
  const unordered: CardCandidate[] = [];
  yield* forEachChunk(cards, STEP, (card) => {
    taken.add(card.id);
    unordered.push(candidateOf(card, { checks: [], isPoor: false }, edits.get(card.id), true));
  });
  yield* forEachChunk(notMade, STEP, ({ concept, type, card, checks, isPoor }) => {
    // Of two candidates with one id, at most one becomes a card.
    const isFree = card !== null && !taken.has(card.id);
    if (isFree) taken.add(card.id);
    unordered.push(isFree ? candidateOf(card, { checks, isPoor: isPoor === true }, edits.get(card.id), isPoor === true && isStudied(card.id)) : { concept, type, card: null, computed: null, checks, isPoor: false, isEdited: false, isOutdated: false });
  });
  const byConcept = yield* groupedJob(unordered, ({ concept }) => concept);
  const candidates: CardCandidate[] = [];
  yield* forEachChunk(concepts, STEP, ({ id }) => { candidates.push(...byConcept.get(id) ?? []); });
  return candidates;
}

/** Two texts with one fingerprint count as equal. */
export function fingerprint({ front, back }: Pick<Card, "front" | "back">): string {
  return base32Hash(JSON.stringify([front, back]));
}

function candidateOf(computed: Card, judged: Pick<CardCandidate, "checks" | "isPoor">, edit: CardEdit | undefined, isMade: boolean): CardCandidate {
  const { concept, type } = computed;
  if (edit === undefined) return { concept, type, card: isMade ? computed : null, computed, ...judged, isEdited: false, isOutdated: false };
  return { concept, type, card: rewritten(computed, edit), computed, ...judged, isEdited: true, isOutdated: edit.replaced !== fingerprint(computed) };
}

/** Choices without the answer among them would be useless. What the learner wrote is no longer the note's. */
function rewritten({ choices, isFromNote: _isFromNote, ...card }: Card, { front, back }: CardEdit): Card {
  return choices === undefined || !choices.includes(back) ? { ...card, front, back } : { ...card, front, back, choices };
}
