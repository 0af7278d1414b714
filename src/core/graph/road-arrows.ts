/**
 * The arrows of the concept that is pointed at: what it needs, and what it opens. At rest those of all, where they are
 * wanted. An arrow runs in the gutters between rows and crosses a row where nothing stands in it, so it never meets a
 * pill or a title.
 */
import type { Box } from "./graph";
import { piece, type RoadContext } from "./road-parts";
import { cornered, type Point, type Stop } from "./road-path";
import type { Line } from "./scene";
import { PILL, ROAD } from "./style";

type Span = readonly [from: number, to: number];

interface Row {
  readonly boxes: Box[];
  /** Where an arrow runs in the gutter below the row, for one of three tracks: -1, 0, 1. */
  readonly below: (track: number) => number;
  /** What an arrow that crosses the row must not touch, with air: its pills, and the titles above it. */
  readonly taken: readonly Span[];
  readonly titles: readonly Span[];
}

/** Of more arrows at once nobody follows one. */
const MOST = 60;

/** Pixels around what an arrow must not touch, and from one track to the next. */
const AIR = 5, SHIFT = 3;

/** From a stretch to the middle of its tracks where a road comes back in the gutter, and to the next one of these. */
const NARROW = { middle: 3, step: 2 };

export function arrowsOf(context: RoadContext, focus: string | null): Line[] {
  const { graph, stops, palette } = context;
  const at = new Map(stops.map((stop, n) => [stop.node.id, n]));
  const { order = [], hasLines = false } = graph;
  const edges = order.filter(({ source, target }) => focus === null ? hasLines && order.length <= MOST : source === focus || target === focus);
  const rows = edges.length === 0 ? [] : rowsOf(context);
  const used: number[] = [];
  return edges.flatMap(({ source, target }, n) => {
    const [a, b] = [at.get(source), at.get(target)];
    const [from, to] = [stops[a ?? -1], stops[b ?? -1]];
    if (a === undefined || b === undefined || from === undefined || to === undefined) return [];
    const isBackward = a > b;
    const stroke = isBackward ? palette.states.due : focus === null ? palette.relation : target === focus ? palette.states.learning : palette.accent;
    if (b === a + 1) return focus === null ? [] : piece(from, to, palette, stroke);
    const points = route(rows, from, to, (n % 3) - 1, used);
    const d = cornered(points, 7);
    return [{ d, stroke: palette.background, width: 4.5 }, { d, stroke, width: focus === null ? 1.25 : 1.75, ...isBackward ? { dash: [6, 4] } : {} }, head(points, stroke)];
  });
}

function head(points: readonly Point[], fill: string): Line {
  const [x, y] = points.at(-1) ?? [0, 0];
  const way = Math.sign(y - (points.at(-2)?.[1] ?? 0));
  return { d: `M${x} ${y}l-4 ${-8 * way}h8z`, fill };
}

function rowsOf({ stops, titles }: RoadContext): Row[] {
  const rows: { readonly y: number; readonly boxes: Box[]; last: Stop }[] = [];
  for (const stop of stops) {
    const { box } = stop;
    const row = rows.at(-1);
    if (row?.y === box.y) {
      row.boxes.push(box);
      row.last = stop;
    } else rows.push({ y: box.y, boxes: [box], last: stop });
  }
  return rows.map(({ boxes, y, last }, n): Row => {
    const above = titles.filter((title) => title.y < y && title.y > (rows[n - 1]?.y ?? -Infinity)).map(spanOf);
    // A road that comes back below the row leaves the upper part of its gutter.
    const [middle, step] = last.direction === 1 && (rows[n + 1]?.last.stretch ?? last.stretch) !== last.stretch ? [NARROW.middle, NARROW.step] : [ROAD.gutter / 2, SHIFT];
    return { boxes, below: (track) => y + PILL.height / 2 + ROAD.pad + middle + track * step, titles: above, taken: [...boxes.map(spanOf), ...above] };
  });
}

function spanOf({ x, width }: Box): Span {
  return [x - width / 2 - AIR, x + width / 2 + AIR];
}

