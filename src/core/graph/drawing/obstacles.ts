/** What lines of the web must not touch: names, discs and captions, found by place. */
import type { Box } from "../graph";

export interface Obstacle {
  readonly box: Box;
  /** Id of the disc's node: a line may touch the discs that it joins. */
  readonly owner: string | null;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Pixels that a line keeps off them. */
export const LINE_AIR = 2;

/** Pixels of the cells in which they are looked up: about a name wide, and two rows high. */
const CELL = { width: 160, height: 80 } as const;

export class ObstacleGrid {
  private readonly cells = new Map<number, Obstacle[]>();

  constructor(obstacles: readonly Obstacle[]) {
    for (const obstacle of obstacles) {
      const { x, y, width, height } = obstacle.box;
      const [left, right] = [column(x - width / 2 - LINE_AIR), column(x + width / 2 + LINE_AIR)];
      for (let row = rowAt(y - height / 2 - LINE_AIR); row <= rowAt(y + height / 2 + LINE_AIR); row++) for (let at = left; at <= right; at++) {
        const there = this.cells.get(keyOf(row, at));
        if (there === undefined) this.cells.set(keyOf(row, at), [obstacle]);
        else there.push(obstacle);
      }
    }
  }

  isFree(x: number, y: number): boolean {
    return this.cells.get(keyOf(rowAt(y), column(x)))?.some(({ box }) => Math.abs(x - box.x) < box.width / 2 + LINE_AIR && Math.abs(y - box.y) < box.height / 2 + LINE_AIR) !== true;
  }

  /** Whether the line between two places touches nothing. The discs of `owner` are no obstacle. */
  isClear(from: Place, to: Place, owner: string | null): boolean {
    const a = from.y <= to.y ? from : to;
    const b = a === from ? to : from;
    const slope = b.y === a.y ? 0 : (b.x - a.x) / (b.y - a.y);
    for (let row = rowAt(a.y); row <= rowAt(b.y); row++) {
      const x = a.x + (Math.max(a.y, row * CELL.height) - a.y) * slope;
      const toX = b.y === a.y ? b.x : a.x + (Math.min(b.y, (row + 1) * CELL.height) - a.y) * slope;
      const last = column(Math.max(x, toX));
      for (let at = column(Math.min(x, toX)); at <= last; at++) {
        const there = this.cells.get(keyOf(row, at));
        if (there !== undefined) for (const obstacle of there) if ((owner === null || obstacle.owner !== owner) && isThrough(from, to, obstacle.box.x, obstacle.box.y, obstacle.box.width, obstacle.box.height)) return false;
      }
    }
    return true;
  }
}

function column(x: number): number {
  return Math.floor(x / CELL.width);
}

function rowAt(y: number): number {
  return Math.floor(y / CELL.height);
}

function keyOf(row: number, at: number): number {
  return row * 65_536 + at;
}

/** Whether a line runs through a box around a middle, or too near to it. The line is clipped to the box (Liang and Barsky 1984). */
export function isThrough(from: Place, to: Place, middleX: number, middleY: number, width: number, height: number): boolean {
  const wide = width / 2 + LINE_AIR, high = height / 2 + LINE_AIR;
  const x = from.x - middleX, y = from.y - middleY, toX = to.x - middleX, toY = to.y - middleY;
  if ((x <= -wide && toX <= -wide) || (x >= wide && toX >= wide) || (y <= -high && toY <= -high) || (y >= high && toY >= high)) return false;
  const across = x === toX ? Infinity : wide / Math.abs(toX - x), down = y === toY ? Infinity : high / Math.abs(toY - y);
  // Shares of the way at which it is beside the middle of the box.
  const middle = x === toX ? 0 : x / (x - toX), level = y === toY ? 0 : y / (y - toY);
  return Math.max(0, middle - across, level - down) < Math.min(1, middle + across, level + down);
}
