/**
 * A definition as a question: names of its concept are masked, references are left out, links are shown as text.
 *
 *   Range-Based — Partition by key ranges      → Partition by key …
 *   Segmentation — Variable-size segments      → Variable-size …
 *   Border Gateway Protocol — BGP is spoken …  → … is spoken …
 */
import type { Concept } from "../concept/concept";
import { isPremise } from "../index/first-paragraph";
import { initialsOf as lettersOf } from "../index/named";
import { plainText } from "../text/normalize";
import { withoutGaps } from "./gaps";
import { isSaidOf } from "./link-comment";
import { BLANK, masked, withoutFamily } from "./mask";
import { isTopic } from "./no-name";
import { isOfBullets, withoutLinks, withoutReferences } from "./parts";
import { wordsOfAll } from "../text/languages";
import { splitWords, UNSPACED, wordsOf } from "../text/words";
import { strings } from "../base/strings";

/** Null if nothing is left to ask with. */
export function clueOf(concept: Concept): string | null {
  const text = withoutLinks(withoutGaps(withoutReferences(concept.definition)));
  const clue = withoutFamily(masked(text, namesOf(concept, text)), wordsOfTerm(concept)).replace(GLOSS, "$1");
  const [first = "", ...more] = clue.split(BLANK);
  const left = splitWords([first, ...more].join(" ")).filter((word) => !COMMON.has(word.toLowerCase()));
  // With as many gaps as words, nobody could tell what is asked.
  return left.length > 0 && left.length >= more.length * (more.length > 3 ? 2 : 1) ? clue : null;
}

