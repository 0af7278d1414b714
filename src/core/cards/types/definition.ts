/** The term asks for its definition. */
import type { CardType } from "../card";
import { withoutReferences } from "../parts";
import { withoutSources } from "../sources";
import { withoutGaps } from "../gaps";
import { ambiguous, question } from "../question";

export const definition: CardType = {
  id: "definition",
  name: "Term to definition",
  hint: "What the term means.",
  role: "def",
  isWhole: true,
  make(concept, facts) {
    if (concept.definition === "") return [{ notMade: "the map gives no definition" }];
    if (withoutReferences(concept.definition) === "") return [{ notMade: "its definition only leads elsewhere" }];
    const front = question(concept, facts);
    return [front === null ? { notMade: ambiguous(concept) } : { front, back: withoutGaps(withoutSources(concept.definition)) }];
  },
  examples: [
    { bullet: "- **Paging** — Memory in blocks of one size", gives: [{ front: "Paging", back: "Memory in blocks of one size" }] },
    { bullet: "- **Kanboard** — Board of tasks. ([Demo](https://a.b), [Source Code](https://a.b/c)) `MIT` `PHP`", gives: [{ front: "Kanboard", back: "Board of tasks." }] },
    { bullet: "- **Paging**", gives: [{ notMade: "the map gives no definition" }] },
    { bullet: "- **Drawbacks** — slow and dear", gives: [{ front: "Drawbacks (A)", back: "slow and dear" }] },
    { bullet: "- **Paging** — see [[Memory]]", gives: [{ notMade: "its definition only leads elsewhere" }] },
    { bullet: "- **Paging** — Blocks", beside: "- **Paging** — Sending somebody a message", gives: [{ notMade: "“Paging” stands twice under the same headings, so its question would have two answers" }] },
  ],
};
