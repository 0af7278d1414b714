/** Steps that the author ordered by arrows or numbers. Each step is asked by the one before. */
import { strings } from "../../base/strings";
import type { CardType, CardDraft } from "../card";
import { itemKey } from "../item-number";
import { stepsOf, withoutLinks, withoutReferences } from "../parts";
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
    return list.map((step, at): CardDraft => {
      const before = list[at - 1];
      const twice = [step, before].find((one) => one !== undefined && keys.filter((key) => key === itemKey(one)).length > 1);
      if (twice !== undefined) return { notMade: strings.noCard.stepTwice(twice) };
      if (before === undefined) return { front: /* @format */ `${asked}: what comes first?`, back: step, item: step };
      return { front: /* @format */ `${asked}: what comes after “${before}”?`, back: step, item: step };
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