/** Why a clue asks poorly, a clause; null if it does not. */
export function poorClue(concept: Concept, clue: string): string | null {
  if (isPremise(clue)) return strings.noCard.open;
  if (isTopic(concept.term)) return strings.noCard.namesNothing;
  if (isInHeading(concept) || LONG_FORM.test(clue) || isSpelledFirst(concept)) return strings.noCard.inside;
  if (POINTS_BACK.test(clue)) return strings.noCard.leadsElsewhere;
  if (QUOTED.test(concept.definition.trim()) || CAPTION.test(concept.definition.trim())) return strings.noCard.quoted;
  if (/^(`{3,}|~{3,})[^]*\1$/.test(clue.trim())) return strings.noCard.vague;
  if (isOfBullets(concept.definition)) return strings.noCard.ofBullets;
  const words = splitWords(plainText(clue));
  const telling = words.filter((word) => !COMMON.has(word.toLowerCase()));
  if (MODAL.test(clue) && telling.length < FEWEST_BEHIND) return strings.noCard.vague;
  const gaps = clue.split(BLANK).length - 1;
  if (concept.noteDefinition !== undefined && telling.length < FEWEST_OF_NOTE + gaps * (gaps > 2 ? 2 : 1.5) && !UNSPACED.test(clue)) return strings.noCard.vague;
  const fewest = gaps > 1 ? gaps + 1 : gaps > 0 || words.length > telling.length ? 2 : 1;
  return (telling.length < fewest || (gaps > 0 && words.length < FEWEST_AROUND && !clue.includes(",")) || /^\d{1,2}$/.test(clue)) && !UNSPACED.test(clue) ? strings.noCard.vague : null;
}

/** `… (Border Gateway Protocol) is`: a name in another form, in a bracket behind the gap that the text begins with. */
const GLOSS = new RegExp(`^((?:(?:${wordsOfAll("the")}) )?[*_]*${BLANK}[*_]*) ?\\([^(),]*\\)(?= )`, "iu");

/** Whether a text is a sentence that uses the term and says nothing of it: `_The worms live in humus._`, in italics as examples of a language are. */
export function usesTerm(concept: Concept): boolean {
  return IN_ITALICS.test(concept.definition.trim()) && clueOf(concept)?.includes(BLANK) === true && !isSaidOf(concept);
}

const IN_ITALICS = /^([_*])(?!\1)[^_*]+\1$/;

/** Words around a gap: “core … settings” fits too many things, where names in a row may fit one alone. */
const FEWEST_AROUND = 3;

/** Telling words behind “might”: “might be necessary” says nothing of anything. */
const FEWEST_BEHIND = 4;
const MODAL = /^(?:might|may|should|must|could|would|can)\s/i;

/** “_A drawing of roots in a bed_”: what stands below a picture. */
const CAPTION = /^([*_])(?![*_\s])(?:[^*_\s]+\s){3,}[^*_\s]+\1$/;

/** `Oak Tree Society (…)`: what the hidden letters are short for. */
const LONG_FORM = new RegExp(`\\p{Lu}[\\p{L}-]+[*_]* ?\\([*_]*${BLANK}[*_]*\\)`, "u");

/** `OTS: Oak Tree Society. A society of …`: a text that begins with what its term is short for. */
function isSpelledFirst({ term, definition }: Concept): boolean {
  const words = splitWords(plainText(/^[^.,:;([]*/.exec(definition)?.[0] ?? ""));
  return words.length > 1 && words.length === term.length && lettersOf(words).toUpperCase() === term;
}

/** Speaks of what was said before. */
const POINTS_BACK = new RegExp(`^[^.!?]*\\b(?:${wordsOfAll("back")})`, "iu");

/** Whether a heading names what the term does, of which the others have the rest: `GARDEN_Dark_Soil` below `Garden` and `Humus (dark soil)`. */
function isInHeading({ term, headingPath }: Concept): boolean {
  const own = wordsOfName(term);
  const above = headingPath.flatMap((heading) => heading.split(/[()]/)).map(wordsOfName);
  const all = above.flat();
  return own.every((word) => all.includes(word)) && above.some((words) => words.length > 0 && words.every((word) => own.includes(word)));
}

function wordsOfName(name: string): readonly string[] {
  return tellingWordsOf(name.replaceAll("_", " "));
}

/** Words of a note’s sentence that must tell something beside its gaps: it was not written to be asked. */
const FEWEST_OF_NOTE = 2;

/** A text in marks of quotation from its beginning to its end. */
const QUOTED = /^[_*]*(?:"[^"]+"|“[^”]+”|«[^»]+»|„[^“”]+[“”]|「[^」]+」)[_*.]*$/u;

/** Words that identify nothing. Masking them would leave gaps everywhere. @data */
const COMMON = new Set([wordsOfAll("small"), wordsOfAll("the"),
  "an|no|not|nor|vs|versus|it|your|into|than|via|all|any|one|two|three|use|used|you|what|where|how|why|this|these|those|be|does|has|have|can|may|must|only|own|other|more|most",
  "den|dem|ist|sind|es|son|est|è|là|это|einer|eines|für|auf|aus|bei|les|se|au|aux|sur|dal|dei|delle|nel|nella|non|um|uma|na|ao|не|của|và|các|một|những|trong|được|có|cho|với",
].flatMap((words) => words.split("|")));

/** The words of a clue that tell something. */
export function tellingWordsOf(clue: string): readonly string[] {
  return [...new Set(wordsOf(clue))].filter((word) => !COMMON.has(word));
}

/** How many words of a definition tell something, beside those of its term. Where words are not parted, three signs count for one. */
export function tellingWords(concept: Concept): number {
  const text = plainText(clueOf(concept) ?? "");
  const signs = [...text].filter((sign) => UNSPACED.test(sign) && !concept.term.includes(sign)).length;
  return Math.floor(signs / 3) + splitWords(text.replace(new RegExp(UNSPACED, "gu"), " ")).filter((word) => !COMMON.has(word.toLowerCase())).length;
}

/** Words of the term that tell something, in letters alone. */
function wordsOfTerm({ term, aliases }: Concept): string[] {
  return [term, ...aliases].flatMap((name) => plainText(name).split(/[^\p{L}\p{M}]+/u)).filter((word) => !COMMON.has(word.toLowerCase()));
}

function namesOf({ term, aliases }: Concept, text: string): string[] {
  // `主根とは何か` asks for 主根.
  const names = [term, ...aliases].map(plainText).flatMap((name) => [name, name.split(/とは|是什么/)[0] ?? ""]);
  // A number in front of a term belongs to a list.
  for (const name of [...names]) if (/^[^\p{L}]/u.test(name)) names.push(name.replace(/^[^\p{L}]+/u, ""));
  const words = [...new Set(names.flatMap(partsOf))];
  return [...names, ...words, ...names.flatMap(initialsOf), ...words.flatMap((word) => spelledOut(word, text))];
}

/** Of a name of several words, each word that could give the answer away; also each part of `GitOps`, and `O(1)` as a whole. */
function partsOf(name: string): string[] {
  const words = /^[a-z ]+$/i.test(name) ? name.split(" ") : [...name.split(/[^\p{L}\p{N}+#]+/u), ...name.match(/(?:(?![和与及之])\p{Script=Han}){2,}/gu) ?? [], ...name.split(/[\s()]+/), ...name.match(/\p{L}+\(\S*\)/gu) ?? []];
  if (/\p{Ll}\p{Lu}\p{Ll}/u.test(name)) words.push(...name.replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, "$1 $2").split(/[\s()]+/));
  return words.filter((word) => (word.length >= 3 || /^\p{Lu}[\p{Lu}\d]$|^\p{Script=Han}{2}$/u.test(word)) && !COMMON.has(word.toLowerCase()) && /\p{L}/u.test(word));
}

/** `Border Gateway Protocol` → `BGP`. Two letters too often mean something else. */
function initialsOf(name: string): string[] {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const telling = words.filter((word) => !COMMON.has(word.toLowerCase()));
  return [words, telling].flatMap((some) => some.length < 3 ? [] : [lettersOf(some).toUpperCase()]);
}

/** `OOM` in “Linux out-of-memory handling”: words that begin with its letters, one after another; `DIFS` in “distributed IFS”. */
function spelledOut(word: string, text: string): string[] {
  const letters = word.length > 7 || word.charAt(1) !== word.charAt(1).toUpperCase() ? undefined : /^(\p{Lu}{3,6})s?$/u.exec(word)?.[1];
  if (letters === undefined) return [];
  const pattern = new RegExp(`(?:^|[^\\p{L}\\p{N}])(${[...letters].map((letter) => `${letter}[\\p{L}\\p{N}]+`).join("[\\s-]+")}|${letters.charAt(0)}\\p{L}+[\\s-]+${letters.slice(1)})`, "giu");
  return [...text.matchAll(pattern)].map(([, phrase = ""]) => phrase);
}
