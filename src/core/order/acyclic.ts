/**
 * Which arrows can stand together without a ring: taken one after the other, an arrow that would close one is left out.
 * So each ring loses the arrow that was taken last, which is its weakest where the strongest are taken first.
 *
 * An order of all nodes is kept in which the taken arrows lead forward, and only what lies between the ends of an arrow
 * against it is looked at (Pearce and Kelly, “A dynamic topological sort algorithm”, 2006). It starts with the order in
 * which a search leaves the nodes, where all arrows lead forward but one for each ring or so: the work is linear without
 * rings, and these are few in what people write.
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
const STEP = 20;
/** How many nodes are placed between two pauses. */
const NODES = 500;

export function* acyclicJob(nodes: number, arrows: readonly Arrow[]): Generator<void, Acyclic> {
  const order = new OnlineOrder(yield* topologicalPlacesJob(nodes, arrows));
  const kept: number[] = [];
  const rings = new Map<number, readonly number[]>();
  for (const [number, arrow] of arrows.entries()) {
    const ring = order.insert(arrow);
    if (ring === null) kept.push(number);
    else rings.set(number, ring);
    if (number % STEP === STEP - 1) yield;
  }
  return { kept, rings };
}

/** Depth first and without recursion, since a chain may be as long as the map: whoever is left last stands first. */
function* topologicalPlacesJob(nodes: number, arrows: readonly Arrow[]): Generator<void, number[]> {
  const next = Array.from({ length: nodes }, (): number[] => []);
  for (const { from, to } of arrows) next[from]?.push(to);
  const places = new Array<number>(nodes).fill(-1);
  const isMet = new Array<boolean>(nodes).fill(false);
  let left = nodes;
  // From the end, so that what is joined by nothing keeps the order of its numbers.
  for (let start = nodes - 1; start >= 0; start--) {
    const path = isMet[start] === true ? [] : [{ node: start, at: 0 }];
    isMet[start] = true;
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const other = next[top.node]?.[top.at++];
      if (other === undefined) {
        places[top.node] = --left;
        path.pop();
      } else if (isMet[other] !== true) {
        isMet[other] = true;
        path.push({ node: other, at: 0 });
      }
    }
    if (start % NODES === 0) yield;
  }
  return places;
}

class OnlineOrder {
  private readonly ahead: number[][];
  private readonly behind: number[][];

  constructor(private readonly place: number[]) {
    this.ahead = place.map(() => []);
    this.behind = place.map(() => []);
  }

  /** Null if the arrow stands now, else the way back that it would close to a ring. */
  insert({ from, to }: Arrow): readonly number[] | null {
    const [low, high] = [this.placeOf(to), this.placeOf(from)];
    if (low <= high) {
      const after = this.reached(to, this.ahead, (place) => place <= high);
      if (after.has(from)) return pathTo(from, after);
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

function pathTo(end: number, found: ReadonlyMap<number, number | null>): number[] {
  const path: number[] = [];
  for (let node: number | null | undefined = end; node != null; node = found.get(node)) path.push(node);
  return path.reverse();
}
