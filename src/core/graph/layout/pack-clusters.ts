/**
 * Rectangles side by side, so that the whole fits the proportions of a pane as large as can be, and what is related stands
 * together. One after the other takes the best free corner between those that stand already, in the best of its shapes.
 * This is tried in several orders.
 */
import type { Place } from "./remove-overlaps";
import type { Size } from "./sized-box";

export interface PackedBox {
  /** It is placed in one of these. Never empty. */
  readonly shapes: readonly Size[];
  /** Where its middle would stand. */
  readonly wish: Place;
  /** How strongly others draw it, by index. */
  readonly pulls: ReadonlyMap<number, number>;
}

export interface Packing {
  /** By index: the number of the shape, and the middle. */
  readonly places: readonly (Place & { readonly shape: number })[];
  readonly cost: number;
}

export interface PackSetting {
  /** Of the pane: width to height. */
  readonly aspect: number;
  /** What the whole may take, so that it can be read in the pane. */
  readonly space: Size;
  readonly gap: number;
  /** From 0 to 1, for changing the order. */
  readonly random: () => number;
  readonly tries: number;
}

/** What counts beside the height of the whole at the pane's proportions: the distance of related ones, of each from its wish, and what is over the space. */
const COST = { related: 0.25, wish: 0.06, over: 4 } as const;

interface Placed extends Place, Size {
  readonly n: number;
  readonly shape: number;
}

/** Needs the fourth power of the number of boxes. */
export function* packJob(boxes: readonly PackedBox[], setting: PackSetting): Generator<void, Packing> {
  let best: Packing | null = null;
  for (let n = 0; n < setting.tries; n++) {
    const packing = yield* packed(boxes, orderOf(boxes, n, setting), setting);
    if (best === null || packing.cost < best.cost) best = packing;
  }
  return best ?? { places: [], cost: 0 };
}

/** The largest first, or from the middle outwards, or next what is most related to those before; first as it is, then with chance. */
function orderOf(boxes: readonly PackedBox[], attempt: number, { aspect, random }: PackSetting): number[] {
  const kind = attempt % KINDS;
  const ranks = boxes.map(({ shapes: [first], wish: { x, y } }) => (kind === 1 ? -Math.hypot(x / aspect, y) : (first?.width ?? 0) * (first?.height ?? 0)) * (attempt < KINDS ? 1 : 1 + (random() - 0.5) * 1.6));
  const order = [...boxes.keys()].sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || a - b);
  if (kind !== 2) return order;
  const taken: number[] = [];
  while (order.length > 0) {
    const pullOf = (n: number): number => taken.reduce((sum, other) => sum + (boxes[n]?.pulls.get(other) ?? 0), 0);
    const next = order.reduce((found, n) => pullOf(n) > pullOf(found) ? n : found, order[0] ?? 0);
    taken.push(...order.splice(order.indexOf(next), 1));
  }
  return taken;
}

const KINDS = 3;

function* packed(boxes: readonly PackedBox[], order: readonly number[], setting: PackSetting): Generator<void, Packing> {
  const placed: Placed[] = [];
  let cost = 0;
  for (const n of order) {
    const box = boxes[n];
    if (box === undefined) continue;
    const next = bestPlace(n, box, placed, setting);
    cost += next.drawn;
    placed.push(next.place);
    yield;
  }
  const places: (Place & { readonly shape: number })[] = [];
  for (const { n, x, y, shape } of placed) places[n] = { x, y, shape };
  return { places, cost: cost + heightOf(boundsOf(placed), setting) };
}

/** Of the places that put a side flush with a side of what stands already. The nearest to its wish come first. */
function bestPlace(n: number, box: PackedBox, placed: readonly Placed[], setting: PackSetting): { readonly place: Placed; readonly drawn: number } {
  const { gap } = setting;
  const bounds = boundsOf(placed);
  let best: { readonly place: Placed; readonly drawn: number } | null = null;
  let least = Infinity;
  for (const [shape, { width, height }] of box.shapes.entries()) {
    const down = sidesOf("y", "height", height, box.wish, placed, gap);
    for (const x of sidesOf("x", "width", width, box.wish, placed, gap)) {
      // A column costs at least the whole's breadth with it, and the way from the wish.
      const broad = widened(bounds, x, width);
      if (heightOf(broad, setting) + COST.wish * Math.abs(x - box.wish.x) >= least) continue;
      for (const y of down) {
        const whole = heightOf(heightened(broad, y, height), setting);
        if (whole + COST.wish * Math.abs(y - box.wish.y) >= least) continue;
        const place = { n, shape, x, y, width, height };
        const drawn = drawnBy(box, place, placed);
        if (whole + drawn >= least || placed.some((other) => overlap(place, other, gap))) continue;
        [best, least] = [{ place, drawn }, whole + drawn];
      }
    }
  }
  const [first = { width: 0, height: 0 }] = box.shapes;
  return best ?? { place: { n, shape: 0, x: bounds.right + gap + first.width / 2, y: 0, ...first }, drawn: 0 };
}

function sidesOf(of: "x" | "y", size: "width" | "height", own: number, wish: Place, placed: readonly Placed[], gap: number): number[] {
  if (placed.length === 0) return [2 * Math.round(wish[of] / 2)];
  const sides = new Set<number>();
  for (const other of placed) for (const way of [-1, 1]) sides.add(other[of] + way * (other[size] / 2 + gap + own / 2)).add(other[of] + (way * (other[size] - own)) / 2);
  return [...sides].sort((a, b) => Math.abs(a - wish[of]) - Math.abs(b - wish[of]));
}

function drawnBy({ wish, pulls }: PackedBox, place: Place, placed: readonly Placed[]): number {
  let drawn = COST.wish * Math.hypot(place.x - wish.x, place.y - wish.y);
  for (const other of placed) {
    const pull = pulls.get(other.n);
    if (pull !== undefined) drawn += COST.related * pull * Math.hypot(place.x - other.x, place.y - other.y);
  }
  return drawn;
}

function overlap(a: Placed, b: Placed, gap: number): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap;
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const NOTHING: Bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };

function boundsOf(placed: readonly Placed[]): Bounds {
  return placed.reduce(grown, NOTHING);
}

function grown(bounds: Bounds, { x, y, width, height }: Placed): Bounds {
  return heightened(widened(bounds, x, width), y, height);
}

function widened({ left, right, top, bottom }: Bounds, x: number, width: number): Bounds {
  return { left: Math.min(left, x - width / 2), right: Math.max(right, x + width / 2), top, bottom };
}

function heightened({ left, right, top, bottom }: Bounds, y: number, height: number): Bounds {
  return { left, right, top: Math.min(top, y - height / 2), bottom: Math.max(bottom, y + height / 2) };
}

/** Of a rectangle with the pane's proportions around the whole, and more for what no longer fits. */
function heightOf({ left, right, top, bottom }: Bounds, { aspect, space }: PackSetting): number {
  if (left > right) return 0;
  const [width, height] = [(right - left) / aspect, bottom - top];
  const over = Math.max(0, right - left - space.width) / aspect + Math.max(0, height - space.height);
  return Math.max(width, height) + 0.1 * Math.min(width, height) + COST.over * over;
}
