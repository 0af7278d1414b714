/**
 * Evidence for learning one concept before another. A source is one file under `evidence/` and one line in
 * `evidence-sources`.
 */
import type { Concept, ConceptId } from "../concept/concept";
import type { RelationSource } from "../index/concept-index";
import type { Targets } from "../relations/targets";
import type { Prose } from "./prose";

/** One reason for learning `before` first. */
export interface Evidence {
  readonly before: Concept;
  readonly after: Concept;
  /** A whole sentence that a learner can check. */
  readonly reason: string;
  /** Within one source, evidence with a higher weight is stronger. 0 where it is missing. */
  readonly weight?: number;
}

export interface EvidenceSource {
  readonly id: string;
  /**
   * True for evidence from indirect signs. Evidence in words is mentioned in the reason of stronger evidence for the
   * opposite; signs are not.
   */
  readonly isSign?: boolean;
  /** A job: it yields between small steps. */
  find(context: EvidenceContext): Generator<void, Evidence[]>;
}

/** What all sources read, prepared once. */
export interface EvidenceContext {
  /** In the map's order. */
  readonly concepts: readonly Concept[];
  readonly byId: ReadonlyMap<ConceptId, Concept>;
  readonly index: RelationSource;
  readonly targets: Targets;
  /** By concept id: its definition and the first paragraph of its note, with the concepts that they name. */
  readonly prose: ReadonlyMap<ConceptId, readonly Prose[]>;
  /** By concept id: all concepts that its term and its prose name. */
  readonly named: ReadonlyMap<ConceptId, ReadonlyMap<Concept, Naming>>;
  /** True if the map has the first above the second. Null for concepts of two maps, and for orphans. */
  readonly isAbove: (one: Concept, other: Concept) => boolean | null;
}

/** Where one concept names another first. */
export type Naming = "term" | Prose["source"];
