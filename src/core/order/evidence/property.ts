/** The property `prerequisites:` of the concept's note: links, or names as written, one or a list. */
import { strings } from "../../base/strings";
import { STEP } from "../../relations/edge";
import { nearestTo } from "../../relations/targets";
import type { Concept } from "../../concept/concept";
import type { EvidenceSource, Evidence, EvidenceContext } from "../evidence";

export const property: EvidenceSource = {
  id: "property",
  *find(context) {
    const evidence: Evidence[] = [];
    let count = 0;
    for (const after of context.concepts) {
      for (const before of prerequisitesOf(after, context)) evidence.push({ before, after, reason: strings.reasons.prerequisite(after.term, before.term) });
      if (++count % STEP === 0) yield;
    }
    return evidence;
  },
};

function prerequisitesOf(concept: Concept, { index, targets }: EvidenceContext): Concept[] {
  const facts = concept.note === null ? undefined : index.notes.facts.get(concept.note);
  const isOther = ({ note }: Concept): boolean => note === null || note !== concept.note;
  const meant = (name: string): Concept[] => {
    const linked = targets.byLink(name, facts?.path ?? "").filter(isOther);
    return nearestTo(concept, linked.length > 0 ? linked : targets.byName(name).filter(isOther));
  };
  return (facts?.prerequisites ?? []).flatMap((name) => {
    const whole = meant(name);
    // “Paging, TLB” as one text is two names, unless a concept is called so.
    return whole.length > 0 ? whole : name.split(",").flatMap((part) => meant(part.trim()));
  });
}
