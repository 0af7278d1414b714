/** `A vs B — a vs b`: each half asks for what is said of it. */
import { strings } from "../../base/strings";
import type { CardType, CardDraft } from "../card";
import { asMarkdown } from "../../text/escape";
import { sidesOf, withoutLinks, withoutReferences } from "../parts";
import { ambiguous, question } from "../question";

export const versus: CardType = {
  id: "versus",
  get name() { return strings.cardTypes.versus.name; },
  get hint() { return strings.cardTypes.versus.hint; },
  role: "vs",
  make(concept, facts) {
    const names = sidesOf(concept.term).map(({ text }) => text);
    if (concept.definition === "") return [];
    const sides = sidesOf(withoutReferences(concept.definition)).map(({ text }) => withoutLinks(text));
    if (names.length < 2) return sides.length < 2 ? [] : inBrackets(question(concept, facts), sides);
    if (sides.length !== names.length) return [{ notMade: strings.noCard.notParted }];
    const asked = question(concept, facts);
    if (asked === null) return [{ notMade: ambiguous(concept) }];
    return names.map((name, at): CardDraft => {
      const front = asked === asMarkdown(concept.term) ? /* @format */ `${name} (vs ${others(names, at)})` : `${asked}: ${name}`;
      return { front, back: sides[at] ?? "", item: name };
    });
  },
  examples: [
    { bullet: "- **Preemptive vs Cooperative** — OS-controlled vs voluntary yielding", gives: [
      { front: "Preemptive (vs Cooperative)", back: "OS-controlled" }, { front: "Cooperative (vs Preemptive)", back: "voluntary yielding" }] },
    { bullet: "- **Health Checks** — Active (probing) vs passive (monitoring responses)", gives: [
      { front: "Health Checks: Active (vs passive)", back: "probing" }, { front: "Health Checks: passive (vs Active)", back: "monitoring responses" }] },
    { bullet: "- **Kernel vs User Space** — Privilege levels, system calls", gives: [{ notMade: "its definition is not split by “vs” like its term, so it is unclear which half belongs to which" }] },
    { bullet: "- **Real-Time Scheduling** — Hard vs soft real-time, rate monotonic", gives: [] },
  ],
};

/** `Active (probing) vs passive (monitoring)` in a definition: the brackets say what each is. */
function inBrackets(asked: string | null, sides: readonly string[]): readonly CardDraft[] {
  const halves = sides.map((text) => /^([^()]+?)\s*\(([^()]+)\)$/.exec(text));
  if (asked === null || halves.includes(null)) return [];
  const names = halves.map((half) => half?.[1] ?? "");
  return names.map((name, at) => ({ front: /* @format */ `${asked}: ${name} (vs ${others(names, at)})`, back: halves[at]?.[2] ?? "", item: name }));
}

function others(names: readonly string[], at: number): string {
  return names.filter((_name, n) => n !== at).join(", ");
}
