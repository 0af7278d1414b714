/** All records of the study log, reduced; and those of this device alone, since its checklist is held against what it logged itself. */
import { forEachChunk } from "../core/base/jobs";
import { ingestJob, LogProjection } from "../core/study/log-projection";
import { isCardRecord, type CardRecord, type LogRecord } from "../core/study/log-record";

/** Records between two pauses. */
const STEP = 2000;

export class LogProjections {
  readonly all = new LogProjection();
  readonly own = new LogProjection();
  /** What this device did with cards, oldest first. */
  readonly cardRecords: CardRecord[] = [];
  /** When this device did anything. */
  readonly moments = new Set<number>();

  /** `device`: null where nothing is written. */
  constructor(private readonly device: string | null) {}

  *ingestJob(records: readonly LogRecord[]): Generator<void, void> {
    yield* ingestJob(this.all, records);
    yield* forEachChunk(records, STEP, (record) => {
      if (record.device !== this.device) return;
      this.moments.add(record.time);
      if (isCardRecord(record)) insertByTime(this.cardRecords, record);
      else this.own.ingest(record);
    });
    yield* this.own.reduceJob();
  }
}

function insertByTime(records: CardRecord[], record: CardRecord): void {
  let at = records.length;
  for (let before = records[at - 1]; before !== undefined && before.time > record.time; before = records[at - 1]) at--;
  if (records[at - 1]?.time !== record.time) records.splice(at, 0, record);
}
