/**
 * Whether a text is told of its term alone, so that it may ask for it. What is told of a term, or what it has, is told of
 * others, too; what says what it is, picks it out. Set on judged cards of public vaults, where of the others every third
 * was poor.
 *
 *   A layer of leaves that keeps the soil moist        says what it is
 *   … is spread in May                                 a sentence of its note, which begins with its name
 *   `dig()`, mulch — Mulch                             a name in code; a word of another language
 *   spread in May, before the rain                     only in a map that its author calls one, where each line defines
 *   Oaks, Elms, Pines                                  a list, in no map: whoever knows it knows no name for it
 */
import { definesPlainly } from "../index/defines-plainly";
import { isFromNote, type Concept } from "../concept/concept";
import { wordsOfAll } from "../text/languages";
import { plainText } from "../text/normalize";
import { splitWords, UNSPACED, withoutBracket } from "../text/words";
import { namesOf, PARTS } from "./link-comment";
import { BLANK } from "./mask";
import { isNameInFull } from "./tells-little";

/** `clue`: the text as a card asks it. */
export function picksOut(asked: Concept, clue: string, isCalledMap: boolean): boolean {
  if (isFromNote(asked)) return asked.isNoteDefined === true || NAMED_FIRST.test(clue);
  const text = plainText(asked.definition);
  return definesPlainly(asked.definition, namesOf(asked)) || /^[*_]*`/.test(asked.written) || isNameInFull(asked, text) || [asked.term, text].every(isWord) || (isCalledMap && !isList(text));
}

/** A gap in front, with an article or without. */
const NAMED_FIRST = new RegExp(`^[^\\p{L}]*(?:(?:${wordsOfAll("the")}|an?|une?|uno|um|eine?)\\s)?[^\\p{L}]*${BLANK}`, "iu");

/** Words of a pair as in a list of vocabulary; signs where words are not parted. */
const MOST_WORDS = 3;
const MOST_SIGNS = 6;

function isWord(text: string): boolean {
  const bare = plainText(withoutBracket(text));
  return UNSPACED.test(bare) ? bare.length <= MOST_SIGNS : splitWords(bare).length <= MOST_WORDS;
}

/** Three things and more, each of some words. */
function isList(text: string): boolean {
  const parts = text.split(PARTS);
  return parts.length > 2 && parts.every((part) => splitWords(withoutBracket(part)).length <= MOST_WORDS);
}
