/** Known positions of a web stay. A new concept is placed among its neighbours, or among the concepts of its heading. */
import { grouped } from "../../base/grouped";
import { around } from "../bounds";
import { discBox, discIn, sideIn, type WebNode } from "../disc";
import { clusterKey } from "../drawing/hulls";
import type { Box, Hints } from "../graph";
import type { Adjacency } from "./adjacency";
import { removeOverlapsJob, type DesiredPlace, type Place } from "./remove-overlaps";
import { boxesOf, settleJob, type DiscPlace } from "./settle";

/** With more concepts, or lines, all names stand as they come. */
export const SETTLED = { concepts: 220, lines: 260 } as const;

/** Pixels between a new concept and others, and around its name. */
const GAP = { x: 16, y: 12 }, NAME_GAP = { x: 8, y: 8 };

export function* extended(nodes: readonly WebNode[], adjacency: Adjacency, from: NonNullable<Hints["from"]>): Generator<number, ReadonlyMap<string, Box>> {
  const discs = nodes.map((one) => discOf(from.get(one.node.id), one));
  const all = discs.filter((disc) => disc !== null);
  const meanOf = (some: readonly number[]): Place | null => mean(some.flatMap((n) => discs[n] ?? []));
  const desired = nodes.map(({ look, name, width, height }, n): DesiredPlace => {
    const near = discs[n] ?? rounded(meanOf(adjacency.neighbours(n)) ?? adjacency.mates(n).map(meanOf).find((one) => one !== null) ?? mean(all) ?? { x: 0, y: 0 });
    const box = discBox(near.x, near.y, look.size, name, "below");
    return { x: box.x, y: box.y, width, height, fixed: discs[n] !== null };
  });
  const places = yield* withProgress(removeOverlapsJob(desired, GAP), 0.9);
  const middles = nodes.map(({ look }, n): Place => ({ x: places[n]?.x ?? 0, y: (places[n]?.y ?? 0) - (nodes[n]?.height ?? 0) / 2 + look.size / 2 }));
  const known = middles.map((place, n): DiscPlace => ({ ...place, side: sideIn(from.get(nodes[n]?.node.id ?? "") ?? {}) }));
  const bounds = boundsOf(nodes, [...boxesOf(nodes, known).values()]).map((box, n) => discs[n] === null ? box : null);
  const settled = nodes.length > SETTLED.concepts ? known : yield* withProgress(settleJob({ nodes, places: known, lines: adjacency.pulls, bounds, words: [], gap: NAME_GAP, rounds: 1, isFixed: true }), 0.95);
  return boxesOf(nodes, settled);
}

/** By index: the box of its cluster. */
function boundsOf(nodes: readonly WebNode[], boxes: readonly Box[]): (Box | null)[] {
  const found: (Box | null)[] = nodes.map(() => null);
  for (const some of grouped([...nodes.entries()], ([, { node }]) => clusterKey(node)).values()) {
    const bounds = around(some.flatMap(([n]) => boxes[n] ?? []));
    for (const [n] of some) found[n] = bounds;
  }
  return found;
}

function rounded({ x, y }: Place): Place {
  return { x: 2 * Math.round(x / 2), y: 2 * Math.round(y / 2) };
}

/** Where a disc stood; a place without one is the middle of a disc and the name below it. */
function discOf(place: (Place & Partial<Box>) | undefined, { look: { size }, height: own }: WebNode): Place | null {
  if (place === undefined) return null;
  const { x, y, width, height, disc } = place;
  return disc === undefined || width === undefined || height === undefined ? { x, y: y + (size - own) / 2 } : discIn({ x, y, width, height, disc });
}

function mean(points: readonly Place[]): Place | null {
  if (points.length === 0) return null;
  return { x: points.reduce((sum, { x }) => sum + x, 0) / points.length, y: points.reduce((sum, { y }) => sum + y, 0) / points.length };
}

/** Steps of a part of the work, at which so much of the whole is done. */
export function* withProgress<T>(steps: Generator<void, T>, done: number): Generator<number, T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    yield done;
  }
}
