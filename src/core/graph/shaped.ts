/**
 * The graph as a layout places it and a drawing shows it: branches folded, headings as frames, as nodes of a tree with
 * one root, or left out.
 */
import { foldedAway } from "./folding";
import type { Graph, GraphNode, Layout } from "./graph";

/** Id of the node that stands for the scope itself. */
export const ROOT = "root";

/** The graph for a layout. `title` names the whole, `foldedIds` the folded nodes. */
export function graphForLayout({ headings }: Pick<Layout, "headings">, graph: Graph, title: string, foldedIds: ReadonlySet<string>): Graph {
  switch (headings) {
    case "frames": return foldedAway(graph, foldedIds);
    case "nodes": return rooted(foldedAway(graph, foldedIds), title);
    case "none": return withoutFrames(foldedAway(graph, foldedIds));
  }
}

/** A folded heading stays, since it stands for its concepts. */
function withoutFrames({ nodes, edges }: Graph): Graph {
  return { nodes: nodes.filter(({ kind, stateCounts }) => kind === "concept" || stateCounts !== undefined).map((node) => ({ ...node, parent: null })), edges };
}

/** The graph with one more node at the top, as the root of all. */
export function rooted(graph: Graph, label: string): Graph {
  const root: GraphNode = { id: ROOT, kind: "map", label, state: null, parent: null, concept: null };
  return { nodes: [root, ...graph.nodes.map((node) => node.parent === null ? { ...node, parent: ROOT } : node)], edges: graph.edges };
}
