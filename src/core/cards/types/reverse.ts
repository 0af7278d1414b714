/**
 * The definition asks for its term. Names of the term are masked. If other concepts fit as well, the heading is added.
 */
import { strings } from "../../base/strings";
import { withPoor, type CardType } from "../card";
import { clueOf, poorClue } from "../clue";
import { asMarkdown } from "../../text/escape";
import { normalizePlain, normalizeText } from "../../text/normalize";
import { withoutReferences } from "../parts";
import { picksOut } from "../picks-out";
import { isNoAnswer } from "../no-name";
import { likelyPoint } from "../likely-point";
import { fitting, toldOfOther, whereOf } from "../question";

export const reverse: CardType = {
  id: "reverse",
  get name() { return strings.cardTypes.reverse.name; },
  get hint() { return strings.cardTypes.reverse.hint; },
  role: "rev",
  make(concept, facts) {
    if (concept.definition === "") return [{ notMade: strings.noCard.noDefinition }];
    if (withoutReferences(concept.definition) === "") return [{ notMade: strings.noCard.leadsElsewhere }];
    if (facts.isLabel(normalizePlain(concept.term))) return [{ notMade: strings.noCard.label }];
    const clue = clueOf(concept);
    if (clue === null) return [{ notMade: strings.noCard.repeats }];
    const others = fitting(concept, clue, facts);
    const where = whereOf(concept, others, facts);
    const nameless = isNoAnswer(concept.term) ? strings.noCard.namesNothing : null;
    if (where !== null) return [withPoor({ front: clue.endsWith("```") ? `${clue}\n\n${where.trim()}`.trim() : `${clue}${where}`, back: asMarkdown(concept.term) }, nameless ?? poorClue(concept, clue) ?? toldOfOther(concept, clue, facts) ?? (facts.isPoint(concept) ? strings.noCard.point : picksOut(concept, facts.isCalledMap()) ? likelyPoint(concept, clue, facts.signsOfPoint()) : strings.noCard.notAlone))];
    const other = others.find(({ headingPath }) => headingPath.at(-1) === concept.headingPath.at(-1)) ?? others[0];
    const same = normalizeText(other?.definition ?? "") === normalizeText(concept.definition);
    return [{ notMade: same ? strings.noCard.sameDefinition(other?.term ?? "") : strings.noCard.rightToo(other?.term ?? "") }];
  },
  examples: [
    { bullet: "- **Paging** — Memory in blocks of one size", gives: [{ front: "Memory in blocks of one size", back: "Paging" }] },
    { bullet: "- **Page Fault** — Page faults load a page from disk into memory", gives: [{ front: "… load a … from disk into memory", back: "Page Fault" }] },
    { bullet: "- **Replication** — replicas hold the same data ([[Replication|replicated]])", gives: [{ front: "… hold the same data (…)", back: "Replication" }] },
    { bullet: "- **Heap**\n  - Its largest value stands at the top\n  - A row of values is enough to hold it", gives: [{ notMade: "its text is several bullets, which together tell too little of which term they are" }] },
    { bullet: "- **Locking** — Locks", gives: [{ notMade: "the definition only repeats the term" }] },
    { bullet: "- **Reach** — rivers flood", beside: "- **One**\n  - **Reach** — a\n- **Two**\n  - **Reach** — b", gives: [{ notMade: "this term stands under three or more headings, so it is a label" }] },
    { bullet: "- **Drawbacks** — slow and dear", gives: [{ notMade: "its term says what its text is about, and names nothing" }] },
    { bullet: "- **X** — same words", beside: "- **Y** — same words", gives: [{ notMade: "“Y” has the same definition" }] },
    { bullet: "- **X** — fast memory", beside: "- **Y** — fast memory beside the CPU", gives: [{ notMade: "“Y” would be a right answer, too" }] },
  ],
};
