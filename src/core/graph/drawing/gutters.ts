/**
 * The gutters between boxes as a network of lines: around each frame, and between the rows and columns inside it. Lines
 * that leave a frame end on a line outside of it. Nothing of the network touches a pill or a caption. It is built once,
 * in steps, for a layout; its size grows with the boxes of each frame, not with all pairs.
 *
 *   ├──────┬──────┤      A vertical line is as long as its frame, beside frames as long as its box.
 *   │ [  ] │ [  ] │      A horizontal line is as long as its frame. A stub leads from the middle of a
 *   ├──────┼──────┤      pill's side to the next vertical line.
 */
import { addToGroup, grouped } from "../../base/grouped";
import { forEachChunk } from "../../base/jobs";
import type { Box } from "../graph";

/** Boxes that stand in one frame, or at the top. */
export interface Group {
  /** The frame; null at the top. */
  readonly frame: Box | null;
  readonly boxes: readonly Box[];
  /** Of the boxes, those that a line can end at. */
  readonly stops: readonly Box[];
  /** What no line may touch besides the boxes: captions and counts. */
  readonly words: readonly Box[];
  /** From a box to the line beside it, and from the frame to the line outside of it. */
  readonly gap: Gap;
  readonly outside: Gap;
  /** It holds frames, between which lines cost less. */
  readonly isOuter: boolean;
  /** Boxes are as wide as their names: a line beside a single one is no longer than that, or there would be one for each. */
  readonly isRagged?: boolean;
  /** No line runs between its boxes. */
  readonly isClosed?: boolean;
}

interface Gap {
  readonly x: number;
  readonly y: number;
}

/** By number of a point: its place, and its neighbours with the cost of the way there. */
export interface Gutters {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly neighbors: readonly (readonly Neighbor[])[];
  /** The number of the point at a place. */
  at(x: number, y: number): number | undefined;
}

export interface Neighbor {
  readonly to: number;
  readonly cost: number;
  readonly isAcross: boolean;
  /** Number of the group that it runs in. */
  readonly group: number;
}

/** Pixels that a line keeps off a pill, and off words. */
const AIR = 3;

/** What a pixel costs: between columns, between rows, and between frames. */
const COST = { column: 1, row: 1.6, frame: 0.9 };

/** With more boxes in one frame, or in all, nobody follows a line, and the network is not built. */
const MOST = { inGroup: 400, groups: 700 };

/** Lines between two pauses. */
const STEP = 50;

interface Track {
  readonly isAcross: boolean;
  /** Its y where it runs across, else its x. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  readonly group: number;
  /** Where others meet it. */
  readonly stops: Set<number>;
}

/** Null where there are too many boxes. */
export function* guttersJob(groups: readonly Group[]): Generator<void, Gutters | null> {
  if (groups.length > MOST.groups || groups.some(({ boxes }) => boxes.length > MOST.inGroup)) return null;
  const byGroup: Track[][] = [];
  yield* forEachChunk(groups, 1, (group, at) => { byGroup.push(tracksOf(group, at)); });
  const all = byGroup.flat();
  const byPlace = grouped(all, ({ isAcross, at }) => `${isAcross} ${at}`);
  for (const tracks of byGroup) {
    const down = tracks.filter(({ isAcross }) => !isAcross);
    yield* forEachChunk(tracks, STEP, (across) => { if (across.isAcross) crossTracks(across, down); });
  }
  yield* forEachChunk(all, STEP, (track) => {
    for (const end of [track.from, track.to]) {
      track.stops.add(end);
      for (const other of byPlace.get(`${!track.isAcross} ${end}`) ?? []) if (other.from <= track.at && track.at <= other.to) other.stops.add(track.at);
      for (const other of byPlace.get(`${track.isAcross} ${track.at}`) ?? []) if (other !== track && other.from <= end && end <= other.to) other.stops.add(end);
    }
  });
  return yield* networkJob(all);
}

function crossTracks(across: Track, down: readonly Track[]): void {
  for (const other of down) {
    if (across.at < other.from || across.at > other.to || other.at < across.from || other.at > across.to) continue;
    across.stops.add(other.at);
    other.stops.add(across.at);
  }
}

