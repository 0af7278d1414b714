/** A paragraph's text without what is no part of its sentence, as one line that is not too long. */
import { shelve } from "../text/literals";

/** Longest paragraph that is kept, in characters. */
const LONGEST = 600;

export function withoutComments(text: string): string {
  if (!text.includes("%%") && !text.includes("<!--")) return text;
  const { text: bare, written } = shelve(text);
  return written(bare.replace(/%%.*?%%|<!--.*?-->/g, ""));
}

/** A text as one line, cut between words where it is very long. */
export function clipped(markdown: string): string {
  return cut(shownOf(markdown));
}

export function shownOf(markdown: string): string {
  return cleaned(markdown.slice(0, 4 * LONGEST));
}

export function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}

/** Signs of all that is taken off; most texts have none. */
const UNCLEAN = /[[<^#]|\s[\s.,;:!?)]|[^\S ]|^pa?g\.? ?\d/i;

/** Without what is no part of the sentence: footnote marks, pictures, tags of HTML but for those in words, tags at its end, a block id. */
function cleaned(text: string): string {
  if (!UNCLEAN.test(text)) return text.trim();
  const { text: bare, written } = shelve(text);
  return written(bare
    .replace(/!\[\[[^\]]*\]\]|!\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/^(?:pg|pag)\.? ?\d[\d.]*\s+/i, "")
    .replace(/\[\^[^\]]+\]/g, "")
    .replace(/<\/?(?!(?:su[bp]|kbd|mark|u)[\s>])[a-z][^<>]*>/gi, " ")
    .replace(/(?:^|\s)\^[\w-]+\s*$/, "")
    .replace(/(?:(?:^|\s+)#[^\s#]+)+\s*$/u, "")).replace(/\s+/g, " ").replace(/ ([.,;:!?)])/g, "$1").trim();
}
