/** An abbreviation asks for its long form, wherever the map spells it out. */
import { strings } from "../../base/strings";
import { abbreviationsOf, type Found } from "../abbreviations";
import { withPoor, type CardType, type CardDraft } from "../card";
import { isInside } from "../checks";
import { normalizeText } from "../../text/normalize";
import type { Concept } from "../../concept/concept";
import type { FactReader } from "../fact-reader";

export const abbreviation: CardType = {
  id: "abbreviation",
  get name() { return strings.cardTypes.abbreviation.name; },
  get hint() { return strings.cardTypes.abbreviation.hint; },
  role: "abbr",
  isOfNames: true,
  make: (concept, facts) => draftsOf(concept, facts, ({ short, long }) => ({ front: /* @format */ `What is “${short}” short for?`, back: long })),
  examples: [
    { bullet: "- **VFS (Virtual File System)** — Abstraction layer", gives: [{ front: "What is “VFS” short for?", back: "Virtual File System" }] },
    { bullet: "- **Inter-Process Communication (IPC)** — Pipes", gives: [{ front: "What is “IPC” short for?", back: "Inter-Process Communication" }] },
    { bullet: "- **Virtual Memory** — page tables, TLB (Translation Lookaside Buffer)", gives: [{ front: "What is “TLB” short for?", back: "Translation Lookaside Buffer" }] },
    { bullet: "- **Kubernetes (K8s)** — Pods", gives: [{ front: "What is “K8s” short for?", back: "Kubernetes" }] },
    { bullet: "- **Paging** — page replacement (LRU, Clock), header compression (HPACK), IP (IPv4, IPv6)", gives: [] },
    { bullet: "- **A** — TLB (Translation Lookaside Buffer)", beside: "- **Translation Lookaside Buffer (TLB)** — x", gives: [{ notMade: "“Translation Lookaside Buffer (TLB)” asks for “TLB” already" }] },
    { bullet: "- **VM (Virtual Machine)** — x", beside: "- **VM (Virtual Memory)** — y", gives: [{ notMade: "“VM” stands for more than one thing in this map" }] },
  ],
};

/** One draft for each abbreviation of a concept that no other concept of the map asks for. */
export function draftsOf(concept: Concept, facts: FactReader, sides: (found: Found) => { readonly front: string; readonly back: string }): readonly CardDraft[] {
  return abbreviationsOf(concept).map((found): CardDraft => {
    const forms = facts.longFormsOf(normalizeText(found.short));
    const owner = forms.get(normalizeText(found.long));
    if (owner !== undefined && owner.id !== concept.id) return { notMade: strings.noCard.asksAlready(owner.term, found.short) };
    if (forms.size > 1) return { notMade: strings.noCard.severalMeanings(found.short) };
    const asked = sides(found);
    // Where it stands is shown above the question.
    const isShown = [facts.mapTitle(), ...concept.headingPath].some((place) => isInside(asked.back, place));
    return withPoor(found.where === "term" ? asked : { ...asked, item: found.short }, isShown ? strings.noCard.inside : null);
  });
}
