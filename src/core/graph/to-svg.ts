/**
 * A graph and its boxes → an SVG picture with real text. Relations are faint arcs behind the pills. Each pill has the
 * mark of its state at the left, so that colour is never the only sign. Any text is escaped; the result is well-formed.
 */
import { escapeXml } from "../text/escape";
import { oneLine } from "../text/normalize";
import { STATES, type State } from "../concept/concept";
import { around } from "./bounds";
import type { Box, Graph, GraphNode, Layout } from "./graph";
import type { GraphEdge } from "../relations/relation";
import { estimateText, fitText } from "./measure";
import { LIGHT, tintIn, type Palette } from "./palette";
import { arc, elbow, straight, turn } from "./paths";
import type { PictureExporter } from "./picture";
import { pillLook } from "./pill-look";
import { BAR, stateBar } from "./state-bar";
import type { SceneShape } from "./scene";
import { shapesSvg } from "./scene-svg";
import { legend, legendWidth, markColor, markSvg } from "./state-mark";
import { BRANCH, captionPlace, FRAME, PILL, ROAD, TEXT } from "./style";
import { parentsOf } from "./tree";

export interface Picture {
  /** Read by screen readers, and shown when the pointer rests on the picture. */
  readonly title?: string;
  readonly palette?: Palette;
  /** As the layout says; frames if missing. */
  readonly headings?: Layout["headings"];
  readonly scene?: Layout["scene"];
}

export const SVG: PictureExporter = {
  id: "svg",
  name: "SVG",
  extension: "svg",
  draw: ({ graph, boxes, title, layout: { headings, scene }, palette = LIGHT }) => ({ text: graphToSvg(graph, boxes, { title, headings, palette, ...scene === undefined ? {} : { scene } }), warning: null }),
};

/** Around the whole. */
const MARGIN = 24;

/** The opacity of relations: faint beside frames and branches, strong where nothing else joins the concepts. */
const RELATIONS_SHOW: Readonly<Record<Layout["headings"], number>> = { frames: 0.28, nodes: 0.16, none: 0.7, stretches: 0 };

const FONT = "Inter, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";

