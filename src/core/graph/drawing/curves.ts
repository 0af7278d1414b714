/**
 * Lines of the web: the flattest curve that touches no name, no disc and no caption. A curve is a quadratic one, whose
 * control point stands beside the middle of the line, by a share of its length.
 */
import type { Box } from "../graph";
import { discIn, nameIn } from "../disc";
import type { Point } from "../road-path";

export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
  /** How many names, discs and captions it touches all the same. */
  readonly touches: number;
}

/** What is tried, from flat to round. */
const BENDS = [0, 0.1, -0.1, 0.18, -0.18, 0.26, -0.26, 0.36, -0.36, 0.48, -0.48];

/** Pixels: from a line's end to its disc, and around what it must not touch. */
const AIR = { end: 3, around: 2 };

/** Points of a curve that are looked at. */
const STEPS = 18;

/** With more lines none can be followed, and all are straight. */
const MOST = 220;

/** By index of a line. `captions`: of the clusters. */
export function curvesOf(lines: readonly { readonly source: string; readonly target: string }[], boxes: ReadonlyMap<string, Box>, captions: readonly Box[]): (Curve | null)[] {
  const isBent = lines.length <= MOST;
  const obstacles = isBent ? obstaclesIn(boxes, captions) : [];
  return lines.map(({ source, target }) => {
    const [from, to] = [boxes.get(source), boxes.get(target)];
    if (from === undefined || to === undefined) return null;
    const [a, b] = [discIn(from), discIn(to)];
    const reach = Math.hypot(b.x - a.x, b.y - a.y) / 2 + 2;
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const near = obstacles.filter(({ box, owner }) => owner !== source && owner !== target && Math.abs(box.x - x) < box.width / 2 + reach && Math.abs(box.y - y) < box.height / 2 + reach).map(({ box }) => box);
    let best: Curve | null = null;
    for (const bend of isBent ? BENDS : [0]) {
      const curve = curveBetween(a, b, bend, near);
      if (best === null || curve.touches < best.touches) best = curve;
      if (best.touches === 0) break;
    }
    return best;
  });
}

interface Obstacle {
  readonly box: Box;
  /** Id of the disc's node: a line may touch the discs that it joins. */
  readonly owner: string | null;
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

function curveBetween(a: Disc, b: Disc, bend: number, near: readonly Box[]): Curve {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const control: Point = [(a.x + b.x) / 2 - dy * bend, (a.y + b.y) / 2 + dx * bend];
  const [from, to] = [towards(a, control), towards(b, control)];
  let touches = 0;
  for (const { x, y, width, height } of near) {
    const [halfWidth, halfHeight] = [width / 2 + AIR.around, height / 2 + AIR.around];
    for (let n = 0; n <= STEPS; n++) {
      const [px, py] = pointAt(from, control, to, n / STEPS);
      if (Math.abs(px - x) < halfWidth && Math.abs(py - y) < halfHeight) {
        touches++;
        break;
      }
    }
  }
  return { from, control, to, touches };
}

/** Out of a disc, a little beside it. */
function towards({ x, y, size }: Disc, [cx, cy]: Point): Point {
  const length = Math.hypot(cx - x, cy - y) || 1;
  const out = Math.min(length, size / 2 + AIR.end);
  return [round(x + ((cx - x) * out) / length), round(y + ((cy - y) * out) / length)];
}

export function pointAt(from: Point, control: Point, to: Point, share: number): Point {
  const [a, b, c] = [(1 - share) * (1 - share), 2 * share * (1 - share), share * share];
  return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]];
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
