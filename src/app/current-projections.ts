/**
 * The projections of the study log that count now. They only take records in. Where lines were taken away, or another
 * time counts, they are made anew; the old ones count until then, and what comes meanwhile is in both.
 */
import { runSync } from "../core/base/jobs";
import type { LogRecord } from "../core/study/log-record";
import type { Clock } from "./clock";
import type { JobRunner } from "./job-runner";
import type { LogNotes } from "./log-notes";
import { LogProjections } from "./log-projections";

export class CurrentProjections {
  private shown: LogProjections;
  /** What came out of notes since new projections are being made; those read the notes only once. */
  private readonly arrived: LogRecord[] = [];
  private isOutdated = false;
  private renewal: Promise<void> | null = null;

  /** `added`: what this device added since it started; it grows. `device`: null where nothing is written. */
  constructor(private readonly jobs: JobRunner, private readonly clock: Clock, private readonly device: string | null, private readonly notes: Pick<LogNotes, "records">, private readonly added: readonly LogRecord[]) {
    this.shown = new LogProjections(device);
  }

  current(): LogProjections {
    return this.shown;
  }

  /** Takes in a few records of this device at once. */
  ingestSync(records: readonly LogRecord[]): void {
    runSync(this.shown.ingestJob(records, this.clock.now()));
  }

  /** The same in steps, for records that stand in a note or were added. */
  ingest(records: readonly LogRecord[]): Promise<void> {
    if (this.renewal !== null) this.arrived.push(...records);
    return this.jobs.run(this.shown.ingestJob(records, this.clock.now()));
  }

  /** Makes them anew. Settled when they say what the notes say now, however many asked for it. */
  renew(): Promise<void> {
    this.isOutdated = true;
    this.renewal ??= this.renewUntilCurrent();
    return this.renewal;
  }

  private async renewUntilCurrent(): Promise<void> {
    try {
      while (this.isOutdated) await this.renewOnce();
    } finally {
      // Not a moment after the last look: who asks in between must be heard, too.
      this.renewal = null;
    }
  }

  /** Shows nothing where somebody asked again meanwhile: a note may have lost lines that were taken in. */
  private async renewOnce(): Promise<void> {
    this.isOutdated = false;
    this.arrived.length = 0;
    const [made, now] = [new LogProjections(this.device), this.clock.now()];
    let records: readonly LogRecord[] = this.notes.records();
    let many = 0;
    do {
      await this.jobs.run(made.ingestJob(records, now));
      records = [...this.arrived.splice(0), ...this.added.slice(many)];
      many = this.added.length;
    } while (records.length > 0);
    if (!this.isOutdated) this.show(made);
  }

  /** Whoever follows the changes hears of everything, also of what is no longer there. */
  private show(made: LogProjections): void {
    const { all } = this.shown;
    made.all.markChanged(all.everything());
    made.all.markChanged(all.drainChanges());
    this.shown = made;
  }
}