/** Ends at the target. `track` parts arrows in one gutter, `used` has where others cross rows. */
function route(rows: readonly Row[], from: Stop, to: Stop, track: number, used: number[]): Point[] {
  const rowOf = ({ box }: Stop): number => rows.findIndex(({ boxes }) => boxes.includes(box));
  const [i, j] = [rowOf(from), rowOf(to)];
  return i <= j ? down(rows, [i, from.box], [j, to.box], track, used) : down(rows, [j, to.box], [i, from.box], track, used).reverse();
}

/** From the bottom of the upper box to the lower one. */
function down(rows: readonly Row[], [i, upper]: readonly [number, Box], [j, lower]: readonly [number, Box], track: number, used: number[]): Point[] {
  const row = rows[j];
  const inside = { x: lower.x, width: lower.width - 30 };
  // Where no title stands above the lower box, the arrow ends there, else at its bottom.
  const entry = i === j || row === undefined ? [] : freeSpans(row.titles, [inside.x - inside.width / 2, inside.x + inside.width / 2]);
  const crossed = rows.slice(i + 1, entry.length > 0 ? j : j + 1);
  const doors = crossed.map(({ taken }) => freeSpans(taken, [LEFTMOST, Math.max(...rows.flatMap(({ boxes }) => boxes.map((box) => box.x + box.width / 2))) + ROAD.lane]));
  let x = upper.x + track * SHIFT;
  const xs = bestWay(x, lower.x, entry.length > 0 ? [...doors, entry] : doors, used);
  const points: Point[] = [[x, upper.y + upper.height / 2]];
  for (const [n, next] of xs.entries()) {
    const y = rows[i + n]?.below(track) ?? 0;
    if (next !== x) points.push([x, y], [next, y]);
    x = next;
  }
  used.push(...xs);
  if (entry.length > 0) return [...points, [x, lower.y - lower.height / 2]];
  const y = row?.below(track) ?? 0;
  return [...points, [x, y], [lower.x, y], [lower.x, lower.y + lower.height / 2]];
}

const LEFTMOST = ROAD.left - ROAD.lane - 8;

/** What is left of a span, in order; only what is wide enough for an arrow. */
function freeSpans(taken: readonly Span[], [start, end]: Span): Span[] {
  const free: Span[] = [];
  let from = start;
  for (const [left, right] of [...taken].sort((a, b) => a[0] - b[0])) {
    if (left - from >= 2) free.push([from, Math.min(left, end)]);
    from = Math.max(from, right);
  }
  if (end - from >= 2) free.push([from, end]);
  return free.filter(([a, b]) => b - a >= 2);
}

/** Pixels that a turn counts as, a place outside of the road, and a place where another arrow crosses. */
const COST = { turn: 24, outside: 50, used: 14 };

interface Crossing {
  readonly x: number;
  readonly cost: number;
  readonly before: Crossing | null;
}

/** Where to cross one row after the other: the least way to the side, with few turns. */
function bestWay(start: number, end: number, doors: readonly (readonly Span[])[], used: readonly number[]): number[] {
  let crossings: Crossing[] = [{ x: start, cost: 0, before: null }];
  for (const spans of doors) {
    const wanted = new Set([start, end, ...crossings.map(({ x }) => x), ...used.flatMap((x) => [x - 5, x + 5])]);
    const places = new Set(spans.flatMap(([from, to]) => [from, to, ...wanted].filter((x) => x >= from && x <= to)));
    crossings = [...places].map((x) => {
      const own = (x < 0 ? COST.outside : 0) + (used.some((other) => Math.abs(other - x) < 4) ? COST.used : 0);
      return crossings.map((before): Crossing => ({ x, cost: before.cost + own + turnCost(before.x, x), before })).reduce((best, one) => one.cost < best.cost ? one : best);
    });
  }
  const last = crossings.map((way) => ({ way, cost: way.cost + turnCost(way.x, end) })).reduce((best, one) => one.cost < best.cost ? one : best).way;
  const xs: number[] = [];
  for (let way: Crossing | null = last; way?.before != null; way = way.before) xs.push(way.x);
  return xs.reverse();
}

function turnCost(from: number, to: number): number {
  return from === to ? 0 : COST.turn + Math.abs(to - from);
}
