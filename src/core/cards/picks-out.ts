/**
 * Whether a text is told of its term alone, so that it may ask for it. What is told of a term, or what it has, is told of
 * others, too; what says what it is, picks it out. Set on judged cards of public vaults, where of the others every third
 * was poor.
 *
 *   A layer of leaves that keeps the soil moist        says what it is
 *   Mulch keeps …, The layer …                         a sentence of its note, about it or with an article in front
 *   `dig()`, mulch — Mulch                             a name in code; a word of another language
 *   spread in May, before the rain                     only in a map that its author calls one, where each line defines
 *   Oaks, Elms, Pines                                  not: whoever knows what is listed knows no name for it
 */
import { definesPlainly } from "../index/defines-plainly";
import type { Concept } from "../concept/concept";
import { wordsOfAll } from "../text/languages";
import { plainText } from "../text/normalize";
import { splitWords, UNSPACED, withoutBracket } from "../text/words";
import { isPartlyNamed, PARTED } from "./half-named";
import { namesOf, PARTS } from "./link-comment";

/** `isCalledMap`: its author calls the map one, by its name. */
export function picksOut(asked: Concept, isCalledMap: boolean): boolean {
  const text = plainText(asked.definition);
  if (asked.noteDefinition !== undefined) return !PARTED.test(asked.term) && !isPartlyNamed(asked) && (asked.isNoteDefined === true || BEGINS.test(text) || definesPlainly(asked.definition, namesOf(asked), false, true));
  return definesPlainly(asked.definition, namesOf(asked)) || /^[*_]*`/.test(asked.written) || IS_FIRST.test(text) || (isWord(asked.term) && text.split(/[/;]/).every(isWord)) || (isCalledMap && !isList(text));
}

const ARTICLE = `(?:${wordsOfAll("the")}|an?|una?|une|uno|uma?|eine?)\\s`;

/** “A layer …”, “Holds the plant …”. */
const BEGINS = new RegExp(`^(?:${ARTICLE}|\\p{L}{3,}s (?:the|an?|that) )`, "iu");

/** “Is the layer …”, behind its term. */
const IS_FIRST = new RegExp(`^(?:${wordsOfAll("is")})\\s${ARTICLE}`, "iu");

/** Words of a pair as in a list of vocabulary, each of several translations; signs where words are not parted. */
const MOST_WORDS = 3;
const MOST_SIGNS = 6;

function isWord(text: string): boolean {
  const bare = plainText(withoutBracket(text));
  return UNSPACED.test(bare) ? bare.length <= MOST_SIGNS : splitWords(bare).length <= MOST_WORDS;
}

/** Words of each of several things. */
const MOST_LISTED = 2;

/** Three things and more, each of some words. */
function isList(text: string): boolean {
  const parts = text.split(PARTS);
  return parts.length > 2 && parts.every((part) => splitWords(withoutBracket(part)).length <= MOST_LISTED);
}
