/** Graph and boxes → cytoscape's elements, all numbers the style needs in their data. */
import type { ElementDefinition } from "cytoscape";
import type { Box, Graph, GraphNode, Layout, Measure } from "../../../core/graph/graph";
import type { GraphEdge } from "../../../core/relations/relation";
import { fitText } from "../../../core/graph/measure";
import type { State } from "../../../core/concept/concept";
import { oneLine } from "../../../core/text/normalize";
import { RELATIONS } from "../../../core/registry";
import { BAR, stateBar } from "../../../core/graph/state-bar";
import { strokeOf } from "../../../core/graph/to-svg";
import { BRANCH, captionPlace, FRAME, PILL, ROAD, TEXT } from "../../../core/graph/style";
import { parentsOf } from "../../../core/graph/tree";
import type { CaptionData } from "./label-levels";

/** Where headings are frames, their captions are nodes of their own, so that relations run below the words. */
export function elementsOf({ graph, boxes, headings }: Drawn, measure: Measure, colors: StateColors): ElementDefinition[] {
  const holding = new Set(graph.nodes.flatMap(({ kind, parent }) => kind === "concept" || parent === null ? [] : [parent]));
  const nodes = graph.nodes.flatMap((node) => {
    const box = boxes.get(node.id);
    if (box === undefined) return [];
    if (node.kind === "concept") return [conceptOf(node, box, headings === "stretches", measure)];
    return headings === "frames" || headings === "stretches" ? frameOf(node, node.kind, box, holding.has(node.id), measure, colors) : [headingOf(node, node.kind, box, measure, colors)];
  });
  const lines = new Map<string, GraphEdge[]>();
  // On the learning path only the order counts; the road and its arrows are drawn below the nodes.
  for (const edge of headings === "stretches" ? graph.order ?? [] : graph.edges) lines.set(lineOf(edge), [...(lines.get(lineOf(edge)) ?? []), edge]);
  const edges = [...lines].flatMap(([id, some]) => lineElement(id, some, boxes, headings));
  return [...nodes, ...headings === "nodes" ? branches(graph) : [], ...edges];
}

export type StateColors = Readonly<Record<State, string>>;

export interface Drawn {
  readonly graph: Graph;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly headings: Layout["headings"];
  /** Nodes cannot be dragged. */
  readonly isFixed?: boolean;
  readonly scene?: Layout["scene"];
}

/** The lines of the tree. */
function branches(graph: Graph): ElementDefinition[] {
  return [...parentsOf(graph)].map(([child, parent]) => ({ group: "edges", data: { id: `branch ${child}`, source: parent, target: child }, classes: "branch" }));
}

/** Two concepts are joined by one line, however many relations they have: the card tells them apart. */
export function lineOf({ source, target }: GraphEdge): string {
  return source < target ? `${source} ${target}` : `${target} ${source}`;
}

/** Cytoscape centres a label on its node: the margins move it to where it starts at the left. */
function conceptOf(node: GraphNode, box: Box, onRoad: boolean, measure: Measure): ElementDefinition {
  const inColumn = onRoad && box.height === ROAD.column.height;
  const left = inColumn ? ROAD.column.textLeft : PILL.textLeft;
  const label = fitText(oneLine(node.label), box.width - left - PILL.textRight + 2, "concept", measure);
  const textX = left + measure(label, "concept").width / 2 - box.width / 2;
  return { group: "nodes", data: { ...sizeOf(node, box), label, textX }, position: placeOf(box), classes: `concept ${node.state ?? "note"}${hueClass(node)}${onRoad ? ` ${node.step ?? "step"} ${inColumn ? "column" : "road"} fixed` : ""}` };
}

function hueClass({ hue }: GraphNode): string {
  return hue === undefined ? "" : ` hue-${hue}`;
}

function frameOf(node: GraphNode, kind: HeadingKind, box: Box, holdsFrames: boolean, measure: Measure, colors: StateColors): ElementDefinition[] {
  const { left, middle, width } = captionPlace(box, kind);
  const label = fitText(oneLine(node.label), width, kind, measure);
  const size = measure(label, kind);
  const more = `${node.parent === null ? "" : " inner"}${node.stateCounts === undefined ? "" : " folded"}${hueClass(node)}${box.caption === undefined ? "" : " bare"}`;
  const y = node.stateCounts === undefined || box.caption !== undefined ? middle : middle - BAR.height;
  const near = { x: left + size.width / 2, y, width: size.width + 2 * CAPTION_RIM, height: size.height, size: TEXT[kind].size, label };
  const levels: CaptionData = { near, halved: halved(label, kind, measure), frame: { ...box, band: FRAME[kind].caption }, holdsFrames };
  return [
    { group: "nodes", data: { ...sizeOf(node, box), label: "", textX: 0, ...box.caption === undefined ? barOf(node, box, colors) : {} }, position: placeOf(box), classes: `frame ${kind}${more}` },
    { group: "nodes", data: { id: captionOf(node.id), textX: 0, ...near, ...levels }, position: { x: near.x, y }, classes: `caption ${kind}${more}` },
  ];
}

