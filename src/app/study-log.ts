/**
 * The study log as it stands in the vault: the notes of all devices together, and what this device adds.
 *
 *   ingest(path, text) ─→ records of that note ─→ projections, which take in what is new
 *   append(events)     ─→ known at once           └→ written to this device's note of the year when its turn comes
 *
 * What could not be written stays known, is shown as a problem, and is tried again with the next record and the next poll.
 */
import { strings } from "../core/base/strings";
import type { NotePath } from "../core/base/note-path";
import type { CardId } from "../core/cards/card";
import type { ConceptId } from "../core/concept/concept";
import type { LoggedConcept } from "../core/study/concept-line";
import { forEachChunk, runSync } from "../core/base/jobs";
import type { Problem } from "../core/base/problem";
import { aheadProblems, isAhead } from "../core/study/ahead";
import { isWritableTime, recordOf, type CardRecord, type LogEvent, type LogRecord } from "../core/study/log-record";
import { noChanges, type LogChanges, type LoggedTick, type LogState } from "../core/study/log-state";
import { isSameRecord, type MovedSince } from "../core/study/subject-records";
import { tickHistory } from "../core/study/tick-history";
import type { Clock } from "./clock";
import { CurrentProjections } from "./current-projections";
import type { JobRunner } from "./job-runner";
import { LogNotes } from "./log-notes";
import { LostLines } from "./lost-lines";
import { LINES, LogWriter, type LogPlace } from "./log-writer";

export class StudyLog {
  private readonly notes: LogNotes;
  /** What this device added since it started, also by its time: no two have the same. */
  private readonly added: LogRecord[] = [];
  private readonly addedAt = new Map<number, LogRecord>();
  /** By a taken moment: a later one, before which none is free. So of thousands in a moment, and behind them, none looks at all others. */
  private readonly later = new Map<number, number>();
  private readonly projections: CurrentProjections;
  private readonly writer: LogWriter | null;
  private readonly lost: LostLines;
  /** Whether something was to be written while the clock had no time for it. */
  private wasRefused = false;

  constructor(private readonly jobs: JobRunner, private readonly studyFolder: () => string, private readonly clock: Clock, private readonly place: LogPlace | null, onFailure: (why: string) => void = () => undefined) {
    this.notes = new LogNotes(jobs, studyFolder);
    this.writer = place === null ? null : new LogWriter(jobs, studyFolder, clock, place, (path) => this.notes.reopening(path), onFailure);
    this.lost = new LostLines(this.notes, () => this.added.filter((record) => this.writer?.isWaiting(record) === false));
    this.projections = new CurrentProjections(jobs, clock, place?.device ?? null, this.notes, this.added);
  }

  state(): LogState {
    return this.projections.current().all;
  }

  /** Whether anybody has ever studied here. */
  started(): boolean {
    return this.added.length > 0 || !this.notes.isEmpty();
  }

  /** The id that a concept goes by, after ids were joined. */
  idOf(concept: ConceptId): ConceptId {
    return this.projections.current().all.idOf(concept);
  }

  /** What came out otherwise since the last call. */
  drainChanges(): LogChanges {
    return this.projections.current().all.drainChanges();
  }

  /** Of that, the concepts that are known by another text, or whose note was chosen, and the maps with lines of which something else was said; all else is kept for `drainChanges`. */
  drainConcepts(): Pick<LogChanges, "concepts" | "notes" | "lines"> {
    const { concepts, notes, lines, ...rest } = this.drainChanges();
    this.projections.current().all.markChanged({ ...noChanges(), ...rest });
    return { concepts, notes, lines };
  }

  problems(): readonly Problem[] {
    const refusal = this.refusal();
    return [
      ...this.notes.problems(), ...this.lost.problems(), ...aheadProblems(this.projections.current().aheadRecords(), this.notes.entries()), ...this.writer?.problems() ?? [],
      ...refusal === null ? [] : [{ path: `${this.studyFolder()}/Log`, line: 0, message: refusal }],
    ];
  }

  /** Why nothing can be written down now, as a sentence; null where it can. */
  refusal(): string | null {
    const now = this.clock.now();
    return this.place === null || isWritableTime(now) ? null : strings.log.clock(new Date(now).getUTCFullYear());
  }

  /** Throws the refusal where there is one. */
  demandWritable(): void {
    const refusal = this.refusal();
    if (refusal !== null) throw new Error(refusal);
  }

  /** Undoes every line that is dated ahead. */
  undosOfAhead(): LogEvent[] {
    return this.projections.current().aheadRecords().map(({ time, device }) => ({ kind: "undo", subject: { time, device } }));
  }

  /**
   * From time to time: writes what waits, and again what is gone. Counts what has its time now, and no longer what lies
   * ahead since a clock was set right; true if that was anything, or the clock was one that nothing is written by.
   */
  async poll(): Promise<boolean> {
    for (const record of await this.jobs.run(this.lost.pollJob())) this.writer?.add(record);
    if (await this.writer?.isAnswering() === true) await this.flush();
    const isMended = this.wasRefused && this.refusal() === null;
    if (isMended) this.wasRefused = false;
    const isOutdated = this.projections.current().isOutdated(this.clock.now());
    if (isOutdated) await this.projections.renew();
    return isOutdated || isMended;
  }

