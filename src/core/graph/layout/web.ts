/**
 * Web: related concepts stand together, whatever heading they are under. The layout starts with the Board's positions
 * and lets relations pull. A heading holds its concepts loosely, so that subsections stay together and a concept
 * without relations stays with its section. Nothing overlaps, and positions are whole numbers from (0, 0). The same
 * graph in the same pane always looks the same.
 *
 *   Board ──forces──▶ related ones are near ──separate──▶ labels hardly overlap
 *         ──removeOverlaps──▶ none overlap ──reduceCrossings──▶ lines run beside labels
 *
 * The layout is slow, so it yields its progress. If most positions are known from before, they stay, and only new
 * concepts are placed. Fixed ones never move.
 */
import { runSync } from "../../base/jobs";
import type { Box, Graph, GraphNode, Hints, Layout, Measure } from "../graph";
import { removeOverlapsJob, type DesiredPlace } from "./remove-overlaps";
import { board } from "./board";
import { runSimulation, type Body } from "./forces";
import { nodeSize } from "./node-size";
import { separate, type Tile } from "./separate";
import type { Size } from "./sized-box";
import { adjacencyOf, type Adjacency } from "./adjacency";
import { reduceCrossingsJob } from "./reduce-crossings";

export const web: Layout = {
  id: "web",
  name: "Web",
  icon: "waypoints",
  hint: "what is related stands together",
  headings: "none",
  arrange: (graph, pane, measure) => runSync(arrangeJob(graph, pane, measure)),
  arrangeJob,
};

/** Pixels between two labels: horizontally, and vertically, where a line between them must be visible. */
const GAP = { x: 16, y: 14 };

/** The size of a concept, with its node's id. */
interface Pill extends Size {
  readonly id: string;
}

function* arrangeJob(graph: Graph, pane: Size, measure: Measure, { from = new Map(), fixed = new Set() }: Hints = {}): Generator<number, ReadonlyMap<string, Box>> {
  const concepts = conceptsOf(graph);
  const pills = concepts.map((node): Pill => ({ id: node.id, ...nodeSize(node, measure) }));
  const adjacency = adjacencyOf(concepts, graph.edges);
  const known = concepts.filter(({ id }) => from.has(id)).length;
  const target = known >= concepts.length * MOSTLY && known > 0 ? extendPlaces(pills, adjacency, from) : yield* computePlaces(concepts, pills, adjacency, pane, measure);
  const desired = pills.map(({ id, ...size }, n): DesiredPlace => {
    const place = fixed.has(id) ? from.get(id) : undefined;
    return place === undefined ? { ...size, x: target[n]?.x ?? 0, y: target[n]?.y ?? 0 } : { ...size, ...place, fixed: true };
  });
  // New concepts give way to known ones.
  const order = [...pills.keys()].sort((a, b) => Number(from.has(pills[b]?.id ?? "")) - Number(from.has(pills[a]?.id ?? "")) || a - b);
  return boxesOf(pills, yield* placed(desired, order, 1));
}

/** Positions are kept if this share of them is known. */
const MOSTLY = 0.8;

/** Concepts, and folded headings, which stand for concepts. */
function conceptsOf({ nodes }: Graph): GraphNode[] {
  return [...new Map(nodes.filter(({ kind, stateCounts }) => kind === "concept" || stateCounts !== undefined).map((node) => [node.id, node])).values()];
}

function boxesOf(pills: readonly Pill[], places: readonly Point[]): ReadonlyMap<string, Box> {
  return new Map(pills.map(({ id, width, height }, n) => [id, { x: places[n]?.x ?? 0, y: places[n]?.y ?? 0, width, height }]));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the boxes stand if they are placed in the given order. */
function* placed(boxes: readonly DesiredPlace[], order: readonly number[], done: number): Generator<number, Point[]> {
  const steps = removeOverlapsJob(order.flatMap((n) => boxes[n] ?? []), GAP);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done !== true) {
      yield done;
      continue;
    }
    const places: Point[] = [];
    for (const [i, n] of order.entries()) places[n] = step.value[i] ?? { x: 0, y: 0 };
    return places;
  }
}

