/**
 * Terms that compare as one text, and name two things all the same: “1. Law” and “2. Law”, `f'` and `f''`, `x²` and `x2`,
 * `ls -l` and `ls -L`, `K-means` and `K-means++`. Law 3 holds for them as for a number or a letter anywhere else.
 */
import { numberInFront } from "../text/normalize";
import { isLong, type Entry } from "./entry";
import type { Pairing } from "./pairing";

/** Letters: a term that is shorter is another one by a capital letter, as `Ca` and `CA`. */
const SHORT = 3;

/**
 * Whether a term has another number in front, or other letters within a word. With another definition it names another one;
 * `isAtHome`: but for the letters of what leads to the one page that it led to, from the same place.
 */
export function isOtherToTheLetter(known: Entry, present: Entry, isAtHome: boolean): boolean {
  if (!isOneText(known, present)) return false;
  const [one, other] = [lettersOf(known), lettersOf(present)];
  return (one.number === "") === (other.number === "") && (one.number !== other.number || (!isAtHome && one.letters !== other.letters));
}

/** Whether a term names another one even where both say the same. */
export function isOtherName(pairing: Pick<Pairing, "places" | "standing">, known: Entry, present: Entry): boolean {
  if (known.snapshot.term === present.snapshot.term || !isOneText(known, present)) return false;
  const [one, other] = [lettersOf(known), lettersOf(present)];
  if (signsOf(one.text) !== signsOf(other.text)) return true;
  // Enough words that are the same say that a capital letter was put right.
  const isTold = known.definition === present.definition && isLong(known.definition);
  if (!isTold && one.text !== other.text && one.text.length < SHORT && one.text.toLowerCase() === other.text.toLowerCase()) return one.letters !== other.letters;
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
  // A word of another script begins behind a Chinese character.
  const words = text.replace(/\p{Script=Han}/gu, "$& ").split(/\s+/).filter((word) => !/^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}\u{200D}]*$/u.test(word));
  return { number, text, letters: words.map((word) => word.charAt(0).toLowerCase() + word.slice(1)).join("").replace(/(\p{L})\p{Pd}(?=\p{L})|[.,:;()[\]¿?，。、：；（）]|\p{Pd}+$/gu, "$1") };
}

/** Raised and lowered digits, the primes of a single letter, signs at the edges of words, options of commands. */
function signsOf(text: string): string {
  return (text.match(/[²³¹⁰-₉]|(?:^|\P{L})\p{L}['′″]+(?!\p{L})|[\p{L}\p{N}][+#*]+(?![\p{L}\p{N}])|(?:^|\s)(?:[!~]+|-{1,2}\p{L}+)/gu) ?? []).join();
}

/** Whether the number in front is the place in a list, and others come or went before it. */
function isRenumbered({ places, standing }: Pick<Pairing, "places" | "standing">, known: Entry, present: Entry): boolean {
  const [above, aboveNow] = [known.neighbours?.[0], present.neighbours?.[0]];
  const now = placeInList(present);
  if (now < 2) return above === undefined || above !== aboveNow;
  return [...places.get(present.place) ?? [], ...standing.standing(present.map)].some((one) => one.place === present.place && placeInList(one) === now - 1);
}

/** The last of `1.2.`; 0 where there is no number. */
function placeInList({ snapshot: { term } }: Entry): number {
  return Number(/(\d+)[.)]$/.exec(numberInFront(term))?.[1] ?? 0);
}
