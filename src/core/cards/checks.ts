/** Checks that a card must pass. Each check is one line of the array, and gives a clause if a card fails. */
import { strings } from "../base/strings";
import { wordsOfAll } from "../text/languages";
import { normalizeText, plainText } from "../text/normalize";
import { barred, literalsIn } from "../text/literals";
import { textBlocks, type TextBlock } from "../text/text-blocks";
import { splitWords, UNSPACED, wordsOf } from "../text/words";
import type { Sides } from "./card";
import { isPremise } from "../index/first-paragraph";
import { BLANK } from "./mask";
import { MOST_WORDS, wordCount } from "./parts";

export interface Check {
  readonly id: string;
  /** Why the card fails, in lower case; null if it passes. */
  readonly fails: (sides: Sides) => string | null;
  /** It could be asked all the same, and whoever learns it already goes on. */
  readonly isPoor?: true;
}

const CHECKS: readonly Check[] = [
  { id: "long", fails: tooLong, isPoor: true },
  { id: "empty", fails: ({ front, back }) => isEmpty(front) ? strings.noCard.empty : isEmpty(back) ? strings.noCard.noAnswer : null },
  { id: "inside", fails: ({ front, back }) => !isInside(back, front) ? null : normalizeText(front) === normalizeText(back) ? strings.noCard.same : strings.noCard.inside },
  { id: "repeated", fails: (sides) => sides.choices === undefined && isRepeated(sides) ? strings.noCard.repeatsQuestion : null },
  { id: "open", fails: ({ front, back }) => leadsOn(front) || leadsOn(back) ? strings.noCard.open : null, isPoor: true },
  { id: "choices", fails: ({ back, choices }) => choices === undefined || isChoice(back, choices) ? null : strings.noCard.choices },
  { id: "formula", fails: ({ front, back }) => isBroken(front) || isBroken(back) ? strings.noCard.brokenFormula : null },
  { id: "markup", fails: ({ front, back }) => markupIn(front) ?? markupIn(back) },
];

export interface Failure {
  /** A clause in lower case. */
  readonly why: string;
  /** The card could be asked all the same. */
  readonly isPoor: boolean;
}

export function failuresOf(sides: Sides): readonly Failure[] {
  return CHECKS.flatMap(({ fails, isPoor }) => {
    const why = fails(sides);
    return why === null ? [] : [{ why, isPoor: isPoor === true }];
  });
}

function tooLong({ front, back }: Sides): string | null {
  const words = Math.max(...textBlocks(front).map(wordsIn), wordsIn(textBlocks(back)[0]));
  return words > MOST_WORDS ? strings.noCard.long(words, MOST_WORDS) : null;
}

/** Code, formulas and tables are looked at. Of an answer, what stands below its first block is no part of what is to be said. */
function wordsIn(block: TextBlock | undefined): number {
  if (block?.kind !== "text" && block?.kind !== "quote") return 0;
  const text = block.lines.join(" ");
  return UNSPACED.test(text) ? Math.max(wordCount(text), Math.ceil(plainText(text).length / LETTERS_OF_WORD)) : wordCount(text);
}

/** Where words are not parted, so many signs are about one. */
const LETTERS_OF_WORD = 3;

/** A text that leads to what is not there: “…, if”, “it has these parts:”, “the density of $x$ is”. */
function leadsOn(side: string): boolean {
  return isPremise(side) || / (?:the|an)$/.test(side) || /^[^"]*[^"\d]"$/.test(side) || OPEN.test(side.replace(/ \([^()]*\)$/, "").slice(-80));
}

/** Fewer words are told by chance; of more, the part that may stand in the question. */
const FEWEST = 4;
const MOST_REPEATED = 0.7;

/** Whether nearly all words of an answer stand in the question, in whatever order. */
function isRepeated({ front, back }: Sides): boolean {
  const answer = new Set(wordsOf(back));
  const asked = new Set(wordsOf(front));
  return answer.size >= FEWEST && asked.size >= FEWEST && [...answer].filter((word) => asked.has(word)).length > answer.size * MOST_REPEATED;
}

