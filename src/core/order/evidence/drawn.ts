/** What the learner drew, reversed or pinned. If decisions form a cycle, the newest is the strongest. */
import { strings } from "../../base/strings";
import type { EvidenceSource } from "../evidence";

export const drawn: EvidenceSource = {
  id: "drawn",
  *find({ index: { orders = [] }, byId }) {
    yield;
    return orders.flatMap((order) => {
      const [before, after] = [byId.get(order.before), byId.get(order.after)];
      return order.what !== "before" || before === undefined || after === undefined ? [] : [{ before, after, reason: strings.reasons.drawn, weight: order.time }];
    });
  },
};
