/**
 * Concepts of a web → clusters that stand apart. Inside a cluster concepts keep their places to each other as the forces
 * gave them, drawn together, in a few shapes. Clusters are packed, or, where they are many, part until their hulls have
 * air between them.
 */
import { addToGroup } from "../../base/grouped";
import { captionOf, clusterKey, HULL, hullName } from "../drawing/hulls";
import { around } from "../bounds";
import { discBox, type WebNode } from "../disc";
import type { Box, Measure } from "../graph";
import { packJob } from "./pack-clusters";
import { removeOverlapsJob, type DesiredPlace, type Gap, type Place } from "./remove-overlaps";
import { separate, type Tile } from "./separate";
import { settleJob, type DiscPlace, type Line } from "./settle";
import { even, type Size } from "./sized-box";

interface Setting {
  /** Of the pane: width to height. */
  readonly aspect: number;
  /** What the whole may take, so that it can be read in the pane. */
  readonly space: Size;
  readonly spacing: Spacing;
  readonly measure: Measure;
  /** Related concepts, by index. */
  readonly lines: readonly Line[];
  /** From 0 to 1. */
  readonly random: () => number;
}

/** How much air a web has. */
export interface Spacing {
  /** Pixels between two concepts, and between two hulls. */
  readonly gap: Gap;
  readonly hullGap: number;
  /** The share of their area that concepts fill before they are parted. */
  readonly fullness: number;
  /** It is taken where the pane shows the whole at this zoom. */
  readonly fit: number;
}

/** The same for hulls, where they are too many to be packed. */
const FULLNESS = 0.95;

/** Rounds in which discs of one cluster, and of all, are moved a little. */
export const ROUNDS_OF = { shape: 3, whole: 3 } as const;

/** After so many steps only a few overlap; `removeOverlaps` moves those. */
const ROUNDS = 60;

/** Proportions that a cluster is tried in; and of what is as wide as the pane, and scrolled. */
const SHAPES = [1, 1.7, 2.8], STRIP = [0.6, 1, 1.7];

/** Up to so many clusters are packed, in so many orders; more are drawn together. */
const PACKED: readonly (readonly [most: number, tries: number])[] = [[6, 60], [10, 40], [16, 8], [40, 2]];

