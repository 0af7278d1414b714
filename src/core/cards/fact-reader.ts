/**
 * What a card type may ask about the rest of a map. Each question is kept with its answer, so that a later reading of
 * the map can tell whether the same cards come of it.
 */
import { once } from "../base/remembering";
import { strings } from "../base/strings";
import type { Concept } from "../concept/concept";
import { placeIn } from "../concept/place";
import { askedConcept } from "./asked-concept";
import type { ConceptMap } from "../index/concept-index";
import { nameOf } from "../index/notes";
import { headingAt } from "../map/heading-at";
import { signsOfPoint } from "./likely-point";
import { pointsOf, whyNotAsked } from "./lists";
import { textKey, type MapFacts } from "./map-facts";
import { isUnstudied, MAP } from "./study-titles";

/** Concepts before and after one that count as beside it. In a subsection of thousands, each would be compared with each. */
const NEAR = 12;

/** If more concepts have the rarest word, they are not searched: each would be compared with each. */
const MOST = 500;

/** So many headings or items with the same term below them make it a label. */
const LABEL = 3;

export class FactReader {
  private readonly asked: ((facts: MapFacts) => boolean)[] = [];

  constructor(private readonly facts: MapFacts) {}

  /** Whether another reading of the map answers all that was asked as this one did. */
  holdsFor(facts: MapFacts): boolean {
    return this.asked.every((isSame) => isSame(facts));
  }

  mapTitle(): string {
    return this.ask(({ map }) => map.title, (title) => title);
  }

  /** Whether its author calls the map one, by its name. */
  isCalledMap(): boolean {
    return this.ask((facts) => titled(facts).isCalledMap, String);
  }

  /** The headings and items below which a concept stands. */
  placeOf(concept: Concept): readonly string[] {
    return this.ask(({ map }) => placeIn(map.concepts, concept), (place) => place.join("\n"));
  }

  /** How many concepts have a normalized term, or stand at a `placeKey`. */
  countOf(key: string): number {
    return this.ask(({ terms }) => terms.get(key) ?? 0, String);
  }

  /** Whether a normalized term is a label (`Impact`, `Pros`): three headings or items and more have one of their own. */
  isLabel(term: string): boolean {
    return this.ask(({ owners }) => (owners.get(term)?.size ?? 0) >= LABEL, String);
  }

  /** Normalized long forms of a normalized abbreviation, each with the concept that asks for it. */
  longFormsOf(short: string): ReadonlyMap<string, Concept> {
    return this.ask(({ longForms }) => longForms.get(short) ?? NO_FORMS, (forms) => [...forms].map(([long, owner]) => `${long}\n${owner.id}\n${owner.term}`).join("\n"));
  }

  /** The other concepts whose definitions have all these words. */
  withWords(words: readonly string[], concept: Concept): readonly Concept[] {
    return this.ask((facts) => withWords(words, concept, facts), textOf);
  }

  /** The concepts beside one under its heading, in the map's order. */
  beside(concept: Concept): readonly Concept[] {
    return this.ask(({ places }) => {
      const { under, at } = places.get(concept.id) ?? { under: [], at: 0 };
      return under.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter(({ id }) => id !== concept.id);
    }, textOf);
  }

  /** Why a concept, as its map gives it, is not worth asking; null if it is. */
  whyNotAsked(given: Concept): string | null {
    return this.ask((facts) => whyNot(given, facts), String);
  }

  /** Whether a concept is a point of what its list tells, so that no question can ask for its term. */
  isPoint({ id }: Concept): boolean {
    return this.ask((facts) => pointsIn(facts).has(id), String);
  }

  /** How many signs make a concept of this map a point (`likely-point`). */
  signsOfPoint(): number {
    return this.ask((facts) => signsOfPoint(askedIn(facts).size, sayingIn(facts).length), String);
  }

  /** Words of a definition. Not a question: they follow from the concept's text. */
  wordsIn(concept: Concept): ReadonlySet<string> {
    return this.facts.texts.get(textKey(concept))?.words ?? NO_WORDS;
  }

  private ask<T>(question: (facts: MapFacts) => T, textOfAnswer: (answer: T) => string): T {
    const answer = question(this.facts);
    const text = textOfAnswer(answer);
    this.asked.push((facts) => textOfAnswer(question(facts)) === text);
    return answer;
  }
}

/** The concepts of which their bullets or notes say something. */
const sayingIn = once(({ map }: MapFacts): readonly Concept[] => map.concepts.filter((given) => askedConcept(given).definition !== ""));

/** Those of them that are worth asking, by their own text and by their lists. */
const askedIn = once((facts: MapFacts): ReadonlySet<Concept> => new Set(sayingIn(facts).filter((given) => whyNot(given, facts) === null)));

const pointsIn = once((facts: MapFacts) => pointsOf(facts.map.concepts, facts.lists, (given) => askedIn(facts).has(given)));

function whyNot(given: Concept, facts: MapFacts): string | null {
  const { isCalledMap, isUnasked } = titled(facts);
  return isUnasked ? strings.noCard.administers : whyNotAsked(given, facts.lists, isHeading(given, facts.map, facts.places), isCalledMap);
}

/** What the names of a map say of all that stands in it. */
const titled = once(({ map, isOfProject }: MapFacts) => {
  const names = [map.title, nameOf(map.path)];
  const isCalledMap = names.some((name) => MAP.test(name));
  return { isCalledMap, isUnasked: (isOfProject && !isCalledMap) || names.some(isUnstudied) };
});

/** Whether a concept is a heading where it stands now: lines above it may have come and gone. */
function isHeading({ id }: Concept, map: ConceptMap, places: MapFacts["places"]): boolean {
  const { under, at } = places.get(id) ?? { under: [], at: 0 };
  const line = under[at]?.line ?? -1;
  return headingAt(map.headings, line)?.line === line;
}

const NO_FORMS: ReadonlyMap<string, Concept> = new Map();
const NO_WORDS: ReadonlySet<string> = new Set();

function withWords(words: readonly string[], { id: own }: Concept, { texts, naming }: MapFacts): readonly Concept[] {
  const rarest = words.reduce<readonly Concept[] | null>((least, word) => {
    const some = naming.get(word) ?? [];
    return least === null || some.length < least.length ? some : least;
  }, null) ?? [];
  return rarest.slice(0, MOST).filter((other) => other.id !== own && words.every((word) => texts.get(textKey(other))?.words.has(word) === true));
}

/** All that card types read of another concept. */
function textOf(concepts: readonly Concept[]): string {
  return concepts.map(({ id, term, definition, headingPath, parent }) => [id, term, definition, parent, ...headingPath].join("\n")).join("\n\n");
}
