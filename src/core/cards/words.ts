/**
 * The words of a text as cards compare them: lower case, without the s of a plural (HTTPS has none). Numbers of items
 * are made of these words, and schedules hang on the numbers. So the result for a text must never change.
 */
import { normalizeText, plainText } from "../text/normalize";

export function wordsOf(text: string): string[] {
  return found(plainText(text)).map((word) => stem(word).toLowerCase());
}

/** Normalized words with plurals, and with a number in front. */
export function normalizedWords(text: string): readonly string[] {
  return found(normalizeText(text));
}

/** Most text is ASCII, which is read several times as fast. */
const PLAIN = /^[ -~]*$/;

function found(text: string): readonly string[] {
  return (PLAIN.test(text) ? text.match(/[A-Za-z0-9+#]+/g) : text.normalize("NFKC").match(/[\p{L}\p{M}\p{N}+#]+/gu)) ?? [];
}

function stem(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
