/**
 * Ways around what a line must not touch, where no curve is free: the shortest one over the corners of names, discs and
 * captions (a visibility graph, Lozano-Pérez and Wesley 1979), found by A* with a price for bends. Which corners see each
 * other is found when it is asked for. A corner that a line takes moves outwards, so that the next line runs beside it.
 */
import { ObstacleGrid, type Obstacle, type Place } from "./obstacles";
import { MinHeap } from "../../base/min-heap";
import type { Point } from "../road-path";

/** Pixels that corners keep off what a line must not touch, and between two lines at one corner. */
const AIR = { corner: 5, lane: 4 } as const;

/** In pixels of line: a bend, a radian of it, and each line that takes the same corner. */
const COST = { bend: 10, radian: 16, shared: 24, ahead: 1.25 } as const;

/** How much further than straight a way may lead: times and pixels. Corners beyond that are not looked at. */
const REACH: SearchLimit = { times: 1.3, more: 140, corners: 300 };

/** If no way is found there. */
const FURTHER: SearchLimit = { times: 3, more: 500, corners: 2000 };

interface SearchLimit {
  readonly times: number;
  readonly more: number;
  /** That are tried. */
  readonly corners: number;
}

/** Corners that are tried in one step. */
const TRIED = 40;

/** Pixels: further away than this a corner is hardly ever seen. */
const HOP = 420;

const UNKNOWN = 0, SEEN = 1, HIDDEN = 2;

interface Corner {
  x: number;
  y: number;
  readonly right: 1 | -1;
  readonly down: 1 | -1;
  lines: number;
}

export class Detours {
  private readonly corners: readonly Corner[];
  private readonly sight: Uint8Array;
  private readonly grid: ObstacleGrid;
  /** Indices of corners by cell, so that a corner is compared with those around it alone. */
  private readonly cells = new Map<number, Set<number>>();

  constructor(obstacles: readonly Obstacle[]) {
    this.grid = new ObstacleGrid(obstacles);
    this.corners = obstacles.flatMap(({ box }) => ([[-1, -1], [1, -1], [-1, 1], [1, 1]] as const).map(([right, down]): Corner => ({ x: box.x + right * (box.width / 2 + AIR.corner), y: box.y + down * (box.height / 2 + AIR.corner), right, down, lines: 0 }))).filter((corner) => this.grid.isFree(corner.x, corner.y));
    this.sight = new Uint8Array(this.corners.length * this.corners.length);
    for (const [n, corner] of this.corners.entries()) addToCell(this.cells, corner, n);
  }

  /** From the middle of one disc to that of another, around all else. Null where no way leads there. */
  *between(from: Point, to: Point, source: string, target: string): Generator<void, Point[] | null> {
    const way = (yield* this.search(from, to, source, target, REACH)) ?? (yield* this.search(from, to, source, target, FURTHER));
    if (way === null) return null;
    const points = way.map(({ x, y }): Point => [x, y]);
    for (const corner of way) this.yieldLane(corner);
    return [from, ...points, to];
  }

  private *search(from: Point, to: Point, source: string, target: string, reach: SearchLimit): Generator<void, Corner[] | null> {
    const ends = { from: { x: from[0], y: from[1] }, to: { x: to[0], y: to[1] } };
    const direct = distance(ends.from, ends.to);
    const isNear = (corner: Corner): boolean => distance(ends.from, corner) + distance(ends.to, corner) <= reach.times * direct + reach.more;
    const open = new OpenCorners(this.corners, ends.to);
    for (const n of this.around(ends.from)) {
      const corner = this.corners[n];
      if (corner !== undefined && isNear(corner) && this.grid.isClear(ends.from, corner, source)) open.offer(n, stepCost(null, ends.from, corner), -1);
    }
    let best: { readonly end: number; readonly price: number } | null = null;
    for (let next = open.take(best), tried = 0; next !== null && tried < reach.corners; next = open.take(best), tried++) {
      if (tried % TRIED === TRIED - 1) yield;
      const { at, corner, price } = next;
      const last = open.before(at) ?? ends.from;
      const whole = price + distance(corner, ends.to) + COST.radian * turn(last, corner, ends.to);
      if ((best === null || whole < best.price) && this.grid.isClear(corner, ends.to, target)) best = { end: at, price: whole };
      for (const n of this.around(corner, at)) {
        const other = this.corners[n];
        if (other === undefined || !open.isBetter(n, price + distance(corner, other)) || !isNear(other)) continue;
        const there = price + stepCost(last, corner, other);
        if (open.isBetter(n, there) && this.see(at, n)) open.offer(n, there, at);
      }
    }
    return best === null ? null : open.pathTo(best.end);
  }

