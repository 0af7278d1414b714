/**
 * The side of each disc at which its name stands: where the fewest lines run, below where it makes no difference. A name
 * stays within its cluster and off all others, so that what stood apart does so afterwards.
 */
import { around } from "../bounds";
import { discBox, nameIn, SIDES, type WebNode } from "../disc";
import { clusterKey } from "../drawing/hulls";
import { grouped } from "../../base/grouped";
import type { Box } from "../graph";
import { runsBehind, type Line } from "./reduce-crossings";
import type { Place } from "./remove-overlaps";

/** With more, lines are not looked at, and all names stand below. */
const MOST = 220;

/** Pixels between a name and what stands beside it. */
const AIR = 8;

/** `middles`: of the discs, by index. With every name below, nothing overlaps. */
export function nameSides(nodes: readonly WebNode[], middles: readonly Place[], lines: readonly Line[]): ReadonlyMap<string, Box> {
  const boxes = nodes.map(({ look, name }, n) => discBox(middles[n]?.x ?? 0, middles[n]?.y ?? 0, look.size, name, "below"));
  if (nodes.length <= MOST) {
    const bounds = boundsOf(nodes, boxes);
    for (const [n, { look, name }] of nodes.entries()) {
      const { x, y } = middles[n] ?? { x: 0, y: 0 };
      let least = Infinity;
      for (const side of SIDES) {
        const box = discBox(x, y, look.size, name, side);
        if (side !== "below" && !isFree(n, box, boxes, bounds[n])) continue;
        const cost = crossed(box, middles, lines);
        if (cost < least) [boxes[n], least] = [box, cost];
      }
    }
  }
  return new Map(nodes.map(({ node }, n) => [node.id, boxes[n] ?? { x: 0, y: 0, width: 0, height: 0 }]));
}

/** By index: the box of its cluster. */
function boundsOf(nodes: readonly WebNode[], boxes: readonly Box[]): (Box | null)[] {
  const groups = grouped(nodes.map((one, n) => ({ key: clusterKey(one.node), n })), ({ key }) => key);
  const found: (Box | null)[] = [];
  for (const some of groups.values()) {
    const bounds = around(some.flatMap(({ n }) => boxes[n] ?? []));
    for (const { n } of some) found[n] = bounds;
  }
  return found;
}

function isFree(n: number, box: Box, boxes: readonly Box[], bounds: Box | null | undefined): boolean {
  if (bounds == null || Math.abs(box.x - bounds.x) > (bounds.width - box.width) / 2 || Math.abs(box.y - bounds.y) > (bounds.height - box.height) / 2) return false;
  return !boxes.some((other, at) => at !== n && Math.abs(other.x - box.x) < (other.width + box.width) / 2 + AIR && Math.abs(other.y - box.y) < (other.height + box.height) / 2 + AIR);
}

function crossed(box: Box, middles: readonly Place[], lines: readonly Line[]): number {
  const name = nameIn(box);
  if (name === null) return 0;
  return lines.reduce((sum, { source, target }) => {
    const [from, to] = [middles[source], middles[target]];
    return from !== undefined && to !== undefined && runsBehind(from, to, name) ? sum + 1 : sum;
  }, 0);
}
