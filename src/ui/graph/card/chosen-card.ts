/** The content of the chosen node's card, and its text for a screen reader. */
import type { IndexReader, Services } from "../../../app/services";
import type { Concept } from "../../../core/concept/concept";
import type { Graph } from "../../../core/graph/graph";
import { relationsOf } from "../../../core/graph/neighbours";
import type { CardContent } from "./concept-card";
import { scheduleLines } from "./schedule-lines";
import { STATE_NAMES } from "../../state-icon";

export function cardOf(liveIndex: IndexReader, whole: Graph, concept: Concept): CardContent {
  const summary = concept.note === null ? "" : liveIndex.current().notes.facts.get(concept.note)?.summary ?? "";
  return { concept, summary, state: liveIndex.stateOf(concept), relations: relationsOf(whole, concept.id), schedules: scheduleLines(liveIndex.learner, concept) };
}

export function describeChoice({ liveIndex }: Services, whole: Graph, concept: Concept | null, id: string | null, folded: ReadonlySet<string>): string {
  if (concept !== null) {
    const many = relationsOf(whole, concept.id).length;
    return `${concept.term}, ${STATE_NAMES[liveIndex.stateOf(concept)]}. ${concept.definition}. ${many} ${many === 1 ? "relation" : "relations"}.`;
  }
  const heading = whole.nodes.find((node) => node.id === id);
  return heading === undefined ? "" : `${heading.label}, heading. Enter ${folded.has(heading.id) ? "unfolds" : "folds"} it.`;
}
