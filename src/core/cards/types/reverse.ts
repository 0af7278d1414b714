/** The definition asks for its term; the term and its other names are masked where they stand in it. */
import type { CardType } from "../card";
import { BLANK, masked } from "../mask";
import { answer, sameDefinition } from "../question";

export const reverse: CardType = {
  id: "reverse",
  name: "Definition to term",
  role: "rev",
  make(concept, map) {
    if (concept.definition === "") return { none: "the map gives no definition" };
    const front = masked(concept.definition, [concept.term, ...concept.aliases]);
    if (!/[\p{L}\p{N}]/u.test(front.split(BLANK).join(""))) return { none: "the definition only repeats the term" };
    const twins = sameDefinition(concept, map);
    if (twins.length === 0) return { front, back: concept.term };
    const where = concept.trail.at(-1) ?? "";
    if (where === "" || twins.some((twin) => twin.trail.at(-1) === where)) return { none: `“${twins[0]?.term ?? ""}” has the same definition` };
    return { front: `${front} (${where})`, back: answer(concept) };
  },
  examples: [
    { bullet: "- **Paging** — Memory in blocks of one size", front: "Memory in blocks of one size", back: "Paging" },
    { bullet: "- **Page Fault** — Page faults load a page from disk", front: "… load a page from disk", back: "Page Fault" },
    { bullet: "- **Locking** — Locks", none: "the definition only repeats the term" },
  ],
};
