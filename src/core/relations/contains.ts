/** Nested bullets: the outer concept contains the inner one. */
import { strings } from "../base/strings";
import type { Relation } from "./relation";
import { edgeBetween, edgeSet } from "./edge";

export const contains: Relation = {
  id: "contains",
  get name() { return strings.relations.contains; },
  hint: "a concept and the bullets that are nested below it",
  line: "thick",
  *find(concepts) {
    yield;
    const byId = new Map(concepts.map((concept) => [concept.id, concept]));
    const found = edgeSet();
    for (const concept of concepts) {
      const parent = concept.parent === null ? undefined : byId.get(concept.parent);
      if (parent !== undefined) found.add(edgeBetween("contains", parent, concept, strings.reasons.under(concept.term, parent.term)));
    }
    return found.edges();
  },
};
