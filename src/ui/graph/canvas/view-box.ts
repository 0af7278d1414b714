/**
 * The part of a drawing that the pane shows, calculated from positions and sizes alone. Cytoscape's own bounds would
 * first calculate every style and measure every label.
 */
import type { NodeSingular } from "cytoscape";
import type { Box } from "../../../core/graph/graph";
import { marginOf, NARROW } from "../../../core/graph/style";

/** Zoom levels. Names have one size, on a phone a larger one; below `readable` they are too small, and below `min` nothing can be recognised. */
export const ZOOM = { min: 0.08, max: 2.5, fit: 1, narrow: 16 / 13, readable: 0.85 };

interface View {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** The box in the element's data. */
export function boxOf(node: NodeSingular): Box {
  return { ...node.position(), width: Number(node.data("width")), height: Number(node.data("height")) };
}

/** What else decides about the view. */
export interface Fit {
  /** A graph that would be too small to read is shown larger instead, from its top. */
  readonly readable?: boolean;
  /** It then fills the pane's width. */
  readonly filling?: boolean;
  /** It then begins so that this place can be seen; without an x it is centred. */
  readonly start?: { readonly x?: number; readonly y: number } | undefined;
  /** It is moved so that this is seen. */
  readonly seen?: Box | undefined;
}

/** Centres the whole in the pane. */
export function viewOf({ x, y, width, height }: Box, pane: { readonly width: number; readonly height: number }, { readable = false, filling = false, start, seen }: Fit): View {
  const margin = marginOf(pane.width);
  const most = pane.width < NARROW ? ZOOM.narrow : ZOOM.fit;
  const wide = (pane.width - 2 * margin) / Math.max(1, width);
  const whole = Math.max(ZOOM.min, Math.min(most, wide, (pane.height - 2 * margin) / Math.max(1, height)));
  const least = filling ? most : ZOOM.readable;
  const zoom = readable && whole < ZOOM.readable ? Math.max(whole, start?.x === undefined ? Math.min(least, wide) : least) : whole;
  const place = (size: number, middle: number, length: number, from: number | undefined, fromStart: boolean): number => {
    const [first, last] = [margin - zoom * (middle - length / 2), size - margin - zoom * (middle + length / 2)];
    if (zoom * length <= size - 2 * margin || !readable) return size / 2 - zoom * middle;
    return from === undefined ? fromStart ? first : size / 2 - zoom * middle : Math.max(last, Math.min(first, size * START - zoom * from));
  };
  const pan = { x: place(pane.width, x, width, start?.x, false), y: place(pane.height, y, height, start?.y, true) };
  if (seen === undefined) return { zoom, pan };
  const shift = (from: number, length: number, size: number): number => shiftIntoView(zoom * (from - length / 2), zoom * (from + length / 2), size);
  return { zoom, pan: { x: pan.x + shift(seen.x + pan.x / zoom, seen.width, pane.width), y: pan.y + shift(seen.y + pan.y / zoom, seen.height, pane.height) } };
}

/**
 * The view that keeps a place of the drawing at a place on the screen. It is made smaller only where the whole would not
 * fit, and moved only as far as brings the whole into the pane, or leaves no empty side where it is larger than that.
 */
export function keepingView(whole: Box, pane: { readonly width: number; readonly height: number }, zoom: number, place: Point, at: Point): View {
  const margin = marginOf(pane.width);
  const fitting = Math.max(ZOOM.readable, Math.min((pane.width - 2 * margin) / Math.max(1, whole.width), (pane.height - 2 * margin) / Math.max(1, whole.height)));
  const level = Math.min(zoom, fitting);
  const kept = (center: number, length: number, size: number, from: number, to: number): number => {
    const [start, end] = [margin - level * (center - length / 2), size - margin - level * (center + length / 2)];
    return Math.max(Math.min(start, end), Math.min(Math.max(start, end), to - level * from));
  };
  return { zoom: level, pan: { x: kept(whole.x, whole.width, pane.width, place.x, at.x), y: kept(whole.y, whole.height, pane.height, place.y, at.y) } };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where in the pane the place is that a view begins with, from the top. */
const START = 0.45;

/** Browsers draw at most about this many pixels to a side. */
const MOST_TO_A_SIDE = 8000;
/** Safari on iOS gives an empty canvas above 16,777,216 pixels. */
const MOST_PIXELS = 16_000_000;

/**
 * The size of a picture of so many pixels at zoom 1: twice as large on every device, or as large as all devices can
 * draw it. Whole pixels, at least one.
 */
export function pngSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(2, MOST_TO_A_SIDE / Math.max(width, height, 1), Math.sqrt(MOST_PIXELS / Math.max(width * height, 1)));
  return { width: Math.max(1, Math.floor(scale * width)), height: Math.max(1, Math.floor(scale * height)) };
}

/** How far a span must move to stand between the margins. If it is too long, its start counts. */
export function shiftIntoView(from: number, to: number, size: number): number {
  const margin = marginOf(size);
  if (from < margin || to - from > size - 2 * margin) return margin - from;
  return Math.min(0, size - margin - to);
}
