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
import { normalizeText } from "../text/normalize";
import type { Bullet, MapHeading } from "../map/reading";
import type { Notes } from "./concept-index";
import type { NoteFacts } from "./note-facts";
import { folderOf, nameOf } from "./notes";
import { compactKey, withoutBracket, wordsOf } from "../text/words";

export interface NoteResolver {
  /** Path of the note that the bullet's term means, or null. */
  noteOf(bullet: Bullet, map: { readonly path: string; readonly headings: readonly MapHeading[] }): string | null;
}

interface Known {
  readonly path: string;
  readonly facts: NoteFacts;
  /** Normalized names of the notes above, nearest first, and which of them are maps. */
  readonly chain: readonly { readonly key: string; readonly path: string | null }[];
}

/** A longer chain is a cycle or a mistake. */
const LONGEST_CHAIN = 12;

/** A job that yields every few hundred notes. */
export function* resolverJob(notes: Notes, maps: ReadonlySet<string>): Generator<void, NoteResolver> {
  const bySpelling = new Map<string, Known[]>();
  const byParent = new Map<string, Known[]>();
  let count = 0;
  for (const [path, facts] of notes.facts) {
    if (++count % 300 === 0) yield;
    if (maps.has(path)) continue;
    const known: Known = { path, facts, chain: chainOf(path, notes) };
    for (const spelling of spellingsOf(facts)) add(bySpelling, spelling, known);
    const parent = known.chain[0];
    if (parent !== undefined) add(byParent, parent.key, known);
  }
  const mapFolders = new Set([...maps].map(folderOf));
  return {
    noteOf(bullet, map) {
      if (bullet.link !== null) return linked(notes.resolve(bullet.link, map.path), map.path);
      const place = (known: Known): number => placeOf(known, headingKeysOf(bullet.headingPath), map.path, maps, mapFolders);
      const candidates = candidatesFor(bullet, bySpelling);
      return byName(bullet, candidates, place) ?? contained(bullet, byParent, map.path) ?? far(bullet, candidates, place);
    },
  };
}

function linked(path: string | null, map: string): string | null {
  return path === map ? null : path;
}

function spellingsOf(facts: NoteFacts): Set<string> {
  const names = [facts.name, withoutBracket(facts.name), ...facts.aliases];
  return new Set(names.map(compactKey).filter((text) => text !== ""));
}

/** Spellings of a term, best first: as written, then without its bracket, then its aliases. */
function spellingsOfTerm({ term, aliases }: Bullet): readonly string[] {
  const bare = withoutBracket(term);
  if (bare === term && aliases.length === 0) return [compactKey(term)].filter((text) => text !== "");
  return [...new Set([term, bare, ...aliases].map(compactKey))].filter((text) => text !== "");
}

/** Compact keys of the headings, innermost first, computed once for all bullets below them. */
const headingKeys = new WeakMap<readonly string[], readonly string[]>();

function headingKeysOf(headingPath: readonly string[]): readonly string[] {
  const known = headingKeys.get(headingPath) ?? [...headingPath].reverse().map((heading) => compactKey(withoutBracket(heading)));
  headingKeys.set(headingPath, known);
  return known;
}

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else list.push(value);
}

function chainOf(path: string, notes: Notes): Known["chain"] {
  const chain: { key: string; path: string | null }[] = [];
  const seen = new Set([path]);
  let at: string | null = path;
  while (at !== null && chain.length < LONGEST_CHAIN) {
    const up: string | null = notes.facts.get(at)?.up ?? null;
    if (up === null) break;
    const above = notes.resolve(up, at);
    if (above !== null && seen.has(above)) break;
    chain.push({ key: compactKey(withoutBracket(above === null ? nameOf(up) : nameOf(above))), path: above });
    if (above !== null) seen.add(above);
    at = above;
  }
  return chain;
}

/** How near a note is to a concept. Negative if it belongs to another map. */
function placeOf(known: Known, headingPath: readonly string[], map: string, maps: ReadonlySet<string>, mapFolders: ReadonlySet<string>): number {
  for (const [outward, heading] of headingPath.entries()) {
    const depth = known.chain.findIndex((above) => above.key === heading);
    if (depth >= 0) return 1000 - outward * 100 - depth * 10;
  }
  const inMap = known.chain.findIndex((above) => above.path === map);
  if (inMap >= 0) return 300 - inMap * 10;
  if (known.chain.some((above) => above.path !== null && maps.has(above.path))) return -1;
  return foreignFolder(known.path, map, mapFolders) ? -1 : 100 + sharedFolders(known.path, map);
}

