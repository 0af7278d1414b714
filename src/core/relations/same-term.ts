/**
 * The same term elsewhere, in this map or in another. Two concepts with two notes are two things with one name. A word
 * like `Algorithms` means something else under each heading: there, only one note for both makes them the same.
 */
import { strings } from "../base/strings";
import { addToGroup } from "../base/grouped";
import type { Concept } from "../concept/concept";
import type { Relation } from "./relation";
import { nameOf } from "../index/notes";
import { compactKey, withoutBracket } from "../text/words";
import { edgeBetween, edgeSet, STEP } from "./edge";
import { namesOf } from "./name";

export const sameTerm: Relation = {
  id: "same-term",
  get name() { return strings.relations.sameTerm; },
  hint: "another map, or another section, has a concept of the same name",
  line: "double",
  mutual: true,
  *find(concepts) {
    const groups = new Map<string, Entry[]>();
    let count = 0;
    for (const concept of concepts) {
      for (const [key, entry] of entriesOf(concept)) addToGroup(groups, key, entry);
      if (++count % STEP === 0) yield;
    }
    const found = edgeSet();
    for (const group of groups.values()) {
      for (const [a, b] of pairs(group)) if (areSame(a, b)) found.add(edgeBetween("same-term", a.concept, b.concept, reasonOf(a.concept, b.concept)));
    }
    return found.edges();
  },
};

interface Entry {
  readonly concept: Concept;
  /** The key is its term, not an alias. */
  readonly isTerm: boolean;
  /** The term is a word for a kind of thing. */
  readonly isGeneral: boolean;
}

/** Letters. Shorter aliases stand for too many things (`CD`). */
const SHORTEST_ALIAS = 3;

function entriesOf(concept: Concept): Map<string, Entry> {
  const names = namesOf(concept);
  const term = compactKey(concept.term);
  const isGeneral = names.some((name) => name.text === concept.term && name.kind === "general");
  const entries = new Map<string, Entry>();
  for (const { text, kind } of names) {
    const key = compactKey(text);
    const isTerm = key === term || key === compactKey(withoutBracket(concept.term));
    if (!entries.has(key) && (isTerm || (kind !== "general" && key.length >= SHORTEST_ALIAS))) entries.set(key, { concept, isTerm, isGeneral });
  }
  return entries;
}

/** Joins each with the one before: three of a name make a chain, and three hundred no dense net. */
function pairs(group: readonly Entry[]): [Entry, Entry][] {
  return group.slice(1).flatMap((entry, i) => {
    const before = group[i];
    return before === undefined ? [] : [[before, entry]];
  });
}

function areSame(a: Entry, b: Entry): boolean {
  if (a.concept.note !== null && b.concept.note !== null) return a.concept.note === b.concept.note;
  return (a.isTerm || b.isTerm) && !a.isGeneral && !b.isGeneral;
}

function reasonOf(a: Concept, b: Concept): string {
  if (a.map !== b.map) return strings.reasons.inMaps(a.term, nameOf(a.map), nameOf(b.map));
  return strings.reasons.underBoth(a.term, placeOf(a), placeOf(b));
}

function placeOf(concept: Concept): string {
  return concept.headingPath.length === 0 ? strings.reasons.noHeading : concept.headingPath.join(" › ");
}
