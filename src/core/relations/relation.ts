/** The contract of a relation between concepts, and the edges that it finds. */
import type { Concept, ConceptId } from "../concept/concept";
import type { RelationSource } from "../index/concept-index";

export type LineStyle = "solid" | "dotted" | "dashed" | "long" | "thin" | "double" | "thick";

export interface GraphEdge {
  /** Unique within a graph: kind and both ends. */
  readonly id: string;
  /** The relation's id: `contains`, `links`, `names`, … */
  readonly kind: string;
  /** Ids of nodes. */
  readonly source: string;
  readonly target: string;
  /** A word or two on the edge; may be empty. */
  readonly label: string;
  /** A sentence that says why the edge exists: “The definition of Paging names LRU.” */
  readonly reason: string;
  /** The number of relations between folded branches that the edge stands for; 1 where it is missing. */
  readonly weight?: number;
}

/** An edge as relations find it: both ends are concepts. */
export interface ConceptEdge extends GraphEdge {
  readonly source: ConceptId;
  readonly target: ConceptId;
}

/** A kind of relation between concepts: one file under `relations/`, one line in the registry. */
export interface Relation {
  readonly id: string;
  /** Shown in the legend, e.g. “Mentions”. */
  readonly name: string;
  /** For the manual: what joins two concepts, without a full stop. */
  readonly hint: string;
  /** A quiet relation is left out until a `kind:` asks for it: it joins what other relations join already. */
  readonly quiet?: boolean;
  /** How exporters draw its lines; solid if missing. */
  readonly line?: LineStyle;
  /** The relation is symmetric, and is drawn without an arrow. */
  readonly mutual?: boolean;
  /** What it says of two concepts depends on the rest of their map: a section is given all of it, and takes its part. */
  readonly isOfWholeMap?: boolean;
  /** Edges among the given concepts only. A job: it yields between small steps. */
  find(concepts: readonly Concept[], index: RelationSource): Generator<void, ConceptEdge[]>;
}
