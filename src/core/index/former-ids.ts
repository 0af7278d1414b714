/** Ids by the rule before today's: of the map's name, or its path where another map has that name, and each concept's key. */
import { conceptId, type Concept, type ConceptId } from "../concept/concept";
import type { ConceptMap } from "./concept-index";

/** Of a map's concepts: none for a map that no note gave. An id is made when it is asked for. */
export function formerIdsOf({ formerName, concepts }: Pick<ConceptMap, "formerName" | "concepts">): (concept: Concept) => readonly ConceptId[] {
  let twins: ReadonlyMap<Concept, number> | null = null;
  return (concept) => {
    if (formerName === undefined) return [];
    twins ??= twinsOf(concepts);
    return [conceptId(formerName, concept.key, twins.get(concept))];
  };
}

/** Of maps that are looked at several times. `named`: ids that notes or files name. */
export class FormerIds {
  private readonly byMap = new Map<ConceptMap, ReturnType<typeof formerIdsOf>>();

  constructor(private readonly named: ReadonlySet<string>) {}

  of(map: ConceptMap): ReturnType<typeof formerIdsOf> {
    const known = this.byMap.get(map) ?? formerIdsOf(map);
    this.byMap.set(map, known);
    return known;
  }

  /** The one that a concept keeps, since a note or a file names it. */
  namedOf(map: ConceptMap | null | undefined, concept: Concept): ConceptId | undefined {
    return this.named.size === 0 || map == null ? undefined : this.of(map)(concept).find((id) => this.named.has(id));
  }
}

/** How many concepts of the same key come before each. */
function twinsOf(concepts: readonly Concept[]): Map<Concept, number> {
  const counts = new Map<string, number>();
  return new Map(concepts.map((concept) => {
    const nth = counts.get(concept.key) ?? 0;
    counts.set(concept.key, nth + 1);
    return [concept, nth];
  }));
}
