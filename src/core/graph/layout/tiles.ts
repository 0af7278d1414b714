/**
 * All maps as tiles: a tile a map, a row a section. Tiles stand in columns of one width, in the author's order, and the
 * columns are about equally high. An open section has its headings and concepts as further rows.
 */
import type { Box, Graph, GraphNode, Measure } from "../graph";
import { tileHead, TILE } from "../tile";
import { depthIn } from "../tree";
import type { Size } from "./sized-box";

export function hasTiles({ nodes }: Graph): boolean {
  return nodes.some(({ kind, parent }) => kind === "map" && parent === null);
}

interface Tile {
  readonly head: GraphNode | null;
  readonly rows: GraphNode[];
}

export function placeTiles(graph: Graph, pane: Size, measure: Measure): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  const depths = depthIn(graph);
  const tiles = tilesOf(graph);
  const heights = tiles.map(({ head, rows }) => (head === null ? TILE.pad : tileHead(head, measure).height) + rows.length * TILE.row + TILE.pad);
  const count = Math.max(1, Math.floor((pane.width + TILE.gap.x) / (TILE.width + TILE.gap.x)));
  for (const [column, numbers] of evenColumns(heights, count).entries()) {
    const left = column * (TILE.width + TILE.gap.x);
    let top = 0;
    for (const n of numbers) {
      const [tile, height] = [tiles[n], heights[n] ?? 0];
      if (tile !== undefined) placeTile(tile, { left, top, height }, depths, boxes, measure);
      top += height + TILE.gap.y;
    }
  }
  return boxes;
}

/** In the author's order. What stands under no map has a tile of its own. */
function tilesOf({ nodes }: Graph): Tile[] {
  const tops = new Map<string, Tile>();
  const loose: Tile = { head: null, rows: [] };
  for (const node of nodes) {
    if (tops.has(node.id)) continue;
    const above = node.parent === null ? undefined : tops.get(node.parent);
    if (node.kind === "map" && node.parent === null) {
      tops.set(node.id, { head: node, rows: [] });
      continue;
    }
    const tile = above ?? loose;
    tile.rows.push(node);
    if (node.kind !== "concept") tops.set(node.id, tile);
  }
  return [...new Set([...tops.values(), ...loose.rows.length > 0 ? [loose] : []])];
}

function placeTile({ head, rows }: Tile, { left, top, height }: { readonly left: number; readonly top: number; readonly height: number }, depths: ReadonlyMap<string, number>, boxes: Map<string, Box>, measure: Measure): void {
  let at = top + TILE.pad;
  if (head !== null) {
    const { height: high } = tileHead(head, measure);
    boxes.set(head.id, { x: left + TILE.width / 2, y: top + height / 2, width: TILE.width, height, caption: { left: TILE.textLeft, middle: high / 2 } });
    at = top + high;
  }
  for (const { id } of rows) {
    const indent = TILE.inset + Math.max(0, Math.min(4, (depths.get(id) ?? 1) - 1)) * TILE.indent;
    const width = TILE.width - indent - TILE.inset;
    boxes.set(id, { x: left + indent + width / 2, y: at + TILE.row / 2, width, height: TILE.row });
    at += TILE.row;
  }
}

/** Parts a list into so many columns, in order, with the least sum of squares of heights: by dynamic programming over where a column ends. */
function evenColumns(heights: readonly number[], count: number): number[][] {
  const sums = [0];
  for (const height of heights) sums.push((sums.at(-1) ?? 0) + height + TILE.gap.y);
  const square = (from: number, to: number): number => ((sums[to] ?? 0) - (sums[from] ?? 0)) ** 2;
  let costs = sums.map((_, to) => square(0, to));
  const breaks: number[][] = [];
  for (let column = 1; column < Math.min(count, heights.length); column++) {
    const starts = sums.map(() => 0);
    const before = costs;
    costs = sums.map((_, to) => {
      let [best, least] = [0, Infinity];
      for (let from = 0; from <= to; from++) {
        const cost = (before[from] ?? 0) + square(from, to);
        if (cost < least) [best, least] = [from, cost];
      }
      starts[to] = best;
      return least;
    });
    breaks.unshift(starts);
  }
  const columns: number[][] = [];
  let end = heights.length;
  for (const starts of [...breaks, []]) {
    const start = starts[end] ?? 0;
    columns.unshift(Array.from({ length: end - start }, (_, n) => start + n));
    end = start;
  }
  return columns;
}
