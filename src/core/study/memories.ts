/** What is remembered of each concept: the memories of its cards, and the state that they and its tick make together. */
import { stateOfTick, type State } from "../concept/concept";
import type { Fold } from "./fold-log";
import type { Memory, Scheduler } from "./schedule";

export interface CardMemory extends Memory {
  readonly card: string;
}

/** How many cards are scheduled between two pauses. */
const STEP = 50;

/** By concept id, the card that comes due first standing first. */
export function* memoriesSteps({ reviews }: Fold, scheduler: Scheduler): Generator<void, ReadonlyMap<string, readonly CardMemory[]>> {
  const memories = new Map<string, CardMemory[]>();
  let count = 0;
  for (const [card, list] of reviews) {
    if (++count % STEP === 0) yield;
    const memory = scheduler.memoryOf(list);
    if (memory === null) continue;
    const concept = card.slice(0, card.lastIndexOf("-"));
    const before = memories.get(concept);
    if (before === undefined) memories.set(concept, [{ ...memory, card }]);
    else before.push({ ...memory, card });
  }
  for (const cards of memories.values()) cards.sort((a, b) => a.due - b.due || (a.card < b.card ? -1 : 1));
  return memories;
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
