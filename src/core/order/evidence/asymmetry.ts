/**
 * One concept's text names the other, and not the reverse. Whoever explains B by A takes A for known. On texts of
 * encyclopedias this is right nine times in ten; on short notes it is about as good as the map's order.
 *
 * Names that stand only in the note, against the map's order, say nothing. They were mostly examples or parts of the
 * whole (“etcd (Kubernetes) uses Raft”, “TCP … with congestion control”).
 */
import { strings } from "../../base/strings";
import { STEP } from "../../relations/edge";
import type { EvidenceSource, Evidence } from "../evidence";

export const asymmetry: EvidenceSource = {
  id: "asymmetry",
  isSign: true,
  *find({ concepts, named, isAbove }) {
    const evidence: Evidence[] = [];
    let count = 0;
    for (const after of concepts) {
      for (const [before, where] of named.get(after.id) ?? []) {
        const isMutual = named.get(before.id)?.has(after) === true;
        const isAnExample = where === "note" && isAbove(before, after) === false;
        if (!isMutual && !isAnExample) evidence.push({ before, after, reason: strings.reasons.oneWay(where, after.term, before.term) });
      }
      if (++count % STEP === 0) yield;
    }
    return evidence;
  },
};
