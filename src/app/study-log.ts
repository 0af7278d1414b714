/**
 * The study log as it stands in the vault: the notes of all devices together, and what this device adds.
 *
 *   take(path, text) ─→ entries of that note ─→ the union, folded again where it grew
 *   add(happenings)  ─→ known at once           └→ appended to this device's note of the year
 *
 * What could not be written stays known, and goes along with the next writing.
 */
import { forEachChunk } from "../core/base/jobs";
import { grouped } from "../core/base/grouped";
import type { ConceptSnapshot } from "../core/concept/snapshot";
import type { Problem } from "../core/base/problem";
import { ingestJob, LogProjection, type LogState } from "../core/study/log-projection";
import { formatRecord, isCardRecord, type CardRecord, type LogEvent, type LogRecord } from "../core/study/log-record";
import { logLines, isLogNote, LOG_HEADER, logNotePath, readLogJob } from "../core/study/log-note";
import { calendarOf, type Clock } from "./clock";
import type { JobRunner } from "./job-runner";

/** Where a device writes. Null on the command line, which writes nothing. */
export interface LogPlace {
  /** Letters, digits and `-`. */
  readonly device: string;
  /** Appends to a note, which is made with its header where there is none; false if that failed. */
  readonly append: (path: string, header: string, text: string) => Promise<boolean>;
}

interface LogNote {
  readonly text: string;
  readonly lines: number;
  readonly records: readonly LogRecord[];
  readonly problems: readonly Problem[];
}

/** All entries folded; and those of this device alone, since its checklist is held against what it did itself. */
class Projections {
  readonly all = new LogProjection();
  readonly own = new LogProjection();
  /** What this device did with cards. */
  readonly cardRecords = new Map<number, LogRecord>();
  /** When this device did anything. */
  readonly moments = new Set<number>();
}

/** How many entries are looked at between two pauses. */
const STEP = 2000;
/** How many lines are written out, each with its check, between two pauses. */
const LINES = 200;

