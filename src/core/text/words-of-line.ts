/**
 * The words of a line of Markdown, whatever a reader took for its term, its definition and the dash between them.
 *
 *   "**Paging** — see [[Memory|the memory]] #os ^pg"  →  "paging see the memory"
 *
 * Both a bullet and what an older version of the reader wrote down of it give the same. The plain text is that of
 * `frozen.ts`, since older versions took that; what they left out is left out here: comments, tags, footnote marks, the
 * block id, `:shortcodes:` in front.
 */
import { frozenTerm } from "./frozen";

const COMMENT = /%%[^%]*(?:%%|$)|<!--[^>]*(?:-->|$)/g;
const TAG = /(^|\s)#(?!\d+(?:\s|$))[^\s#]+/g;
const WORD = /[\p{L}\p{M}\p{N}+#<>=]+/gu;

export function lineWords(markdown: string): string {
  const bare = markdown.replace(COMMENT, " ").replace(/\s\^[A-Za-z0-9-]+\s*$/, "").replace(/\[\^[^\]\s]*\]/g, " ").replace(TAG, "$1").trim().replace(/^(?::[a-z0-9_+-]+:\s*)+/, "");
  return (frozenTerm(bare).normalize("NFKC").toLowerCase().match(WORD) ?? []).join(" ");
}

/** The same of what was read from a line. */
export function wordsOfParts({ term, definition }: { readonly term: string; readonly definition: string }): string {
  return [term, definition].map(lineWords).join(" ").trim();
}

/** For comparing: an older version may have parted a word where its bold letters end, `**u**nd` into “u” and “nd”. */
export function unspaced(words: string): string {
  return words.replace(/ /g, "");
}
