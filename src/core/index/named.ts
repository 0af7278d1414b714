/** Whether a name stands in a text, in some form of its words or by its initials. */
import { nameWordsOf, splitWords, UNSPACED } from "../text/words";

/** As `isNamed`; of a name in a script without spaces half of the pairs of signs. */
export function isSaid(name: string, text: string): boolean {
  const signs = [...name].filter((sign) => UNSPACED.test(sign));
  const pairs = signs.slice(1).filter((sign, at) => text.includes(`${signs[at] ?? ""}${sign}`));
  return signs.length < 3 ? isNamed(name, text) : pairs.length * 2 >= signs.length - 1;
}

/** Whether a text has no more words than a name may have. */
export function tooShort(text: string): boolean {
  return UNSPACED.test(text) ? text.length < 6 : splitWords(text).length < 3;
}

/** Letters at the end of a word that its forms may change; of what is left, the fewest; of a part of a long word. */
const ENDING = 3;
export const SHORTEST = 3;
const PART = 6;

/** Whether a name, half of its words in some form, or its initials stand in a text. */
export function isNamed(name: string, text: string): boolean {
  const [shown, lower] = [name.toLowerCase(), text.toLowerCase()];
  if (shown !== "" && (lower.includes(shown) || (shown.length >= PART && lower.replace(/[\s-]+/g, "").includes(shown.replace(/[\s-]+/g, ""))))) return true;
  if (UNSPACED.test(shown)) return [...shown].some((sign, at) => UNSPACED.test(sign) && at > 0 && lower.includes(shown.slice(at - 1, at + 1)));
  const words = splitWords(lower);
  const telling = nameWordsOf(shown).filter((word) => word.length >= SHORTEST || /\d/.test(word));
  const present = telling.filter((one) => words.some((word) => isForm(word, one)));
  if (present.length > 0 && present.length * 2 >= telling.length) return true;
  const spelled = initialsOf(words);
  return words.includes(initialsOf(splitWords(shown))) || splitWords(name).some((word) => /^\p{Lu}[\p{Lu}\d]{1,5}$/u.test(word) && spelled.includes(word.toLowerCase()));
}

export function isForm(word: string, one: string): boolean {
  return word.startsWith(one.slice(0, Math.max(SHORTEST, one.length - ENDING))) || (word.length >= PART && one.endsWith(word));
}

/** Of two words and more. */
export function initialsOf(words: readonly string[]): string {
  return words.length < 2 ? "-" : words.map((word) => word.charAt(0)).join("");
}
