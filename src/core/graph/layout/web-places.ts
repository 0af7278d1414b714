/**
 * The places of the web: related concepts stand together, in a cluster a subsection. Forces place all concepts, each cluster is drawn
 * together around its middle, and clusters part until no two hulls touch. Names stand at the side where the fewest lines
 * run. Nothing overlaps, and positions are whole numbers. The same graph in the same pane always looks the same.
 *
 *   Board ──forces──▶ related ones are near ──▶ clusters with their concepts ──▶ hulls apart ──▶ sides of names
 *
 * This is tried from several beginnings, and the one whose lines touch least is kept. The layout is slow, so it yields its
 * progress. If most positions are known from before, they stay, and only new concepts are placed. Fixed ones never move.
 */
import { around } from "../bounds";
import { discBox, discIn, discLook, discName, type WebNode } from "../disc";
import { curvesOf } from "../drawing/curves";
import { hullPlaces } from "../drawing/hulls";
import { degreesOf } from "../emphasis";
import type { Box, Graph, Hints, Measure } from "../graph";
import { joinedEdges } from "../relation-look";
import { adjacencyOf, type Adjacency } from "./adjacency";
import { placeBoard } from "./board-places";
import { createRandom, runSimulation, type Body } from "./forces";
import { nameSides } from "./name-sides";
import { removeOverlapsJob, type DesiredPlace, type Place } from "./remove-overlaps";
import type { Size } from "./sized-box";
import { placeClusters } from "./web-clusters";

/** Pixels between two concepts of a cluster. */
const GAP = { x: 24, y: 20 };

/** Beginnings that are tried, for up to so many concepts. */
const TRIES: readonly (readonly [most: number, tries: number])[] = [[60, 5], [150, 2]];

/** A job that yields its progress, from 0 to 1. */
export function* placeWebJob(graph: Graph, pane: Size, measure: Measure, { from = new Map(), fixed = new Set() }: Hints = {}): Generator<number, ReadonlyMap<string, Box>> {
  const nodes = nodesOf(graph, measure);
  const adjacency = adjacencyOf(nodes.map(({ node }) => node), graph.edges);
  const known = nodes.filter(({ node }) => from.has(node.id)).length;
  if (known >= nodes.length * MOSTLY && known > 0) return yield* extended(nodes, adjacency, { from, fixed });
  const tries = TRIES.find(([most]) => nodes.length <= most)?.[1] ?? 1;
  yield 0;
  let best: { readonly boxes: ReadonlyMap<string, Box>; readonly cost: number } | null = null;
  for (let n = 0; n < tries; n++) {
    const places = yield* computePlaces(nodes, { adjacency, pane, measure }, n, tries);
    const boxes = fromOrigin(nameSides(nodes, places, adjacency.pulls));
    const cost = costOf(graph, boxes, measure);
    if (best === null || cost < best.cost) best = { boxes, cost };
    yield (n + 1) / tries;
  }
  if (fixed.size === 0 || best === null) return best?.boxes ?? new Map();
  return yield* extended(nodes, adjacency, { from: new Map([...best.boxes, ...from]), fixed });
}

function fromOrigin(boxes: ReadonlyMap<string, Box>): ReadonlyMap<string, Box> {
  const whole = around(boxes.values());
  if (whole === null) return boxes;
  const [left, top] = [whole.x - whole.width / 2, whole.y - whole.height / 2];
  return new Map([...boxes].map(([id, box]) => [id, { ...box, x: box.x - left, y: box.y - top }]));
}

/** Positions are kept if this share of them is known. */
const MOSTLY = 0.8;

/** Concepts, and folded headings, which stand for concepts. */
function nodesOf(graph: Graph, measure: Measure): WebNode[] {
  const degrees = degreesOf(graph);
  const shown = new Map(graph.nodes.filter(({ kind, stateCounts }) => kind === "concept" || stateCounts !== undefined).map((node) => [node.id, node]));
  return [...shown.values()].map((node) => {
    const look = discLook(node, degrees.get(node.id) ?? 0);
    const name = discName(node, look, measure);
    const { width, height } = discBox(0, 0, look.size, name, "below");
    return { node, look, name, width, height };
  });
}

/** What a touched name counts as, in pixels of line. */
const TOUCH = 400;

function costOf(graph: Graph, boxes: ReadonlyMap<string, Box>, measure: Measure): number {
  const captions = hullPlaces(graph, boxes, measure).map(({ caption }) => caption);
  return curvesOf(joinedEdges(graph.edges), boxes, captions).reduce((sum, curve) => curve === null ? sum : sum + curve.touches * TOUCH + Math.hypot(curve.to[0] - curve.from[0], curve.to[1] - curve.from[1]), 0);
}

// ── Computing all positions ─────────────────────────────────────────────────────────────────────────────────────

/** What all beginnings share. */
interface Setting {
  readonly adjacency: Adjacency;
  readonly pane: Size;
  readonly measure: Measure;
}

