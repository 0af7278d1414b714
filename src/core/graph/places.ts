/**
 * Places given by hand, on top of those that a layout works out. What was dragged stands where it was put, and what
 * hangs from it goes with it. Whatever else stands at the top and would be covered takes the nearest free place.
 */
import type { Box, Graph } from "./graph";
import { parentsOf } from "./tree";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Pixels kept free around what makes way. */
const GAP = 10;

/** Pixels between two places that are tried. */
const STEP = 10;

/** Boxes by id; what is not in `dragged` and not in its way keeps its box. */
export function withPlaces(graph: Graph, boxes: ReadonlyMap<string, Box>, dragged: ReadonlyMap<string, Place>): ReadonlyMap<string, Box> {
  const there = [...dragged.keys()].filter((id) => boxes.has(id));
  if (there.length === 0) return boxes;
  const parents = parentsOf(graph);
  const moved = new Map<string, Box>();
  for (const [id, box] of boxes) moved.set(id, movedBy(box, offsetOf(id, parents, boxes, dragged)));
  return makeWay(moved, parents, new Set(there));
}

/** How far a node goes: as far as itself, or else the nearest of what it hangs from, was dragged. */
function offsetOf(id: string, parents: ReadonlyMap<string, string>, boxes: ReadonlyMap<string, Box>, dragged: ReadonlyMap<string, Place>): Place {
  for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
    const [place, box] = [dragged.get(at), boxes.get(at)];
    if (place !== undefined && box !== undefined) return { x: place.x - box.x, y: place.y - box.y };
  }
  return { x: 0, y: 0 };
}

function movedBy(box: Box, { x, y }: Place): Box {
  return x === 0 && y === 0 ? box : { ...box, x: box.x + x, y: box.y + y };
}

function makeWay(boxes: ReadonlyMap<string, Box>, parents: ReadonlyMap<string, string>, dragged: ReadonlySet<string>): ReadonlyMap<string, Box> {
  const tops = [...boxes.keys()].filter((id) => !parents.has(id) || !boxes.has(parents.get(id) ?? ""));
  const fixed = tops.filter((id) => dragged.has(id));
  const free = tops.filter((id) => !dragged.has(id));
  const taken = fixed.flatMap((id) => boxes.get(id) ?? []);
  const inTheWay = new Set(free.filter((id) => isCovered(boxes.get(id), taken)));
  if (inTheWay.size === 0) return boxes;
  for (const id of free) if (!inTheWay.has(id)) taken.push(...[boxes.get(id) ?? []].flat());
  const offsets = new Map<string, Place>();
  for (const id of inTheWay) {
    const box = boxes.get(id);
    if (box === undefined) continue;
    const place = nearestFree(box, taken);
    taken.push(place);
    offsets.set(id, { x: place.x - box.x, y: place.y - box.y });
  }
  const topOf = (id: string): string => { let at = id; for (let above = parents.get(at); above !== undefined && boxes.has(above); above = parents.get(at)) at = above; return at; };
  return new Map([...boxes].map(([id, box]) => [id, dragged.has(id) ? box : movedBy(box, offsets.get(topOf(id)) ?? { x: 0, y: 0 })]));
}

function isCovered(box: Box | undefined, by: readonly Box[]): boolean {
  return box !== undefined && by.some((other) => Math.abs(box.x - other.x) < (box.width + other.width) / 2 && Math.abs(box.y - other.y) < (box.height + other.height) / 2);
}

/** Rings around where it would stand, each a step further out; the nearest place of the first ring that has one. */
function nearestFree(box: Box, taken: readonly Box[]): Box {
  const wide = taken.map((one) => ({ ...one, width: one.width + 2 * GAP, height: one.height + 2 * GAP }));
  for (let ring = 1; ; ring++) {
    const free = around(ring).map(({ x, y }) => ({ ...box, x: box.x + x * STEP, y: box.y + y * STEP })).filter((one) => !isCovered(one, wide));
    const nearest = free.sort((a, b) => distance(a, box) - distance(b, box))[0];
    if (nearest !== undefined) return nearest;
  }
}

/** Places on the rim of a square. It ends: far enough out nothing stands. */
function around(ring: number): Place[] {
  const places: Place[] = [];
  for (let at = -ring; at <= ring; at++) places.push({ x: at, y: -ring }, { x: at, y: ring }, { x: -ring, y: at }, { x: ring, y: at });
  return places;
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
