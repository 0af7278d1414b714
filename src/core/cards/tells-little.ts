/**
 * Whether a text behind a link or a plain name is too short to say of what it speaks: few words are a kind, a topic or a
 * remark, whatever they are about. Bold words and code are the author's sign that a text defines them.
 *
 *   [[Heap]] — garden system            two telling words
 *   Silt: fine wet dust                 three: with others that say more, it is asked
 *   [[Humus]] — a dark soil             begins as a definition does
 */
import type { Concept } from "../concept/concept";
import { relationOf } from "../concept/term-relation";
import { termWords } from "../concept/term-words";
import { DEFINES } from "../index/defines-plainly";
import { initialsOf } from "../index/named";
import { beginsWithOne, wordsOfAll } from "../text/languages";
import { plainText } from "../text/normalize";
import { splitWords, UNSPACED, withoutBracket } from "../text/words";
import { clueOf, tellingWords, tellingWordsOf } from "./clue";
import { BLANK } from "./mask";
import { isDefining, isForMany, isLinked, isName, isSaidOf, LINKS_ALONE, listsNames, namesOf, PARTS } from "./link-comment";

/** Telling words that are enough, in a list that says more, of a definition, and behind an address. */
const ENOUGH = 4;
const ENOUGH_AMONG_OTHERS = 3;
const ENOUGH_DEFINING = 2;
const ENOUGH_OF_ADDRESS = 2;

/** How little a text tells: 0 for enough, 1 for little, 2 for hardly anything. */
export function littleTold(asked: Concept): number {
  const text = plainText(asked.definition);
  if (isSubject(asked, text)) return 2;
  if (isMarked(asked)) return 0;
  const telling = tellingWords(asked);
  const enough = /^\[[^\]]*\]\(/.test(asked.written) ? ENOUGH_OF_ADDRESS : ENOUGH;
  if (telling >= enough || (telling >= ENOUGH_DEFINING && isDefining(text) && !BARE_OF.test(text)) || isBriefly(asked, text)) return 0;
  return telling >= Math.min(enough, ENOUGH_AMONG_OTHERS) || isName(text) ? 1 : 2;
}

/**
 * “Inverse roots: inverses of roots”: no word that neither the term nor its headings have. The name of a note in
 * several words with capitals says so much itself that a sentence must tell more.
 */
export function restates({ definition, headingPath, noteDefinition, term }: Concept): boolean {
  if (UNSPACED.test(definition) || definition.startsWith("![")) return false;
  const known = new Set([term, ...headingPath].flatMap(rootsOf));
  const roots = [...new Set(rootsOf(definition))];
  const { length } = roots.filter((root) => !known.has(root));
  if (noteDefinition !== undefined) return length <= MOST_NEW_OF_NOTE && IN_CAPITALS.test(withoutBracket(term));
  return roots.length > 1 && length <= (rootsOf(term).every((root) => roots.includes(root)) ? MOST_NEW_BESIDE : 0);
}

/** A new word beside the term's own: “Comment: the comment of a gardener”. */
const MOST_NEW_BESIDE = 1;

/** New words that are hardly any. */
const MOST_NEW_OF_NOTE = 3;

const IN_CAPITALS = /\s[([]?\p{Lu}|\p{Ll}\p{Lu}\p{Ll}/u;

/** The beginnings of its telling words: forms of one word have one. */
function rootsOf(text: string): string[] {
  return tellingWordsOf(text.replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, "$1 $2")).filter((word) => word.length > 1).map((word) => word.slice(0, 5));
}

/** “Laws of roots — study of root laws”: what a course does with its subject, by the words of its name. */
function isSubject(asked: Concept, text: string): boolean {
  return asked.noteDefinition === undefined && STUDY.test(text) && !CLAUSE.test(text) && clueOf(asked)?.includes(BLANK) !== false;
}

const STUDY = beginsWithOne(["studies"], "");

/** What follows tells more of it. */
const CLAUSE = / (?:that|which|where) /;

/** Bold words, code, and what a note says. */
function isMarked(asked: Concept): boolean {
  return asked.noteDefinition !== undefined || /^(?:\*\*|__|`)/.test(asked.written);
}

/** Whether few words are enough: a name in full, links, things of a name for many, a list behind no link, “mulch is a layer”. */
function isBriefly(asked: Concept, text: string): boolean {
  return isNameInFull(asked, text) || LINKS_ALONE.test(asked.definition) || (!isLinked(asked) && text.split(PARTS).length > 2) || (isSaidOf(asked) && !DEFINES.test(text));
}

/** Whether a text is what a name is short for, or names of what the name is one for many of. */
export function isNameInFull(asked: Concept, text: string): boolean {
  return namesOf(asked).some((name) => name.toLowerCase() === initialsOf(splitWords(text.toLowerCase()))) || (isForMany(asked.term) && PARTS.test(text) && listsNames(asked));
}

/** “role of roots”: a noun and what it is of, without an article. */
const BARE_OF = new RegExp(`^[\\p{L}-]+ (?:${wordsOfAll("of")}) (?!.* .* )`, "iu");

/** Words of each of a pair, in Chinese signs twice as many. */
const LONGEST_OF_PAIR = 3;

/** Against opposites, which are no words of two languages. */
const PAIRS_AGAINST = -9;

/** 1 for a word and another, less for two opposites: a list with some of them has other pairs, too. */
export function pairWeight(asked: Concept): number {
  const { term, definition, written } = asked;
  const isPair = !isMarked(asked) && definition !== "" && !/[[:;,]/.test(definition) && !written.includes("[[") && [term, plainText(definition)].every((text) => UNSPACED.test(text) ? text.length <= LONGEST_OF_PAIR * 2 : splitWords(text).length <= LONGEST_OF_PAIR);
  return !isPair ? 0 : relationOf(termWords(term), termWords(definition)) === "contrast" ? PAIRS_AGAINST : 1;
}