/** A shape of a cluster: the places of its members from the middle of its upper edge, rim and caption left out. */
interface ClusterShape {
  readonly places: readonly DiscPlace[];
  readonly inner: Size;
  readonly caption: number;
  /** Of its hull with rim and caption; the caption stands at the top. */
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

interface Placed {
  readonly members: readonly number[];
  readonly shapes: readonly ClusterShape[];
}

export interface ClusteredPlace extends DiscPlace {
  /** What its cluster has for names and discs. */
  readonly bounds: Box | null;
  /** Pixels that its caption is wide. */
  readonly caption: number;
}

/** `places`: middles of names and discs together. Returns middles of discs, in whole numbers. */
export function* placeClusters(nodes: readonly WebNode[], places: readonly Place[], setting: Setting): Generator<void, ClusteredPlace[]> {
  const groups = new Map<string, number[]>();
  for (const [n, { node }] of nodes.entries()) addToGroup(groups, clusterKey(node) === "" ? /* @key */ `alone ${n}` : clusterKey(node), n);
  const isOne = groups.size < 2;
  const tries = PACKED.find(([most]) => groups.size <= most)?.[1] ?? 0;
  const clusters: Placed[] = [];
  for (const [key, members] of groups) {
    const hasHull = !isOne && !key.startsWith("alone ");
    const shapes: ClusterShape[] = [];
    const aspects = isOne ? [setting.aspect] : members.length === 1 || tries === 0 ? [1.7] : setting.space.height === Infinity ? STRIP : SHAPES;
    for (const aspect of aspects) shapes.push(yield* shapeJob(nodes, members, places, { ...setting, aspect, hasHull }));
    clusters.push({ members, shapes });
  }
  const middles = clusters.map(({ members }) => mean(members.map((n) => places[n] ?? { x: 0, y: 0 })));
  const centers = yield* tries === 0 ? drawnTogether(clusters, middles, setting) : packedTogether(clusters, middles, tries, setting);
  const found: ClusteredPlace[] = nodes.map(() => ({ x: 0, y: 0, side: "below", bounds: null, caption: 0 }));
  for (const [c, { members, shapes }] of clusters.entries()) {
    const center = centers[c];
    const shape = shapes[center?.shape ?? 0];
    if (center === undefined || shape === undefined) continue;
    const [x, top] = [even(center.x), even(center.y - shape.height / 2 + shape.top)];
    // A name beside a disc may be a little higher than that.
    const bounds = { x, y: top + shape.inner.height / 2, width: shape.inner.width + 2, height: shape.inner.height + 2 };
    for (const [m, n] of members.entries()) {
      const place = shape.places[m];
      if (place !== undefined) found[n] = { x: x + place.x, y: top + place.y, side: place.side, bounds, caption: shape.caption };
    }
  }
  return found;
}

type ShapePlace = Place & { readonly shape: number };

function* drawnTogether(clusters: readonly Placed[], middles: readonly Place[], { aspect, spacing: { hullGap } }: Setting): Generator<void, ShapePlace[]> {
  const places = yield* drawTogether(clusters.map(({ shapes: [first] }) => first ?? { width: 0, height: 0 }), middles, aspect, { x: hullGap, y: hullGap }, FULLNESS);
  return places.map((place) => ({ ...place, shape: 0 }));
}

function* packedTogether(clusters: readonly Placed[], middles: readonly Place[], tries: number, { aspect, space, lines, random, spacing: { hullGap } }: Setting): Generator<void, readonly ShapePlace[]> {
  const clusterOf = new Map(clusters.flatMap(({ members }, c) => members.map((n) => [n, c])));
  const area = clusters.reduce((sum, { shapes: [first] }) => sum + (first?.width ?? 0) * (first?.height ?? 0), 0);
  const wishes = filling(middles, area, aspect);
  const boxes = clusters.map(({ shapes }, c) => ({ shapes, wish: wishes[c] ?? { x: 0, y: 0 }, pulls: new Map<number, number>() }));
  for (const { source, target } of lines) {
    const [a, b] = [clusterOf.get(source), clusterOf.get(target)];
    if (a === undefined || b === undefined || a === b) continue;
    boxes[a]?.pulls.set(b, (boxes[a].pulls.get(b) ?? 0) + 1);
    boxes[b]?.pulls.set(a, (boxes[b].pulls.get(a) ?? 0) + 1);
  }
  return (yield* packJob(boxes, { aspect, space, gap: hullGap, random, tries })).places;
}

function* shapeJob(nodes: readonly WebNode[], members: readonly number[], places: readonly Place[], { aspect, spacing: { gap, fullness }, measure, lines, hasHull }: Setting & { readonly hasHull: boolean }): Generator<void, ClusterShape> {
  const own = members.flatMap((n) => nodes[n] ?? []);
  const middles = members.map((n) => places[n] ?? { x: 0, y: 0 });
  const arranged = hasHull && own.length <= FEW ? inRows(own, middles, aspect, gap) : yield* drawTogether(own, middles, aspect, gap, fullness);
  const numbers = new Map(members.map((n, m) => [n, m]));
  const between = lines.flatMap(({ source, target }) => { const [a, b] = [numbers.get(source), numbers.get(target)]; return a === undefined || b === undefined ? [] : [{ source: a, target: b }]; });
  const below = arranged.map(({ x, y }, m): DiscPlace => ({ x, y: y + ((own[m]?.look.size ?? 0) - (own[m]?.height ?? 0)) / 2, side: "below" }));
  const whole = around(arranged.map((place, m) => ({ ...place, width: own[m]?.width ?? 0, height: own[m]?.height ?? 0 }))) ?? { x: 0, y: 0, width: 0, height: 0 };
  const tidy = own.length > MOST ? below : yield* settleJob({ nodes: own, places: below, lines: between, bounds: own.map(() => whole), words: [], gap, rounds: ROUNDS_OF.shape });
  const kept = around(tidy.map(({ x, y, side }, m) => discBox(x, y, own[m]?.look.size ?? 0, own[m]?.name ?? whole, side))) ?? whole;
  const inside = own.map(({ node }) => node);
  const caption = hasHull ? captionOf(hullName(inside[0]), inside, measure).width : 0;
  const inner = { width: even(Math.max(kept.width, caption)), height: even(kept.height) };
  const [middle, top, rim] = [2 * Math.round(kept.x / 2), kept.y - kept.height / 2, hasHull ? HULL.pad : 0];
  return {
    places: tidy.map(({ x, y, side }) => ({ x: x - middle, y: y - top, side })), inner, caption,
    width: inner.width + 2 * rim + 2, height: inner.height + 2 * rim + (hasHull ? HULL.caption : 0), top: rim + (hasHull ? HULL.caption : 0),
  };
}

/** So few leave much of a rectangle empty when they are drawn together. */
const FEW = 4;

/** One above the other, or side by side, in the order in which the forces placed them. */
function inRows(sizes: readonly Size[], middles: readonly Place[], aspect: number, gap: Gap): Place[] {
  const columns = aspect < 1.5 ? 1 : aspect < 2.5 ? 2 : sizes.length;
  const found: Place[] = [];
  const down = [...sizes.keys()].sort((a, b) => (middles[a]?.y ?? 0) - (middles[b]?.y ?? 0) || a - b);
  for (let [at, y] = [0, 0]; at < down.length; at += columns) {
    const row = down.slice(at, at + columns).sort((a, b) => (middles[a]?.x ?? 0) - (middles[b]?.x ?? 0) || a - b);
    const length = row.reduce((sum, n) => sum + (sizes[n]?.width ?? 0) + gap.x, -gap.x);
    const height = row.reduce((most, n) => Math.max(most, sizes[n]?.height ?? 0), 0);
    let x = -even(length / 2);
    for (const n of row) {
      const { width = 0, height: own = 0 } = sizes[n] ?? {};
      found[n] = { x: x + width / 2, y: y + own / 2 };
      x += width + gap.x;
    }
    y += height + gap.y;
  }
  return found;
}

/** With more, hardly any line can be moved off a name. */
const MOST = 60;

/** Sizes around these middles, drawn together until they fill this share of a plane with these proportions, and parted. */
function* drawTogether(sizes: readonly { readonly width: number; readonly height: number }[], middles: readonly Place[], aspect: number, gap: Gap, fullness: number): Generator<void, Place[]> {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap.x) * (height + gap.y), 0) / fullness;
  const tiles = filling(middles, area, aspect).map((place, n): Tile => ({ ...place, width: sizes[n]?.width ?? 0, height: sizes[n]?.height ?? 0 }));
  for (const steps = separate(tiles, gap, ROUNDS); steps.next().done !== true;) yield;
  const boxes = tiles.map((tile): DesiredPlace => ({ ...tile, x: 2 * Math.round(tile.x / 2), y: 2 * Math.round(tile.y / 2) }));
  // From the middle outwards, since a box that must move has free space on the outside.
  const order = [...boxes.keys()].sort((a, b) => outside(boxes[a], aspect) - outside(boxes[b], aspect) || a - b);
  const placed = yield* removeOverlapsJob(order.flatMap((n) => boxes[n] ?? []), gap);
  const found: Place[] = [];
  for (const [i, n] of order.entries()) found[n] = placed[i] ?? { x: 0, y: 0 };
  return found;
}

/** Places around the origin, drawn together until they fill a rectangle of this area with these proportions. */
function filling(places: readonly Place[], area: number, aspect: number): Place[] {
  const center = mean(places);
  const spread = (of: "x" | "y"): number => Math.max(1, Math.sqrt(places.reduce((sum, one) => sum + (one[of] - center[of]) ** 2, 0) / Math.max(1, places.length)));
  const [x, y] = [Math.sqrt(area * aspect) / (WIDTH_OF_SPREAD * spread("x")), Math.sqrt(area / aspect) / (WIDTH_OF_SPREAD * spread("y"))];
  return places.map((place) => ({ x: (place.x - center.x) * x, y: (place.y - center.y) * y }));
}

/** An even rectangle is √12 times as wide as the standard deviation of its points. */
const WIDTH_OF_SPREAD = 3.5;

function outside(box: Place | undefined, aspect: number): number {
  return box === undefined ? 0 : (box.x * box.x) / aspect + box.y * box.y * aspect;
}

function mean(points: readonly Place[]): Place {
  const sum = (of: "x" | "y"): number => points.reduce((all, point) => all + point[of], 0) / Math.max(1, points.length);
  return { x: sum("x"), y: sum("y") };
}
