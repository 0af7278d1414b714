/** What a mind map is made of: each branch with its size, and with the height that all that hangs from it takes. */
import type { Graph, GraphNode, Measure } from "../graph";
import { secondLine } from "../measure";
import { sizeOf } from "../progress";
import { ROOT } from "../shaped";
import { BRANCH, marginOf, READABLE } from "../style";
import { oneLine } from "../../text/normalize";
import { childrenOf } from "../tree";
import { headingName } from "../tile";
import { headingWidth, nodeSize, rootWidth } from "./node-size";
import { even, type Size } from "./sized-box";

/** How much air there is. Concepts that hang from one heading stand in columns of so many, if they are more. */
interface Air {
  readonly column: number;
  /** No more columns than these, since they would be wider than a pane. */
  readonly columns: number;
  readonly rootReach: number;
  readonly reach: number;
  readonly groupGap: number;
  readonly columnGap: number;
}

/** Taken where that brings all into the pane. Names of headings stand on two lines then. */
export const DENSE: readonly Air[] = [8, 4, 3, 2].map((column) => ({ column, columns: BRANCH.columns, rootReach: 40, reach: 20, groupGap: 10, columnGap: 8 }));

export interface Branch extends Size {
  readonly node: GraphNode;
  readonly branches: readonly Branch[];
  /** Its subsections stand in a column below it. */
  readonly isHead: boolean;
  /** The height that it takes of its side. */
  readonly strip: number;
  readonly air: Air;
}

export function branchesOf(graph: Graph, pane: number, measure: Measure, given: Air = BRANCH): Branch[] {
  const isDense = given !== BRANCH;
  const children = childrenOf(graph);
  const root = graph.nodes.find(({ id }) => id === ROOT);
  const rootWide = root === undefined ? 0 : rootWidth(root.label, sizeOfGraph(graph), measure);
  const column = columnWidth(graph, (pane - 2 * marginOf(pane) - rootWide) / 2 - BRANCH.rootReach, isDense, measure);
  const whole = (pane - 2 * marginOf(pane)) / READABLE - rootWide - given.rootReach;
  // Concepts of a root without headings stand on both of its sides.
  const isBare = (children.get(ROOT) ?? []).every(({ kind }) => kind === "concept");
  const beside = !isBare ? whole - column - given.reach : pane < BRANCH.oneSided ? whole : (whole - given.rootReach) / 2;
  // What has less air is taken where that brings all into the pane.
  const columns = isDense ? given.columns : columnsBeside(graph, beside, given.columnGap, measure);
  const air = { ...given, columns: Math.min(given.columns, columns) };
  const branchOf = (node: GraphNode, isInHead = false): Branch => {
    const below = children.get(node.id) ?? [];
    const isHead = node.id !== ROOT && (node.kind === "section" || node.kind === "map") && (node.stateCounts !== undefined || below.some(({ kind }) => kind !== "concept"));
    const found = below.map((one) => branchOf(one, isHead));
    const branches = isHead ? found : aligned(found, isDense, measure);
    const own = nodeSize(node, measure);
    // In a column a long name has two lines.
    const more = isHead || isInHead ? secondLine(headingName(node), nameRoom(column, isHead), node.kind, measure) : 0;
    const size = node.kind === "concept" ? own : { width: node.id === ROOT ? rootWide : column, height: own.height + more };
    const strip = isHead ? branches.reduce((sum, { height }, n) => sum + height + (n === 0 ? BRANCH.headGap : BRANCH.gap), size.height) : stripOf(branches);
    return { node, ...size, branches, isHead, strip: Math.max(size.height, strip), air };
  };
  return (children.get("") ?? []).map((one) => branchOf(one));
}

/** What a heading has for its name: of a row its bar and its count take some. */
export function nameRoom(width: number, isHead: boolean): number {
  return width - (isHead ? 24 : 12 + BRANCH.countRoom);
}

/** How many concepts there are, whatever is folded. */
export function sizeOfGraph({ nodes }: Graph): number {
  return nodes.reduce((sum, { kind, stateCounts }) => sum + (stateCounts !== undefined ? sizeOf(stateCounts) : kind === "concept" ? 1 : 0), 0);
}

/** Columns are as wide as their longest name, where both sides of the pane have room for that, and no wider than need be where there is little air. */
function columnWidth({ nodes }: Graph, available: number, isDense: boolean, measure: Measure): number {
  const longest = nodes.reduce((most, node) => node.kind === "concept" || node.id === ROOT ? most : Math.max(most, headingWidth(node, measure, { widest: BRANCH.widest })), 0);
  return even(isDense ? Math.min(BRANCH.row.width, longest) : Math.max(BRANCH.row.width, Math.min(longest, Number.isFinite(available) ? available - 1 : 0)));
}

/** So many columns of concepts have room beside those of headings, in letters that can be read. */
function columnsBeside({ nodes }: Graph, available: number, gap: number, measure: Measure): number {
  const widest = nodes.reduce((most, node) => node.kind === "concept" ? Math.max(most, nodeSize(node, measure).width) : most, 0);
  return available >= widest ? Math.floor((available + gap) / (widest + gap)) : Number.isFinite(available) ? 1 : BRANCH.columns;
}

/**
 * Headings that stand beside each other are as wide as the longest name of them, and no wider than in a column. `isDense`:
 * names stand on two lines.
 */
function aligned(branches: readonly Branch[], isDense: boolean, measure: Measure): readonly Branch[] {
  // Beside what heads a column all are as wide as that.
  if (branches.some(({ isHead }) => isHead)) return branches;
  const isRow = ({ node }: Branch): boolean => node.kind !== "concept";
  const width = branches.reduce((most, one) => isRow(one) ? Math.max(most, headingWidth(one.node, measure, { isHalved: isDense })) : most, 0);
  return branches.map((one) => {
    if (!isRow(one)) return one;
    const height = one.height + (isDense ? secondLine(oneLine(one.node.label), nameRoom(width, false), one.node.kind, measure) : 0);
    return { ...one, width, height, strip: Math.max(one.strip, height) };
  });
}

export function stripOf(branches: readonly Branch[]): number {
  return wrapped(branches) ? columnsHeight(branches) : branches.reduce((sum, one, at) => sum + one.strip + (at === 0 ? 0 : gapBetween(branches[at - 1], one)), 0);
}

export function gapBetween(above: Branch | undefined, below: Branch): number {
  if (above?.isHead === true || below.isHead) return BRANCH.sectionGap;
  if ((above?.branches.length ?? 0) > 0 || below.branches.length > 0) return below.air.groupGap;
  return below.node.kind === "concept" ? BRANCH.pillGap : BRANCH.gap;
}

// ── Many concepts of one heading ────────────────────────────────────────────────────────────────────────────────

/** They stand in several columns. */
export function wrapped(branches: readonly Branch[]): boolean {
  return branches.length > columnOf(branches) && branches.every(({ node, branches: below }) => node.kind === "concept" && below.length === 0);
}

function columnOf([first]: readonly Branch[]): number {
  return first?.air.column ?? BRANCH.column;
}

/** As even as possible: nine are five and four. */
export function rowsIn(branches: readonly Branch[]): number {
  const columns = Math.min(branches[0]?.air.columns ?? BRANCH.columns, Math.ceil(branches.length / columnOf(branches)));
  return Math.ceil(branches.length / columns);
}

function columnsHeight(branches: readonly Branch[]): number {
  const height = branches.reduce((most, one) => Math.max(most, one.height), 0);
  return rowsIn(branches) * (height + BRANCH.pillGap) - BRANCH.pillGap;
}
