/** Reads notes of the vault into a batch: several at a time, maps and logs first, unchanged ones from the cache. */
import type { NotePath } from "../core/base/note-path";
import { forEachChunk } from "../core/base/jobs";
import type { JobRunner } from "./job-runner";
import type { Batch, NoteReader } from "./note-batch";
import { readAhead, type ReadResult } from "./read-ahead";
import { isTrusted, READER_VERSION, type CachedNote, type FileStamp, type ReadingCache } from "./reading-cache";

/** A note to read: its path, its text when its turn comes (null if it is gone by then), and what its file says of itself. */
export interface NoteSource {
  readonly path: NotePath;
  readonly stamp?: FileStamp;
  read(): Promise<string | null>;
}

export type OnProgress = (done: number, total: number) => void;

/** Notes read at a time: the disk is waited for once, and a phone's memory holds their texts. */
const READ_AHEAD = 8;

/** Paths looked at between two pauses. */
const CHUNK = 200;

/** Notes between two reports of progress. */
const PROGRESS_EVERY = 50;

/** A note's text (null: gone), and what was so when its reading began. */
interface Reading {
  readonly text: string | null;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** How often the cache was cleared before. */
  readonly clears: number;
}

export class VaultReader {
  /** What the last reading of each note calls for in the cache: its new entry, or null for none. */
  private unsaved = new Map<NotePath, CachedNote | null>();
  private clears = 0;

  constructor(private readonly notes: NoteReader, private readonly jobs: JobRunner, private readonly cache: ReadingCache | null, private readonly now: () => number, private readonly isStopped: () => boolean) {}

  /** All of a vault; what is not there any more is gone. */
  async readAll(sources: readonly NoteSource[], batch: Batch, onProgress: OnProgress): Promise<void> {
    const here = new Set(sources.map(({ path }) => path));
    await this.read(this.notes.paths().filter((path) => !here.has(path)).map(goneNote), batch);
    onProgress(0, sources.length);
    const known = await this.ingestFromCache(sources, batch);
    const [first, later]: [NoteSource[], NoteSource[]] = [[], []];
    await this.jobs.run(forEachChunk(sources, CHUNK, (source) => {
      if (!known.has(source.path)) (this.notes.isReadFirst(source.path) ? first : later).push(source);
    }));
    let done = known.size;
    await this.read([...first, ...later], batch, () => {
      if (++done % PROGRESS_EVERY === 0) onProgress(done, sources.length);
    });
  }

  async read(sources: readonly NoteSource[], batch: Batch, onRead: () => void = () => undefined): Promise<void> {
    for await (const [source, result] of readAhead(sources, READ_AHEAD, (one) => this.begin(one))) {
      if (this.isStopped()) return;
      const key = this.cacheKey();
      await this.notes.ingest(source.path, result.ok ? { ok: true, value: result.value.text } : result, batch);
      if (this.cache !== null) this.unsaved.set(source.path, this.entryOf(source, result, key));
      onRead();
      // A promise for each note would cost as much as reading a short one.
      const pause = this.jobs.pauseIfDue();
      if (pause !== null) await pause;
    }
  }

  /** Reads notes once more of which maps turned out to link to a part. */
  async readParts(sources: readonly NoteSource[], batch: Batch, sourceOf: (path: NotePath) => NoteSource | null = () => null): Promise<void> {
    const unread = this.notes.drainUnread(batch);
    const known = new Map(unread.length === 0 ? [] : sources.map((source) => [source.path, source]));
    await this.read(unread.flatMap((path) => known.get(path) ?? sourceOf(path) ?? []), batch);
  }

  /** Keeps what was read of plain notes since the last time for the next start. */
  async save(): Promise<void> {
    const { unsaved } = this;
    this.unsaved = new Map();
    if (unsaved.size > 0) await this.cache?.save(unsaved);
  }

  /** Empties the cache: nothing that was read before is kept afterwards. Rejects where it could not be emptied. */
  async clear(): Promise<void> {
    this.clears++;
    this.unsaved = new Map();
    await this.cache?.clear();
  }

  private async begin(source: NoteSource): Promise<Reading> {
    const { clears } = this;
    const readAt = this.now();
    return { text: this.isStopped() ? null : await source.read(), readAt, clears };
  }

  /** Null where something else than facts is known of a note, or where settings or cache changed while it was read. */
  private entryOf({ path, stamp }: NoteSource, result: ReadResult<Reading>, key: string): CachedNote | null {
    const facts = this.notes.isPlain(path) ? this.notes.factsOf(path) : undefined;
    if (!result.ok || stamp === undefined || facts === undefined) return null;
    const { readAt, clears } = result.value;
    return key === this.cacheKey() && clears === this.clears ? { path, ...stamp, facts, readAt, writtenWith: key } : null;
  }

  /** Takes what an earlier start read of plain notes that did not change since; gives their paths. */
  private async ingestFromCache(sources: readonly NoteSource[], batch: Batch): Promise<ReadonlySet<NotePath>> {
    const known = new Set<NotePath>();
    if (this.cache === null) return known;
    const stamps = new Map(sources.map(({ path, stamp }) => [path, stamp]));
    try {
      for await (const part of this.cache.load()) {
        await this.jobs.run(forEachChunk(part, CHUNK, ([path, cached]) => {
          if (!stamps.has(path)) this.unsaved.set(path, null);
          if (cached === null || !this.isCurrent(cached, stamps.get(path))) return;
          known.add(path);
          this.notes.ingestKnown(path, cached.facts, batch);
        }));
      }
    } catch {
      // What could not be loaded is read.
    }
    return known;
  }

  private isCurrent(cached: CachedNote, stamp: FileStamp | undefined): boolean {
    return stamp !== undefined && isTrusted(cached, stamp) && cached.writtenWith === this.cacheKey() && this.notes.mayBePlain(cached.path);
  }

  private cacheKey(): string {
    return `${READER_VERSION} ${this.notes.settingsKey()}`;
  }
}

export function goneNote(path: NotePath): NoteSource {
  return { path, read: () => Promise.resolve(null) };
}
