/** Graph and boxes → cytoscape's elements, with all numbers for the style in their data. */
import type { ElementDefinition } from "cytoscape";
import type { Box, Graph, GraphNode, Layout, Measure } from "../../../core/graph/graph";
import type { GraphEdge } from "../../../core/relations/relation";
import { fitText } from "../../../core/graph/measure";
import type { State } from "../../../core/concept/concept";
import { oneLine } from "../../../core/text/normalize";
import { RELATIONS } from "../../../core/registry";
import { BAR, stateBar } from "../../../core/graph/state-bar";
import { strokeOf } from "../../../core/graph/to-svg";
import { BRANCH, captionPlace, FRAME, PILL, TEXT } from "../../../core/graph/style";
import { parentsOf } from "../../../core/graph/tree";
import type { CaptionData } from "./label-levels";

/** Captions of frames are nodes of their own, so that relations run below the words. */
export function elementsOf({ graph, boxes, headings }: Drawn, measure: Measure, colors: StateColors): ElementDefinition[] {
  const holding = new Set(graph.nodes.flatMap(({ kind, parent }) => kind === "concept" || parent === null ? [] : [parent]));
  const nodes = graph.nodes.flatMap((node) => {
    const box = boxes.get(node.id);
    if (box === undefined) return [];
    if (node.kind === "concept") return [conceptOf(node, box, measure)];
    return headings === "frames" ? frameOf(node, node.kind, box, holding.has(node.id), measure, colors) : [headingOf(node, node.kind, box, measure, colors)];
  });
  const lines = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) lines.set(lineOf(edge), [...(lines.get(lineOf(edge)) ?? []), edge]);
  const edges = [...lines].flatMap(([id, some]) => lineElement(id, some, boxes, headings));
  return [...nodes, ...headings === "nodes" ? branches(graph) : [], ...edges];
}

export type StateColors = Readonly<Record<State, string>>;

export interface Drawn {
  readonly graph: Graph;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly headings: Layout["headings"];
}

/** The lines of the tree. */
function branches(graph: Graph): ElementDefinition[] {
  return [...parentsOf(graph)].map(([child, parent]) => ({ group: "edges", data: { id: `branch ${child}`, source: parent, target: child }, classes: "branch" }));
}

/** Two concepts are joined by one line, however many relations they have. The card lists the relations. */
export function lineOf({ source, target }: GraphEdge): string {
  return source < target ? `${source} ${target}` : `${target} ${source}`;
}

/** Cytoscape centres a label on its node. The margins move it to its place at the left. */
function conceptOf(node: GraphNode, box: Box, measure: Measure): ElementDefinition {
  const label = fitText(oneLine(node.label), box.width - PILL.textLeft - PILL.textRight + 2, "concept", measure);
  const textX = PILL.textLeft + measure(label, "concept").width / 2 - box.width / 2;
  return { group: "nodes", data: { ...sizeOf(node, box), label, textX }, position: placeOf(box), classes: `concept ${node.state ?? "note"}` };
}

function frameOf(node: GraphNode, kind: HeadingKind, box: Box, holdsFrames: boolean, measure: Measure, colors: StateColors): ElementDefinition[] {
  const { left, middle, width } = captionPlace(box, kind);
  const label = fitText(oneLine(node.label), width, kind, measure);
  const size = measure(label, kind);
  const more = `${node.parent === null ? "" : " inner"}${node.stateCounts === undefined ? "" : " folded"}`;
  const y = node.stateCounts === undefined ? middle : middle - BAR.height;
  const near = { x: left + size.width / 2, y, width: size.width + 2 * CAPTION_RIM, height: size.height, size: TEXT[kind].size, label };
  const levels: CaptionData = { near, halved: halved(label, kind, measure), frame: { ...box, band: FRAME[kind].caption }, holdsFrames };
  return [
    { group: "nodes", data: { ...sizeOf(node, box), label: "", textX: 0, ...barOf(node, box, colors) }, position: placeOf(box), classes: `frame ${kind}${more}` },
    { group: "nodes", data: { id: captionOf(node.id), textX: 0, ...near, ...levels }, position: { x: near.x, y }, classes: `caption ${kind}${more}` },
  ];
}

