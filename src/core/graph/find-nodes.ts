/** Finds concepts of a graph while the user types: the best match first, equal ones in the author's order. */
import type { Concept } from "../concept/concept";
import { findsName, hasWords, loose, searchedText } from "../filters/matching";
import type { Graph } from "./graph";

/**
 * Ids of the found nodes. Names that begin with the text come first, then words of a term or alias, then words of a
 * definition.
 */
export function findNodes({ nodes }: Graph, typed: string): readonly string[] {
  const wanted = loose(typed);
  if (wanted === "") return [];
  const ranked = nodes.flatMap(({ id, concept }) => {
    const rank = concept === null ? -1 : rankOf(concept, typed, wanted);
    return rank < 0 ? [] : [{ id, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ id }) => id);
}

function rankOf(concept: Concept, typed: string, wanted: string): number {
  const names = [concept.term, ...concept.aliases].map(loose);
  return [
    names.includes(wanted),
    names.some((name) => name.startsWith(wanted)),
    names.some((name) => hasWords(` ${name}`, wanted) || findsName(typed, name)),
    hasWords(searchedText(concept), wanted),
  ].indexOf(true);
}
