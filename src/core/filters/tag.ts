/** `tag:exam` — concepts with the tag in their bullet or in their note; `tag:os` finds `os/memory` too. */
import { strings } from "../base/strings";
import type { Concept } from "../concept/concept";
import type { Filter, FilterContext } from "./filter";
import { loose } from "./matching";

export const tag: Filter = {
  key: "tag",
  get hint() { return strings.filters.tag; },
  suggest: (context) => tagsOf(context),
  concepts: (value, context) => {
    const wanted = loose(value.replace(/^#/, ""));
    const isWanted = (one: string): boolean => loose(one) === wanted || loose(one).startsWith(`${wanted}/`);
    return tagsOf(context).some(isWanted) ? (concept) => tagsOfConcept(concept, context).some(isWanted) : null;
  },
  examples: [
    { text: "tag:exam", means: "concepts with the tag #exam in their bullet or their note", finds: "LRU, TCP" },
    { text: "tag:#os", means: "the tag and those below it, as #os/memory", finds: "Paging" },
    { text: "-tag:exam", means: "concepts without the tag", finds: "Paging, Journaling, Inodes, Keep-Alive" },
  ],
};

function tagsOf(context: FilterContext): string[] {
  return [...new Set(context.concepts.flatMap((concept) => tagsOfConcept(concept, context)))].sort();
}

function tagsOfConcept(concept: Concept, { index }: FilterContext): readonly string[] {
  const facts = concept.note === null ? undefined : index.notes.facts.get(concept.note);
  return facts === undefined ? concept.tags : [...concept.tags, ...facts.tags];
}
