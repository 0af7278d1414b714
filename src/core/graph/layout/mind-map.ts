/**
 * Mind map: the root is in the middle, with branches to the right and, from below, to the left. Of a whole map each
 * section heads a column of its subsections, and the concepts of an open one stand in an outer column beside it: what
 * opens moves nothing but other open concepts. Of a section each subsection has a strip of its own. Where both sides are
 * wider than the pane all branches go to the right; on a phone all stands in one column. The root is at (0, 0), positions
 * are whole numbers, and the same graph always looks the same.
 *
 *                ┌─ head ─┐   ( concept )
 *     [ root ]───│  row   │───( concept )
 *                │  row   │
 */
import { strings } from "../../base/strings";
import { mindScene } from "../drawing/mind-scene";
import type { Box, Graph, GraphNode, Layout, Measure } from "../graph";
import { sizeOf } from "../progress";
import { ROOT } from "../shaped";
import { around } from "../bounds";
import { BRANCH, COLUMN, marginOf, NARROW, pillRoom, READABLE } from "../style";
import { oneLine } from "../../text/normalize";
import { secondLine } from "../measure";
import { mapName } from "../tile";
import { childrenOf } from "../tree";
import { isFarBranch } from "../drawing/visible";
import { headingWidth, nodeSize, rootWidth } from "./node-size";
import { spread } from "./spread";
import { even, type Size } from "./sized-box";

export const mindMap: Layout = {
  id: "mind-map",
  get name() { return strings.layouts.mindMap; },
  icon: "split",
  hint: "branches from the map to sections, subsections and concepts",
  headings: "nodes",
  isColumnWhenNarrow: true,
  arrange(graph, pane, measure) {
    const tops = branchesOf(graph, pane.width, measure);
    if (pane.width < NARROW) return outline(tops, pane.width >= 1 ? pane.width : NARROW, measure);
    const isSteady = !(pane.width >= 1) || (graph.isFiltered !== true && (rootIn(tops)?.branches ?? tops).some(({ isHead }) => isHead));
    let best: ReadonlyMap<string, Box> | null = null;
    let least = Infinity;
    for (const boxes of waysOf(tops, pane.width, () => DENSE.map((air) => branchesOf(graph, pane.width, measure, air)))) {
      const lack = lackOf(boxes, pane);
      if (best === null || lack < least) [best, least] = [boxes, lack];
      // What opens beside a column must not bring the other side over.
      if (isSteady || lack === 0) break;
    }
    return best ?? new Map<string, Box>();
  },
  scene: mindScene,
  isHeadingsAlone: (_graph, zoom) => isFarBranch({ zoom }),
};

/** How much air there is. Concepts that hang from one heading stand in columns of so many, if they are more. */
interface Air {
  readonly column: number;
  readonly rootReach: number;
  readonly reach: number;
  readonly groupGap: number;
  readonly columnGap: number;
}

/** Taken where that brings all into the pane. Names of headings stand on two lines then. */
const DENSE: readonly Air[] = [8, 4, 3, 2].map((column) => ({ column, rootReach: 40, reach: 20, groupGap: 10, columnGap: 8 }));

/** With branches to both sides, where the pane is wide enough for that, and to the right alone; then the same with less air. */
function* waysOf(tops: readonly Branch[], width: number, dense: () => readonly (readonly Branch[])[]): Generator<Map<string, Box>> {
  const isWide = !(width >= 1 && width < BRANCH.oneSided);
  for (const some of [[tops], dense]) for (const one of typeof some === "function" ? some() : some) {
    const branches = rootIn(one)?.branches ?? one;
    if (isWide) yield cutAt(bestCut(branches), one);
    yield cutAt(branches.length, one);
  }
}

function rootIn([first, ...others]: readonly Branch[]): Branch | null {
  return others.length === 0 ? first ?? null : null;
}

/** So many branches to the right, and the rest to the left. */
function cutAt(cut: number, tops: readonly Branch[]): Map<string, Box> {
  const root = rootIn(tops);
  const branches = root?.branches ?? tops;
  const placed = new Map<string, Box>();
  if (root !== null) placed.set(root.node.id, { x: 0, y: 0, width: root.width, height: root.height });
  const edge = root === null ? BRANCH.reach : root.width / 2 + root.air.rootReach;
  for (const [side, some] of [[1, branches.slice(0, cut)], [-1, branches.slice(cut)]] as const) placeSide(some, side, side * edge, placed);
  return placed;
}

/** How many pixels the pane does not show in letters that can be read. Height is scrolled; width should not be. */
function lackOf(boxes: ReadonlyMap<string, Box>, pane: Size): number {
  const { width, height } = around(boxes.values()) ?? { width: 0, height: 0 };
  const beyond = (length: number, size: number): number => Math.max(0, length * READABLE - (size - 2 * marginOf(pane.width)));
  return beyond(width, pane.width) * WIDE + beyond(height, pane.height);
}

