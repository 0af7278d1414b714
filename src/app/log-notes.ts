/** The notes of the study log as they stand in the vault: their records, and what could not be read of them. */
import { strings } from "../core/base/strings";
import type { NotePath } from "../core/base/note-path";
import type { Problem } from "../core/base/problem";
import { isLogNote, readLogJob, reopening, whyNoLog } from "../core/study/log-note";
import type { LogRecord } from "../core/study/log-record";
import type { JobRunner } from "./job-runner";

interface LogNote {
  readonly text: string;
  readonly lines: number;
  readonly records: readonly LogRecord[];
  readonly problems: readonly Problem[];
}

/** `grown`: lines came to what was known of the note. `other`: the records that were known of it may be gone. */
export type LogNoteChange =
  | { readonly kind: "none" }
  | { readonly kind: "other"; readonly before: readonly LogRecord[] }
  | { readonly kind: "grown"; readonly records: readonly LogRecord[]; readonly isWhole: boolean };

export class LogNotes {
  private readonly notes = new Map<NotePath, LogNote>();
  /** By path: notes that hold lines of a log and are none. */
  private readonly lookalikes = new Map<NotePath, Problem>();

  constructor(private readonly jobs: JobRunner, private readonly studyFolder: () => string) {}

  isLog(path: NotePath, text: string): boolean {
    return isLogNote(path, text, this.studyFolder());
  }

  /** Whether a note is a log, or looks like one. */
  has(path: NotePath): boolean {
    return this.notes.has(path) || this.lookalikes.has(path);
  }

  /** What stands before further lines of a note. */
  reopening(path: NotePath): string {
    return reopening(this.notes.get(path)?.text ?? "");
  }

  /** Whether a note that is no log was one, or holds lines of one. */
  isConcerned(path: NotePath, text: string | null): boolean {
    return this.has(path) || (text !== null && whyNoLog(path, text, this.studyFolder()) !== null);
  }

  *entries(): Generator<readonly [path: NotePath, records: readonly LogRecord[]]> {
    for (const [path, { records }] of this.notes) yield [path, records];
  }

  isEmpty(): boolean {
    for (const { records } of this.notes.values()) if (records.length > 0) return false;
    return true;
  }

  records(): LogRecord[] {
    return [...this.notes.values()].flatMap(({ records }) => records);
  }

  problems(): Problem[] {
    const ofLogs = [...this.notes].flatMap(([path, { records, problems }]) => records.length + problems.length === 0 ? [{ path, line: 0, message: strings.log.noEntry }] : problems);
    return [...ofLogs, ...this.lookalikes.values()];
  }

  /** A note's new text, or null if it is gone. */
  async ingest(path: NotePath, text: string | null): Promise<LogNoteChange> {
    const before = this.notes.get(path);
    if (text === null || !this.isLog(path, text)) return this.ingestOther(path, text) ? { kind: "other", before: before?.records ?? [] } : { kind: "none" };
    if (before?.text === text) return { kind: "none" };
    this.lookalikes.delete(path);
    const grown = before !== undefined && text.startsWith(`${before.text}\n`) ? before : null;
    const part = grown === null ? text : text.slice(grown.text.length + 1);
    const { records, problems, lines } = await this.jobs.run(readLogJob(part, grown?.lines ?? 0));
    const placed = problems.map((problem) => ({ path, ...problem }));
    this.notes.set(path, grown === null ? { text, lines, records, problems: placed }
      : { text, lines: grown.lines + lines, records: [...grown.records, ...records], problems: [...grown.problems, ...placed] });
    return before !== undefined && grown === null ? { kind: "other", before: before.records } : { kind: "grown", records, isWhole: problems.length === 0 };
  }

  /** True if that changed what is known or told. */
  private ingestOther(path: NotePath, text: string | null): boolean {
    const message = text === null ? null : whyNoLog(path, text, this.studyFolder());
    const wasLookalike = this.lookalikes.delete(path);
    if (message !== null) this.lookalikes.set(path, { path, line: 0, message });
    return this.notes.delete(path) || wasLookalike !== (message !== null);
  }
}
