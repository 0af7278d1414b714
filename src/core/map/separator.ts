/**
 * Where a head ends and a definition starts: the first separator outside links, code, brackets, bold and quotes.
 *
 *   Paging — Fixed-size pages          ` — `  ` – `  ` -- `  ` - `  ` → `
 *   Paging: Fixed-size pages           `: `  `：`
 */

import { behindLiteral } from "../text/literals";

export interface Separator {
  readonly start: number;
  readonly end: number;
}

/** The separator that a text starts with, white space in front of it included, or null. */
export function separatorAt(text: string, from: number): Separator | null {
  const spaced = skipSpace(text, from);
  const code = text.charCodeAt(spaced);
  if (code === COLON) return endOf(text, from, spaced + 1, false);
  if (code === WIDE_COLON) return { start: from, end: skipSpace(text, spaced + 1) };
  if (spaced === from && from > 0 && !isSpace(text.charCodeAt(from - 1))) return null;
  if (code === EM || code === EN || code === ARROW) return endOf(text, from, spaced + 1, true);
  if (code !== HYPHEN) return null;
  return endOf(text, from, text.charCodeAt(spaced + 1) === HYPHEN ? spaced + 2 : spaced + 1, true);
}

const HYPHEN = 45;
const COLON = 58;
const WIDE_COLON = 0xff1a;
const EM = 0x2014;
const EN = 0x2013;
const ARROW = 0x2192;

/** A mark counts only before white space or at the end. */
function endOf(text: string, start: number, after: number, needsText: boolean): Separator | null {
  if (after >= text.length) return { start, end: after };
  if (!isSpace(text.charCodeAt(after))) return null;
  const end = skipSpace(text, after);
  return needsText && end === after ? null : { start, end };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The first separator of a text, or null. What brackets, code, formulas and bold hold is passed over whole. */
export function firstSeparator(text: string): Separator | null {
  for (let at = /^[`$]/.test(text) ? behindLiteral(text, 0) : 1; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === COLON || code === WIDE_COLON || isSpace(code)) {
      const found = separatorAt(text, at);
      if (found !== null) return found;
      at++;
    } else at = skipSpan(text, at);
  }
  return null;
}

const CLOSING: Readonly<Record<string, string>> = { "[": "]", "(": ")", "{": "}", "（": "）" };

/** Index behind the link, code, formula, bracket or bold text that opens here; behind this character if none does. */
export function skipSpan(text: string, at: number): number {
  if (text.startsWith("**", at)) return behindStars(text, text.indexOf("**", at + 2), at);
  if (text.startsWith("[[", at)) return behind(text.indexOf("]]", at + 2), 2, at);
  if (text.charAt(at) === "\\") return at + 2;
  const sign = text.charAt(at);
  if (sign === "`" || sign === "$") return behindLiteral(text, at);
  const closing = CLOSING[sign];
  return closing === undefined ? at + 1 : behind(text.indexOf(closing, at + 1), 1, at);
}

/** `***Term***`: the third star belongs to the mark. */
function behindStars(text: string, found: number, at: number): number {
  let end = behind(found, 2, at);
  while (found >= 0 && text.charAt(end) === "*") end++;
  return end;
}

function behind(found: number, length: number, at: number): number {
  return found < 0 ? at + 1 : found + length;
}
