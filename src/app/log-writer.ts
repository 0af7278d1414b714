/**
 * Writes what this device adds to the study log: each record once, in order, to the note of the year that it belongs to.
 * What the disk refuses waits, and is tried again with the next call.
 */
import { strings } from "../core/base/strings";
import { grouped } from "../core/base/grouped";
import { notePath, type NotePath } from "../core/base/note-path";
import { forEachChunk } from "../core/base/jobs";
import type { Problem } from "../core/base/problem";
import { logLines, LOG_HEADER, logNotePath } from "../core/study/log-note";
import type { LogRecord } from "../core/study/log-record";
import { calendarOf, type Clock } from "./clock";
import type { JobRunner } from "./job-runner";

/** Where a device writes. Null on the command line, which writes nothing. */
export interface LogPlace {
  /** Letters, digits and `-`. */
  readonly device: string;
  /** Appends to a note, which is made with its header where there is none; a sentence if that failed, else null. */
  readonly append: (path: string, header: string, text: string) => Promise<string | null>;
  /** Keeps what would be appended elsewhere than on the disk that refuses it, until it stands in the note. */
  readonly keep: (path: string, header: string, text: string) => void;
}

/** How many looks a disk may take: a minute and more, since they are twenty seconds apart. */
const LOOKS = 4;

/** How many lines are written out, each with its check, between two pauses. */
export const LINES = 200;

export class LogWriter {
  private waiting: LogRecord[] = [];
  private writing: Promise<void> | null = null;
  /** What was handed to the disk, and how often somebody looked since; null where nothing is. */
  private handed: { readonly path: string; readonly records: ReadonlySet<LogRecord>; looks: number } | null = null;
  /** Why the disk refused, by note. */
  private readonly refusals = new Map<string, string>();

  /**
   * `reopening` gives what stands before further lines of a note; `onFailure` is called with the reason when lines cannot
   * be written any more: once, until they can be again.
   */
  constructor(private readonly jobs: JobRunner, private readonly studyFolder: () => string, private readonly clock: Clock, private readonly place: LogPlace, private readonly reopening: (path: NotePath) => string, private readonly onFailure: (why: string) => void) {}

  add(record: LogRecord): void {
    this.waiting.push(record);
  }

  isWaiting(record: LogRecord): boolean {
    return this.waiting.includes(record);
  }

  /** Settled when everything added is written, or the disk refused it. */
  flush(): Promise<void> {
    if (this.waiting.length > 0) this.writing ??= this.write();
    return this.writing ?? Promise.resolve();
  }

  /** Keeps all that waits, for when the plugin is switched off or the disk refuses; but for what was kept already. */
  *keepJob(kept: ReadonlySet<LogRecord> = new Set()): Generator<void, void> {
    for (const [path, records] of this.groups()) {
      let text = "";
      yield* forEachChunk(records.filter((record) => !kept.has(record)), LINES, (record) => { text += logLines([record]); });
      if (text !== "") this.place.keep(path, LOG_HEADER, text);
    }
  }

  problems(): Problem[] {
    const groups = this.groups();
    return [...this.refusals].flatMap(([path, why]) => {
      const lines = groups.get(path)?.length ?? 0;
      return lines === 0 ? [] : [{ path, line: 0, message: strings.log.linesNotWritten(lines, why) }];
    });
  }

  /** A disk may neither take lines nor refuse them. After a while that is told like a refusal, and what waits is kept; then false. */
  async isAnswering(): Promise<boolean> {
    const { handed } = this;
    if (handed === null || ++handed.looks < LOOKS) return true;
    if (!this.refusals.has(handed.path)) await this.refuse(handed.path, strings.log.noAnswer, handed.records);
    return false;
  }

  private async write(): Promise<void> {
    const refused = new Set<string>();
    try {
      for (;;) {
        const next = [...this.groups()].find(([path]) => !refused.has(path));
        if (next === undefined) return;
        if (!(await this.writeGroup(...next))) refused.add(next[0]);
      }
    } finally {
      // Not a moment after the last look: a record that is added in between must be written, too.
      this.writing = null;
    }
  }

  /** Writes the records that go into one note; false where the disk refused them. */
  private async writeGroup(path: string, group: readonly LogRecord[]): Promise<boolean> {
    const records = new Set(group);
    let text = this.reopening(notePath(path));
    await this.jobs.run(forEachChunk(group, LINES, (record) => { text += logLines([record]); }));
    this.handed = { path, records, looks: 0 };
    const why = await this.place.append(path, LOG_HEADER, text).catch((error: unknown) => String(error));
    this.handed = null;
    if (why !== null) {
      await this.refuse(path, why, records);
      return false;
    }
    this.refusals.delete(path);
    this.waiting = this.waiting.filter((record) => !records.has(record));
    return true;
  }

  /** What came meanwhile, and what goes into another note, was not handed over yet. */
  private async refuse(path: string, why: string, handed: ReadonlySet<LogRecord>): Promise<void> {
    const wasFailing = this.refusals.size > 0;
    this.refusals.set(path, why);
    await this.jobs.run(this.keepJob(handed));
    if (!wasFailing) this.onFailure(why);
  }

  /** By note. */
  private groups(): ReadonlyMap<string, readonly LogRecord[]> {
    return grouped(this.waiting, (record) => this.noteOf(record));
  }

  private noteOf({ time }: LogRecord): string {
    return logNotePath(this.studyFolder(), calendarOf(this.clock, time).year, this.place.device);
  }
}
