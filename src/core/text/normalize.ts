/**
 * Folding: two spellings that mean the same term fold to the same text.
 *
 *   "**Processes & Threads**"  →  "processes and threads"
 *   "🧱 1. Foundations"        →  "foundations"
 *   "[[DNS|Domain names]]"     →  "domain names"
 *
 * NFKC, lower case, markup off, links to their shown text, `&` to `and`, leading emoji and numbers off, white space single.
 */

/** Plain lower-case ASCII words need no more than lower case: most headings and terms, at a tenth of the cost. */
const PLAIN = /^[A-Za-z][A-Za-z0-9 ,.()'/-]*$/;

export function normalizeText(text: string): string {
  if (PLAIN.test(text) && !text.includes("  ") && !text.endsWith(" ")) return text.toLowerCase();
  return plainText(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[‐-―]/g, "-")
    .replace(/\s*&\s*/g, " and ")
    .replace(LEADING, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Emoji, list numbers and bullets in front of the first word; a text that is nothing else is left as it is. */
const LEADING = /^(?:[\p{Extended_Pictographic}\u{FE0F}\u{200D}\s]+|\d+(?:\.\d+)*[.)]\s+)+(?=\S)/u;

/**
 * Markdown to the words that a reader sees: links to their text, emphasis, code, highlight and strike marks off.
 * No bracket is searched past the next one, so that a line of nothing but brackets takes no longer than another.
 */
export function plainText(markdown: string): string {
  if (!/[[\]*_`=~\\]/.test(markdown)) return markdown.trim();
  return markdown
    .replace(/!?\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_all, link: string, shown: string | undefined) => shown ?? link)
    .replace(/!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, "$1")
    .replace(/`+([^`]*)`+/g, "$1")
    .replace(/\*\*|__|==|~~/g, "")
    .replace(/(^|[\s(])[*_](\S(?:[^*_]*\S)?)[*_](?=$|[\s),.;:!?])/g, "$1$2")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .trim();
}

/** All white space as single blanks, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