export class StudyLog {
  private readonly notes = new Map<string, LogNote>();
  /** What this device added since it started. */
  private readonly added: LogRecord[] = [];
  /** The lines of those. */
  private readonly written = new Set<string>();
  private unwritten: LogRecord[] = [];
  private projections = new Projections();
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly jobs: JobRunner, private readonly studyFolder: () => string, private readonly clock: Clock, private readonly place: LogPlace | null) {}

  state(): LogState {
    return this.projections.all;
  }

  /** Whether anybody has ever studied here. */
  started(): boolean {
    return this.added.length > 0 || [...this.notes.values()].some(({ records }) => records.length > 0);
  }

  problems(): readonly Problem[] {
    return [...this.notes.values()].flatMap(({ problems }) => problems);
  }

  /** The newest tick that this device itself wrote down. */
  ownTick(id: string): string | null {
    return this.projections.own.ticks.get(id)?.character ?? null;
  }

  /** The last that was done with a card on this device and not taken back, or null. */
  lastCardEvent(): CardRecord | null {
    let last: LogRecord | null = null;
    for (const record of this.projections.cardRecords.values()) if ((last?.time ?? 0) < record.time && !this.projections.all.isUndone(record)) last = record;
    return last !== null && isCardRecord(last) ? last : null;
  }

  isLog(path: string, text: string | null): boolean {
    return text === null ? this.notes.has(path) : isLogNote(path, text, this.studyFolder());
  }

  /** How many lines wait for a disk that refused them. */
  unwrittenCount(): number {
    return this.unwritten.length;
  }

  /** A note's new text, or null if it is gone; true if that changed what is known. */
  async ingest(path: string, text: string | null): Promise<boolean> {
    const before = this.notes.get(path);
    if (text === null || !this.isLog(path, text)) {
      if (!this.notes.delete(path)) return false;
      await this.projectAll();
      return true;
    }
    if (before?.text === text) return false;
    const grown = before !== undefined && text.startsWith(`${before.text}\n`) ? before : null;
    const part = grown === null ? text : text.slice(grown.text.length + 1);
    const { records, problems, lines } = await this.jobs.run(readLogJob(part, grown?.lines ?? 0));
    const placed = problems.map((problem) => ({ path, ...problem }));
    this.notes.set(path, grown === null ? { text, lines, records, problems: placed }
      : { text, lines: grown.lines + lines, records: [...grown.records, ...records], problems: [...grown.problems, ...placed] });
    // What this device just wrote itself comes back as news of the vault: that is known already.
    if (problems.length === 0 && grown !== null && await this.isOwn(records)) return false;
    // A union only grows: lines that somebody took away are gone once all is folded again.
    if (before !== undefined && grown === null) await this.projectAll();
    else await this.projectMore(records);
    return true;
  }

  private async isOwn(records: readonly LogRecord[]): Promise<boolean> {
    let own = true;
    await this.jobs.run(forEachChunk(records, LINES, (record) => { own &&= this.written.has(formatRecord(record)); }));
    return own;
  }

  /** Known once it returns; written when its turn comes. */
  async append(events: readonly LogEvent[]): Promise<void> {
    const { place } = this;
    if (place === null || events.length === 0) return;
    const now = Math.round(this.clock.now());
    // From now to here no moment is free: of thousands at once, none need look at them again.
    let free = now;
    const records: LogRecord[] = [];
    await this.jobs.run(forEachChunk(events, LINES, (event) => {
      // Later than all that is known of the same thing, whosever clock was ahead; and at a moment of its own, since an undo must mean one entry.
      const soonest = Math.max(now, this.projections.all.newestOf(event) + 1);
      let time = Math.max(soonest, free);
      while (this.projections.moments.has(time)) time++;
      if (soonest <= free) free = time + 1;
      this.projections.moments.add(time);
      const entry = { ...event, time, device: place.device };
      records.push(entry);
      this.written.add(formatRecord(entry));
    }));
    for (const record of records) {
      this.added.push(record);
      this.unwritten.push(record);
    }
    await this.projectMore(records);
    this.writing = this.writing.then(() => this.write(place));
    await this.writing;
  }

  /** Lines for concepts that were never met, or read otherwise than they did. */
  unloggedSnapshots(concepts: readonly ConceptSnapshot[]): LogEvent[] {
    return concepts.flatMap((concept): LogEvent[] => {
      const known = this.projections.all.known.get(concept.id);
      const { id, map, headingPath, term, definition } = concept;
      if (known === undefined) return [{ kind: "met", subject: id, concept: { map, headingPath, term, definition } }];
      return loggedText(known) === loggedText(concept) ? [] : [{ kind: "moved", subject: id, concept: { map, headingPath, term, definition } }];
    });
  }

  /** Lines go to the note of the year they belong to; what the disk refuses waits for the next. */
  private async write(place: LogPlace): Promise<void> {
    const years = grouped(this.unwritten, ({ time }) => String(calendarOf(this.clock, time).year));
    for (const [year, records] of years) {
      let text = "";
      await this.jobs.run(forEachChunk(records, LINES, (record) => { text += logLines([record]); }));
      if (!(await place.append(logNotePath(this.studyFolder(), Number(year), place.device), LOG_HEADER, text))) return;
      const done = new Set(records);
      this.unwritten = this.unwritten.filter((record) => !done.has(record));
    }
  }

  private async projectAll(): Promise<void> {
    const sum = new Projections();
    await this.projectInto(sum, [...[...this.notes.values()].flatMap(({ records }) => records), ...this.added]);
    this.projections = sum;
  }

  private projectMore(records: readonly LogRecord[]): Promise<void> {
    return this.projectInto(this.projections, records);
  }

  private async projectInto({ all, own, cardRecords: acts, moments }: Projections, records: readonly LogRecord[]): Promise<void> {
    await this.jobs.run(ingestJob(all, records));
    const { jobs, place } = this;
    await jobs.run(forEachChunk(records, STEP, (record) => {
      if (record.device !== place?.device) return;
      moments.add(record.time);
      if (isCardRecord(record)) acts.set(record.time, record);
      else own.ingest(record);
    }));
    await jobs.run(own.reduceJob());
  }
}

/** As the log keeps it: white space single. */
function loggedText({ map, headingPath, term, definition }: ConceptSnapshot): string {
  return JSON.stringify([map, headingPath, term, definition].map((part) => typeof part === "string" ? part.replace(/\s+/g, " ").trim() : part));
}
