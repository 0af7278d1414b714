/** What the author wrote under `## Related` in the concept's note: `[[Virtual Memory]] (paging implements virtual memory)`. */
import { strings } from "../base/strings";
import type { Relation } from "./relation";
import { edgeBetween, edgeSet, STEP } from "./edge";
import { nearestTo, targetsAmong } from "./targets";

export const related: Relation = {
  id: "related",
  get name() { return strings.relations.related; },
  hint: "a remark in the concept’s note, such as “[[Virtual memory]] (paging is one way to do it)” below a heading “Related”",
  *find(concepts, index) {
    const targets = yield* targetsAmong(concepts, index);
    const found = edgeSet();
    let count = 0;
    for (const concept of concepts) {
      const facts = concept.note === null ? undefined : index.notes.facts.get(concept.note);
      for (const { link, words } of facts?.remarks ?? []) {
        const meant = targets.byLink(link, concept.note ?? concept.map).filter((target) => target.note !== concept.note);
        for (const target of nearestTo(concept, meant)) found.add(edgeBetween("related", concept, target, reasonOf(concept.term, target.term, words), words));
      }
      if (++count % STEP === 0) yield;
    }
    return found.edges();
  },
};

function reasonOf(source: string, target: string, words: string): string {
  return strings.reasons.related(source, target, words);
}
