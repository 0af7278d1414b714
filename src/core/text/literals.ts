/**
 * Code and formulas in a line of Markdown. Nothing in them is markup, so they are found before anything else is:
 *
 *   `a == b`   ``a ` b``   $x_1$   $$x_1$$
 *
 * Code is closed by as many ticks as opened it (CommonMark 0.31, section 6.1). A formula in single signs has no space
 * inside its ends and no digit behind it (the rule of Pandoc, which Obsidian follows): “$5 and $6” holds none.
 */

export interface Literal {
  readonly from: number;
  readonly to: number;
  /** What a reader sees: code without its ticks, a formula as it is written. */
  readonly shown: string;
}

/** In the order of the text; none overlap. Takes time in proportion to the text, whatever its ticks. */
export function literalsIn(markdown: string): Literal[] {
  if (!markdown.includes("`") && !markdown.includes("$")) return [];
  const found: Literal[] = [];
  const inVain = new Set<string>();
  for (let at = 0; at < markdown.length;) {
    const literal = literalAt(markdown, at, inVain);
    if (literal !== null) found.push(literal);
    at = literal?.to ?? behindMark(markdown, at);
  }
  return found;
}

/** Index behind the code or formula that starts at a place; behind its marks where nothing closes them. */
export function behindLiteral(markdown: string, at: number): number {
  return literalAt(markdown, at, new Set())?.to ?? behindMark(markdown, at);
}

/** The code or formula that starts at a place, or null. Marks that nothing closes are put into `inVain`, and not looked for again. */
function literalAt(markdown: string, at: number, inVain: Set<string>): Literal | null {
  const sign = markdown.charAt(at);
  if (sign === "`") return codeAt(markdown, at, inVain);
  if (sign !== "$") return null;
  return markdown.startsWith("$$", at) ? displayedAt(markdown, at, inVain) : formulaAt(markdown, at);
}

/** Ticks and signs that open nothing are passed over together; so is what a backslash makes a plain sign. */
function behindMark(markdown: string, at: number): number {
  const sign = markdown.charAt(at);
  if (sign === "\\") return at + 2;
  let end = at + 1;
  if (sign === "`" || markdown.startsWith("$$", at)) while (markdown.charAt(end) === sign) end++;
  return end;
}

function codeAt(markdown: string, at: number, inVain: Set<string>): Literal | null {
  const ticks = /^`+/.exec(markdown.slice(at))?.[0] ?? "";
  if (inVain.has(ticks)) return null;
  for (let close = markdown.indexOf(ticks, at + ticks.length); close >= 0;) {
    let end = close + ticks.length;
    while (markdown.charAt(end) === "`") end++;
    if (end - close === ticks.length) return { from: at, to: end, shown: codeShown(markdown.slice(at + ticks.length, close)) };
    close = markdown.indexOf(ticks, end);
  }
  inVain.add(ticks);
  return null;
}

/** One space at each end is there to keep a tick of the code from those around it. */
function codeShown(code: string): string {
  const text = code.replace(/\r\n|\n|\r/g, " ");
  return text.startsWith(" ") && text.endsWith(" ") && text.trim() !== "" ? text.slice(1, -1) : text;
}

function displayedAt(markdown: string, at: number, inVain: Set<string>): Literal | null {
  const close = inVain.has("$$") ? -1 : markdown.indexOf("$$", at + 3);
  if (close < 0) inVain.add("$$");
  return close < 0 ? null : { from: at, to: close + 2, shown: markdown.slice(at, close + 2) };
}

function formulaAt(markdown: string, at: number): Literal | null {
  if (/^(?:\s|$)/.test(markdown.charAt(at + 1))) return null;
  let close = at + 1;
  while (close < markdown.length && markdown.charAt(close) !== "$") close += markdown.charAt(close) === "\\" ? 2 : 1;
  const isClosed = close < markdown.length && !/\s/.test(markdown.charAt(close - 1)) && !/\d/.test(markdown.charAt(close + 1));
  return isClosed ? { from: at, to: close + 1, shown: markdown.slice(at, close + 1) } : null;
}

/** A text in which a sign stands for each piece of code and each formula, and how to get them back. */
export interface Shelved {
  readonly text: string;
  /** The pieces as a reader sees them. */
  readonly shown: (text: string) => string;
  /** The pieces as they are written. */
  readonly written: (text: string) => string;
}

/** Characters that Unicode keeps for the use within a program: no text that is passed on holds them. */
const OPEN = "\uFDD0";
const CLOSE = "\uFDD1";
const SHELVED = /\uFDD0(\d+)\uFDD1/g;

const asItIs = (text: string): string => text;

export function shelve(markdown: string): Shelved {
  const literals = markdown.includes(OPEN) ? [] : literalsIn(markdown);
  if (literals.length === 0) return { text: markdown, shown: asItIs, written: asItIs };
  let text = "";
  let end = 0;
  for (const [n, { from, to }] of literals.entries()) {
    text += `${markdown.slice(end, from)}${OPEN}${n}${CLOSE}`;
    end = to;
  }
  const back = (piece: (literal: Literal) => string) => (some: string): string =>
    some.replace(SHELVED, (_all, n: string) => { const literal = literals[Number(n)]; return literal === undefined ? "" : piece(literal); });
  return { text: text + markdown.slice(end), shown: back(({ shown }) => shown), written: back(({ from, to }) => markdown.slice(from, to)) };
}

/** The text, as long as before, with ticks in the place of code and formulas: nothing is found in them any more. */
export function barred(markdown: string): string {
  const literals = literalsIn(markdown);
  return literals.length === 0 ? markdown : covered(markdown, literals, "`");
}

/** The text, as long as before, with a sign in the place of each character of some pieces. */
export function covered(markdown: string, pieces: readonly Literal[], sign: string): string {
  let text = "";
  let end = 0;
  for (const { from, to } of pieces) {
    text += markdown.slice(end, from) + sign.repeat(to - from);
    end = to;
  }
  return text + markdown.slice(end);
}
