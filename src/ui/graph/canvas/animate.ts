/** Moves the view, and lets what is drawn travel from one layout to another, so that the eye can follow a concept. */
import type { Box } from "../../../core/graph/graph";
import type { View } from "./view-box";

/** Milliseconds: long enough to follow, short enough not to wait for. */
export const DURATION = 300;

/** Slow, fast, slow: the share of the way after a share of the time. */
function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}

/** Views between two; `share` is 0 at the first and 1 at the second. */
export function viewBetween(from: View, to: View, share: number): View {
  const at = (a: number, b: number): number => a + (b - a) * eased(share);
  return { zoom: at(from.zoom, to.zoom), pan: { x: at(from.pan.x, to.pan.x), y: at(from.pan.y, to.pan.y) } };
}

/** Boxes between two layouts; `share` is 0 at the first. What the first has not stands where it will. */
export function between(from: ReadonlyMap<string, Box>, to: ReadonlyMap<string, Box>, share: number): ReadonlyMap<string, Box> {
  const at = (a: number, b: number): number => a + (b - a) * eased(share);
  return new Map([...to].map(([id, box]) => {
    const old = from.get(id);
    return [id, old === undefined ? box : { ...box, x: at(old.x, box.x), y: at(old.y, box.y) }];
  }));
}
