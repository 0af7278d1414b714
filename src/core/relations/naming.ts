/**
 * Finds which of some concepts a text names.
 *
 * When is a word a name, and when only a word? (`Process`, `Signals`, `Methods` are terms of real maps.)
 *   - Several words, or a name that no everyday word looks like (`TTL`, `eBPF`, `HTTP/2`), count anywhere; capitals as
 *     written.
 *   - One ordinary word counts within its own section, since the map gave it its meaning there. It does not count behind
 *     a proper name (“Erlang processes” are others). Elsewhere it counts only if it is written as a name: with a capital
 *     inside a sentence, and no other capitalised word beside it.
 *   - Words for kinds of things (`Methods`, `Security`) and one-word aliases count only under the term's own heading.
 *
 * If several concepts have one name, the nearest is meant. If two are equally near, none is.
 */
import type { Concept } from "../concept/concept";
import { longest, mentionsJob, type Mention, type Mentions } from "../index/mentions";
import { wordsIn, wordsOfName, type Word } from "../text/tokens";
import { STEP } from "./edge";
import { namesOf, type Name } from "./name";
import { nearestTo, nearness, SAME_HEADING, SAME_SECTION } from "./targets";

/** A name and its place in a text. */
export interface Named {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
}

export interface Naming {
  /** What the concept's prose names, in the order of the text. */
  inText(concept: Concept, text: string): Named[];
  /** What the concept's term names. */
  inTerm(concept: Concept): Name[];
}

export function* namingJob(concepts: readonly Concept[]): Generator<void, Naming> {
  const all: Name[] = [];
  for (const [i, concept] of concepts.entries()) {
    all.push(...namesOf(concept));
    if ((i + 1) % STEP === 0) yield;
  }
  const { find } = yield* mentionsJob(all.map((name) => name.stems));
  yield;
  return { inText: (concept, text) => inText(concept, text, all, find), inTerm: (concept) => inTerm(concept, all, find) };
}

type Find = Mentions["find"];

/** `text` is prose about the concept: its definition, or what its note says. */
function inText(concept: Concept, text: string, all: readonly Name[], find: Find): Named[] {
  const words = wordsIn(text);
  const allowed = find(words).filter(({ phrase, start, end }) => {
    const name = all[phrase];
    return name !== undefined && (name.concept.id === concept.id || isMeant(name, concept, words, start, end));
  });
  return meantIn(allowed, all, concept).map(({ name, place }) => ({ name, from: words[place.start]?.from ?? 0, to: words[place.end - 1]?.to ?? 0 }));
}

/** Only names that cannot be anything else: the words of a term are too often a part of its own meaning. */
function inTerm(concept: Concept, all: readonly Name[], find: Find): Name[] {
  const words = wordsOfName(concept.term);
  const allowed = find(words).filter(({ phrase, start, end }) => {
    const name = all[phrase];
    const isFree = name?.kind === "plain" || name?.kind === "capitals";
    return isFree && name.concept.id !== concept.id && standsFree(words, start, end) && isMeant(name, concept, words, start, end);
  });
  return meantIn(allowed, all, concept).map(({ name }) => name);
}

/**
 * `K8s Networking` is about K8s, and `Service Mesh on K8s` is about a mesh. `Transport Layer Security` is no transport
 * layer.
 */
function standsFree(words: readonly Word[], start: number, end: number): boolean {
  const next = words[end];
  return end - start < words.length && (end - start === 1 || next === undefined || LINKING.has(next.stem));
}

const LINKING = new Set(["on", "in", "of", "with", "without", "for", "over", "vs", "versus", "and", "or", "by", "from", "to"]);

/** One name for each place that no longer mention covers. */
function meantIn(mentions: readonly Mention[], all: readonly Name[], concept: Concept): { readonly name: Name; readonly place: Mention }[] {
  const places = new Map<string, { readonly place: Mention; readonly names: Name[] }>();
  for (const place of mentions) {
    const key = `${place.start} ${place.end}`;
    const here = places.get(key) ?? { place, names: [] };
    const name = all[place.phrase];
    if (name !== undefined) here.names.push(name);
    places.set(key, here);
  }
  return longest([...places.values()].map(({ place }) => place)).flatMap((place) =>
    meantBy(places.get(`${place.start} ${place.end}`)?.names ?? [], concept).map((name) => ({ name, place })));
}

/**
 * The concepts that a name means. The concept's own name never counts as another, and two equally near ones mean none.
 */
function meantBy(here: readonly Name[], concept: Concept): Name[] {
  if (here.some((name) => name.concept.id === concept.id)) return [];
  const nearest = nearestTo(concept, [...new Set(here.map((name) => name.concept))]);
  return nearest.length === 1 ? here.filter((name) => name.concept === nearest[0]).slice(0, 1) : [];
}

function isMeant(name: Name, by: Concept, words: readonly Word[], start: number, end: number): boolean {
  const near = nearness(by, name.concept);
  if (name.kind === "general") return near === SAME_HEADING;
  if (name.kind === "capitals") return words.slice(start, end).some((word) => /\p{Lu}.*\p{Lu}/u.test(word.shown));
  if (name.kind === "plain") return end - start === 1 || !isCutFromName(words, end);
  return near >= SAME_SECTION ? !isPartOfName(words, start) : standsAsName(words, start);
}

/** The name continues: “Transport Layer Security” does not name Transport Layer. */
function isCutFromName(words: readonly Word[], end: number): boolean {
  return isCapital(words[end - 1]) && isCapital(words[end]) && words[end]?.joined === true;
}

/**
 * In “Erlang processes” and “Transport Layer Security” the word before makes it another thing. Abbreviations do not
 * (“TCP headers”).
 */
function isPartOfName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (words[at]?.joined !== true || before === undefined) return false;
  return isCapital(before) && (isCapital(words[at]) || (/\p{Ll}/u.test(before.shown) && !before.starts));
}

/** A capital inside a sentence, with no other capitalised word beside it. */
function standsAsName(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return isCapital(words[at]) && words[at]?.starts === false && !isPartOfName(words, at) && !(next?.joined === true && isCapital(next));
}

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.shown);
}
