/** Lines from one box to others through the gutters: the least way with few bends (Dijkstra 1959). */
import { MinHeap } from "../../base/min-heap";
import type { Box } from "../graph";
import type { Point } from "../road-path";
import type { Gutters } from "./gutters";

/** Pixels that a bend counts as; how many times as far a way in a frame is that holds no end of it. */
const COST = { bend: 30, foreign: 5 };

/** By number of a target: the points from the box to it, the ends in the middles of sides. Missing where no way leads there. */
export function routesFrom(gutters: Gutters, from: Box, to: readonly Box[], groups: ReadonlySet<number>): ReadonlyMap<number, Point[]> {
  const { points, neighbors } = gutters;
  const ends = to.map((box) => sidesOf(gutters, box));
  const open = new Set(ends.flat());
  const states = 2 * points.length;
  const [least, before] = [new Float64Array(states).fill(Infinity), new Int32Array(states).fill(-1)];
  const heap = new MinHeap();
  for (const start of sidesOf(gutters, from)) {
    least[2 * start + 1] = 0;
    heap.push(2 * start + 1);
  }
  while (open.size > 0) {
    const key = heap.pop();
    if (key === null) break;
    const state = key % states;
    const [point, cost] = [state >> 1, least[state] ?? 0];
    if (Math.round(cost) !== Math.floor(key / states)) continue;
    open.delete(point);
    for (const way of neighbors[point] ?? []) {
      const next = 2 * way.to + Number(way.isAcross);
      const price = cost + way.cost * (groups.has(way.group) ? 1 : COST.foreign) + (before[state] !== -1 && way.isAcross !== (state % 2 === 1) ? COST.bend : 0);
      if (price >= (least[next] ?? Infinity)) continue;
      [least[next], before[next]] = [price, state];
      heap.push(Math.round(price) * states + next);
    }
  }
  return new Map(ends.flatMap((sides, n): [number, Point[]][] => {
    const best = sides.map((point) => 2 * point + 1).reduce((one, other) => (least[other] ?? Infinity) < (least[one] ?? Infinity) ? other : one, 2 * (sides[0] ?? 0) + 1);
    return Number.isFinite(least[best] ?? Infinity) && sides.length > 0 ? [[n, pathTo(best, before, points)]] : [];
  }));
}

/** Numbers of the points in the middles of a box's sides. */
function sidesOf(gutters: Gutters, { x, y, width }: Box): number[] {
  return [gutters.at(x - width / 2, y), gutters.at(x + width / 2, y)].filter((one) => one !== undefined);
}

/** From the start, without the points that a line runs straight through. */
function pathTo(end: number, before: Int32Array, points: Gutters["points"]): Point[] {
  const way: Point[] = [];
  for (let state = end; state !== -1; state = before[state] ?? -1) {
    const point = points[state >> 1] ?? [0, 0];
    const [one, other] = [way.at(-1), way.at(-2)];
    if (one !== undefined && other !== undefined && (one[0] === other[0] ? point[0] === one[0] : point[1] === one[1])) way.pop();
    way.push(point);
  }
  return way.reverse();
}