  /** What this device itself wrote down. */
  own(): LogState {
    return this.projections.current().own;
  }

  /** Ids that a split made of another one because of this device, and that it did not write about yet. */
  unacknowledged(): readonly ConceptId[] {
    const { all } = this.projections.current();
    return all.splits().flatMap(({ by, other }) => by === this.place?.device && all.firstOf(by, other) === Infinity ? [other] : []);
  }

  /** How a concept came to read as it does; null where it never read otherwise. */
  movedSince(id: ConceptId): MovedSince | null {
    return this.projections.current().all.movedSince(id);
  }

  /** How a concept read at a time (milliseconds since 1970); null where nothing was written down by then. */
  textAt(id: ConceptId, time: number): LoggedConcept | null {
    return this.projections.current().all.textAt(id, time);
  }

  /** When a card was last edited; 0 where it never was. */
  newestEdit(subject: CardId): number {
    return this.projections.current().all.newestOf({ kind: "edit", subject, text: null });
  }

  /** All ticks that count, by concept, oldest first. Takes time in proportion to the log. */
  tickHistory(): ReadonlyMap<ConceptId, readonly LoggedTick[]> {
    const [{ all }, now] = [this.projections.current(), this.clock.now()];
    const counts = (record: LogRecord): boolean => !all.isUndone(record) && !isAhead(record.time, now);
    return tickHistory([...this.notes.records(), ...this.added].filter(counts), (id) => all.idOf(id));
  }

  /** The last that was done with a card on this device and not taken back, or null. */
  lastCardRecord(): CardRecord | null {
    const { cardRecords, all } = this.projections.current();
    for (let at = cardRecords.length - 1; at >= 0; at--) {
      const record = cardRecords[at];
      if (record !== undefined && !all.isUndone(record)) return record;
    }
    return null;
  }

  isLog(path: NotePath, text: string): boolean {
    return this.notes.isLog(path, text);
  }

  /** Whether a note is a log, or looks like one. */
  has(path: NotePath): boolean {
    return this.notes.has(path);
  }

  /** Whether a note that is no log has to do with it: it was one, or holds lines of one. */
  isConcerned(path: NotePath, text: string | null): boolean {
    return this.notes.isConcerned(path, text);
  }

  /** A note's new text, or null if it is gone; true if that changed what is known. */
  async ingest(path: NotePath, text: string | null): Promise<boolean> {
    const wasLog = this.notes.has(path);
    const change = await this.notes.ingest(path, text);
    if (change.kind === "none") return false;
    if (change.kind === "grown") await this.jobs.run(this.lost.foundJob(change.records));
    // A projection only takes records in. Where lines were taken away, a new one is made.
    if (change.kind === "other") {
      this.lost.suspect(path, change.before);
      await this.projections.renew();
    }
    // The vault tells of lines that this device just wrote itself: they are known already.
    else if (wasLog && change.isWhole && await this.isOwn(change.records)) return false;
    else await this.projections.ingest(change.records);
    return true;
  }

  private async isOwn(records: readonly LogRecord[]): Promise<boolean> {
    let own = true;
    await this.jobs.run(forEachChunk(records, LINES, (record) => { own &&= isSameRecord(this.addedAt.get(record.time), record); }));
    return own;
  }

  /** Gives the records. Known when it returns, or, where there are many, when its promise is settled; written when its turn comes. */
  async append(events: readonly LogEvent[]): Promise<readonly LogRecord[]> {
    const { place } = this;
    const records: LogRecord[] = [];
    if (place === null || events.length === 0) return records;
    const isRefused = this.refusal() !== null;
    this.wasRefused ||= isRefused;
    if (isRefused) return records;
    if (events.length <= LINES) {
      runSync(this.stampJob(events, place, records));
      this.projections.ingestSync(records);
    } else {
      await this.jobs.run(this.stampJob(events, place, records));
      await this.projections.ingest(records);
    }
    void this.flush();
    return records;
  }

  /** Settled when everything known is written, or the disk refused it. */
  flush(): Promise<void> {
    return this.writer?.flush() ?? Promise.resolve();
  }

  /** Keeps what waits to be written beside the vault, until the next start: the plugin is being switched off. */
  keepWaiting(): void {
    if (this.writer !== null) runSync(this.writer.keepJob());
  }

  /** A record is later than all that counts of the same thing, whosever clock was ahead; and no two have one moment. */
  private *stampJob(events: readonly LogEvent[], { device }: LogPlace, records: LogRecord[]): Generator<void, void> {
    const now = Math.round(this.clock.now());
    if (!this.projections.current().moments.has(now)) this.later.clear();
    yield* forEachChunk(events, LINES, (event) => {
      const { moments, all } = this.projections.current();
      const newest = all.newestOf(event);
      // A time that lies ahead, as of a line that is undone, makes no other line be dated ahead.
      let time = isAhead(newest, now) ? now : Math.max(now, newest + 1);
      const taken: number[] = [];
      for (; moments.has(time); time = this.later.get(time) ?? time + 1) taken.push(time);
      for (const moment of taken) this.later.set(moment, time);
      moments.add(time);
      const record = recordOf(event, time, device);
      records.push(record);
      this.addedAt.set(time, record);
      this.added.push(record);
      this.writer?.add(record);
    });
  }
}
