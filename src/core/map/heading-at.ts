import type { MapHeading } from "./reading";

/** The heading that a line (from 0) stands under, or null above the first. */
export function headingAt(headings: readonly MapHeading[], line: number): MapHeading | null {
  let found: MapHeading | null = null;
  for (const heading of headings) if (heading.line <= line) found = heading;
  return found;
}