/** The label in two lines, split at the space that makes the longer line shortest. */
function halved(label: string, kind: HeadingKind, measure: Measure): CaptionData["halved"] {
  const parted = [...label.matchAll(/ /g)].map(({ index }) => [label.slice(0, index), label.slice(index + 1)])
    .map((lines) => ({ label: lines.join("\n"), width: Math.max(...lines.map((line) => measure(line, kind).width)) + 2 * CAPTION_RIM }));
  return parted.reduce<CaptionData["halved"]>((best, one) => best === null || one.width < best.width ? one : best, null);
}

function barOf({ stateCounts }: GraphNode, { width, height }: Box, colors: StateColors): { bar?: string } {
  if (stateCounts === undefined) return {};
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${stateBar(stateCounts, { x: width / 2, y: height / 2, width, height }, colors)}</svg>`;
  return { bar: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}` };
}

/** Pixels of free space at both sides of a caption. */
const CAPTION_RIM = 3;

export function captionOf(heading: string): string {
  return `caption ${heading}`;
}

/** The heading of a caption. */
export function headingOfCaption(caption: string): string {
  return caption.slice(captionOf("").length);
}

function headingOf(node: GraphNode, kind: HeadingKind, box: Box, measure: Measure, colors: StateColors): ElementDefinition {
  const label = fitText(oneLine(node.label), box.width - 2 * BRANCH.padding.x + 2, kind, measure);
  return { group: "nodes", data: { ...sizeOf(node, box), label, textX: 0, ...barOf(node, box, colors) }, position: placeOf(box), classes: `heading ${kind}${node.stateCounts === undefined ? "" : " folded"}` };
}

type HeadingKind = Exclude<GraphNode["kind"], "concept">;

function sizeOf({ id }: GraphNode, { width, height }: Box): { id: string; width: number; height: number } {
  return { id, width, height };
}

function placeOf({ x, y }: Box): { x: number; y: number } {
  return { x, y };
}

/** Long lines bow out, so that parallel ones separate. Neighbours are joined by a straight line without an arrow. */
const BOW = { most: 26, share: 0.12 };

/** Pixels between two nodes that count as neighbours. */
const NEIGHBOURS = 30;

/**
 * Beside branches a relation is hidden until one of its ends is hovered. Without headings it is a plain, straight line.
 */
const HEADING_CLASSES: Readonly<Record<Layout["headings"], string>> = { frames: "", nodes: "silent", none: "plain" };

/** The style of the first relation in the registry's order. */
function lineStyleOf({ kind }: GraphEdge): string {
  return RELATIONS.find(({ id }) => id === kind)?.line ?? "solid";
}

function lineElement(id: string, edges: readonly GraphEdge[], boxes: ReadonlyMap<string, Box>, headings: Layout["headings"]): ElementDefinition[] {
  const [first] = edges;
  const [from, to] = [boxes.get(first?.source ?? ""), boxes.get(first?.target ?? "")];
  if (first === undefined || from === undefined || to === undefined) return [];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const gap = Math.max(Math.abs(to.x - from.x) - (to.width + from.width) / 2, Math.abs(to.y - from.y) - (to.height + from.height) / 2);
  const weight = edges.reduce((sum, edge) => sum + (edge.weight ?? 1), 0);
  const heavy = edges.some((edge) => edge.weight !== undefined);
  const classes = [gap < NEIGHBOURS ? "short" : "", edges.some((edge) => edge.source !== first.source) ? "mutual" : "", HEADING_CLASSES[headings], heavy ? "heavy" : `line-${lineStyleOf(first)}`].join(" ").trim();
  return [{ group: "edges", data: { id, source: first.source, target: first.target, bow: Math.min(BOW.most, BOW.share * length), ...heavy ? { weight: String(weight), width: strokeOf(weight) } : {} }, classes }];
}
