/** All records of the study log, reduced; and those of this device alone, since its checklist is held against what it logged itself. */
import { forEachChunk } from "../core/base/jobs";
import { isAhead } from "../core/study/ahead";
import { ingestJob, LogProjection } from "../core/study/log-projection";
import { formatRecord, isCardRecord, type CardRecord, type LogRecord } from "../core/study/log-record";

/** Records between two pauses. */
const STEP = 500;

export class LogProjections {
  readonly all = new LogProjection();
  readonly own = new LogProjection();
  /** What this device did with cards, oldest first. */
  readonly cardRecords: CardRecord[] = [];
  /** When this device did anything. */
  readonly moments = new Set<number>();
  /** Records that count for nothing until their time has come. */
  private readonly ahead: LogRecord[] = [];
  /** When the latest record that counts was written. */
  private newest = -Infinity;

  /** `device`: null where nothing is written. */
  constructor(private readonly device: string | null) {}

  /** `now`: milliseconds since 1970. */
  *ingestJob(records: readonly LogRecord[], now: number): Generator<void, void> {
    const counted: LogRecord[] = [];
    yield* forEachChunk(records, STEP, (record) => {
      const isLater = isAhead(record.time, now);
      (isLater ? this.ahead : counted).push(record);
      if (!isLater) this.newest = Math.max(this.newest, record.time);
      if (record.device === this.device) this.moments.add(record.time);
    });
    yield* ingestJob(this.all, counted);
    yield* forEachChunk(counted, STEP, (record) => {
      if (record.device !== this.device) return;
      if (isCardRecord(record)) insertByTime(this.cardRecords, record);
      else this.own.ingest(record);
    });
    yield* this.own.reduceJob();
  }

  /** Records that are dated ahead and not undone, once each. */
  aheadRecords(): LogRecord[] {
    return [...new Map(this.ahead.map((record) => [formatRecord(record), record])).values()].filter((record) => !this.all.isUndone(record));
  }

  /** Whether other records count at a time than did when they came: it went on, or a clock was set back. */
  isOutdated(now: number): boolean {
    return isAhead(this.newest, now) || this.ahead.some(({ time }) => !isAhead(time, now));
  }
}

function insertByTime(records: CardRecord[], record: CardRecord): void {
  let at = records.length;
  for (let before = records[at - 1]; before !== undefined && before.time > record.time; before = records[at - 1]) at--;
  if (records[at - 1]?.time !== record.time) records.splice(at, 0, record);
}
