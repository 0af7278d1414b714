/** Where the road of the learning path runs between two stops, as SVG path data. */
import type { Box, GraphNode } from "./graph";
import { PILL, ROAD } from "./style";

/** A concept or a folded heading on the road. */
export interface Stop {
  readonly node: GraphNode;
  readonly box: Box;
  /** Numbers of its stretch, and of its row in that. */
  readonly stretch: number;
  readonly row: number;
  /** The row runs to the right, or to the left. */
  readonly direction: 1 | -1;
  readonly isFolded: boolean;
  readonly isBegun: boolean;
}

/** Pixels: of a turn within a stretch, and of other corners. */
const RADIUS = { turn: 30, corner: 15 };

/** From one pill's side to the next one's, with this much air at both. */
export function between(from: Stop, to: Stop, air: number): string {
  const [out, into] = [end(from) + from.direction * air, start(to) - to.direction * air];
  if (from.stretch === to.stretch) return `M${out} ${from.box.y}${from.row === to.row ? "" : turn(from, to)}H${into}`;
  const lane = ROAD.left - ROAD.lane;
  const half = PILL.height / 2 + ROAD.pad;
  const points: readonly Point[] = from.direction === -1
    ? [[out, from.box.y], [lane, from.box.y], [lane, to.box.y], [into, to.box.y]]
    : [[out, from.box.y], [out + ROAD.lane - air, from.box.y], [out + ROAD.lane - air, from.box.y + half + 9], [lane, from.box.y + half + 9], [lane, to.box.y], [into, to.box.y]];
  return cornered(points, RADIUS.corner);
}

/** On from one pill's middle to the next one's, within a stretch. */
export function across(from: Stop, to: Stop): string {
  return `${from.row === to.row ? "" : turn(from, to)}H${to.box.x}`;
}

/** Past the outermost of both pills, and down. */
function turn(from: Stop, to: Stop): string {
  const { direction: way } = from;
  const x = way * Math.max(way * end(from), way * start(to));
  const r = Math.min(RADIUS.turn, (to.box.y - from.box.y) / 2);
  const sweep = way === 1 ? 1 : 0;
  return `H${x}a${r} ${r} 0 0 ${sweep} ${way * r} ${r}V${to.box.y - r}a${r} ${r} 0 0 ${sweep} ${-way * r} ${r}`;
}

/** Where the road comes to a pill. */
export function start({ box, direction }: Stop): number {
  return box.x - (direction * box.width) / 2;
}

/** Where it leaves. */
export function end({ box, direction }: Stop): number {
  return box.x + (direction * box.width) / 2;
}

export type Point = readonly [x: number, y: number];

/** Through these points, with round corners. Neighbours lie beside or below each other. */
export function cornered(points: readonly Point[], radius: number): string {
  return points.map(([x, y], n) => {
    const [before, after] = [points[n - 1], points[n + 1]];
    if (before === undefined) return `M${x} ${y}`;
    if (after === undefined) return `L${x} ${y}`;
    const r = Math.min(radius, distance(before, [x, y]) / (n === 1 ? 1 : 2), distance(after, [x, y]) / (n === points.length - 2 ? 1 : 2));
    const [a, b] = [towards([x, y], before, r), towards([x, y], after, r)];
    return `L${a[0]} ${a[1]}Q${x} ${y} ${b[0]} ${b[1]}`;
  }).join("");
}

function distance(a: Point, b: Point): number {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
}

function towards(from: Point, to: Point, by: number): Point {
  return [from[0] + Math.sign(to[0] - from[0]) * by, from[1] + Math.sign(to[1] - from[1]) * by];
}
