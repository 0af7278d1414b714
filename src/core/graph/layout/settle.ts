/**
 * Moves discs a little and puts their names at other sides, so that fewer lines run behind names or cross each other, and
 * lines are shorter. Each disc in turn takes the best free place around it within the bounds of its cluster. Nothing
 * overlaps afterwards that did not before. Grows with discs times lines: `web` calls it for small graphs only.
 */
import { discBox, nameIn, SIDES, type Side, type WebNode } from "../disc";
import { around } from "../bounds";
import { isThrough, LINE_AIR } from "../drawing/obstacles";
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
  readonly side: Side;
  readonly box: Box;
  readonly name: Box | null;
}

interface Span {
  readonly from: Place;
  readonly to: Place;
}

/** What a line costs that runs through it. */
interface Obstacle extends Pick<Box, "x" | "y" | "width" | "height"> {
  readonly cost: number;
}

/** A line of the disc that is tried, with all that it can meet from any of its places. */
interface OwnLine {
  readonly end: Place;
  readonly obstacles: readonly Obstacle[];
  readonly crossed: readonly Span[];
}

/** What counts for one disc, wherever it is tried: looked for once, since it is tried at many places. */
interface Around {
  readonly own: readonly OwnLine[];
  /** Lines of others that may run behind it. */
  readonly others: readonly Span[];
  /** By index of those: whether it is known to run behind the disc that is tried. */
  readonly isBehind: boolean[];
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
    const forms = SIDES.map((side): Form => {
      const box = boxAt(node, { x: 0, y: 0, side });
      return { side, box, name: nameIn(box) };
    });
    const steps = isFixed ? STAY : STEPS;
    const seen = this.around(n, steps.map((step) => ({ x: place.x + step.x, y: place.y + step.y })), forms);
    const { size } = node.look;
    const own = forms.find(({ side }) => side === place.side);
    let [best, least] = [place, own === undefined ? Infinity : discCost(seen, place, size, Infinity) + nameCost(seen, place, own)];
    for (const step of steps) {
      const at = { x: place.x + step.x, y: place.y + step.y };
      const free = forms.filter(({ box }) => isWithin(at, box, within) && this.isFree(n, at, box));
      if (free.length === 0) continue;
      const cost = discCost(seen, at, size, least - ENOUGH);
      if (cost >= least - ENOUGH) continue;
      for (const form of free) {
        const whole = cost + nameCost(seen, at, form);
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

  private around(n: number, middles: readonly Place[], forms: readonly Form[]): Around {
    const tried = extentOf(middles.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
    const whole = extentOf(forms.map(({ box }) => ({ x: tried.x + box.x, y: tried.y + box.y, width: tried.width + box.width, height: tried.height + box.height })));
    const others = this.input.lines.flatMap((line) => {
      const span = line.source === n || line.target === n ? null : this.spanOf(line);
      return span !== null && isThrough(span.from, span.to, whole.x, whole.y, whole.width, whole.height) ? [span] : [];
    });
    return { own: (this.own[n] ?? []).flatMap((line) => this.ownLine(line, n, tried)), others, isBehind: others.map(() => false) };
  }

  private ownLine(line: Line, n: number, tried: Box): OwnLine[] {
    const other = line.source === n ? line.target : line.source;
    const end = this.places[other];
    if (end === undefined) return [];
    const reach = extentOf([tried, { ...end, width: 0, height: 0 }]);
    const obstacles: Obstacle[] = [];
    const add = ({ x, y, width, height }: Omit<Obstacle, "cost">, cost: number): void => {
      if (Math.abs(x - reach.x) < (width + reach.width) / 2 && Math.abs(y - reach.y) < (height + reach.height) / 2) obstacles.push({ x, y, width, height, cost });
    };
    for (const [at, name] of this.names.entries()) {
      if (at === n) continue;
      if (name !== null) add(name, at === other ? COST.own : COST.behind);
      const [disc, size] = [this.places[at], this.input.nodes[at]?.look.size ?? 0];
      if (at !== other && disc !== undefined) add({ x: disc.x, y: disc.y, width: size, height: size }, COST.behind);
    }
    for (const box of this.input.words) add(box, COST.behind);
    const crossed = this.input.lines.length > MOST_CROSSED ? [] : this.input.lines.flatMap(({ source, target }) => {
      const span = source === line.source || source === line.target || target === line.source || target === line.target ? null : this.spanOf({ source, target });
      return span !== null && isThrough(span.from, span.to, reach.x, reach.y, reach.width, reach.height) ? [span] : [];
    });
    return [{ end, obstacles, crossed }];
  }

  private spanOf({ source, target }: Line): Span | null {
    const [from, to] = [this.places[source], this.places[target]];
    return from === undefined || to === undefined ? null : { from, to };
  }
}

/** The smallest box around some, and a line's air more, so that nothing at its rim is missed. */
function extentOf(boxes: readonly Pick<Box, "x" | "y" | "width" | "height">[]): Box {
  const { x, y, width, height } = around(boxes) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x, y, width: width + 4 * LINE_AIR, height: height + 4 * LINE_AIR };
}

/** The cost of the disc's lines, and of the lines behind it, if it stood there; no less than `most` if it is more. */
function discCost({ own, others, isBehind }: Around, place: Place, size: number, most: number): number {
  let cost = 0;
  for (const line of own) {
    cost += lineCost(line, place);
    if (cost >= most) return cost;
  }
  for (const [at, { from, to }] of others.entries()) {
    const runs = isThrough(from, to, place.x, place.y, size, size);
    isBehind[at] = runs;
    if (runs) cost += COST.behind;
    if (cost >= most) break;
  }
  return cost;
}

/** What the name at this side adds, after `discCost` of the same place. */
function nameCost({ own, others, isBehind }: Around, place: Place, { side, name }: Form): number {
  let cost: number = COST.side[side];
  if (name === null) return cost;
  const [x, y] = [place.x + name.x, place.y + name.y];
  for (const { end } of own) if (isThrough(place, end, x, y, name.width, name.height)) cost += COST.own;
  for (const [at, { from, to }] of others.entries()) if (isBehind[at] !== true && isThrough(from, to, x, y, name.width, name.height)) cost += COST.behind;
  return cost;
}

function lineCost({ end, obstacles, crossed }: OwnLine, place: Place): number {
  let cost = COST.length * Math.hypot(place.x - end.x, place.y - end.y);
  for (const { x, y, width, height, cost: more } of obstacles) if (isThrough(place, end, x, y, width, height)) cost += more;
  for (const { from, to } of crossed) if (sideOf(place, end, from) !== sideOf(place, end, to) && sideOf(from, to, place) !== sideOf(from, to, end)) cost += COST.crossed;
  return cost;
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
