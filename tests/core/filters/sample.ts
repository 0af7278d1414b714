/** The small map that the filters' own examples speak of. */
import { notePath } from "../../../src/core/base/note-path";
import { conceptIdOf } from "../../ids";
import type { State, ConceptId } from "../../../src/core/concept/concept";
import type { FilterContext } from "../../../src/core/filters/filter";
import type { ConceptEdge } from "../../../src/core/relations/relation";
import { factsOf, indexOf, edgeLines } from "../graph/samples";
import { allConcepts } from "../../../src/core/index/concept-index";

const MAP = `
# Operating Systems > Memory
Paging [OS/Paging.md] | fixed-size pages, evicted by LRU
LRU #exam | least recently used goes first
# Operating Systems > File Systems
Journaling | changes are noted before they are made
Inodes |
# Networking
TCP #exam | reliable connection, in order
Keep-Alive | one connection for many requests
`;

const STATES: Readonly<Record<string, State>> = { Paging: "known", TCP: "due" };

export function sampleContext(): FilterContext {
  const found = indexOf({ "Map.md": MAP }, [factsOf("OS/Paging.md", [], { tags: ["os/memory"] })]);
  const [first] = allConcepts(found);
  if (first === undefined) throw new Error("The sample has no concepts.");
  const index = { ...found, orphans: [{ ...first, id: conceptIdOf("moc-swapping00"), term: "Swapping", note: null, tags: [], headingPath: ["No longer in the map"] }] };
  const concepts = [...allConcepts(index), ...index.orphans];
  const id = (term: string): ConceptId => conceptIdOf(concepts.find((concept) => concept.term === term)?.id);
  const edge = (source: string, kind: string, target: string): ConceptEdge => ({ id: `${kind}:${source}:${target}`, kind, source: id(source), target: id(target), label: "", reason: "" });
  return {
    index, concepts, scope: { map: notePath("Map.md"), heading: null },
    edges: [edge("Paging", "names", "LRU"), edge("Keep-Alive", "links", "TCP")],
    kinds: [{ id: "links", name: "Links to" }, { id: "names", name: "Mentions" }],
    stateOf: (concept) => STATES[concept.term] ?? "new",
  };
}

/** `Paging, LRU` or `Paging, LRU; Paging names LRU`. */
export function shown({ concepts, edges }: Pick<FilterContext, "concepts" | "edges">, withEdges: boolean): string {
  const terms = concepts.map((concept) => concept.term).join(", ");
  return withEdges ? `${terms}; ${edgeLines(edges, concepts).replace(/\n/g, ", ")}` : terms;
}
