/** Words, reduced so that spellings of one name meet: `I/O Models` and `IO models` have the same compact key. */
import { remembering } from "../base/remembering";
import { cleanPlain, normalizePlain, plainText } from "./normalize";

/** Scripts that set no spaces between words: there a word may start and end anywhere. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** Most text is plain, and plain text is read several times as fast. */
const PLAIN = /^[ -~]*$/;

/** The words of a text as they are written: letters, digits, and the signs of C++ and C#. */
export function splitWords(text: string): readonly string[] {
  return (PLAIN.test(text) ? text.match(/[A-Za-z0-9+#]+/g) : text.normalize("NFKC").match(/[\p{L}\p{M}\p{N}+#]+/gu)) ?? [];
}

/** The words of Markdown in order: lower case, singular. */
export function wordsOf(markdown: string): string[] {
  return splitWords(plainText(markdown)).map(singularOf);
}

/** Words that hold a name together and tell nothing apart. @data */
const JOINING = new Set("and or the of a an in for to at by on with from".split(" "));
const LONGEST_JOINING = 4;

/** Names that are written in two ways: digits, and the letters of the Greek alphabet from U+03B1 on. @data */
const DIGITS = new Map("one two three four five six seven eight nine ten".split(" ").map((word, at) => [word, String(at + 1)]));
/** @data */
const GREEK = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(" ");

/**
 * The words of a name, in plain text, that tell it from others: `2. Cookies & Sessions` → `cookie session`, `Goodhart’s Law` → `goodhart
 * law`, `Two-Phase Commit` → `2 phase commit`, `Big-Ω` → `big omega`. A number in front and signs alone are left out.
 */
export function nameWordsOf(name: string): string[] {
  return tellingWordsOf(name).map(wordOfName);
}

/** As they are written. */
function tellingWordsOf(name: string): readonly string[] {
  const text = cleanPlain(name);
  const words = splitWords(text.includes("'") ? text.replace(/(\p{L})'(?=\p{L})/gu, "$1") : text);
  if (words.every(isTelling)) return words;
  const telling = words.filter(isTelling);
  return telling.length === 0 ? words : telling;
}

function isTelling(word: string): boolean {
  return !(word.length <= LONGEST_JOINING && JOINING.has(word.toLowerCase())) && !/^[+#]+$/.test(word);
}

/** Names of a vault are made of the same words over and over. */
const wordOfName = remembering((word: string) => {
  const one = singularOf(word);
  return DIGITS.get(one) ?? (one.length === 1 ? GREEK[one.charCodeAt(0) - 0x3b1] ?? one : one);
});

/** The words run together: blind to `/`, `-`, `&`, brackets, case and plural; of a name whose signs count all but spaces. */
export function compactKey(name: string): string {
  if (isCode(name)) return normalizePlain(name).replace(/ /g, "");
  let key = "";
  for (const word of tellingWordsOf(name.replace(AND, " "))) key += keyOfWord(word);
  return key;
}

/** What joins two words in other languages. @data */
const AND = / (?:und|y|et?|o(?:ch|g)) (?=\S)/g;

/** Ends of words that other languages put in the plural by more than an `s`: in German, in Spanish; French `-ale` is `-al`. @data */
const PLURAL = /(?:((?:ion|ung|[hk]eit)(?=en))|((?:ion|dad|[aei]dor)(?=es)))e.$|(.{4}al)es?$/i;

/** A Latin letter with one accent. With more, as in Vietnamese, or with other signs it is another letter. */
const ACCENT = /([a-z])[\u0300-\u0303\u0308\u030a\u0327](?![\u0300-\u036f])/g;

/** As a word of a name, without accents, in whatever number. */
const keyOfWord = remembering((word: string) => {
  const one = wordOfName(word.replace(PLURAL, "$1$2$3"));
  return PLAIN.test(one) ? one : one.normalize("NFD").replace(ACCENT, "$1").normalize("NFC");
});

/** Whether signs tell a name from others, as nothing but code has them: `__init__`, `*p`, `-c`, `a == b`, `[[x]]`. */
export function isCode(name: string): boolean {
  return /^(?:[*!~&%]+|-{1,2})[\p{L}\p{N}_]|(?:^|[\s(])__\p{L}|=|~~|\[\[|&&|\|\|/u.test(name);
}

/** `Virtual Memory (OS)` → `Virtual Memory`; a name that is all bracket stays. */
export function withoutBracket(name: string): string {
  const open = name.indexOf("(");
  if (open <= 0 || !name.trimEnd().endsWith(")")) return name;
  return name.slice(0, open).trim();
}

/** `Storage (Disks) Basics` → `Storage Basics`, `磁盘（Disk）` → `磁盘`; a bracket in front stays, since it says what kind is meant. */
export function withoutBrackets(name: string): string {
  return /[(（]/.test(name) ? name.replace(/(\s|[぀-힣])[(（][^()（）]*[)）]/g, "$1").trim() : name;
}

/** `S — Safety` → `Safety`: one letter or a number with a dash behind it only says where a name stands in a list. `What is a Tide?` asks for `Tide`. */
export function withoutLabel(name: string): string {
  return name.replace(ASKS, "").replace(/^(?:(?:\p{L}|\d{1,3})\s+[—–-]+|(?:\d{4}(?:-\d\d){2}|\d{8,14})[\s_—–-]+|0\d+[._-]+)\s*(?=\S)/u, "");
}

/** @data */
const ASKS = /^(?:what (?:is|are)|was (?:ist|sind)|qué (?:es|son)|o que (?:é|são)|cos['’]è) (?:(?:an?|the|eine?|una?|uma?) )?(?=[^\s?]{3})/i;

/** The spellings by which a name is found, as compact keys, best first: whole, without its brackets and its label, then its aliases. */
export function spellingsOf(name: string, aliases: readonly string[]): readonly string[] {
  const bare = withoutBrackets(name);
  const named = withoutLabel(bare);
  // Most names have neither bracket nor label nor alias: their list is as long as it must be, and no set is made.
  if (named === name && aliases.length === 0) {
    const key = compactKey(name);
    return key === "" ? [] : [key];
  }
  return [...new Set([...new Set([name, bare, named, ...aliases])].map(compactKey))].filter((key) => key !== "");
}

/**
 * A word as it is written → lower case, the English plural off: enough to make two spellings of a name meet, never shown
 * to anybody. `HTTPS` is no plural of `HTTP`, nor `CORS` one of anything; `TABLES`, though shouted, is, and so is `VMs`.
 */
export function singularOf(word: string): string {
  const lower = (PLAIN.test(word) ? word : word.normalize("NFKC")).toLowerCase();
  if (!lower.endsWith("s")) return lower;
  if (/\p{Lu}s$/u.test(word)) return lower.slice(0, -1);
  const isPlural = /[aeiouy]/.test(lower) && (/\p{Ll}$/u.test(word) || word.length >= 6);
  return isPlural ? withoutPlural(lower) : lower;
}

function withoutPlural(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word) && !/(?:cach|nich)es$/.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1);
}

/** A word as running text is searched for it: singular, its last `e` off, so that more of its forms meet; `&` is `and`. */
export function stemOf(word: string): string {
  if (word === "&") return "and";
  const one = singularOf(word);
  return one.length > 3 && one.endsWith("e") ? one.slice(0, -1) : one;
}
