/** A link to another concept, in the definition or in the concept's own note. */
import { strings } from "../base/strings";
import type { Concept } from "../concept/concept";
import type { Relation } from "./relation";
import type { RelationSource } from "../index/concept-index";
import { edgeBetween, edgeSet, STEP } from "./edge";
import { referencesOf } from "./references";
import { nearestTo, targetsAmong, type Targets } from "./targets";

export const links: Relation = {
  id: "links",
  get name() { return strings.relations.links; },
  hint: "the bullet, or the concept’s note, links to the other’s note",
  line: "thin",
  *find(concepts, index) {
    const targets = yield* targetsAmong(concepts, index);
    const found = edgeSet();
    let count = 0;
    for (const concept of concepts) {
      for (const target of fromDefinition(concept, targets)) found.add(edgeBetween("links", concept, target, strings.reasons.definitionLinks(concept.term, target.term)));
      for (const target of fromNote(concept, targets, index)) found.add(edgeBetween("links", concept, target, strings.reasons.noteLinks(concept.term, target.term)));
      if (++count % STEP === 0) yield;
    }
    return found.edges();
  },
};

/** “see [[X]]” is a relation of its own. */
function fromDefinition(concept: Concept, targets: Targets): Concept[] {
  return referencesOf(concept.definition)
    .filter((reference) => !reference.also)
    .flatMap(({ link }) => (link === null ? [] : nearestTo(concept, targets.byLink(link, concept.map))));
}

/**
 * A link back to the map shows where the note belongs, not what it is about. Remarks on related concepts are a relation
 * of their own.
 */
function fromNote(concept: Concept, targets: Targets, index: RelationSource): Concept[] {
  const facts = concept.note === null ? undefined : index.notes.facts.get(concept.note);
  if (facts === undefined) return [];
  const apart = new Set([facts.up, ...facts.remarks.map(({ link }) => link)]);
  return facts.links
    .filter((link) => !apart.has(link))
    .flatMap((link) => nearestTo(concept, targets.byLink(link, facts.path).filter((target) => target.note !== facts.path)));
}