  /** Indices of corners within one hop; without those that `seenFrom` is known not to see. */
  private around(place: Place, seenFrom: number | null = null): number[] {
    const { corners, sight } = this;
    const found: number[] = [];
    const row = cellAt(place.y), column = cellAt(place.x);
    for (let y = row - ROUND; y <= row + ROUND; y++) for (let x = column - ROUND; x <= column + ROUND; x++) {
      const there = this.cells.get(cellKey(y, x));
      if (there !== undefined) for (const n of there) {
        const corner = corners[n];
        if (corner !== undefined && (seenFrom === null || sight[seenFrom * corners.length + n] !== HIDDEN) && distance(place, corner) <= HOP) found.push(n);
      }
    }
    return found;
  }

  private see(a: number, b: number): boolean {
    const { corners, sight } = this;
    const key = a * corners.length + b;
    if (sight[key] === UNKNOWN) {
      const [one, other] = [corners[a], corners[b]];
      const isSeen = one !== undefined && other !== undefined && this.grid.isClear(one, other, null);
      sight[key] = sight[b * corners.length + a] = isSeen ? SEEN : HIDDEN;
    }
    return sight[key] === SEEN;
  }

  /** The next line that takes a corner stands further out, where there is room. */
  private yieldLane(corner: Corner): void {
    corner.lines++;
    const [x, y] = [corner.x + corner.right * AIR.lane, corner.y + corner.down * AIR.lane];
    if (!this.grid.isFree(x, y)) return;
    const { length } = this.corners;
    const at = this.corners.indexOf(corner);
    this.cells.get(cellKey(cellAt(corner.y), cellAt(corner.x)))?.delete(at);
    [corner.x, corner.y] = [x, y];
    addToCell(this.cells, corner, at);
    for (let n = 0; n < length; n++) this.sight[at * length + n] = this.sight[n * length + at] = UNKNOWN;
  }

}

/** A hop reaches so many cells far. */
const ROUND = 2;

function cellAt(pixels: number): number {
  return Math.floor(pixels / (HOP / ROUND));
}

function cellKey(row: number, column: number): number {
  return row * 65_536 + column;
}

function addToCell(cells: Map<number, Set<number>>, { x, y }: Place, n: number): void {
  const key = cellKey(cellAt(y), cellAt(x));
  cells.set(key, (cells.get(key) ?? new Set()).add(n));
}

/** Corners that were reached, the most promising ones first. */
class OpenCorners {
  private readonly least: Float64Array;
  private readonly last: Int32Array;
  private readonly closed: Uint8Array;
  private readonly heap = new MinHeap();

  constructor(private readonly corners: readonly Corner[], private readonly to: Place) {
    this.least = new Float64Array(corners.length).fill(Infinity);
    this.last = new Int32Array(corners.length).fill(-1);
    this.closed = new Uint8Array(corners.length);
  }

  isBetter(n: number, price: number): boolean {
    return this.closed[n] !== 1 && price < (this.least[n] ?? 0);
  }

  offer(n: number, price: number, last: number): void {
    const corner = this.corners[n];
    if (corner === undefined || !this.isBetter(n, price)) return;
    [this.least[n], this.last[n]] = [price, last];
    this.heap.push(Math.round(price + COST.ahead * distance(corner, this.to)) * this.corners.length + n);
  }

  /** Null where none is left that could be better than the best way found. */
  take(best: { readonly price: number } | null): { readonly at: number; readonly corner: Corner; readonly price: number } | null {
    for (let key = this.heap.pop(); key !== null; key = this.heap.pop()) {
      const at = key % this.corners.length;
      const corner = this.corners[at];
      if (best !== null && Math.floor(key / this.corners.length) > best.price) return null;
      if (corner === undefined || this.closed[at] === 1) continue;
      this.closed[at] = 1;
      return { at, corner, price: this.least[at] ?? 0 };
    }
    return null;
  }

  before(n: number): Corner | undefined {
    return this.corners[this.last[n] ?? -1];
  }

  pathTo(end: number): Corner[] {
    const way: Corner[] = [];
    for (let n = end; n !== -1; n = this.last[n] ?? -1) way.unshift(...this.corners.slice(n, n + 1));
    return way;
  }
}

function stepCost(last: Place | null, from: Place, to: Corner): number {
  return distance(from, to) + COST.bend + COST.shared * to.lines + (last === null ? 0 : COST.radian * turn(last, from, to));
}

function distance(a: Place, b: Place): number {
  return Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

/** In radians: 0 goes straight on. */
function turn(a: Place, b: Place, c: Place): number {
  const [x, y, nextX, nextY] = [b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y];
  return Math.abs(Math.atan2(x * nextY - y * nextX, x * nextX + y * nextY));
}
