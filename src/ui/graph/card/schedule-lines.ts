/** What is remembered of a concept, card by card: when each comes next, and how likely it is remembered today. */
import type { LearnerReader } from "../../../app/learner";
import type { Concept } from "../../../core/concept/concept";
import { plainText } from "../../../core/text/normalize";
import { intervalWords } from "../../../core/study/interval";
import { cardTypeName } from "../../words";

export interface ScheduleLine {
  /** Card type's name. */
  readonly name: string;
  readonly text: string;
}

export function scheduleLines(learner: LearnerReader, concept: Concept): ScheduleLine[] {
  const now = learner.now();
  const cards = learner.cardsOf(concept.id);
  return cards.map(({ id, type, back }) => {
    const several = cards.filter((other) => other.type === type).length > 1;
    const name = `${cardTypeName(type)}${several ? `: ${plainText(back)}` : ""}`;
    const remembered = learner.scheduleOf(id);
    if (learner.isSuspended(id)) return { name, text: "suspended" };
    if (remembered === null) return { name, text: "not begun" };
    const days = learner.dayOf(remembered.due) - learner.dayOf(now);
    const share = Math.round(100 * learner.retrievability(remembered));
    return { name, text: `next ${days < 0 ? "today" : days === 0 && remembered.phase === "review" ? "today" : intervalWords(remembered.due - now, days)}, ${share} % likely remembered now` };
  });
}
