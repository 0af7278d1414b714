/**
 * Prepares a text before anything is searched in it, with the noncharacters of Unicode that stand for other things
 * meanwhile.
 */

/** Separates two brackets in code and formulas of an answer, where a backslash would be visible. */
export const PARTS = "\u{FDD2}";

const UNSEEN = /[\p{Cc}\p{Cs}\u{FDD0}\u{FDD1}]/gu;

/**
 * Composed letters, as Anki stores them; no control characters, one of which separates Anki's fields; one kind of line
 * break.
 */
export function clean(markdown: string): string {
  return cleanWithGaps(markdown).replaceAll(PARTS, "");
}

/** Keeps the sign of the gaps. */
export function cleanWithGaps(markdown: string): string {
  return markdown.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\t/g, "    ").replace(UNSEEN, (sign) => (sign === "\n" ? sign : "")).trim();
}
