/** The term asks for its definition. */
import { strings } from "../../base/strings";
import { withPoor, type CardType } from "../card";
import { usesTerm } from "../clue";
import { likelyPoint } from "../likely-point";
import { withoutReferences } from "../parts";
import { withoutSources } from "../sources";
import { withoutGaps } from "../gaps";
import { ambiguous, question } from "../question";

export const definition: CardType = {
  id: "definition",
  get name() { return strings.cardTypes.definition.name; },
  get hint() { return strings.cardTypes.definition.hint; },
  role: "def",
  isWhole: true,
  make(concept, facts) {
    if (concept.definition === "") return [{ notMade: strings.noCard.noDefinition }];
    if (withoutReferences(concept.definition) === "") return [{ notMade: strings.noCard.leadsElsewhere }];
    const front = question(concept, facts);
    return [front === null ? { notMade: ambiguous(concept) } : withPoor({ front, back: withoutGaps(withoutSources(concept.definition)) }, usesTerm(concept) ? strings.noCard.usesTerm : likelyPoint(concept, "", facts.signsOfPoint()))];
  },
  examples: [
    { bullet: "- **Paging** — Memory in blocks of one size", gives: [{ front: "Paging", back: "Memory in blocks of one size" }] },
    { bullet: "- **Kanboard** — Board of tasks. ([Demo](https://a.b), [Source Code](https://a.b/c)) `MIT` `PHP`", gives: [{ front: "Kanboard", back: "Board of tasks." }] },
    { bullet: "- **Paging**", gives: [{ notMade: "neither its map nor its note says what it is" }] },
    { bullet: "- **Drawbacks** — slow and dear", gives: [{ front: "Drawbacks (A)", back: "slow and dear" }] },
    { bullet: "- **Paging** — see [[Memory]]", gives: [{ notMade: "its definition only leads elsewhere" }] },
    { bullet: "- **Paging** — Blocks", beside: "- **Paging** — Sending somebody a message", gives: [{ notMade: "“Paging” stands twice under the same headings, so its question would have two answers" }] },
  ],
};
