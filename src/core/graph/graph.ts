/** A graph of concepts as plain data: the pane, the list, the command line and the exporters draw the same one. */
import type { Concept, State } from "../concept/concept";
import type { ConceptIndex } from "../index/concept-index";

/** What is shown: a whole map, or one heading of it with all below (`heading` is its trail). */
export interface Scope {
  readonly map: string;
  readonly heading: readonly string[] | null;
}

export type NodeKind = "map" | "section" | "subsection" | "concept";

export interface GraphNode {
  /** Concept id, or `headingId`. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Null for headings. */
  readonly state: State | null;
  /** Id of the heading's node that holds it, or null at the top. */
  readonly parent: string | null;
  readonly concept: Concept | null;
}

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
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** How the lines of a kind are drawn where it is drawn in a way of its own. */
export interface LineStyle {
  readonly dash: "solid" | "dashed" | "dotted";
  /** At the target's end. */
  readonly arrow: boolean;
}

/** A kind of relation between concepts: one file under `relations/`, one line in the registry. */
export interface Relation {
  readonly id: string;
  /** Shown in the legend, e.g. “Names the term”. */
  readonly name: string;
  /** Left out until it is asked for by its kind (`kind:`): it joins what others join already. */
  readonly quiet?: boolean;
  readonly line?: LineStyle;
  /** Edges among the given concepts (ends outside are not wanted). Steps: callers may pause between them. */
  find(concepts: readonly Concept[], index: ConceptIndex): Generator<void, GraphEdge[]>;
}

/** Centre and size, in pixels at zoom 1. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Size of a label in pixels, without padding. */
export type Measure = (text: string, kind: NodeKind) => { readonly width: number; readonly height: number };

/** A way to place a graph: one file under `layout/`, one line in the registry. Deterministic. */
export interface Layout {
  readonly id: string;
  readonly name: string;
  /** Headings as frames around what stands below them; as nodes, with lines to it and one root for all; or not at all. */
  readonly headings: "frames" | "nodes" | "none";
  arrange(graph: Graph, pane: { readonly width: number; readonly height: number }, measure: Measure): ReadonlyMap<string, Box>;
}
