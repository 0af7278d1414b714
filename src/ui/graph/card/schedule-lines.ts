/** The schedules of a concept's cards: when each comes next, and the probability that it is remembered today. */
import type { LearnerModel } from "../../../app/learner-model";
import type { Concept } from "../../../core/concept/concept";
import { plainText } from "../../../core/text/normalize";
import { CARD_TYPES } from "../../../core/registry";
import { intervalWords } from "../../../core/study/interval";

export interface ScheduleLine {
  /** Card type's name. */
  readonly name: string;
  readonly text: string;
}

export function scheduleLines(learner: LearnerModel, concept: Concept): ScheduleLine[] {
  const now = learner.clock.now();
  const scheduler = learner.scheduler();
  const { suspended } = learner.logState();
  const cards = learner.deck.ofConcept(concept.id);
  return cards.map(({ id, type, back }) => {
    const several = cards.filter((other) => other.type === type).length > 1;
    const name = `${CARD_TYPES.find((one) => one.id === type)?.name ?? type}${several ? `: ${plainText(back)}` : ""}`;
    const remembered = learner.scheduleOf(id);
    if (suspended.has(id)) return { name, text: "suspended" };
    if (remembered === null) return { name, text: "not begun" };
    const days = scheduler.dayOf(remembered.due) - scheduler.dayOf(now);
    const share = Math.round(100 * scheduler.retrievability(remembered, now));
    return { name, text: `next ${days < 0 ? "today" : days === 0 && remembered.phase === "review" ? "today" : intervalWords(remembered.due - now, days)}, ${share} % likely remembered now` };
  });
}
