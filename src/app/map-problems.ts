/** Problems of all maps: of their text, of their card types, of maps without concepts, and of notes chosen for concepts. */
import { strings } from "../core/base/strings";
import type { Problem } from "../core/base/problem";
import { typeProblems } from "../core/cards/chosen-types";
import type { ChosenNote } from "../core/concept/chosen-note";
import type { ConceptId } from "../core/concept/concept";
import type { ConceptIndex } from "../core/index/concept-index";
import { emptyProblems } from "../core/index/empty-map";
import { nameOf } from "../core/index/notes";

/** `chosen`: the notes that the learner gave to concepts. */
export function mapProblems(index: ConceptIndex, chosen: ReadonlyMap<ConceptId, ChosenNote>): Problem[] {
  return [...index.maps.flatMap((map) => [...map.problems, ...typeProblems(map), ...emptyProblems(map)]), ...missingNotes(index, chosen)];
}

/** One problem for each chosen note that the vault no longer has, at the concept's line. A note that was moved is found by its name. */
function missingNotes({ concepts, notes }: ConceptIndex, chosen: ReadonlyMap<ConceptId, ChosenNote>): Problem[] {
  return [...chosen].flatMap(([id, { path }]): Problem[] => {
    const concept = concepts.get(id);
    if (concept === undefined || path === null || notes.facts.has(path) || (concept.note !== null && nameOf(concept.note) === nameOf(path))) return [];
    return [{ path: concept.map, line: concept.line, message: strings.mapProblems.chosenNote(concept.term, path) }];
  });
}
