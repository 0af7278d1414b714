/**
 * Moves discs a little and puts their names at other sides, so that fewer lines run behind names or cross each other, and
 * lines are shorter. Each disc in turn takes the best free place around it within the bounds of its cluster. Nothing
 * overlaps afterwards that did not before. Grows with discs times lines: `web` calls it for small graphs only.
 */
import { discBox, nameIn, SIDES, type Side, type WebNode } from "../disc";
import { isThrough } from "../drawing/obstacles";
import type { Box } from "../graph";
import type { Gap, Place } from "./remove-overlaps";

/** Two discs that a line joins, by index. */
export interface Line {
  readonly source: number;
  readonly target: number;
}

/** The middle of a disc, and the side of its name. */
export interface DiscPlace extends Place {
  readonly side: Side;
}

export interface SettleInput {
  readonly nodes: readonly WebNode[];
  readonly places: readonly DiscPlace[];
  readonly lines: readonly Line[];
  /** By index: where disc and name must stay. Null: the name stays below. */
  readonly bounds: readonly (Box | null)[];
  /** Captions. */
  readonly words: readonly Box[];
  readonly gap: Gap;
  readonly rounds: number;
  /** Discs stay where they are. */
  readonly isFixed?: boolean;
}

/** In pixels of line: what a line runs behind, two lines that cross, and a name that does not stand below. */
const COST = { behind: 130, own: 170, crossed: 34, length: 0.6, side: { below: 0, right: 3, left: 3, above: 12 } } as const;

/** With more lines nobody counts where they cross. */
const MOST_CROSSED = 160;

/** Even pixels, so that middles stay whole. */
const STEPS: readonly Place[] = [-120, -60, -24, 0, 24, 60, 120].flatMap((x) => [-96, -48, -20, 0, 20, 48, 96].map((y) => ({ x, y })));

const STAY: readonly Place[] = [{ x: 0, y: 0 }];

export function* settleJob(input: SettleInput): Generator<void, DiscPlace[]> {
  const plane = new Plane(input);
  const seen = input.places.map(() => true);
  for (let round = 0; round < input.rounds && seen.includes(true); round++) {
    for (const n of input.nodes.keys()) {
      seen[n] = plane.improve(n);
      yield;
    }
  }
  return plane.places;
}

/** By id of a node: disc and name together. */
export function boxesOf(nodes: readonly WebNode[], places: readonly DiscPlace[]): ReadonlyMap<string, Box> {
  return new Map(nodes.map(({ node, look, name }, n) => [node.id, discBox(places[n]?.x ?? 0, places[n]?.y ?? 0, look.size, name, places[n]?.side ?? "below")]));
}

class Plane {
  readonly places: DiscPlace[];
  private readonly boxes: Box[];
  private readonly names: (Box | null)[];
  private readonly own: readonly Line[][];

  constructor(private readonly input: SettleInput) {
    this.places = [...input.places];
    this.boxes = input.nodes.map((node, n) => boxAt(node, input.places[n] ?? { x: 0, y: 0, side: "below" }));
    this.names = this.boxes.map(nameIn);
    this.own = input.nodes.map((_node, n) => input.lines.filter(({ source, target }) => (source === n) !== (target === n)));
  }

  /** Returns whether it moved. */
  improve(n: number): boolean {
    const { input: { nodes, bounds, isFixed = false } } = this;
    const [node, place, within] = [nodes[n], this.places[n], bounds[n]];
    if (node === undefined || place === undefined || within == null) return false;
    let [best, least] = [place, this.costOf(n, place, this.boxes[n], Infinity)];
    for (const step of isFixed ? STAY : STEPS) for (const side of SIDES) {
      const there: DiscPlace = { x: place.x + step.x, y: place.y + step.y, side };
      const box = boxAt(node, there);
      if (!isWithin(box, within) || !this.isFree(n, box)) continue;
      const cost = this.costOf(n, there, box, least);
      // A gain that nobody sees is not worth a move.
      if (cost < least - 2) [best, least] = [there, cost];
    }
    if (best === place) return false;
    this.places[n] = best;
    const box = boxAt(node, best);
    [this.boxes[n], this.names[n]] = [box, nameIn(box)];
    return true;
  }

  private isFree(n: number, box: Box): boolean {
    const { x, y } = this.input.gap;
    for (const [at, other] of this.boxes.entries()) if (at !== n && Math.abs(other.x - box.x) < (other.width + box.width) / 2 + x && Math.abs(other.y - box.y) < (other.height + box.height) / 2 + y) return false;
    return true;
  }

  /** The cost of the disc's lines, and of the lines behind it, if it stood there; no less than `most` if it is more. */
  private costOf(n: number, place: DiscPlace, box: Box | undefined, most: number): number {
    const name = box === undefined ? null : nameIn(box);
    let cost: number = COST.side[place.side];
    for (const line of this.own[n] ?? []) {
      const other = line.source === n ? line.target : line.source;
      cost += this.lineCost(line, n, other, place, name);
      if (cost >= most) return cost;
    }
    const size = this.input.nodes[n]?.look.size ?? 0;
    for (const { source, target } of this.input.lines) {
      if (source === n || target === n) continue;
      const [from, to] = [this.places[source], this.places[target]];
      if (from === undefined || to === undefined) continue;
      if ((name !== null && isThrough(from, to, name.x, name.y, name.width, name.height)) || isThrough(from, to, place.x, place.y, size, size)) cost += COST.behind;
    }
    return cost;
  }

  private lineCost(line: Line, n: number, other: number, place: DiscPlace, name: Box | null): number {
    const end = this.places[other];
    if (end === undefined) return 0;
    let cost = COST.length * Math.hypot(place.x - end.x, place.y - end.y);
    if (name !== null && isThrough(place, end, name.x, name.y, name.width, name.height)) cost += COST.own;
    for (const [at, its] of this.names.entries()) {
      if (at === n) continue;
      if (its !== null && isThrough(place, end, its.x, its.y, its.width, its.height)) cost += at === other ? COST.own : COST.behind;
      const [disc, size] = [this.places[at], this.input.nodes[at]?.look.size ?? 0];
      if (at !== other && disc !== undefined && isThrough(place, end, disc.x, disc.y, size, size)) cost += COST.behind;
    }
    for (const { x, y, width, height } of this.input.words) if (isThrough(place, end, x, y, width, height)) cost += COST.behind;
    if (this.input.lines.length <= MOST_CROSSED) for (const { source, target } of this.input.lines) {
      if (source === line.source || source === line.target || target === line.source || target === line.target) continue;
      const [a, b] = [this.places[source], this.places[target]];
      if (a !== undefined && b !== undefined && sideOf(place, end, a) !== sideOf(place, end, b) && sideOf(a, b, place) !== sideOf(a, b, end)) cost += COST.crossed;
    }
    return cost;
  }
}

function boxAt({ look, name }: WebNode, { x, y, side }: DiscPlace): Box {
  return discBox(x, y, look.size, name, side);
}

function isWithin(box: Box, within: Box): boolean {
  return Math.abs(box.x - within.x) <= (within.width - box.width) / 2 && Math.abs(box.y - within.y) <= (within.height - box.height) / 2;
}

/** The side of a line on which a point is: 1, -1, or 0 on the line. */
function sideOf(from: Place, to: Place, point: Place): number {
  return Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
}
