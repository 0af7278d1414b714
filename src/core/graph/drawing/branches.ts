/**
 * The branches of a mind map: curves out of a node's outer side into the inner side of what hangs from it, or of the ground
 * of several columns, brackets along the inner side of a column, and corners where all stands in one column.
 */
import { once } from "../../base/remembering";
import type { Box, Graph, GraphNode, SceneInput } from "../graph";
import { tintIn, type Palette } from "../palette";
import { around } from "../bounds";
import { rounded, type Line } from "../scene";
import { ROOT } from "../shaped";
import { BRANCH } from "../style";
import { childrenOf } from "../tree";
import { isInView } from "./visible";

/** Pixels: how far a bracket stands out, and how much farther the next one; between their starts at the head; where the root's branch comes in. */
const BRACKET = { least: 10, step: 4, most: 48, start: 4, above: 12, root: 7 };

/** Pixels that the branches of a root take together: wide ones of many would be one grey field. */
const BROAD = 48;

const treeOf = once((graph: Graph) => childrenOf(graph));

export function branchShapes(seen: SceneInput, palette: Palette): Line[] {
  const { graph, boxes } = seen;
  return [...treeOf(graph)].flatMap(([id, some]): Line[] => {
    const from = boxes.get(id);
    if (from === undefined) return [];
    const stacked = new Map(some.filter((node) => isStacked(from, boxes.get(node.id))).map((node, at) => [node, at]));
    // Each side for itself: one ground over both would lie under the root.
    const grids = [1, -1].map((side) => gridOf(from, some.filter((node) => !stacked.has(node) && (boxes.get(node.id)?.x ?? from.x) * side > from.x * side), boxes));
    const grid = new Set(grids.flat());
    const grounds = grids.flatMap((nodes): Line[] => {
      const ground = around(nodes.flatMap((node) => boxesBelow(node.id, graph, boxes)));
      return ground === null || !isInView(seen, spanning(from, ground)) ? [] : gridShapes(from, ground, tintIn(palette, nodes[0]?.hue));
    });
    const outline = some.filter((node) => stacked.has(node) && (stacked.size > BRANCH.column || isIndented(from, boxes.get(node.id))));
    return [...grounds, ...trunk(from, outline, seen, palette), ...some.flatMap((node): Line[] => {
      const box = boxes.get(node.id);
      if (box === undefined || grid.has(node) || !isInView(seen, spanning(from, box))) return [];
      const at = stacked.get(node);
      const isTop = isTopBranch(id, node);
      const stroke = isTop ? palette.relation : tintIn(palette, node.hue).line;
      const end = isTop ? { ...box, y: box.y - box.height / 2 + BRACKET.root } : box;
      const d = at === undefined ? curve(from, end) : outline.includes(node) ? corner(from, box) : bracket(from, box, at, stacked.size);
      return [{ d, stroke, width: isTop ? Math.min(3, BROAD / some.length) : 1.5 }];
    })];
  });
}

/** Of a node, and of all that hangs from it. */
function boxesBelow(id: string, graph: Graph, boxes: ReadonlyMap<string, Box>): Box[] {
  return [...[boxes.get(id) ?? []].flat(), ...(treeOf(graph).get(id) ?? []).flatMap((one) => boxesBelow(one.id, graph, boxes))];
}

/** Siblings in several columns stand on one ground, with one branch: lines from one to the next would say that it hangs from it. */
function gridShapes(from: Box, ground: Box, { fill, line }: { readonly fill: string; readonly line: string }): Line[] {
  const whole = { ...ground, width: ground.width + 2 * GROUND.pad, height: ground.height + 2 * GROUND.pad };
  return [
    { d: rounded(whole.x - whole.width / 2, whole.y - whole.height / 2, whole.width, whole.height, GROUND.radius), fill },
    { d: curve(from, whole), stroke: line, width: 1.5 },
  ];
}

/** Pixels around siblings in columns. */
const GROUND = { pad: 4, radius: 8 };

/** Of siblings on one side those of the rows of the column next to `from`, if there are other columns, or so many rows that their lines would be one thick line. */
function gridOf({ x }: Box, siblings: readonly GraphNode[], boxes: ReadonlyMap<string, Box>): readonly GraphNode[] {
  const placed = siblings.flatMap((node) => { const box = boxes.get(node.id); return box === undefined ? [] : [{ node, box, away: Math.abs(box.x - x) - box.width / 2 }]; });
  const nearest = placed.reduce((least, { away }) => Math.min(least, away), Infinity);
  const rows = new Set(placed.flatMap(({ box, away }) => away < nearest + 1 ? [box.y] : []));
  const grid = placed.filter(({ box }) => rows.has(box.y));
  const isMany = rows.size > BRANCH.column && siblings.every(({ kind }) => kind === "concept");
  return grid.length > rows.size || isMany ? grid.map(({ node }) => node) : [];
}

