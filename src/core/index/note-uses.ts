/** Which maps have concepts that say what their note says: whoever edits that note edits them. */
import type { NotePath } from "../base/note-path";
import { ValueSets } from "../base/value-sets";
import type { Concept } from "../concept/concept";

export class NoteUses {
  /** By path of a note: the maps. */
  private readonly maps = new ValueSets<NotePath, NotePath>();
  private readonly notes = new Map<NotePath, ReadonlySet<NotePath>>();

  /** The concepts of a map, all of them. */
  set(map: NotePath, concepts: readonly Concept[]): void {
    const before = this.notes.get(map);
    const after = new Set<NotePath>();
    for (const { definition, note } of concepts) if (definition === "" && note !== null) after.add(note);
    for (const note of before ?? []) if (!after.has(note)) this.maps.delete(note, map);
    for (const note of after) if (before?.has(note) !== true) this.maps.add(note, map);
    if (after.size === 0) this.notes.delete(map);
    else this.notes.set(map, after);
  }

  mapsOf(notes: readonly NotePath[]): ReadonlySet<NotePath> {
    return new Set(notes.flatMap((note) => this.maps.get(note)));
  }
}
