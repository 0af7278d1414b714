/**
 * Terms that compare as one text, and name two things all the same: “1. Law” and “2. Law”, `f'` and `f''`, `x²` and `x2`,
 * `ls -l` and `ls -L`, `K-means` and `K-means++`. Law 3 holds for them as for a number or a letter anywhere else.
 */
import { numberInFront } from "../text/normalize";
import { isLong, type Entry } from "./entry";
import type { Pairing } from "./pairing";

/** Words in which a capital letter makes another one: `Ca` and `CA`. */
const SHORT = 2;

/** Whether a term has another number in front, or other letters within a word. With another definition it names another one. */
export function isOtherToTheLetter(known: Entry, present: Entry): boolean {
  if (!isOneText(known, present)) return false;
  const [one, other] = [lettersOf(known), lettersOf(present)];
  return (one.number === "") === (other.number === "") && (one.number !== other.number || one.letters !== other.letters);
}

/** Whether a term names another one even where both say the same. */
export function isOtherName(pairing: Pick<Pairing, "places" | "standing">, known: Entry, present: Entry): boolean {
  if (known.snapshot.term === present.snapshot.term || !isOneText(known, present)) return false;
  const [one, other] = [lettersOf(known), lettersOf(present)];
  if (signsOf(one.text) !== signsOf(other.text)) return true;
  // Enough words that are the same say that a capital letter was put right.
  if (!(known.definition === present.definition && isLong(known.definition)) && hasOtherCapitals(shortWordsOf(one.text), shortWordsOf(other.text))) return true;
  return one.number !== "" && other.number !== "" && one.number !== other.number && !isRenumbered(pairing, known, present);
}

function isOneText(known: Entry, present: Entry): boolean {
  return known.term === present.term || known.words().compact === present.words().compact;
}

interface Letters {
  readonly number: string;
  /** What stands behind the number. */
  readonly text: string;
  readonly letters: string;
}

function lettersOf({ snapshot: { term } }: Entry): Letters {
  const number = numberInFront(term);
  const text = term.slice(number.length).replace(/’/g, "'").trim();
  const words = text.split(/\s+/).filter((word) => !/^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}\u{200D}]*$/u.test(word));
  return { number, text, letters: words.map((word) => word.charAt(0).toLowerCase() + word.slice(1)).join("").replace(/(\p{L})\p{Pd}(?=\p{L})|[.,:;()]/gu, "$1") };
}

/** Raised and lowered digits, the primes of a single letter, signs at the edges of words, options of commands. */
function signsOf(text: string): string {
  return (text.match(/[²³¹⁰-₉]|(?<=(?<![\p{L}\p{N}])\p{L})['′″]+(?!\p{L})|(?<=[\p{L}\p{N}])[+#*]+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[!~]+(?=\p{L})|(?<!\S)-{1,2}\p{L}+/gu) ?? []).join(" ");
}

function shortWordsOf(text: string): string {
  return (text.match(/\p{L}+/gu) ?? []).map((word) => word.length > SHORT ? "" : word.charAt(0).toLowerCase() + word.slice(1)).join(" ");
}

function hasOtherCapitals(one: string, other: string): boolean {
  return one !== other && one.toLowerCase() === other.toLowerCase();
}

/** Whether the number in front is the place in a list, and others come or went before it. */
function isRenumbered({ places, standing }: Pick<Pairing, "places" | "standing">, known: Entry, present: Entry): boolean {
  const [before, now] = [placeInList(known), placeInList(present)];
  const [above, aboveNow] = [known.neighbours?.[0], present.neighbours?.[0]];
  if (before > 1 && above === "") return false;
  if (now < 2) return above === undefined || above !== aboveNow;
  const isBefore = (one: Entry): boolean => one.place === present.place && placeInList(one) === now - 1;
  return places.get(present.place)?.some(isBefore) === true || [...standing.standing(present.map)].some(isBefore);
}

/** The last of `1.2.`; 0 where there is no number. */
function placeInList({ snapshot: { term } }: Entry): number {
  return Number(/(\d+)[.)]$/.exec(numberInFront(term))?.[1] ?? 0);
}
