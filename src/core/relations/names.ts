/** A definition, or a term, names another concept: “Raft — …, leader election” names Leader Election. */
import { strings } from "../base/strings";
import type { Relation } from "./relation";
import { edgeBetween, edgeSet, STEP } from "./edge";
import type { Name } from "./name";
import { namingJob } from "./naming";
import { referencesOf } from "./references";

export const names: Relation = {
  id: "names",
  get name() { return strings.relations.names; },
  hint: "the definition has the other’s term or one of its aliases in it",
  line: "dotted",
  *find(concepts) {
    const naming = yield* namingJob(concepts);
    const found = edgeSet();
    let count = 0;
    for (const concept of concepts) {
      for (const { name } of naming.inText(concept, proseOf(concept.definition))) found.add(edgeBetween("names", concept, name.concept, strings.reasons.definitionNames(concept.term, shown(name))));
      for (const name of naming.inTerm(concept)) found.add(edgeBetween("names", concept, name.concept, strings.reasons.termNames(concept.term, shown(name))));
      if (++count % STEP === 0) yield;
    }
    return found.edges();
  },
};

function shown({ concept, text }: Name): string {
  return concept.term.includes(text) ? concept.term : strings.reasons.nameAs(concept.term, text);
}

/** Links to notes are a relation of their own. Of other links only the shown text is prose. */
function proseOf(definition: string): string {
  let prose = "";
  let end = 0;
  for (const { from, to, link, text } of referencesOf(definition)) {
    const isWritten = /^!?\[/.test(definition.slice(from, from + 2));
    if (!isWritten) continue;
    prose += definition.slice(end, from) + (link === null ? text : " | ");
    end = to;
  }
  return (prose + definition.slice(end)).replace(/\bhttps?:\/\/\S+/g, " | ");
}