/** Parted at the space that leaves the longer line shortest. */
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

/** Pixels that a caption keeps free at both sides. */
const CAPTION_RIM = 3;

export function captionOf(heading: string): string {
  return `caption ${heading}`;
}

/** What a caption belongs to. */
export function headingOfCaption(caption: string): string {
  return caption.slice(captionOf("").length);
}

function headingOf(node: GraphNode, kind: HeadingKind, box: Box, measure: Measure, colors: StateColors): ElementDefinition {
  const label = fitText(oneLine(node.label), box.width - 2 * BRANCH.padding.x + 2, kind, measure);
  return { group: "nodes", data: { ...sizeOf(node, box), label, textX: 0, ...barOf(node, box, colors) }, position: placeOf(box), classes: `heading ${kind}${node.stateCounts === undefined ? "" : " folded"}${hueClass(node)}` };
}

type HeadingKind = Exclude<GraphNode["kind"], "concept">;

function sizeOf({ id }: GraphNode, { width, height }: Box): { id: string; width: number; height: number } {
  return { id, width, height };
}

function placeOf({ x, y }: Box): { x: number; y: number } {
  return { x, y };
}

/** Long lines bow out, so that parallel ones part; neighbours are joined straight, without room for an arrow. */
const BOW = { most: 26, share: 0.12 };

/** Pixels between two nodes that count as neighbours. */
const NEIGHBOURS = 30;

/** Beside branches a relation is not seen until one of its ends is pointed at; alone it is a plain, straight line. */
const LOOKS: Readonly<Record<Layout["headings"], string>> = { frames: "", nodes: "silent", none: "plain", stretches: "silent" };

/** Of the strongest relation between the two: the first in the registry's order. */
function lineStyleOf({ kind }: GraphEdge): string {
  return RELATIONS.find(({ id }) => id === kind)?.line ?? "solid";
}

function lineElement(id: string, edges: readonly GraphEdge[], boxes: ReadonlyMap<string, Box>, headings: Layout["headings"]): ElementDefinition[] {
  const [first] = edges;
  const [from, to] = [boxes.get(first?.source ?? ""), boxes.get(first?.target ?? "")];
  if (first === undefined || from === undefined || to === undefined) return [];
  const gap = Math.max(Math.abs(to.x - from.x) - (to.width + from.width) / 2, Math.abs(to.y - from.y) - (to.height + from.height) / 2);
  const weight = edges.reduce((sum, edge) => sum + (edge.weight ?? 1), 0);
  const heavy = edges.some((edge) => edge.weight !== undefined);
  const isShort = gap < NEIGHBOURS;
  const bow = isShort || headings === "none" ? 0 : bowBetween(from, to);
  const classes = [isShort ? "short" : "", bow === 0 ? "" : "bowed", edges.some((edge) => edge.source !== first.source) ? "mutual" : "", LOOKS[headings], heavy ? "heavy" : `line-${lineStyleOf(first)}`].join(" ").trim();
  return [{ group: "edges", data: { id, source: first.source, target: first.target, bow, ...heavy ? { weight: String(weight), width: strokeOf(weight) } : {} }, classes }];
}

/** Pixels that a line's bow keeps away from both boxes: their borders, and some air. */
const AIR = 4;

/**
 * How far the line's control point stands aside; 0: the line is straight. Cytoscape puts it beside the middle between the
 * two boxes, and finds no end for a line whose control point lies on a box: such a line would never be drawn.
 */
function bowBetween(from: Box, to: Box): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const bow = Math.min(BOW.most, BOW.share * length);
  const middle = (shareWithin(from, dx, dy) + 1 - shareWithin(to, dx, dy)) / 2;
  const [x, y] = [from.x + middle * dx - bow * dy / length, from.y + middle * dy + bow * dx / length];
  return [from, to].some((box) => Math.abs(x - box.x) < box.width / 2 + AIR && Math.abs(y - box.y) < box.height / 2 + AIR) ? 0 : bow;
}

/** Of the way between two middles the share that lies within the box at its end. */
function shareWithin({ width, height }: Box, dx: number, dy: number): number {
  return Math.min(width / 2 / Math.abs(dx), height / 2 / Math.abs(dy));
}
