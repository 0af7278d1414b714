/** A graph of concepts as plain data: the pane, the list, the command line and the exporters draw the same one. */
import type { Concept, State } from "../concept/concept";
import type { GraphEdge } from "../relations/relation";

export type NodeKind = "map" | "section" | "subsection" | "concept";

export interface GraphNode {
  /** Concept id, or `headingId`. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Null for headings, and for notes below a concept: nobody ticks those. */
  readonly state: State | null;
  /** Id of the heading's node that holds it, or null at the top. */
  readonly parent: string | null;
  readonly concept: Concept | null;
  /** How many concepts of each state a folded node stands for; missing where nothing is folded away. */
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

/** Size of a label in pixels, without padding; a pill is as high as it asks for. */
export type Measure = (text: string, kind: NodeKind) => { readonly width: number; readonly height: number };

/** What is known of places before: `from` centres that nodes had, `fixed` those that must not move. */
export interface Hints {
  readonly from?: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly fixed?: ReadonlySet<string>;
}

/** A way to place a graph: one file under `layout/`, one line in the registry. Deterministic. */
export interface Layout {
  readonly id: string;
  readonly name: string;
  /** Headings as frames around what stands below them; as nodes, with lines to it and one root for all; or not at all. */
  readonly headings: "frames" | "nodes" | "none";
  arrange(graph: Graph, pane: { readonly width: number; readonly height: number }, measure: Measure): ReadonlyMap<string, Box>;
  /**
   * Where placing takes long: the same in small steps, each saying how far it is, from 0 to 1. Callers that have a
   * window to keep awake take these.
   */
  arrangeJob?(graph: Graph, pane: { readonly width: number; readonly height: number }, measure: Measure, hints?: Hints): Generator<number, ReadonlyMap<string, Box>>;
}
