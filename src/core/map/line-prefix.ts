/**
 * What a line looks like from the left: quote marks, indentation, a list marker, a checkbox.
 *
 *   "> \t- [x] **Paging** — Blocks"
 *    depth 1, column 4, marker at 3, box "x", body "**Paging** — Blocks"
 */

export interface LinePrefix {
  readonly text: string;
  /** How many `>` stand in front. */
  readonly depth: number;
  /** Columns of white space after the last quote mark; a tab goes to the next multiple of four. */
  readonly column: number;
  /** Index of the first character that is neither white space nor quote mark; the text's length if there is none. */
  readonly at: number;
}

export interface Marker {
  /** Index in the line where the bullet's text starts, after marker and checkbox. */
  readonly body: number;
  /** Column of that text, the checkbox not counted: what is indented as far belongs to this bullet. */
  readonly contentColumn: number;
  readonly box: string | null;
  /** `1.` or `1)`. */
  readonly isNumbered: boolean;
  /** Whether the marker is one of pasted text (`•`), none of Markdown. */
  readonly pasted: boolean;
}

const TAB = 9;
const SPACE = 32;
const QUOTE = 62;
const NO_BREAK_SPACE = 0xa0;

/** Bullets as word processors and chats put them on the clipboard. */
const PASTED = "•◦▪‣●○";

/** Digits of a numbered line; Markdown allows nine. */
const MOST_DIGITS = 9;

export function linePrefixOf(text: string): LinePrefix {
  let at = 0;
  let column = 0;
  let depth = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) column++;
    else if (code === TAB) column += 4 - (column % 4);
    else if (code === QUOTE) {
      depth++;
      column = 0;
      if (text.charCodeAt(at + 1) === SPACE) at++;
    } else break;
  }
  return { text, depth, column, at };
}

/** The list marker at the start of a line, or null. */
export function markerOf({ text, at, column }: LinePrefix): Marker | null {
  const end = markerEnd(text, at);
  if (end < 0) return null;
  const pasted = text.charCodeAt(at) > 127;
  const start = afterSpace(text, end);
  if (start === end && end < text.length) return null;
  const width = end - at;
  const gap = gapOf(text, end, start, column + width);
  const box = boxAt(text, start);
  return { body: box === null ? start : afterSpace(text, start + box.length + 2), contentColumn: column + width + gap, box, isNumbered: width > 1, pasted };
}

/** Whether a line looks like one that a list is made of, wherever it stands. */
export function looksLikeBullet(prefix: LinePrefix): boolean {
  const marker = markerOf(prefix);
  return marker !== null && marker.body < prefix.text.length;
}

/** Column of the first quote mark of a line that has one. */
export function quoteColumn(text: string): number {
  return columnAt(text, text.indexOf(">"));
}

function columnAt(text: string, end: number): number {
  let column = 0;
  for (let at = 0; at < end; at++) column += text.charCodeAt(at) === TAB ? 4 - (column % 4) : 1;
  return column;
}

/** A line without as much of the white space in front of it as reaches to a column. */
export function dedented(text: string, column: number): string {
  let at = 0;
  while (at < text.length && columnAt(text, at) < column && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB)) at++;
  return text.slice(at);
}

function markerEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 45 || code === 42 || code === 43) return at + 1;
  if (code > 127) return PASTED.includes(text.charAt(at)) ? at + 1 : -1;
  let end = at;
  while (end - at < MOST_DIGITS && isDigit(text.charCodeAt(end))) end++;
  const closing = text.charCodeAt(end);
  return end > at && (closing === 46 || closing === 41) ? end + 1 : -1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== TAB && code !== NO_BREAK_SPACE) return at;
    at++;
  }
}

/** Columns between marker and text; Markdown counts more than four as one, the rest being code. */
function gapOf(text: string, end: number, start: number, column: number): number {
  if (start >= text.length) return 1;
  let at = column;
  for (let i = end; i < start; i++) at += text.charCodeAt(i) === TAB ? 4 - (at % 4) : 1;
  return at - column > 4 ? 1 : at - column;
}

/** The character of a checkbox: `[x] `, never the `[C]` of a link `[C](url)`. */
function boxAt(text: string, at: number): string | null {
  if (text.charCodeAt(at) !== 91) return null;
  const point = text.codePointAt(at + 1);
  if (point === undefined || point === 91 || point === 93) return null;
  const box = String.fromCodePoint(point);
  const end = at + 1 + box.length;
  if (text.charCodeAt(end) !== 93) return null;
  const after = text.charCodeAt(end + 1);
  return end + 1 === text.length || after === SPACE || after === TAB ? box : null;
}

/** `- + text`: a list within a list, told as one item. */
export function withoutMarker(text: string): string {
  return text.charAt(1).trim() === "" ? text.replace(/^[-*+]\s+(?=[^\s:：=—–-])/, "") : text;
}