const OPEN = new RegExp(`[:：,，、]\\**\\s*$|(?:^|[\\s,，；])(?:${wordsOfAll("leads")})\\**,?\\s*$|(?:${wordsOfAll("lists")})(?:[^.!?:…;]{0,40}\\s*…?|(?:\\s+\\p{L}+){0,2}\\s*\\.)\\s*$|\\s(?:and|or|und|oder|et|ou|и|или)$|\\s(?:leads? to|consists? of|depends? on|si (?:distingue|divide) in|consiste (?:in|en))$|\\$ \\p{L}{1,3}$`, "iu");

/** What somebody writes who has nothing to say yet. */
const NOTHING = /^\W*(?:nil|none|n\/a|todo|tbd|tba|wip|to do|coming soon)\W*$/i;

function isEmpty(side: string): boolean {
  if (NOTHING.test(side)) return true;
  if (/[A-Za-z0-9]/.test(side)) return false;
  return plainText(side).split(BLANK).join("").replace(/[[\]().,;:\s]|\p{Extended_Pictographic}|\uFE0F/gu, "") === "";
}

/** Whether a text contains another, word by word. Case, plurals, marks and a number in front do not count. */
export function isInside(answer: string, question: string): boolean {
  if (isNowhere(answer, question)) return false;
  if (isRun(wordsOf(answer), wordsOf(question))) return true;
  // As somebody reads it who knows nothing of plurals, and takes a number in front for a list's.
  const sought = normalizeText(answer);
  const wanted = splitWords(sought);
  // A picture has no words.
  return wanted.length === 0 || UNSPACED.test(answer) ? sought !== "" && normalizeText(question).includes(sought) : isRun(wanted, splitWords(normalizeText(question)));
}

/**
 * A fast test that settles nearly all cards: whether plain letters alone show that the answer is not in the question.
 */
function isNowhere(answer: string, question: string): boolean {
  return PLAIN.test(answer) && PLAIN.test(question) && !question.toLowerCase().includes(answer.slice(0, 3).toLowerCase());
}

/** Begins with a word of three letters, and has no hidden marks. */
const PLAIN = /^[A-Za-z]{3}[A-Za-z0-9 …,.;:()/+'"&?!—–-]*$/;

function isRun(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.length > 0 && words.some((_word, at) => wanted.every((word, n) => words[at + n] === word));
}

function isChoice(back: string, choices: readonly string[]): boolean {
  return choices.length >= 2 && choices.includes(back) && new Set(choices.map(normalizeText)).size === choices.length;
}

/** Whether a formula stands outside of its signs: they are missing, or stand where Obsidian does not read them. */
function isBroken(side: string): boolean {
  if (!/[\\$]/.test(side)) return false;
  return BROKEN.test(barred(side)) || literalsIn(side).some(({ from, to }) => side.startsWith("$", from) && BOLD.test(side.slice(from, to)));
}

const BROKEN = /\\(?:begin|frac|mathbf|mathrm|sqrt|text|sum|int|left|right|partial|Delta|alpha|beta|phi|lambda|sigma)(?![a-z])|\$\$/;

/** Bold words in a formula: it ends further on than its author thought; or a gap, which no formula shows. */
const BOLD = /\*\*\p{Lu}\p{Ll}|\{\{c\d+::/u;

/** Syntax of other programs: gaps, schedules, fields, templates, cards, dates of tasks. */
const MARKS = /[{<#(:[]|START|TARGET|\p{Extended_Pictographic}/u;

const MARKUP: readonly RegExp[] = [
  /\{\{c\d+::/i, /<!--\s*SR:/i, /<!--\s*ID:/i, /[[(][\w -]+::\s/, /<%/, /(?:^|\s)#(?:card|flashcards?)(?:[/-][\w/-]*)?(?=\s|$)/i, /^(?:START|TARGET DECK)\b/,
  /[📅📆🗓⏳⌛🛫➕✅❌🔁🏁]\uFE0F?\s*(?:\d{4}-|every\b|delete\b|keep\b)/u,
];

function markupIn(side: string): string | null {
  if (!MARKS.test(side)) return null;
  const bare = barred(side);
  const found = MARKUP.map((pattern) => pattern.exec(bare)?.[0].trim()).find((match) => match !== undefined);
  return found === undefined ? null : strings.noCard.markup(found);
}
