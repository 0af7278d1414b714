/** Nested bullets: the outer concept contains the inner one. */
import type { Relation } from "./relation";
import { edgeBetween, edgeSet } from "./edge";

export const contains: Relation = {
  id: "contains",
  name: "Contains",
  hint: "a concept and the bullets that are nested below it",
  line: "thick",
  *find(concepts) {
    yield;
    const byId = new Map(concepts.map((concept) => [concept.id, concept]));
    const found = edgeSet();
    for (const concept of concepts) {
      const parent = concept.parent === null ? undefined : byId.get(concept.parent);
      if (parent !== undefined) found.add(edgeBetween("contains", parent, concept, `In the map, ${concept.term} stands under ${parent.term}.`));
    }
    return found.edges();
  },
};
