/** The contract of a relation between concepts, and the edges that it finds. */
import type { Concept } from "../concept/concept";
import type { ConceptIndex } from "../index/concept-index";

export type LineStyle = "solid" | "dashed" | "dotted" | "thick";

export interface GraphEdge {
  /** Unique within a graph: kind and both ends. */
  readonly id: string;
  /** The relation's id: `contains`, `links`, `names`, … */
  readonly kind: string;
  readonly source: string;
  readonly target: string;
  /** A word or two on the edge; may be empty. */
  readonly label: string;
  /** A sentence that says why the edge is there: “The definition of Paging names LRU.” */
  readonly reason: string;
  /** How many relations between folded branches it stands for; 1 where it is missing. */
  readonly weight?: number;
}

/** A kind of relation between concepts: one file under `relations/`, one line in the registry. */
export interface Relation {
  readonly id: string;
  /** Shown in the legend, e.g. “Names the term”. */
  readonly name: string;
  /** Left out until it is asked for by its kind (`kind:`): it joins what others join already. */
  readonly quiet?: boolean;
  /** How its lines look, where they can; solid unless told. */
  readonly line?: LineStyle;
  /** It says the same of both ends: drawn without an arrow. */
  readonly mutual?: boolean;
  /** Edges among the given concepts (ends outside are not wanted). Steps: callers may pause between them. */
  find(concepts: readonly Concept[], index: ConceptIndex): Generator<void, GraphEdge[]>;
}
