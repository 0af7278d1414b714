/** The learner's say in the order to learn: drawn, turned round, pinned, taken away, or given back to what is computed. */
import { strings } from "../core/base/strings";
import type { Concept, ConceptId } from "../core/concept/concept";
import { pairKey } from "../core/concept/order-decision";
import type { Ordering } from "../core/study/log-record";
import { done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import type { AppContext } from "./write-note";

type Decision = readonly [before: ConceptId, after: ConceptId, what: Ordering];

/** One line of the study log; nothing where it is so already. `before` is learned first. */
export async function decideOrder({ liveIndex }: AppContext, before: ConceptId, after: ConceptId, what: Ordering): Promise<Outcome> {
  await liveIndex.settled();
  const { concepts } = liveIndex.current();
  const [first, second] = [concepts.get(before), concepts.get(after)];
  if (first === undefined || second === undefined) return refusal(strings.common.conceptGone);
  if (first === second) return refusal(strings.done.itself);
  const former = decisionOn(liveIndex, before, after);
  const wanted: Decision = [before, after, what];
  if (isSame(former, wanted)) return done(strings.done.already(sentenceOf(first, second, what)));
  await recordDecision(liveIndex, wanted);
  return done(sentenceOf(first, second, what), null, () => takenBack(liveIndex, wanted, former));
}

async function takenBack(liveIndex: AppContext["liveIndex"], wanted: Decision, former: Decision): Promise<Outcome> {
  if (!isSame(decisionOn(liveIndex, wanted[0], wanted[1]), wanted)) return refusal(strings.done.orderChanged);
  await recordDecision(liveIndex, former);
  return done(strings.done.orderAsBefore);
}

async function recordDecision(liveIndex: AppContext["liveIndex"], [before, after, what]: Decision): Promise<void> {
  await liveIndex.record({ kind: "order", subject: { before, after }, what });
}

function decisionOn({ learner }: AppContext["liveIndex"], before: ConceptId, after: ConceptId): Decision {
  const order = learner.logState().orders.get(pairKey(before, after));
  return order === undefined ? [before, after, "auto"] : [order.before, order.after, order.what];
}

/** Only an order that was drawn has a direction. */
function isSame(one: Decision, other: Decision): boolean {
  return one[2] === other[2] && (one[2] !== "before" || one[0] === other[0]);
}

function sentenceOf({ term }: Concept, { term: other }: Concept, what: Ordering): string {
  switch (what) {
    case "before": return strings.done.before(term, other);
    case "none": return strings.done.noOrder(term, other);
    case "auto": return strings.done.orderAuto(term, other);
  }
}
