/** Which maps have concepts that say what their note says: whoever edits that note edits them. */
import type { NotePath } from "../base/note-path";
import type { Concept } from "../concept/concept";

export class NoteUses {
  /** By path of a note: the maps. */
  private readonly maps = new Map<NotePath, Set<NotePath>>();
  private readonly notes = new Map<NotePath, ReadonlySet<NotePath>>();

  /** The concepts of a map, all of them. */
  set(map: NotePath, concepts: readonly Concept[]): void {
    const before = this.notes.get(map);
    const after = new Set<NotePath>();
    for (const { definition, note } of concepts) if (definition === "" && note !== null) after.add(note);
    for (const note of before ?? []) if (!after.has(note)) this.forget(note, map);
    for (const note of after) if (before?.has(note) !== true) this.remember(note, map);
    if (after.size === 0) this.notes.delete(map);
    else this.notes.set(map, after);
  }

  mapsOf(notes: readonly NotePath[]): ReadonlySet<NotePath> {
    return new Set(notes.flatMap((note) => [...this.maps.get(note) ?? []]));
  }

  private remember(note: NotePath, map: NotePath): void {
    const maps = this.maps.get(note);
    if (maps === undefined) this.maps.set(note, new Set([map]));
    else maps.add(map);
  }

  private forget(note: NotePath, map: NotePath): void {
    const maps = this.maps.get(note);
    maps?.delete(map);
    if (maps?.size === 0) this.maps.delete(note);
  }
}
