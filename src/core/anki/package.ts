/**
 * An Anki package (`.apkg`): a zip of an SQLite collection and of an empty list of media. The same notes at the same
 * time give the same bytes. A job with small steps.
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

/** `now`: milliseconds since 1970. */
export function* ankiPackage(notes: readonly AnkiNote[], now: number): Generator<void, AnkiPackage> {
  const ready = yield* readyNotes(notes);
  const database = yield* databaseFile(yield* collectionTables(ready.notes, now));
  const bytes = yield* storedZip({ "collection.anki2": database, media: new TextEncoder().encode("{}") });
  return { bytes, notes: ready.notes.length, cards: cardsOf(ready), left: ready.left };
}
