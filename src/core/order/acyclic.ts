/**
 * Which arrows can stand together without a ring: taken one after the other, an arrow that would close one is left out.
 * So each ring loses the arrow that was taken last, which is its weakest where the strongest are taken first.
 *
 * An order of all nodes is kept in which the taken arrows lead forward, and only what lies between the ends of an arrow
 * against it is looked at (Pearce and Kelly, “A dynamic topological sort algorithm”, 2006). Nodes come in the map's order
 * and most arrows agree with it, so nearly every arrow costs nothing.
 */
export interface Arrow {
  readonly from: number;
  readonly to: number;
}

export interface Acyclic {
  readonly kept: readonly number[];
  /** By number of the arrow that was left out: the way along kept arrows from its end back to its start. */
  readonly rings: ReadonlyMap<number, readonly number[]>;
}

/** How many arrows are taken between two pauses. */
const STEP = 200;

export function* acyclicSteps(nodes: number, arrows: readonly Arrow[]): Generator<void, Acyclic> {
  const order = new Standing(nodes);
  const kept: number[] = [];
  const rings = new Map<number, readonly number[]>();
  for (const [number, arrow] of arrows.entries()) {
    const ring = order.take(arrow);
    if (ring === null) kept.push(number);
    else rings.set(number, ring);
    if (number % STEP === STEP - 1) yield;
  }
  return { kept, rings };
}

class Standing {
  private readonly place: number[];
  private readonly ahead: number[][];
  private readonly behind: number[][];

  constructor(nodes: number) {
    this.place = Array.from({ length: nodes }, (_, node) => node);
    this.ahead = Array.from({ length: nodes }, () => []);
    this.behind = Array.from({ length: nodes }, () => []);
  }

  /** Null if the arrow stands now, else the way back that it would close to a ring. */
  take({ from, to }: Arrow): readonly number[] | null {
    const [low, high] = [this.placeOf(to), this.placeOf(from)];
    if (low <= high) {
      const after = this.reached(to, this.ahead, (place) => place <= high);
      if (after.has(from)) return wayTo(from, after);
      const before = this.reached(from, this.behind, (place) => place >= low);
      this.reorder([...before.keys()], [...after.keys()]);
    }
    this.ahead[from]?.push(to);
    this.behind[to]?.push(from);
    return null;
  }

  private placeOf(node: number): number {
    return this.place[node] ?? 0;
  }

  /** Every node reached, with the one that it was reached from. */
  private reached(start: number, next: readonly (readonly number[])[], isWithin: (place: number) => boolean): Map<number, number | null> {
    const found = new Map<number, number | null>([[start, null]]);
    for (const [node] of found) {
      for (const other of next[node] ?? []) if (!found.has(other) && isWithin(this.placeOf(other))) found.set(other, node);
    }
    return found;
  }

  /** The places of both are dealt out anew: first to what stands before, then to what stands after, each as it stood. */
  private reorder(before: number[], after: number[]): void {
    const asPlaced = (a: number, b: number): number => this.placeOf(a) - this.placeOf(b);
    const nodes = [...before.sort(asPlaced), ...after.sort(asPlaced)];
    const places = nodes.map((node) => this.placeOf(node)).sort((a, b) => a - b);
    for (const [at, node] of nodes.entries()) this.place[node] = places[at] ?? 0;
  }
}

function wayTo(end: number, found: ReadonlyMap<number, number | null>): number[] {
  const way: number[] = [];
  for (let node: number | null | undefined = end; node != null; node = found.get(node)) way.push(node);
  return way.reverse();
}
