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
  const depths = depthIn(graph);
  const tiles = tilesOf(graph);
  const isSeenWhole = graph.isSeenWhole === true;
  const heightOf: HeightOf = ({ head }, rows) => (head === null ? TILE.pad : tileHead(head, measure).height) + rows * TILE.row + TILE.pad;
  // What opens makes its tile longer, and moves none to another column.
  const heights = tiles.map((tile) => heightOf(tile, tile.rows.filter(({ id }) => isSeenWhole || (depths.get(id) ?? 1) < 2).length));
  let best = inOrder(evenColumns(heights, columnsIn(pane.width)).map((numbers) => numbers.flatMap((n) => tiles[n] ?? [])), heightOf);
  for (const scale of isSeenWhole ? [1, READABLE] : []) {
    for (let rows = longest(tiles.map((tile) => tile.rows)); rows > 0 && best.height > pane.height / scale; rows = Math.floor(rows * 0.92)) {
      const flow = inRows(tiles, columnsIn(pane.width / scale), rows, heightOf);
      if (flow.height < best.height) best = flow;
    }
  }
  const boxes = new Map<string, Box>();
  for (const one of best.placed) placeTile(one, heightOf(one.tile, longest(one.columns)), depths, boxes, measure);
  return boxes;
}

type HeightOf = (tile: Tile, rows: number) => number;

/** From one column to the next. */
const STEP = TILE.width + TILE.gap.x;

function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + TILE.gap.x) / STEP));
}

function longest(columns: readonly (readonly GraphNode[])[]): number {
  return columns.reduce((most, { length }) => Math.max(most, length), 0);
}

interface Placed {
  readonly tile: Tile;
  readonly left: number;
  readonly top: number;
  readonly columns: readonly (readonly GraphNode[])[];
}

interface Arrangement {
  readonly height: number;
  readonly placed: readonly Placed[];
}

function inOrder(columns: readonly (readonly Tile[])[], heightOf: HeightOf): Arrangement {
  let height = 0;
  const placed = columns.flatMap((some, column) => {
    let bottom = -TILE.gap.y;
    return some.map((tile): Placed => {
      const top = bottom + TILE.gap.y;
      bottom = top + heightOf(tile, tile.rows.length);
      height = Math.max(height, bottom);
      return { tile, left: column * STEP, top, columns: [tile.rows] };
    });
  });
  return { height, placed };
}

/**
 * What a filter leaves, where columns of tiles are higher than the pane: tiles in rows of so many columns. Each tile has
 * its own rows in columns as well, of at most so many where there are columns enough.
 */
function inRows(tiles: readonly Tile[], count: number, most: number, heightOf: HeightOf): Arrangement {
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

function placeTile({ tile: { head }, left, top, columns }: Placed, height: number, depths: ReadonlyMap<string, number>, boxes: Map<string, Box>, measure: Measure): void {
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
