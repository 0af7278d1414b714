/**
 * What the pointer meets, from back to front: `painter` draws what is seen.
 *
 *   caption   the words of a frame: they fold it, and move it when dragged
 *   heading   a heading that can be folded or opened as a whole
 *   concept   a concept, or a note below one
 *
 *   frame     a frame seen from afar, which shows its heading alone
 *
 * Frames do not answer as long as their concepts are seen, so that the ground between those can be dragged.
 */
import type { Box, Graph, GraphNode, Layout, Measure } from "../../../core/graph/graph";
import { oneLine } from "../../../core/text/normalize";
import { captionPlace } from "../../../core/graph/style";
import { TILE, tileHead } from "../../../core/graph/tile";
import { holdersOf } from "../../../core/graph/tree";
import type { Point } from "./view-box";

export interface Target {
  readonly node: GraphNode;
  readonly part: "concept" | "heading" | "caption" | "frame";
  readonly box: Box;
}

/** Captions lie behind concepts and headings; what comes later in the graph lies above what comes before. */
export function targetsOf(graph: Graph, boxes: ReadonlyMap<string, Box>, layout: Layout, measure: Measure): Target[] {
  const [captions, nodes]: [Target[], Target[]] = [[], []];
  for (const node of graph.nodes) {
    const box = boxes.get(node.id);
    if (box === undefined) continue;
    if (node.kind === "concept") nodes.push({ node, part: "concept", box });
    else if (layout.headings === "nodes" || node.stateCounts !== undefined) nodes.push({ node, part: "heading", box });
    else captions.push({ node, part: "caption", box: captionBox(node, node.kind, box, measure) });
  }
  return [...captions, ...nodes];
}

/** What answers where headings alone are seen: the frames that are filled by their caption, and folded headings. */
export function farTargetsOf(targets: readonly Target[], graph: Graph, boxes: ReadonlyMap<string, Box>): Target[] {
  const holding = holdersOf(graph);
  return targets.flatMap((target): Target[] => {
    if (target.part === "concept") return [];
    const box = boxes.get(target.node.id);
    return [target.part === "caption" && !holding.has(target.node.id) && box !== undefined ? { ...target, part: "frame", box } : target];
  });
}

/** The topmost at a place; else the nearest within so many pixels of the drawing. */
export function targetAt(targets: readonly Target[], { x, y }: Point, rim: number): Target | null {
  let [best, least]: [Target | null, number] = [null, rim];
  for (let at = targets.length - 1; at >= 0; at--) {
    const target = targets[at];
    if (target === undefined) continue;
    const far = Math.max(Math.abs(target.box.x - x) - target.box.width / 2, Math.abs(target.box.y - y) - target.box.height / 2);
    if (far <= 0) return target;
    if (far < least || (far === least && best === null)) [best, least] = [target, far];
  }
  return best;
}

/** Concepts that lie in a box as a whole. */
export function conceptsIn(targets: readonly Target[], { x, y, width, height }: Box): string[] {
  return targets.filter(({ part, box }) => part === "concept" && Math.abs(box.x - x) * 2 <= width - box.width && Math.abs(box.y - y) * 2 <= height - box.height).map(({ node }) => node.id);
}

/** What lights up while it is pointed at: also the head of a tile, for all that stands in it. */
export function litBy({ node, part }: Target): string | null {
  return part === "concept" || (part === "heading" ? node.stateCounts !== undefined : node.kind === "map") ? node.id : null;
}

/** Around the words of a heading; of a tile, its whole head. */
function captionBox(node: GraphNode, kind: Exclude<GraphNode["kind"], "concept">, box: Box, measure: Measure): Box {
  if (kind === "map") {
    const { height } = tileHead(node, measure);
    return { x: box.x, y: box.y - box.height / 2 + height / 2, width: box.width - 2 * TILE.inset, height };
  }
  const { left, middle, width } = captionPlace(box, kind);
  const size = measure(oneLine(node.label), kind);
  const wide = Math.min(size.width, width) + 2 * CAPTION_RIM;
  return { x: left - CAPTION_RIM + wide / 2, y: middle, width: wide, height: size.height + 2 * CAPTION_RIM };
}

/** Pixels around a caption that belong to it. */
const CAPTION_RIM = 4;
