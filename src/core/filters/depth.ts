/** `depth:2` — how many relations `near:` follows. Alone it has no effect. */
import { strings } from "../base/strings";
import type { Filter, FilterTerm } from "./filter";

export const depth: Filter = {
  key: "depth",
  get hint() { return strings.filters.depth; },
  suggest: () => ["1", "2", "3"],
  concepts: (value) => (isDepth(value) ? () => true : null),
  examples: [
    { text: "depth:2", means: "alone it hides nothing", finds: "Paging, LRU, Journaling, Inodes, TCP, Keep-Alive" },
    { text: "near:tcp depth:1", means: "one relation away, as without it", finds: "TCP, Keep-Alive" },
  ],
};

function isDepth(value: string): boolean {
  return /^[1-9]$/.test(value);
}

/** The value of the last `depth:`; 1 without any. */
export function depthFrom(terms: readonly FilterTerm[]): number {
  const typed = terms.filter((term) => term.key === depth.key && !term.negated && isDepth(term.value)).at(-1);
  return typed === undefined ? 1 : Number(typed.value);
}
