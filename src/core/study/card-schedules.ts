/** The schedules of each concept's cards, and the state that they and the tick give together. */
import { conceptOfCard, type CardId } from "../cards/card";
import { stateOfTick, type ConceptId, type State } from "../concept/concept";
import type { LogState, Review } from "./log-state";
import type { CardSchedule, Scheduler } from "./schedule";

export interface ScheduledCard extends CardSchedule {
  readonly card: CardId;
}

/** Cards that are scheduled between two pauses. */
const STEP = 20;

/** Schedules by card and by concept, kept up to date with the study log: only cards whose reviews changed are scheduled again. */
export class CardSchedules {
  private readonly from = new Map<CardId, readonly Review[]>();
  private readonly cards = new Map<CardId, ScheduledCard>();
  private readonly concepts = new Map<ConceptId, ScheduledCard[]>();
  private scheduler: Scheduler | null = null;

  /** `changed`: ids of the cards to look at; all of them where it is missing, or the scheduler is another. */
  *updateJob({ reviews }: LogState, scheduler: Scheduler, changed?: Iterable<CardId>): Generator<void, void> {
    const isOther = this.scheduler !== scheduler;
    if (isOther) for (const all of [this.from, this.cards, this.concepts]) all.clear();
    this.scheduler = scheduler;
    const cards = changed === undefined || isOther ? [...new Set([...this.from.keys(), ...reviews.keys()])] : changed;
    const stale = new Set<ConceptId>();
    let count = 0;
    for (const card of cards) {
      const list = reviews.get(card) ?? null;
      if ((this.from.get(card) ?? null) === list) continue;
      this.set(card, list, stale);
      if (++count % STEP === 0) yield;
    }
    for (const concept of stale) this.concepts.get(concept)?.sort((a, b) => a.due - b.due || (a.card < b.card ? -1 : 1));
  }

  of(card: CardId): ScheduledCard | null {
    return this.cards.get(card) ?? null;
  }

  /** The schedules of a concept's cards, the first due first. */
  ofConcept(concept: ConceptId): readonly ScheduledCard[] {
    return this.concepts.get(concept) ?? [];
  }

  /** How many cards are due at a time. */
  dueBy(now: number, scheduler: Pick<Scheduler, "dayOf">): number {
    let many = 0;
    for (const schedule of this.cards.values()) if (isDue(schedule, now, scheduler)) many++;
    return many;
  }

  private set(card: CardId, reviews: readonly Review[] | null, stale: Set<ConceptId>): void {
    const schedule = this.scheduler?.scheduleOf(reviews ?? []) ?? null;
    const concept = conceptOfCard(card);
    const others = (this.concepts.get(concept) ?? []).filter((one) => one.card !== card);
    if (reviews === null || schedule === null) {
      this.from.delete(card);
      this.cards.delete(card);
    } else {
      this.from.set(card, reviews);
      this.cards.set(card, { ...schedule, card });
      others.push({ ...schedule, card });
    }
    this.concepts.set(concept, others);
    stale.add(concept);
  }
}

/** A card in steps of minutes is due at its minute. Later on it is due for the whole day. */
export function isDue(schedule: CardSchedule, now: number, scheduler: Pick<Scheduler, "dayOf">): boolean {
  return schedule.phase === "learning" ? schedule.due <= now : scheduler.dayOf(schedule.due) <= scheduler.dayOf(now);
}

/**
 * A concept that the learner skipped is skipped. Otherwise it is due if a card is due. If it has reviews, its cards
 * decide; if not, its tick does.
 */
export function stateOf(tick: string | null, schedules: readonly CardSchedule[], now: number, scheduler: Pick<Scheduler, "dayOf">): State {
  const ticked = stateOfTick(tick);
  if (ticked === "skipped" || schedules.length === 0) return ticked;
  if (schedules.some((schedule) => isDue(schedule, now, scheduler))) return "due";
  return ticked === "learning" || schedules.some(({ phase }) => phase === "learning") ? "learning" : "known";
}
