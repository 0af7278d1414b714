/** The definition points to another concept: “(see [[X]])”, “→ [[X]]”, “see X”. */
import { strings } from "../base/strings";
import type { Concept } from "../concept/concept";
import type { Relation } from "./relation";
import { edgeBetween, edgeSet, STEP } from "./edge";
import { referencesOf, type Reference } from "./references";
import { nearestTo, targetsAmong, type Targets } from "./targets";

export const seeAlso: Relation = {
  id: "see-also",
  get name() { return strings.relations.seeAlso; },
  hint: "the bullet says “see” and a link",
  line: "long",
  *find(concepts, index) {
    const targets = yield* targetsAmong(concepts, index);
    const found = edgeSet();
    let count = 0;
    for (const concept of concepts) {
      for (const reference of referencesOf(concept.definition)) {
        for (const target of meant(reference, concept, targets)) found.add(edgeBetween("see-also", concept, target, strings.reasons.seeAlso(concept.term, target.term)));
      }
      if (++count % STEP === 0) yield;
    }
    return found.edges();
  },
};

function meant(reference: Reference, concept: Concept, targets: Targets): Concept[] {
  if (!reference.also) return [];
  if (reference.link !== null) return nearestTo(concept, targets.byLink(reference.link, concept.map));
  // Without a link only a whole name counts (“you always see your own writes” points nowhere), and only if it means one concept.
  const named = nearestTo(concept, targets.byName(reference.text));
  return named.length === 1 ? named : [];
}
