/**
 * Learning path: one road through everything, in the order to learn. Each stretch of it, a subsection, starts a new row
 * at the left; its rows run right, left, right. Folded subsections are pills on the road. A narrow pane has one column.
 *
 *   Memory  2 / 5
 *   ( Virtual memory )──▶──( Paging )──▶──( Page table )─╮      The road itself is drawn by `road`,
 *      ╭──( Page fault )──◀──( Translation lookaside … )─╯      from these boxes.
 *   Files  0 / 4
 *
 * What stands before a stretch decides where it stands, and nothing behind it: an added concept moves nothing in front
 * of its subsection. Positions are whole numbers; the same graph in an equally wide pane always looks the same.
 */
import { strings } from "../../base/strings";
import { COMES_BEFORE } from "../../order/order-of";
import type { Box, Graph, GraphNode, Layout, Measure } from "../graph";
import { learnedShare } from "../progress";
import { roadExtent, roadScene } from "../road";
import { oneLine } from "../../text/normalize";
import { secondLine } from "../measure";
import { FRAME, marginOf, PILL, pillRoom, READABLE, ROAD } from "../style";
import { pillSize } from "./pill-list";
import { even, type Size } from "./sized-box";
import { stretchesOf, type Stretch } from "./stretches";

export const learningPath: Layout = {
  id: "learning-path",
  get name() { return strings.layouts.learningPath; },
  icon: "route",
  draws: [COMES_BEFORE],
  hint: "one road through all concepts, in the order to learn: what you know lies behind you, and what is open next stands out",
  headings: "stretches",
  isFixed: true,
  arrange(graph, pane, measure) {
    const width = pane.width >= 1 && Number.isFinite(pane.width) ? pane.width : 1200;
    const isColumn = width < ROAD.column.below;
    const space = even(Math.max(PILL.minWidth, (width - 2 * marginOf(width)) * (isColumn ? ROAD.column.scale : 1)) - 1);
    const planned = (wide: number): RoadPlan => {
      const road = new RoadPlan(graph, wide, isColumn ? ROAD.column.left : ROAD.left);
      for (const stretch of stretchesOf(graph)) (isColumn ? placeColumn : placeRows)(stretch, road, measure);
      return road;
    };
    const road = planned(space);
    // If need be in smaller letters.
    return (graph.isSeenWhole === true && !isColumn && road.y > pane.height ? planned(even(space / READABLE)) : road).finish();
  },
  scene: roadScene,
  extentOf: roadExtent,
};

/** What is placed so far, from the top. */
class RoadPlan {
  /** The top of what comes next. */
  y = 0;
  private readonly boxes = new Map<string, Box>();
  private readonly frames = new Map<string, { readonly node: GraphNode; readonly top: number; bottom: number }>();
  private readonly parents: ReadonlyMap<string, string | null>;

  /** `left`: where pills and titles start. */
  constructor(graph: Graph, readonly width: number, readonly left: number) {
    this.parents = new Map(graph.nodes.map(({ id, parent }) => [id, parent]));
  }

  /** A line for a heading's title. */
  title(node: GraphNode, height: number): void {
    const middle = this.y + height / 2;
    this.frames.set(node.id, { node, top: middle - captionHeight(node) / 2, bottom: middle + captionHeight(node) / 2 });
    this.y += height;
  }

  stop({ id, parent }: GraphNode, box: Box, below: number): void {
    this.boxes.set(id, box);
    const seen = new Set<string>();
    for (let at = parent; at !== null && !seen.has(at); at = this.parents.get(at) ?? null) {
      const frame = this.frames.get(at);
      if (frame !== undefined) frame.bottom = Math.max(frame.bottom, box.y + box.height / 2 + below);
      seen.add(at);
    }
  }

  /** Frames are as wide as the pane. Their captions start where the pills do. */
  finish(): ReadonlyMap<string, Box> {
    for (const [id, { node, top, bottom }] of this.frames) {
      this.boxes.set(id, { x: this.width / 2, y: (top + bottom) / 2, width: this.width, height: bottom - top, caption: { left: this.left, middle: captionHeight(node) / 2 } });
    }
    return this.boxes;
  }
}

function captionHeight({ kind }: GraphNode): number {
  return FRAME[kind === "concept" ? "subsection" : kind].caption;
}

// ── Rows ────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Stop extends Size {
  readonly node: GraphNode;
}

