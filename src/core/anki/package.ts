/**
 * An Anki package (`.apkg`): a zip of an SQLite collection, of pictures named 0, 1, 2 …, and of a list of their names.
 * The same notes at the same time give the same bytes. A job with small steps.
 */
import type { AnkiNote, LeftOut } from "./anki-note";
import { collectionTables } from "./collection";
import { cardsOf, readyNotes } from "./ready";
import { databaseFile } from "./sqlite-file";
import { storedZip } from "./zip";

export interface AnkiPackage {
  readonly bytes: Uint8Array;
  readonly notes: number;
  readonly cards: number;
  readonly left: readonly LeftOut[];
}

/** `now`: milliseconds since 1970. `media`: pictures by their names in the notes. */
export function* ankiPackage(notes: readonly AnkiNote[], now: number, media: ReadonlyMap<string, Uint8Array> = new Map()): Generator<void, AnkiPackage> {
  const ready = yield* readyNotes(notes, new Set(media.keys()));
  const database = yield* databaseFile(yield* collectionTables(ready.notes, now));
  const bytes = yield* storedZip({
    "collection.anki2": database,
    ...Object.fromEntries([...media.values()].map((picture, n) => [String(n), picture])),
    media: new TextEncoder().encode(JSON.stringify(Object.fromEntries([...media.keys()].map((name, n) => [n, name])))),
  });
  return { bytes, notes: ready.notes.length, cards: cardsOf(ready), left: ready.left };
}
