/** What speaks for learning one concept before another: one source a file under `evidence/`, one line in `sources`. */
import type { Concept } from "../concept/concept";
import type { ConceptIndex } from "../index/concept-index";
import type { Targets } from "../relations/targets";
import type { Prose } from "./prose";

/** One thing that speaks for an order. */
export interface Evidence {
  readonly before: Concept;
  readonly after: Concept;
  /** A whole sentence that a learner can check. */
  readonly reason: string;
  /** Among hints of one source the higher is the stronger; 0 where it is left out. */
  readonly weight?: number;
}

export interface EvidenceSource {
  readonly id: string;
  /** Read from signs; without it, said in words, which a stronger source that says the opposite must tell of. */
  readonly isSign?: boolean;
  /** Steps: callers may pause between them. */
  find(context: EvidenceContext): Generator<void, Evidence[]>;
}

/** What all sources look at, read once. */
export interface EvidenceContext {
  /** In the map's order. */
  readonly concepts: readonly Concept[];
  readonly byId: ReadonlyMap<string, Concept>;
  readonly index: ConceptIndex;
  readonly targets: Targets;
  /** By concept id: its definition and what its note says first, with the concepts that they name. */
  readonly prose: ReadonlyMap<string, readonly Prose[]>;
  /** By concept id: all that its term and its prose name. */
  readonly named: ReadonlyMap<string, ReadonlyMap<Concept, Naming>>;
  /** True if the map has the first above the second; null for two maps, and for what no map has any more. */
  readonly isAbove: (one: Concept, other: Concept) => boolean | null;
}

/** Where a concept is named first. */
export type Naming = "term" | Prose["source"];
