/** `is:due` — concepts in a state of learning. `is:orphan` — concepts that are no longer in their map. */
import { strings } from "../base/strings";
import { STATES } from "../concept/concept";
import { loose } from "./matching";
import type { Filter } from "./filter";

export const isState: Filter = {
  key: "is",
  get hint() { return strings.filters.is; },
  suggest: ({ index }) => [...STATES, ...(index.orphans ?? []).length > 0 ? ["orphan"] : []],
  concepts: (value, context) => {
    const wanted = loose(value);
    const lost = new Set((context.index.orphans ?? []).map(({ id }) => id));
    if (wanted === "orphan") return ({ id }) => lost.has(id);
    const state = STATES.find((one) => one === wanted);
    return state === undefined ? null : (concept) => !lost.has(concept.id) && context.stateOf(concept) === state;
  },
  examples: [
    { text: "is:known", means: "concepts you know", finds: "Paging" },
    { text: "is:Known is:due", means: "concepts you know, and those that are due", finds: "Paging, TCP" },
    { text: "-is:new", means: "concepts you have met before", finds: "Paging, TCP" },
    { text: "is:orphan", means: "concepts that the map no longer names", finds: "Swapping" },
    { text: "is:forgotten", means: "no such state: nothing is hidden, and the box says so", finds: "Paging, LRU, Journaling, Inodes, TCP, Keep-Alive" },
  ],
};
