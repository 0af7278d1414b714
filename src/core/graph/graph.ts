/** A graph of concepts as plain data: the pane, the list, the command line and the exporters draw the same one. */
import type { Concept, State } from "../concept/concept";
import type { GraphEdge } from "../relations/relation";

export type NodeKind = "map" | "section" | "subsection" | "concept";

export interface GraphNode {
  /** Concept id, or `headingId`. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Null for headings and for notes below a concept, which nobody ticks. */
  readonly state: State | null;
  /** Id of the heading's node that holds it, or null at the top. */
  readonly parent: string | null;
  readonly concept: Concept | null;
  /** How many concepts of each state a folded node stands for. Missing for other nodes. */
  readonly stateCounts?: StateCounts;
}

export type StateCounts = Readonly<Record<State, number>>;

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Centre and size, in pixels at zoom 1. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The size of a label in pixels, without padding. A pill is as high as this says. */
export type Measure = (text: string, kind: NodeKind) => { readonly width: number; readonly height: number };

/** Known positions: `from` has the nodes' former centres, `fixed` the nodes that must not move. */
export interface Hints {
  readonly from?: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly fixed?: ReadonlySet<string>;
}

/** A way to place a graph: one file under `layout/`, one line in `layouts`. The same input gives the same numbers. */
export interface Layout {
  readonly id: string;
  readonly name: string;
  /** For the manual: what one sees, without a full stop. */
  readonly hint: string;
  /** How headings are drawn: as frames around what is below them; as nodes of a tree with one root; or not at all. */
  readonly headings: "frames" | "nodes" | "none";
  arrange(graph: Graph, pane: { readonly width: number; readonly height: number }, measure: Measure): ReadonlyMap<string, Box>;
  /**
   * For a slow layout: the same as a job that yields its progress, from 0 to 1. Callers that must keep a window
   * responsive use this one.
   */
  arrangeJob?(graph: Graph, pane: { readonly width: number; readonly height: number }, measure: Measure, hints?: Hints): Generator<number, ReadonlyMap<string, Box>>;
}
