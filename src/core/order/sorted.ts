/**
 * Sorts concepts for learning, as close to the map's order as the edges allow (Kahn 1962). Of all concepts whose
 * prerequisites are placed, the first in the map comes next. Without edges this is the map's order. O((n + e) log n).
 */
import { MinHeap } from "../base/min-heap";
import type { Concept } from "../concept/concept";
import type { ConceptEdge } from "../relations/relation";

export function sorted(concepts: readonly Concept[], edges: readonly Pick<ConceptEdge, "source" | "target">[]): Concept[] {
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

/** If the edges have cycles, concepts in a cycle or behind one come last, in the map's order. None is lost. */
function withCyclesLast(order: readonly Concept[], inMap: readonly Concept[]): Concept[] {
  const placed = new Set(order);
  return [...order, ...inMap.filter((concept) => !placed.has(concept))];
}

/** By map, then by line. The result does not depend on the order of the input. */
export function asInMap(a: Concept, b: Concept): number {
  return a.map === b.map ? a.line - b.line || (a.id < b.id ? -1 : 1) : a.map < b.map ? -1 : 1;
}
