/** How a card asks for a concept by its term, and which other concepts a clue would fit. */
import type { Concept } from "../concept/concept";
import { asMarkdown } from "../text/escape";
import { normalizePlain, normalizeText } from "../text/normalize";
import type { ConceptMap } from "../index/concept-index";
import { factsOf, placeKey } from "./map-facts";
import { wordsOf } from "../text/words";

/** The term as Markdown, with as many of its headings as tell it apart in its map; null where not even all of them do. */
export function question(concept: Concept, map: ConceptMap): string | null {
  const { terms } = factsOf(map);
  const { term, headingPath } = concept;
  if ((terms.get(normalizePlain(term)) ?? 0) < 2) return asMarkdown(term);
  const depth = headingPath.findIndex((_heading, at) => terms.get(placeKey(term, headingPath, at + 1)) === 1) + 1;
  return depth === 0 ? null : `${asMarkdown(term)} (${headingPath.slice(-depth).join(" › ")})`;
}

/** The reason for concepts for which `question` gives null. */
export function ambiguous({ term }: Concept): string {
  return `“${term}” stands twice under the same headings, so its question would have two answers`;
}

/**
 * ` (Memory)` or ` (Systems › Memory)`: what makes a concept unique. Empty if there are no others, null if nothing
 * does.
 */
export function whereOf(concept: Concept, others: readonly Concept[]): string | null {
  if (others.length === 0) return "";
  const { headingPath } = concept;
  for (let depth = 1; depth <= headingPath.length; depth++) {
    const place = headingPath.slice(-depth).join(" › ");
    if (others.every((other) => other.headingPath.slice(-depth).map(normalizeText).join(" › ") !== headingPath.slice(-depth).map(normalizeText).join(" › "))) return ` (${place})`;
  }
  return null;
}

/** If more concepts have the clue's rarest word, they are not searched: each would be compared with each. */
const MOST = 500;

/** Other concepts of the map whose definitions contain every word of a clue. */
export function fitting(concept: Concept, clue: string, map: ConceptMap): readonly Concept[] {
  const { words, naming } = factsOf(map);
  const wanted = [...new Set(wordsOf(clue))];
  const rarest = wanted.reduce<readonly Concept[] | null>((least, word) => {
    const some = naming.get(word) ?? [];
    return least === null || some.length < least.length ? some : least;
  }, null) ?? [];
  return rarest.slice(0, MOST).filter((other) => other !== concept && wanted.every((word) => words.get(other)?.has(word) === true));
}
