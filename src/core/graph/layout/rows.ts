/**
 * Places boxes in rows, in reading order. Each row is filled to both edges.
 *
 *   ┌──────┐┌────┐┌────────┐      All boxes of a row are as high as the highest. The highest takes a wider and
 *   └──────┘└────┘└────────┘      lower shape while the row has space for it.
 *   ┌─────────┐┌───────────┐
 *   └─────────┘└───────────┘
 */
import { even, usefulShapes, widen, type SizedBox, type PlaceFn, type Rect, type BoxShape, type Size } from "./sized-box";

interface Row {
  readonly shapes: readonly BoxShape[];
  readonly width: number;
  readonly height: number;
}

/**
 * Up to this many boxes, the best of all breaks into rows is calculated. With more, rows are filled one after the
 * other.
 */
const WEIGHED = 32;

/** All ways to break the boxes into rows: from one below the other to all side by side. */
export function rowsBox(blocks: readonly SizedBox[], gap: number): SizedBox {
  if (blocks.length === 1 && blocks[0] !== undefined) return blocks[0];
  const narrowest = narrowestOf(blocks);
  const widest = blocks.reduce((sum, block) => sum + gap + block[0].width, -gap);
  return usefulShapes(steps(narrowest, widest, 16).map((limit) => rowsShape(blocks, limit, gap)), 12);
}

/** Names are never shown larger than at this zoom. */
const LARGEST = 1;

/**
 * The arrangement that shows largest in the pane. Of nearly equal ones, the one with the least empty space. Where none
 * shows as a whole at the least zoom, the lowest that is as wide as the pane.
 */
export function fittingRows(blocks: readonly SizedBox[], gap: number, pane: Size, least: number): BoxShape {
  const best = largestRows(blocks, gap, pane);
  return zoomOf(best, pane) >= least ? best : rowsShape(blocks, Math.max(narrowestOf(blocks), pane.width), gap);
}

/** How large the pane shows the whole. */
export function zoomOf(shape: Size, pane: Size): number {
  return Math.min(LARGEST, pane.width / Math.max(1, shape.width), pane.height / Math.max(1, shape.height));
}

function largestRows(blocks: readonly SizedBox[], gap: number, pane: Size): BoxShape {
  let best = rowsShape(blocks, Infinity, gap);
  let bestScore = score(best, pane);
  for (const limit of limitsFor(blocks, gap, pane)) {
    const shape = rowsShape(blocks, limit, gap);
    const points = score(shape, pane);
    if (points > bestScore) [best, bestScore] = [shape, points];
  }
  return best;
}

/** How much larger a completely empty board would have to show, to be as good as a full one. */
const EMPTINESS = 0.25;

function score(shape: BoxShape & { readonly spare?: number }, pane: Size): number {
  return zoomOf(shape, pane) * (1 - EMPTINESS * (shape.spare ?? 0));
}

/** Widths around the one whose area has the pane's proportions. */
function limitsFor(blocks: readonly SizedBox[], gap: number, pane: Size): number[] {
  const narrowest = narrowestOf(blocks);
  const widest = blocks.reduce((sum, block) => sum + gap + (block.at(-1)?.width ?? 0), -gap);
  const area = blocks.reduce((sum, block) => sum + (block[0].width + gap) * (block[0].height + gap), 0);
  const about = Math.sqrt((area * pane.width) / pane.height);
  const within = (width: number): number => Math.min(widest, Math.max(narrowest, width));
  return [...new Set([...steps(within(about * 0.6), within(about * 2.4), blocks.length > WEIGHED ? 20 : 36), narrowest])];
}

/** No board of these boxes can be narrower. */
function narrowestOf(blocks: readonly SizedBox[]): number {
  return blocks.reduce((most, block) => Math.max(most, block[0].width), 0);
}

/** Numbers from `low` to `high`, each larger by the same factor. */
function steps(low: number, high: number, count: number): number[] {
  const factor = Math.pow(Math.max(1, high / Math.max(1, low)), 1 / (count - 1));
  const all = Array.from({ length: count }, (_, i) => Math.ceil(low * Math.pow(factor, i)));
  return [...new Set(all)];
}

function rowsShape(blocks: readonly SizedBox[], limit: number, gap: number): BoxShape & { readonly spare: number } {
  const rows = blocks.length <= WEIGHED ? weighedRows(blocks, limit, gap) : filledRows(blocks, limit, gap);
  const width = even(rows.reduce((widest, row) => Math.max(widest, row.width), 0));
  const height = rows.reduce((sum, row) => sum + gap + row.height, -gap);
  const spare = rows.reduce((sum, row) => sum + spareIn(row, width), 0) / Math.max(1, width * height);
  const columns = rows.reduce((most, row) => Math.max(most, columnsOf(row)), 0);
  return { width, height, columns, spare, place: (rect, put) => { placeRows(rows, height, gap, rect, put); } };
}

/** Pixels that no box fills by itself: beside the row, and below lower boxes. */
function spareIn(row: Row, width: number): number {
  return row.shapes.reduce((sum, shape) => sum + shape.width * (row.height - shape.height), (width - row.width) * row.height);
}

function columnsOf(row: Row): number {
  return row.shapes.reduce((sum, shape) => sum + shape.columns, 0);
}

// ── Breaking into rows ──────────────────────────────────────────────────────────────────────────────────────────