/** How many pixels of height one of width is worth. */
const WIDE = 1000;

interface Branch extends Size {
  readonly node: GraphNode;
  readonly branches: readonly Branch[];
  /** Its subsections stand in a column below it. */
  readonly isHead: boolean;
  /** The height that it takes of its side. */
  readonly strip: number;
  readonly air: Air;
}

function branchesOf(graph: Graph, pane: number, measure: Measure, air: Air = BRANCH): Branch[] {
  const children = childrenOf(graph);
  const root = graph.nodes.find(({ id }) => id === ROOT);
  const rootWide = root === undefined ? 0 : rootWidth(root.label, sizeOfGraph(graph), measure);
  const column = columnWidth(graph, (pane - 2 * marginOf(pane) - rootWide) / 2 - BRANCH.rootReach, measure);
  const branchOf = (node: GraphNode): Branch => {
    const found = (children.get(node.id) ?? []).map(branchOf);
    const isHead = node.id !== ROOT && (node.kind === "section" || node.kind === "map") && (node.stateCounts !== undefined || found.some((one) => one.node.kind !== "concept"));
    const branches = isHead ? found : aligned(found, air !== BRANCH, measure);
    const own = nodeSize(node, measure);
    const size = node.kind === "concept" ? own : { ...own, width: node.id === ROOT ? rootWide : column };
    const below = isHead ? branches.reduce((sum, { height }, n) => sum + height + (n === 0 ? BRANCH.headGap : BRANCH.gap), size.height) : stripOf(branches);
    return { node, ...size, branches, isHead, strip: Math.max(size.height, below), air };
  };
  return (children.get("") ?? []).map(branchOf);
}

/** How many concepts there are, whatever is folded. */
function sizeOfGraph({ nodes }: Graph): number {
  return nodes.reduce((sum, { kind, stateCounts }) => sum + (stateCounts !== undefined ? sizeOf(stateCounts) : kind === "concept" ? 1 : 0), 0);
}

/** Columns are as wide as their longest name, where both sides of the pane have room for that. */
function columnWidth({ nodes }: Graph, room: number, measure: Measure): number {
  const longest = nodes.reduce((most, node) => node.kind === "concept" || node.id === ROOT ? most : Math.max(most, headingWidth(node, measure, { widest: BRANCH.widest })), 0);
  return even(Math.max(BRANCH.row.width, Math.min(longest, Number.isFinite(room) ? room - 1 : 0)));
}

/**
 * Headings that stand beside each other are as wide as the longest name of them, and no wider than in a column. `isDense`:
 * names stand on two lines.
 */
function aligned(branches: readonly Branch[], isDense: boolean, measure: Measure): readonly Branch[] {
  const isRow = ({ node, isHead }: Branch): boolean => node.kind !== "concept" && !isHead;
  const width = branches.reduce((most, one) => isRow(one) ? Math.max(most, headingWidth(one.node, measure, { isHalved: isDense })) : most, 0);
  return branches.map((one) => {
    if (!isRow(one)) return one;
    const height = one.height + (isDense ? secondLine(oneLine(one.node.label), width - 12 - BRANCH.countRoom, one.node.kind, measure) : 0);
    return { ...one, width, height, strip: Math.max(one.strip, height) };
  });
}

function stripOf(branches: readonly Branch[]): number {
  return wrapped(branches) ? columnsHeight(branches) : branches.reduce((sum, one, at) => sum + one.strip + (at === 0 ? 0 : gapBetween(branches[at - 1], one)), 0);
}

