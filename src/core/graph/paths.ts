/** Lines between pills, as SVG path data in whole pixels. */
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

/** From below the outer pill to the left side of a nested one; null if the nested one stands in another column. */
export function elbow(outer: Box, inner: Box): string | null {
  const x = left(outer) + 10;
  const y = outer.y + outer.height / 2;
  if (inner.y <= y || left(inner) <= x || left(inner) > right(outer)) return null;
  return `M${x} ${y}V${inner.y}H${left(inner)}`;
}

/** From a node of a mind map to its child. */
export function turn(from: Box, to: Box): string {
  const [start, end] = to.x > from.x ? [right(from), left(to)] : [left(from), right(to)];
  return `M${start} ${from.y}H${(start + end) / 2}V${to.y}H${end}`;
}

/** A relation of a web: from centre to centre. The pills hide its ends. */
export function straight(from: Box, to: Box): string {
  return `M${from.x} ${from.y}L${to.x} ${to.y}`;
}
