/**
 * Normalising: two spellings that mean the same term become the same text.
 *
 *   "**Processes & Threads**"  →  "processes and threads"
 *   "🧱 1. Foundations"        →  "foundations"
 *   "[[DNS|Domain names]]"     →  "domain names"
 *   "`__init__`"               →  "__init__"
 *
 * NFKC, lower case, markup off, links to their shown text, `&` to `and`, leading emoji and numbers off, white space
 * single. What ids are made of is `frozen.ts`: this may be mended, that may not.
 */
import { shelve } from "./literals";

/** Plain lower-case ASCII words need no more than lower case: most headings and terms, at a tenth of the cost. */
const PLAIN = /^[A-Za-z][A-Za-z0-9,.()'/-]*(?: [A-Za-z0-9,.()'/-]+)*$/;

/** Of Markdown. */
export function normalizeText(markdown: string): string {
  return PLAIN.test(markdown) ? markdown.toLowerCase() : cleaned(plainText(markdown.normalize("NFKC"))).toLowerCase();
}

/** Of a text that a reader sees so, as a term or a heading is: what looks like markup in it is none. */
export function normalizePlain(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : cleaned(text.normalize("NFKC")).toLowerCase();
}

/** As `normalizePlain`, in the case that it is written in. */
export function cleanPlain(text: string): string {
  return PLAIN.test(text) ? text : cleaned(text.normalize("NFKC"));
}

function cleaned(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/[‐-―]/g, "-")
    .replace(/\s*&\s*/g, " and ")
    .replace(LEADING, "")
    .replace(SPACES, " ")
    .trim();
}

/** White space that is no single blank. */
const SPACES = /\s\s+|[^\S ]/g;

/** Emoji, list numbers and bullets in front of the first word; a text that is nothing else is left as it is. */
const LEADING = /^(?:[\p{Extended_Pictographic}\u{FE0F}\u{200D}\s]+|\d+(?:\.\d+)*[.)]\s+)+(?=\S)/u;

/** `2.` of “2. Weltkrieg”, which a normalized text goes without; empty where there is none. */
export function numberInFront(term: string): string {
  return /^[A-Za-z]/.test(term) ? "" : /^\s*(\d+(?:\.\d+)*[.)])\s+\S/.exec(term.normalize("NFKC"))?.[1] ?? "";
}

/** Markdown to the words that a reader sees: links to their text, marks of emphasis off; code and formulas as they are. */
export function plainText(markdown: string): string {
  if (!/[[\]*_`=~\\]/.test(markdown)) return markdown.trim();
  const { text, shown } = shelve(markdown);
  return shown(withoutMarkup(text)).trim();
}

/**
 * For a text without code and formulas. No bracket is searched past the next one, so that a line of nothing but brackets
 * takes no longer than another.
 */
export function withoutMarkup(text: string): string {
  return text
    .replace(/!?\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_all, link: string, shown: string | undefined) => shown ?? link)
    .replace(/!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, "$1")
    .replace(/\*\*|__|==|~~/g, "")
    .replace(/(^|[\s(])[*_](\S(?:[^*_]*\S)?)[*_](?=$|[\s),.;:!?])/g, "$1$2")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** Letters of Hebrew, Arabic, Syriac, Thaana and N’Ko, and their forms for display. */
export const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** All white space as single blanks, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(SPACES, " ").trim();
}

/** Enough to know a line by. Never cut inside a character. */
export function shortened(text: string): string {
  const start = /^.{60}(?=.)/su.exec(text)?.[0];
  return start === undefined ? text : `${start.trimEnd()}…`;
}
