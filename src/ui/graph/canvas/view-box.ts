/**
 * What part of a drawing the pane shows, worked out from places and sizes alone: cytoscape's own bounds would have it
 * work out every style and measure every label first, in one go.
 */
import type { NodeSingular } from "cytoscape";
import type { Box } from "../../../core/graph/graph";

/** Pixels kept free around the whole. */
export const MARGIN = 18;
/** Larger than life, small graphs look like toys; smaller than this nothing can be read. */
export const ZOOM = { min: 0.08, max: 2.5, fit: 1.25, readable: 0.8 };

interface View {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** As the element's data has it. */
export function boxOf(node: NodeSingular): Box {
  return { ...node.position(), width: Number(node.data("width")), height: Number(node.data("height")) };
}

/** The whole in the middle of the pane; `readable`: what would be too small to read fills the width, from its top. */
export function viewOf({ x, y, width, height }: Box, pane: { readonly width: number; readonly height: number }, readable: boolean): View {
  const wide = (pane.width - 2 * MARGIN) / Math.max(1, width);
  const whole = Math.max(ZOOM.min, Math.min(ZOOM.fit, wide, (pane.height - 2 * MARGIN) / Math.max(1, height)));
  const zoom = readable && whole < ZOOM.readable ? Math.max(whole, Math.min(ZOOM.readable, wide)) : whole;
  const fromTop = readable && zoom * height > pane.height;
  return { zoom, pan: { x: pane.width / 2 - zoom * x, y: fromTop ? MARGIN - zoom * (y - height / 2) : pane.height / 2 - zoom * y } };
}
