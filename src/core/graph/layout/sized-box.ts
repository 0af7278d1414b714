/**
 * A box to place, with the shapes it can take: a list in one column, in two or in three; frames in four rows or in
 * three. Each shape can fill a rectangle that is at least as large as itself.
 */
import type { Box } from "../graph";
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Where its caption stands, if that is not the usual place. */
  readonly caption?: NonNullable<Box["caption"]>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type PlaceFn = (id: string, rect: Rect) => void;

export interface BoxShape extends Size {
  /** Columns of pills side by side. Extra width goes to the narrowest columns first. */
  readonly columns: number;
  place(rect: Rect, put: PlaceFn): void;
}

/** Narrowest and highest first; each next shape is wider and lower. Never empty. */
export type SizedBox = readonly [BoxShape, ...BoxShape[]];

export const EMPTY: BoxShape = { width: 0, height: 0, columns: 0, place: () => undefined };

/** The shapes that no other beats in both directions; at most `most` of them, both ends included. */
export function usefulShapes(shapes: readonly BoxShape[], most: number): SizedBox {
  const kept: BoxShape[] = [];
  for (const shape of [...shapes].sort((a, b) => a.width - b.width || a.height - b.height)) {
    const last = kept.at(-1);
    if (last === undefined || shape.height < last.height) kept.push(shape);
  }
  const step = (kept.length - 1) / (most - 1);
  const [first = EMPTY, ...rest] = kept.length <= most ? kept : kept.filter((_, i) => Math.round(Math.round(i / step) * step) === i);
  return [first, ...rest];
}

/** The next even number. Halves of even sizes are whole. */
export function even(size: number): number {
  return 2 * Math.ceil(size / 2);
}

/** Something to widen: its `columns` stand side by side, and it may grow up to `most`. */
export interface Elastic {
  readonly width: number;
  readonly columns: number;
  readonly most: number;
}

/**
 * Distributes `extra` pixels: the narrowest columns grow first, until they equal the next. Returns even widths, none
 * smaller than before, whose sum is at most the space.
 */
export function widen(parts: readonly Elastic[], extra: number): number[] {
  const widths = parts.map((part) => part.width);
  if (extra < 2) return widths;
  const need = (level: number): number => parts.reduce((sum, part) => sum + Math.max(0, raised(part, level) - part.width), 0);
  let low = 0;
  let high = extra + widths.reduce((most, width) => Math.max(most, width), 0);
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (need(middle) <= extra) low = middle;
    else high = middle;
  }
  return distribute(parts, parts.map((part) => Math.max(part.width, 2 * Math.floor(raised(part, low) / 2))), extra);
}

/** Gives out what rounding left over, two pixels each from the first on, so that the last one ends flush. */
function distribute(parts: readonly Elastic[], widths: readonly number[], extra: number): number[] {
  let left = extra - parts.reduce((sum, part, i) => sum + (widths[i] ?? 0) - part.width, 0);
  return widths.map((width, i) => {
    if (left < 2 || width + 2 > (parts[i]?.most ?? 0)) return width;
    left -= 2;
    return width + 2;
  });
}

function raised(part: Elastic, level: number): number {
  return Math.min(part.most, level * Math.max(1, part.columns));
}