function* networkJob(tracks: readonly Track[]): Generator<void, Gutters> {
  const points: (readonly [number, number])[] = [];
  const neighbors: Neighbor[][] = [];
  const numbers = new Map<number, number>();
  const numberOf = (x: number, y: number): number => {
    const key = keyOf(x, y);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, points.length);
    points.push([x, y]);
    neighbors.push([]);
    return points.length - 1;
  };
  yield* forEachChunk(tracks, STEP, ({ isAcross, at, stops, cost, group }) => {
    const places = [...stops].sort((a, b) => a - b);
    const ids = places.map((place) => isAcross ? numberOf(place, at) : numberOf(at, place));
    for (const [n, to] of ids.entries()) {
      const from = ids[n - 1];
      if (from === undefined) continue;
      const price = cost * ((places[n] ?? 0) - (places[n - 1] ?? 0));
      neighbors[from]?.push({ to, cost: price, isAcross, group });
      neighbors[to]?.push({ to: from, cost: price, isAcross, group });
    }
  });
  return { points, neighbors, at: (x, y) => numbers.get(keyOf(x, y)) };
}

/** Of a place: drawings are smaller than this many pixels. */
function keyOf(x: number, y: number): number {
  return x * 1e7 + y;
}

// ── The lines of one group ──────────────────────────────────────────────────────────────────────────────────────

function tracksOf(group: Group, number: number): Track[] {
  const { boxes, stops, words, gap, isOuter, isRagged = false } = group;
  const bounds = boundsOf(group);
  const blocked = [...boxes.map((box) => grown(box, Math.min(AIR, gap.y - 1))), ...words.map((box) => grown(box, AIR))];
  const tracks: Track[] = [];
  const add = (isAcross: boolean, at: number, from: number, to: number, cost: number): void => {
    for (const [start, end] of freeParts(blocked, isAcross, at, from, to)) tracks.push({ isAcross, at, from: start, to: end, cost, group: number, stops: new Set() });
  };
  const [rows, columns] = [new Set<number>(), new Map<number, [from: number, to: number][]>()];
  for (const { x, y, width, height } of group.isClosed === true ? [] : boxes) {
    const [top, bottom] = [y - height / 2 - gap.y, y + height / 2 + gap.y];
    for (const at of [top, bottom]) rows.add(at);
    for (const at of [x - width / 2 - gap.x, x + width / 2 + gap.x]) addToGroup(columns, at, [top, bottom]);
  }
  for (const at of rows) add(true, at, bounds.left, bounds.right, isOuter ? COST.frame : COST.row);
  for (const [at, spans] of columns) {
    if (isOuter || (isRagged && spans.length === 1)) for (const [from, to] of spans) add(false, at, from, to, isOuter ? COST.frame : COST.column);
    else add(false, at, bounds.top, bounds.bottom, COST.column);
  }
  for (const { x, y, width } of stops) {
    for (const [from, to] of [[x - width / 2 - gap.x, x - width / 2], [x + width / 2, x + width / 2 + gap.x]] as const) tracks.push({ isAcross: true, at: y, from, to, cost: 1, group: number, stops: new Set() });
  }
  return tracks;
}

/** How far the lines of a group reach: to the lines outside of its frame. */
function boundsOf({ frame, boxes, gap, outside }: Group): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  const [around, { x, y }] = frame === null ? [boxes, gap] : [[frame], outside];
  const most = (of: (box: Box) => number): number => around.reduce((found, box) => Math.max(found, of(box)), -Infinity);
  return { left: -most((box) => box.width / 2 - box.x) - x, right: most((box) => box.x + box.width / 2) + x, top: -most((box) => box.height / 2 - box.y) - y, bottom: most((box) => box.y + box.height / 2) + y };
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x, y, width: width + 2 * by, height: height + 2 * by };
}

/** What is left of a line beside all that it must not touch. */
function freeParts(blocked: readonly Box[], isAcross: boolean, at: number, start: number, end: number): [number, number][] {
  const spans = blocked.flatMap(({ x, y, width, height }): [number, number][] => {
    const [middle, half, along, reach] = isAcross ? [y, height / 2, x, width / 2] : [x, width / 2, y, height / 2];
    return Math.abs(middle - at) < half ? [[along - reach, along + reach]] : [];
  }).sort((a, b) => a[0] - b[0]);
  const free: [number, number][] = [];
  let from = start;
  for (const [left, right] of spans) {
    if (left > from) free.push([from, Math.min(left, end)]);
    from = Math.max(from, right);
  }
  if (end > from) free.push([from, end]);
  return free.filter(([a, b]) => b > a);
}
