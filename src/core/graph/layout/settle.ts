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

/** A gain that nobody sees is not worth a move. */
const ENOUGH = 2;

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

/** Disc and name, and the name alone, with the middle of the disc at the origin. */
interface Form {
  readonly box: Box;
  readonly name: Box | null;
}

class Plane {
  readonly places: DiscPlace[];
  private readonly boxes: Box[];
  private readonly names: (Box | null)[];
  private readonly own: readonly Line[][];
  /** By index of a line: whether it is known to run behind the disc that is tried. */
  private readonly isBehind: Uint8Array;

  constructor(private readonly input: SettleInput) {
    this.places = [...input.places];
    this.boxes = input.nodes.map((node, n) => boxAt(node, input.places[n] ?? { x: 0, y: 0, side: "below" }));
    this.names = this.boxes.map(nameIn);
    this.own = input.nodes.map((_node, n) => input.lines.filter(({ source, target }) => (source === n) !== (target === n)));
    this.isBehind = new Uint8Array(input.lines.length);
  }

  /** Returns whether it moved. */
  improve(n: number): boolean {
    const { input: { nodes, bounds, isFixed = false } } = this;
    const [node, place, within] = [nodes[n], this.places[n], bounds[n]];
    if (node === undefined || place === undefined || within == null) return false;
    const forms = SIDES.map((side): Form & { readonly side: Side } => {
      const box = boxAt(node, { x: 0, y: 0, side });
      return { side, box, name: nameIn(box) };
    });
    const own = forms.find(({ side }) => side === place.side);
    let [best, least] = [place, own === undefined ? Infinity : this.discCost(n, place, Infinity) + this.nameCost(n, place, own)];
    for (const step of isFixed ? STAY : STEPS) {
      const at = { x: place.x + step.x, y: place.y + step.y };
      const free = forms.filter(({ box }) => isWithin(at, box, within) && this.isFree(n, at, box));
      if (free.length === 0) continue;
      const cost = this.discCost(n, at, least - ENOUGH);
      if (cost >= least - ENOUGH) continue;
      for (const form of free) {
        const whole = cost + this.nameCost(n, at, form);
        if (whole < least - ENOUGH) [best, least] = [{ ...at, side: form.side }, whole];
      }
    }
    if (best === place) return false;
    this.places[n] = best;
    const box = boxAt(node, best);
    [this.boxes[n], this.names[n]] = [box, nameIn(box)];
    return true;
  }

  private isFree(n: number, { x, y }: Place, box: Box): boolean {
    const { gap } = this.input;
    for (const [at, other] of this.boxes.entries()) if (at !== n && Math.abs(other.x - x - box.x) < (other.width + box.width) / 2 + gap.x && Math.abs(other.y - y - box.y) < (other.height + box.height) / 2 + gap.y) return false;
    return true;
  }

  /** The cost of the disc's lines, and of the lines behind it, if it stood there; no less than `most` if it is more. */
  private discCost(n: number, place: Place, most: number): number {
    let cost = 0;
    for (const line of this.own[n] ?? []) {
      cost += this.lineCost(line, n, line.source === n ? line.target : line.source, place);
      if (cost >= most) return cost;
    }
    const size = this.input.nodes[n]?.look.size ?? 0;
    for (const [at, { source, target }] of this.input.lines.entries()) {
      const [from, to] = [this.places[source], this.places[target]];
      const isBehind = source !== n && target !== n && from !== undefined && to !== undefined && isThrough(from, to, place.x, place.y, size, size);
      this.isBehind[at] = Number(isBehind);
      if (isBehind) cost += COST.behind;
      if (cost >= most) break;
    }
    return cost;
  }

  /** What the name at this side adds, after `discCost` of the same place. */
  private nameCost(n: number, place: Place, { side, name }: Form & { readonly side: Side }): number {
    let cost: number = COST.side[side];
    if (name === null) return cost;
    const [x, y] = [place.x + name.x, place.y + name.y];
    for (const [at, { source, target }] of this.input.lines.entries()) {
      if (this.isBehind[at] === 1 || (source === n && target === n)) continue;
      const isOwn = source === n || target === n;
      const [from, to] = [source === n ? place : this.places[source], target === n ? place : this.places[target]];
      if (from !== undefined && to !== undefined && isThrough(from, to, x, y, name.width, name.height)) cost += isOwn ? COST.own : COST.behind;
    }
    return cost;
  }

  private lineCost(line: Line, n: number, other: number, place: Place): number {
    const end = this.places[other];
    if (end === undefined) return 0;
    let cost = COST.length * Math.hypot(place.x - end.x, place.y - end.y);
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

function isWithin({ x, y }: Place, box: Box, within: Box): boolean {
  return Math.abs(x + box.x - within.x) <= (within.width - box.width) / 2 && Math.abs(y + box.y - within.y) <= (within.height - box.height) / 2;
}

/** The side of a line on which a point is: 1, -1, or 0 on the line. */
function sideOf(from: Place, to: Place, point: Place): number {
  return Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
}
