/**
 * Where a head ends and a definition starts: the first separator outside links, code, brackets and emphasis.
 *
 *   Paging — Fixed-size pages          ` — `  ` – `  ` -- `  ` - `  ` → `  ` -> `  ` // `
 *   نمر ← حيوان مفترس                  ` ← `  ` ⟵ `  behind text that runs from right to left
 *   Paging: Fixed-size pages           `: `  `:: `
 *   Functor::maps arrows               `::` of a field, without a space
 *   分页——固定大小的块                  `——`  `—`  `：`, and `:` beside such a script, without spaces
 */
import { behindLiteral } from "../text/literals";
import { RIGHT_TO_LEFT } from "../text/normalize";
import { isCjk, isSpace, skipSpace, skipSpan } from "./spans";

export interface Separator {
  readonly start: number;
  readonly end: number;
  /** Whether it is a colon, as behind the name of a property. */
  readonly isColon: boolean;
}

/** Marks that count between white space. */
const SPACED = /-(?:--|->|>|-)?|==?>|>>|\/\/|[—–ـ―‒‐−－→⇒⟶➜←⟵]/y;

const LEFTWARDS = /[←⟵]/;

const COLON = 58;
const WIDE_COLON = 0xff1a;
const EM = 0x2014;
const EN = 0x2013;
const BAR = 0x2015;
/** Arabic writers use it as a dash. */
const TATWEEL = 0x640;

/** The separator that a text starts with at an index, white space in front of it included, or null. */
export function separatorAt(text: string, from: number): Separator | null {
  const at = skipSpace(text, from);
  if (at >= text.length) return null;
  const code = text.charCodeAt(at);
  if (code === COLON || code === WIDE_COLON) return colonAt(text, from, at, code);
  if ((code === EM || code === BAR) && isUnspaced(text, at, code)) return { start: from, end: skipSpace(text, text.charCodeAt(at + 1) === code ? at + 2 : at + 1), isColon: false };
  if (at === from && from > 0 && !isSpace(text.charCodeAt(from - 1)) && !isGlued(text, at)) return null;
  if (code > 62 && code < 0x2010 && code !== TATWEEL) return null;
  SPACED.lastIndex = at;
  if (!SPACED.test(text)) return null;
  const after = SPACED.lastIndex;
  if ((LEFTWARDS.test(text.charAt(at)) && !RIGHT_TO_LEFT.test(text.slice(0, from))) || isRange(text, from, skipSpace(text, after))) return null;
  return after < text.length && !isSpace(text.charCodeAt(after)) ? null : { start: from, end: skipSpace(text, after), isColon: false };
}

/** `Paging– blocks`: a dash that is no hyphen, at the end of a word. */
function isGlued(text: string, at: number): boolean {
  return /^\p{L}[–—]\s/u.test(text.slice(at - 1, at + 2));
}

/** `384 - 322`: a dash between two years or larger numbers. */
function isRange(text: string, from: number, to: number): boolean {
  return isDigit(text.charCodeAt(to)) && isDigit(text.charCodeAt(from - 1)) && /\d{3}$/.test(text.slice(Math.max(0, from - 3), from)) && /^\d{3}/.test(text.slice(to, to + 3));
}

/** The only `::` of a text, between words, behind a mark or a name: no name of code, time or address. Behind plain words more than one word must follow. */
const FIELD = /^(?:[^:`]*(?:[*_=]{2}|\]\])::\p{L}|(?!\p{Ll}+::)\p{L}[\p{L}\p{N} '’-]*::(?!\p{Lu})\p{L}[\p{L}\p{M}'’,-]*\s+\p{L}(?!.*\s[—–-]+\s))(?!.*::)/u;

/** A colon parts before white space and at the end. In a script without spaces it parts anywhere, but not in `10：30`. */
function colonAt(text: string, start: number, at: number, code: number): Separator | null {
  let after = at + 1;
  while (after < at + 3 && text.charCodeAt(after) === code) after++;
  if (after >= text.length || isSpace(text.charCodeAt(after))) return { start, end: skipSpace(text, after), isColon: true };
  if (after === at + 2 && FIELD.test(text)) return { start, end: after, isColon: true };
  if (code === WIDE_COLON) return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(after)) ? null : { start, end: after, isColon: true };
  return after === at + 1 && (isCjk(text.charCodeAt(at - 1)) || isCjk(text.charCodeAt(after))) && text.charCodeAt(after) !== 47 ? { start, end: after, isColon: true } : null;
}

function isUnspaced(text: string, at: number, code: number): boolean {
  const isDouble = text.charCodeAt(at + 1) === code;
  return isDouble || isCjk(text.charCodeAt(at - 1)) || isCjk(text.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The first separator of a text, or null. What brackets, code, formulas and emphasis hold is passed over whole. */
export function firstSeparator(text: string): Separator | null {
  for (let at = opensSpan(text.charCodeAt(0)) ? skipFirst(text) : 1; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === COLON || code > 126) {
      const found = code < 127 || code === WIDE_COLON || code === EM || code === EN || code === BAR || isSpace(code) ? separatorAt(text, at) : null;
      if (found !== null) return found;
      at = code > 126 && !isSpace(code) ? skipSpan(text, at) : at + 1;
    } else at = isPlain(code) ? at + 1 : skipSpan(text, at);
  }
  return null;
}

/** Letters and digits, by far the most. */
function isPlain(code: number): boolean {
  return (code > 96 && code < 123) || (code > 46 && code < 58) || (code > 62 && code < 91);
}

function opensSpan(code: number): boolean {
  return code === 96 || code === 36 || code === 42 || code === 95 || code === 61 || code === 40 || code === 91;
}

function skipFirst(text: string): number {
  const code = text.charCodeAt(0);
  return code === 96 || code === 36 ? behindLiteral(text, 0) : skipSpan(text, 0);
}
