/**
 * The places of the board. Nothing overlaps, edges are flush, and positions are whole numbers from (0, 0). The same graph
 * in the same pane always looks the same.
 */
import type { Box, Graph, GraphNode, Measure } from "../graph";
import { COLUMN, COUNT_ROOM, FAR, FRAME, MAX_CAPTION, marginOf, NARROW, PILL, READABLE, ROOT_GAP, TEXT, type FrameStyle } from "../style";
import { pillListBox, pillSize, type Pill } from "./pill-list";
import { fittingRows, rowsBox, zoomOf } from "./rows";
import { placeColumn } from "./board-column";
import { treeOf, type Branch } from "./heading-tree";
import { hasTiles, placeTiles } from "./tiles";
import { EMPTY, even, usefulShapes, type SizedBox, type PlaceFn, type Rect, type BoxShape, type Size } from "./sized-box";

export function placeBoard(graph: Graph, pane: Size, measure: Measure): ReadonlyMap<string, Box> {
  const space = usablePane(pane);
  if (hasTiles(graph)) return placeTiles(graph, space, measure);
  const boxes = new Map<string, Box>();
  const put: PlaceFn = (id, rect) => boxes.set(id, boxOf(rect));
  const tree = treeOf(graph);
  if (pane.width < NARROW) placeColumn(tree, space, measure, put);
  else {
    const least = graph.isSeenWhole === true ? FAR : READABLE;
    const shapeOf = (isDense: boolean): BoxShape => wholeShape(tree, space, { measure, least, isDense });
    let shape = shapeOf(false);
    if (least === FAR) {
      const dense = shapeOf(true);
      if (zoomOf(dense, space) > zoomOf(shape, space)) shape = dense;
    }
    shape.place({ left: 0, top: 0, width: least === FAR ? shape.width : Math.max(shape.width, Math.min(even(space.width - 1), even(shape.width * STRETCHED))), height: shape.height }, put);
  }
  return boxes;
}

/** How many times as wide as it must be a board may be, to fill its pane. */
const STRETCHED = 1.4;

function boxOf({ left, top, width, height, caption }: Rect): Box {
  return { x: left + width / 2, y: top + height / 2, width, height, ...caption === undefined ? {} : { caption } };
}

/** A pane that is not open yet has no size. Then the proportions of a usual screen are taken. */
function usablePane(pane: Size): Size {
  const usable = pane.width >= 1 && pane.height >= 1 && Number.isFinite(pane.width) && Number.isFinite(pane.height);
  if (!usable) return { width: 1152, height: 752 };
  const margin = 2 * marginOf(pane.width);
  return { width: Math.max(1, pane.width - margin), height: Math.max(1, pane.height - margin) };
}

// ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────

interface Setting {
  readonly measure: Measure;
  /** Below this zoom the pane is scrolled. */
  readonly least: number;
  /** All stands as close as on a phone. */
  readonly isDense: boolean;
}

/** The shape of the whole. If one frame holds everything, its content is what suits the pane. */
function wholeShape(branch: Branch, pane: Size, setting: Setting): BoxShape {
  const [only] = branch.branches;
  const inner = branch.branches.length === 1 && branch.concepts.length === 0 && only !== undefined
    ? wholeShape(only, lessFrame(pane, only, setting), setting)
    : fittingShape(branch, pane, setting);
  return branch.heading === null ? inner : framed(branch.heading, inner, setting);
}

function fittingShape(branch: Branch, pane: Size, setting: Setting): BoxShape {
  const blocks = contentsOf(branch, setting);
  return blocks.length === 0 ? EMPTY : fittingRows(blocks, gapOf(branch, setting), pane, setting.least);
}

/** Concepts directly under the heading first, in the author's order, then the headings below it. */
function contentsOf(branch: Branch, setting: Setting): SizedBox[] {
  const pills = branch.concepts.map((node): Pill => ({ id: node.id, ...pillSize(node.label, setting.measure, branch.bold.has(node.id)), depth: branch.depths.get(node.id) ?? 0 }));
  const below = branch.branches.map((one) => frameBox(one, setting));
  return pills.length === 0 ? below : [pillListBox(pills, setting.isDense ? COLUMN.gap : PILL.gap), ...below];
}

function frameBox(branch: Branch, setting: Setting): SizedBox {
  const { heading } = branch;
  const blocks = contentsOf(branch, setting);
  const inner: SizedBox = blocks.length === 0 ? [EMPTY] : rowsBox(blocks, gapOf(branch, setting));
  return heading === null ? inner : usefulShapes(inner.map((shape) => framed(heading, shape, setting)), inner.length + 1);
}

function framed(heading: GraphNode, inner: BoxShape, setting: Setting): BoxShape {
  const { isDense, measure } = setting;
  const { padding, caption } = frameStyle(heading, setting);
  const captionWidth = Math.min(MAX_CAPTION, measure(heading.label, heading.kind).width) + COUNT_ROOM + 4;
  return {
    width: even(Math.max(inner.width, captionWidth) + 2 * padding),
    height: even(caption + inner.height + (inner.height > 0 ? padding : 0)),
    columns: Math.max(1, inner.columns),
    place: (rect, put) => {
      put(heading.id, { ...rect, ...heading.stateCounts === undefined ? {} : { height: Math.min(rect.height, even(caption)) }, ...isDense ? { caption: { left: padding + 2, middle: caption / 2 } } : {} });
      inner.place({ left: rect.left + padding, top: rect.top + caption, width: rect.width - 2 * padding, height: rect.height - caption - padding }, put);
    },
  };
}

function frameStyle({ kind }: GraphNode, { isDense }: Setting): Omit<FrameStyle, "radius"> {
  const style = FRAME[kind === "concept" ? "subsection" : kind];
  return isDense ? { padding: COLUMN.padding, caption: TEXT[kind].line + CAPTION_AIR, gap: COLUMN.frameGap } : style;
}

/** Above and below a caption where all stands close. */
const CAPTION_AIR = 10;

function lessFrame(pane: Size, branch: Branch, setting: Setting): Size {
  const { padding, caption } = branch.heading === null ? { padding: 0, caption: 0 } : frameStyle(branch.heading, setting);
  return { width: Math.max(1, pane.width - 2 * padding), height: Math.max(1, pane.height - caption - padding) };
}

function gapOf({ heading }: Branch, setting: Setting): number {
  return heading !== null ? frameStyle(heading, setting).gap : setting.isDense ? COLUMN.frameGap : ROOT_GAP;
}
