/**
 * Gaps (`{{c1::answer::hint}}`) in Markdown. A gap ends at the first `}}` that closes no bracket opened inside it, and
 * that is outside code and formulas. So brackets may be part of the answer: `{{c1::$x^{2^{n}}$}}`. What begins like a
 * gap and never ends is text.
 */
import { clean, PARTS } from "./clean";
import { LITERAL } from "./literals";

export interface Mark {
  readonly from: number;
  readonly to: number;
  /** The number of the gap that begins here; null if one ends here. */
  readonly opens: number | null;
}

/** Anki's own limit for the number of a gap. */
const MOST = 499;

const OPENING = /\{\{c([1-9]\d{0,2})::/gi;

/** Beginnings and ends of gaps, in the order of the text. A gap may stand in another, but not overlap it. */
export function gapMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  const around: number[] = [];
  const last = text.lastIndexOf("}}");
  for (const { 0: opening, 1: number, index: from } of text.matchAll(OPENING)) {
    while ((around.at(-1) ?? text.length) <= from) around.pop();
    const to = from + opening.length;
    const end = Number(number) <= MOST && to <= last ? closing(text, to) : -1;
    if (end < 0 || end >= (around.at(-1) ?? text.length)) continue;
    around.push(end);
    marks.push({ from, to, opens: Number(number) }, { from: end, to: end + 2, opens: null });
  }
  return marks.sort((a, b) => a.from - b.from);
}

/** A gap around an answer. Signs that would end the gap, begin its hint or open another gap are escaped. */
export function gap(number: number, answer: string, hint = ""): string {
  return `{{c${number}::${guarded(answer)}${hint === "" ? "" : `::${guarded(hint)}`}}}`;
}

const SIGNS = new RegExp(`${LITERAL}|:+|[{}$\\\\]`, "gmu");

/** Colons are told by code: a pattern that looks behind stops the whole plugin on iOS before 16.4. */
const ENDS_PLAIN = /[\p{L}\p{N}\s]$/u;
const BEGINS_PLAIN = /^[\p{L}\p{N}\s/]/u;

/**
 * Puts a backslash before each such sign. In code and formulas a backslash would be visible, so there a noncharacter
 * separates what looks like a gap.
 */
function guarded(text: string): string {
  const answer = clean(text);
  let [made, at] = ["", 0];
  for (const { 0: found, index } of answer.matchAll(SIGNS)) {
    made += answer.slice(at, index) + (found === ":" && isPlain(answer, index) ? found : guardedSign(found));
    at = index + found.length;
  }
  return made + answer.slice(at);
}

function guardedSign(found: string): string {
  return /^(?:`+|:+|[{}$\\])$/.test(found) ? found.replace(/[^]/g, "\\$&") : found.replace(/\{(?=\{c\d+::)/gi, `{${PARTS}`);
}

/** Beside another sign a colon may come to stand beside another colon: links become their text, or nothing. */
function isPlain(text: string, colon: number): boolean {
  // A letter may take two code units.
  return ENDS_PLAIN.test(text.slice(Math.max(0, colon - 2), colon)) && BEGINS_PLAIN.test(text.slice(colon + 1, colon + 3));
}

const BRACKETS = new RegExp(`${LITERAL}|[{}]`, "gm");

function closing(text: string, from: number): number {
  const rest = text.slice(from);
  let depth = 0;
  for (const { 0: found, index } of rest.matchAll(BRACKETS)) {
    if (found === "{") depth++;
    else if (found === "}" && depth > 0) depth--;
    else if (found === "}" && rest[index + 1] === "}") return from + index;
  }
  return -1;
}
