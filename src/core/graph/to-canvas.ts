/**
 * A graph as a JSON Canvas 1.0 file (jsoncanvas.org/spec/1.0), which Obsidian opens as a canvas. Concepts are text
 * cards with a link to their note. Headings are groups behind them, or cards with lines to their children.
 *
 * The file is written as Obsidian writes it: the same order of keys, one node or edge a line, no line break at the end.
 * So a canvas that was edited in Obsidian differs from ours in few lines. Nodes cover each other in their order, so
 * groups come first. Ids are hashes of ours, so that a canvas exported again has the same ones.
 *
 * @key
 */
import { strings } from "../base/strings";
import { oneLine } from "../text/normalize";
import type { Concept, State } from "../concept/concept";
import { hexHash } from "../base/hash";
import type { ConceptIndex } from "../index/concept-index";
import { linkOf, shownText } from "../index/concept-link";
import { conceptCard, headingCard, placeCards, type Card } from "./canvas-cards";
import type { Graph, GraphNode, Layout } from "./graph";
import type { GraphEdge, Relation } from "../relations/relation";
import type { Rect } from "./layout/sized-box";
import { roadSteps } from "./layout/stretches";
import { wordsOn, type PictureExporter } from "./picture";
import { parentsOf } from "./tree";

export const CANVAS: PictureExporter = {
  id: "canvas",
  get name() { return strings.exporters.canvas; },
  extension: "canvas",
  draw: ({ graph, layout, index, relations }) => ({ text: graphToCanvas(graph, layout, relations, linksIn(index)), warning: null }),
};

/** Presets instead of colours, so that they follow the theme. New concepts have none. */
const COLORS: Readonly<Record<State, string | undefined>> = { new: undefined, learning: "5", due: "2", known: "4", skipped: "6" };

type Side = "top" | "right" | "bottom" | "left";

/** `linkTo` gives Markdown that shows a concept's term. */
export function graphToCanvas(graph: Graph, layout: Layout, relations: readonly Relation[], linkTo: (concept: Concept) => string): string {
  const nodes = [...new Map(graph.nodes.map((node) => [node.id, node])).values()];
  const cards = new Map(nodes.flatMap((node): [string, Card][] => {
    if (node.kind === "concept") return [[node.id, conceptCard(node, node.concept === null ? shownText(node.label) : linkTo(node.concept))]];
    return layout.headings === "nodes" || node.stateCounts !== undefined ? [[node.id, headingCard(node)]] : [];
  }));
  const rects = placeCards({ nodes, edges: graph.edges }, layout, cards);
  const [groups, above] = [nodes.filter(({ id }) => !cards.has(id)), nodes.filter(({ id }) => cards.has(id))];
  const shown = [...groups, ...above].flatMap((node) => nodeOf(node, cards.get(node.id), rects.get(node.id)));
  const edges = [...branches({ nodes, edges: [] }, layout, rects), ...layout.headings === "stretches" ? road({ nodes, edges: [] }, rects) : lines(graph.edges, layout, relations, rects)];
  return `{\n\t"nodes":${list(shown)},\n\t"edges":${list(edges)}\n}`;
}

function list(items: readonly object[]): string {
  return items.length === 0 ? "[]" : `[\n${items.map((item) => `\t\t${JSON.stringify(item)}`).join(",\n")}\n\t]`;
}

/** A link to the concept's note, else to its heading in the map. Of an orphan only the term is shown. */
function linksIn(index: ConceptIndex): (concept: Concept) => string {
  const maps = new Map(index.maps.map((map) => [map.path, map]));
  return (concept) => {
    const map = maps.get(concept.map);
    const isThere = concept.note !== null || index.concepts.has(concept.id);
    return map === undefined || !isThere ? shownText(concept.term) : linkOf(concept, map, index);
  };
}

// ── Nodes ───────────────────────────────────────────────────────────────────────────────────────────────────────

function nodeOf({ id, label, state }: GraphNode, card: Card | undefined, rect: Rect | undefined): object[] {
  if (rect === undefined) return [];
  const { left: x, top: y, width, height } = rect;
  if (card === undefined) return [{ id: nodeId(id), type: "group", x, y, width, height, label: oneLine(label) }];
  const fits = card.width <= width && card.height <= height;
  const color = state === null ? undefined : COLORS[state];
  return [{ id: nodeId(id), type: "text", text: fits ? card.text : card.brief, x, y, width, height, color }];
}

function nodeId(id: string): string {
  return hexHash(`canvas node ${id}`);
}

// ── Edges ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** The lines of a mind map, from a node to its children. */
function branches(graph: Graph, { headings }: Layout, rects: ReadonlyMap<string, Rect>): object[] {
  if (headings !== "nodes") return [];
  return [...parentsOf(graph)].flatMap(([child, parent]) => edgeBetween(`branch ${child}`, parent, child, rects, "left", { toEnd: "none" }));
}

/** On the learning path the order is drawn, and nothing else. */
function road(graph: Graph, rects: ReadonlyMap<string, Rect>): object[] {
  return roadSteps(graph).flatMap(({ from, to }) => edgeBetween(`road ${to}`, from, to, rects, "right", { toEnd: "arrow" }));
}

/** In a mind map the branches already show the nesting. */
function lines(edges: readonly GraphEdge[], { headings }: Layout, relations: readonly Relation[], rects: ReadonlyMap<string, Rect>): object[] {
  const wanted = new Map(edges.filter(({ kind }) => headings !== "nodes" || kind !== "contains").map((edge) => [edge.id, edge]));
  return [...wanted.values()].flatMap((edge) => {
    const relation = relations.find(({ id }) => id === edge.kind);
    const words = wordsOn(edge, relation);
    const ends = { toEnd: relation?.mutual === true ? "none" : "arrow", ...(words === "" ? {} : { label: words }) } as const;
    return edgeBetween(edge.id, edge.source, edge.target, rects, edge.kind === "contains" ? "left" : "right", ends);
  });
}

interface End {
  readonly toEnd: "none" | "arrow";
  readonly label?: string;
}

/** Nothing if an end is not shown. */
function edgeBetween(id: string, from: string, to: string, rects: ReadonlyMap<string, Rect>, sideways: Side, { toEnd, label }: End): object[] {
  const [a, b] = [rects.get(from), rects.get(to)];
  if (a === undefined || b === undefined) return [];
  const [fromSide, toSide] = sides(a, b, sideways);
  return [{ id: hexHash(`canvas edge ${id}`), fromNode: nodeId(from), fromSide, fromEnd: "none", toNode: nodeId(to), toSide, toEnd, label }];
}

/** The sides that face each other. Between cards of one column, the given side. */
function sides(a: Rect, b: Rect, sideways: Side): readonly [Side, Side] {
  if (a.left + a.width <= b.left) return ["right", "left"];
  if (b.left + b.width <= a.left) return ["left", "right"];
  return [sideways, sideways];
}
