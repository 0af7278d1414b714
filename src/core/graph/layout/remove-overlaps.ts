/**
 * Moves boxes as little as possible until none overlaps.
 *
 * The boxes are placed one after the other, in the given order. Each takes the free place nearest to its desired place:
 * on its own line, or on a line flush with a box above or below. A sweep over the boxes near a line finds where it is
 * free. So the work grows with boxes and their neighbours, not with pairs. Later boxes give way to earlier ones.
 */
import type { Size } from "./sized-box";

export interface DesiredPlace extends Size {
  /** The centre. Whole numbers, with even sizes, stay whole. */
  readonly x: number;
  readonly y: number;
  /** A fixed box stays, whatever it overlaps. */
  readonly fixed?: boolean;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Pixels between two boxes: horizontally, and vertically. */
export interface Gap {
  readonly x: number;
  readonly y: number;
}

/** Boxes that are placed between two pauses. */
const STEP = 20;

/** A centre for each box, in the order given. A box in a free place does not move. Only fixed boxes can overlap. */
export function* removeOverlapsJob(boxes: readonly DesiredPlace[], gap: Gap): Generator<void, Place[]> {
  const taken = new PlacedBoxes(gap);
  for (const box of boxes) if (box.fixed === true) taken.add(box);
  const places: Place[] = [];
  for (const [n, box] of boxes.entries()) {
    const place = box.fixed === true ? box : taken.nearest(box);
    if (box.fixed !== true) taken.add({ ...box, ...place });
    places.push({ x: place.x, y: place.y });
    if (n % STEP === STEP - 1) yield;
  }
  return places;
}

/** Pixels of the cells in which boxes are looked up: about two pills wide and two high. */
const CELL = { width: 256, height: 64 };

class PlacedBoxes {
  /** By row, then by column. */
  private readonly rows = new Map<number, Map<number, DesiredPlace[]>>();

  constructor(private readonly gap: Gap) {}

  add(box: DesiredPlace): void {
    for (const row of span(box.y, box.height / 2, CELL.height)) {
      const cells = this.rows.get(row) ?? new Map<number, DesiredPlace[]>();
      this.rows.set(row, cells);
      for (const column of span(box.x, box.width / 2, CELL.width)) {
        const there = cells.get(column);
        if (there === undefined) cells.set(column, [box]);
        else there.push(box);
      }
    }
  }

  /**
   * Searches within `reach`, then within twice as far, until there is a free place. The first one found is the nearest.
   */
  nearest(box: DesiredPlace): Place {
    if (this.freeX(box, box.y, 0) === box.x) return box;
    for (let reach = CELL.height; ; reach *= 2) {
      const place = this.nearestWithin(box, reach);
      if (place !== null) return place;
    }
  }

  /** Tries lines from the nearest on. It stops when the next line alone is farther away than the best place. */
  private nearestWithin(box: DesiredPlace, reach: number): Place | null {
    let best: Place | null = null;
    let least = reach;
    for (const y of this.lines(box, reach)) {
      const sideways = Math.abs(y - box.y);
      if (sideways > least) break;
      const x = this.freeX(box, y, Math.sqrt(least * least - sideways * sideways));
      if (x === null) continue;
      const far = Math.sqrt((x - box.x) * (x - box.x) + sideways * sideways);
      if (best === null || far < least) [best, least] = [{ x, y }, far];
    }
    return best;
  }

  /** The box's own line, and the lines on which it is flush with a box above or below; nearest first. */
  private lines({ x, y, width, height }: DesiredPlace, reach: number): number[] {
    const found = new Set([y]);
    const away = height / 2 + this.gap.y;
    for (const other of this.around(x, width / 2 + this.gap.x + reach, y, away + reach)) {
      for (const line of [other.y - other.height / 2 - away, other.y + other.height / 2 + away]) if (Math.abs(line - y) <= reach) found.add(line);
    }
    return [...found].sort((a, b) => Math.abs(a - y) - Math.abs(b - y) || a - b);
  }

  /** The free centre on this line nearest to the desired one, at most `reach` away. */
  private freeX({ x, width, height }: DesiredPlace, y: number, reach: number): number | null {
    const spans: { readonly from: number; readonly to: number }[] = [];
    for (const other of this.around(x, width / 2 + this.gap.x + reach, y, height / 2 + this.gap.y)) {
      if (Math.abs(other.y - y) >= (other.height + height) / 2 + this.gap.y) continue;
      const half = (other.width + width) / 2 + this.gap.x;
      if (Math.abs(other.x - x) < half + reach) spans.push({ from: other.x - half, to: other.x + half });
    }
    let [before, after] = [x, x];
    spans.sort((a, b) => a.from - b.from);
    for (const { from, to } of spans) if (from < after && to > after) after = to;
    spans.sort((a, b) => b.to - a.to);
    for (const { from, to } of spans) if (from < before && to > before) before = from;
    const nearest = x - before <= after - x ? before : after;
    return Math.abs(nearest - x) <= reach ? nearest : null;
  }

  /** Boxes that may reach into a part of the plane. Large ones come several times. */
  private *around(x: number, besideX: number, y: number, besideY: number): Generator<DesiredPlace, void> {
    for (const row of span(y, besideY, CELL.height)) {
      const cells = this.rows.get(row);
      if (cells !== undefined) for (const column of span(x, besideX, CELL.width)) yield* cells.get(column) ?? [];
    }
  }
}

function* span(middle: number, half: number, size: number): Generator<number, void> {
  for (let n = Math.floor((middle - half) / size); n <= Math.floor((middle + half) / size); n++) yield n;
}
