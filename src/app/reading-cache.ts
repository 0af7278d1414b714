/**
 * Facts of plain notes, kept from one start to the next, so that only notes that changed are read again. The cache can be
 * thrown away at any moment; the notes are the source of truth.
 */
import type { NotePath } from "../core/base/note-path";
import type { NoteFacts } from "../core/index/note-facts";

/** What a note's file says of itself without being read. */
export interface FileStamp {
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

export interface CachedNote extends FileStamp {
  readonly path: NotePath;
  readonly facts: NoteFacts;
  /** When the note was read; milliseconds since 1970. */
  readonly readAt: number;
}

/** Port to wherever the cache is kept. Nothing rejects: a cache that fails is an empty one. */
export interface ReadingCache {
  /** All entries of this vault that were written with the same key (reader version and settings), a part at a time. */
  load(key: string): AsyncIterable<readonly CachedNote[]>;
  save(key: string, notes: readonly CachedNote[], gone: readonly NotePath[]): Promise<void>;
  clear(): Promise<void>;
}

/**
 * Raised whenever `readNote` gives other facts for a text: entries of an older reader are read again.
 */
export const READER_VERSION = 2;

/** Milliseconds. A file that is written again within the resolution of its time would look unchanged. */
const TRUSTED_AFTER = 3000;

/** Whether an entry tells what the file holds now. */
export function isTrusted(entry: CachedNote, stamp: FileStamp): boolean {
  return entry.modified === stamp.modified && entry.size === stamp.size && entry.readAt - entry.modified >= TRUSTED_AFTER;
}
