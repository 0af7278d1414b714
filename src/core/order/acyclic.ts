/**
 * Removes cycles: arrows are added one after the other, and an arrow that would close a cycle is left out. So each
 * cycle loses the arrow that came last. Callers give the strongest arrows first, so a cycle loses its weakest.
 *
 * The class below keeps an order of all nodes in which the added arrows lead forward. For an arrow against the order,
 * only the nodes between its ends are visited (Pearce and Kelly, “A dynamic topological sort algorithm”, 2006). The
 * start order comes from a depth-first search, in which nearly all arrows lead forward already. So the work is linear
 * without cycles, and people's notes have few of them.
 */
export interface Arrow {
  readonly from: number;
  readonly to: number;
}

export interface Acyclic {
  readonly kept: readonly number[];
  /** By number of the arrow that was left out: the path along kept arrows from its end back to its start. */
  readonly rings: ReadonlyMap<number, readonly number[]>;
}

/** Arrows that are added between two pauses. */
const STEP = 20;
/** Nodes that are visited between two pauses. */
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

/**
 * Depth-first search without recursion, since a chain may be as long as the map. The node that is finished last comes
 * first.
 */
function* topologicalPlacesJob(nodes: number, arrows: readonly Arrow[]): Generator<void, number[]> {
  const next = Array.from({ length: nodes }, (): number[] => []);
  for (const { from, to } of arrows) next[from]?.push(to);
  const places = new Array<number>(nodes).fill(-1);
  const isMet = new Array<boolean>(nodes).fill(false);
  let left = nodes;
  // Starts at the end, so that unconnected nodes keep the order of their numbers.
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

  /** Null if the arrow was added. Otherwise the path back that would close a cycle. */
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

  /** All nodes that can be reached, each with the node it was reached from. */
  private reached(start: number, next: readonly (readonly number[])[], isWithin: (place: number) => boolean): Map<number, number | null> {
    const found = new Map<number, number | null>([[start, null]]);
    for (const [node] of found) {
      for (const other of next[node] ?? []) if (!found.has(other) && isWithin(this.placeOf(other))) found.set(other, node);
    }
    return found;
  }

  /** Sorts the places of both sets anew: first the nodes before, then the nodes after, each set in its old order. */
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
