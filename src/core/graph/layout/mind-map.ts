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
import { mindLines } from "../drawing/mind-lines";
import { mindScene } from "../drawing/mind-scene";
import { isFarBranch } from "../drawing/visible";
import type { Box, Layout, Measure } from "../graph";
import { MOST_OPEN, ROOT } from "../shaped";
import { around } from "../bounds";
import { BRANCH, COLUMN, FAR_COLUMNS, marginOf, NARROW, pillRoom, READABLE } from "../style";
import { secondLine } from "../measure";
import { headingName, mapName } from "../tile";
import { branchesOf, DENSE, gapBetween, nameRoom, rowsIn, sizeOfGraph, stripOf, wrapped, type Branch } from "./mind-branches";
import { spread } from "./spread";
import { even, type Size } from "./sized-box";

export const mindMap: Layout = {
  id: "mind-map",
  get name() { return strings.layouts.mindMap; },
  icon: "split",
  hint: "branches from the map to sections, subsections and concepts",
  headings: "nodes",
  arrange(graph, pane, measure) {
    const tops = branchesOf(graph, pane.width, measure);
    if (pane.width < NARROW) return outline(tops, pane.width >= 1 ? pane.width : NARROW, measure);
    const isSeenWhole = graph.isSeenWhole === true;
    // A small map is open from the first, and stands as it has room.
    const isSteady = !(pane.width >= 1) || (!isSeenWhole && sizeOfGraph(graph) > MOST_OPEN && (rootIn(tops)?.branches ?? tops).some(({ isHead }) => isHead));
    let best: ReadonlyMap<string, Box> | null = null;
    let least = Infinity;
    for (const boxes of waysOf(tops, isSeenWhole || !(pane.width < BRANCH.oneSided), () => DENSE.map((air) => branchesOf(graph, pane.width, measure, air)))) {
      const lack = lackOf(boxes, pane, isSeenWhole);
      if (best === null || lack < least) [best, least] = [boxes, lack];
      // What opens beside a column must not bring the other side over.
      if (isSteady || lack === 0) break;
    }
    return best ?? new Map<string, Box>();
  },
  scene: mindScene,
  prepareJob: mindLines.prepareJob,
  pointingJob: mindLines.networkJob,
  isHeadingsAlone: (_graph, zoom) => isFarBranch({ zoom }),
};

/** With branches to both sides, where the pane is wide enough for that, and to the right alone; then the same with less air. */
function* waysOf(tops: readonly Branch[], isWide: boolean, dense: () => readonly (readonly Branch[])[]): Generator<Map<string, Box>> {
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

/** How many pixels the pane does not show in letters that can be read. Height is scrolled; width should not be. What is seen whole is as large as can be. */
function lackOf(boxes: ReadonlyMap<string, Box>, pane: Size, isSeenWhole: boolean): number {
  const { width, height } = around(boxes.values()) ?? { width: 0, height: 0 };
  const margin = 2 * marginOf(pane.width);
  const over = Math.max(width / (pane.width - margin), height / (pane.height - margin));
  if (isSeenWhole && over <= 1 / FAR_COLUMNS) return Math.max(0, over - 1);
  const beyond = (length: number, size: number): number => Math.max(0, length * READABLE - (size - margin));
  return beyond(width, pane.width) * WIDE + beyond(height, pane.height);
}

/** How many pixels of height one of width is worth. */
const WIDE = 1000;

/** The number of branches to the right at which both sides are about equally high. */
function bestCut(branches: readonly Branch[]): number {
  // In columns their height is not the sum of theirs.
  if (wrapped(branches)) return Math.ceil(branches.length / 2);
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
  const open = (one: Branch, y: number): void => { if (one.branches.length > 0) opened.push({ branch: one, y, edge: edge + side * Math.max(branch.width, one.width) }); };
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
    const more = node.id === ROOT ? secondLine(mapName(node.label), width - BRANCH.ringRoom, "map", measure) : secondLine(headingName(node), node.kind === "concept" ? pillRoom(width) : nameRoom(width, isHead), node.kind, measure);
    const height = even(node.id === ROOT ? 56 : isHead ? branch.height : Math.max(COLUMN.pill, branch.height)) + more;
    if (isHead) top += COLUMN.frameGap;
    boxes.set(node.id, { x: left + width / 2, y: top + height / 2, width, height });
    top += height + COLUMN.gap;
    for (const one of branches) place(one, depth + 1);
  };
  for (const one of tops) place(one, 0);
  return boxes;
}
