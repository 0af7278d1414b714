/**
 * The author's map has one above the other. Alone this says nothing: every two concepts of a map stand in some order, and
 * all of them drawn would be no help. It gives a direction to what is connected without one: a link, a remark, a
 * name, a bullet under another. “See also” connects nothing here: it mostly points out of the chapter.
 */
import type { Relation } from "../../relations/relation";
import { contains } from "../../relations/contains";
import { STEP } from "../../relations/edge";
import { links } from "../../relations/links";
import { related } from "../../relations/related";
import type { Concept } from "../../concept/concept";
import { pairKey } from "../../concept/order-decision";
import type { EvidenceSource, Evidence, EvidenceContext } from "../evidence";

export const mapOrder: EvidenceSource = {
  id: "map-order",
  isSign: true,
  *find(context) {
    const { concepts, byId, index, named } = context;
    const evidence = new Map<string, Evidence>();
    const add = (one: Concept | undefined, other: Concept | undefined, tie: Tie): void => {
      const hint = one === undefined || other === undefined || evidence.has(pairKey(one.id, other.id)) ? null : directed(one, other, tie, context);
      if (hint !== null) evidence.set(pairKey(hint.before.id, hint.after.id), hint);
    };
    for (const [relation, tie] of TIES) {
      for (const { source, target } of yield* relation.find(concepts, index)) add(byId.get(source), byId.get(target), tie);
      yield;
    }
    let count = 0;
    for (const one of concepts) {
      for (const other of named.get(one.id)?.keys() ?? []) add(one, other, "one names the other");
      if (++count % STEP === 0) yield;
    }
    return [...evidence.values()];
  },
};

type Tie = "under" | "they are related" | "they are linked" | "one names the other";

const TIES: readonly (readonly [Relation, Tie])[] = [[contains, "under"], [related, "they are related"], [links, "they are linked"]];

function directed(one: Concept, other: Concept, tie: Tie, { isAbove }: EvidenceContext): Evidence | null {
  const above = isAbove(one, other);
  if (above === null) return null;
  const [before, after] = above ? [one, other] : [other, one];
  return { before, after, reason: tie === "under" ? `In the map, ${after.term} stands under ${before.term}.` : `The map has ${before.term} before ${after.term}, and ${tie}.` };
}
