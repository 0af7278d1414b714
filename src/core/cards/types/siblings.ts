/**
 * A definition, and three terms of its subsection to choose from. The wrong ones are those whose terms and definitions
 * are most similar (Little, Bjork, Bjork and Angello 2012: competitive alternatives teach the difference). The order of
 * the three is by hash, so it is the same on every device.
 */
import { strings } from "../../base/strings";
import { withPoor, type CardType } from "../card";
import { clueOf, poorClue } from "../clue";
import { isInside } from "../checks";
import { similarity, bigramsOf, type Bigrams } from "../../concept/alike";
import type { Concept } from "../../concept/concept";
import { asMarkdown } from "../../text/escape";
import { frozenNormalizeText } from "../../text/frozen";
import { normalizePlain, normalizeText } from "../../text/normalize";
import { base32Hash } from "../../base/hash";
import type { FactReader } from "../fact-reader";
import { sidesOf } from "../parts";
import { picksOut } from "../picks-out";
import { likelyPoint } from "../likely-point";
import { fitting, toldOfOther } from "../question";
import { isNoAnswer, isNoName } from "../no-name";
import { wordsOf } from "../../text/words";

export const siblings: CardType = {
  id: "siblings",
  get name() { return strings.cardTypes.siblings.name; },
  get hint() { return strings.cardTypes.siblings.hint; },
  role: "mc",
  make(concept, facts) {
    if (facts.isLabel(normalizePlain(concept.term))) return [];
    const clue = clueOf(concept);
    if (clue === null || isPaired(concept)) return [];
    // What fits several others beside it is no question, whichever three stand below it.
    if (!/→|->/.test(clue) && fitting(concept, clue, facts).length >= MOST_FITTING) return [{ notMade: strings.noCard.fewSiblings(concept.headingPath.at(-1) ?? facts.mapTitle()) }];
    const named = rivalsOf(concept, clue, facts, true);
    const rivals = named.length < 2 ? rivalsOf(concept, clue, facts, false) : named;
    if (rivals.length < 2 || areNumbered([concept, ...rivals])) return [{ notMade: strings.noCard.fewSiblings(concept.headingPath.at(-1) ?? facts.mapTitle()) }];
    const choices = [concept, ...rivals].map(({ term }) => term).sort((a, b) => order(concept, a) < order(concept, b) ? -1 : 1);
    return [withPoor({ front: /* @format */ `Which is it: ${clue}`, back: asMarkdown(concept.term), choices: choices.map(asMarkdown) }, (isNoAnswer(concept.term) || named.length < 2 ? strings.noCard.namesNothing : null) ?? poorClue(concept, clue) ?? toldOfOther(concept, clue, facts) ?? (concept.noteDefinition !== undefined && !picksOut(concept, false) ? strings.noCard.notAlone : likelyPoint(concept, clue, facts.signsOfPoint())))];
  },
  examples: [
    {
      bullet: "- **Raft** — a leader copies its log", beside: "- **Paxos** — a value is chosen by majority\n- **Zab** — a leader sends its log\n- **Gossip** — news spreads by chance",
      gives: [{ front: "Which is it: a leader copies its log", back: "Raft", choices: ["Raft", "Paxos", "Zab"] }],
    },
    { bullet: "- **Raft** — a leader copies its log", beside: "- **Paxos** — a value is chosen", gives: [{ notMade: "fewer than two others under “A” could be meant" }] },
    { bullet: "- **Hot vs cold** — warm vs not", gives: [] },
  ],
};

/** `Event 1`, `Event 2`: nobody knows the numbers of a drawing. */
function areNumbered(concepts: readonly Concept[]): boolean {
  return concepts.every(({ term }) => NUMBER.test(term)) && new Set(concepts.map(({ term }) => term.replace(NUMBER, ""))).size === 1;
}

const NUMBER = /\d+(?=\W*$)/;

/** Other concepts that a clue may fit. */
const MOST_FITTING = 2;

/**
 * The two most similar concepts that are wrong answers and that the clue does not name. Below an item, only its others are
 * of one kind. `areNames`: no label is one of them. With labels the card is poor, and goes on for whoever learns it.
 */
function rivalsOf(concept: Concept, clue: string, facts: FactReader, areNames: boolean): readonly Concept[] {
  const own = bigramsIn(concept);
  const nearest = facts.beside(concept)
    .filter(({ parent }) => parent === concept.parent)
    .map((other) => ({ other, score: likeness(own, bigramsIn(other)) }))
    .sort((a, b) => b.score - a.score);
  const rivals: Concept[] = [];
  // One by one, since checking all of them takes a hundred times as long as ranking them.
  for (const { other } of nearest) {
    if (rivals.every(({ term }) => bare(term) !== bare(other.term)) && !(areNames && isNoName(other.term)) && mayStandBeside(other, concept, clue, facts)) rivals.push(other);
    if (rivals.length === 2) break;
  }
  return rivals;
}

function mayStandBeside(other: Concept, concept: Concept, clue: string, facts: FactReader): boolean {
  if (other.definition === "" || isPaired(other)) return false;
  if (bare(other.term) === bare(concept.term) || isInside(other.term, clue) || isInside(other.term, concept.term) || isInside(concept.term, other.term)) return false;
  const words = facts.wordsIn(other);
  return !wordsOf(clue).every((word) => words.has(word));
}

/** Terms that differ by spaces, hyphens and low lines alone are one to a reader. */
function bare(term: string): string {
  return normalizePlain(term).replace(/[\s_-]+/g, "");
}

/** “A vs B” is recognised by its “vs” alone. */
function isPaired({ term }: Concept): boolean {
  return sidesOf(term).length > 1;
}

interface Read {
  readonly term: Bigrams;
  readonly definition: Bigrams;
}

const read = new WeakMap<Concept, Read>();

function bigramsIn(concept: Concept): Read {
  const before = read.get(concept) ?? { term: bigramsOf(normalizeText(concept.term)), definition: bigramsOf(normalizeText(concept.definition)) };
  read.set(concept, before);
  return before;
}

/** HTTP/2 is easily mistaken for HTTP/3, whatever their definitions say. */
function likeness(a: Read, b: Read): number {
  return similarity(a.term, b.term) + similarity(a.definition, b.definition);
}

function order(concept: Concept, term: string): string {
  return base32Hash(`${concept.key} > ${frozenNormalizeText(term)}`);
}
