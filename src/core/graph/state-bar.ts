/** The bar at the bottom of a folded heading: how many of its concepts are in which state. */
import type { State } from "../concept/concept";
import { sizeOf } from "./folding";
import type { Box, StateCounts } from "./graph";

/** Pixels: height, free space at both sides, free space below. */
export const BAR = { height: 4, aside: 12, below: 7 } as const;

/** From known to new. */
export const BAR_ORDER: readonly State[] = ["known", "due", "learning", "new", "skipped"];

/** SVG rectangles inside `box`; new concepts are pale. */
export function stateBar(counts: StateCounts, box: Box, colors: Readonly<Record<State, string>>): string {
  const all = sizeOf(counts);
  const unit = (box.width - 2 * BAR.aside) / Math.max(1, all);
  const top = box.y + box.height / 2 - BAR.below - BAR.height;
  let left = box.x - box.width / 2 + BAR.aside;
  return BAR_ORDER.filter((state) => counts[state] > 0).map((state) => {
    const width = counts[state] * unit;
    const part = `<rect x="${round(left)}" y="${top}" width="${round(width)}" height="${BAR.height}" fill="${colors[state]}"${state === "new" ? ' fill-opacity="0.35"' : ""}/>`;
    left += width;
    return part;
  }).join("");
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
