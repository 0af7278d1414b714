/**
 * Finds abbreviations with what they stand for, in terms and definitions: `TLB (Translation Lookaside Buffer)` and the
 * reverse.
 *
 * The algorithm: A. S. Schwartz and M. A. Hearst, “A simple algorithm for identifying abbreviation definitions in
 * biomedical text”, Pacific Symposium on Biocomputing 8 (2003), 451–462. It reads both forms from their ends. Each
 * letter of the short form must occur in the long form, in order, and the first one at the start of a word. Short forms
 * need two capitals or a digit, since brackets in a map hold examples more often than abbreviations.
 */
import type { Concept } from "../concept/concept";
import { initialsOf } from "../index/named";
import { hasAtom, shelveAtoms } from "../text/atoms";
import { normalizeText, plainText } from "../text/normalize";
import { withoutLinks } from "./parts";
import { isNumeronym } from "../map/term";

export interface Pair {
  readonly short: string;
  readonly long: string;
}

export interface Found extends Pair {
  readonly where: "term" | "definition";
}

/** Each once, those of the term first. */
export function abbreviationsOf({ term, definition }: Pick<Concept, "term" | "definition">): Found[] {
  const found = new Map<string, Found>();
  for (const [where, text] of [["term", term], ["definition", definition]] as const) {
    for (const pair of shortFormsIn(text)) if (!found.has(normalizeText(pair.short)) && !(where === "term" && isPart(text, pair.long))) found.set(normalizeText(pair.short), { ...pair, where });
  }
  return [...found.values()];
}

/** `Oakley Basics of Botany (BoB)`, whose author goes in front: the letters are for one book, or for less than the name. */
function isPart(term: string, long: string): boolean {
  return /^\p{Lu}/u.test(long) && /\p{L}{4,} $/u.test(term.split(long, 1)[0] ?? "");
}

export function shortFormsIn(markdown: string): Pair[] {
  if (!markdown.includes("(")) return [];
  // Code, formulas and addresses have brackets of their own.
  const text = plainText(shelveAtoms(withoutLinks(markdown)).text).replace(/#(?=\p{L})/gu, "");
  const pairs: Pair[] = [];
  for (const { 0: bracket, 1: inside = "", index } of text.matchAll(/\(([^()]{2,80})\)/g)) {
    // A long form does not reach over a comma, a dash or another bracket.
    const before = text.slice(Math.max(0, index - FURTHEST), index).split(/[,;:()—–]/).at(-1)?.trim() ?? "";
    const pair = bracket === "" || before === "" ? null : pairOf(before, inside.trim());
    if (pair !== null && !hasAtom(pair.short + pair.long)) pairs.push(pair);
  }
  return pairs;
}

/** Characters that are read before a bracket. */
const FURTHEST = 120;

/** The text before a bracket and the text in it: either may be the short form. */
function pairOf(before: string, inside: string): Pair | null {
  const last = before.split(/\s+/).at(-1) ?? "";
  if (isNumeronym(inside.toLowerCase(), last.toLowerCase())) return { short: inside, long: last };
  const long = isShort(inside) ? longForm(inside, before) : null;
  if (long !== null) return { short: inside, long };
  // In this order the bracket must be the long form from its first word to its last.
  return isShort(last) && !/[,;]/.test(inside) && longForm(last, inside) === inside ? { short: last, long: inside } : null;
}

/** Two to ten characters in at most two words that begin with a letter or digit; written as abbreviations are. */
function isShort(text: string): boolean {
  if (!/^[\p{L}\p{N}][^─=<>]*$/u.test(text) || text.split(/\s+/).length > 2) return false;
  const [one = ""] = text.split(/\s+/);
  return one.length >= 2 && text.length <= 10 && (one.match(/[\p{Lu}\p{N}]/gu) ?? []).length >= 2 && /\p{Lu}/u.test(one);
}

/** The shortest end of a text whose letters contain those of the short form, in order; null if there is none. */
function longForm(short: string, text: string): string | null {
  const words = text.split(/\s+/);
  // A word for each letter is the whole name, where fewer would have all letters: “Proximal Policy Optimization (PPO)”.
  const spelled = words.slice(-short.length);
  if (spelled.length > 2 && initialsOf(spelled).toLowerCase() === short.toLowerCase() && isSpelledOut(short, spelled.join(" "))) return spelled.join(" ");
  const near = words.slice(-Math.min(short.length + 5, short.length * 2)).join(" ");
  const wanted = [...short.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const read = near.toLowerCase();
  let at = read.length;
  for (let n = wanted.length - 1; n >= 0; n--) {
    do at = at === 0 ? -1 : read.lastIndexOf(wanted[n] ?? "", at - 1);
    while (n === 0 && at > 0 && /[\p{L}\p{N}]/u.test(read.charAt(at - 1)));
    if (at < 0) return null;
  }
  const start = read.lastIndexOf(" ", at) + 1;
  // Behind a small word that joins, the name began one word before.
  const long = near.slice(near.indexOf(" ") + 1 === start && JOINS.test(near.slice(start)) ? 0 : start);
  return !JOINS.test(long) && !/(?:^|\s)vs\.?\s|[=<>!]/i.test(long) && isSpelledOut(short, long) ? long : null;
}

/** Small words of a name, of several languages. A capital may begin one: `El Niño`. */
const JOINS = /^(?:d[aeio]s?|d?el|du|e|la|les?|los|von|für|для|и)\s/u;

/** Longer than the short form, of more than one part, without the short form in it, and whole: `TURF stands for (TU)` is not. */
function isSpelledOut(short: string, long: string): boolean {
  const words = long.split(/[\s-]+/);
  return long.length > short.length && !/^(?:and|or|the|an?|of|with|for|y|und|et)\s|\s(?:to|of|in|for|as|by)$/i.test(long) && words.length >= 2 && !long.includes(". ") && !words.some((word) => normalizeText(word.replace(/['’]s$/, "")) === normalizeText(short));
}
