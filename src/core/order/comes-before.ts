/**
 * The relation of the order to learn: an edge leads from what is learned first to what is learned after, with the
 * reason in words.
 *
 * The relation is quiet: most of its edges join what other relations join already. It serves sorting, and is drawn on
 * demand.
 */
import { strings } from "../base/strings";
import type { Relation } from "../relations/relation";
import { COMES_BEFORE, orderJob } from "./order-of";

export const comesBefore: Relation = {
  id: COMES_BEFORE,
  get name() { return strings.relations.comesBefore; },
  hint: "what to learn first, by your words and the order of your map; each line says why",
  quiet: true,
  line: "dashed",
  isOfWholeMap: true,
  *find(concepts, index) {
    return [...(yield* orderJob(concepts, index)).edges];
  },
};
