/**
 * Graph and boxes → cytoscape's nodes. They are what the pointer meets: `painter` draws what is seen, at their places.
 *
 *   concept   a concept                       heading   a heading that can be folded or opened as a whole
 *   frame     what the pointer passes over    caption   its words, which fold it, and move it when dragged
 *
 * @key
 */
import type { ElementDefinition } from "cytoscape";
import type { Box, Graph, GraphNode, Layout, Measure } from "../../../core/graph/graph";
import { oneLine } from "../../../core/text/normalize";
import { captionPlace, COUNT_ROOM } from "../../../core/graph/style";
import { TILE, tileHead } from "../../../core/graph/tile";

export interface Drawn {
  readonly graph: Graph;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly layout: Layout;
  /** Whether nodes cannot be dragged; where it is missing, the layout says so. */
  readonly isFixed?: boolean;
}

export function elementsOf({ graph, boxes, layout, isFixed: isHeld = layout.isFixed }: Drawn, measure: Measure): ElementDefinition[] {
  const isFixed = isHeld === true ? " fixed" : "";
  return graph.nodes.flatMap((node) => {
    const box = boxes.get(node.id);
    if (box === undefined) return [];
    if (node.kind === "concept") return [element(node.id, node, box, `concept ${node.state ?? "note"}${isFixed}`)];
    if (layout.headings === "nodes" || node.stateCounts !== undefined) return [element(node.id, node, box, `heading ${node.kind}${node.stateCounts === undefined ? "" : " folded"}${isFixed}`)];
    return [element(node.id, node, box, `frame ${node.kind}`), element(captionOf(node.id), node, captionBox(node, node.kind, box, measure), `caption ${node.kind}${isFixed}`)];
  });
}

function element(id: string, { label, hue }: GraphNode, { x, y, width, height }: Box, classes: string): ElementDefinition {
  return { group: "nodes", data: { id, width, height, label: oneLine(label) }, position: { x, y }, classes: hue === undefined ? classes : `${classes} hue-${hue}` };
}

/** Around the words of a heading; of a tile, its whole head. */
function captionBox(node: GraphNode, kind: Exclude<GraphNode["kind"], "concept">, box: Box, measure: Measure): Box {
  if (kind === "map") {
    const { height } = tileHead(node, measure);
    return { x: box.x, y: box.y - box.height / 2 + height / 2, width: box.width - 2 * TILE.inset, height };
  }
  const { left, middle, width } = captionPlace(box, kind);
  const size = measure(oneLine(node.label), kind);
  const wide = Math.min(size.width, Math.max(0, width - COUNT_ROOM)) + 2 * CAPTION_RIM;
  return { x: left - CAPTION_RIM + wide / 2, y: middle, width: wide, height: size.height + 2 * CAPTION_RIM };
}

/** Pixels around a caption that belong to it. */
const CAPTION_RIM = 4;

export function captionOf(heading: string): string {
  return `caption ${heading}`;
}

/** What a caption belongs to. */
export function headingOfCaption(caption: string): string {
  return caption.slice(captionOf("").length);
}
