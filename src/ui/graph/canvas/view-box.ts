/**
 * The part of a drawing that the pane shows, calculated from positions and sizes alone. Cytoscape's own bounds would
 * first calculate every style and measure every label.
 */
import type { NodeSingular } from "cytoscape";
import type { Box } from "../../../core/graph/graph";

/** Pixels of free space around the whole. */
const MARGIN = 18;
/** Zoom levels. Above `fit` a small graph looks clumsy, and below `min` nothing can be recognised. */
export const ZOOM = { min: 0.08, max: 2.5, fit: 1.25, readable: 0.8 };

interface View {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** The box in the element's data. */
export function boxOf(node: NodeSingular): Box {
  return { ...node.position(), width: Number(node.data("width")), height: Number(node.data("height")) };
}

/**
 * Centres the whole in the pane. `readable`: a graph that would be too small to read fills the width instead, from its
 * top.
 */
export function viewOf({ x, y, width, height }: Box, pane: { readonly width: number; readonly height: number }, readable: boolean): View {
  const wide = (pane.width - 2 * MARGIN) / Math.max(1, width);
  const whole = Math.max(ZOOM.min, Math.min(ZOOM.fit, wide, (pane.height - 2 * MARGIN) / Math.max(1, height)));
  const zoom = readable && whole < ZOOM.readable ? Math.max(whole, Math.min(ZOOM.readable, wide)) : whole;
  const fromTop = readable && zoom * height > pane.height;
  return { zoom, pan: { x: pane.width / 2 - zoom * x, y: fromTop ? MARGIN - zoom * (y - height / 2) : pane.height / 2 - zoom * y } };
}

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
  if (from < MARGIN || to - from > size - 2 * MARGIN) return MARGIN - from;
  return Math.min(0, size - MARGIN - to);
}
