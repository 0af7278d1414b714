/** How loosely a typed word finds a name: each word of what is typed must start a word of the name, case and accents apart. */
import { definitionOf, type Concept } from "../concept/concept";
import { normalizePlain, plainText } from "../text/normalize";
import { UNSPACED } from "../text/words";

function normalizedWords(text: string): string[] {
  return loose(text).split(/[^\p{L}\p{N}+#]+/u).filter((word) => word !== "");
}

/** “mem man” finds “Memory management”. */
export function findsName(typed: string, name: string): boolean {
  const words = normalizedWords(name);
  const wanted = normalizedWords(typed);
  return wanted.length > 0 && wanted.every((start) => words.some((word) => word.startsWith(start)));
}

/** Names that read exactly so, else those that it finds: `in:Networking` must not show “Container networking” as well. */
export function namesFor(typed: string, names: readonly string[]): ReadonlySet<string> {
  const same = names.filter((name) => loose(name) === loose(typed));
  return new Set(same.length > 0 ? same : names.filter((name) => findsName(typed, name)));
}

/** Plain text folded, accents off: “resume” finds “Résumé”. */
export function loose(text: string): string {
  return normalizePlain(text).normalize("NFD").replace(/\p{M}+/gu, "").normalize("NFC");
}

/** Texts are the same at every keystroke; a concept is immutable, so what is searched in is worked out once. */
const SEARCHED = new WeakMap<Concept, string>();

/** Term, aliases and definition, ready to be searched. */
export function searchedText(concept: Concept): string {
  const known = SEARCHED.get(concept);
  if (known !== undefined) return known;
  const text = ` ${[concept.term, ...concept.aliases, plainText(definitionOf(concept))].map(loose).join(" \n ")}`;
  SEARCHED.set(concept, text);
  return text;
}

/** Whether the text has the words, starting where a word starts: “art” is not in “partition”. */
export function hasWords(text: string, normalized: string): boolean {
  for (let at = text.indexOf(normalized); at >= 0; at = text.indexOf(normalized, at + 1)) {
    const before = text.charAt(at - 1);
    if (!/[\p{L}\p{N}]/u.test(before) || !/^[\p{L}\p{N}]/u.test(normalized) || UNSPACED.test(normalized)) return true;
  }
  return false;
}
