/** How near a note stands to a bullet: by the notes that it leads back to, by its folders, by a bracket in its name. */
import type { NotePath } from "../base/note-path";
import type { NoteCandidates, NoteChain } from "./note-candidates";
import { nameWordsOf } from "../text/words";
import { folderOf, nameOf } from "./notes";
import { folderKeysOf, type BulletContext } from "./bullet-context";

/** Of notes that lead back to the map past another heading, or past none. */
const IN_MAP = 300;

/** Of notes that lead nowhere. */
export const UNKNOWN = 100;

/** Of notes that lead back to the same note as most of the siblings' notes. */
const HOME = 940;

/** A folder named like a heading says as much as a note above, but less surely; so does a bracket of its words. */
const BY_FOLDER = 60;
const BY_BRACKET = 850;

/** 1000 is the bullet's own heading; negative: the note belongs to another map. */
export function placeOf(path: NotePath, { headings, words, home, map }: BulletContext, notes: NoteCandidates): number {
  const chain = notes.chainOf(path);
  const inMap = chain.findIndex((above) => above.path === map);
  if (belongsElsewhere(path, map, notes)) return -1;
  let best = inMap < 0 ? UNKNOWN : IN_MAP - inMap * 10;
  if (home !== null && chain[0]?.key === home) best = HOME;
  const inside = bracketWords(nameOf(path));
  if (inside.length > 0 && inside.every((word) => words().has(word))) best = Math.max(best, BY_BRACKET);
  const folders = folderKeysOf(folderOf(path));
  for (const [outward, keys] of headings.entries()) {
    if (keys.some((key) => folders.includes(key))) best = Math.max(best, 1000 - outward * 100 - BY_FOLDER);
    const depth = chain.findIndex(({ key }) => keys.includes(key));
    if (depth >= 0) best = Math.max(best, 1000 - outward * 100 - depth * 10 - (chain[depth]?.key === keys[0] ? 0 : 5));
  }
  return best;
}

/** Words in the brackets of a name, which say what kind is meant, or of what: `Storage (Disks)` → `disk`. */
export function bracketWords(name: string): string[] {
  return [...name.matchAll(/\s\(([^()]*)\)/g)].flatMap(([, inside]) => nameWordsOf(inside ?? ""));
}

/** Whether a note leads back to the map past a heading that is neither the bullet's nor that of its siblings' notes. */
export function isAway(path: NotePath, { headings, home, map }: BulletContext, notes: NoteCandidates): boolean {
  const chain = notes.chainOf(path);
  const above = chain[0]?.key;
  return above !== undefined && above !== home && chain.findIndex((one) => one.path === map) > 0 && !headings.some((keys) => keys.includes(above));
}

/**
 * It lies in the part of the vault that another map has, or leads back to another map: but not where that has another
 * part of the vault than the note, since then a link of two meanings leads there.
 */
export function belongsElsewhere(path: NotePath, map: NotePath, notes: NoteCandidates): boolean {
  const chain = notes.chainOf(path);
  if (chain.some((above) => above.path === map)) return false;
  if (notes.isForeign(path, map)) return true;
  const other = mapAbove(chain, notes);
  return other !== null && !(isIn(path, folderOf(map)) && !isIn(other, folderOf(map)));
}

function mapAbove(chain: NoteChain, notes: NoteCandidates): NotePath | null {
  return chain.find(({ path }) => path !== null && notes.isMap(path))?.path ?? null;
}

/** Whether a note lies in a folder, or further below; in that of the vault itself none does. */
export function isIn(path: NotePath, folder: string): boolean {
  return folder !== "" && path.startsWith(`${folder}/`);
}

/** A folder of nothing but maps says nothing of where its notes are. */
export const OF_MAPS = /(?:^|[^\p{L}])(?:mocs?|maps?|index(?:es)?)(?![\p{L}])/iu;

/** `index.md` of a whole vault, and templates: they are named for what they do. */
export function isHome(path: NotePath): boolean {
  return /^(?:index|readme|home)\.md$|(?:^|\/)[\d\s._-]*(?:templates?|vorlagen?|plantillas?|modèles|шаблоны|模板)\//i.test(path);
}

/** As Obsidian chooses between files of one name: in the map's folder or below it first, then by the way from folder to folder. */
export function distanceOf(path: NotePath, map: NotePath): number {
  const [to, from] = [folderOf(path).split("/"), folderOf(map).split("/")];
  let shared = 0;
  while (shared < to.length && shared < from.length && to[shared] === from[shared]) shared++;
  return to.length + from.length - 2 * shared + (isIn(path, folderOf(map)) ? 0 : 100);
}
