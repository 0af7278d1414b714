/**
 * Spaces, and the spans of a line: links, code, formulas, brackets and emphasis, in which nothing parts a term from its
 * definition.
 */
import { behindLiteral } from "../text/literals";

/**
 * White space of Unicode, and characters that nobody sees: marks of direction, joiners, soft hyphens. They stand around
 * a separator as a space does.
 */
export function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 32 || code === 9;
  if (code < 0x1680) return code === 0xa0 || code === 0xad;
  return code === 0x1680 || (code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x202f) || (code >= 0x205f && code <= 0x206f) || code === 0x3000 || code === 0xfeff;
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Scripts that set no spaces around their punctuation. */
export function isCjk(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af) || (code >= 0xd840 && code <= 0xd87f) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff01 && code <= 0xffee);
}

const CLOSING: Readonly<Record<string, string>> = {
  "[": "]", "(": ")", "{": "}", "（": "）", "【": "】", "「": "」", "『": "』", "《": "》", "〈": "〉", "［": "］",
};

/** A tag of HTML with attributes: its colons part nothing. */
const TAG = /^<[a-z]+\s[^<>]*>/i;

/** Longer brackets are taken to be unclosed ones: it bounds how often a line of brackets is gone through. */
const LONGEST_BRACKET = 400;

/** Index behind the link, code, formula, bracket or emphasis that opens here; behind this character if none does. */
export function skipSpan(text: string, at: number): number {
  const sign = text.charAt(at);
  switch (sign) {
    case "*": return text.startsWith("**", at) ? behindMarks(text, at, "**") : behindEmphasis(text, at, sign);
    case "_": return text.startsWith("__", at) ? behindMarks(text, at, "__") : behindEmphasis(text, at, sign);
    case "=": return text.startsWith("==", at) ? behindMarks(text, at, "==") : at + 1;
    case "\\": return at + 2;
    case "`": case "$": return behindLiteral(text, at);
    case "<": return at + (TAG.exec(text.slice(at, at + LONGEST_BRACKET))?.[0].length ?? 1);
    default: break;
  }
  if (sign === "[" && text.startsWith("[[", at)) {
    const end = text.indexOf("]]", at + 2);
    if (end >= 0) return end + 2;
  }
  const closing = CLOSING[sign];
  return closing === undefined ? at + 1 : behindBracket(text, at, sign, closing);
}

/**
 * Index behind bold or highlighted text that opens here; behind the first sign where it is never closed. What stands in
 * code or in a formula closes nothing. `***Term***`: the third star belongs to the mark.
 */
function behindMarks(text: string, at: number, mark: string): number {
  let found = text.indexOf(mark, at + 2);
  if (found >= 0 && /[`$\\]/.test(text.slice(at + 2, found))) found = outsideLiterals(text, at + 2, mark);
  if (found < 0) return at + 1;
  let end = found + 2;
  while (mark === "**" && text.charAt(end) === "*") end++;
  return end;
}

function outsideLiterals(text: string, from: number, mark: string): number {
  for (let at = from; at < text.length;) {
    if (text.startsWith(mark, at)) return at;
    const sign = text.charAt(at);
    if (sign === "\\") at += 2;
    else at = sign === "`" || sign === "$" ? behindLiteral(text, at) : at + 1;
  }
  return -1;
}

/** `*slanted*`: no white space inside its ends; with `_`, no letter outside of them. */
function behindEmphasis(text: string, at: number, sign: string): number {
  if (isSpace(text.charCodeAt(at + 1)) || (sign === "_" && isWord(text, at - 1))) return at + 1;
  const found = text.indexOf(sign, at + 2);
  if (found < 0 || isSpace(text.charCodeAt(found - 1)) || text.charAt(found + 1) === sign || (sign === "_" && isWord(text, found + 1))) return at + 1;
  return found + 1;
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** Brackets of one kind may stand within each other. */
function behindBracket(text: string, at: number, open: string, close: string): number {
  const end = Math.min(text.length, at + LONGEST_BRACKET);
  let depth = 0;
  for (let here = at; here < end; here++) {
    const sign = text.charAt(here);
    if (sign === open) depth++;
    else if (sign === close && --depth === 0) return here + 1;
  }
  return at + 1;
}

/** Index behind the Markdown link that a text starts with, or null: `[a [b] c](d_(e))`. */
export function behindLink(text: string): number | null {
  if (text.charCodeAt(0) !== 91) return null;
  const shown = behindBracket(text, 0, "[", "]");
  if (text.charCodeAt(shown) !== 40) return null;
  const end = behindBracket(text, shown, "(", ")");
  return end > shown + 1 ? end : null;
}
