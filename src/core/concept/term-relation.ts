/**
 * How two terms are related. A contrast outweighs any other evidence: the terms name two members of a family, whatever
 * else reads the same.
 *
 *   same       one text
 *   form       plural, article, hyphen, order of words, abbreviation
 *   slip       a letter more or fewer, or two that changed places, in a word of five letters or more
 *   touched    one word more
 *   letter     one letter stands for another, or some have accents: a typo, or another name
 *   contrast   a number, a name or an opposite differs
 *   other      anything else
 */
import { FAMILIES, NEGATIONS, PREFIXES } from "./contrast-words";
import { stemOf } from "../text/words";
import { isAbbreviation, type TermWords } from "./term-words";

export type TermRelation = "same" | "form" | "slip" | "touched" | "letter" | "contrast" | "other";

/** Of terms of different texts. */
export function relationOf(a: TermWords, b: TermWords): TermRelation {
  if (a.signs !== b.signs) return "contrast";
  if (a.compact === b.compact) return a.compact === "" ? "other" : "form";
  if (a.unaccented === b.unaccented) return "letter";
  const [onlyA, onlyB] = [difference(a.words, b.words), difference(b.words, a.words)];
  const [wordsA, wordsB] = [onlyA.map((at) => a.words[at] ?? ""), onlyB.map((at) => b.words[at] ?? "")];
  if (isAbbreviation(wordsA, wordsB) || isAbbreviation(wordsB, wordsA)) return "form";
  // Where no word stayed, not even in another form, nothing says that one word stands for another: it is a new name.
  const [newA, newB] = [withoutForms(wordsA, wordsB), withoutForms(wordsB, wordsA)];
  const isOneFamily = onlyA.length < a.words.length || newA.length < wordsA.length;
  if (isOneFamily ? isNumbered(newA) || isNumbered(newB) : isNumbered(wordsA) && isNumbered(wordsB)) return "contrast";
  if (isInitials(a, onlyA) && isInitials(b, onlyB)) return "contrast";
  if (a.key === b.key) return onlyA.length + onlyB.length === 0 && a.afterPreposition.includes(true) ? "other" : "form";
  if (isOpposite(wordsA, wordsB)) return "contrast";
  const typo = wordsA.length === 1 && wordsB.length === 1 ? typoOf(wordsA[0] ?? "", wordsB[0] ?? "") : null;
  if (typo !== null) return typo;
  if (isOneFamily && (isNamed(a, onlyA, b, onlyB) || isNamed(b, onlyB, a, onlyA))) return "contrast";
  return onlyA.length + onlyB.length === 1 && Math.min(a.words.length, b.words.length) > 0 ? "touched" : "other";
}

/** One abbreviation: `HTTP` is not `HTTPS`, and `DNA` not `RNA`. */
function isInitials({ initials }: TermWords, [only, ...others]: readonly number[]): boolean {
  return only !== undefined && others.length === 0 && initials[only] === true;
}

/** Numbers of the words that the other has not. */
function difference(words: readonly string[], others: readonly string[]): number[] {
  const rest = [...others];
  return words.flatMap((word, at) => {
    const found = rest.indexOf(word);
    if (found >= 0) rest.splice(found, 1);
    return found >= 0 ? [] : [at];
  });
}

/** Those that no other word is a plural or a misspelling of. */
function withoutForms(words: readonly string[], others: readonly string[]): string[] {
  return words.filter((word) => isNumbered([word]) || !others.some((other) => stemOf(word) === stemOf(other) || (Math.min(word.length, other.length) >= SHORTEST && typoOf(word, other) !== null)));
}