function placeRows({ titles, heading, stops: nodes, isFolded }: Stretch, road: RoadPlan, measure: Measure): void {
  for (const node of titles) road.title(node, ROAD.section);
  if (heading !== null) road.title(heading, ROAD.title);
  const stops = nodes.map((node): Stop => ({ node, ...isFolded ? foldedSize(node, measure) : pillSize(node.label, measure) }));
  const inner = road.width - 2 * road.left;
  const rows = isFolded ? filled(stops, inner) : evenlyFilled(stops, inner);
  const natural = (row: readonly Stop[]): number => Math.min(inner, lengthOf(row, ROAD.gap.usual));
  const width = rows.reduce((most, row) => Math.max(most, natural(row), lengthOf(row, ROAD.gap.least)), 0);
  const pad = isFolded ? ROAD.around : ROAD.pad;
  for (const [r, row] of rows.entries()) {
    const height = row.reduce((most, stop) => Math.max(most, stop.height), 0);
    const gap = Math.min(isFolded ? ROAD.gap.folded : ROAD.gap.most, Math.floor((width - lengthOf(row, 0)) / Math.max(1, row.length - 1)));
    placeRow(row, r % 2 === 0 ? 1 : -1, gap, { left: road.left, width, y: road.y + pad + height / 2 }, (node, box) => road.stop(node, isFolded ? { ...box, caption: { left: PILL.textLeft, middle: box.height / 2 } } : box, pad));
    road.y += height + 2 * pad + ROAD.gutter;
  }
  // A last row that runs to the right needs a way back.
  if (rows.length % 2 === 1) road.y += ROAD.back;
}

function placeRow(row: readonly Stop[], direction: 1 | -1, gap: number, { left, width, y }: { readonly left: number; readonly width: number; readonly y: number }, put: (node: GraphNode, box: Box) => void): void {
  let at = direction === 1 ? left : left + width;
  for (const { node, width: wide, height } of row) {
    put(node, { x: at + (direction * wide) / 2, y, width: wide, height });
    at += direction * (wide + gap);
  }
}

/** Known of all, as it stands beside a name. */
function foldedSize(node: GraphNode, measure: Measure): Size {
  const { width, height } = measure(node.label, node.kind);
  const count = measure(learnedShare(node), "concept").width;
  return { width: even(PILL.textLeft + Math.min(PILL.maxText, width) + PILL.textRight + count + PILL.textRight), height: even(Math.max(PILL.height + 2 * ROAD.around, height + 12)) };
}

function lengthOf(row: readonly Stop[], gap: number): number {
  return row.reduce((sum, { width }) => sum + width + gap, -gap);
}

/** Each row takes what fits. */
function filled(stops: readonly Stop[], limit: number): Stop[][] {
  const rows: Stop[][] = [];
  let length = Infinity;
  for (const stop of stops) {
    if (length + ROAD.gap.least + stop.width > limit) {
      rows.push([]);
      length = -ROAD.gap.least;
    }
    rows.at(-1)?.push(stop);
    length += ROAD.gap.least + stop.width;
  }
  return rows;
}

/** As many rows as `filled` needs, and as even as that allows. */
function evenlyFilled(stops: readonly Stop[], limit: number): Stop[][] {
  const { length } = filled(stops, limit);
  let [low, high] = [0, limit];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (filled(stops, middle).length <= length) high = middle;
    else low = middle;
  }
  return filled(stops, high);
}

// ── One column ──────────────────────────────────────────────────────────────────────────────────────────────────

function placeColumn({ titles, heading, stops, isFolded }: Stretch, road: RoadPlan, measure: Measure): void {
  const { gap, title, height: least, folded } = ROAD.column;
  const second = ({ kind, label }: GraphNode): number => secondLine(oneLine(label), road.width - road.left - FRAME.section.padding - ROAD.count, kind, measure);
  for (const node of titles) road.title(node, ROAD.section + gap + second(node));
  if (heading !== null) road.title(heading, title + second(heading));
  for (const node of stops) {
    const wide = pillRoom(road.width - road.left, ROAD.column.textLeft);
    const [height, left] = isFolded ? [folded, 0] : [Math.max(least, pillSize(node.label, measure).height) + secondLine(oneLine(node.label), wide, "concept", measure), road.left];
    const box = { x: (left + road.width) / 2, y: road.y + height / 2, width: road.width - left, height };
    road.stop(node, isFolded ? { ...box, caption: { left: road.left, middle: height / 2 } } : box, isFolded ? 0 : gap);
    road.y += height + gap;
  }
  if (!isFolded) road.y += 2 * gap;
}
