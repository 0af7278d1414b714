/**
 * Dragged positions, on top of those that a layout computes. A dragged node stays where it was put, and its children
 * move with it. Any other node at the top level that would be covered takes the nearest free place.
 */
import type { Placed, Spot } from "./spot";
import { runSync } from "../base/jobs";
import { parseConceptId, type ConceptId } from "../concept/concept";
import type { Box, Graph, GraphNode } from "./graph";
import type { Scope } from "../index/scope";
import { removeOverlapsJob, type Place } from "./layout/remove-overlaps";
import { parentsOf } from "./tree";

// ── How a node is named ─────────────────────────────────────────────────────────────────────────────────────────
//
// A concept is named by its id, which survives edits. A heading's text may change any day, so a heading is named by a
// concept below it and by the number of headings between the two: `moc-1a2b3c4d5e^2` is the second heading above that
// concept. So a position survives whatever an id survives: renamed maps and headings, moved sections, moved bullets.

/** The depth of a picture: places are kept apart for sections, whole maps, and all maps. */
export function levelOf({ map, heading }: Scope): number {
  return map === null ? -1 : heading?.length ?? 0;
}

/** Name of a node, as a `Spot` has it; null for a heading without a concept. */
export function nameOfNode(graph: Graph, id: string): string | null {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  if (nodes.get(id)?.kind === "concept" || !nodes.has(id)) return id;
  for (const { id: concept, kind } of graph.nodes) {
    const above = kind === "concept" ? headingsAbove(nodes, concept) : [];
    const at = above.indexOf(id);
    if (at >= 0) return `${concept}^${above.length - at}`;
  }
  return null;
}

/** The concept that a spot's node is known by; null for a note below a concept. */
export function conceptOfSpot(spot: Spot): ConceptId | null {
  return parseConceptId(nodeOfSpot(spot));
}

function nodeOfSpot({ node }: Spot): string {
  return node.replace(/\^\d+$/, "");
}

/** Of all places those of this picture, by id of node. `graph` is the whole scope. */
export function placesIn(graph: Graph, places: ReadonlyMap<string, Placed>, layout: string, level: number): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  if (places.size === 0) return found;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  for (const placed of places.values()) {
    const { spot } = placed;
    if (spot.layout !== layout || spot.level !== level) continue;
    const [, depth] = /\^(\d+)$/.exec(spot.node) ?? [];
    const above = depth === undefined ? null : headingsAbove(nodes, nodeOfSpot(spot));
    const id = above === null ? spot.node : above[above.length - Number(depth)];
    if (id !== undefined) found.set(id, placed);
  }
  return found;
}

/** Ids of the headings that hold a node, innermost first. */
function headingsAbove(nodes: ReadonlyMap<string, GraphNode>, id: string): string[] {
  const above: string[] = [];
  for (let at = nodes.get(id)?.parent ?? null; at !== null && !above.includes(at); at = nodes.get(at)?.parent ?? null) above.push(at);
  return above;
}

// ── Positions with the dragged nodes ────────────────────────────────────────────────────────────────────────────

/** Pixels kept free around what makes way. */
const GAP = 10;

/** Boxes by id; what is not in `dragged` and not in its way keeps its box. */
export function withPlaces(graph: Graph, boxes: ReadonlyMap<string, Box>, dragged: ReadonlyMap<string, Place>): ReadonlyMap<string, Box> {
  const there = [...dragged.keys()].filter((id) => boxes.has(id));
  if (there.length === 0) return boxes;
  const parents = parentsOf(graph);
  const moved = new Map<string, Box>();
  for (const [id, box] of boxes) moved.set(id, movedBy(box, offsetOf(id, parents, boxes, dragged)));
  return resolveOverlaps(moved, parents, new Set(there));
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

/** What is covered by something that was dragged takes the nearest free place, with all that hangs from it. */
function resolveOverlaps(boxes: ReadonlyMap<string, Box>, parents: ReadonlyMap<string, string>, dragged: ReadonlySet<string>): ReadonlyMap<string, Box> {
  const topOf = (id: string): string => { let at = id; for (let above = parents.get(at); above !== undefined && boxes.has(above); above = parents.get(at)) at = above; return at; };
  const tops = [...boxes].filter(([id]) => topOf(id) === id);
  const taken = tops.flatMap(([id, box]) => dragged.has(id) ? [box] : []);
  const yields = new Set(tops.flatMap(([id, box]) => !dragged.has(id) && isCovered(box, taken) ? [id] : []));
  if (yields.size === 0) return boxes;
  const places = runSync(removeOverlapsJob(tops.map(([id, box]) => ({ ...box, fixed: !yields.has(id) })), { x: GAP, y: GAP }));
  const offsets = new Map(tops.map(([id, box], n) => [id, { x: (places[n]?.x ?? box.x) - box.x, y: (places[n]?.y ?? box.y) - box.y }]));
  return new Map([...boxes].map(([id, box]) => [id, dragged.has(id) ? box : movedBy(box, offsets.get(topOf(id)) ?? { x: 0, y: 0 })]));
}

function isCovered(box: Box, by: readonly Box[]): boolean {
  return by.some((other) => Math.abs(box.x - other.x) < (box.width + other.width) / 2 && Math.abs(box.y - other.y) < (box.height + other.height) / 2);
}
