/** What the cards of a map ask about one another: worked out once for each map, since a map never changes. */
import type { Concept } from "../concept/concept";
import { fold, plainText } from "../concept/fold";
import type { ConceptMap } from "../index/concept-index";
import { wordsIn } from "../index/mentions";
import { eachSteps, atOnce } from "../steps";
import { abbreviationsOf } from "./abbreviations";

export interface MapFacts {
  readonly byTerm: ReadonlyMap<string, readonly Concept[]>;
  /** Stems of the words of each definition, by concept. */
  readonly stems: ReadonlyMap<Concept, ReadonlySet<string>>;
  /** Concepts whose definition has a word, by its stem. */
  readonly naming: ReadonlyMap<string, readonly Concept[]>;
  /** Of each abbreviation in the map, folded: its long forms, folded, each with the concept that asks for it. */
  readonly longForms: ReadonlyMap<string, ReadonlyMap<string, Concept>>;
}

const known = new WeakMap<ConceptMap, MapFacts>();

export function factsOf(map: ConceptMap): MapFacts {
  return atOnce(factSteps(map));
}

/** Concepts between two pauses. */
const STEP = 50;

export function* factSteps(map: ConceptMap): Generator<void, MapFacts> {
  const before = known.get(map);
  if (before !== undefined) return before;
  const byTerm = new Map<string, Concept[]>();
  const stems = new Map<Concept, ReadonlySet<string>>();
  const naming = new Map<string, Concept[]>();
  const longForms = new Map<string, Map<string, Concept>>();
  yield* eachSteps(map.concepts, STEP, (concept) => {
    put(byTerm, fold(concept.term), concept);
    const own = new Set(stemsOf(concept.definition));
    stems.set(concept, own);
    for (const stem of own) put(naming, stem, concept);
  });
  // A term that spells an abbreviation out asks for it; else the first definition that does.
  for (const where of ["term", "definition"] as const) {
    yield* eachSteps(map.concepts, STEP, (concept) => {
      for (const pair of abbreviationsOf(concept)) if (pair.where === where) claim(longForms, fold(pair.short), fold(pair.long), concept);
    });
  }
  const facts = { byTerm, stems, naming, longForms };
  known.set(map, facts);
  return facts;
}

export function stemsOf(text: string): string[] {
  return wordsIn(plainText(text)).map(({ stem }) => stem);
}

function put(groups: Map<string, Concept[]>, key: string, concept: Concept): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [concept]);
  else group.push(concept);
}

function claim(longForms: Map<string, Map<string, Concept>>, short: string, long: string, concept: Concept): void {
  const forms = longForms.get(short) ?? new Map<string, Concept>();
  if (!forms.has(long)) forms.set(long, concept);
  longForms.set(short, forms);
}
