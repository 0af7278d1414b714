/** A graph as a tree. The parent of a concept is the concept it is nested under, else its heading. */
import type { Graph, GraphNode } from "./graph";

/** By id: the parent of each node; nothing for those at the top. A cycle, which only a broken graph has, is cut. */
export function parentsOf({ nodes }: Graph): ReadonlyMap<string, string> {
  const there = new Set(nodes.map(({ id }) => id));
  const parents = new Map<string, string>();
  const hangsFrom = (id: string, above: string): boolean => {
    for (let at: string | undefined = above; at !== undefined; at = parents.get(at)) if (at === id) return true;
    return false;
  };
  for (const { id, parent, concept } of nodes) {
    const above = [concept?.parent ?? null, parent].find((one): one is string => one !== null && there.has(one));
    if (above !== undefined && !hangsFrom(id, above)) parents.set(id, above);
  }
  return parents;
}

/** The children of each node, in the author's order. Those at the top stand under the empty id. */
export function childrenOf(graph: Graph): ReadonlyMap<string, readonly GraphNode[]> {
  const parents = parentsOf(graph);
  const children = new Map<string, GraphNode[]>();
  const seen = new Set<string>();
  for (const node of graph.nodes) {
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    const above = parents.get(node.id) ?? "";
    const others = children.get(above);
    if (others === undefined) children.set(above, [node]);
    else others.push(node);
  }
  return children;
}

/** By id: below how many headings a node stands. */
export function depthIn({ nodes }: Graph): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parent } of nodes) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? -1) + 1);
  return depths;
}

/** Ids of the headings that hold headings. */
export function holdersOf({ nodes }: Pick<Graph, "nodes">): ReadonlySet<string> {
  return new Set(nodes.flatMap(({ kind, parent }) => kind === "concept" || parent === null ? [] : [parent]));
}
