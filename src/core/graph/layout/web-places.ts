/**
 * The places of the web: related concepts stand together, in a cluster a subsection. Forces place all concepts, each
 * cluster is drawn together around its middle in several shapes, and clusters are packed to the pane. Then discs and names
 * step out of the way of lines. Nothing overlaps, and positions are whole numbers. The same graph in the same pane always
 * looks the same.
 *
 *   Board ──forces──▶ related ones are near ──▶ clusters with their concepts ──▶ packed ──▶ names off lines
 *
 * This is tried from several beginnings, and the one whose lines are shortest and plainest is kept. The layout is slow, so
 * it yields its progress. If most positions are known from before, they stay, and only new concepts are placed.
 */
import { around } from "../bounds";
import { discBox, discLook, discName, type WebNode } from "../disc";
import { addToGroup } from "../../base/grouped";
import { curvesJob } from "../drawing/curves";
import { HULL, hullPlaces } from "../drawing/hulls";
import { degreesOf } from "../emphasis";
import type { Box, Graph, Hints, Measure } from "../graph";
import { joinedEdges } from "../relation-look";
import { adjacencyOf, type Adjacency } from "./adjacency";
import { placeBoard } from "./board-places";
import { createRandom, runSimulation, type Body } from "./forces";
import type { Place } from "./remove-overlaps";
import { LEGIBLE, NARROW } from "../style";
import { boxesOf, settleJob, type DiscPlace } from "./settle";
import { extended, SETTLED, withProgress } from "./web-extended";
import type { Size } from "./sized-box";
import { stripIn, wholeIn, type WebExtent } from "./web-extent";
import { placeClusters, ROUNDS_OF, type ClusteredPlace, type Spacing } from "./web-clusters";

/** From airy to dense: the first that fits the pane is taken. */
const SPACINGS: readonly [Spacing, ...Spacing[]] = [
  { gap: { x: 28, y: 22 }, hullGap: 26, fullness: 0.5, fit: 1 },
  { gap: { x: 20, y: 16 }, hullGap: 20, fullness: 0.75, fit: 1 },
  { gap: { x: 16, y: 12 }, hullGap: 14, fullness: 1, fit: 0.96 },
  { gap: { x: 14, y: 10 }, hullGap: 10, fullness: 1.15, fit: 0 },
];

/** Of what fits no pane. */
const DENSE: Spacing = SPACINGS[2] ?? SPACINGS[0];

/** Beginnings that are tried, for up to so many concepts. */
const TRIES: readonly (readonly [most: number, tries: number])[] = [[60, 5], [150, 2]];

/** With more concepts the whole fits no pane, and is dense; in a narrow pane more are scrolled, as all is there. */
const FITTING = { usual: 60, narrow: 150 };

/** Of so many it can be read in the pane, as a whole or scrolled. */
export function isSmallWeb(concepts: number, isNarrow: boolean): boolean {
  return concepts <= (isNarrow ? FITTING.narrow : FITTING.usual);
}

/**
 * Where concepts with their air take more than this share of what a pane shows legibly, the whole never fits: of 315 webs
 * none that did had more than 0.46. It is arranged to be scrolled at once. Of a web, concepts are about `density`.
 */
const HOPELESS = { share: 0.47, density: 0.42 };

/** A job that yields its progress, from 0 to 1. */
export function* placeWebJob(graph: Graph, pane: Size, measure: Measure, { from = new Map(), isAnew = false }: Hints = {}): Generator<number, ReadonlyMap<string, Box>> {
  const nodes = nodesOf(graph, measure);
  const adjacency = adjacencyOf(nodes.map(({ node }) => node), graph.edges);
  const known = nodes.filter(({ node }) => from.has(node.id)).length;
  if (!isAnew && known >= nodes.length * MOSTLY && known > 0) return yield* extended(nodes, adjacency, from);
  const isNarrow = pane.width < NARROW;
  const isSmall = isSmallWeb(nodes.length, isNarrow);
  const tries = isAnew ? 1 : TRIES.find(([most]) => nodes.length <= most)?.[1] ?? 1;
  const setting: Setting = { graph, adjacency, extent: wholeIn(pane), measure, tries, isSmall, from: isAnew ? from : undefined };
  yield 0;
  // What is too small to read in the pane is as wide as the pane, and scrolled. What a filter leaves is seen as a whole.
  const mayScroll = isSmall && !isAnew && (graph.isSeenWhole !== true || isNarrow);
  const [area, { width, height }] = [areaOf(nodes), setting.extent.space];
  const whole = mayScroll && area > HOPELESS.share * width * height ? null : yield* bestJob(nodes, setting, mayScroll ? 0.5 : 1);
  const best = mayScroll && (whole === null || whole.fit < LEGIBLE) ? yield* bestJob(nodes, { ...setting, extent: stripIn(pane, whole?.area ?? area / HOPELESS.density) }, 1) : whole;
  yield 1;
  return best?.boxes ?? new Map();
}

