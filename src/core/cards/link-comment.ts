/** What stands behind a link to a note: what its subject is, what the note holds, or a remark on it. */
import type { Concept } from "../concept/concept";
import { DEFINES } from "../index/defines-plainly";
import { nameOf } from "../index/notes";
import { saysWhat, whyNoDefinition } from "../index/says-what";
import { wordsOfAll } from "../text/languages";
import { plainText } from "../text/normalize";
import { singularOf, splitWords, UNSPACED, withoutBracket } from "../text/words";
import { isLinkLine } from "./bullet-shape";

export function namesOf({ term, aliases, note }: Concept): readonly string[] {
  return [term, ...aliases, ...note === null ? [] : [nameOf(note)]];
}

/** Whether what stands beside a link does not define what it leads to. */
export function isComment(asked: Concept): boolean {
  return whyNoDefinition(asked.definition, namesOf(asked)) !== null;
}

/** Whether a comment says so by its name. */
export function isSaidOf(asked: Concept): boolean {
  return !isComment(asked) && saysWhat(asked.definition, namesOf(asked), true);
}

/** Whether it says so by its name, or lists names. */
export function namesIt(asked: Concept): boolean {
  return listsNames(asked) || isSaidOf(asked);
}

/** Whether a line is a link to a note and a comment on it. */
export function isLinked(concept: Concept): boolean {
  return concept.noteDefinition === undefined && isLinkLine(concept) && concept.definition !== "" && !LINKS_ALONE.test(concept.definition);
}

/** The same, where the comment is no definition by its form. Of a name for many, what they are is one. */
export function isEntry(concept: Concept): boolean {
  return isLinked(concept) && !isDefining(plainText(concept.definition)) && isComment(concept) && !((concept.note === null || isForMany(concept.term)) && listsNames(concept));
}

/** `Version managers`: the last word is a plural, and not of what notes hold. */
export function isForMany(term: string): boolean {
  const last = term.toLowerCase().split(/[\s_]+/).at(-1) ?? "";
  return singularOf(last) !== last && !/^(?:notes|questions|answers|exercises|examples|resources|links|ideas|projects|tasks|studies)$/.test(last);
}

/** A list of links is one of concepts. */
export const LINKS_ALONE = /^(?:\[\[[^[\]]*\]\][,;、\s]*){2,}/u;

/** As the first of several names, “role of roots” defines nothing. */
export function isDefining(text: string): boolean {
  const [first = ""] = text.split(PARTS);
  return DEFINES.test(text) && (first === text || splitWords(first).length >= FEWEST_WORDS);
}

/** What parts one of several things from the next. */
export const PARTS = /[,;、，；]\s?|\s(?:[+·|&→↔]|vs\.?|and|und|y|e|et|и)\s|[和与及]/u;

/** Words in front of the first comma. With fewer a list of names stands there. */
const FEWEST_WORDS = 5;

/** Three things and more, or two of which no small word says anything: `Waivers and deviations`. */
export function holdsList({ definition }: Concept): boolean {
  const text = plainText(definition);
  const { length } = text.split(PARTS);
  return length > 2 || (length > 1 && !SAYS.test(text));
}

/** Three things and more behind a link, none of which is a clause or a name. */
export function holdsTopics(concept: Concept): boolean {
  const parts = plainText(concept.definition).split(PARTS);
  return isLinked(concept) && parts.length > 2 && !UNSPACED.test(concept.definition) && parts.every((part) => splitWords(part).length < FEWEST_WORDS) && !listsNames(concept);
}

/** A small word that joins no names, or signs enough of a script without spaces. */
export const SAYS = new RegExp(`(?:^|\\s)(?!(?:and|or|und|oder|y|o|e|et|ou|и|или|en|of)\\s)(?:${wordsOfAll("small")})\\s|[\\u3040-\\u30ff\\u4e00-\\u9fff]{8}`, "iu");

/** Whether each word has a capital, a digit or a slash: `PNG`, `npm/yarn`. Word by word: one pattern for all would try each sign of each word with each of the others. */
export function isName(text: string): boolean {
  return text !== "" && text.trimEnd().split(/\s+/).every((word) => /[\p{Lu}\p{N}/]/u.test(word));
}

/** Whether nearly all of what is listed are names. */
export function listsNames({ definition }: Concept): boolean {
  const parts = plainText(definition).split(PARTS);
  return parts.filter((part) => isName(withoutBracket(part.trim()))).length * 4 >= parts.length * 3;
}
