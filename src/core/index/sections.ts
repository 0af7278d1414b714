/** The sections of a map that hold concepts, once each, in order. */
import type { ConceptMap } from "./concept-index";

export function sectionsOf({ concepts }: Pick<ConceptMap, "concepts">): string[] {
  return [...new Set(concepts.flatMap(({ headingPath }) => headingPath.slice(0, 1)))];
}