// ── Computing all positions ─────────────────────────────────────────────────────────────────────────────────────

/**
 * The plane of the forces is stretched by this factor in height. In it a usual pill is about a square, which suits
 * forces between points.
 */
const STRETCH = 4.5;

/**
 * Found by trials on eight sections and maps: these values give short lines that seldom run behind a label, with
 * letters as large as the Board's. Lengths are in pills.
 */
const FORCES = { push: 30, reach: 12, gravity: 0.06, turns: { few: 300, many: 200 } };

/** From this many concepts on, fewer steps are enough. */
const MANY = 500;

function* computePlaces(concepts: readonly GraphNode[], pills: readonly Pill[], adjacency: Adjacency, pane: Size, measure: Measure): Generator<number, Point[]> {
  const seed = board.arrange(adjacency.framed, pane, (text, kind) => kind === "concept" ? measure(text, kind) : { width: 0, height: 0 });
  const bodies = centered(concepts.map(({ id }) => seed.get(id) ?? { x: 0, y: 0 })).map(({ x, y }, index): Body => ({ index, x, y: y * STRETCH, vx: 0, vy: 0 }));
  yield 0;
  const aspect = aspectOf(pane);
  const unit = Math.sqrt(STRETCH * areaOf(pills) / Math.max(1, pills.length));
  const squeeze = Math.sqrt(aspect / STRETCH);
  const field = {
    pulls: adjacency.pulls.map((pull) => ({ ...pull, length: pull.length * unit })), clusters: adjacency.clusters,
    push: FORCES.push * unit, reach: FORCES.reach * unit, gravity: { x: FORCES.gravity / squeeze, y: FORCES.gravity * squeeze },
  };
  for (const done of runSimulation(bodies, field, pills.length > MANY ? FORCES.turns.many : FORCES.turns.few)) yield done * 0.7;
  const first = yield* separated(bodies, pills, aspect, 0.7);
  // Whole labels never fill a plane as evenly as points. If the result is too wide, a narrower one is tried, and the reverse.
  const second = yield* separated(bodies, pills, (aspect * aspect * first.height) / first.width, 0.8);
  const { places } = zoomOf(second, aspect) > zoomOf(first, aspect) ? second : first;
  if (pills.length > CROSSINGS_SHARE) return places;
  const steps = reduceCrossingsJob(pills.map((pill, n): DesiredPlace => ({ ...pill, x: places[n]?.x ?? 0, y: places[n]?.y ?? 0 })), adjacency.pulls, GAP);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return fromOrigin(step.value, pills).places;
    yield 0.9 + step.value * 0.1;
  }
}

/** With more concepts nobody follows a line by eye, and the work grows with their square. */
const CROSSINGS_SHARE = 400;

interface Separated extends Size {
  readonly places: Point[];
}

/** Bodies as pills without overlaps, on a plane of these proportions. */
function* separated(bodies: readonly Body[], pills: readonly Pill[], aspect: number, done: number): Generator<number, Separated> {
  const tiles = toFullness(bodies, pills, aspect);
  for (const share of separate(tiles, GAP, SEPARATION_ROUNDS)) yield done + share * 0.1;
  const boxes = tiles.map((tile): DesiredPlace => ({ ...tile, x: Math.round(tile.x), y: Math.round(tile.y) }));
  // From the middle outwards, since a box that must move has free space on the outside.
  const order = [...boxes.keys()].sort((a, b) => outside(boxes[a], aspect) - outside(boxes[b], aspect) || a - b);
  return fromOrigin(yield* placed(boxes, order, done + 0.1), pills);
}

