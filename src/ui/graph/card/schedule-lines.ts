/** What is remembered of a concept, card by card: when each comes next, and how likely it is remembered today. */
import { strings } from "../../../core/base/strings";
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
    if (learner.isSuspended(id)) return { name, text: strings.conceptCard.suspended };
    if (remembered === null) return { name, text: strings.conceptCard.notBegun };
    const days = learner.dayOf(remembered.due) - learner.dayOf(now);
    const isToday = days < 0 || days === 0 && remembered.phase === "review";
    return { name, text: strings.conceptCard.next(isToday ? strings.conceptCard.today : intervalWords(remembered.due - now, days), learner.retrievability(remembered)) };
  });
}
