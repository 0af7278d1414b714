/** What the cards of a map need to know of one another. Computed once for each map, since a map is immutable. */
import { addToGroup } from "../base/grouped";
import type { Concept } from "../concept/concept";
import { normalizePlain, normalizeText } from "../text/normalize";
import type { ConceptMap } from "../index/concept-index";
import { forEachChunk, runSync } from "../base/jobs";
import { abbreviationsOf, type Found } from "./abbreviations";
import { wordsOf } from "../text/words";

export interface MapFacts {
  /**
   * The number of concepts with a term. For terms of several concepts, also the number under each end of a heading path
   * (`placeKey`).
   */
  readonly terms: ReadonlyMap<string, number>;
  /** The words of each definition. */
  readonly words: ReadonlyMap<Concept, ReadonlySet<string>>;
  /** By word: the concepts whose definition has it. */
  readonly naming: ReadonlyMap<string, readonly Concept[]>;
  /** By normalized abbreviation of the map: its normalized long forms, each with the concept that asks for it. */
  readonly longForms: ReadonlyMap<string, ReadonlyMap<string, Concept>>;
}

const known = new WeakMap<ConceptMap, MapFacts>();

export function factsOf(map: ConceptMap): MapFacts {
  return runSync(mapFactsJob(map));
}

/** Concepts between two pauses. */
const STEP = 50;

export function* mapFactsJob(map: ConceptMap): Generator<void, MapFacts> {
  const before = known.get(map);
  if (before !== undefined) return before;
  const terms = new Map<string, number>();
  const words = new Map<Concept, ReadonlySet<string>>();
  const naming = new Map<string, Concept[]>();
  const longForms = new Map<string, Map<string, Concept>>();
  yield* forEachChunk(map.concepts, STEP, (concept) => {
    count(terms, normalizePlain(concept.term));
    const own = new Set(wordsOf(concept.definition));
    words.set(concept, own);
    for (const word of own) addToGroup(naming, word, concept);
  });
  yield* forEachChunk(map.concepts, STEP, ({ term, headingPath }) => {
    if ((terms.get(normalizePlain(term)) ?? 0) > 1) for (let depth = 1; depth <= headingPath.length; depth++) count(terms, placeKey(term, headingPath, depth));
  });
  // A term that spells an abbreviation out asks for it. Without one, the first definition that does.
  const spelled: { readonly concept: Concept; readonly found: readonly Found[] }[] = [];
  yield* forEachChunk(map.concepts, STEP, (concept) => {
    const found = abbreviationsOf(concept);
    if (found.length > 0) spelled.push({ concept, found });
  });
  for (const where of ["term", "definition"] as const) {
    yield* forEachChunk(spelled, STEP, ({ concept, found }) => {
      for (const pair of found) if (pair.where === where) addLongForm(longForms, normalizeText(pair.short), normalizeText(pair.long), concept);
    });
  }
  const facts = { terms, words, naming, longForms };
  known.set(map, facts);
  return facts;
}

/** A term under the last `depth` headings of its path. */
export function placeKey(term: string, headingPath: readonly string[], depth: number): string {
  return [normalizePlain(term), ...headingPath.slice(-depth).map(normalizePlain)].join("\n");
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function addLongForm(longForms: Map<string, Map<string, Concept>>, short: string, long: string, concept: Concept): void {
  const forms = longForms.get(short) ?? new Map<string, Concept>();
  if (!forms.has(long)) forms.set(long, concept);
  longForms.set(short, forms);
}
