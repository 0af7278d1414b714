/** What the places of a web are for: a pane that shows the whole, or one that scrolls it. */
import { LEGIBLE, marginOf, NARROW } from "../style";
import type { Size } from "./sized-box";

export interface WebExtent {
  /** Width to height of what they fill. */
  readonly aspect: number;
  /** Pixels at zoom 1 that the whole may take, so that it can be read. */
  readonly space: Size;
  /** Its height does not matter: it is scrolled. */
  readonly isStrip: boolean;
}

export function wholeIn(pane: Size): WebExtent {
  const space = spaceIn(pane);
  // A pane that is a narrow strip is not filled to its ends.
  return { aspect: Math.min(3, Math.max(0.5, space.width / space.height || 1.5)), space, isStrip: false };
}

/** `area`: of the same in other proportions, in square pixels. */
export function stripIn(pane: Size, area: number): WebExtent {
  const { width } = spaceIn(pane);
  return { aspect: width ** 2 / area, space: { width, height: Infinity }, isStrip: true };
}

/** A pane that is not open yet counts as a usual screen. A phone's letters are not made smaller. */
function spaceIn(pane: Size): Size {
  const { width, height } = pane.width >= 1 && pane.height >= 1 ? pane : { width: 1200, height: 800 };
  const [margin, zoom] = [2 * marginOf(width), width < NARROW ? 1 : LEGIBLE];
  return { width: Math.max(1, width - margin) / zoom, height: Math.max(1, height - margin) / zoom };
}
