/** What is remembered of each concept: the memories of its cards, and the state that they and its tick make together. */
import { conceptOfCard } from "../cards/card";
import { stateOfTick, type State } from "../concept/concept";
import type { Fold, Review } from "./log-projection";
import type { Memory, Scheduler } from "./schedule";

export interface CardMemory extends Memory {
  readonly card: string;
}

/** How many cards are scheduled between two pauses. */
const STEP = 20;

/** Memories by concept, kept up to date with a fold: only cards whose reviews changed are scheduled again. */
export class Memories {
  private readonly from = new Map<string, readonly Review[]>();
  private readonly cards = new Map<string, CardMemory>();
  private readonly concepts = new Map<string, CardMemory[]>();
  private scheduler: Scheduler | null = null;

  /** True if anything changed. */
  *takeSteps({ reviews }: Fold, scheduler: Scheduler): Generator<void, boolean> {
    if (this.scheduler !== scheduler) for (const all of [this.from, this.cards, this.concepts]) all.clear();
    this.scheduler = scheduler;
    const stale = new Set<string>();
    for (const card of this.from.keys()) if (!reviews.has(card)) this.put(card, null, stale);
    let count = 0;
    for (const [card, list] of reviews) {
      if (this.from.get(card) === list) continue;
      this.put(card, list, stale);
      if (++count % STEP === 0) yield;
    }
    for (const concept of stale) this.concepts.get(concept)?.sort((a, b) => a.due - b.due || (a.card < b.card ? -1 : 1));
    return stale.size > 0;
  }

  of(card: string): CardMemory | null {
    return this.cards.get(card) ?? null;
  }

  /** Of a concept's cards, the one that comes due first standing first. */
  ofConcept(concept: string): readonly CardMemory[] {
    return this.concepts.get(concept) ?? [];
  }

  /** How many cards are due at a time. */
  dueBy(now: number, scheduler: Pick<Scheduler, "dayOf">): number {
    let many = 0;
    for (const memory of this.cards.values()) if (isDue(memory, now, scheduler)) many++;
    return many;
  }

  private put(card: string, reviews: readonly Review[] | null, stale: Set<string>): void {
    const memory = this.scheduler?.memoryOf(reviews ?? []) ?? null;
    const concept = conceptOfCard(card);
    const others = (this.concepts.get(concept) ?? []).filter((one) => one.card !== card);
    if (reviews === null || memory === null) {
      this.from.delete(card);
      this.cards.delete(card);
    } else {
      this.from.set(card, reviews);
      this.cards.set(card, { ...memory, card });
      others.push({ ...memory, card });
    }
    this.concepts.set(concept, others);
    stale.add(concept);
  }
}

/** In steps of minutes a card is due at its minute; later on, the whole day long. */
export function isDue(memory: Memory, now: number, scheduler: Pick<Scheduler, "dayOf">): boolean {
  return memory.phase === "learning" ? memory.due <= now : scheduler.dayOf(memory.due) <= scheduler.dayOf(now);
}

/**
 * Skipped is what the learner skipped. Else what is due is due; what has been reviewed is as far as its cards are; what
 * has not is what its tick says.
 */
export function stateOf(tick: string | null, memories: readonly Memory[], now: number, scheduler: Pick<Scheduler, "dayOf">): State {
  const ticked = stateOfTick(tick);
  if (ticked === "skipped" || memories.length === 0) return ticked;
  if (memories.some((memory) => isDue(memory, now, scheduler))) return "due";
  return ticked === "learning" || memories.some(({ phase }) => phase === "learning") ? "learning" : "known";
}
