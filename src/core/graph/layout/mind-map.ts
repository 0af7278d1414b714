/**
 * Mind map: the root is in the middle, with branches to the right and, from below, to the left. Each branch is a column
 * of its children. Every branch has its own strip, so nothing overlaps and no line of the tree crosses a label. In a
 * narrow pane all branches go to the right, if the whole then shows larger. Positions are whole numbers from (0, 0);
 * the same graph always looks the same.
 */
import { around } from "../bounds";
import type { Box, Graph, GraphNode, Layout, Measure } from "../graph";
import { BRANCH } from "../style";
import { childrenOf } from "../tree";
import { nodeSize } from "./node-size";
import { even, type Size } from "./sized-box";

export const mindMap: Layout = {
  id: "mind-map",
  name: "Mind map",
  icon: "split",
  hint: "branches from the map to sections, subsections and concepts",
  headings: "nodes",
  arrange(graph, pane, measure) {
    const tops = branchesOf(graph, measure);
    const [only] = tops;
    const root = tops.length === 1 && only !== undefined ? only : null;
    const branches = root === null ? tops : root.branches;
    const candidates = [sides(branches, bestCut(branches)), sides(branches, branches.length)].map((both) => placed(root, both));
    return candidates.reduce((best, one) => zoomOf(one, pane) > zoomOf(best, pane) ? one : best).boxes;
  },
};

interface Branch {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly branches: readonly Branch[];
  /** The height of the strip of the branch. */
  readonly strip: number;
}

function branchesOf(graph: Graph, measure: Measure): Branch[] {
  const children = childrenOf(graph);
  const branchOf = (node: GraphNode): Branch => {
    const branches = (children.get(node.id) ?? []).map(branchOf);
    const size = nodeSize(node, measure);
    return { id: node.id, ...size, branches, strip: Math.max(size.height, stripOf(branches)) };
  };
  return (children.get("") ?? []).map(branchOf);
}

function stripOf(branches: readonly Branch[]): number {
  return branches.reduce((sum, one, at) => sum + one.strip + (at === 0 ? 0 : gapBetween(branches[at - 1], one)), 0);
}

function gapBetween(above: Branch | undefined, below: Branch): number {
  return (above?.branches.length ?? 0) > 0 || below.branches.length > 0 ? BRANCH.wideGap : BRANCH.gap;
}

// ── Two sides ───────────────────────────────────────────────────────────────────────────────────────────────────

interface Sides {
  readonly right: readonly Branch[];
  readonly left: readonly Branch[];
}

function sides(branches: readonly Branch[], cut: number): Sides {
  return { right: branches.slice(0, cut), left: branches.slice(cut) };
}

/** The number of branches to the right at which both sides are about equally high. */
function bestCut(branches: readonly Branch[]): number {
  const whole = stripOf(branches);
  let [best, least, above] = [branches.length, whole, 0];
  for (const [at, branch] of branches.entries()) {
    above += branch.strip + (at === 0 ? 0 : gapBetween(branches[at - 1], branch));
    const next = branches[at + 1];
    const higher = next === undefined ? whole : Math.max(above, whole - above - gapBetween(branch, next));
    if (higher < least) [best, least] = [at + 1, higher];
  }
  return best;
}

interface Placed {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly width: number;
  readonly height: number;
}

function placed(root: Branch | null, { right, left }: Sides): Placed {
  const boxes = new Map<string, Box>();
  const [rootWidth, rootHeight] = [root?.width ?? 0, root?.height ?? 0];
  const out = root === null ? BRANCH.reach / 2 : rootWidth / 2 + BRANCH.reach;
  const height = Math.max(rootHeight, stripOf(right), stripOf(left));
  if (root !== null) boxes.set(root.id, { x: 0, y: even(height / 2), width: rootWidth, height: rootHeight });
  for (const [side, branches] of [[1, right], [-1, left]] as const) placeColumn(branches, side, side * out, (height - stripOf(branches)) / 2, boxes);
  return atOrigin(boxes);
}

/** Places the children of a node in a column, from `edge` outwards and from `top` downwards. */
function placeColumn(branches: readonly Branch[], side: 1 | -1, edge: number, top: number, boxes: Map<string, Box>): void {
  let at = top;
  for (const [n, branch] of branches.entries()) {
    if (n > 0) at += gapBetween(branches[n - 1], branch);
    const { width, height, strip } = branch;
    boxes.set(branch.id, { x: edge + (side * width) / 2, y: even(at + strip / 2), width, height });
    placeColumn(branch.branches, side, edge + side * (width + BRANCH.reach), at + (strip - stripOf(branch.branches)) / 2, boxes);
    at += strip;
  }
}

function atOrigin(boxes: ReadonlyMap<string, Box>): Placed {
  const whole = around(boxes.values());
  if (whole === null) return { boxes, width: 0, height: 0 };
  const [left, top] = [whole.x - whole.width / 2, whole.y - whole.height / 2];
  return { boxes: new Map([...boxes].map(([id, box]) => [id, { ...box, x: box.x - left, y: box.y - top }])), width: whole.width, height: whole.height };
}

function zoomOf({ width, height }: Placed, pane: Size): number {
  const usable = pane.width >= 1 && pane.height >= 1 ? pane : { width: 1200, height: 800 };
  return Math.min(usable.width / Math.max(1, width), usable.height / Math.max(1, height));
}
