/**
 * A definition as a question: what names its concept is masked, what leads elsewhere is off, links are their words.
 *
 *   Range-Based — Partition by key ranges      → Partition by key …
 *   Segmentation — Variable-size segments      → Variable-size …
 *   Border Gateway Protocol — BGP is spoken …  → … is spoken …
 */
import type { Concept } from "../concept/concept";
import { plainText } from "../concept/fold";
import { BLANK, masked } from "./mask";
import { withoutReferences } from "./parts";

/** Null where nothing is left to ask with. */
export function clueOf(concept: Concept): string | null {
  const clue = masked(withoutLinks(withoutReferences(concept.definition)), namesOf(concept));
  return /[\p{L}\p{N}]/u.test(clue.split(BLANK).join("")) ? clue : null;
}

/** Words that tell nothing apart, and would leave holes everywhere. */
const COMMON = new Set(("and or the of a an in for to with by on no not nor vs versus as at is are its it your from into than per via all any one two three use used using " +
  "you who what when where how why that this these those be do does has have can may must only own other more most").split(" "));

function namesOf({ term, aliases }: Concept): string[] {
  const names = [term, ...aliases].map(plainText);
  return [...names, ...names.flatMap(wordsOf), ...names.flatMap(initialsOf)];
}

/** Of a name of several words each word that tells something would give it away. */
function wordsOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}+#]+/u);
  return words.filter((word) => (word.length >= 3 || /^\p{Lu}{2}$/u.test(word)) && !COMMON.has(word.toLowerCase()) && /\p{L}/u.test(word));
}

/** `Border Gateway Protocol` → `BGP`; two letters are too often something else. */
function initialsOf(name: string): string[] {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const telling = words.filter((word) => !COMMON.has(word.toLowerCase()));
  return [words, telling].flatMap((some) => some.length < 3 ? [] : [some.map((word) => word.charAt(0)).join("").toUpperCase()]);
}

/** A link in a question would lead to its answer. */
function withoutLinks(text: string): string {
  if (!text.includes("[")) return text;
  return text
    .replace(/(?<!!)\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_all, target: string, shown: string | undefined) => shown ?? lastOf(target))
    .replace(/(?<!!)\[([^[\]]+)\]\((?:[^()]|\([^()]*\))*\)/g, "$1");
}

function lastOf(target: string): string {
  const page = (/^[^#^]*/.exec(target)?.[0] ?? "").trim();
  return page.slice(page.lastIndexOf("/") + 1).replace(/\.md$/i, "") || target;
}
