/** The chosen node in words and facts: for its card, and for a screen reader. */
import { strings } from "../../../core/base/strings";
import { isEqual } from "../../../app/equality";
import type { IndexReader, Services } from "../../../app/services";
import { definitionOf, type Concept } from "../../../core/concept/concept";
import type { Graph } from "../../../core/graph/graph";
import { relationsOf } from "../../../core/graph/neighbours";
import type { CardContent } from "./concept-card";
import { withSigns } from "../../../core/text/formula-signs";
import { scheduleLines } from "./schedule-lines";

export function cardOf(liveIndex: IndexReader, whole: Graph, concept: Concept): CardContent {
  const summary = concept.note === null ? "" : liveIndex.current().notes.facts.get(concept.note)?.summary ?? "";
  const schedules = scheduleLines(liveIndex.learner, concept);
  return { concept, summary, state: liveIndex.stateOf(concept), relations: relationsOf(whole, concept.id), schedules, hue: whole.nodes.find(({ id }) => id === concept.id)?.hue, hasCards: schedules.length > 0 };
}

/** Whether two cards read the same: a concept's line, or a neighbour's definition, may change without a word on the card. */
export function isSameCard(a: CardContent, b: CardContent): boolean {
  return isEqual(shownParts(a), shownParts(b));
}

function shownParts({ concept: { id, term, headingPath, definition, map, note }, summary, state, relations, schedules, hue }: CardContent): unknown {
  const lines = relations.map(({ edge, other }) => [edge.kind, edge.reason, other.id, other.label, other.state]);
  return [id, term, headingPath, definition, map, note, summary, state, lines, schedules, hue];
}

export function spokenChoice({ liveIndex }: Services, whole: Graph, concept: Concept | null, id: string | null, folded: ReadonlySet<string>): string {
  if (concept !== null) {
    const many = relationsOf(whole, concept.id).length;
    return strings.graph.concept(withSigns(concept.term), strings.states[liveIndex.stateOf(concept)], definitionOf(concept), many);
  }
  const heading = whole.nodes.find((node) => node.id === id);
  return heading === undefined ? "" : strings.graph.heading(heading.label, folded.has(heading.id));
}
