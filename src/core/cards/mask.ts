/**
 * Names hidden in a text: whole words, in any case, with the endings that English gives them. Code, a formula, a link or
 * an address in which a name stands is hidden as a whole; pictures stay.
 */
import { shelveAtoms, type Atom } from "../text/atoms";
import { UNSPACED, withoutBracket } from "../text/words";

export const BLANK = "…";

/** The gap that a card asks for. */
export const GAP = "[…]";

/** Shorter names would hide half of the text. */
const SHORTEST = 2;

export function masked(markdown: string, names: readonly string[]): string {
  const { text, back } = shelveAtoms(markdown);
  const piece = ({ shown }: Atom, written: string): string => hidden(shown, names) === shown ? written : BLANK;
  return joined(back(hidden(text, names).replace(/[^\S\n]+/g, " "), piece)).trim();
}

/** Words of the family of a name, which give it away: `diagonalizable` for Diagonalizability, `spans` for Spanning. */
export function withoutFamily(markdown: string, names: readonly string[]): string {
  const roots = names.map((name) => name.toLowerCase()).filter((name) => name.length >= SHORTEST_ROOT && !UNSPACED.test(name));
  if (roots.length === 0) return markdown;
  const { text, back } = shelveAtoms(markdown);
  return joined(back(text.replace(WORD, (word) => roots.some((root) => isFamily(word.toLowerCase(), root)) ? BLANK : word), (_atom, written) => written));
}

const WORD = /[\p{L}\p{M}]{4,}/gu;

/** Letters at the end that the forms of a word may change. */
const ENDING = 2;

/** Words that have so many letters in common may differ in two fifths: `continuous` for Continuity. */
const LONG_ROOT = 6;

function isFamily(word: string, root: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === root[same]) same++;
  const [shorter, longer] = [Math.min(word.length, root.length), Math.max(word.length, root.length)];
  return same >= SHORTEST_ROOT && (same >= shorter - ENDING || (same >= LONG_ROOT && same * 5 >= shorter * 3)) && same * 2 >= longer;
}

function joined(text: string): string {
  return text.replace(new RegExp(`${BLANK}(?:[\\s/&-]*${BLANK})+`, "g"), BLANK);
}

function hidden(text: string, names: readonly string[]): string {
  const read = text.toLowerCase();
  const wanted = [...new Set(names.flatMap((name) => [name, withoutBracket(name)]).map((name) => name.toLowerCase()))]
    .filter((name) => name.length >= SHORTEST && read.includes(beginningOf(name)))
    .sort((a, b) => b.length - a.length);
  return wanted.reduce((left, name) => formsOf(name).reduce(hide, left), text);
}

/** Every inflection of a name begins like this. Most names are not in a text, and are not searched any further. */
function beginningOf(name: string): string {
  return /[^\s-]{1,3}/.exec(name.toLowerCase())?.[0] ?? "";
}

/** What is searched: words that begin like the name and have one of these endings. */
interface Form {
  /** Lower case. */
  readonly root: string;
  readonly endings: readonly string[];
}

const ENDINGS = ["ings", "ing", "ies", "ers", "er", "ed", "es", "ly", "y", "s", "e", ""];

/** `Replication`: replica, replicate, replicated … `Killer`: kill, kills … */
const OF_NOUNS = [...ENDINGS, "ations", "ation", "ating", "ates", "ated", "ate", "ions", "ion", "ments", "ment", "ors", "or", "as", "a"];

/** Letters. A shorter stem of a noun could be another word. */
const SHORTEST_ROOT = 4;

function formsOf(name: string): Form[] {
  const root = rootOf(name).toLowerCase();
  if (root.length < 4) return [{ root, endings: ["s", ""] }];
  const last = /[bdfglmnprt]$/.exec(root)?.[0];
  const doubled = last === undefined ? [] : ["ing", "ed", "ers", "er"].map((ending) => last + ending);
  const [, noun] = /^(.*?)(?:ations?|ions?|ments?|ers?|ors?)$/.exec(name.toLowerCase()) ?? [];
  const base = [{ root, endings: [...doubled, ...ENDINGS] }];
  return noun !== undefined && noun.length >= SHORTEST_ROOT ? [...base, { root: noun, endings: OF_NOUNS }] : base;
}

/** Searches letter by letter: compiling a pattern for each name would take a hundred times as long as using it. */
function hide(text: string, { root, endings }: Form): string {
  const lower = text.toLowerCase();
  // In a few alphabets the lower case is longer than the capital. Then positions in both texts would differ.
  const read = lower.length === text.length ? lower : text;
  const [first = "", ...rest] = root.split(/[\s-]+/).filter((word) => word !== "");
  if (first === "") return text;
  // `2vmax` is two of a vmax.
  const before = root.length > SHORTEST && /^\p{L}/u.test(root) ? PART_BEFORE : LETTER_BEFORE;
  const isWord = UNSPACED.test(root) ? (): boolean => true : (at: number): boolean => UNSPACED.test(read.charAt(at - 1)) || !before.test(read.slice(Math.max(0, at - 2), at));
  let shown = "";
  let from = 0;
  for (let at = read.indexOf(first); at >= 0; at = read.indexOf(first, Math.max(at + 1, from))) {
    const end = isWord(at) ? endOf(read, at + first.length, rest, endings) : null;
    if (end === null) continue;
    shown += text.slice(from, at) + BLANK;
    from = end;
  }
  return shown + text.slice(from);
}

const PART_BEFORE = /\p{L}$/u;
const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;
const SPACING = /^[\s-]+/;

/** The end of a name whose other words begin at `at`, with one of the endings; null if another word stands there. */
function endOf(read: string, at: number, words: readonly string[], endings: readonly string[]): number | null {
  let end = at;
  for (const word of words) {
    end += SPACING.exec(read.slice(end, end + MOST_GAP))?.[0].length ?? 0;
    if (end === at || !read.startsWith(word, end)) return null;
    end += word.length;
  }
  const isEnd = (to: number): boolean => !LETTER_AFTER.test(read.slice(to, to + 2)) || UNSPACED.test(read.slice(to - 1, to + 1));
  const ending = endings.find((one) => read.startsWith(one, end) && isEnd(end + one.length));
  return ending === undefined ? null : end + ending.length;
}

/** Characters that may stand between two words of a name. */
const MOST_GAP = 8;

/** The name without its English ending. */
function rootOf(name: string): string {
  const stem = name.replace(/(?:ies|y)$/i, "").replace(/(?:ing|ed|es|s|e)$/i, "");
  return stem.length >= 4 ? stem : name;
}
