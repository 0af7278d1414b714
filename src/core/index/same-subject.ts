/**
 * Whether a note of a term's name speaks of the same thing. Where neither the notes that it leads back to nor its folder
 * tell, one word, or a word for kinds of things, may mean something else:
 *
 *   in the map's folder     taken, unless both say something and have no word in common
 *   further below it        taken with a word in common, or where it is named like its folder
 *   elsewhere               taken with two; names of more words with one, where one bullet of the map has them; from the vault’s own folder, unless both say something
 *
 * Where half of a heading's terms have notes, those are what an author lists there: then a name is enough in the map's
 * folder and below, and names of more words are everywhere.
 */
import type { NotePath } from "../base/note-path";
import type { Bullet } from "../map/reading";
import { isGeneral } from "../text/general-words";
import { wordsOfAll } from "../text/languages";
import { normalizePlain, plainText } from "../text/normalize";
import { compactKey, nameWordsOf, spellingsOf, stemOf, withoutBrackets } from "../text/words";
import { folderKeysOf, nameKey, type BulletContext } from "./bullet-context";
import type { NoteCandidates } from "./note-candidates";
import { summaryWords } from "./note-facts";
import { bracketWords, isIn, OF_MAPS } from "./note-place";
import { folderOf, nameOf } from "./notes";

/** Two texts about different things share up to one word by chance. */
export const SHARED_BY_CHANCE = 2;

/** Of a note to which nothing leads but its name: whether that could mean something else. */
export function isByChance(bullet: Bullet, path: NotePath, context: BulletContext, notes: NoteCandidates): boolean {
  const { term, definition } = bullet;
  const [own, folder, name] = [folderOf(context.map), folderOf(path), nameOf(path)];
  const summary = summaryWords(notes.factsOf(path));
  const shared = (): number => sharedWords(bullet, path, notes, context);
  const isInside = folder === own || isIn(path, own);
  const isOne = isVague(term) || isOneWord(term, name) || (!isInside && isShared(bullet, context));
  if ((isInside || !isOne) && (context.haveNotes || folderKeysOf(folder).at(-1) === nameKey(name))) return false;
  if (normalizePlain(term) !== normalizePlain(name) && isShort(term)) return folder !== own || shared() < SHARED_BY_CHANCE;
  const haveMuch = definition.length > LONG && summary.length > LONG;
  if (isInside) return isOne && (folder !== own || isVague(term) || haveMuch) && shared() === 0;
  const hasArea = own !== "" && !OF_MAPS.test(own);
  if (!isOne) return (hasArea || haveMuch) && shared() === 0;
  return summary !== "" || isVague(term) ? isAstray(bullet, path, context, notes, 0) : hasArea && !context.haveNotes;
}

/** Texts with so many signs say something. */
const LONG = 20;

/**
 * Away from the own heading a name alone may mean something else. So a bracket behind it must be explained, and more words
 * (than `least`) be shared where it is a single word, or where another bullet of the map has it too.
 */
export function isAstray(bullet: Bullet, path: NotePath, context: BulletContext, notes: NoteCandidates, least: number): boolean {
  const name = notes.factsOf(path)?.name ?? "";
  const knownWords = new Set([...context.words(), ...nameWordsOf(bullet.term), ...nameWordsOf(plainText(bullet.definition))]);
  if (!bracketWords(name).every((word) => knownWords.has(word))) return true;
  return sharedWords(bullet, path, notes, null) < Math.max(isShared(bullet, context) || isOneWord(bullet.term, name) ? SHARED_BY_CHANCE : 0, least + Number(isOneWord(bullet.term, bullet.term) || isVague(bullet.term)));
}

/** Whether several bullets of the map have a name. */
function isShared({ term, aliases }: Bullet, { namedSo }: BulletContext): boolean {
  return spellingsOf(term, aliases).some((spelling) => namedSo(spelling) > 1);
}

/** Whether a term says what stands behind it, or heads a list. */
export function isVague(term: string): boolean {
  return nameWordsOf(term).every((word) => isGeneral(stemOf(word)));
}


/** Whether term or name is one word, of which nothing but its spelling could tell what it means: `ThreadPool` is known by its capitals; four Chinese signs are two words. */
function isOneWord(term: string, name: string): boolean {
  const isOne = (one: string): boolean => nameWordsOf(withoutBrackets(one)).length < 2 && !/[一-鿿]{4}/.test(one);
  return ![term, name].every((one) => /\p{Ll}\p{Lu}/u.test(one)) && (isOne(name) || (isOne(term) && compactKey(term) !== compactKey(name)));
}

/** Two letters fit too much, and so does a word of code: `P1`, `:link`. */
export function isShort(term: string): boolean {
  return /^\W?\w{1,2}\W?$|^[:$]/.test(withoutBrackets(term));
}

/** How many words a definition has in common with a note's first paragraph; with `context`, also headings and the map's name with what the note links to. */
export function sharedWords(bullet: Bullet, path: NotePath, notes: NoteCandidates, context: BulletContext | null): number {
  const facts = notes.factsOf(path);
  const apart = new Set([...nameWordsOf(bullet.term), ...signPairsIn(bullet.term)]);
  const known = contentWords([plainText(bullet.definition), ...context?.words() ?? []], apart);
  const note = contentWords([summaryWords(facts), ...context === null ? [] : facts?.links.map(nameOf) ?? []], apart);
  const shared = Math.floor([...known].reduce((sum, word) => note.has(word) ? sum + (word.length < LETTERS ? 0.5 : 1) : sum, 0));
  return shared === 1 && (known.size < 2 || note.size < 2) ? SHARED_BY_CHANCE : shared;
}

const COMMON = new Set(`${wordsOfAll("small")}|${wordsOfAll("common")}`.split("|"));

/** Shorter words may stand anywhere. */
const LETTERS = 4;

/** Words of four letters and more that are not the term's own, and the pairs of signs; `\frac` is none. */
function contentWords(texts: readonly string[], apart: ReadonlySet<string>): Set<string> {
  const text = texts.join(" ").replace(/\\\w+/g, "");
  return new Set([...nameWordsOf(text).filter((word) => word.length >= LETTERS), ...signPairsIn(text)].filter((word) => !apart.has(word) && !COMMON.has(word)));
}

/** Pairs of Chinese and Japanese signs, since nothing parts their words; with what Korean words begin, since their ends change. Two of them say as much as a word. */
function signPairsIn(text: string): string[] {
  return [...text.matchAll(/(?=([゠-ヿ一-鿿]{2}))|[가-힣]{2,}/g)].map(([word, pair]) => pair ?? word.slice(0, 2));
}