function isTopBranch(id: string, { kind }: GraphNode): boolean {
  return id === ROOT && kind !== "subsection" && kind !== "concept";
}

/** What all that stands below in one column hangs from, in the tint of all of it; grey where that is not one. */
function trunk(from: Box, outline: readonly GraphNode[], seen: SceneInput, palette: Palette): Line[] {
  const [first, last] = [outline[0], seen.boxes.get(outline.at(-1)?.id ?? "")];
  if (first === undefined || last === undefined || !isInView(seen, spanning(from, last))) return [];
  const isTop = outline.some((node) => first.parent !== null && isTopBranch(first.parent, node));
  const stroke = !isTop && outline.every(({ hue }) => hue === first.hue) ? tintIn(palette, first.hue).line : palette.relation;
  const { x, edge, side } = trunkOf(from, last);
  const [bottom, r] = [from.y + from.height / 2, CORNER.radius];
  const start = edge === null ? `M${x} ${bottom}` : `M${edge} ${bottom - 4 - r}H${x + side * r}Q${x} ${bottom - 4 - r} ${x} ${bottom - 4}`;
  return [{ d: `${start}V${last.y - r}`, stroke, width: isTop ? 3 : 1.5 }];
}

/** Pixels: from the left edge to the trunk, and of a corner. */
const CORNER = { in: 7, radius: 6 };

/** Below the left end of what is indented; else beside the column, at the side of the root, out of the head's `edge`: many brackets would be one thick line. */
function trunkOf(from: Box, to: Box): { readonly x: number; readonly edge: number | null; readonly side: 1 | -1 } {
  if (isIndented(from, to)) return { x: from.x - from.width / 2 + CORNER.in, edge: null, side: 1 };
  const side = to.x > 0 ? 1 : -1;
  const edge = from.x - (side * from.width) / 2;
  return { x: edge - side * BRACKET.least, edge, side };
}

/** It stands farther to the right than what it hangs from. To the left of a root, narrow names end where wide ones do. */
function isIndented(from: Box, box: Box | undefined): boolean {
  return box !== undefined && box.x > 0 && box.x - box.width / 2 > from.x - from.width / 2 + 4;
}

/** It stands below what it hangs from, and not beside it. */
function isStacked(from: Box, box: Box | undefined): boolean {
  return box !== undefined && Math.abs(box.x - from.x) < (box.width + from.width) / 2 && box.y > from.y;
}

function curve(from: Box, to: Box): string {
  const side = to.x > from.x ? 1 : -1;
  const [start, end] = [from.x + (side * from.width) / 2, to.x - (side * to.width) / 2];
  const middle = (start + end) / 2;
  return `M${start} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${end} ${to.y}`;
}

/** Nested: the lowest row has the outermost bracket, which starts highest. */
function bracket(head: Box, row: Box, at: number, count: number): string {
  // The root is at x = 0, so the inner side is the one next to it.
  const side = row.x > 0 ? 1 : -1;
  const x = head.x - (side * head.width) / 2, end = row.x - (side * row.width) / 2;
  const step = Math.min(BRACKET.start, (head.height - BRACKET.above - 4) / count);
  const y = head.y + head.height / 2 - 4 - step * at;
  const out = (4 / 3) * (BRACKET.least + Math.min(BRACKET.step, (BRACKET.most - BRACKET.least) / count) * at);
  return `M${x} ${y}C${x - side * out} ${y} ${end - side * out} ${row.y} ${end} ${row.y}`;
}

/** Out of the trunk. */
function corner(from: Box, to: Box): string {
  const { x, side } = trunkOf(from, to);
  return `M${x} ${to.y - CORNER.radius}Q${x} ${to.y} ${x + side * CORNER.radius} ${to.y}H${to.x - (side * to.width) / 2}`;
}

function spanning(a: Box, b: Box): Box {
  const [left, right] = [Math.min(a.x - a.width / 2, b.x - b.width / 2), Math.max(a.x + a.width / 2, b.x + b.width / 2)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
