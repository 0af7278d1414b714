/**
 * Term → note. By its link if the term is one. Else by name, ranked by place first and spelling second:
 *
 *   place      the note's `Back to` chain passes the concept's subsection > its section > its map > unknown > another map
 *   spelling   same name > alias > same words (brackets, `/`, `&`, plurals and punctuation do not count)
 *   contained  last: a note directly under the concept's own heading whose name contains the term's words
 *              (`Algorithms` under “CPU Scheduling” → `Scheduling Algorithms`)
 *
 * A note that belongs to another map is taken only if definition and note share words. If two notes could be meant,
 * none is taken. No note is a good answer; a wrong one is a defect.
 */
import type { NotePath } from "../base/note-path";
import type { Bullet } from "../map/reading";
import { normalizeText } from "../text/normalize";
import { compactKey, withoutBracket, nameWordsOf } from "../text/words";
import type { NoteCandidates, NoteChain } from "./note-candidates";
import { folderOf } from "./notes";

/** Path of the note that the bullet's term means, or null. `map`: the path of the bullet's map. */
export function noteOf(bullet: Bullet, map: NotePath, notes: NoteCandidates): NotePath | null {
  if (bullet.link !== null) {
    const linked = notes.resolve(bullet.link, map);
    return linked === map ? null : linked;
  }
  const headings = headingKeysOf(bullet.headingPath);
  const place = (path: NotePath): number => placeOf(path, headings, map, notes);
  const candidates = candidatesFor(bullet, notes);
  return byName(bullet, candidates, place) ?? contained(bullet, map, notes) ?? far(bullet, candidates, place, notes);
}

/** Spellings of a term, best first: as written, then without its bracket, then its aliases. */
export function spellingsOfTerm({ term, aliases }: Bullet): readonly string[] {
  const bare = withoutBracket(term);
  if (bare === term && aliases.length === 0) return [compactKey(term)].filter((text) => text !== "");
  return [...new Set([term, bare, ...aliases].map(compactKey))].filter((text) => text !== "");
}

/** Bullets share the list of the headings above them, so its keys are worked out once. */
const headingKeys = new WeakMap<readonly string[], readonly string[]>();

/** Compact keys of the headings above, from the nearest outward. */
export function headingKeysOf(headingPath: readonly string[]): readonly string[] {
  const known = headingKeys.get(headingPath) ?? [...headingPath].reverse().map((heading) => compactKey(withoutBracket(heading)));
  headingKeys.set(headingPath, known);
  return known;
}

/** How near a note stands to a concept; negative: it belongs to another map. */
function placeOf(path: NotePath, headings: readonly string[], map: NotePath, notes: NoteCandidates): number {
  const chain = notes.chainOf(path);
  for (const [outward, heading] of headings.entries()) {
    const depth = chain.findIndex((above) => above.key === heading);
    if (depth >= 0) return 1000 - outward * 100 - depth * 10;
  }
  const inMap = chain.findIndex((above) => above.path === map);
  if (inMap >= 0) return 300 - inMap * 10;
  if (leadsToMap(chain, notes)) return -1;
  return notes.isForeign(path, map) ? -1 : 100 + sharedFolders(path, map);
}

function leadsToMap(chain: NoteChain, notes: NoteCandidates): boolean {
  return chain.some((above) => above.path !== null && notes.isMap(above.path));
}

function sharedFolders(path: NotePath, map: NotePath): number {
  const a = folderOf(path).split("/");
  const b = folderOf(map).split("/");
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared;
}

interface Candidate {
  readonly path: NotePath;
  readonly name: string;
  /** Place of its spelling among those of the term, 0 the best. */
  readonly rank: number;
}

function candidatesFor(bullet: Bullet, notes: NoteCandidates): readonly Candidate[] {
  const found = new Map<NotePath, number>();
  for (const [rank, spelling] of spellingsOfTerm(bullet).entries()) {
    for (const path of notes.withSpelling(spelling)) if (!found.has(path)) found.set(path, Math.min(rank, 4));
  }
  return [...found].map(([path, rank]) => ({ path, rank, name: notes.factsOf(path)?.name ?? "" }));
}

function byName(bullet: Bullet, candidates: readonly Candidate[], place: (path: NotePath) => number): NotePath | null {
  if (candidates.length === 0) return null;
  const term = normalizeText(bullet.term);
  const rated = candidates
    .map(({ path, name, rank }) => ({ path, score: place(path) * 10 + (normalizeText(name) === term ? 9 : 5 - rank) }))
    .filter(({ score }) => score >= 0);
  return clearlyBest(rated);
}

function clearlyBest(rated: readonly { readonly path: NotePath; readonly score: number }[]): NotePath | null {
  let best: { readonly path: NotePath; readonly score: number } | null = null;
  let tied = false;
  for (const one of rated) {
    if (best === null || one.score > best.score) { best = one; tied = false; }
    else if (one.score === best.score) tied = true;
  }
  return best === null || tied ? null : best.path;
}

/** A note directly under the concept's own heading whose name is the term and words of the headings or of the kind. */
function contained(bullet: Bullet, map: NotePath, notes: NoteCandidates): NotePath | null {
  const [heading] = headingKeysOf(bullet.headingPath);
  if (heading === undefined) return null;
  const under = notes.directlyBelow(heading).filter((path) => path !== map);
  const term = under.length === 0 ? [] : nameWordsOf(withoutBracket(bullet.term));
  if (term.length === 0) return null;
  const wordsIn = (path: NotePath): string[] => nameWordsOf(notes.factsOf(path)?.name ?? "");
  const holding = under.filter((path) => holds(wordsIn(path), term));
  if (holding.length <= 1) return holding[0] ?? null;
  const around = new Set(bullet.headingPath.flatMap((text) => nameWordsOf(text)));
  const explained = holding.filter((path) => wordsIn(path).every((word) => term.includes(word) || around.has(word)));
  return explained.length === 1 ? explained[0] ?? null : null;
}

function holds(name: readonly string[], term: readonly string[]): boolean {
  return term.every((word) => name.includes(word));
}

/** Two texts about different things share up to one such word by chance. */
const SHARED_BY_CHANCE = 2;

/** The same name in another map's part of the vault: only where both speak of the same things. */
function far(bullet: Bullet, candidates: readonly Candidate[], place: (path: NotePath) => number, notes: NoteCandidates): NotePath | null {
  const away = candidates.filter(({ path }) => place(path) < 0);
  if (away.length === 0) return null;
  const term = new Set(nameWordsOf(bullet.term));
  const said = contentWords(bullet.definition, term);
  const rated = away
    .map(({ path }) => {
      const note = contentWords(notes.factsOf(path)?.summary ?? "", term);
      return { path, score: [...said].filter((word) => note.has(word)).length };
    })
    .filter(({ score }) => score >= SHARED_BY_CHANCE);
  return clearlyBest(rated);
}

/** Words of four letters and more that are not the term's own. */
function contentWords(text: string, apart: ReadonlySet<string>): Set<string> {
  return new Set(nameWordsOf(text).filter((word) => word.length >= 4 && !apart.has(word)));
}