function gapBetween(above: Branch | undefined, below: Branch): number {
  if (above?.isHead === true || below.isHead) return BRANCH.sectionGap;
  if ((above?.branches.length ?? 0) > 0 || below.branches.length > 0) return below.air.groupGap;
  return below.node.kind === "concept" ? BRANCH.pillGap : BRANCH.gap;
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

// ── One side ────────────────────────────────────────────────────────────────────────────────────────────────────

type PlaceBranch = (branch: Branch, x: number, y: number) => void;

/** What of a column is open: its concepts stand beside it, around this height. */
interface Opened {
  readonly branch: Branch;
  readonly y: number;
  readonly edge: number;
}

function placeSide(branches: readonly Branch[], side: 1 | -1, edge: number, boxes: Map<string, Box>): void {
  const put: PlaceBranch = ({ node, width, height }, x, y) => { boxes.set(node.id, { x: x + (side * width) / 2, y, width, height }); };
  const opened: Opened[] = [];
  placeStrips(branches, side, edge, -2 * Math.floor(stripOf(branches) / 4), put, opened);
  const heights = opened.map(({ branch }) => stripOf(branch.branches));
  // All stand beyond the widest column, so that none covers a column.
  const beyond = opened.reduce((most, one) => Math.max(most, side * one.edge), 0);
  for (const [n, top] of spread(opened.map(({ y }) => y), heights, BRANCH.groupGap).entries()) {
    const one = opened[n];
    if (one !== undefined) placeStrips(one.branch.branches, side, side * (beyond + BRANCH.reach), top, put, []);
  }
}

/** From `edge` outwards and from `top` downwards; each branch with all that hangs from it. */
function placeStrips(branches: readonly Branch[], side: 1 | -1, edge: number, top: number, put: PlaceBranch, opened: Opened[]): void {
  if (wrapped(branches)) {
    placeColumns(branches, side, edge, top, put);
    return;
  }
  let at = top;
  for (const [n, branch] of branches.entries()) {
    if (n > 0) at += gapBetween(branches[n - 1], branch);
    if (branch.isHead) placeHead(branch, side, edge, at, put, opened);
    else {
      const y = even(at + branch.strip / 2);
      put(branch, edge, y);
      placeStrips(branch.branches, side, edge + side * (branch.width + branch.air.reach), even(y - stripOf(branch.branches) / 2), put, opened);
    }
    at += branch.strip;
  }
}

function placeHead(branch: Branch, side: 1 | -1, edge: number, top: number, put: PlaceBranch, opened: Opened[]): void {
  const open = (one: Branch, y: number): void => { if (one.branches.length > 0) opened.push({ branch: one, y, edge: edge + side * one.width }); };
  put(branch, edge, even(top + branch.height / 2));
  let at = top + branch.height;
  for (const [n, one] of branch.branches.entries()) {
    at += n === 0 ? BRANCH.headGap : BRANCH.gap;
    put(one, edge, even(at + one.height / 2));
    open(one, even(at + one.height / 2));
    at += one.height;
  }
}

// ── Many concepts of one heading ────────────────────────────────────────────────────────────────────────────────

/** They stand in several columns. */
function wrapped(branches: readonly Branch[]): boolean {
  return branches.length > columnOf(branches) && branches.every(({ node, branches: below }) => node.kind === "concept" && below.length === 0);
}

function columnOf([first]: readonly Branch[]): number {
  return first?.air.column ?? BRANCH.column;
}

/** As even as possible: nine are five and four. More than eight columns would be wider than a pane. */
function rowsIn(branches: readonly Branch[]): number {
  const columns = Math.min(BRANCH.column, Math.ceil(branches.length / columnOf(branches)));
  return Math.ceil(branches.length / columns);
}

function columnsHeight(branches: readonly Branch[]): number {
  const height = branches.reduce((most, one) => Math.max(most, one.height), 0);
  return rowsIn(branches) * (height + BRANCH.pillGap) - BRANCH.pillGap;
}

function placeColumns(branches: readonly Branch[], side: 1 | -1, edge: number, top: number, put: PlaceBranch): void {
  const rows = rowsIn(branches);
  const height = branches.reduce((most, one) => Math.max(most, one.height), 0);
  let at = edge;
  for (let start = 0; start < branches.length; start += rows) {
    const column = branches.slice(start, start + rows);
    const width = column.reduce((most, one) => Math.max(most, one.width), 0);
    for (const [row, one] of column.entries()) put({ ...one, width, height }, at, even(top + row * (height + BRANCH.pillGap) + height / 2));
    at += side * (width + (column[0]?.air ?? BRANCH).columnGap);
  }
}

// ── A phone ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** All in one column, from the root down. What hangs from a node stands below it, farther to the right. */
function outline(tops: readonly Branch[], pane: number, measure: Measure): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  const whole = even((pane - 2 * marginOf(pane)) * COLUMN.scale - 1);
  let top = 0;
  const place = (branch: Branch, depth: number): void => {
    const { node, branches, isHead } = branch;
    const left = Math.min(6, depth) * 2 * COLUMN.padding;
    const width = Math.max(COLUMN.pill, whole - left);
    const more = node.id === ROOT ? secondLine(mapName(node.label), width - BRANCH.ringRoom, "map", measure) : isHead ? 0 : secondLine(oneLine(node.label), node.kind === "concept" ? pillRoom(width) : width - 12 - BRANCH.countRoom, node.kind, measure);
    const height = even(node.id === ROOT ? 56 : isHead ? branch.height : Math.max(COLUMN.pill, branch.height)) + more;
    if (isHead) top += COLUMN.frameGap;
    boxes.set(node.id, { x: left + width / 2, y: top + height / 2, width, height });
    top += height + COLUMN.gap;
    for (const one of branches) place(one, depth + 1);
  };
  for (const one of tops) place(one, 0);
  return boxes;
}
