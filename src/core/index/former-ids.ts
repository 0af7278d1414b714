/** Ids by the rule before today's: of the map's name, or its path where another map has that name, and each concept's key. */
import { conceptId, type ConceptId } from "../concept/concept";
import type { ConceptMap } from "./concept-index";

/** In the order of the concepts; none for a map that no note gave. */
export function formerIdsOf({ formerName, concepts }: Pick<ConceptMap, "formerName" | "concepts">): readonly ConceptId[] {
  if (formerName === undefined) return [];
  const twins = new Map<string, number>();
  return concepts.map(({ key }) => {
    const nth = twins.get(key) ?? 0;
    twins.set(key, nth + 1);
    return conceptId(formerName, key, nth);
  });
}
