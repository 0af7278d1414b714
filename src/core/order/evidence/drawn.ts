/** What the learner drew, turned round or pinned. The newest is the strongest, should they run in a ring. */
import type { EvidenceSource } from "../evidence";

export const drawn: EvidenceSource = {
  id: "drawn",
  *find({ index: { orders = [] }, byId }) {
    yield;
    return orders.flatMap((order) => {
      const [before, after] = [byId.get(order.before), byId.get(order.after)];
      return order.what !== "before" || before === undefined || after === undefined ? [] : [{ before, after, reason: "You drew this.", weight: order.time }];
    });
  },
};
