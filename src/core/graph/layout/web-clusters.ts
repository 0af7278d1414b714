/**
 * Concepts of a web → clusters that stand apart. Inside a cluster concepts keep their places to each other as the forces
 * gave them, drawn together; clusters keep theirs, and part until their hulls have air between them.
 */
import { addToGroup } from "../../base/grouped";
import { clusterKey, HULL } from "../drawing/hulls";
import type { WebNode } from "../disc";
import type { Measure } from "../graph";
import { reduceCrossingsJob, type Line } from "./reduce-crossings";
import { removeOverlapsJob, type DesiredPlace, type Gap, type Place } from "./remove-overlaps";
import { separate, type Tile } from "./separate";
import { even } from "./sized-box";

interface Setting {
  /** Of the pane: width to height. */
  readonly aspect: number;
  readonly gap: Gap;
  readonly measure: Measure;
  /** Related concepts, by index. */
  readonly lines: readonly Line[];
}

/** Pixels between two hulls. */
const APART = { x: 16, y: 16 };

/** The share of their area that concepts, or clusters, fill before they are parted. */
const FULLNESS = { inside: 0.55, between: 0.8 };

/** After so many steps only a few overlap; `removeOverlaps` moves those. */
const ROUNDS = 60;

/** A cluster with the places of its members, around its middle. */
interface Placed {
  readonly members: readonly number[];
  readonly places: readonly Place[];
  /** Of its hull with rim and caption; the caption stands at the top. */
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

/** `places`: middles of names and discs together. Returns middles of discs, in whole even numbers. */
export function* placeClusters(nodes: readonly WebNode[], places: readonly Place[], setting: Setting): Generator<void, Place[]> {
  const groups = new Map<string, number[]>();
  for (const [n, { node }] of nodes.entries()) addToGroup(groups, clusterKey(node) === "" ? /* @key */ `alone ${n}` : clusterKey(node), n);
  const isOne = groups.size < 2;
  const clusters: Placed[] = [];
  for (const [key, members] of groups) clusters.push(yield* insideJob(nodes, members, places, { ...setting, hasHull: !isOne && !key.startsWith("alone ") }));
  const middles = clusters.map(({ members }) => mean(members.map((n) => places[n] ?? { x: 0, y: 0 })));
  const centers = yield* drawTogether(clusters, middles, setting.aspect, APART, FULLNESS.between);
  const found: Place[] = nodes.map(() => ({ x: 0, y: 0 }));
  for (const [c, { members, places: inside, height, top }] of clusters.entries()) {
    const center = centers[c] ?? { x: 0, y: 0 };
    for (const [m, n] of members.entries()) {
      const [place, node] = [inside[m] ?? { x: 0, y: 0 }, nodes[n]];
      found[n] = { x: even(center.x + place.x), y: even(center.y - height / 2 + top + place.y) + (node?.look.size ?? 0) / 2 };
    }
  }
  return found;
}

/** Places are from the top of the members, around their middle: those of the upper edges of discs. */
function* insideJob(nodes: readonly WebNode[], members: readonly number[], places: readonly Place[], { gap, measure, lines, hasHull }: Setting & { readonly hasHull: boolean }): Generator<void, Placed> {
  const own = members.map((n) => nodes[n] ?? { width: 0, height: 0 });
  const apartPlaces = yield* drawTogether(own, members.map((n) => places[n] ?? { x: 0, y: 0 }), 1.7, gap, FULLNESS.inside);
  const numbers = new Map(members.map((n, m) => [n, m]));
  const between = lines.flatMap(({ source, target }) => { const [a, b] = [numbers.get(source), numbers.get(target)]; return a === undefined || b === undefined ? [] : [{ source: a, target: b }]; });
  const boxes = apartPlaces.map((place, m): DesiredPlace => ({ ...place, width: own[m]?.width ?? 0, height: own[m]?.height ?? 0 }));
  const tidy = members.length > MOST ? apartPlaces : yield* quietly(reduceCrossingsJob(boxes, between, gap));
  const heading = nodes[members[0] ?? 0]?.node.concept?.headingPath.at(-1) ?? "";
  const caption = hasHull ? measure(heading, "subsection").width + 64 : 0;
  const [left, right] = span(tidy.map(({ x }, m) => [x, own[m]?.width ?? 0]));
  const [top, bottom] = span(tidy.map(({ y }, m) => [y, own[m]?.height ?? 0]));
  const middle = (left + right) / 2;
  const rim = hasHull ? 2 * HULL.pad : 0;
  return {
    members, places: tidy.map(({ x, y }, m) => ({ x: x - middle, y: y - (own[m]?.height ?? 0) / 2 - top })),
    width: even(Math.max(right - left, caption) + rim), height: even(bottom - top + rim + (hasHull ? HULL.caption : 0)), top: hasHull ? HULL.pad + HULL.caption : 0,
  };
}

/** With more, hardly any line can be moved off a name. */
const MOST = 60;

function* quietly<T>(steps: Generator<unknown, T>): Generator<void, T> {
  for (let step = steps.next(), n = 0; ; step = steps.next(), n++) {
    if (step.done === true) return step.value;
    if (n % 8 === 7) yield;
  }
}

/** Sizes around these middles, drawn together until they fill this share of a plane with these proportions, and parted. */
function* drawTogether(sizes: readonly { readonly width: number; readonly height: number }[], middles: readonly Place[], aspect: number, gap: Gap, fullness: number): Generator<void, Place[]> {
  const center = mean(middles);
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap.x) * (height + gap.y), 0) / fullness;
  const spread = (of: "x" | "y"): number => Math.max(1, Math.sqrt(middles.reduce((sum, one) => sum + (one[of] - center[of]) ** 2, 0) / Math.max(1, middles.length)));
  const [x, y] = [Math.sqrt(area * aspect) / (WIDTH_OF_SPREAD * spread("x")), Math.sqrt(area / aspect) / (WIDTH_OF_SPREAD * spread("y"))];
  const tiles = sizes.map(({ width, height }, n): Tile => ({ x: ((middles[n]?.x ?? 0) - center.x) * x, y: ((middles[n]?.y ?? 0) - center.y) * y, width, height }));
  yield* quietly(separate(tiles, gap, ROUNDS));
  const boxes = tiles.map((tile): DesiredPlace => ({ ...tile, x: 2 * Math.round(tile.x / 2), y: 2 * Math.round(tile.y / 2) }));
  // From the middle outwards, since a box that must move has free space on the outside.
  const order = [...boxes.keys()].sort((a, b) => outside(boxes[a], aspect) - outside(boxes[b], aspect) || a - b);
  const placed = yield* removeOverlapsJob(order.flatMap((n) => boxes[n] ?? []), gap);
  const found: Place[] = [];
  for (const [i, n] of order.entries()) found[n] = placed[i] ?? { x: 0, y: 0 };
  return found;
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

function span(some: readonly (readonly [middle: number, size: number])[]): [number, number] {
  return [Math.min(...some.map(([middle, size]) => middle - size / 2)), Math.max(...some.map(([middle, size]) => middle + size / 2))];
}
