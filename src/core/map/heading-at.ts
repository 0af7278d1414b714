import { firstBehind } from "../base/first-behind";
import type { MapHeading } from "./reading";

/** The heading that a line (from 0) stands under, or null above the first. */
export function headingAt(headings: readonly MapHeading[], line: number): MapHeading | null {
  return headings[firstBehind(headings, (one) => one.line > line) - 1] ?? null;
}
