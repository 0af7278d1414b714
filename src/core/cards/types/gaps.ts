/** Gaps that the author made in a definition. Gaps of Anki's form with one number are asked together. */
import { strings } from "../../base/strings";
import type { CardType, CardDraft } from "../card";
import { gapsOf, withGapsAs, type AuthorGap } from "../gaps";
import { GAP } from "../mask";
import { withoutLinks, withoutReferences } from "../parts";
import { ambiguous, question } from "../question";

export const gaps: CardType = {
  id: "gaps",
  get name() { return strings.cardTypes.gaps.name; },
  get hint() { return strings.cardTypes.gaps.hint; },
  role: "gap",
  isWhole: true,
  make(concept, facts) {
    const definition = withoutReferences(concept.definition);
    const all = gapsOf(definition);
    if (all.length === 0) return [];
    const asked = question(concept, facts);
    if (asked === null) return [{ notMade: ambiguous(concept) }];
    const groups = [...new Set(all.map((gap, n) => groupOf(gap, n)))];
    return groups.map((group): CardDraft => {
      const answers = all.filter((gap, n) => groupOf(gap, n) === group).map(({ answer }) => withoutLinks(answer));
      const text = withGapsAs(definition, (gap, n) => groupOf(gap, n) !== group ? gap.answer : gap.hint === "" ? GAP : `${GAP} (${gap.hint})`);
      return { front: `${asked}: ${withoutLinks(text)}`, back: answers.join(", "), item: answers.join(", ") };
    });
  },
  examples: [
    { bullet: "- **Krebs cycle** — happens in the ==matrix== and gives ==NADH==", gives: [
      { front: "Krebs cycle: happens in the […] and gives NADH", back: "matrix" }, { front: "Krebs cycle: happens in the matrix and gives […]", back: "NADH" }] },
    { bullet: "- **Heart** — has {{c1::four}} chambers, {{c2::two::how many}} of them {{c2::atria}}", gives: [
      { front: "Heart: has […] chambers, two of them atria", back: "four" }, { front: "Heart: has four chambers, […] (how many) of them […]", back: "two, atria" }] },
    { bullet: "- **Equality** — `a == b` or `c == d`", gives: [] },
  ],
};

function groupOf({ number }: AuthorGap, n: number): string {
  return number === null ? /* @key */ `marked ${n}` : /* @key */ `number ${number}`;
}
