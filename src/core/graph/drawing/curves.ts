/**
 * Lines of the web: the flattest curve that touches no name, no disc and no caption, else a way around them. A curve is a
 * quadratic one, whose control point stands beside the middle of the line, by a share of its length. A way has straight
 * parts and corners as round as there is room for.
 */
import type { Box } from "../graph";
import { discIn, nameIn } from "../disc";
import type { Point } from "../road-path";
import { Detours } from "./detours";
import { LINE_AIR, type Obstacle } from "./obstacles";

export interface Curve {
  /** Path data. */
  readonly d: string;
  readonly from: Point;
  readonly to: Point;
  /** Points of the line a little before its ends, for arrows: at `from`, at `to`. */
  readonly near: readonly [Point, Point];
  /** Pixels along the corners, or from end to end. */
  readonly length: number;
  /** How many names, discs and captions it touches all the same. */
  readonly touches: number;
  /** Its corners. */
  readonly bends: number;
}

/** What is tried, from flat to round. */
const BENDS = [0, 0.1, -0.1, 0.18, -0.18, 0.26, -0.26];

/** Pixels from a line's end to its disc. */
const END = 3;

/** Points of a curve that are looked at, for each so many pixels. */
const STEP = 7;

/** Pixels that a corner takes of both its sides, at most. */
const ROUND = 48;

/** With more lines none can be followed, and all are straight. */
const MOST = 400;

interface Ends {
  readonly source: string;
  readonly target: string;
}

/** By index of a line: as long as things move, nobody follows one. */
export function straightLines(lines: readonly Ends[], boxes: ReadonlyMap<string, Box>): (Curve | null)[] {
  return lines.map((line) => curveOf(line, boxes, [], [0]));
}

/** By index of a line. `captions`: of the clusters. */
export function* curvesJob(lines: readonly Ends[], boxes: ReadonlyMap<string, Box>, captions: readonly Box[]): Generator<void, (Curve | null)[]> {
  if (lines.length > MOST) return straightLines(lines, boxes);
  const obstacles = obstaclesIn(boxes, captions);
  const curves: (Curve | null)[] = [];
  for (const line of lines) {
    curves.push(curveOf(line, boxes, obstacles, BENDS));
    yield;
  }
  if (!curves.some((curve) => curve !== null && curve.touches > 0)) return curves;
  const detours = new Detours(obstacles);
  for (const [n, curve] of curves.entries()) {
    const line = lines[n];
    if (curve === null || curve.touches === 0 || line === undefined) continue;
    curves[n] = (yield* detourOf(line, boxes, obstacles, detours)) ?? curve;
    yield;
  }
  return curves;
}

function curveOf({ source, target }: Ends, boxes: ReadonlyMap<string, Box>, obstacles: readonly Obstacle[], bends: readonly number[]): Curve | null {
  const [from, to] = [boxes.get(source), boxes.get(target)];
  if (from === undefined || to === undefined) return null;
  const [a, b] = [discIn(from), discIn(to)];
  const reach = Math.hypot(b.x - a.x, b.y - a.y) / 2 + 2;
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  const near = obstacles.filter(({ box, owner }) => owner !== source && owner !== target && Math.abs(box.x - x) < box.width / 2 + reach && Math.abs(box.y - y) < box.height / 2 + reach);
  let best: Curve | null = null;
  for (const bend of bends) {
    const curve = bentCurve(a, b, bend, near);
    if (best === null || curve.touches < best.touches) best = curve;
    if (best.touches === 0) break;
  }
  return best;
}

