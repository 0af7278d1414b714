/**
 * The card that is asked next, and how many remain today.
 *
 *   1. cards in steps of minutes whose minute has come, the longest waiting first
 *   2. due cards, the least remembered first; new ones spread evenly among them, in the order given
 *   3. cards in steps that come within a few minutes, rather than a pause
 *
 * Nothing is stored between two questions: the queue follows from the log and the time. So midnight, another device or
 * an undo changes it as if it had always been so.
 */
import { forEachChunk, runSync } from "../base/jobs";
import { conceptOfCard, type Card, type CardId } from "../cards/card";
import type { ConceptId } from "../concept/concept";
import type { LogState } from "./log-state";
import { isDue } from "./card-schedules";
import type { CardSchedule, Scheduler } from "./schedule";

export interface Limits {
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly siblingsApart: boolean;
}

export interface QueueInput {
  /** What could be asked, new ones in the order to learn them. */
  readonly cards: Iterable<Card>;
  readonly log: LogState;
  readonly scheduleOf: (card: CardId) => CardSchedule | null;
  /** Suspended, buried, or of a concept that the learner skips. */
  readonly isInactive: (card: Card) => boolean;
  readonly scheduler: Scheduler;
  readonly limits: Limits;
  /** What was asked today. Calculated from the log state where it is missing. */
  readonly today?: Today;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Queue {
  readonly next: Card | null;
  /** How often that card had been answered when this was worked out. */
  readonly nextReviews: number;
  /** Cards that remain today: in steps of minutes, due, new. */
  readonly learning: number;
  readonly due: number;
  readonly fresh: number;
  /** Cards that wait for another day, since a sibling was asked today or a daily limit is reached. */
  readonly buriedSiblings: number;
  readonly overLimit: number;
  /** Whether some of those may be asked tomorrow: where the limit is none a day, none is. */
  readonly isMoreTomorrow: boolean;
  /** When the next card in steps of minutes comes; null if none waits today. */
  readonly later: number | null;
}

/** How many answers a new card takes on its first day: as its steps say, and one more for those that are missed. */
const ANSWERS_OF_NEW = 3;
const ANSWERS_OF_STEP = 1.5;

/** About how many answers what remains today takes. */
export function answersLeft({ learning, due, fresh }: Pick<Queue, "learning" | "due" | "fresh">): number {
  return due + ANSWERS_OF_STEP * learning + ANSWERS_OF_NEW * fresh;
}

/** Milliseconds. A card in steps that comes within this time is asked at once if nothing else remains. */
const AHEAD = 20 * 60_000;

/** Cards between two pauses. */
const STEP = 1000;

export function queueOf(input: QueueInput): Queue {
  return runSync(queueJob(input));
}

/** In steps: all cards of a large vault are looked at. */
export function* queueJob({ cards, log, scheduler, limits, scheduleOf, isInactive, now, ...given }: QueueInput): Generator<void, Queue> {
  const today = given.today ?? (yield* todayJob(log, scheduler, now));
  const day = scheduler.dayOf(now);
  const learning: { readonly card: Card; readonly due: number }[] = [];
  const reviews: { readonly card: Card; readonly retrievability: number }[] = [];
  const fresh: Card[] = [];
  const answered = new Map<CardId, number>();
  yield* forEachChunk(cards, STEP, (card) => {
    if (isInactive(card)) return;
    const schedule = scheduleOf(card.id);
    answered.set(card.id, schedule?.reviews ?? 0);
    if (schedule === null) fresh.push(card);
    else if (schedule.phase === "learning") {
      if (scheduler.dayOf(schedule.due) <= day) learning.push({ card, due: schedule.due });
    } else if (isDue(schedule, now, scheduler)) reviews.push({ card, retrievability: scheduler.retrievability(schedule, now) });
  });
  learning.sort((a, b) => a.due - b.due || order(a.card, b.card));
  const due = reviews.sort((a, b) => a.retrievability - b.retrievability || order(a.card, b.card)).map(({ card }) => card);
  yield;
  const queue = summaryOf(learning, due, fresh, today, limits, now);
  return { ...queue, nextReviews: queue.next === null ? 0 : answered.get(queue.next.id) ?? 0 };
}

function summaryOf(learning: readonly { readonly card: Card; readonly due: number }[], due: readonly Card[], fresh: readonly Card[], today: Today, limits: Limits, now: number): Omit<Queue, "nextReviews"> {
  const alone = limits.siblingsApart ? onePerConcept(today.concepts, learning.map(({ card }) => card)) : () => true;
  const [dueAlone, freshAlone] = [due.filter(alone), fresh.filter(alone)];
  const dueNow = dueAlone.slice(0, Math.max(0, limits.reviewsPerDay - today.due));
  const freshNow = freshAlone.slice(0, Math.max(0, limits.newPerDay - today.fresh));
  const [first] = learning;
  const waiting = first !== undefined && first.due <= now ? first.card : null;
  const mixed = isNewCardNext(today, dueNow.length, freshNow.length) ? freshNow[0] : dueNow[0];
  const soon = first !== undefined && first.due <= now + AHEAD ? first.card : null;
  return {
    next: waiting ?? mixed ?? soon,
    learning: learning.length, due: dueNow.length, fresh: freshNow.length,
    buriedSiblings: due.length - dueAlone.length + (freshNow.length === freshAlone.length ? fresh.length - freshAlone.length : 0),
    overLimit: dueAlone.length - dueNow.length + freshAlone.length - freshNow.length,
    isMoreTomorrow: (due.length > dueNow.length && limits.reviewsPerDay > 0) || (fresh.length > freshNow.length && limits.newPerDay > 0),
    later: first?.due ?? null,
  };
}

export interface Today {
  readonly fresh: number;
  readonly due: number;
  /** By concept: its cards that were asked today. */
  readonly concepts: ReadonlyMap<ConceptId, ReadonlySet<CardId>>;
}

/** What was asked on the learner's day, of all maps: cards for the first time, and again. What was set aside was seen, too. */
export function* todayJob({ reviews, suspended, buried }: LogState, scheduler: Pick<Scheduler, "dayOf">, now: number): Generator<void, Today> {
  const day = scheduler.dayOf(now);
  const concepts = new Map<ConceptId, Set<CardId>>();
  const saw = (card: CardId): void => {
    const concept = conceptOfCard(card);
    concepts.set(concept, (concepts.get(concept) ?? new Set()).add(card));
  };
  let [fresh, due] = [0, 0];
  yield* forEachChunk(reviews, STEP, ([card, list]) => {
    const [first, last] = [list[0], list.at(-1)];
    if (first === undefined || last === undefined || scheduler.dayOf(last.time) !== day) return;
    if (scheduler.dayOf(first.time) === day) fresh++;
    else due++;
    saw(card);
  });
  for (const inactive of [suspended, buried]) yield* forEachChunk(inactive, STEP, ([card, time]) => { if (scheduler.dayOf(time) === day) saw(card); });
  return { fresh, due, concepts };
}

/** Accepts one card of each concept. It accepts none if a sibling was asked today or is being learned. */
function onePerConcept(today: Today["concepts"], learning: readonly Card[]): (card: Card) => boolean {
  const taken = new Map<ConceptId, CardId>(learning.map(({ concept, id }) => [concept, id]));
  return ({ id, concept }) => {
    const others = today.get(concept);
    if (others !== undefined && !(others.size === 1 && others.has(id))) return false;
    if (taken.has(concept)) return taken.get(concept) === id;
    taken.set(concept, id);
    return true;
  };
}

/** New cards are spread evenly among the due ones. */
function isNewCardNext(today: Today, due: number, fresh: number): boolean {
  if (fresh === 0 || due === 0) return fresh > 0;
  return today.fresh / (today.fresh + fresh) < today.due / (today.due + due);
}

function order(a: Card, b: Card): number {
  return a.id < b.id ? -1 : 1;
}
