/**
 * A graph as a tree: who hangs from whom, what is folded away, and one root where a layout wants it. A concept hangs
 * from the concept that it stands under, else from its heading.
 */
import type { Graph, GraphNode, Layout } from "./graph";

/** Id of the node that stands for the scope itself. */
export const ROOT = "root";

/** What a layout places and a drawing draws of a graph. `title` names the whole, `folded` what is folded away. */
export function shapedFor({ headings }: Pick<Layout, "headings">, graph: Graph, title: string, folded: ReadonlySet<string>): Graph {
  switch (headings) {
    case "frames": return graph;
    case "nodes": return rooted(foldedAway(graph, folded), title);
    case "none": return { nodes: graph.nodes.filter(({ kind }) => kind === "concept").map((node) => ({ ...node, parent: null })), edges: graph.edges };
  }
}

/** The graph with one more node, at the top, from which everything hangs. */
export function rooted(graph: Graph, label: string): Graph {
  const root: GraphNode = { id: ROOT, kind: "map", label, state: null, parent: null, concept: null };
  return { nodes: [root, ...graph.nodes.map((node) => node.parent === null ? { ...node, parent: ROOT } : node)], edges: graph.edges };
}

/** By id, what each node hangs from; nothing for those at the top. A ring, which only a broken graph has, is cut. */
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

/** Nodes that hang from each node, in the author's order; those at the top under the empty id. */
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

/** Without what hangs from the given nodes, whose labels say how many concepts are folded away. */
export function foldedAway(graph: Graph, ids: ReadonlySet<string>): Graph {
  if (!graph.nodes.some(({ id }) => ids.has(id))) return graph;
  const parents = parentsOf(graph);
  const many = new Map<string, number>();
  const hiddenUnder = (id: string): string | null => {
    let found: string | null = null;
    for (let above = parents.get(id); above !== undefined; above = parents.get(above)) if (ids.has(above)) found = above;
    return found;
  };
  const left = graph.nodes.filter(({ id, kind }) => {
    const under = hiddenUnder(id);
    if (under !== null && kind === "concept") many.set(under, (many.get(under) ?? 0) + 1);
    return under === null;
  });
  const nodes = left.map((node) => many.has(node.id) ? { ...node, label: `${node.label} (${many.get(node.id) ?? 0})` } : node);
  const shown = new Set(nodes.map(({ id }) => id));
  return { nodes, edges: graph.edges.filter(({ source, target }) => shown.has(source) && shown.has(target)) };
}
