/**
 * The order to learn: from what is learned first to what is learned after, each edge with the reason in words.
 *
 * Quiet: most of its edges join what other relations join already. It is for sorting, and seen when it is asked for.
 */
import type { Relation } from "../relations/relation";
import { COMES_BEFORE, orderJob } from "./order-of";

export const comesBefore: Relation = {
  id: COMES_BEFORE,
  name: "Comes before",
  quiet: true,
  line: "dashed",
  *find(concepts, index) {
    return [...(yield* orderJob(concepts, index)).edges];
  },
};
