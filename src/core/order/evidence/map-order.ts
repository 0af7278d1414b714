/**
 * The map has one concept above the other. Alone this says nothing: every two concepts of a map have some order, and
 * drawing all would help nobody. So it only gives a direction to concepts that are connected otherwise: by a link, a
 * remark, a name, or nesting. “See also” does not count, since it mostly points out of the chapter.
 */
import { strings, type Strings } from "../../base/strings";
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
    const add = (one: Concept | undefined, other: Concept | undefined, connection: Connection): void => {
      const evidenceOfPair = one === undefined || other === undefined || evidence.has(pairKey(one.id, other.id)) ? null : directed(one, other, connection, context);
      if (evidenceOfPair !== null) evidence.set(pairKey(evidenceOfPair.before.id, evidenceOfPair.after.id), evidenceOfPair);
    };
    for (const [relation, connection] of CONNECTIONS) {
      for (const { source, target } of yield* relation.find(concepts, index)) add(byId.get(source), byId.get(target), connection);
      yield;
    }
    let count = 0;
    for (const one of concepts) {
      for (const other of named.get(one.id)?.keys() ?? []) add(one, other, "oneNames");
      if (++count % STEP === 0) yield;
    }
    return [...evidence.values()];
  },
};

type Connection = "under" | keyof Strings["connections"];

const CONNECTIONS: readonly (readonly [Relation, Connection])[] = [[contains, "under"], [related, "areRelated"], [links, "areLinked"]];

function directed(one: Concept, other: Concept, connection: Connection, { isAbove }: EvidenceContext): Evidence | null {
  const above = isAbove(one, other);
  if (above === null) return null;
  const [before, after] = above ? [one, other] : [other, one];
  return { before, after, reason: connection === "under" ? strings.reasons.under(after.term, before.term) : strings.reasons.mapOrder(before.term, after.term, strings.connections[connection]) };
}
