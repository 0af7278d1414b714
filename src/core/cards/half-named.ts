/**
 * Whether a note's sentence is about less than the note's concept, or about something beside it: it has some words of the
 * name and not the others. Of such cards of judged public vaults every other was poor.
 *
 *   Root pressure     Pressure is what pushes.      is about less
 *   Root pressure     A pressure in xylem.          begins with a kind, and says what it is
 *   Roots and stems   Roots drink.                  is about the one
 */
import type { Concept } from "../concept/concept";
import { initialsOf } from "../index/named";
import { wordsOfAll } from "../text/languages";
import { plainText } from "../text/normalize";
import { splitWords, withoutBracket } from "../text/words";

type Named = Pick<Concept, "term" | "aliases" | "definition">;

/** `Weather and climate`, of which a sentence never names the one. */
export function tellsHalf({ term, definition }: Named): boolean {
  const words = beginnings(definition);
  const sides = term.split(AND).map(beginnings);
  return sides.length === 2 && !sides.every((side) => side.some((word) => words.includes(word)));
}

/** Some words of a name, and not all of them. A name in letters counts as one. */
export function isPartlyNamed({ term, aliases, definition }: Named): boolean {
  const found = new Set(beginnings(definition));
  const names = [term.split(PARTED).at(-1) ?? "", ...aliases].map(withoutBracket);
  const known = names.map((name) => beginnings(name).map((word) => found.has(word)));
  const isInLetters = names.some((name) => plainText(definition).includes(initialsOf(splitWords(name)).toUpperCase()) && splitWords(name).length > 1);
  return !isInLetters && known.some((words) => words.includes(true)) && known.every((words) => words.includes(false));
}

/** Whether a sentence with some words of a name has a subject of its own. */
export function isOfOther(asked: Named): boolean {
  return IS.test(plainText(asked.definition)) && isPartlyNamed(asked);
}

const AND = new RegExp(`\\s(?:${wordsOfAll("and")})\\s`);

/** `DOM - Nodes`: a label and a name, as a title has them. */
export const PARTED = /\s[-–—]\s/;

/** A subject, and “is” or what it does. */
const IS = new RegExp(`^[^,.:;()]{1,60}\\s(?:${wordsOfAll("is")}|${wordsOfAll("does")})\\s`, "iu");

/** A word counts by its first letters, as in another case or number. */
function beginnings(text: string): string[] {
  return splitWords(plainText(text).toLowerCase()).filter((word) => word.length > 2).map((word) => word.slice(0, 3));
}
