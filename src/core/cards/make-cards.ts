/** A map → its cards. A poor card is not made, and gets its reasons. */
import { strings } from "../base/strings";
import { picturesOf, type Concept, type ConceptId } from "../concept/concept";
import type { ConceptMap } from "../index/concept-index";
import { runSync } from "../base/jobs";
import { askedConcept, inBrief } from "./asked-concept";
import { cardId, type Card, type CardType, type CardDraft, type Sides, type CardId } from "./card";
import { failuresOf } from "./checks";
import { FactReader } from "./fact-reader";
import { mapFactsJob } from "./map-facts";

/** A card that was not made. */
export interface NoCard {
  readonly concept: ConceptId;
  /** Card type's id. */
  readonly type: string;
  /** The first reason, a clause in lower case. */
  readonly why: string;
  /** All of them. */
  readonly checks: readonly string[];
  /** The card that failed the checks, if there is one. */
  readonly card: Card | null;
  /** It could be asked, and is poor: whoever learns it already goes on. */
  readonly isPoor?: true;
}

export interface Made {
  readonly cards: readonly Card[];
  readonly notMade: readonly NoCard[];
}

export function makeCards(map: ConceptMap, types: readonly CardType[]): Card[] {
  return [...runSync(makeCardsJob(map, types)).cards];
}

/** Concepts that are read between two pauses. */
const STEP = 20;

/** The last result for each map. Its note and its reviews ask for the same cards, and a map is immutable. */
const last = new WeakMap<ConceptMap, { readonly types: string; readonly made: Made }>();

export function* makeCardsJob(map: ConceptMap, types: readonly CardType[]): Generator<void, Made> {
  const wanted = types.map(({ id }) => id).join(" ");
  const before = last.get(map);
  if (before?.types === wanted) return before.made;
  const made = yield* makeAllJob(map, types);
  last.set(map, { types: wanted, made });
  return made;
}

function* makeAllJob(map: ConceptMap, types: readonly CardType[]): Generator<void, Made> {
  const facts = yield* mapFactsJob(map);
  const cards: Card[] = [];
  const notMade: NoCard[] = [];
  for (const [at, concept] of map.concepts.entries()) {
    const made = cardsOf(concept, new FactReader(facts), types);
    cards.push(...made.cards);
    notMade.push(...made.notMade);
    if (at % STEP === STEP - 1) yield;
  }
  return { cards, notMade };
}

/** Characters. A longer bullet is a text of its own, and nothing is searched in it. */
const LONGEST = 2000;

export function cardsOf(given: Concept, facts: FactReader, types: readonly CardType[]): Made {
  const whole = askedConcept(given);
  const concept = inBrief(whole);
  const why = concept.definition.length > LONGEST ? strings.noCard.longDefinition(LONGEST) : null;
  if (why !== null) return { cards: [], notMade: types.map(({ id }) => ({ concept: concept.id, type: id, why, checks: [why], card: null })) };
  const poor = facts.whyNotAsked(given);
  const below = facts.placeOf(concept).slice(concept.headingPath.length);
  const cards = new Map<CardId, Card>();
  const notMade: NoCard[] = [];
  for (const type of types) {
    for (const draft of type.make(type.isWhole === true ? whole : concept, facts)) {
      const card = "notMade" in draft ? null : cardOf(concept, type, draft, below);
      const { failures, isHard } = reasons(draft, card, cards, whole.definition);
      const checks = [...failures, type.isOfNames === true ? null : poor, "notMade" in draft ? null : draft.poor ?? null].filter((one) => one !== null);
      const [why] = checks;
      if (why !== undefined) notMade.push({ concept: concept.id, type: type.id, why, checks, card, ...!isHard && { isPoor: true as const } });
      else if (card !== null) cards.set(card.id, card);
    }
  }
  return { cards: [...cards.values()], notMade };
}

/** Whether a side has one of a pair of signs, where the definition has both: half of a formula that is written with spaces. */
function cutsSigns({ front, back }: Sides, definition: string): boolean {
  const odd = (text: string): boolean => text.split("$").length % 2 === 0;
  return definition.includes("$") && !odd(definition) && (odd(front) || odd(back));
}

/** Why a draft makes no card, and whether it could not be asked even by hand. */
function reasons(draft: CardDraft, card: Card | null, before: ReadonlyMap<CardId, Card>, definition: string): { readonly failures: readonly string[]; readonly isHard: boolean } {
  if ("notMade" in draft) return { failures: [draft.notMade], isHard: true };
  const [isCut, isTwice] = [cutsSigns(draft, definition), card !== null && before.has(card.id)];
  const found = failuresOf(draft);
  const failures = [...found.map(({ why }) => why), ...isCut ? [strings.noCard.cut] : [], ...isTwice ? [strings.noCard.twice(draft.item ?? draft.back)] : []];
  return { failures, isHard: isCut || isTwice || !found.every(({ isPoor }) => isPoor) };
}

function cardOf(concept: Concept, { id: type, role }: CardType, { front, back, choices, item }: Sides, below: readonly string[]): Card {
  const card = { id: cardId(concept.id, role, item), concept: concept.id, type, front, back: type === "definition" ? `${back}${picturesOf(concept.noteDefinition ?? "")}` : back, headingPath: concept.headingPath, ...below.length > 0 && { below }, ...concept.noteDefinition === undefined ? {} : { isFromNote: true as const } };
  return choices === undefined ? card : { ...card, choices };
}
