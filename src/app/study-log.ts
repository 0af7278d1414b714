/**
 * The study log as it stands in the vault: the notes of all devices together, and what this device adds.
 *
 *   ingest(path, text) ─→ records of that note ─→ projections, which take in what is new
 *   append(events)     ─→ known at once           └→ written to this device's note of the year when its turn comes
 *
 * What could not be written stays known, is shown as a problem, and is tried again with the next record and the next poll.
 */
import type { NotePath } from "../core/base/note-path";
import type { ConceptId } from "../core/concept/concept";
import { forEachChunk, runSync } from "../core/base/jobs";
import type { Problem } from "../core/base/problem";
import { isLogNote, readLogJob } from "../core/study/log-note";
import { formatRecord, type CardRecord, type LogEvent, type LogRecord } from "../core/study/log-record";
import type { LogChanges, LogState } from "../core/study/log-state";
import type { Clock } from "./clock";
import type { JobRunner } from "./job-runner";
import { LogProjections } from "./log-projections";
import { LINES, LogWriter, type LogPlace } from "./log-writer";

interface LogNote {
  readonly text: string;
  readonly lines: number;
  readonly records: readonly LogRecord[];
  readonly problems: readonly Problem[];
}

/** Records among which those that were just appended are looked for. */
const MOST_RECENT = 1000;

export class StudyLog {
  private readonly notes = new Map<NotePath, LogNote>();
  /** What this device added since it started. */
  private readonly added: LogRecord[] = [];
  /** The lines of those. */
  private readonly written = new Set<string>();
  private projections: LogProjections;
  private readonly writer: LogWriter | null;

  constructor(private readonly jobs: JobRunner, private readonly studyFolder: () => string, private readonly clock: Clock, private readonly place: LogPlace | null, onFailure: () => void = () => undefined) {
    this.writer = place === null ? null : new LogWriter(jobs, studyFolder, clock, place, onFailure);
    this.projections = new LogProjections(place?.device ?? null);
  }

  state(): LogState {
    return this.projections.all;
  }

  /** Whether anybody has ever studied here. */
  started(): boolean {
    if (this.added.length > 0) return true;
    for (const { records } of this.notes.values()) if (records.length > 0) return true;
    return false;
  }

  /** The id that a concept goes by, after ids were joined. */
  idOf(concept: ConceptId): ConceptId {
    return this.projections.all.idOf(concept);
  }

  /** What came out otherwise since the last call. */
  drainChanges(): LogChanges {
    return this.projections.all.drainChanges();
  }

  /** Of that, the concepts that are known by another text; all else is kept for `drainChanges`. */
  drainConcepts(): readonly ConceptId[] {
    const changes = this.drainChanges();
    const concepts = [...changes.concepts];
    changes.concepts.clear();
    this.projections.all.markChanged(changes);
    return concepts;
  }

  problems(): readonly Problem[] {
    return [...[...this.notes.values()].flatMap(({ problems }) => problems), ...this.writer?.problems() ?? []];
  }

  /** The newest tick that this device itself wrote down. */
  ownTick(id: ConceptId): string | null {
    return this.projections.own.ticks.get(id)?.character ?? null;
  }

  /** Ids that a split made of another one because of this device, and that it did not write about yet. */
  unacknowledged(): readonly ConceptId[] {
    const { all } = this.projections;
    return all.splits().flatMap(({ by, other }) => by === this.place?.device && all.firstOf(by, other) === Infinity ? [other] : []);
  }

  /** Since when a concept reads as it does, and the devices that wrote about it since; null where it never read otherwise. */
  movedSince(id: ConceptId): { readonly from: number; readonly devices: readonly string[] } | null {
    return this.projections.all.movedSince(id);
  }

  /** The records that this device made of these events, which it appended last. */
  lastOwn(events: readonly LogEvent[]): readonly LogRecord[] {
    const lines = new Set(events.map((event) => JSON.stringify(event)));
    return this.added.slice(-MOST_RECENT).filter(({ time: _time, device: _device, ...event }) => lines.has(JSON.stringify(event)));
  }

  /** The last that was done with a card on this device and not taken back, or null. */
  lastCardRecord(): CardRecord | null {
    const { cardRecords, all } = this.projections;
    for (let at = cardRecords.length - 1; at >= 0; at--) {
      const record = cardRecords[at];
      if (record !== undefined && !all.isUndone(record)) return record;
    }
    return null;
  }

  isLog(path: NotePath, text: string | null): boolean {
    return text === null ? this.notes.has(path) : isLogNote(path, text, this.studyFolder());
  }

  /** A note's new text, or null if it is gone; true if that changed what is known. */
  async ingest(path: NotePath, text: string | null): Promise<boolean> {
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
    // The vault tells of lines that this device just wrote itself: they are known already.
    if (problems.length === 0 && grown !== null && await this.isOwn(records)) return false;
    // A projection only takes records in. Where lines were taken away, a new one is made.
    if (before !== undefined && grown === null) await this.projectAll();
    else await this.projectMore(records);
    return true;
  }

  private async isOwn(records: readonly LogRecord[]): Promise<boolean> {
    let own = true;
    await this.jobs.run(forEachChunk(records, LINES, (record) => { own &&= this.written.has(formatRecord(record)); }));
    return own;
  }

  /** Known when it returns, or, where there are many, when its promise is settled; written when its turn comes. */
  async append(events: readonly LogEvent[]): Promise<void> {
    const { place } = this;
    if (place === null || events.length === 0) return;
    const records: LogRecord[] = [];
    if (events.length <= LINES) {
      runSync(this.stampJob(events, place, records));
      runSync(this.projections.ingestJob(records));
    } else {
      await this.jobs.run(this.stampJob(events, place, records));
      await this.projectMore(records);
    }
    void this.flush();
  }

  /** Settled when everything known is written, or the disk refused it. */
  flush(): Promise<void> {
    return this.writer?.flush() ?? Promise.resolve();
  }

  /** A record is later than all that is known of the same thing, whosever clock was ahead; and no two have one moment. */
  private *stampJob(events: readonly LogEvent[], { device }: LogPlace, records: LogRecord[]): Generator<void, void> {
    const now = Math.round(this.clock.now());
    // From now to here no moment is free: of thousands at once, none need look at them again.
    let free = now;
    yield* forEachChunk(events, LINES, (event) => {
      const { moments, all } = this.projections;
      const soonest = Math.max(now, all.newestOf(event) + 1);
      let time = Math.max(soonest, free);
      while (moments.has(time)) time++;
      if (soonest <= free) free = time + 1;
      moments.add(time);
      const record = { ...event, time, device };
      records.push(record);
      this.written.add(formatRecord(record));
      this.added.push(record);
      this.writer?.add(record);
    });
  }

  private async projectAll(): Promise<void> {
    const projections = new LogProjections(this.place?.device ?? null);
    let many = 0;
    await this.jobs.run(projections.ingestJob([...this.notes.values()].flatMap(({ records }) => records)));
    // What is appended meanwhile must not be missed.
    while (many < this.added.length) {
      const more = this.added.slice(many);
      many += more.length;
      await this.jobs.run(projections.ingestJob(more));
    }
    // Whoever follows the changes hears of everything, also of what is no longer there.
    const before = this.projections.all.everything();
    this.projections = projections;
    projections.all.markChanged(before);
  }

  private projectMore(records: readonly LogRecord[]): Promise<void> {
    return this.jobs.run(this.projections.ingestJob(records));
  }
}
