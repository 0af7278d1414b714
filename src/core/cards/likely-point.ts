/**
 * Whether a concept rather makes a point than has a name that can be asked for, by how often its map is asked at all. In a
 * map whose bullets nearly all define, each is taken at its word. In notes of a lecture hardly every third does, and there
 * a card must show that its own bullet is one of them. The signs and the numbers were set on judged cards of 120 public
 * vaults: with each sign more, about twice as many cards were poor, and the more so the fewer of its map were asked.
 *
 *   Humus — dark soil of dead leaves.      no sign: one word, and a sentence
 *   Water in May — early, before noon      several words, no sentence
 *   Bed 3 — sown late                      a number: one of several of a case, with its few words
 */
import { strings } from "../base/strings";
import type { Concept } from "../concept/concept";
import { plainText } from "../text/normalize";
import { splitWords, UNSPACED, withoutBracket } from "../text/words";
import { isBold } from "./bullet-shape";
import { tellingWords } from "./clue";
import { isDefining } from "./link-comment";
import { BLANK } from "./mask";

/** A sign of a point, and what it counts. `clue`: what is asked. */
const SIGNS: readonly (readonly [number, (asked: Concept, clue: string) => boolean])[] = [
  [1, (asked) => !isSentence(asked)],
  [1, ({ term }) => wordsIn(term) > 1],
  [1, ({ term }) => wordsIn(term) > 2],
  [2, ({ term }) => NUMBERED.test(term)],
  [1, (asked) => tellingWords(asked) < FEWEST_TELLING],
  [1, (_asked, clue) => clue.includes(BLANK)],
];

/** How many signs make a point, where fewer than so many of a hundred concepts are asked. With the fewest, it is no map of terms. */
export const FEWEST_SIGNS = 2;

/** Of a concept that its note explains: whoever linked it shows that it has a name. */
const FEWEST_SIGNS_OF_NOTE = 3;

const NEEDED: readonly (readonly [number, number])[] = [[60, FEWEST_SIGNS], [90, 3]];

/** Concepts that say something. Fewer tell nothing of their map. */
const FEWEST_SAYING = 8;

/** How many signs make a point in a map; infinitely many where nearly all of its concepts that say something are asked. */
export function signsOfPoint(asked: number, saying: number): number {
  return saying < FEWEST_SAYING ? Infinity : NEEDED.find(([percent]) => asked * 100 < saying * percent)?.[1] ?? Infinity;
}

/** The reason, a clause; null if there is none. `needed`: by `signsOfPoint`. */
export function likelyPoint(asked: Concept, clue: string, needed: number): string | null {
  if (needed === Infinity) return null;
  const signs = SIGNS.reduce((sum, [counts, holds]) => holds(asked, clue) ? sum + counts : sum, 0);
  const isNote = asked.noteDefinition !== undefined;
  const isVague = needed === FEWEST_SIGNS && !(isNote ? isLong(asked) : isSaid(asked));
  return isVague || signs >= (isNote ? Math.max(needed, FEWEST_SIGNS_OF_NOTE) : needed) ? strings.noCard.likelyPoint : null;
}

/** Whether a line begins as a definition does, or is a sentence behind bold words. */
function isSaid(asked: Concept): boolean {
  return isDefining(plainText(asked.definition)) || (isBold(asked) && isSentence(asked));
}

/** Words of a note's sentence, and signs where words are not parted. Shorter ones rather remark something. */
const FEWEST_WORDS = 13;
const FEWEST_LETTERS = 26;

function isLong({ definition }: Concept): boolean {
  const text = plainText(definition);
  return UNSPACED.test(text) ? text.length >= FEWEST_LETTERS : splitWords(text).length >= FEWEST_WORDS;
}

function isSentence({ definition }: Concept): boolean {
  return SENTENCE.test(plainText(definition.replace(PICTURE, "")).trim());
}

/** A text with the end of a sentence in it, or at its end. A list that trails off ends none. */
const SENTENCE = /[^.](?:[.!?！？．]["”»)*_\]]*(?:\s|$)|。)/u;

const PICTURE = /!\[\[[^\]]*\]\]|!\[[^\]]*\]\([^)]*\)/g;

/** `Bed 3`, `2. Sowing`, `M4`. */
const NUMBERED = /^\W*\d+(?:\W*$|[.)]?\s)|\s\d+$|^\p{Lu}\d+$/u;

/** Words that tell something. */
const FEWEST_TELLING = 4;

/** Signs of a longer name where words are not parted. */
const SIGNS_OF_WORD = 5;

function wordsIn(term: string): number {
  const name = withoutBracket(term);
  return UNSPACED.test(name) ? Math.ceil(name.length / SIGNS_OF_WORD) : splitWords(name.replace(/[’'-]/g, "")).length;
}
