/** What a card must stand before it is offered. Each check is a line of the array and gives a clause where a card fails. */
import { normalizeText, plainText } from "../text/normalize";
import type { Sides } from "./card";
import { BLANK } from "./mask";
import { wordCount } from "./parts";
import { normalizedWords, wordsOf } from "./words";

export interface Check {
  readonly id: string;
  /** Why the card is not made, lower case; null where it is well. */
  readonly fails: (sides: Sides) => string | null;
}

/** Longer sides are read, not remembered: Wozniak's rule of minimum information. */
const MOST_WORDS = 25;

export const CHECKS: readonly Check[] = [
  { id: "long", fails: tooLong },
  { id: "empty", fails: ({ front, back }) => isEmpty(front) ? "nothing is left to ask with" : isEmpty(back) ? "there is no answer" : null },
  { id: "inside", fails: ({ front, back }) => !isInside(back, front) ? null : normalizeText(front) === normalizeText(back) ? "the answer is the question" : "the answer stands in the question" },
  { id: "choices", fails: ({ back, choices }) => choices === undefined || isChoice(back, choices) ? null : "the choices are no choice" },
  { id: "markup", fails: ({ front, back }) => markupIn(front) ?? markupIn(back) },
];

export function failuresOf(sides: Sides): readonly string[] {
  return CHECKS.flatMap(({ fails }) => fails(sides) ?? []);
}

function tooLong({ front, back }: Sides): string | null {
  const words = Math.max(wordCount(front), wordCount(back));
  return words > MOST_WORDS ? `it is ${words} words long; more than ${MOST_WORDS} are read, not remembered` : null;
}

function isEmpty(side: string): boolean {
  if (/[A-Za-z0-9]/.test(side)) return false;
  return plainText(side).split(BLANK).join("").replace(/[[\]().,;:\s]/g, "") === "";
}

/** Whether a text says another, word by word, whatever its case, plural and marks; also without a number in front. */
export function isInside(answer: string, question: string): boolean {
  if (isNowhere(answer, question)) return false;
  if (isRun(wordsOf(answer), wordsOf(question))) return true;
  const wanted = normalizedWords(answer);
  return wanted.length === 0 || UNSPACED.test(answer) ? normalizeText(question).includes(normalizeText(answer)) : isRun(wanted, normalizedWords(question));
}

/** Whether plain letters alone tell that an answer cannot stand in a question, which is so for nearly all. */
function isNowhere(answer: string, question: string): boolean {
  return PLAIN.test(answer) && PLAIN.test(question) && !question.toLowerCase().includes(answer.slice(0, 3).toLowerCase());
}

/** Begins with a word of three letters, and has no marks that are not shown. */
const PLAIN = /^[A-Za-z]{3}[A-Za-z0-9 …,.;:()/+'"&?!—–-]*$/;

function isRun(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.length > 0 && words.some((_word, at) => wanted.every((word, n) => words[at + n] === word));
}

/** Scripts that set no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function isChoice(back: string, choices: readonly string[]): boolean {
  return choices.length >= 2 && choices.includes(back) && new Set(choices.map(normalizeText)).size === choices.length;
}

/** What other programs would take for their own: gaps, schedules, fields, templates, cards, dates of tasks. */
const MARKS = /[{<#(:[]|START|TARGET|\p{Extended_Pictographic}/u;

const MARKUP: readonly RegExp[] = [
  /\{\{c\d+::/i, /<!--\s*SR:/i, /<!--\s*ID:/i, /[[(][\w -]+::\s/, /<%/, /(?:^|\s)#(?:card|flashcards?)(?:[/-][\w/-]*)?(?=\s|$)/i, /^(?:START|TARGET DECK)\b/,
  /[📅📆🗓⏳⌛🛫➕✅❌🔁🏁]\uFE0F?\s*(?:\d{4}-|every\b|delete\b|keep\b)/u,
];

function markupIn(side: string): string | null {
  if (!MARKS.test(side)) return null;
  const bare = side.replace(/`[^`]*`/g, "");
  const found = MARKUP.map((pattern) => pattern.exec(bare)?.[0].trim()).find((match) => match !== undefined);
  return found === undefined ? null : `it holds the markup of another plugin (“${found}”)`;
}