function* bestJob(nodes: readonly WebNode[], setting: Setting, end: number): Generator<number, Web | null> {
  const { tries, isSmall, extent } = setting;
  const begin = extent.isStrip ? 0.5 : 0;
  const done = (share: number): number => begin + share * (end - begin);
  let best: Web | null = null;
  let spacing = DENSE;
  for (let n = 0; n < tries; n++) {
    const middles = yield* drawnByForces(nodes, setting, n, (share) => done((n + share * 0.8) / tries));
    for (const one of n > 0 ? [spacing] : isSmall ? SPACINGS.slice(extent.isStrip ? 2 : 0) : [DENSE]) {
      const web = yield* withProgress(placedJob(nodes, middles, setting, one, n), done((n + 0.8) / tries));
      [spacing, best] = [one, n === 0 || best === null || web.cost < best.cost ? web : best];
      if (web.fit >= one.fit) break;
    }
    yield done((n + 1) / tries);
    if (best?.isClean === true) break;
  }
  return best;
}

interface Web {
  readonly boxes: ReadonlyMap<string, Box>;
  /** Of the whole, in square pixels. */
  readonly area: number;
  readonly cost: number;
  /** The zoom at which the pane shows all, or its width. */
  readonly fit: number;
  /** All lines are plain curves, and all fits. */
  readonly isClean: boolean;
}

/** Concepts around these middles, as a web. */
function* placedJob(nodes: readonly WebNode[], middles: readonly Place[], { graph, adjacency: { pulls }, extent, measure, tries, isSmall }: Setting, spacing: Spacing, attempt: number): Generator<void, Web> {
  const clustered = yield* placeClusters(nodes, middles, { ...extent, spacing, measure, lines: pulls, random: createRandom(attempt) });
  const bounds = clustered.map((place) => place.bounds);
  const words = [...new Set(bounds)].flatMap((box): Box[] => box === null ? [] : [{ x: box.x, y: box.y - (box.height + HULL.caption) / 2, width: box.width * CAPTION, height: HULL.caption }]);
  const settled: readonly DiscPlace[] = nodes.length > SETTLED.concepts || pulls.length > SETTLED.lines ? clustered : yield* settleJob({ nodes, places: clustered, lines: pulls, bounds, words, gap: spacing.gap, rounds: ROUNDS_OF.whole });
  const boxes = fromOrigin(boxesOf(nodes, withCaptions(nodes, clustered, settled)));
  if (tries === 1 && !isSmall) return { boxes, area: 0, fit: 1, isClean: true, cost: 0 };
  const captions = hullPlaces(graph, boxes, measure).map(({ caption }) => caption);
  const curves = yield* curvesJob(joinedEdges(graph.edges), boxes, captions);
  const whole = around([...boxes.values(), ...captions]);
  const rim = 2 * (captions.length === 0 ? 0 : HULL.pad) + EDGE;
  const [width, height] = [(whole?.width ?? 0) + rim, (whole?.height ?? 0) + rim];
  const fit = Math.min(1, LEGIBLE * Math.min(extent.space.width / width, extent.space.height / height));
  const lines = curves.reduce((sum, curve) => curve === null ? sum : sum + curve.touches * COST.touch + curve.bends * COST.bend + curve.length, 0);
  const isClean = fit >= 1 && curves.every((curve) => curve === null || curve.touches + curve.bends === 0);
  const over = Math.max(0, LEGIBLE / fit - 1) * COST.illegible;
  return { boxes, area: width * height, fit, isClean, cost: lines + (1 / fit - 1) * COST.unfit + over };
}