/**
 * The plane of the forces is stretched by this factor in height. In it a usual disc with its name is about a square, which
 * suits forces between points.
 */
const STRETCH = 2.5;

/**
 * Found by trials on eight sections and maps: these values give short lines that seldom run behind a name. Lengths are in
 * names.
 */
const FORCES = { push: 30, reach: 12, gravity: 0.06, turns: { few: 300, many: 200 } };

/** From this many concepts on, fewer steps are enough. */
const MANY = 500;

/** Middles of discs. */
function* computePlaces(nodes: readonly WebNode[], { adjacency, pane, measure }: Setting, attempt: number, tries: number): Generator<number, Place[]> {
  const seed = placeBoard(adjacency.framed, { width: 1200, height: 800 }, (text, kind) => kind === "concept" ? measure(text, kind) : { width: 0, height: 0 });
  const unit = Math.sqrt(STRETCH * areaOf(nodes) / Math.max(1, nodes.length));
  const random = createRandom(attempt);
  const jitter = (): number => attempt === 0 ? 0 : (random() - 0.5) * unit * 3;
  const bodies = centered(nodes.map(({ node }) => seed.get(node.id) ?? { x: 0, y: 0 })).map(({ x, y }, index): Body => ({ index, x: x + jitter(), y: y * STRETCH + jitter(), vx: 0, vy: 0 }));
  const aspect = aspectOf(pane);
  const squeeze = Math.sqrt(aspect / STRETCH);
  const field = {
    pulls: adjacency.pulls.map((pull) => ({ ...pull, length: pull.length * unit })), clusters: adjacency.clusters,
    push: FORCES.push * unit, reach: FORCES.reach * unit, gravity: { x: FORCES.gravity / squeeze, y: FORCES.gravity * squeeze },
  };
  for (const done of runSimulation(bodies, field, nodes.length > MANY ? FORCES.turns.many : FORCES.turns.few)) yield (attempt + done * 0.8) / tries;
  return yield* withProgress(placeClusters(nodes, bodies.map(({ x, y }) => ({ x, y: y / STRETCH })), { aspect, gap: GAP, measure, lines: adjacency.pulls }), (attempt + 0.9) / tries);
}

function* withProgress<T>(steps: Generator<void, T>, done: number): Generator<number, T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    yield done;
  }
}

function areaOf(nodes: readonly WebNode[]): number {
  return nodes.reduce((sum, { width, height }) => sum + (width + GAP.x) * (height + GAP.y), 0);
}

/**
 * A pane that is not open yet gets the proportions of a usual screen. A pane that is a narrow strip is not filled to
 * its ends.
 */
function aspectOf({ width, height }: Size): number {
  return width >= 1 && height >= 1 && Number.isFinite(width / height) ? Math.min(3, Math.max(0.5, width / height)) : 1.5;
}

function centered(points: readonly Place[]): Place[] {
  const middle = (of: "x" | "y"): number => points.reduce((sum, point) => sum + point[of], 0) / Math.max(1, points.length);
  const [x, y] = [middle("x"), middle("y")];
  return points.map((point) => ({ x: point.x - x, y: point.y - y }));
}

// ── Extending known positions ───────────────────────────────────────────────────────────────────────────────────

/** Known positions stay. A new concept is placed among its neighbours, or among the concepts of its heading. */
function* extended(nodes: readonly WebNode[], adjacency: Adjacency, { from = new Map(), fixed = new Set() }: Hints): Generator<number, ReadonlyMap<string, Box>> {
  const discs = nodes.map((one) => discOf(from.get(one.node.id), one));
  const all = discs.filter((disc) => disc !== null);
  const meanOf = (some: readonly number[]): Place | null => mean(some.flatMap((n) => discs[n] ?? []));
  const desired = nodes.map(({ node, look, name, width, height }, n): DesiredPlace => {
    const near = discs[n] ?? rounded(meanOf(adjacency.neighbours(n)) ?? adjacency.mates(n).map(meanOf).find((one) => one !== null) ?? mean(all) ?? { x: 0, y: 0 });
    const box = discBox(near.x, near.y, look.size, name, "below");
    return { x: box.x, y: box.y, width, height, fixed: fixed.has(node.id) };
  });
  const held = desired.filter((box) => box.fixed === true);
  // What stood stays, but for what a fixed one covers now.
  const standing = desired.map((box, n): DesiredPlace => ({ ...box, fixed: box.fixed === true || (discs[n] !== null && !held.some((other) => covers(other, box))) }));
  const places = yield* withProgress(removeOverlapsJob(standing, GAP), 0.9);
  const middles = nodes.map(({ look }, n): Place => ({ x: places[n]?.x ?? 0, y: (places[n]?.y ?? 0) - (nodes[n]?.height ?? 0) / 2 + look.size / 2 }));
  return nameSides(nodes, middles, adjacency.pulls);
}

function covers(a: DesiredPlace, b: DesiredPlace): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP.x && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP.y;
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
