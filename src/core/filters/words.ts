/** Bare words: each must be found in the term, an alias or the definition, at the start of a word. */
import { strings } from "../base/strings";
import type { Filter } from "./filter";
import { hasWords, loose, searchedText } from "./matching";

export const words: Filter = {
  key: "",
  get hint() { return strings.filters.words; },
  every: true,
  suggest: ({ concepts }) => [...new Set(concepts.map((concept) => concept.term))],
  concepts: (value) => {
    // A term is typed as its map writes it, too: in ticks.
    const wanted = loose(value.replaceAll("`", ""));
    return wanted === "" ? null : (concept) => hasWords(searchedText(concept), wanted);
  },
  examples: [
    { text: "page", means: "concepts with a word that starts with “page”", finds: "Paging" },
    { text: "connection", means: "found in the definition as well as in the term", finds: "TCP, Keep-Alive" },
    { text: "connection reliable", means: "both words, in whatever order", finds: "TCP" },
    { text: '"reliable connection"', means: "both words, side by side", finds: "TCP" },
    { text: "least", means: "from the start of a word", finds: "LRU" },
    { text: "east", means: "not from its middle", finds: "" },
    { text: "-connection", means: "concepts that do not speak of connections", finds: "Paging, LRU, Journaling, Inodes" },
  ],
};