function obstaclesIn(boxes: ReadonlyMap<string, Box>, captions: readonly Box[]): Obstacle[] {
  return [
    ...captions.map((box) => ({ box, owner: null })),
    ...[...boxes].flatMap(([id, box]): Obstacle[] => {
      const { x, y, size } = discIn(box);
      const name = nameIn(box);
      return [{ box: { x, y, width: size, height: size }, owner: id }, ...name === null ? [] : [{ box: name, owner: null }]];
    }),
  ];
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

function bentCurve(a: Disc, b: Disc, bend: number, near: readonly Obstacle[]): Curve {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const control: Point = [(a.x + b.x) / 2 - dy * bend, (a.y + b.y) / 2 + dx * bend];
  const [from, to] = [leaving(a, control), leaving(b, control)];
  const length = Math.hypot(dx, dy);
  return {
    d: `M${from[0]} ${from[1]}Q${round(control[0])} ${round(control[1])} ${to[0]} ${to[1]}`, from, to, length,
    near: [pointAt(from, control, to, 0.1), pointAt(from, control, to, 0.9)], touches: touched(from, control, to, near), bends: 0,
  };
}

/** How many of these a quadratic curve touches. */
function touched(from: Point, control: Point, to: Point, near: readonly Obstacle[]): number {
  if (near.length === 0) return 0;
  const steps = Math.max(4, Math.ceil((Math.hypot(control[0] - from[0], control[1] - from[1]) + Math.hypot(to[0] - control[0], to[1] - control[1])) / STEP));
  const points = Array.from({ length: steps + 1 }, (_, n) => pointAt(from, control, to, n / steps));
  const left = Math.min(from[0], control[0], to[0]), right = Math.max(from[0], control[0], to[0]);
  const top = Math.min(from[1], control[1], to[1]), bottom = Math.max(from[1], control[1], to[1]);
  let touches = 0;
  for (const { box: { x, y, width, height } } of near) {
    const halfWidth = width / 2 + LINE_AIR, halfHeight = height / 2 + LINE_AIR;
    if (x + halfWidth < left || x - halfWidth > right || y + halfHeight < top || y - halfHeight > bottom) continue;
    if (points.some((point) => Math.abs(point[0] - x) < halfWidth && Math.abs(point[1] - y) < halfHeight)) touches++;
  }
  return touches;
}

// ── Ways around ─────────────────────────────────────────────────────────────────────────────────────────────────

function* detourOf({ source, target }: Ends, boxes: ReadonlyMap<string, Box>, obstacles: readonly Obstacle[], detours: Detours): Generator<void, Curve | null> {
  const [start, end] = [boxes.get(source), boxes.get(target)];
  if (start === undefined || end === undefined) return null;
  const [a, b] = [discIn(start), discIn(end)];
  const way = yield* detours.between([a.x, a.y], [b.x, b.y], source, target);
  const [second, last] = [way?.[1], way?.at(-2)];
  if (way === null || second === undefined || last === undefined) return null;
  const [from, to] = [leaving(a, second), leaving(b, last)];
  const points = [from, ...way.slice(1, -1), to];
  const length = points.reduce((sum, [x, y], n) => { const [beforeX, beforeY] = points[n - 1] ?? [x, y]; return sum + Math.hypot(x - beforeX, y - beforeY); }, 0);
  return { d: roundedWay(points, obstacles), from, to, near: [second, last], length, touches: 0, bends: way.length - 2 };
}

/** Through these points. Each corner is as round as leaves it off the obstacles. */
function roundedWay(points: readonly Point[], obstacles: readonly Obstacle[]): string {
  return points.map((point, n) => {
    const [before, after] = [points[n - 1], points[n + 1]];
    if (before === undefined) return `M${point[0]} ${point[1]}`;
    if (after === undefined) return `L${point[0]} ${point[1]}`;
    const most = (other: Point, isEnd: boolean): number => Math.min(ROUND, Math.hypot(other[0] - point[0], other[1] - point[1]) * (isEnd ? 0.9 : 0.5));
    const [into, out] = [most(before, n === 1), most(after, n === points.length - 2)];
    for (let share = 1; share > 0.1; share -= 0.2) {
      const [start, end] = [towards(point, before, into * share), towards(point, after, out * share)];
      if (touched(start, point, end, obstacles) === 0) return `L${start[0]} ${start[1]}Q${round(point[0])} ${round(point[1])} ${end[0]} ${end[1]}`;
    }
    return `L${round(point[0])} ${round(point[1])}`;
  }).join("");
}

// ── Points ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Out of a disc, a little beside it. */
function leaving({ x, y, size }: Disc, to: Point): Point {
  return towards([x, y], to, Math.min(Math.hypot(to[0] - x, to[1] - y), size / 2 + END));
}

function towards([x, y]: Point, [toX, toY]: Point, by: number): Point {
  const length = Math.hypot(toX - x, toY - y) || 1;
  return [round(x + ((toX - x) * by) / length), round(y + ((toY - y) * by) / length)];
}

function pointAt(from: Point, control: Point, to: Point, share: number): Point {
  const [a, b, c] = [(1 - share) * (1 - share), 2 * share * (1 - share), share * share];
  return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]];
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
