/** Words of names, reduced so that spellings of one name meet: `I/O Models` and `IO models` squash to the same text. */
import { normalizeText } from "./normalize";

/** Words that hold a name together and tell nothing apart. */
const JOINING = new Set(["and", "or", "the", "of", "a", "an", "in", "for", "to"]);

/** Folded words in order, singular, joining words left out where others are left: `Cookies & Sessions` → `cookie session`. */
export function wordsOf(name: string): string[] {
  const words = normalizeText(name).split(/[^\p{L}\p{N}+#]+/u).filter((word) => word !== "");
  const telling = words.filter((word) => !JOINING.has(word));
  return (telling.length === 0 ? words : telling).map(stem);
}

/** The words run together: blind to `/`, `-`, `&`, brackets, case and plural. */
export function compactKey(name: string): string {
  return wordsOf(name).join("");
}

/** `Virtual Memory (OS)` → `Virtual Memory`; a name that is all bracket stays. */
export function withoutBracket(name: string): string {
  const open = name.indexOf("(");
  if (open <= 0 || !name.trimEnd().endsWith(")")) return name;
  return name.slice(0, open).trim();
}

/** English plural off: enough to make two spellings of a name meet, never shown to anybody. */
export function stem(word: string): string {
  if (word.length < 4 || !word.endsWith("s")) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1);
}
