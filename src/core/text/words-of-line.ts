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
import { oneLine } from "./normalize";

const COMMENT = /%%[^%]*(?:%%|$)|<!--[^>]*(?:-->|$)/g;
const TAG = /(^|\s)#(?!\d+(?:\s|$))[^\s#]+/g;
/** What makes an emoji of a sign or a digit is a mark without a letter. */
const EMOJI_MARK = /[\uFE0E\uFE0F\u20E3]/g;
/** In front of a line: signs, as `:anchor:`, and the marker of an item within an item, `- + text`. */
const FRONT = /^(?::[a-z0-9_+-]+:\s*|[-+*]\s+)+/;
const WORD = /[\p{L}\p{M}\p{N}+#<>=]+/gu;

export function lineWords(markdown: string): string {
  const bare = bareText(markdown).replace(FRONT, "");
  return wordsIn(bare) || bare;
}

/** The same of what was read from a line. */
export function wordsOfParts({ term, definition }: { readonly term: string; readonly definition: string }): string {
  const parts = [bareText(term).replace(FRONT, ""), bareText(definition)];
  return parts.map(wordsIn).join(" ").trim() || parts.join(" ").trim();
}

function wordsIn(bare: string): string {
  return (bare.match(WORD) ?? []).join(" ");
}

/** Without what is no word of the text. */
function bareText(markdown: string): string {
  const bare = markdown.replace(COMMENT, " ").replace(/\s\^[A-Za-z0-9-]+\s*$/, "").replace(/\[\^[^\]\s]*\]/g, " ");
  return frozenTerm(bare).replace(TAG, "$1").replace(EMOJI_MARK, "").trim().normalize("NFKC").toLowerCase();
}

const MARKUP_OR_COLON = /\*\*|__|[[`]|[:：]\s*$/;
const SEPARATOR = /\*\*|__|[\])`:：—–→=]|\s-/;

/**
 * Whether a line has what the first versions of the reader read to the letter, and as they did: no plain text was a term,
 * and no words that follow it without a separator its definition.
 */
export function isReadAs(written: string, { term, definition }: { readonly term: string; readonly definition: string }): boolean {
  const line = oneLine(written);
  if (definition === "") return MARKUP_OR_COLON.test(line);
  const at = line.indexOf(term);
  const to = line.indexOf(definition, at + term.length);
  return at >= 0 && to >= 0 && SEPARATOR.test(line.slice(at + term.length, to));
}

/** For comparing: an older version may have parted a word where its bold letters end, `**u**nd` into “u” and “nd”. */
export function unspaced(words: string): string {
  return words.replace(/ /g, "");
}
