/** `has:note` — concepts with a note of their own, with a definition, or with relations to others that are shown. */
import { strings } from "../base/strings";
import type { Filter } from "./filter";
import { definitionOf } from "../concept/concept";
import { loose } from "./matching";

const VALUES = ["note", "definition", "relations"];

export const has: Filter = {
  key: "has",
  get hint() { return strings.filters.has; },
  suggest: () => VALUES,
  concepts: (value, { edges }) => {
    const related = new Set(edges.flatMap(({ source, target }) => [source, target]));
    switch (loose(value)) {
      case "note": return (concept) => concept.note !== null;
      case "definition": return (concept) => definitionOf(concept) !== "";
      case "relations": case "relation": return (concept) => related.has(concept.id);
      default: return null;
    }
  },
  examples: [
    { text: "has:note", means: "concepts with a note of their own", finds: "Paging" },
    { text: "-has:definition", means: "concepts that still lack a definition", finds: "Inodes" },
    { text: "has:relations", means: "concepts related to others", finds: "Paging, LRU, TCP, Keep-Alive" },
    { text: "has:relations kind:links", means: "concepts related to others by links", finds: "TCP, Keep-Alive" },
  ],
};