export function graphToSvg(graph: Graph, boxes: ReadonlyMap<string, Box>, { title = "Concept graph", palette = LIGHT, headings: look = "frames", scene }: Picture = {}): string {
  const shapes = scene?.({ graph, boxes, focus: null }, palette, estimateText) ?? [];
  const states = STATES.filter((state) => graph.nodes.some((node) => node.state === state));
  // If all concepts are new there is nothing to explain.
  const shown = states.every((state) => state === "new") ? [] : states;
  const { left, top, width, height } = extent(boxes, shown);
  const concepts = graph.nodes.filter((node) => node.kind === "concept");
  const headings = graph.nodes.filter((node) => node.kind !== "concept");
  const description = `${concepts.length} ${concepts.length === 1 ? "concept" : "concepts"}, ${graph.edges.length} ${graph.edges.length === 1 ? "relation" : "relations"}.`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}" role="img" aria-labelledby="title description" font-family="${FONT}">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${description}</desc>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${palette.background}"/>`,
    ...look === "frames" ? headings.flatMap((node) => frame(node, boxes, palette)) : look === "nodes" ? branches(graph, boxes, palette) : [],
    ...shapesSvg(shapes.filter((shape) => !isAbove(shape))),
    ...look === "stretches" ? [] : relations(graph, boxes, palette, look),
    ...headings.flatMap((node) => look === "frames" || look === "stretches" ? caption(node, boxes, palette, look === "stretches") : headingNode(node, boxes, palette)),
    ...look === "frames" ? nesting(concepts, boxes, palette) : [],
    ...concepts.flatMap((node) => pill(node, boxes, palette, look === "stretches")),
    ...shapesSvg(shapes.filter(isAbove)),
    ...legend(shown, left + MARGIN + 6, top + height - MARGIN, palette),
    "</svg>",
  ];
  return `${parts.join("\n")}\n`;
}

function isAbove(shape: SceneShape): boolean {
  return "isAbove" in shape && shape.isAbove === true;
}

function relations(graph: Graph, boxes: ReadonlyMap<string, Box>, palette: Palette, look: Layout["headings"]): string[] {
  return [
    `<g fill="none" stroke="${palette.relation}" stroke-width="1.25" stroke-opacity="${RELATIONS_SHOW[look]}">`,
    ...graph.edges.filter(({ kind }) => kind !== "contains").flatMap((edge) => curve(edge, boxes, look === "none" ? straight : arc)),
    "</g>",
  ];
}

/** Height of the row that explains the marks. */
const LEGEND = 30;

function extent(boxes: ReadonlyMap<string, Box>, legendOf: readonly State[]): { left: number; top: number; width: number; height: number } {
  const whole = around(boxes.values()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const width = Math.max(Math.ceil(whole.width), legendWidth(legendOf)) + 2 * MARGIN;
  const height = Math.ceil(whole.height) + 2 * MARGIN + (legendOf.length === 0 ? 0 : LEGEND);
  return { left: Math.floor(whole.x - whole.width / 2) - MARGIN, top: Math.floor(whole.y - whole.height / 2) - MARGIN, width, height };
}

function frame(node: GraphNode, boxes: ReadonlyMap<string, Box>, palette: Palette): string[] {
  const box = boxes.get(node.id);
  if (box === undefined || node.kind === "concept") return [];
  return [`<rect ${rectangle(box)} rx="${FRAME[node.kind].radius}" fill="${fillOf(node, palette)}" stroke="${palette.frameBorder}"/>${bar(node, box, palette)}`];
}

function bar({ stateCounts }: GraphNode, box: Box, palette: Palette): string {
  return stateCounts === undefined ? "" : stateBar(stateCounts, box, palette.states);
}

/** A folded heading looks like something that can be opened. */
function fillOf(node: GraphNode, palette: Palette): string {
  if (node.stateCounts !== undefined) return palette.pill;
  return node.kind === "subsection" && node.parent !== null ? palette.innerFrame : palette.frame;
}

/** Above the relations, with a rim that keeps them off the letters. */
function caption(node: GraphNode, boxes: ReadonlyMap<string, Box>, palette: Palette, onRoad: boolean): string[] {
  const box = boxes.get(node.id);
  if (box === undefined || node.kind === "concept") return [];
  const isFolded = node.stateCounts !== undefined;
  const { left, middle: line, width } = captionPlace(box, node.kind);
  const middle = isFolded && !onRoad ? line - BAR.height : line;
  const { size, weight } = TEXT[node.kind];
  const shown = fitText(oneLine(node.label), width, node.kind);
  return [
    `<text x="${left}" y="${middle}" dominant-baseline="central" font-size="${size}" font-weight="${weight}" fill="${tintIn(palette, node.hue).ink}"${onRoad ? "" : ` stroke="${fillOf(node, palette)}" stroke-width="3" paint-order="stroke"`}>${escapeXml(shown)}${full(shown, node.label)}</text>`,
  ];
}

/** The lines of a mind map: out of a side, half-way up or down, and into the other side. */
function branches(graph: Graph, boxes: ReadonlyMap<string, Box>, palette: Palette): string[] {
  return [...parentsOf(graph)].flatMap(([child, parent]) => {
    const [from, to] = [boxes.get(parent), boxes.get(child)];
    return from === undefined || to === undefined ? [] : [`<path d="${turn(from, to)}" fill="none" stroke="${palette.frameBorder}" stroke-width="1.5"/>`];
  });
}

function headingNode(node: GraphNode, boxes: ReadonlyMap<string, Box>, palette: Palette): string[] {
  const box = boxes.get(node.id);
  if (box === undefined || node.kind === "concept") return [];
  const { size, weight } = TEXT[node.kind];
  const shown = fitText(oneLine(node.label), box.width - 2 * BRANCH.padding.x + 2, node.kind);
  return [
    `<rect ${rectangle(box)} rx="${BRANCH.radius}" fill="${palette.frame}" stroke="${palette.frameBorder}" stroke-width="${node.kind === "map" ? 2 : 1}"/>${bar(node, box, palette)}`,
    `<text x="${box.x}" y="${box.y}" text-anchor="middle" dominant-baseline="central" font-size="${size}" font-weight="${weight}" fill="${palette.text}">${escapeXml(shown)}${full(shown, node.label)}</text>`,
  ];
}

function pill(node: GraphNode, boxes: ReadonlyMap<string, Box>, palette: Palette, onRoad: boolean): string[] {
  const box = boxes.get(node.id);
  if (box === undefined) return [];
  const left = box.x - box.width / 2;
  const inColumn = onRoad && box.height === ROAD.column.height;
  const { size } = TEXT.concept;
  const { fill, border, dash, width, text, mark } = pillLook(node, palette);
  const textLeft = inColumn ? ROAD.column.textLeft : PILL.textLeft;
  const shown = fitText(oneLine(node.label), box.width - textLeft - PILL.textRight, "concept");
  return [
    `<g><title>${escapeXml(`${oneLine(node.label)} (${node.state ?? "note"})`)}</title>` +
      `<rect ${rectangle(box)} rx="${inColumn ? ROAD.column.radius : onRoad ? box.height / 2 : PILL.radius}" fill="${fill}" stroke="${border}" stroke-width="${width}"${dash ? ' stroke-dasharray="3 3"' : ""}/>` +
      (inColumn ? "" : markSvg(mark, left + PILL.markX, box.y, PILL.markSize, node.step === "here" ? "#ffffff" : markColor(mark, palette), fill)) +
      `<text x="${left + textLeft}" y="${box.y}" dominant-baseline="central" font-size="${size}" font-weight="${TEXT.concept.weight}" fill="${text}">${escapeXml(shown)}</text></g>`,
  ];
}

/** From a concept to its nested concepts, where these stand below and to the right of it. */
function nesting(concepts: readonly GraphNode[], boxes: ReadonlyMap<string, Box>, palette: Palette): string[] {
  return concepts.flatMap((node) => {
    const box = boxes.get(node.id);
    const above = node.concept?.parent == null ? undefined : boxes.get(node.concept.parent);
    const path = box === undefined || above === undefined ? null : elbow(above, box);
    return path === null ? [] : [`<path d="${path}" fill="none" stroke="${palette.frameBorder}" stroke-width="1.5"/>`];
  });
}

function curve({ source, target, reason, weight }: GraphEdge, boxes: ReadonlyMap<string, Box>, path: (from: Box, to: Box) => string): string[] {
  const [from, to] = [boxes.get(source), boxes.get(target)];
  if (from === undefined || to === undefined) return [];
  return [`<path d="${path(from, to)}"${weight === undefined ? "" : ` stroke-width="${strokeOf(weight)}"`}><title>${escapeXml(reason)}</title></path>`];
}

/** Pixels: twice as many relations, one pixel more. */
export function strokeOf(weight: number): number {
  return Math.round((1 + Math.log2(weight)) * 100) / 100;
}

function rectangle({ x, y, width, height }: Box): string {
  return `x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}"`;
}

function full(shown: string, label: string): string {
  return shown === label ? "" : `<title>${escapeXml(label)}</title>`;
}
