/** The words of a term as they are compared with those of another. */
import { stemOf, splitWords } from "../text/words";

export interface TermWords {
  /** Lower case, in order. */
  readonly words: readonly string[];
  /** By number of the word: whether it begins with a capital letter, and whether it stands behind at, by, of, from, for. */
  readonly capitals: readonly boolean[];
  readonly afterPreposition: readonly boolean[];
  /** By number of the word: whether it is short and all in capitals, as `HTTP`. */
  readonly initials: readonly boolean[];
  /** Words without articles and plurals, sorted: two orders and two numbers of one name have the same. */
  readonly key: string;
  /** All letters run together: blind to spaces and hyphens. */
  readonly compact: string;
  /** The same, blind to the accents of Latin letters as well. */
  readonly unaccented: string;
  /** What is no letter, digit, space, hyphen or bracket: `x = y` is not `x < y`. */
  readonly signs: string;
}

const ARTICLES = new Set(["the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "las", "o", "os", "as", "il", "lo"]);
const PREPOSITIONS = new Set(["at", "by", "of", "from", "for", "von", "vom", "bei", "für", "de", "du", "des", "da", "do", "del", "di", "от", "для", "из"]);

const BRACKET = /\s*[([（]([^()[\]（）]*)[)\]）]\s*$/;

/** Code, the address that a broken link leaves in a term, and marks of what was struck out. */
const NO_NAME = /\bhttps?:\/\/[^\s)]*|<\/?del>|`/g;

export function termWords(whole: string): TermWords {
  const term = whole.replace(NO_NAME, "");
  const written = splitWords(withoutShortForm(term).normalize("NFKC"));
  const words = written.map((word) => word.toLowerCase());
  return {
    words,
    capitals: written.map((word) => /^\p{Lu}/u.test(word)),
    afterPreposition: words.map((_word, at) => words.slice(0, at).some((before) => PREPOSITIONS.has(before))),
    initials: written.map((word) => /^\p{Lu}{2,5}$/u.test(word)),
    key: keyOf(written),
    compact: words.join(""),
    unaccented: words.join("").normalize("NFD").replace(/(\p{Script=Latin})\p{M}+/gu, "$1"),
    signs: term.replace(/[\p{L}\p{M}\p{N}\p{P}\p{Z}\p{Cf}\p{Extended_Pictographic}&+#\s]+/gu, ""),
  };
}

function keyOf(written: readonly string[]): string {
  const telling = written.filter((word, at) => !ARTICLES.has(word.toLowerCase()) || (word.length === 1 && at > 0));
  return (telling.length === 0 ? written : telling).map(stemOf).sort().join(" ");
}

/** `Inter-Process Communication (IPC)` → `Inter-Process Communication`: what the bracket adds is the same once more. */
function withoutShortForm(term: string): string {
  const found = BRACKET.exec(term);
  if (found === null || found.index === 0) return term;
  const name = term.slice(0, found.index);
  const inside = found[1] ?? "";
  return isAbbreviation(splitWords(inside), splitWords(name)) ? name : isAbbreviation(splitWords(name), splitWords(inside)) ? inside : term;
}

/** Whether one word is made of the first letters of others: `OOM` of `Out`, `of`, `Memory`. */
export function isAbbreviation(short: readonly string[], long: readonly string[]): boolean {
  const [word, ...more] = short;
  if (word === undefined || more.length > 0 || long.length < 2 || word.length < 2) return false;
  const letters = word.toLowerCase().replace(/s$/, "");
  const initials = long.map((each) => each.charAt(0).toLowerCase());
  return initials.join("") === letters || initials.filter((_letter, at) => !SMALL.has((long[at] ?? "").toLowerCase())).join("") === letters;
}

const SMALL = new Set(["of", "and", "the", "for", "in", "to", "a", "an"]);
