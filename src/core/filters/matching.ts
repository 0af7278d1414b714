/** Matches a typed text with a name. Each typed word must begin a word of the name; case and accents do not count. */
import type { Concept } from "../concept/concept";
import { normalizeText, plainText } from "../text/normalize";

export function normalizedWords(text: string): string[] {
  return loose(text).split(/[^\p{L}\p{N}+#]+/u).filter((word) => word !== "");
}

/** “mem man” finds “Memory management”. */
export function findsName(typed: string, name: string): boolean {
  const words = normalizedWords(name);
  const wanted = normalizedWords(typed);
  return wanted.length > 0 && wanted.every((start) => words.some((word) => word.startsWith(start)));
}

/**
 * Names that are equal to the text; if there are none, names that match it. `in:Networking` must not show “Container
 * networking” as well.
 */
export function namesFor(typed: string, names: readonly string[]): ReadonlySet<string> {
  const same = names.filter((name) => loose(name) === loose(typed));
  return new Set(same.length > 0 ? same : names.filter((name) => findsName(typed, name)));
}

/** Normalized, without accents: “resume” finds “Résumé”. */
export function loose(text: string): string {
  return normalizeText(text).normalize("NFD").replace(/\p{M}+/gu, "").normalize("NFC");
}

/** The searched text of each concept, kept since it is read at every keystroke and a concept is immutable. */
const SEARCHED = new WeakMap<Concept, string>();

/** Term, aliases and definition, ready to be searched. */
export function searchedText(concept: Concept): string {
  const known = SEARCHED.get(concept);
  if (known !== undefined) return known;
  const text = ` ${[concept.term, ...concept.aliases, plainText(concept.definition)].map(loose).join(" \n ")}`;
  SEARCHED.set(concept, text);
  return text;
}

/** Scripts without spaces between words: there a word may start anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** Whether the text contains the words, beginning where a word begins: “art” is not in “partition”. */
export function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.charAt(at - 1);
    if (!/[\p{L}\p{N}]/u.test(before) || !/^[\p{L}\p{N}]/u.test(words) || UNSPACED.test(words)) return true;
  }
  return false;
}