/** A number, also a Roman one, a version, or a single letter. A word of one Chinese character is a word. */
function isNumbered(words: readonly string[]): boolean {
  return words.some((word) => /\p{N}|^(?:ii|iii|iv|vii|viii|ix)$/u.test(word) || /^\p{L}[+#]*$/u.test(word) && !/^\p{Script=Han}$/u.test(word));
}

const FAMILIES_OF = new Map<string, Set<number>>();
for (const [row, family] of FAMILIES.entries()) {
  for (const word of family.split(" ")) FAMILIES_OF.set(word, (FAMILIES_OF.get(word) ?? new Set()).add(row));
}
const NEGATING = new Set(NEGATIONS);
const BEGINNINGS = [...new Set(PREFIXES)].sort((a, b) => b.length - a.length);

function isOpposite(a: readonly string[], b: readonly string[]): boolean {
  if (a.some((word) => NEGATING.has(word)) || b.some((word) => NEGATING.has(word))) return true;
  for (const one of a) for (const other of b) if (isFamily(one, other) || hasOtherBeginning(one, other) || isOtherVersion(one, other)) return true;
  return hasOtherBeginning(a.join(""), b.join(""));
}

function isFamily(a: string, b: string): boolean {
  const rows = FAMILIES_OF.get(b);
  return rows !== undefined && [...FAMILIES_OF.get(a) ?? []].some((row) => rows.has(row));
}

/** Terms that name the opposite, or another one of the family. */
export function oppositesOf(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const family = [...FAMILIES_OF.get(word) ?? []].flatMap((row) => FAMILIES[row]?.split(" ") ?? []);
    const others = [...family, ...stemsOf(word).flatMap((stem) => ["", ...BEGINNINGS].map((prefix) => prefix + stem))];
    return others.flatMap((other) => other === word ? [] : [words.map((each, nth) => nth === at ? other : each).join(" ")]);
  });
}

/** `boto` and `boto3`, `means` and `means++`. */
function isOtherVersion(a: string, b: string): boolean {
  const letters = a.replace(/[\p{N}+#]+/gu, "");
  return a !== b && letters !== "" && letters === b.replace(/[\p{N}+#]+/gu, "");
}

/** `macroeconomics` and `microeconomics`; `symmetric` and `asymmetric`. */
function hasOtherBeginning(a: string, b: string): boolean {
  const stems = new Set(stemsOf(a));
  return a !== b && stemsOf(b).some((stem) => stems.has(stem));
}

function stemsOf(word: string): string[] {
  const least = /^[\x21-\x7e]+$/.test(word) ? 3 : 1;
  return [word, ...BEGINNINGS.filter((prefix) => word.startsWith(prefix)).map((prefix) => word.slice(prefix.length))].filter((stem) => stem.length >= least);
}

/** The shortest word in which two changed letters are a slip and not another word. */
const SHORTEST = 5;

function typoOf(a: string, b: string): TermRelation | null {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  // One Chinese character is a word: `第一定律` and `第二定律`.
  if (restA.length === 1 && restB.length === 1) return isFamily(restA, restB) ? "contrast" : "letter";
  const isSwap = restA.length === 2 && restB === `${restA.charAt(1)}${restA.charAt(0)}`;
  const isSlip = isSwap || restA.length + restB.length === 1;
  return isSlip && Math.min(a.length, b.length) >= SHORTEST - 1 ? "slip" : isSlip ? "letter" : null;
}

/** Names differ: behind at, by, of, from, for; or written with a capital where the rest of the term is not. */
function isNamed(a: TermWords, only: readonly number[], b: TermWords, onlyB: readonly number[]): boolean {
  if (only.length === 0) return false;
  const behind = only.some((at) => a.afterPreposition[at] === true);
  if (behind && onlyB.some((at) => b.afterPreposition[at] === true)) return true;
  const common = a.words.flatMap((_word, at) => at > 0 && !only.includes(at) ? [a.capitals[at] === true] : []);
  const isLower = common.length > 0 && common.every((capital) => !capital);
  return only.some((at) => at > 0 && a.capitals[at] === true && (isLower || (behind && a.afterPreposition[at] === true)));
}