/** A row that is far from full looks torn, so half a row empty counts as a tenth more height. */
const TORN = 0.2;

/**
 * The rows with the least sum of heights, by dynamic programming over where a row ends. Quadratic in the number of
 * boxes.
 */
function weighedRows(blocks: readonly SizedBox[], limit: number, gap: number): Row[] {
  const best: { cost: number; from: number; row: Row | null }[] = [{ cost: 0, from: 0, row: null }];
  for (let to = 1; to <= blocks.length; to++) {
    let found = { cost: Infinity, from: to - 1, row: null as Row | null };
    for (let from = to - 1; from >= 0; from--) {
      const row = rowOf(blocks, from, to, limit, gap);
      if (row === null) break;
      const spare = Number.isFinite(limit) ? Math.max(0, 1 - row.width / limit) : 0;
      const cost = (best[from]?.cost ?? 0) + gap + row.height * (1 + TORN * spare);
      if (cost < found.cost) found = { cost, from, row };
    }
    best.push(found);
  }
  const rows: Row[] = [];
  for (let to = blocks.length; to > 0;) {
    const { from, row } = best[to] ?? { from: to - 1, row: null };
    if (row !== null) rows.push(row);
    to = from;
  }
  return rows.reverse();
}

/** The lowest row of the boxes `from` to before `to` that is at most `limit` wide; null if there is none. */
function rowOf(blocks: readonly SizedBox[], from: number, to: number, limit: number, gap: number): Row | null {
  const chosen = new Array<number>(to - from).fill(0);
  const at = (i: number, n: number): BoxShape | undefined => blocks[from + i]?.[n];
  let width = chosen.reduce((sum, n, i) => sum + gap + (at(i, n)?.width ?? 0), -gap);
  if (width > limit && to - from > 1) return null;
  for (;;) {
    const tallest = tallestOf(chosen, at);
    const now = at(tallest, chosen[tallest] ?? 0);
    const next = at(tallest, (chosen[tallest] ?? 0) + 1);
    if (now === undefined || next === undefined || width + next.width - now.width > limit) {
      const shapes = chosen.flatMap((n, i) => at(i, n) ?? []);
      return { shapes, width, height: now?.height ?? 0 };
    }
    width += next.width - now.width;
    chosen[tallest] = (chosen[tallest] ?? 0) + 1;
  }
}

function tallestOf(chosen: readonly number[], at: (i: number, n: number) => BoxShape | undefined): number {
  let tallest = 0;
  let height = -1;
  for (let i = 0; i < chosen.length; i++) {
    const one = at(i, chosen[i] ?? 0)?.height ?? 0;
    if (one > height) [tallest, height] = [i, one];
  }
  return tallest;
}

/** Fills rows in order, at that one of a few row heights which makes the whole the lowest. */
function filledRows(blocks: readonly SizedBox[], limit: number, gap: number): Row[] {
  const lowest = blocks.reduce((least, block) => Math.min(least, block.at(-1)?.height ?? Infinity), Infinity);
  const tallest = blocks.reduce((most, block) => Math.max(most, block[0].height), 0);
  let best: Row[] = [];
  let bestHeight = Infinity;
  for (const most of steps(Math.max(1, lowest), tallest, 8)) {
    const rows = fill(blocks, limit, gap, most);
    const height = rows.reduce((sum, row) => sum + gap + row.height, 0);
    if (height < bestHeight) [best, bestHeight] = [rows, height];
  }
  return best;
}

function fill(blocks: readonly SizedBox[], limit: number, gap: number, most: number): Row[] {
  const rows: Row[] = [];
  let shapes: BoxShape[] = [];
  let width = -gap;
  const close = (): void => {
    if (shapes.length > 0) rows.push({ shapes, width, height: shapes.reduce((tallest, shape) => Math.max(tallest, shape.height), 0) });
    [shapes, width] = [[], -gap];
  };
  for (const block of blocks) {
    const fitting = block.filter((shape) => shape.width <= limit);
    const shape = fitting.find((one) => one.height <= most) ?? fitting.at(-1) ?? block[0];
    if (width + gap + shape.width > limit) close();
    shapes.push(shape);
    width += gap + shape.width;
  }
  close();
  return rows;
}

// ── Filling to both edges ───────────────────────────────────────────────────────────────────────────────────────

function placeRows(rows: readonly Row[], height: number, gap: number, rect: Rect, put: PlaceFn): void {
  const share = 2 * Math.floor(Math.max(0, rect.height - height) / rows.length / 2);
  let top = rect.top;
  for (const [r, row] of rows.entries()) {
    const tall = r === rows.length - 1 ? rect.top + rect.height - top : row.height + share;
    placeRow(row, gap, { left: rect.left, top, width: rect.width, height: tall }, put);
    top += tall + gap;
  }
}

function placeRow(row: Row, gap: number, rect: Rect, put: PlaceFn): void {
  const parts = row.shapes.map(({ width, columns }) => ({ width, columns, most: Infinity }));
  const widths = widen(parts, rect.width - row.width);
  let { left } = rect;
  for (const [i, shape] of row.shapes.entries()) {
    const isLast = i === row.shapes.length - 1;
    const width = isLast ? rect.left + rect.width - left : widths[i] ?? shape.width;
    shape.place({ left, top: rect.top, width, height: rect.height }, put);
    left += width + gap;
  }
}
