/** A text before anything is looked for in it, and the signs that are kept out of it: Unicode has them for such uses. */

/** Stands between two brackets in the code and formulas of an answer, where a backslash would be shown. */
export const PARTS = "\u{FDD2}";

const UNSEEN = /[\p{Cc}\p{Cs}\u{FDD0}\u{FDD1}]/gu;

/** Composed letters, as Anki keeps them; no control characters, of which one parts Anki's fields; lines end in one way. */
export function clean(markdown: string): string {
  return cleanWithGaps(markdown).replaceAll(PARTS, "");
}

/** The gaps' own sign stays. */
export function cleanWithGaps(markdown: string): string {
  return markdown.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\t/g, "    ").replace(UNSEEN, (sign) => (sign === "\n" ? sign : "")).trim();
}
