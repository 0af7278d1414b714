/** How a card asks for a concept by its term, and which other concepts a clue would fit. */
import { strings } from "../base/strings";
import type { Concept } from "../concept/concept";
import { asMarkdown } from "../text/escape";
import { normalizePlain, normalizeText } from "../text/normalize";
import { tellingWordsOf } from "./clue";
import type { FactReader } from "./fact-reader";
import { placeKey } from "./map-facts";
import { isClause, isNoName } from "./no-name";
import { wordsOf } from "../text/words";

/** The term as Markdown, with as many of its headings and of the items above it as tell it apart in its map; null where not even all of them do. */
export function question(concept: Concept, facts: FactReader): string | null {
  const { term } = concept;
  const normalized = normalizePlain(term);
  const place = facts.placeOf(concept);
  if (facts.countOf(normalized) < 2) return isNoName(term) && !isClause(term) && place.length > 0 ? `${asMarkdown(term)} (${place.at(-1) ?? ""})` : asMarkdown(term);
  const depth = place.findIndex((_one, at) => facts.countOf(placeKey(normalized, place, at + 1)) === 1) + 1;
  return depth === 0 ? null : `${asMarkdown(term)} (${place.slice(-depth).join(" › ")})`;
}

/** The reason for concepts for which `question` gives null. */
export function ambiguous({ term }: Concept): string {
  return strings.noCard.ambiguous(term);
}

/**
 * ` (Memory)` or ` (Systems › Memory)`: what makes a concept unique. Empty if there are no others, null if nothing
 * does.
 */
export function whereOf(concept: Concept, others: readonly Concept[], facts: FactReader): string | null {
  if (others.length === 0) return "";
  const end = (one: Concept, depth: number): string => facts.placeOf(one).slice(-depth).map(normalizeText).join(" › ");
  const place = facts.placeOf(concept);
  for (let depth = 1; depth <= place.length; depth++) {
    if (others.every((other) => end(other, depth) !== end(concept, depth))) return ` (${place.slice(-depth).join(" › ")})`;
  }
  return null;
}

/** Other concepts of the map whose definitions contain every word of a clue. */
export function fitting(concept: Concept, clue: string, facts: FactReader): readonly Concept[] {
  return facts.withWords([...new Set(wordsOf(clue))], concept);
}

/**
 * Why a sentence of a note does not pick its concept out, a clause: half of what it tells is told of one beside it, too.
 * It was not written to be asked. Null if it does.
 */
export function toldOfOther(concept: Concept, clue: string, facts: FactReader): string | null {
  if (concept.noteDefinition === undefined) return null;
  const telling = tellingWordsOf(clue);
  const other = facts.beside(concept).find((one) => telling.filter((word) => facts.wordsIn(one).has(word)).length * 2 >= telling.length);
  return other === undefined ? null : strings.noCard.rightToo(other.term);
}
