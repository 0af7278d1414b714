/**
 * Term → note. By its link if the term is one. Else by name, ranked by place first (`note-place`) and spelling second:
 *
 *   same name > alias > same words (brackets, labels, `/`, `&`, plurals and punctuation do not count)
 *   > a longer or shorter name, right below the own heading, where what differs is explained (`longer-names`)
 *
 * Of equals the nearer by folder; if two could still be meant, none is taken. A note that belongs to another map is taken
 * only if definition and note share words. No note is a good answer; a wrong one is a defect.
 */
import { withoutPictures } from "../concept/concept";
import type { NotePath } from "../base/note-path";
import type { Bullet } from "../map/reading";
import { normalizePlain, plainText } from "../text/normalize";
import { isGeneral } from "../text/general-words";
import { isTelling, nameWordsOf, spellingsOf, stemOf, withoutBrackets } from "../text/words";
import { fitOf } from "./longer-names";
import type { NoteCandidates } from "./note-candidates";
import { bracketWords, distanceOf, isApart, isAway, isHome, placeOf, UNKNOWN } from "./note-place";
import type { BulletContext } from "./bullet-context";
import { folderOf, nameOf } from "./notes";

/** A bullet with the spellings of its term, best first. */
interface Keyed {
  readonly bullet: Bullet;
  readonly keys: { readonly spellings: readonly string[] };
}

/** Path of the note that the bullet's term means, or null. */
export function noteOf({ bullet, keys }: Keyed, context: BulletContext, notes: NoteCandidates): NotePath | null {
  if (bullet.link !== null) {
    const linked = notes.resolve(bullet.link, context.map);
    return linked === context.map ? null : linked;
  }
  const found = byName(bullet.term, keys.spellings, notes);
  // Most terms have no note.
  return found.length === 0 && context.below.length === 0 ? null : bestOf(found, bullet, context, notes);
}

function bestOf(found: readonly Named[], bullet: Bullet, context: BulletContext, notes: NoteCandidates): NotePath | null {
  const { map } = context;
  const named = found.map((one) => ({ ...one, place: placeOf(one.path, context, notes) }));
  const below = belowHeading(bullet, context, notes, found);
  const near = [...named.filter((one) => one.place >= 0 && !((isAway(one.path, context, notes) || isApart(one.path, map) || isElsewhere(bullet.term, one, map, notes)) && isAstray(bullet, one.path, context, notes, 0))), ...below.filter(({ spelling }) => spelling > 0)];
  if (near.length > 0) return clearlyBest(near, map);
  return below.length === 1 ? below[0]?.path ?? null : far(bullet, named.filter(({ place }) => place < 0), context, notes);
}

interface Named {
  readonly path: NotePath;
  /** How well its name fits, 9 the best. */
  readonly spelling: number;
}

interface Candidate extends Named {
  readonly place: number;
}

/** Whether nothing leads to a note in another folder but its name of one word: that means many things, and what the note says may tell. */
function isElsewhere(term: string, { path, place }: Candidate, map: NotePath, notes: NoteCandidates): boolean {
  return (notes.factsOf(path)?.summary !== "" || isVague(term)) && place <= UNKNOWN && isOneWord(term, nameOf(path)) && !`${folderOf(path)}/`.startsWith(`${folderOf(map)}/`);
}

/** Whether a term says what stands behind it, or heads a list. */
function isVague(term: string): boolean {
  return nameWordsOf(term).every((word) => isGeneral(stemOf(word)));
}

/** Whether term or name is one word, of which nothing but its spelling could tell what it means: `ThreadPool` is known by its capitals. */
function isOneWord(term: string, name: string): boolean {
  return ![term, name].every((one) => /\p{Ll}\p{Lu}/u.test(one)) && [term, name].some((one) => nameWordsOf(withoutBrackets(one)).length < 2);
}

function byName(written: string, spellings: readonly string[], notes: NoteCandidates): readonly Named[] {
  const found: Named[] = [];
  let fit = 8;
  for (const spelling of spellings) {
    for (const path of notes.withSpelling(spelling)) {
      if (!/\p{L}/u.test(written) || found.some((one) => one.path === path) || isHome(path)) continue;
      const term = normalizePlain(written);
      const isExact = normalizePlain(notes.factsOf(path)?.name ?? "") === term;
      // A small word at the end holds no name together: “group by”.
      if (isExact || isTelling(term.split(" ").at(-1) ?? "")) found.push({ path, spelling: isExact ? 9 : fit });
    }
    fit = Math.max(4, fit - 1);
  }
  return found;
}

