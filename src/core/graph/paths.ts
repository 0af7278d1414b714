/** A relation beside branches, as SVG path data in whole pixels. */
import type { Box } from "./graph";

/**
 * A relation: it leaves at the sides that face each other, so that the line runs between columns and not through
 * labels. Between pills of one column it bows out to the right.
 */
export function arc(from: Box, to: Box): string {
  if (separation(from, to)) {
    const rightward = to.x > from.x;
    const [a, b] = rightward ? [right(from), left(to)] : [left(from), right(to)];
    const bend = Math.max(24, Math.round(Math.abs(b - a) / 2)) * (rightward ? 1 : -1);
    return `M${a} ${from.y}C${a + bend} ${from.y} ${b - bend} ${to.y} ${b} ${to.y}`;
  }
  const [a, b] = [right(from), right(to)];
  const bow = Math.max(a, b) + 12 + Math.min(18, Math.round(Math.abs(to.y - from.y) / 12));
  return `M${a} ${from.y}C${bow} ${from.y} ${bow} ${to.y} ${b} ${to.y}`;
}

function separation(a: Box, b: Box): boolean {
  return right(a) <= left(b) || right(b) <= left(a);
}

function left(box: Box): number {
  return box.x - box.width / 2;
}

function right(box: Box): number {
  return box.x + box.width / 2;
}
