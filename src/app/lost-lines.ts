/**
 * Lines of the study log that stood in the vault and are gone: somebody deleted a note, or a sync service brought back
 * an older copy. What this device wrote since it started is written again; what else is gone is told.
 */
import { strings } from "../core/base/strings";
import { forEachChunk } from "../core/base/jobs";
import type { NotePath } from "../core/base/note-path";
import type { Problem } from "../core/base/problem";
import { formatRecord, type LogRecord } from "../core/study/log-record";
import type { LogNotes } from "./log-notes";

/** Lines between two pauses. */
const STEP = 500;

/** Polls. A note that was renamed is gone for a moment, and a text that was read may be older than the file. */
const WAIT = 2;

export class LostLines {
  /** By line: the note that held it. */
  private readonly lost = new Map<string, NotePath>();
  private readonly suspects: (readonly [path: NotePath, records: readonly LogRecord[]])[] = [];
  private wait = 0;

  /** `written`: what this device wrote since it started and the disk took. */
  constructor(private readonly notes: LogNotes, private readonly written: () => readonly LogRecord[]) {}

  /** These records of a note are perhaps nowhere any more. */
  suspect(path: NotePath, records: readonly LogRecord[]): void {
    this.suspects.push([path, records]);
    this.wait = WAIT;
  }

  /** These records stand in the vault again, or for the first time. */
  *foundJob(records: readonly LogRecord[]): Generator<void, void> {
    if (this.lost.size > 0) yield* forEachChunk(records, STEP, (record) => { this.lost.delete(formatRecord(record)); });
  }

  /** Gives the records that are to be written again, some polls after something changed; none at other times. */
  *pollJob(): Generator<void, readonly LogRecord[]> {
    if (this.wait === 0 || --this.wait > 0) return [];
    const here = new Set<string>();
    yield* forEachChunk(this.notes.records(), STEP, (record) => { here.add(formatRecord(record)); });
    const again = this.written().filter((record) => !here.has(formatRecord(record)));
    for (const record of again) here.add(formatRecord(record));
    for (const [path, records] of this.suspects.splice(0)) yield* forEachChunk(records, STEP, (record) => { this.lost.set(formatRecord(record), path); });
    for (const line of this.lost.keys()) if (here.has(line)) this.lost.delete(line);
    return again;
  }

  problems(): Problem[] {
    const counts = new Map<NotePath, number>();
    for (const path of this.lost.values()) counts.set(path, (counts.get(path) ?? 0) + 1);
    return [...counts].map(([path, count]) => ({ path, line: 0, message: strings.log.linesGone(count) }));
  }
}
