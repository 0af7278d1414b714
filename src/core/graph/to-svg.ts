/**
 * A graph as an SVG picture with real text: the shapes that its layout draws in the pane, too. What a mark means is said
 * below. Any text is escaped; the result is well-formed.
 */
import { strings } from "../base/strings";
import { escapeXml } from "../text/escape";
import { around } from "./bounds";
import { sizeOf } from "./progress";
import type { Box, Graph, Layout, Measure } from "./graph";
import { legendOf, legendShapes, legendWidth, type LegendEntry } from "./legend";
import { estimateText, fitText } from "./measure";
import { LIGHT, paletteOf, type Palette } from "./palette";
import type { PictureExporter } from "./picture";
import type { SceneShape } from "./scene";
import { shapesSvg } from "./scene-svg";
import type { Relation } from "../relations/relation";

export interface Picture {
  /** Read by screen readers, and shown when the pointer rests on the picture. */
  readonly title?: string;
  readonly palette?: Palette;
  readonly relations?: readonly Relation[];
  /** The title stands above the picture, too. */
  readonly isTitled?: boolean;
  readonly measure?: Measure;
}

export const SVG: PictureExporter = {
  id: "svg",
  get name() { return strings.exporters.svg; },
  extension: "svg",
  draw: ({ graph, boxes, layout, ...picture }) => ({ text: graphToSvg(graph, boxes, layout, picture), warning: null }),
};

/** Around the whole; of the row that explains the marks; and of a title. */
const MARGIN = 24, LEGEND = 30, TITLE = 40;

/** @key */
const FONT = "Inter, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";

export function graphToSvg(graph: Graph, boxes: ReadonlyMap<string, Box>, layout: Pick<Layout, "scene" | "extentOf" | "headings">, { title = strings.graph.name, palette = paletteOf(LIGHT), relations = [], isTitled = false, measure = estimateText }: Picture = {}): string {
  const shapes = layout.scene({ graph, boxes, focus: null, relations }, palette, measure);
  const entries = legendOf(graph, layout, relations, palette);
  const whole = layout.extentOf === undefined ? around(boxes.values()) : layout.extentOf(graph, boxes, measure);
  const { left, top, width, height } = extent(whole, entries, isTitled);
  const head: SceneShape[] = isTitled ? [{ text: fitText(title, (width - 2 * MARGIN) * 0.7, "map"), x: left + MARGIN, y: top + MARGIN + 10, size: 20, weight: 600, color: palette.text }] : [];
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}" role="img" aria-labelledby="title description" font-family="${FONT}">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="description">${description(graph)}</desc>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${palette.background}"/>`,
    ...shapesSvg([...head, ...shapes, ...legendShapes(entries, left + MARGIN, top + height - MARGIN, palette)], measure),
    "</svg>",
  ];
  return `${parts.join("\n")}\n`;
}

/** “27 concepts.” Folded ones count; of relations a layout draws some, or none. */
function description({ nodes }: Graph): string {
  return strings.pictures.description(nodes.reduce((sum, { kind, stateCounts }) => sum + (stateCounts === undefined ? Number(kind === "concept") : sizeOf(stateCounts)), 0));
}

function extent(drawn: Box | null, entries: readonly LegendEntry[], isTitled: boolean): { left: number; top: number; width: number; height: number } {
  const whole = drawn ?? { x: 0, y: 0, width: 0, height: 0 };
  const width = Math.max(Math.ceil(whole.width), legendWidth(entries)) + 2 * MARGIN;
  const above = MARGIN + (isTitled ? TITLE : 0);
  const height = Math.ceil(whole.height) + above + MARGIN + (entries.length === 0 ? 0 : LEGEND);
  return { left: Math.floor(whole.x - whole.width / 2) - MARGIN, top: Math.floor(whole.y - whole.height / 2) - above, width, height };
}
