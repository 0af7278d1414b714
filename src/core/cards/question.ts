/** What a term is asked by, and which concepts could be confused. */
import type { Concept } from "../concept/concept";
import { fold } from "../concept/fold";
import { grouped } from "../concept/grouped";
import type { ConceptMap } from "../index/concept-index";

/** The term; with its heading where the same term stands elsewhere in the map. */
export function question(concept: Concept, map: ConceptMap): string {
  const term = fold(concept.term);
  const twin = facts(map).byTerm.get(term) ?? [];
  const where = concept.trail.at(-1);
  return twin.length > 1 && where !== undefined ? `${concept.term} (${where})` : concept.term;
}

export function answer(concept: Concept): string {
  return concept.term;
}

/** Other concepts of the map that say the same. */
export function sameDefinition(concept: Concept, map: ConceptMap): readonly Concept[] {
  return (facts(map).byDefinition.get(fold(concept.definition)) ?? []).filter((other) => other.id !== concept.id);
}

interface Facts {
  readonly byTerm: ReadonlyMap<string, readonly Concept[]>;
  readonly byDefinition: ReadonlyMap<string, readonly Concept[]>;
}

/** Each map is grouped once; a map never changes, a changed text is another map. */
const known = new WeakMap<ConceptMap, Facts>();

function facts(map: ConceptMap): Facts {
  const before = known.get(map);
  if (before !== undefined) return before;
  const found = { byTerm: grouped(map.concepts, ({ term }) => fold(term)), byDefinition: grouped(map.concepts, ({ definition }) => fold(definition)) };
  known.set(map, found);
  return found;
}
