/** `in:memory` — concepts under a heading. A heading matches by the beginnings of its words. */
import { strings } from "../base/strings";
import type { Filter, FilterContext } from "./filter";
import { namesFor } from "./matching";

export const inHeading: Filter = {
  key: "in",
  get hint() { return strings.filters.in; },
  suggest: headingsOf,
  concepts: (value, context) => {
    const meant = namesFor(value, headingsOf(context));
    return meant.size === 0 ? null : (concept) => concept.headingPath.some((heading) => meant.has(heading));
  },
  examples: [
    { text: "in:memory", means: "concepts under headings with a word that starts with “memory”", finds: "Paging, LRU" },
    { text: 'in:"file systems"', means: "a heading of several words stands in quotation marks", finds: "Journaling, Inodes" },
    { text: "-in:memory", means: "everything but what stands under Memory", finds: "Journaling, Inodes, TCP, Keep-Alive" },
    { text: "in:memory in:networking", means: "concepts under either heading", finds: "Paging, LRU, TCP, Keep-Alive" },
  ],
};

/** In the author's order. */
function headingsOf({ concepts }: FilterContext): readonly string[] {
  return [...new Set(concepts.flatMap((concept) => concept.headingPath))];
}
