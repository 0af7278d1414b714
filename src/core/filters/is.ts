/** `is:due` — concepts in a state of learning. */
import { STATES } from "../concept/concept";
import { loose } from "./matching";
import type { Filter } from "./filter";

export const isState: Filter = {
  key: "is",
  hint: "state: new, learning, due, known or skipped",
  suggest: () => STATES,
  concepts: (value, context) => {
    const state = STATES.find((one) => one === loose(value));
    return state === undefined ? null : (concept) => context.stateOf(concept) === state;
  },
  examples: [
    { text: "is:known", means: "concepts you know", finds: "Paging" },
    { text: "is:Known is:due", means: "concepts you know, and those that are due", finds: "Paging, TCP" },
    { text: "-is:new", means: "concepts you have met before", finds: "Paging, TCP" },
    { text: "is:forgotten", means: "no such state: nothing is hidden, and the box says so", finds: "Paging, LRU, Journaling, Inodes, TCP, Keep-Alive" },
  ],
};
