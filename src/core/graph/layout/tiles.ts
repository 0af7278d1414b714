/**
 * All maps as tiles: a tile a map, a row a section. Tiles stand in columns of one width, in the author's order, and the
 * columns are about equally high. An open section has its headings and concepts as further rows.
 */
import type { Box, Graph, GraphNode, Measure } from "../graph";
import { READABLE } from "../style";
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
  const heightOf = ({ head }: Tile, rows: number): number => (head === null ? TILE.pad : tileHead(head, measure).height) + rows * TILE.row + TILE.pad;
  const place = (tile: Tile, left: number, top: number, columns: readonly (readonly GraphNode[])[]): number => {
    const height = heightOf(tile, longest(columns));
    placeTile(tile, { left, top, height, columns }, depths, boxes, measure);
    return height;
  };
  const flow = graph.isFiltered === true ? flowIn(tiles, pane, heightOf) : null;
  if (flow !== null) {
    for (const { tile, left, top, columns } of flow) place(tile, left, top, columns);
    return boxes;
  }
  // What opens makes its tile longer, and moves none to another column.
  const heights = tiles.map((tile) => heightOf(tile, tile.rows.filter(({ id }) => graph.isFiltered === true || (depths.get(id) ?? 1) < 2).length));
  for (const [column, numbers] of evenColumns(heights, columnsIn(pane.width)).entries()) {
    let top = 0;
    for (const n of numbers) {
      const tile = tiles[n];
      if (tile !== undefined) top += place(tile, column * STEP, top, [tile.rows]) + TILE.gap.y;
    }
  }
  return boxes;
}

/** From one column to the next. */
const STEP = TILE.width + TILE.gap.x;

function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + TILE.gap.x) / STEP));
}

function longest(columns: readonly (readonly GraphNode[])[]): number {
  return Math.max(0, ...columns.map(({ length }) => length));
}

interface Placed {
  readonly tile: Tile;
  readonly left: number;
  readonly top: number;
  readonly columns: readonly (readonly GraphNode[])[];
}

/**
 * What a filter leaves, where columns of tiles would be higher than the pane: tiles in rows, each with its own rows in as
 * many columns as it needs to be no higher than the others. Null where columns of tiles fit, or nothing is won.
 */
function flowIn(tiles: readonly Tile[], pane: Size, heightOf: (tile: Tile, rows: number) => number): readonly Placed[] | null {
  const highest = (count: number): number => Math.max(0, ...evenColumns(tiles.map((tile) => heightOf(tile, tile.rows.length)), count).map((numbers) => numbers.reduce((sum, n) => { const tile = tiles[n]; return sum + (tile === undefined ? 0 : heightOf(tile, tile.rows.length) + TILE.gap.y); }, -TILE.gap.y)));
  let best: { readonly height: number; readonly placed: readonly Placed[] | null } = { height: highest(columnsIn(pane.width)), placed: null };
  for (const scale of [1, READABLE]) {
    const [count, room] = [columnsIn(pane.width / scale), pane.height / scale];
    for (let rows = Math.max(0, ...tiles.map((tile) => tile.rows.length)); rows > 0 && best.height > room; rows = Math.floor(rows * 0.92)) {
      const flow = flowed(tiles, count, rows, heightOf);
      if (flow.height < best.height) best = flow;
    }
  }
  return best.placed;
}

/** Tiles in rows of so many columns, each of at most so many rows where there are columns enough. */
function flowed(tiles: readonly Tile[], count: number, most: number, heightOf: (tile: Tile, rows: number) => number): { readonly height: number; readonly placed: readonly Placed[] } {
  const placed: Placed[] = [];
  let [at, top, bottom] = [0, 0, 0];
  for (const tile of tiles) {
    const columns = inColumns(tile.rows, Math.min(count, Math.max(1, Math.ceil(tile.rows.length / most))));
    if (at + columns.length > count) [at, top] = [0, bottom + TILE.gap.y];
    placed.push({ tile, left: at * STEP, top, columns });
    bottom = Math.max(bottom, top + heightOf(tile, longest(columns)));
    at += columns.length;
  }
  return { height: bottom, placed };
}

/** About equally long; no heading is the last of a column. */
function inColumns(rows: readonly GraphNode[], count: number): GraphNode[][] {
  const columns: GraphNode[][] = [];
  let from = 0;
  for (let left = count; left > 0; left--) {
    let to = left === 1 ? rows.length : from + Math.ceil((rows.length - from) / left);
    while (left > 1 && to > from + 1 && rows[to - 1]?.kind !== "concept") to--;
    columns.push(rows.slice(from, to));
    from = to;
  }
  return columns;
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

function placeTile({ head }: Tile, { left, top, height, columns }: { readonly left: number; readonly top: number; readonly height: number; readonly columns: Placed["columns"] }, depths: ReadonlyMap<string, number>, boxes: Map<string, Box>, measure: Measure): void {
  const high = head === null ? TILE.pad : tileHead(head, measure).height;
  const wide = columns.length * STEP - TILE.gap.x;
  if (head !== null) boxes.set(head.id, { x: left + wide / 2, y: top + height / 2, width: wide, height, caption: { left: TILE.textLeft, middle: high / 2 } });
  for (const [column, rows] of columns.entries()) for (const [n, { id }] of rows.entries()) {
    const indent = TILE.inset + Math.max(0, Math.min(4, (depths.get(id) ?? 1) - 1)) * TILE.indent;
    const width = TILE.width - indent - TILE.inset;
    boxes.set(id, { x: left + column * STEP + indent + width / 2, y: top + high + TILE.row * (n + 0.5), width, height: TILE.row });
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
