/** `near:Paging` — a concept and those related to it. With `depth:2` also those related to them. */
import { strings } from "../base/strings";
import type { Concept, ConceptId } from "../concept/concept";
import type { ConceptEdge } from "../relations/relation";
import { withoutBracket } from "../text/words";
import { depthFrom } from "./depth";
import type { Filter } from "./filter";
import { namesFor } from "./matching";

export const near: Filter = {
  key: "near",
  get hint() { return strings.filters.near; },
  suggest: ({ concepts }) => [...new Set(concepts.map((concept) => concept.term))],
  concepts: (value, { concepts, edges, terms }) => {
    const middle = conceptsNamed(value, concepts);
    if (middle.length === 0) return null;
    const around = within(depthFrom(terms ?? []), middle.map((concept) => concept.id), edges);
    return (concept) => around.has(concept.id);
  },
  examples: [
    { text: "near:paging", means: "Paging and the concepts related to it", finds: "Paging, LRU" },
    { text: "near:LRU", means: "relations count in both directions", finds: "Paging, LRU" },
    { text: "near:lru depth:2", means: "and those related to these", finds: "Paging, LRU" },
    { text: "near:inodes", means: "a concept without relations stands alone", finds: "Inodes" },
    { text: "near:tcp kind:names", means: "surroundings by one kind of relation", finds: "TCP" },
  ],
};

/** The concepts whose surroundings are meant. */
export function conceptsNamed(value: string, concepts: readonly Concept[]): readonly Concept[] {
  const meant = namesFor(value, concepts.flatMap(spellings));
  return concepts.filter((concept) => spellings(concept).some((name) => meant.has(name)));
}

function spellings({ term, aliases }: Concept): string[] {
  return [term, withoutBracket(term), ...aliases];
}

/** Ids that can be reached over at most `depth` edges, in either direction. */
function within(depth: number, from: readonly ConceptId[], edges: readonly ConceptEdge[]): ReadonlySet<ConceptId> {
  const reached = new Set(from);
  for (let step = 0; step < depth; step++) {
    const next = edges.filter(({ source, target }) => reached.has(source) !== reached.has(target));
    if (next.length === 0) break;
    for (const { source, target } of next) reached.add(source).add(target);
  }
  return reached;
}
