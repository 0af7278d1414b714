import type { Box } from "./graph";

/** The smallest box around some; null around none. */
export function around(boxes: Iterable<Box>): Box | null {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  }
  return left > right ? null : { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