/** A cluster that moved to one side under its caption, so that the caption would stand over its bounds, keeps its places. */
function withCaptions(nodes: readonly WebNode[], clustered: readonly ClusteredPlace[], settled: readonly DiscPlace[]): readonly DiscPlace[] {
  const boxes = [...boxesOf(nodes, settled).values()];
  const moved = new Set<Box>();
  const groups = new Map<Box, number[]>();
  for (const [n, { bounds }] of clustered.entries()) if (bounds !== null) addToGroup(groups, bounds, n);
  for (const [bounds, some] of groups) {
    const whole = around(some.flatMap((n) => boxes[n] ?? []));
    if (whole !== null && Math.abs(whole.x - bounds.x) * 2 + (clustered[some[0] ?? -1]?.caption ?? 0) > bounds.width) moved.add(bounds);
  }
  return settled.map((place, n) => { const kept = clustered[n]; return kept?.bounds != null && moved.has(kept.bounds) ? kept : place; });
}

/** In pixels of line: a touched name, a corner of a line, what does not fit, and what cannot be read: as much as the pane once more. */
const COST = { touch: 2000, bend: 60, unfit: 12_000, illegible: 100_000 } as const;

/** The share of a cluster's width that its caption takes, before that is known; and pixels around the whole. */
const CAPTION = 0.6, EDGE = 2;

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

// ── Computing all positions ─────────────────────────────────────────────────────────────────────────────────────

/** What all beginnings share. */
interface Setting {
  readonly graph: Graph;
  readonly adjacency: Adjacency;
  readonly extent: WebExtent;
  readonly measure: Measure;
  /** The best is taken; of one alone nobody needs to know how good it is. */
  readonly tries: number;
  /** The whole may fit the pane. */
  readonly isSmall: boolean;
  /** Where all stood before, which takes the place of what forces would find. */
  readonly from: Hints["from"];
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

/** Middles of names and discs together. */
function* drawnByForces(nodes: readonly WebNode[], { adjacency, extent: { aspect }, measure, from }: Setting, attempt: number, doneOf: (share: number) => number): Generator<number, Place[]> {
  if (from) return nodes.map(({ node }) => from.get(node.id) ?? { x: 0, y: 0 });
  const seed = placeBoard(adjacency.framed, { width: 1200, height: 800 }, (text, kind) => kind === "concept" ? measure(text, kind) : { width: 0, height: 0 });
  const unit = Math.sqrt(STRETCH * areaOf(nodes) / Math.max(1, nodes.length));
  const random = createRandom(attempt);
  const jitter = (): number => attempt === 0 ? 0 : (random() - 0.5) * unit * 3;
  const bodies = centered(nodes.map(({ node }) => seed.get(node.id) ?? { x: 0, y: 0 })).map(({ x, y }, index): Body => ({ index, x: x + jitter(), y: y * STRETCH + jitter(), vx: 0, vy: 0 }));
  const squeeze = Math.sqrt(aspect / STRETCH);
  const field = {
    pulls: adjacency.pulls.map((pull) => ({ ...pull, length: pull.length * unit })), clusters: adjacency.clusters,
    push: FORCES.push * unit, reach: FORCES.reach * unit, gravity: { x: FORCES.gravity / squeeze, y: FORCES.gravity * squeeze },
  };
  for (const done of runSimulation(bodies, field, nodes.length > MANY ? FORCES.turns.many : FORCES.turns.few)) yield doneOf(done);
  return bodies.map(({ x, y }) => ({ x, y: y / STRETCH }));
}

function areaOf(nodes: readonly WebNode[]): number {
  return nodes.reduce((sum, { width, height }) => sum + (width + DENSE.gap.x) * (height + DENSE.gap.y), 0);
}

function centered(points: readonly Place[]): Place[] {
  const middle = (of: "x" | "y"): number => points.reduce((sum, point) => sum + point[of], 0) / Math.max(1, points.length);
  const [x, y] = [middle("x"), middle("y")];
  return points.map((point) => ({ x: point.x - x, y: point.y - y }));
}
