/** Steps that the author ordered by arrows or numbers. Each step is asked by the one before. */
import { strings } from "../../base/strings";
import { withPoor, type CardType, type CardDraft } from "../card";
import { itemKey } from "../item-number";
import { likelyPoint } from "../likely-point";
import { isNoName } from "../no-name";
import { isOfBullets, stepsOf, withoutLinks, withoutReferences } from "../parts";
import { plainText } from "../../text/normalize";
import { splitWords, UNSPACED, withoutBracket } from "../../text/words";
import { ambiguous, question } from "../question";

export const steps: CardType = {
  id: "steps",
  get name() { return strings.cardTypes.steps.name; },
  get hint() { return strings.cardTypes.steps.hint; },
  role: "o",
  make(concept, facts) {
    const list = stepsOf(withoutReferences(concept.definition)).map(({ text }) => withoutLinks(text));
    const asked = question(concept, facts);
    if (list.length === 0 || asked === null) return list.length === 0 ? [] : [{ notMade: ambiguous(concept) }];
    const keys = list.map(itemKey);
    const isOfPairs = list.slice(1, -1).some((step) => LEADS_ON.test(step));
    return list.map((step, at): CardDraft => {
      const before = list[at - 1];
      const twice = [step, before].find((one) => one !== undefined && keys.filter((key) => key === itemKey(one)).length > 1);
      if (twice !== undefined) return { notMade: strings.noCard.stepTwice(twice) };
      const front = before === undefined ? /* @format */ `${asked}: what comes first?` : /* @format */ `${asked}: what comes after “${before}”?`;
      return withPoor({ front, back: step, item: step }, isOfPairs || isOfBullets(concept.definition) || ![step, before ?? step].every(isStep) ? strings.noCard.clauses : isNoName(concept.term) ? strings.noCard.namesNothing : likelyPoint(concept, "", facts.signsOfPoint()));
    });
  },
  examples: [
    { bullet: "- **Resolution** — resolver → root → TLD", gives: [
      { front: "Resolution: what comes first?", back: "resolver" }, { front: "Resolution: what comes after “resolver”?", back: "root" }, { front: "Resolution: what comes after “root”?", back: "TLD" }] },
    { bullet: "- **Release** — in three parts: 1. build, 2. sign, 3. upload", gives: [
      { front: "Release: what comes first?", back: "build" }, { front: "Release: what comes after “build”?", back: "sign" }, { front: "Release: what comes after “sign”?", back: "upload" }] },
    { bullet: "- **Lifecycle** — ready → running → ready", gives: [
      { notMade: "“ready” comes more than once" }, { notMade: "“ready” comes more than once" }, { notMade: "“ready” comes more than once" }] },
    { bullet: "- **Lifecycle** — created, ready, running", gives: [] },
    { bullet: "- **Namespaces** — what a process sees → [[Container]]", gives: [] },
  ],
};

/** Words, and signs where words are not parted. More are told, not done. */
const MOST_WORDS = 8;
const MOST_SIGNS = 30;

/** `call,warning`, `a=1`: of one of several things an arrow leads to another, and to the next behind a comma. */
const LEADS_ON = /[,;=，；]\s?\S/u;

/** Whether a step is named in some words: it is no sentence and no number. */
function isStep(step: string): boolean {
  const bare = withoutBracket(plainText(step));
  return /\p{L}/u.test(bare) && !/[.!?]\s|。./u.test(bare) && (UNSPACED.test(bare) ? bare.length <= MOST_SIGNS && !/[,;，；]/.test(bare) : splitWords(bare).length <= MOST_WORDS);
}
