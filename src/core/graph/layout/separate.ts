/**
 * Rectangles push each other apart where they overlap, all at once and a little in each step. So a dense group spreads
 * evenly.
 */
import type { Gap } from "./remove-overlaps";

export interface Tile {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The share of an overlap that one step removes. Removing all at once would make those in the middle jump to and fro.
 */
const SHARE = 0.5;

/** Ends as soon as nothing overlaps. Yields its progress after each step, from 0 to 1. Moves the tiles in place. */
export function* separate(tiles: readonly Tile[], gap: Gap, turns: number): Generator<number, void> {
  const order = [...tiles];
  for (let turn = 1; turn <= turns; turn++) {
    // The order is nearly sorted already, which makes the sort fast.
    order.sort((a, b) => a.y - b.y);
    if (!pushOff(order, gap)) return;
    yield turn / turns;
  }
}

/** One step. Returns whether anything overlapped. */
function pushOff(order: readonly Tile[], gap: Gap): boolean {
  let pushed = false;
  const tallest = order.reduce((most, { height }) => Math.max(most, height), 0);
  for (const [n, a] of order.entries()) {
    for (let m = n + 1; m < order.length; m++) {
      const b = order[m];
      if (b === undefined || b.y - a.y >= (a.height + tallest) / 2 + gap.y) break;
      const down = (a.height + b.height) / 2 + gap.y - (b.y - a.y);
      const overlap = (a.width + b.width) / 2 + gap.x - Math.abs(b.x - a.x);
      if (down <= 0 || overlap <= 0) continue;
      pushed = true;
      if (down <= overlap) push(a, b, 0, down);
      else push(a, b, b.x < a.x ? -overlap : overlap, 0);
    }
  }
  return pushed;
}

function push(a: Tile, b: Tile, x: number, y: number): void {
  a.x -= (x * SHARE) / 2;
  a.y -= (y * SHARE) / 2;
  b.x += (x * SHARE) / 2;
  b.y += (y * SHARE) / 2;
}