/** Notes right below the own heading, or where the siblings' notes are, whose longer name no other bullet has. */
function belowHeading(bullet: Bullet, context: BulletContext, notes: NoteCandidates, named: readonly Named[]): readonly Candidate[] {
  return context.below.flatMap((path): Candidate[] => {
    if (path === context.map || named.some((one) => one.path === path)) return [];
    const spelling = fitOf(notes.factsOf(path)?.name ?? "", bullet, context);
    // That a note lies in a folder says less than that it leads back.
    if (spelling === null || (notes.chainOf(path).length === 0 && (spelling === 0 || isVague(bullet.term))) || notes.spellingsOf(path).some((key) => context.namedSo(key) > 0)) return [];
    const place = placeOf(path, context, notes);
    return place < 0 ? [] : [{ path, spelling, place }];
  });
}

/** Two texts about different things share up to one word by chance. */
const SHARED_BY_CHANCE = 2;

/**
 * Away from the own heading a name alone may mean something else. So a bracket behind it must be explained, and more words
 * (than `least`) be shared where it is a single word, or where another bullet of the map has it too.
 */
function isAstray(bullet: Bullet, path: NotePath, context: BulletContext, notes: NoteCandidates, least: number): boolean {
  const name = notes.factsOf(path)?.name ?? "";
  const knownWords = new Set([...context.words(), ...nameWordsOf(bullet.term), ...nameWordsOf(plainText(bullet.definition))]);
  if (!bracketWords(name).every((word) => knownWords.has(word))) return true;
  const isShared = spellingsOf(bullet.term, bullet.aliases).some((spelling) => context.namedSo(spelling) > 1);
  return sharedWords(bullet, path, notes) < Math.max(isShared || isOneWord(bullet.term, name) ? SHARED_BY_CHANCE : 0, least + Number(isOneWord(bullet.term, bullet.term)));
}

function clearlyBest(rated: readonly Candidate[], map: NotePath): NotePath | null {
  const score = ({ place, spelling }: Candidate): number => place * 10 + spelling;
  const most = Math.max(...rated.map(score));
  const best = rated.filter((one) => score(one) === most).map(({ path }) => ({ path, distance: distanceOf(path, map) }));
  const least = Math.min(...best.map(({ distance }) => distance));
  const nearest = best.filter(({ distance }) => distance === least);
  return nearest.length === 1 ? nearest[0]?.path ?? null : null;
}

/** The same name in another map's part of the vault: only where both speak of the same things. */
function far(bullet: Bullet, away: readonly Candidate[], context: BulletContext, notes: NoteCandidates): NotePath | null {
  const rated = away.filter(({ path }) => !isAstray(bullet, path, context, notes, SHARED_BY_CHANCE)).map(({ path }) => ({ path, place: 0, spelling: sharedWords(bullet, path, notes) }));
  return clearlyBest(rated, context.map);
}

/** How many words a definition has in common with a note's first paragraph. */
function sharedWords(bullet: Bullet, path: NotePath, notes: NoteCandidates): number {
  const apart = new Set(nameWordsOf(bullet.term));
  const note = contentWords(withoutPictures(notes.factsOf(path)?.summary ?? ""), apart);
  const defined = contentWords(plainText(bullet.definition), apart);
  const shared = [...defined].filter((word) => note.has(word)).length;
  return shared === 1 && (defined.size < 2 || note.size < 2) ? SHARED_BY_CHANCE : shared;
}

/** Words that any text may have. @data */
const COMMON = new Set("also been between both each have into like made make many more most much only other over same some such than that their them then they this those through used using uses what when where which while will without your".split(" "));

/** Words of four letters and more that are not the term's own. */
function contentWords(text: string, apart: ReadonlySet<string>): Set<string> {
  return new Set(nameWordsOf(text).filter((word) => word.length >= 4 && !apart.has(word) && !COMMON.has(word)));
}