/** Whether the nearest folder above the note that has maps is outside the map's own folder. */
function foreignFolder(path: string, map: string, mapFolders: ReadonlySet<string>): boolean {
  const own = folderOf(map);
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (folder === own) return false;
    if (mapFolders.has(folder)) return own !== "" && !folder.startsWith(`${own}/`) && !own.startsWith(`${folder}/`);
    if (folder === "") return false;
  }
}

function sharedFolders(path: string, map: string): number {
  const a = folderOf(path).split("/");
  const b = folderOf(map).split("/");
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared;
}

function byName(bullet: Bullet, candidates: readonly Candidate[], place: (known: Known) => number): string | null {
  if (candidates.length === 0) return null;
  const term = normalizeText(bullet.term);
  const rated = candidates
    .map(({ known, rank }) => ({ known, score: place(known) * 10 + (normalizeText(known.facts.name) === term ? 9 : 5 - rank) }))
    .filter(({ score }) => score >= 0);
  return clearlyBest(rated);
}

interface Candidate {
  readonly known: Known;
  /** The rank of its spelling among those of the term; 0 is the best. */
  readonly rank: number;
}

function candidatesFor(bullet: Bullet, bySpelling: ReadonlyMap<string, readonly Known[]>): readonly Candidate[] {
  const found = new Map<Known, number>();
  for (const [rank, spelling] of spellingsOfTerm(bullet).entries()) {
    for (const known of bySpelling.get(spelling) ?? []) if (!found.has(known)) found.set(known, Math.min(rank, 4));
  }
  return [...found].map(([known, rank]) => ({ known, rank }));
}

function clearlyBest(rated: readonly { known: Known; score: number }[]): string | null {
  let best: { known: Known; score: number } | null = null;
  let tied = false;
  for (const one of rated) {
    if (best === null || one.score > best.score) { best = one; tied = false; }
    else if (one.score === best.score) tied = true;
  }
  return best === null || tied ? null : best.known.path;
}

/** A note directly under the concept's own heading, whose name is the term with words of the headings or of its kind. */
function contained(bullet: Bullet, byParent: ReadonlyMap<string, readonly Known[]>, map: string): string | null {
  const heading = bullet.headingPath.at(-1);
  if (heading === undefined) return null;
  const under = (byParent.get(headingKeysOf(bullet.headingPath)[0] ?? "") ?? []).filter((known) => known.path !== map);
  const term = under.length === 0 ? [] : wordsOf(withoutBracket(bullet.term));
  if (term.length === 0) return null;
  const holding = under.filter((known) => holds(wordsOf(known.facts.name), term));
  if (holding.length <= 1) return holding[0]?.path ?? null;
  const around = new Set(bullet.headingPath.flatMap((text) => wordsOf(text)));
  const explained = holding.filter((known) => wordsOf(known.facts.name).every((word) => term.includes(word) || around.has(word)));
  return explained.length === 1 ? explained[0]?.path ?? null : null;
}

function holds(name: readonly string[], term: readonly string[]): boolean {
  return term.every((word) => name.includes(word));
}

/** Texts about different things share this many words by chance. */
const SHARED_BY_CHANCE = 2;

/** A note of the same name that belongs to another map. It is taken only if both texts share words. */
function far(bullet: Bullet, candidates: readonly Candidate[], place: (known: Known) => number): string | null {
  const away = candidates.filter(({ known }) => place(known) < 0);
  if (away.length === 0) return null;
  const term = new Set(wordsOf(bullet.term));
  const words = contentWords(bullet.definition, term);
  const rated = away
    .map(({ known }) => {
      const note = contentWords(known.facts.summary, term);
      return { known, score: [...words].filter((word) => note.has(word)).length };
    })
    .filter(({ score }) => score >= SHARED_BY_CHANCE);
  return clearlyBest(rated);
}

/** Words of four letters and more that are not words of the term. */
function contentWords(text: string, ignored: ReadonlySet<string>): Set<string> {
  return new Set(wordsOf(text).filter((word) => word.length >= 4 && !ignored.has(word)));
}
