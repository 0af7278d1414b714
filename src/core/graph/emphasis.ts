/** What stands out while a node is pointed at, and whose names are bold. */
import type { Graph } from "./graph";

/** `lit`: pointed at, or chosen. `near`: related to that. `muted`: all else meanwhile. */
export type Emphasis = "rest" | "lit" | "near" | "muted";

export function emphasisIn({ nodes, edges }: Graph, focus: string | null): (id: string) => Emphasis {
  const node = focus === null ? undefined : nodes.find(({ id }) => id === focus);
  // An open heading stands for nothing but itself.
  if (node === undefined || (node.kind !== "concept" && node.stateCounts === undefined)) return () => "rest";
  const near = new Set(edges.flatMap(({ source, target }) => source === focus ? [target] : target === focus ? [source] : []));
  return (id) => id === focus ? "lit" : near.has(id) ? "near" : "muted";
}

/** By id of a node: with how many others it is related. */
export function degreesOf({ edges }: Graph): ReadonlyMap<string, number> {
  const others = new Map<string, Set<string>>();
  const add = (id: string, other: string): void => {
    const own = others.get(id) ?? new Set<string>();
    others.set(id, own.add(other));
  };
  for (const { source, target, kind } of edges) {
    if (kind === "contains" || source === target) continue;
    add(source, target);
    add(target, source);
  }
  return new Map([...others].map(([id, own]) => [id, own.size]));
}

/** One concept in so many is among the most related ones. */
const SHARE = 6;

/** Ids of the most related sixth, without those that only draw level with the rest. */
export function mostRelated(graph: Graph): ReadonlySet<string> {
  const degrees = degreesOf(graph);
  const concepts = graph.nodes.filter(({ kind }) => kind === "concept");
  const sorted = concepts.map(({ id }) => degrees.get(id) ?? 0).sort((a, b) => b - a);
  const level = Math.max(1, sorted[Math.floor(concepts.length / SHARE)] ?? 0);
  return new Set(concepts.flatMap(({ id }) => (degrees.get(id) ?? 0) > level ? [id] : []));
}
