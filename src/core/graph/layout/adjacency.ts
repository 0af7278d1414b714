/**
 * Which concepts of a web belong together, by relation and by heading. Concepts are numbered by their place in the
 * list.
 */
import type { Graph, GraphNode } from "../graph";
import type { GraphEdge } from "../../relations/relation";
import type { Cluster, Pull } from "./forces";

export interface Adjacency {
  /** One for each related pair; lengths in pills. */
  readonly pulls: readonly Pull[];
  /** The concepts of each heading, at any depth. A heading above all concepts makes no cluster. */
  readonly clusters: readonly Cluster[];
  /** The concepts below the headings of their paths. */
  readonly framed: Graph;
  neighbours(n: number): readonly number[];
  /** Concepts under the same heading, innermost heading first. */
  mates(n: number): (readonly number[])[];
}

/** Strength of a relation. It is divided among the relations of the end that has fewer of them. */
const PULL = 0.9;

/** Length at rest, in pills: nested concepts stand closer. */
const LENGTH = { contains: 0.6, other: 0.8 };

/**
 * Strength of a heading's cluster: enough to keep its concepts in one region, too little to keep them from their
 * relations.
 */
const CLUSTER = 0.045;

/** A concept without relations is held by its innermost heading alone, so that this one must be stronger. */
const LONELY = 0.3;

export function adjacencyOf(concepts: readonly GraphNode[], edges: readonly GraphEdge[]): Adjacency {
  const { nodes, members } = headingsOf(concepts);
  const pairs = pairsOf(concepts, edges);
  const neighbours = concepts.map((): number[] => []);
  for (const { source, target } of pairs) {
    neighbours[source]?.push(target);
    neighbours[target]?.push(source);
  }
  const innermost = (n: number): readonly number[] | undefined => members.get(headingPathsOf(concepts[n]).at(-1) ?? "");
  const many = (n: number): number => neighbours[n]?.length ?? 1;
  return {
    pulls: pairs.map((pair) => ({ ...pair, strength: PULL / Math.min(many(pair.source), many(pair.target)) })),
    clusters: [...members.values()].filter(({ length }) => length > 1 && length < concepts.length).flatMap((group) => [
      { group, drawn: group, strength: CLUSTER },
      { group, drawn: group.filter((n) => neighbours[n]?.length === 0 && innermost(n) === group), strength: LONELY },
    ]),
    framed: { nodes, edges: [] },
    neighbours: (n) => neighbours[n] ?? [],
    mates: (n) => headingPathsOf(concepts[n]).reverse().map((id) => members.get(id) ?? []),
  };
}

/** A pair with several relations counts once. */
function pairsOf(concepts: readonly GraphNode[], edges: readonly GraphEdge[]): Omit<Pull, "strength">[] {
  const at = new Map(concepts.map(({ id }, n) => [id, n]));
  const pairs = new Map<string, Omit<Pull, "strength">>();
  for (const { source: from, target: to, kind } of edges) {
    const [source, target] = [at.get(from), at.get(to)];
    if (source === undefined || target === undefined || source === target) continue;
    const key = source < target ? `${source} ${target}` : `${target} ${source}`;
    const length = Math.min(pairs.get(key)?.length ?? Infinity, kind === "contains" ? LENGTH.contains : LENGTH.other);
    pairs.set(key, { source, target, length });
  }
  return [...pairs.values()];
}

/** A heading for each path, before what is below it, and the concepts below each. */
function headingsOf(concepts: readonly GraphNode[]): { readonly nodes: GraphNode[]; readonly members: ReadonlyMap<string, readonly number[]> } {
  const nodes: GraphNode[] = [];
  const members = new Map<string, number[]>();
  for (const [n, node] of concepts.entries()) {
    let parent: string | null = null;
    for (const id of headingPathsOf(node)) {
      const below = members.get(id);
      if (below !== undefined) below.push(n);
      else {
        members.set(id, [n]);
        nodes.push({ id, kind: parent === null ? "section" : "subsection", label: "", state: null, parent, concept: null });
      }
      parent = id;
    }
    nodes.push({ ...node, parent });
  }
  return { nodes, members };
}

/** An id for each heading above a concept, outermost first. */
function headingPathsOf(node: GraphNode | undefined): string[] {
  if (node?.within !== undefined) return [node.within.id];
  const headingPath = node?.concept?.headingPath ?? [];
  return headingPath.map((_heading, depth) => JSON.stringify([node?.concept?.map, ...headingPath.slice(0, depth + 1)]));
}
