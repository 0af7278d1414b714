/**
 * An Anki package (`.apkg`): a zip of an SQLite collection and of an empty list of media. The same notes at the same
 * time give the same bytes. A job with small steps.
 */
import type { AnkiNote, LeftOut } from "./anki-note";
import { Zip, ZipDeflate } from "fflate";
import { collectionTables } from "./collection";
import { cardsOf, readyNotes } from "./ready";
import { databaseFile } from "./sqlite-file";

export interface AnkiPackage {
  readonly bytes: Uint8Array;
  readonly notes: number;
  readonly cards: number;
  readonly left: readonly LeftOut[];
}

/** Bytes packed between two pauses. */
const STEP = 1 << 15;

/** Local time, as in a zip, so that the bytes are the same in every time zone. */
const WRITTEN = new Date(2000, 0, 1, 12);

/** `now`: milliseconds since 1970. */
export function* ankiPackage(notes: readonly AnkiNote[], now: number): Generator<void, AnkiPackage> {
  const ready = yield* readyNotes(notes);
  const database = yield* databaseFile(yield* collectionTables(ready.notes, now));
  const bytes = yield* zipped({ "collection.anki2": database, media: new TextEncoder().encode("{}") });
  return { bytes, notes: ready.notes.length, cards: cardsOf(ready), left: ready.left };
}

function* zipped(files: Readonly<Record<string, Uint8Array>>): Generator<void, Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((problem, part) => {
    if (problem) throw problem;
    parts.push(part);
  });
  for (const [name, bytes] of Object.entries(files)) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = WRITTEN;
    zip.add(file);
    for (let at = 0; at < bytes.length; at += STEP) {
      file.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
      yield;
    }
  }
  zip.end();
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.length;
  }, 0);
  return all;
}
