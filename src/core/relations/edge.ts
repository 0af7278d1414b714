/** An edge between two concepts; its id is made of kind and both ends, so each pair is related once a kind. */
import type { Concept } from "../concept/concept";
import type { GraphEdge } from "./relation";

export function edgeBetween(kind: string, source: Concept, target: Concept, reason: string, label = ""): GraphEdge {
  return { id: `${kind}:${source.id}:${target.id}`, kind, source: source.id, target: target.id, label, reason };
}

/** Collects edges; of several with one id the first stays, since its reason was found first. */
export function edgeSet(): { add(edge: GraphEdge): void; edges(): GraphEdge[] } {
  const byId = new Map<string, GraphEdge>();
  return {
    add: (edge) => {
      if (edge.source !== edge.target && !byId.has(edge.id)) byId.set(edge.id, edge);
    },
    edges: () => [...byId.values()],
  };
}

/** How many concepts are looked at between two pauses: a millisecond or so of work. */
export const STEP = 200;
