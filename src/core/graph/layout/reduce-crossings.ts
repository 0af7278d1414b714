/**
 * Moves some boxes a little, so that fewer lines run behind labels that they do not join, and lines are shorter. Each
 * box in turn takes the best free place around it. The boxes must not overlap before, and do not after; the whole does
 * not grow in any direction. Quadratic in the number of boxes and lines: `web` calls it for small graphs only.
 */
import type { Gap, Place, DesiredPlace } from "./remove-overlaps";

/** Two boxes that a line joins, by index. */
export interface Line {
  readonly source: number;
  readonly target: number;
}

/** What a label in a line's way costs, and what a crossing costs, in pixels of line. */
const COST = { behind: 160, crossed: 40 };

/** The steps that are tried, in units of a pill with its gap. */
const STEPS: readonly Place[] = [-4, -2, -1, 0, 1, 2, 4].flatMap((x) => [-2, -1, 0, 1, 2].map((y) => ({ x, y }))).filter(({ x, y }) => x !== 0 || y !== 0);

/** Rounds over all boxes. After this many hardly any box moves. */
const ROUNDS = 4;

/** Yields its progress after each box, from 0 to 1. */
export function* reduceCrossingsJob(boxes: readonly DesiredPlace[], lines: readonly Line[], gap: Gap): Generator<number, Place[]> {
  const plane = new Plane(boxes, lines, gap);
  const turns = ROUNDS * boxes.length;
  for (let turn = 0; turn < turns; turn++) {
    plane.improve(turn % boxes.length);
    yield (turn + 1) / turns;
  }
  return plane.boxes.map(({ x, y }) => ({ x, y }));
}

class Plane {
  readonly boxes: DesiredPlace[];
  private readonly own: readonly Line[][];
  private readonly edges: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

  constructor(boxes: readonly DesiredPlace[], private readonly lines: readonly Line[], private readonly gap: Gap) {
    this.boxes = [...boxes];
    this.own = boxes.map((_box, n) => lines.filter(({ source, target }) => source === n || target === n));
    const most = (of: (box: DesiredPlace) => number): number => boxes.reduce((found, box) => Math.max(found, of(box)), -Infinity);
    this.edges = { left: -most(({ x, width }) => width / 2 - x), right: most(({ x, width }) => x + width / 2), top: -most(({ y, height }) => height / 2 - y), bottom: most(({ y, height }) => y + height / 2) };
  }

  improve(n: number): void {
    const box = this.boxes[n];
    if (box === undefined) return;
    let [best, least] = [box, this.costOf(n, box)];
    if (least === 0) return;
    const step = box.height + this.gap.y;
    for (const { x, y } of STEPS) {
      const there = { ...box, x: box.x + x * step, y: box.y + y * step };
      if (!this.isFree(n, there)) continue;
      const cost = this.costOf(n, there);
      // A gain that nobody sees is not worth a move.
      if (cost < least - 1) [best, least] = [there, cost];
    }
    this.boxes[n] = best;
  }

  private isFree(n: number, box: DesiredPlace): boolean {
    const { left, right, top, bottom } = this.edges;
    if (box.x - box.width / 2 < left || box.x + box.width / 2 > right || box.y - box.height / 2 < top || box.y + box.height / 2 > bottom) return false;
    return !this.boxes.some((other, at) => at !== n && Math.abs(other.x - box.x) < (other.width + box.width) / 2 + this.gap.x && Math.abs(other.y - box.y) < (other.height + box.height) / 2 + this.gap.y);
  }

  /** The cost of the box's lines, and of the lines behind it, if it stood there. */
  private costOf(n: number, box: DesiredPlace): number {
    let cost = 0;
    for (const { source, target } of this.lines) {
      const [from, to] = [this.boxes[source], this.boxes[target]];
      if (source !== n && target !== n && from !== undefined && to !== undefined && runsBehind(from, to, box)) cost += COST.behind;
    }
    for (const line of this.own[n] ?? []) {
      const end = this.boxes[line.source === n ? line.target : line.source];
      if (end === undefined) continue;
      cost += lengthBetween(box, end);
      for (const [at, other] of this.boxes.entries()) if (at !== line.source && at !== line.target && runsBehind(box, end, other)) cost += COST.behind;
      for (const other of this.lines) if (this.crosses(line, other, box, end)) cost += COST.crossed;
    }
    return cost;
  }

  /** Whether a line from `from` to `to` crosses another line that shares no end with it. */
  private crosses(line: Line, other: Line, from: Place, to: Place): boolean {
    const [a, b] = [this.boxes[other.source], this.boxes[other.target]];
    if (a === undefined || b === undefined || [other.source, other.target].some((end) => end === line.source || end === line.target)) return false;
    return side(from, to, a) !== side(from, to, b) && side(a, b, from) !== side(a, b, to);
  }
}

/** The side of a line on which a point is: 1, -1, or 0 on the line. */
function side(from: Place, to: Place, point: Place): number {
  return Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
}

/** The visible length of a line between two boxes, at least: horizontal, vertical, or both. */
function lengthBetween(a: DesiredPlace, b: DesiredPlace): number {
  const x = Math.max(0, Math.abs(a.x - b.x) - (a.width + b.width) / 2);
  const y = Math.max(0, Math.abs(a.y - b.y) - (a.height + b.height) / 2);
  return Math.sqrt(x * x + y * y);
}

/** Whether the line between two centres runs through a box. The line is clipped to the box (Liang and Barsky 1984). */
export function runsBehind(from: Place, to: Place, box: DesiredPlace): boolean {
  const [halfWidth, halfHeight] = [box.width / 2, box.height / 2];
  // Most lines do not come near the box.
  if (Math.max(from.x, to.x) <= box.x - halfWidth || Math.min(from.x, to.x) >= box.x + halfWidth) return false;
  if (Math.max(from.y, to.y) <= box.y - halfHeight || Math.min(from.y, to.y) >= box.y + halfHeight) return false;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  // The parts of the line that are inside the box, horizontally and vertically. Lines that are level or upright are inside from end to end.
  const across = dx === 0 ? { from: 0, to: 1 } : within(from.x - box.x, dx, halfWidth);
  const down = dy === 0 ? { from: 0, to: 1 } : within(from.y - box.y, dy, halfHeight);
  return Math.max(0, across.from, down.from) < Math.min(1, across.to, down.to);
}

function within(start: number, way: number, half: number): { readonly from: number; readonly to: number } {
  const [a, b] = [(-half - start) / way, (half - start) / way];
  return a < b ? { from: a, to: b } : { from: b, to: a };
}
