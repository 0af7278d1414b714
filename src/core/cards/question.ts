/** How a card asks for a concept by its term, and which other concepts a clue would fit. */
import { strings } from "../base/strings";
import type { Concept } from "../concept/concept";
import { asMarkdown } from "../text/escape";
import { wordsOfAll } from "../text/languages";
import { normalizePlain, normalizeText } from "../text/normalize";
import { COUNTING, STEPS } from "../map/line-words";
import type { FactReader } from "./fact-reader";
import { placeKey } from "./map-facts";
import { wordsOf } from "../text/words";

/** The term as Markdown, with as many of its headings as tell it apart in its map; null where not even all of them do. */
export function question({ term, headingPath }: Concept, facts: FactReader): string | null {
  const normalized = normalizePlain(term);
  if (facts.countOf(normalized) < 2) return isNoName(term) && !CLAUSE.test(term) && headingPath.length > 0 ? `${asMarkdown(term)} (${headingPath.at(-1) ?? ""})` : asMarkdown(term);
  const depth = headingPath.findIndex((_heading, at) => facts.countOf(placeKey(normalized, headingPath, at + 1)) === 1) + 1;
  return depth === 0 ? null : `${asMarkdown(term)} (${headingPath.slice(-depth).join(" › ")})`;
}

/** Words that say what is told of a thing and name none: alone they ask nothing, and are no answer. */
const LABELS = new Set(wordsOfAll("termLabels").split("|"));

/** A date, a time, a sum: it says when or how much, and names nothing. */
const AMOUNT = /^[~<>≤≥≈$€£]?\d[\d\s.,:%–—/+$€£-]*(?:[kmbt]|bn|mn|s|am|pm)?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?\d{4}$/i;

/** “Week 8: the router”, “Botany - lecture 12”: when something comes, in a course or in a recipe. */
const COUNTED = `(?:${[...COUNTING, ...STEPS].join("|")})\\s*\\d+`;
const PLACE_IN_ORDER = new RegExp(`^${COUNTED}|[\\s–—-]${COUNTED}$`, "iu");

/** “24 hours after the first dose”, “until recovered”: when something is. */
const TIME = /^(?:(?:daily|weekly|monthly|quarterly|yearly|annually)$|until|within|since|\d+\s*(?:h|d|s|hrs?|hours?|days?|weeks?|months?|years?|min(?:utes?)?)(?:$|\s))/i;

/** `notes/index.md`, `src/core/`: where a file is. A path from the root, as of a system, is a name, and so is HTTP/1.1. */
const PATH = /^[^\s/]+\/(?:\S*\/)?(?:\S+\.[a-z]\w{0,3})?$/i;

/** “Traps must be configured, i.e.”: a clause is no name. */
const CLAUSE = /(?:i\.e|e\.g)\.?$|^(?=\S+\s+\S+\s)(?:.*\s)?(?:must|should|can|cannot|may|will|is|are|was|were|has|have|contains?|does|do|if|when|because)\s/i;

/** `Hashing ≠ encryption`, `For access by vendors`, `Why roots drink`: what is said, under what conditions, or asked. */
const STATES = /\s[≠≡⇒]\s|^(?:for|over|under|with|without|after|before|during|when|if|why|how|what|where|which|who|para|sin|con|si|cuando|por qué|cómo|bei|ohne|wenn|warum|wie|pour|avec|sans|quand|pourquoi|comment|per|senza|quando|perché|come|при|без|если|когда|почему|как)\s+\S+\s+\S/iu;

/** Whether a term is no name of anything, so that no question can ask for it. */
export function isNoName(term: string): boolean {
  return CLAUSE.test(term) || STATES.test(term) || AMOUNT.test(term) || isPlace(term) || LABELS.has(normalizePlain(term).replace(/\s+\d+$/, "").replace(/[\s-]+/g, " "));
}

/** `211217-2313`, `2024-05-12 garden`, with an emoji in front: the time when something was written. */
const STAMP = /^[^\p{L}\d]*(?:\d{6}[\d-]*$|\d{4}-\d\d(?!\d))/u;

/** Whether a term only says when or where something is told: no card asks for that, with its heading neither. */
export function isPlace(term: string): boolean {
  return PLACE_IN_ORDER.test(term) || TIME.test(term) || PATH.test(term) || STAMP.test(term);
}

/** The reason for concepts for which `question` gives null. */
export function ambiguous({ term }: Concept): string {
  return strings.noCard.ambiguous(term);
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

/** Other concepts of the map whose definitions contain every word of a clue. */
export function fitting(concept: Concept, clue: string, facts: FactReader): readonly Concept[] {
  return facts.withWords([...new Set(wordsOf(clue))], concept);
}
