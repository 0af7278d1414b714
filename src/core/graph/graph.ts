/** A graph of concepts as plain data: the pane, the list, the command line and the exporters draw the same one. */
import type { Concept, State } from "../concept/concept";
import type { ConceptEdge, GraphEdge, Relation } from "../relations/relation";
import type { Palette } from "./palette";
import type { SceneShape } from "./scene";

export type NodeKind = "map" | "section" | "subsection" | "concept";

export interface GraphNode {
  /** Concept id, or `headingId`. */
  readonly id: string;
  readonly kind: NodeKind;
  /** Its name as it is drawn and spoken: formulas are signs in it. */
  readonly label: string;
  /** Null for headings and for notes below a concept, which nobody ticks. */
  readonly state: State | null;
  /** Id of the heading's node that holds it, or null at the top. */
  readonly parent: string | null;
  readonly concept: Concept | null;
  /** How many concepts of each state a folded node stands for. Missing for other nodes. */
  readonly stateCounts?: StateCounts;
  /** Of a concept in the web: the name of the innermost heading above it. */
  readonly heading?: string;
  /** Of a folded heading in the web, where headings are not nodes: the one that holds it. Of a concept: its map, if it stands under no other. */
  readonly within?: Pick<GraphNode, "id" | "label" | "hue">;
  /** Of a map: the number that its file name begins with. */
  readonly number?: string;
  /** The place of its tint among the eight hues: see `hues`. Missing for what is neutral. */
  readonly hue?: number;
  /** Where it stands on the learning path: the first to learn next, another one, or one that needs what is not begun. */
  readonly step?: "here" | "next" | "waiting";
  /** A sentence that names what it needs and what comes later on the learning path. Missing where nothing does. */
  readonly later?: string;
}

export type StateCounts = Readonly<Record<State, number>>;

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** What comes before what, among the concepts shown, whether or not these edges are drawn. */
  readonly order?: readonly GraphEdge[];
  /** Of a section: its whole map, which decides what is open next in it. */
  readonly wholeMap?: OrderedMap;
  /** It is seen whole, and fills no pane: what a filter leaves of a scope, of which nothing opens or folds beside the rest, or a section beside a card. */
  readonly isSeenWhole?: boolean;
  /** Relations are drawn at rest, too, where a layout has them only of what is pointed at. */
  readonly hasLines?: boolean;
}

/** What is learned before what among all concepts of a map. */
export interface OrderedMap {
  readonly concepts: readonly Concept[];
  readonly order: readonly ConceptEdge[];
  readonly states: ReadonlyMap<string, State>;
}

/** Centre and size, in pixels at zoom 1. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of a heading: where its caption starts, and the middle of its line, from the box's corner. Its frame says it where this is missing. */
  readonly caption?: { readonly left: number; readonly middle: number };
  /** In the web: the middle and the diameter of the mark, from the box's corner. */
  readonly disc?: { readonly x: number; readonly y: number; readonly size: number };
}

/** The size of a label in pixels, without padding. A pill is as high as this says. */
export type Measure = (text: string, kind: NodeKind) => { readonly width: number; readonly height: number };

/** Known positions: the nodes' former boxes, or their middles. */
export interface Hints {
  /** All are arranged anew from there, for a pane of other proportions, which shows the whole. */
  readonly isAnew?: boolean;
  readonly from?: ReadonlyMap<string, { readonly x: number; readonly y: number } & Partial<Box>> | undefined;
}

/** What a picture is made of. What is missing is nothing, or all. */
export interface SceneInput {
  readonly graph: Graph;
  readonly boxes: ReadonlyMap<string, Box>;
  /** Id of the node that is pointed at, or else chosen. */
  readonly focus: string | null;
  readonly chosen?: string | null;
  readonly picked?: ReadonlySet<string>;
  /** The kinds of its edges. */
  readonly relations?: readonly Relation[];
  /** The part that can be seen; what stands elsewhere is not drawn. */
  readonly view?: Box;
  /** Pixels of the screen for one pixel of the drawing. */
  readonly zoom?: number;
  /** Nodes are being dragged: what takes long to work out waits until they rest. */
  readonly isMoving?: boolean;
}

/** A way to place a graph: one file under `layout/`, one line in `layouts`. The same input gives the same numbers. */
export interface Layout {
  readonly id: string;
  readonly name: string;
  /** Of Lucide. */
  readonly icon: string;
  /** Ids of the relations that it always draws, and no others. Without them, it draws those that are switched on. */
  readonly draws?: readonly string[];
  /** For the manual: what one sees, without a full stop. */
  readonly hint: string;
  /**
   * How headings are drawn: as frames around what is below them; as nodes of a tree with one root; not at all; or as
   * stretches of a road, on which everything stands in the order to learn.
   */
  readonly headings: "frames" | "nodes" | "none" | "stretches";
  /** Nodes cannot be dragged, since their places mean something. */
  readonly isFixed?: boolean;
  /** What it looks like: all that is drawn, from back to front. */
  scene(seen: SceneInput, palette: Palette, measure: Measure): readonly SceneShape[];
  /** For scenes that take long: works out in steps what `scene` needs of the same graph and boxes, so that it is quick then. Nothing where that takes no time. */
  prepareJob?(seen: SceneInput, measure: Measure): Generator<void, unknown> | undefined;
  /** Works out in steps what `scene` needs once something is pointed at; it does so at once where that comes first. */
  pointingJob?(seen: SceneInput, measure: Measure): Generator<void, unknown>;
  /** Whether so little room is left for names, at this zoom, that headings alone are drawn. */
  isHeadingsAlone?(graph: Graph, zoom: number): boolean;
  /** All that the scene draws, where that is more than the boxes; null where it draws nothing. */
  extentOf?(graph: Graph, boxes: ReadonlyMap<string, Box>, measure: Measure): Box | null;
  arrange(graph: Graph, pane: { readonly width: number; readonly height: number }, measure: Measure): ReadonlyMap<string, Box>;
  /**
   * For a slow layout: the same as a job that yields its progress, from 0 to 1. Callers that must keep a window
   * responsive use this one.
   */
  arrangeJob?(graph: Graph, pane: { readonly width: number; readonly height: number }, measure: Measure, hints?: Hints): Generator<number, ReadonlyMap<string, Box>>;
}
