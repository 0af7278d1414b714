/**
 * Which map a generated note belongs to. In this order:
 *
 *   0  none, where `map` names another one than `map-id`, and that is no name which its own had: a copy for another map
 *   1  the map that its `map-id` names, or else its `map`, where that map has one of the note's concepts
 *   2  another map that has two of the note's concepts or more, and two thirds of those that any map has
 *   3  the map that is named; where none is, the one that has most of the note's concepts
 *
 * So a note follows its map through renames outside of the app, and no new map takes over the note of another. Older notes
 * have no `map-id`: where two maps of the named name have as many of its concepts, nobody can tell, and it is said.
 */
import type { NotePath } from "../base/note-path";
import type { ConceptId } from "../concept/concept";
import type { ConceptIndex } from "../index/concept-index";
import { mapIdsOf } from "../index/map-ids";
import { linkNameKey } from "../index/notes";
import { namedBy, type NoteLabel } from "./note-label";
import type { Reading } from "./stray-ids";

export interface OwnedNote {
  readonly path: NotePath;
  readonly label: NoteLabel;
  readonly concepts: ReadonlySet<ConceptId>;
}

export type Owner =
  | { readonly kind: "map"; readonly path: NotePath }
  /** No map of the vault. */
  | { readonly kind: "none" }
  /** Its map has none of its concepts, and nobody ever met one: the study log that knows them may not have arrived yet. */
  | { readonly kind: "early"; readonly path: NotePath }
  /** Its `map-id` names the first of these, its `map` the other: nobody can tell whose its boxes are. */
  | { readonly kind: "contrary"; readonly maps: readonly [NotePath, NotePath] }
  /** It may be of any of these maps (paths). */
  | { readonly kind: "doubt"; readonly maps: readonly NotePath[] };

/** `readingsOf`: how a concept reads and read before, as the study log has it. */
export function ownerOf(note: OwnedNote, index: ConceptIndex, readingsOf: (id: ConceptId) => readonly Reading[]): Owner {
  const byId = note.label.mapId === null ? null : mapIdsOf(index).pathOf(note.label.mapId);
  const byName = mapNamed(note, index);
  if (byId !== null && hasConceptOf(note, byId, index)) {
    return byName === null || byName === byId || linkNameKey(byId) === linkNameKey(byName) || wereIn(byName, note, readingsOf) ? { kind: "map", path: byId } : { kind: "contrary", maps: [byId, byName] };
  }
  const votes = votesOf(note, index);
  if (byName !== null && votes.has(byName)) return amongNamesakes(byName, votes);
  const named = byId ?? byName;
  const most = leadersOf(votes);
  const [leader] = most;
  // Where both properties name it, somebody said so: the ids in it may be those of the list that it was copied from.
  if (byId !== null && byId === byName && leader !== undefined && !wereIn(byId, note, readingsOf)) return { kind: "map", path: byId };
  if (named !== null && leader === undefined && note.concepts.size > 0 && ![...note.concepts].some((id) => readingsOf(id).length > 0)) return { kind: "early", path: named };
  if (named !== null) return { kind: "map", path: leader !== undefined && isRename(leader, votes) ? leader : named };
  if (leader === undefined) return { kind: "none" };
  return most.length > 1 ? { kind: "doubt", maps: most } : { kind: "map", path: leader };
}

/** Whether half of the concepts that somebody met were met in a map: it was called so once. */
function wereIn(map: NotePath, { concepts }: OwnedNote, readingsOf: (id: ConceptId) => readonly Reading[]): boolean {
  const known = [...concepts].map(readingsOf).filter((all) => all.length > 0);
  return known.filter((all) => all.some((one) => one.map === map)).length * 2 >= known.length;
}

/** As for maps themselves: two votes or more, and two thirds of all. */
function isRename(leader: NotePath, votes: ReadonlyMap<NotePath, number>): boolean {
  const count = votes.get(leader) ?? 0;
  const all = [...votes.values()].reduce((sum, one) => sum + one, 0);
  return count >= 2 && count * 3 >= all * 2;
}

/** Behind a `#` a link names a heading, or the map was called so: `[[C# MOC]]`. Only a map with one of the note's concepts is meant then. */
function mapNamed(note: OwnedNote, index: ConceptIndex): NotePath | null {
  const named = namedBy(note.label, note.path, index.notes);
  if (named === null || !index.maps.some((map) => map.path === named)) return null;
  const isWhole = namedBy({ ...note.label, isLink: false }, note.path, index.notes) === named;
  return isWhole || hasConceptOf(note, named, index) ? named : null;
}

function hasConceptOf({ concepts }: OwnedNote, map: NotePath, { concepts: present }: ConceptIndex): boolean {
  for (const id of concepts) if (present.get(id)?.map === map) return true;
  return false;
}

/** By map: how many of the note's concepts it has. */
function votesOf({ concepts }: OwnedNote, index: ConceptIndex): ReadonlyMap<NotePath, number> {
  const votes = new Map<NotePath, number>();
  for (const id of concepts) {
    const map = index.concepts.get(id)?.map;
    if (map !== undefined) votes.set(map, (votes.get(map) ?? 0) + 1);
  }
  return votes;
}

/** A name alone may mean another map than it did when it was written. */
function amongNamesakes(named: NotePath, votes: ReadonlyMap<NotePath, number>): Owner {
  const namesakes = leadersOf(new Map([...votes].filter(([path]) => linkNameKey(path) === linkNameKey(named))));
  const [path = named] = namesakes;
  return namesakes.length > 1 ? { kind: "doubt", maps: namesakes } : { kind: "map", path };
}

function leadersOf(votes: ReadonlyMap<NotePath, number>): readonly NotePath[] {
  const most = Math.max(0, ...votes.values());
  return [...votes].flatMap(([path, count]) => count === most ? [path] : []).sort();
}