function zoomOf({ width, height }: Size, aspect: number): number {
  return Math.min(aspect / Math.max(1, width), 1 / Math.max(1, height));
}

/** After this many steps only a few labels overlap; `removeOverlaps` moves those. */
const SEPARATION_ROUNDS = 60;

/** The share of the plane that labels and their gaps fill before they are separated. */
const FULLNESS = 0.6;

/** The bodies as pills, on a plane of the pane's proportions that is just large enough for all. */
function toFullness(bodies: readonly Body[], pills: readonly Pill[], aspect: number): Tile[] {
  const area = areaOf(pills) / FULLNESS;
  const spread = (of: "x" | "y"): number => Math.max(1, Math.sqrt(bodies.reduce((sum, body) => sum + body[of] * body[of], 0) / Math.max(1, bodies.length)));
  const x = Math.sqrt(area * aspect) / (WIDTH_OF_SPREAD * spread("x"));
  const y = Math.sqrt(area / aspect) / (WIDTH_OF_SPREAD * spread("y"));
  return pills.map(({ width, height }, n) => ({ x: (bodies[n]?.x ?? 0) * x, y: (bodies[n]?.y ?? 0) * y, width, height }));
}

/** An even rectangle is √12 times as wide as the standard deviation of its points. */
const WIDTH_OF_SPREAD = 3.5;

function areaOf(pills: readonly Pill[]): number {
  return pills.reduce((sum, { width, height }) => sum + (width + GAP.x) * (height + GAP.y), 0);
}

/**
 * A pane that is not open yet gets the proportions of a usual screen. A pane that is a narrow strip is not filled to
 * its ends.
 */
function aspectOf({ width, height }: Size): number {
  return width >= 1 && height >= 1 && Number.isFinite(width / height) ? Math.min(3, Math.max(0.5, width / height)) : 1.5;
}

function centered(points: readonly Point[]): Point[] {
  const middle = (of: "x" | "y"): number => points.reduce((sum, point) => sum + point[of], 0) / Math.max(1, points.length);
  const [x, y] = [middle("x"), middle("y")];
  return points.map((point) => ({ x: point.x - x, y: point.y - y }));
}

function outside(box: Point | undefined, aspect: number): number {
  return box === undefined ? 0 : (box.x * box.x) / aspect + box.y * box.y * aspect;
}

function fromOrigin(points: readonly Point[], pills: readonly Pill[]): Separated {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [n, { width, height }] of pills.entries()) {
    const { x, y } = points[n] ?? { x: 0, y: 0 };
    [left, top] = [Math.min(left, x - width / 2), Math.min(top, y - height / 2)];
    [right, bottom] = [Math.max(right, x + width / 2), Math.max(bottom, y + height / 2)];
  }
  return { places: points.map(({ x, y }) => ({ x: x - left, y: y - top })), width: right - left, height: bottom - top };
}

// ── Extending known positions ───────────────────────────────────────────────────────────────────────────────────

/** Known positions stay. A new concept is placed among its neighbours, or among the concepts of its heading. */
function extendPlaces(pills: readonly Pill[], adjacency: Adjacency, from: ReadonlyMap<string, Point>): Point[] {
  const places = pills.map(({ id }) => from.get(id));
  const all = places.filter((place) => place !== undefined);
  const meanOf = (some: readonly number[]): Point | null => mean(some.flatMap((n) => places[n] ?? []));
  return places.map((place, n) => {
    if (place !== undefined) return { x: Math.round(place.x), y: Math.round(place.y) };
    const near = meanOf(adjacency.neighbours(n)) ?? adjacency.mates(n).map(meanOf).find((one) => one !== null) ?? mean(all) ?? { x: 0, y: 0 };
    return { x: Math.round(near.x), y: Math.round(near.y) };
  });
}

function mean(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  return { x: points.reduce((sum, { x }) => sum + x, 0) / points.length, y: points.reduce((sum, { y }) => sum + y, 0) / points.length };
}
