/** An edge between two concepts. Its id is made of the kind and both ends, so a pair has at most one edge a kind. */
import type { Concept } from "../concept/concept";
import type { ConceptEdge } from "./relation";

export function edgeBetween(kind: string, source: Concept, target: Concept, reason: string, label = ""): ConceptEdge {
  return { id: `${kind}:${source.id}:${target.id}`, kind, source: source.id, target: target.id, label, reason };
}

/** Collects edges. Of several with one id the first stays, since its source is read first. */
export function edgeSet(): { add(edge: ConceptEdge): void; edges(): ConceptEdge[] } {
  const byId = new Map<string, ConceptEdge>();
  return {
    add: (edge) => {
      if (edge.source !== edge.target && !byId.has(edge.id)) byId.set(edge.id, edge);
    },
    edges: () => [...byId.values()],
  };
}

/** Concepts that are read between two pauses: about a millisecond of work. */
export const STEP = 200;
