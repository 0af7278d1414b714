/**
 * Board: each heading is a frame with its concepts as pills, in the author's order. Frames stand in rows in reading
 * order, and the rows suit the pane's shape, so that the whole shows as large as it can. Nothing overlaps, edges are
 * flush, and positions are whole numbers from (0, 0). The same graph in the same pane always looks the same.
 */
import type { Box, Graph, GraphNode, Layout, Measure } from "../graph";
import { FRAME, MAX_CAPTION, PILL, ROOT_GAP } from "../style";
import { pillListBox, pillSize, type Pill } from "./pill-list";
import { fittingRows, rowsBox } from "./rows";
import { EMPTY, even, usefulShapes, type SizedBox, type PlaceFn, type Rect, type BoxShape, type Size } from "./sized-box";

export const board: Layout = {
  id: "board",
  name: "Board",
  icon: "layout-dashboard",
  hint: "each subsection is a frame with its concepts in your order",
  headings: "frames",
  arrange(graph, pane, measure) {
    const boxes = new Map<string, Box>();
    const put: PlaceFn = (id, rect) => boxes.set(id, boxOf(rect));
    const shape = wholeShape(treeOf(graph), usablePane(pane), measure);
    shape.place({ left: 0, top: 0, width: shape.width, height: shape.height }, put);
    return boxes;
  },
};

function boxOf({ left, top, width, height }: Rect): Box {
  return { x: left + width / 2, y: top + height / 2, width, height };
}

/** A pane that is not open yet has no size. Then the proportions of a usual screen are taken. */
function usablePane(pane: Size): Size {
  const usable = pane.width >= 1 && pane.height >= 1 && Number.isFinite(pane.width) && Number.isFinite(pane.height);
  return usable ? pane : { width: 1200, height: 800 };
}

// ── The tree of headings ────────────────────────────────────────────────────────────────────────────────────────

interface Branch {
  readonly heading: GraphNode | null;
  readonly concepts: GraphNode[];
  readonly branches: Branch[];
  readonly depths: ReadonlyMap<string, number>;
}

function treeOf(graph: Graph): Branch {
  const depths = depthsOf(graph);
  const branchOf = (heading: GraphNode | null): Branch => ({ heading, concepts: [], branches: [], depths });
  const top = branchOf(null);
  const byId = new Map<string, Branch>();
  for (const node of graph.nodes) if (node.kind !== "concept") byId.set(node.id, branchOf(node));
  const holder = (node: GraphNode): Branch => (node.parent === null ? undefined : byId.get(node.parent)) ?? top;
  const placed = new Set<string>();
  for (const node of graph.nodes) {
    if (placed.has(node.id)) continue;
    placed.add(node.id);
    const own = byId.get(node.id);
    if (node.kind === "concept") holder(node).concepts.push(node);
    else if (own !== undefined) (standsInItself(node, byId) ? top : holder(node)).branches.push(own);
  }
  return top;
}

/** Only a broken graph has parents in a cycle. Its headings are placed at the top. */
function standsInItself(node: GraphNode, byId: ReadonlyMap<string, Branch>): boolean {
  const seen = new Set([node.id]);
  for (let above = node.parent; above !== null; above = byId.get(above)?.heading?.parent ?? null) {
    if (seen.has(above)) return true;
    seen.add(above);
  }
  return false;
}

/** By concept: how many shown concepts it is nested under. */
function depthsOf(graph: Graph): ReadonlyMap<string, number> {
  const parents = new Map<string, string | null>();
  for (const node of graph.nodes) if (node.concept !== null) parents.set(node.id, node.concept.parent);
  const depths = new Map<string, number>();
  for (const id of parents.keys()) {
    let depth = 0;
    for (let above = parents.get(id) ?? null; above !== null && parents.has(above) && depth < PILL.maxDepth; above = parents.get(above) ?? null) depth++;
    depths.set(id, depth);
  }
  return depths;
}

// ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** The shape of the whole. If one frame holds everything, its content is what suits the pane. */
function wholeShape(branch: Branch, pane: Size, measure: Measure): BoxShape {
  const [only] = branch.branches;
  const inner = branch.branches.length === 1 && branch.concepts.length === 0 && only !== undefined
    ? wholeShape(only, lessFrame(pane, only), measure)
    : fittingShape(branch, pane, measure);
  return branch.heading === null ? inner : framed(branch.heading, inner, measure);
}

function fittingShape(branch: Branch, pane: Size, measure: Measure): BoxShape {
  const blocks = contentsOf(branch, measure);
  return blocks.length === 0 ? EMPTY : fittingRows(blocks, gapOf(branch), pane);
}

/** Concepts directly under the heading first, in the author's order, then the headings below it. */
function contentsOf(branch: Branch, measure: Measure): SizedBox[] {
  const pills = branch.concepts.map((node): Pill => ({ id: node.id, ...pillSize(node.label, measure), depth: branch.depths.get(node.id) ?? 0 }));
  const below = branch.branches.map((one) => frameBox(one, measure));
  return pills.length === 0 ? below : [pillListBox(pills), ...below];
}

function frameBox(branch: Branch, measure: Measure): SizedBox {
  const { heading } = branch;
  const blocks = contentsOf(branch, measure);
  const inner: SizedBox = blocks.length === 0 ? [EMPTY] : rowsBox(blocks, gapOf(branch));
  return heading === null ? inner : usefulShapes(inner.map((shape) => framed(heading, shape, measure)), inner.length + 1);
}

function framed(heading: GraphNode, inner: BoxShape, measure: Measure): BoxShape {
  const { padding, caption } = frameStyle(heading);
  const captionWidth = Math.min(MAX_CAPTION, measure(heading.label, heading.kind).width) + 4;
  return {
    width: even(Math.max(inner.width, captionWidth) + 2 * padding),
    height: even(caption + inner.height + (inner.height > 0 ? padding : 0)),
    columns: Math.max(1, inner.columns),
    place: (rect, put) => {
      put(heading.id, heading.stateCounts === undefined ? rect : { ...rect, height: Math.min(rect.height, 2 * even(caption)) });
      inner.place({ left: rect.left + padding, top: rect.top + caption, width: rect.width - 2 * padding, height: rect.height - caption - padding }, put);
    },
  };
}

function frameStyle(heading: GraphNode): (typeof FRAME)["section"] {
  return FRAME[heading.kind === "concept" ? "subsection" : heading.kind];
}

function lessFrame(pane: Size, branch: Branch): Size {
  const { padding, caption } = branch.heading === null ? { padding: 0, caption: 0 } : frameStyle(branch.heading);
  return { width: Math.max(1, pane.width - 2 * padding), height: Math.max(1, pane.height - caption - padding) };
}

function gapOf(branch: Branch): number {
  return branch.heading === null ? ROOT_GAP : frameStyle(branch.heading).gap;
}
