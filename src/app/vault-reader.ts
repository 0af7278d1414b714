/** Reads notes of the vault into a batch: several at a time, maps and logs first, unchanged ones from the cache. */
import type { NotePath } from "../core/base/note-path";
import { forEachChunk } from "../core/base/jobs";
import type { JobRunner } from "./job-runner";
import type { Batch, NoteReader } from "./note-batch";
import { readAhead } from "./read-ahead";
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

export class VaultReader {
  constructor(private readonly notes: NoteReader, private readonly jobs: JobRunner, private readonly cache: ReadingCache | null, private readonly now: () => number, private readonly isStopped: () => boolean) {}

  /** All of a vault; what is not there any more is gone. */
  async readAll(sources: readonly NoteSource[], batch: Batch, onProgress: OnProgress): Promise<void> {
    const here = new Set(sources.map(({ path }) => path));
    await this.read(this.notes.paths().filter((path) => !here.has(path)).map(goneNote), batch);
    onProgress(0, sources.length);
    const known = await this.takeKnown(sources, batch);
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
    for await (const [{ path }, result] of readAhead(sources, READ_AHEAD, (source) => source.read())) {
      if (this.isStopped()) return;
      await this.notes.ingest(path, () => result.ok ? Promise.resolve(result.value) : Promise.reject(toError(result.error)), batch);
      onRead();
      await this.jobs.run(oneStep());
    }
  }

  /** Keeps what was read of plain notes for the next start. */
  async save(sources: readonly NoteSource[]): Promise<void> {
    if (this.cache === null) return;
    const readAt = this.now();
    const notes: CachedNote[] = [];
    const gone: NotePath[] = [];
    await this.jobs.run(forEachChunk(sources, CHUNK, ({ path, stamp }) => {
      const facts = this.notes.factsOf(path);
      if (facts !== undefined && stamp !== undefined && this.notes.isPlain(path)) notes.push({ path, ...stamp, facts, readAt });
      else gone.push(path);
    }));
    await this.cache.save(this.cacheKey(), notes, gone);
  }

  /** Takes what an earlier start read of plain notes that did not change since; gives their paths. */
  private async takeKnown(sources: readonly NoteSource[], batch: Batch): Promise<ReadonlySet<NotePath>> {
    const known = new Set<NotePath>();
    if (this.cache === null) return known;
    const stamps = new Map(sources.flatMap(({ path, stamp }) => stamp === undefined ? [] : [[path, stamp] as const]));
    for await (const part of this.cache.load(this.cacheKey())) {
      for (const entry of part) {
        const stamp = stamps.get(entry.path);
        if (stamp === undefined || !isTrusted(entry, stamp) || this.notes.isReadFirst(entry.path)) continue;
        known.add(entry.path);
        this.notes.ingestKnown(entry.path, entry.facts, batch);
      }
      await this.jobs.run(oneStep());
    }
    return known;
  }

  private cacheKey(): string {
    return `${READER_VERSION} ${this.notes.settingsKey()}`;
  }
}

export function goneNote(path: NotePath): NoteSource {
  return { path, read: () => Promise.resolve(null) };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function* oneStep(): Generator<void, void> {
  yield;
}
