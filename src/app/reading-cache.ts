/**
 * Facts of plain notes, kept from one start to the next, so that only notes that changed are read again. The cache can be
 * thrown away at any moment; the notes are the source of truth.
 */
import type { NotePath } from "../core/base/note-path";
import type { NoteFacts, Remark } from "../core/index/note-facts";

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
  /** When the reading of this note began; milliseconds since 1970. */
  readonly readAt: number;
  /** Reader version and settings with which it was read. */
  readonly writtenWith: string;
}

/** Entries by path; null where there is none, or none of use. */
export type CacheEntries = ReadonlyMap<NotePath, CachedNote | null>;

/** Port to wherever the cache is kept. Only `clear` rejects: a cache that fails is an empty one. */
export interface ReadingCache {
  /** All entries of this vault, a part at a time. */
  load(): AsyncIterable<CacheEntries>;
  /** Keeps entries, and removes those that are null. Saves and clears end in the order in which they began. */
  save(entries: CacheEntries): Promise<void>;
  /** Removes all entries; of saves that began before, nothing is written any more. Rejects where it could not. */
  clear(): Promise<void>;
}

/**
 * Raised whenever `readNote` gives other facts for a text, or entries were kept that must not be: those of an older
 * reader are read again.
 */
export const READER_VERSION = 29;

/** Milliseconds. A file that is written again within the resolution of its time would look unchanged. */
const TRUSTED_AFTER = 3000;

/** Whether an entry tells what the file holds now. */
export function isTrusted(cached: CachedNote, stamp: FileStamp): boolean {
  return cached.modified === stamp.modified && cached.size === stamp.size && cached.readAt - cached.modified >= TRUSTED_AFTER;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isTextOrNull: Check = (value) => value === null || isText(value);
const areTexts: Check = (value) => isListOf(value, isText);

const REMARK: Record<keyof Remark, Check> = { link: isText, words: isText };

const FACTS: Record<keyof NoteFacts, Check> = {
  path: isText, name: isText, up: isTextOrNull, summary: isText, isDefined: (value) => value === undefined || typeof value === "boolean", parts: (value) => value === undefined || (typeof value === "object" && value !== null && Object.values(value).every(isText)), links: areTexts, remarks: (value) => isListOf(value, (one) => hasShape(one, REMARK)),
  prerequisites: areTexts, tags: areTexts, aliases: areTexts,
};

const ENTRY: Record<keyof CachedNote, Check> = {
  path: isText, facts: (value) => hasShape(value, FACTS), readAt: Number.isFinite, modified: Number.isFinite, size: Number.isFinite, writtenWith: isText,
};

/** What was loaded may be half written, or by another version: it is an entry only if it looks like one. */
export function isCachedNote(value: unknown): value is CachedNote {
  return isEntry(value) && value.facts.path === value.path;
}

function isEntry(value: unknown): value is CachedNote {
  return hasShape(value, ENTRY);
}

function hasShape(value: unknown, checks: Readonly<Record<string, Check>>): boolean {
  return typeof value === "object" && value !== null && Object.entries(checks).every(([key, check]) => check(Reflect.get(value, key)));
}

function isListOf(value: unknown, check: Check): boolean {
  return Array.isArray(value) && value.every(check);
}
