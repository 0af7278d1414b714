import type { MapHeading } from "./reading";

/** The heading that a line (from 0) stands under, or null above the first. */
export function headingAt(headings: readonly MapHeading[], line: number): MapHeading | null {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1] ?? null;
}
