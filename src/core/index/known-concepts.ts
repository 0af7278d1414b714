/** What the study log says of concepts: the settled state that the maps are matched with. */
import type { ConceptId } from "../concept/concept";
import type { SeenPrints } from "../concept/seen-prints";
import type { ConceptSnapshot } from "../concept/snapshot";

export interface KnownConcepts {
  /** By id: how each concept that was ever met read when that was last written down. */
  readonly known: ReadonlyMap<ConceptId, ConceptSnapshot>;
  readonly seen: SeenPrints;
  /** By id, of those that read otherwise before: how they read, oldest first. */
  readonly former: ReadonlyMap<ConceptId, readonly ConceptSnapshot[]>;
  /** The id that a concept goes by: its own, or the one that it was joined with. */
  idOf(id: ConceptId): ConceptId;
  /** Whether two ids were met by different devices, neither of which knew both. */
  areMetApart(a: ConceptId, b: ConceptId): boolean;
}

/** Whether the log knows an id, or knows that it became one with another: nobody else is given it. */
export function isSomebodys(log: KnownConcepts, id: ConceptId): boolean {
  return log.known.has(id) || log.idOf(id) !== id;
}
