/** Concepts in the author's order, in one column or several. Nested concepts are indented. */
import type { Measure } from "../graph";
import { PILL, TEXT } from "../style";
import { even, usefulShapes, widen, type SizedBox, type PlaceFn, type Rect, type BoxShape, type Size } from "./sized-box";

export interface Pill {
  readonly id: string;
  /** Width of the text with padding, without indent. */
  readonly width: number;
  readonly height: number;
  /** How many concepts it is nested under. */
  readonly depth: number;
}

/** The size of the text, bold or not; a long one ends in an ellipsis. */
export function pillSize(label: string, measure: Measure, isBold = false): Size {
  const { height } = measure(label, "concept");
  const { width } = measure(label, isBold ? "subsection" : "concept");
  return {
    width: even(PILL.textLeft + Math.min(PILL.maxText, width) + PILL.textRight),
    height: even(Math.max(PILL.height, PILL.height + height - TEXT.concept.line)),
  };
}

/** With more ways to break a list into columns, they differ by less than anyone sees. */
const MOST_SHAPES = 24;

/** `gap`: between pills of a column. */
export function pillListBox(pills: readonly Pill[], gap: number = PILL.gap): SizedBox {
  const isDeep = pills.some(({ depth }) => depth > 1);
  const least = Math.min(isDeep ? UNBROKEN.deep : UNBROKEN.flat, largestGroup(pills));
  // Rows stand side by side, so all are as high as the highest.
  const height = pills.reduce<number>((most, pill) => Math.max(most, pill.height), PILL.height);
  return usefulShapes(heights(pills.length, least).map((rows) => shapeOf(columnsOf(pills, rows), height, gap)), MOST_SHAPES);
}

/** A concept and its nested concepts are not split for the sake of a lower frame, unless they are more than this. What is nested deeper has more places to be split at. */
const UNBROKEN = { flat: 9, deep: 5 };

function largestGroup(pills: readonly Pill[]): number {
  let largest = 1;
  let size = 0;
  for (const { depth } of pills) {
    size = depth === 0 ? 1 : size + 1;
    largest = Math.max(largest, size);
  }
  return largest;
}

/** Numbers of rows to try, from `least` on: for one column, two, three …, in growing steps for long lists. */
function heights(count: number, least: number): number[] {
  const rows = new Set<number>();
  for (let columns = 1; columns <= Math.max(1, count) && columns < 400; columns = Math.max(columns + 1, Math.floor(columns * 1.2))) {
    rows.add(Math.max(least, Math.ceil(count / columns)));
  }
  return [...rows];
}

function columnsOf(pills: readonly Pill[], rows: number): Pill[][] {
  return pills.some((pill) => pill.depth > 0) ? groupedColumns(pills, rows) : evenColumns(pills, rows);
}

/** As even as possible: seven pills in three columns are three, two and two. */
function evenColumns(pills: readonly Pill[], rows: number): Pill[][] {
  const count = Math.max(1, Math.ceil(pills.length / rows));
  const columns: Pill[][] = [];
  for (let start = 0; columns.length < count;) {
    const end = start + Math.ceil((pills.length - start) / (count - columns.length));
    columns.push(pills.slice(start, end));
    start = end;
  }
  return columns;
}

/**
 * Keeps a concept and its nested concepts together, unless they alone are higher than a column. Then a column ends where
 * the least is cut: in front of the outermost concept of its lower half.
 */
function groupedColumns(pills: readonly Pill[], rows: number): Pill[][] {
  const columns: Pill[][] = [];
  const depthAt = (n: number): number => pills[n]?.depth ?? 0;
  for (let start = 0; start < pills.length;) {
    const full = Math.min(pills.length, start + rows);
    let end = full;
    for (let n = full - 1; n > start && depthAt(end) > 0; n--) if (depthAt(n) < depthAt(end) && (n - start >= rows / 2 || (depthAt(n) === 0 && groupSize(pills, n) <= rows))) end = n;
    columns.push(pills.slice(start, end));
    start = end;
  }
  return columns.length === 0 ? [[]] : columns;
}

function groupSize(pills: readonly Pill[], from: number): number {
  let end = from + 1;
  while (end < pills.length && (pills[end]?.depth ?? 0) > 0) end++;
  return end - from;
}

function indent(pill: Pill): number {
  return Math.min(pill.depth, PILL.maxDepth) * PILL.indent;
}

function shapeOf(columns: readonly (readonly Pill[])[], height: number, gap: number): BoxShape {
  const widths = columns.map((column) => even(column.reduce<number>((widest, pill) => Math.max(widest, pill.width + indent(pill)), PILL.minWidth)));
  const tallest = columns.reduce((most, column) => Math.max(most, column.length), 0);
  const gaps = PILL.columnGap * (columns.length - 1);
  const width = widths.reduce((sum, one) => sum + one, gaps);
  return {
    width,
    height: Math.max(0, tallest * (height + gap) - gap),
    columns: columns.length,
    place: (rect, put) => {
      const parts = widths.map((one) => ({ width: one, columns: 1, most: Math.max(one, PILL.maxWidth) }));
      placeColumns(columns, widen(parts, rect.width - width), { ...rect, height }, gap, put);
    },
  };
}

/** Places columns from the rectangle's upper left corner; the height is that of one pill. */
function placeColumns(columns: readonly (readonly Pill[])[], widths: readonly number[], rect: Rect, gap: number, put: PlaceFn): void {
  let left = rect.left;
  for (const [c, column] of columns.entries()) {
    const width = widths[c] ?? 0;
    for (const [row, pill] of column.entries()) {
      const shift = indent(pill);
      put(pill.id, { left: left + shift, top: rect.top + row * (rect.height + gap), width: width - shift, height: rect.height });
    }
    left += width + PILL.columnGap;
  }
}
