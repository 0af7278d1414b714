/**
 * The words of a text as cards compare them: lower case, without the s of a plural (HTTPS is none). The numbers of items
 * are made of these, and with them go schedules: what this gives for a text must never change.
 */
import { normalizeText, plainText } from "../text/normalize";

export function wordsOf(text: string): string[] {
  return found(plainText(text)).map((word) => stem(word).toLowerCase());
}

/** As somebody folds it who knows nothing of plurals, and takes a number in front for a list's. */
export function normalizedWords(text: string): readonly string[] {
  return found(normalizeText(text));
}

/** Most text is plain, and plain text is read several times as fast. */
const PLAIN = /^[ -~]*$/;

function found(text: string): readonly string[] {
  return (PLAIN.test(text) ? text.match(/[A-Za-z0-9+#]+/g) : text.normalize("NFKC").match(/[\p{L}\p{M}\p{N}+#]+/gu)) ?? [];
}

function stem(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
