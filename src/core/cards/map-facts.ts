/**
 * What the cards of a map need to know of one another. Worked out once for each reading of a map; what is read of a
 * text alone is taken over from the reading before.
 */
import { addToGroup } from "../base/grouped";
import type { Concept } from "../concept/concept";
import { placeIn } from "../concept/place";
import { askedConcept } from "./asked-concept";
import { normalizePlain, normalizeText } from "../text/normalize";
import type { ConceptMap } from "../index/concept-index";
import { forEachChunk } from "../base/jobs";
import { abbreviationsOf, type Found } from "./abbreviations";
import { wordsOf } from "../text/words";
import { isOfProject } from "./study-titles";
import { countInLists, type ListFacts, type Lists } from "./lists";

export interface MapFacts {
  readonly map: ConceptMap;
  /** By `textKey`: what is read of a concept's own text. */
  readonly texts: ReadonlyMap<string, TextFacts>;
  /**
   * The number of concepts with a term. For terms of several concepts, also the number under each end of a place
   * (`placeKey`).
   */
  readonly terms: ReadonlyMap<string, number>;
  /** By normalized term: the headings, with the items above it, below which several concepts have it. */
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
  /** By word: the concepts whose definition has it. */
  readonly naming: ReadonlyMap<string, readonly Concept[]>;
  /** By normalized abbreviation of the map: its normalized long forms, each with the concept that asks for it. */
  readonly longForms: ReadonlyMap<string, ReadonlyMap<string, Concept>>;
  /** By its headings, it is about a program or days of somebody. */
  readonly isOfProject: boolean;
  /** How many of each list are worth asking. */
  readonly lists: Lists;
  /** By concept id: the concepts of its subsection, and its place among them. */
  readonly places: ReadonlyMap<string, Place>;
}

interface TextFacts {
  readonly term: string;
  /** Of the definition. */
  readonly words: ReadonlySet<string>;
  readonly abbreviations: readonly Found[];
}

interface Place {
  readonly under: readonly Concept[];
  readonly at: number;
}

/** Concepts between two pauses. */
const STEP = 20;

/** `before`: the facts of an earlier reading of the map, if there are any. */
export function* mapFactsJob(map: ConceptMap, before: MapFacts | null = null): Generator<void, MapFacts> {
  const texts = new Map<string, TextFacts>();
  const terms = new Map<string, number>();
  const naming = new Map<string, Concept[]>();
  const longForms = new Map<string, Map<string, Concept>>();
  const read: (readonly [Concept, TextFacts])[] = [];
  const lists = new Map<string, ListFacts>();
  yield* forEachChunk(map.concepts, STEP, (given) => {
    const concept = askedConcept(given);
    const key = textKey(concept);
    const own = texts.get(key) ?? before?.texts.get(key) ?? readText(concept);
    texts.set(key, own);
    read.push([concept, own]);
    count(terms, own.term);
    countInLists(lists, given);
    for (const word of own.words) addToGroup(naming, word, concept);
  });
  const owners = new Map<string, Set<string>>();
  yield* forEachChunk(read, STEP, ([concept, { term }]) => {
    if ((terms.get(term) ?? 0) < 2) return;
    const place = placeIn(map.concepts, concept);
    owners.set(term, (owners.get(term) ?? new Set()).add([...concept.headingPath, concept.parent].join("\n")));
    for (let depth = 1; depth <= place.length; depth++) count(terms, placeKey(term, place, depth));
  });
  // A term that spells an abbreviation out asks for it. Without one, the first definition that does.
  for (const where of ["term", "definition"] as const) {
    yield* forEachChunk(read, STEP, ([concept, { abbreviations }]) => {
      for (const found of abbreviations) if (found.where === where) addLongForm(longForms, normalizeText(found.short), normalizeText(found.long), concept);
    });
  }
  return { map, texts, terms, owners, naming, longForms, lists, isOfProject: isOfProject(map.headings.map(({ text }) => text)), places: yield* placesJob(map) };
}

function* placesJob({ concepts }: ConceptMap): Generator<void, Map<string, Place>> {
  const groups = new Map<string, Concept[]>();
  const places = new Map<string, Place>();
  yield* forEachChunk(concepts, STEP, (concept) => { addToGroup(groups, concept.headingPath.join("\n"), askedConcept(concept)); });
  for (const under of groups.values()) yield* forEachChunk(under, STEP, ({ id }, at) => { places.set(id, { under, at }); });
  return places;
}

function readText({ term, definition }: Concept): TextFacts {
  return { term: normalizePlain(term), words: new Set(wordsOf(definition)), abbreviations: abbreviationsOf({ term, definition }) };
}

export function textKey({ term, definition }: Concept): string {
  return `${term}\n${definition}`;
}

/** A normalized term under the last `depth` headings and items of its place. */
export function placeKey(term: string, place: readonly string[], depth: number): string {
  return [term, ...place.slice(-depth).map(normalizePlain)].join("\n");
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function addLongForm(longForms: Map<string, Map<string, Concept>>, short: string, long: string, concept: Concept): void {
  const forms = longForms.get(short) ?? new Map<string, Concept>();
  if (!forms.has(long)) forms.set(long, concept);
  longForms.set(short, forms);
}
