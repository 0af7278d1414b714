/**
 * Concepts in an order to learn them in, as close to the map's as the edges allow: of all that wait for nothing, the one
 * that stands first in the map comes next. Without edges it is the map's order.
 */
import type { Concept } from "../concept/concept";
import type { GraphEdge } from "../relations/relation";

export function sorted(concepts: readonly Concept[], edges: readonly Pick<GraphEdge, "source" | "target">[]): Concept[] {
  const inMap = [...concepts].sort(asInMap);
  const numbers = new Map(inMap.map(({ id }, number) => [id, number]));
  const waits = inMap.map(() => 0);
  const opens = inMap.map((): number[] => []);
  for (const { source, target } of edges) {
    const [before, after] = [numbers.get(source), numbers.get(target)];
    if (before === undefined || after === undefined) continue;
    opens[before]?.push(after);
    waits[after] = (waits[after] ?? 0) + 1;
  }
  const free = new MinHeap();
  for (const [number, many] of waits.entries()) if (many === 0) free.push(number);
  const order: Concept[] = [];
  for (let number = free.pop(); number !== null; number = free.pop()) {
    const concept = inMap[number];
    if (concept !== undefined) order.push(concept);
    for (const other of opens[number] ?? []) {
      waits[other] = (waits[other] ?? 0) - 1;
      if (waits[other] === 0) free.push(other);
    }
  }
  return order.length === inMap.length ? order : withCyclesLast(order, inMap);
}

/** Given edges that run in rings, what is in one or behind one comes last, as in the map: nobody is lost. */
function withCyclesLast(order: readonly Concept[], inMap: readonly Concept[]): Concept[] {
  const placed = new Set(order);
  return [...order, ...inMap.filter((concept) => !placed.has(concept))];
}

/** By map, then by line; the same whatever order they come in. */
export function asInMap(a: Concept, b: Concept): number {
  return a.map === b.map ? a.line - b.line || (a.id < b.id ? -1 : 1) : a.map < b.map ? -1 : 1;
}

/** Numbers, the smallest first: a heap. */
class MinHeap {
  private readonly heap: number[] = [];

  push(number: number): void {
    const { heap } = this;
    let at = heap.push(number) - 1;
    for (let above = (at - 1) >> 1; at > 0 && this.at(above) > number; above = (at - 1) >> 1) {
      heap[at] = this.at(above);
      at = above;
    }
    heap[at] = number;
  }

  pop(): number | null {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length > 0) this.siftDown(last);
    return first;
  }

  /** Into the place that is free at the top. */
  private siftDown(number: number): void {
    const { heap } = this;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (this.at(below + 1) < this.at(below)) below++;
      if (this.at(below) >= number) break;
      heap[at] = this.at(below);
      at = below;
    }
    heap[at] = number;
  }

  private at(place: number): number {
    return this.heap[place] ?? Infinity;
  }
}
