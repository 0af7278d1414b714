/** Neighbours of a node: for its card, for fading the rest, and for keyboard navigation. */
import type { Graph, GraphNode } from "./graph";
import type { GraphEdge } from "../relations/relation";

export interface RelationOfNode {
  readonly edge: GraphEdge;
  /** The node at the other end. */
  readonly other: GraphNode;
  /** Whether the edge starts at the node that was asked for. */
  readonly outgoing: boolean;
}

/** Ids of the nodes at the other ends, once each, in the author's order. */
export function neighbours(graph: Graph, id: string): string[] {
  const ids = new Set(relationsOf(graph, id).map(({ other }) => other.id));
  return graph.nodes.filter((node) => ids.has(node.id)).map((node) => node.id);
}

/** All relations of a node, outgoing ones first; kinds in the order of the graph. */
export function relationsOf(graph: Graph, id: string): RelationOfNode[] {
  const touching = graph.edges.filter((edge) => edge.source === id || edge.target === id);
  const wanted = new Set(touching.flatMap((edge) => [edge.source, edge.target]));
  const nodes = new Map(graph.nodes.filter((node) => wanted.has(node.id)).map((node) => [node.id, node]));
  const found = touching.flatMap((edge): RelationOfNode[] => {
    const outgoing = edge.source === id;
    const other = nodes.get(outgoing ? edge.target : edge.source);
    return other === undefined ? [] : [{ edge, other, outgoing }];
  });
  return [...found.filter(({ outgoing }) => outgoing), ...found.filter(({ outgoing }) => !outgoing)];
}
