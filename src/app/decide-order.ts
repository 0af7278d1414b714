/** The learner's say in the order to learn: drawn, turned round, pinned, taken away, or given back to what is computed. */
import type { Concept } from "../core/concept/concept";
import { pairOf } from "../core/concept/order-decision";
import type { Ordering } from "../core/study/log-record";
import { done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import type { Desk } from "./write-note";

type Decision = readonly [before: string, after: string, what: Ordering];

/** One line of the study log; nothing where it is so already. `before` is learned first. */
export async function decideOrder({ library }: Desk, before: string, after: string, what: Ordering): Promise<Outcome> {
  await library.settled();
  const { concepts } = library.index();
  const [first, second] = [concepts.get(before), concepts.get(after)];
  if (first === undefined || second === undefined) return refusal("This concept is no longer in the map.");
  if (first === second) return refusal("A concept can’t come before itself.");
  const former = decisionOn(library, before, after);
  const wanted: Decision = [before, after, what];
  if (isSame(former, wanted)) return done(`${sentenceOf(first, second, what)} That is so already.`);
  await learn(library, wanted);
  return done(sentenceOf(first, second, what), null, () => takenBack(library, wanted, former));
}

async function takenBack(library: Desk["library"], wanted: Decision, former: Decision): Promise<Outcome> {
  if (!isSame(decisionOn(library, wanted[0], wanted[1]), wanted)) return refusal("The order of these two changed since, so it is left as it is.");
  await learn(library, former);
  return done("The order is as it was before.");
}

function learn(library: Desk["library"], [before, after, what]: Decision): Promise<void> {
  return library.learn({ kind: "order", before, after, what });
}

function decisionOn({ memory }: Desk["library"], before: string, after: string): Decision {
  const order = memory.fold().orders.get(pairOf(before, after));
  return order === undefined ? [before, after, "auto"] : [order.before, order.after, order.what];
}

/** Only an order that was drawn has a direction. */
function isSame(one: Decision, other: Decision): boolean {
  return one[2] === other[2] && (one[2] !== "before" || one[0] === other[0]);
}

function sentenceOf({ term }: Concept, { term: other }: Concept, what: Ordering): string {
  switch (what) {
    case "before": return `“${term}” comes before “${other}”.`;
    case "none": return `“${term}” and “${other}” have no order.`;
    case "auto": return `The order of “${term}” and “${other}” is as the texts and the map have it.`;
  }
}
