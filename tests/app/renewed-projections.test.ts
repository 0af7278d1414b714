/** The projections of the study log are made anew while lines come, go, and are added. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { logLines, LOG_HEADER } from "../../src/core/study/log-note";
import type { LogRecord } from "../../src/core/study/log-record";
import type { LogState } from "../../src/core/study/log-state";
import type { JobRunner } from "../../src/app/job-runner";
import { StudyLog } from "../../src/app/study-log";
import { MEMORY_RUNS } from "../core/runs";
import { cardIdOf, conceptIdOf } from "../ids";

const NOON = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;
const FOLDER = "MOC Study";
const PHONE = notePath(`${FOLDER}/Log/2026 phone-1111.md`);

type Step =
  /** A line comes to the phone's note, dated some days ahead. */
  | { readonly kind: "grows"; readonly subject: number; readonly ahead: number }
  /** The phone's note loses its last line, or is gone. */
  | { readonly kind: "shrinks" | "goes" }
  /** This device does something. */
  | { readonly kind: "adds"; readonly subject: number }
  /** Days later the clock is looked at. */
  | { readonly kind: "polls"; readonly days: number };

const subject = fc.nat({ max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("grows" as const), subject, ahead: fc.nat({ max: 4 }) }),
  fc.record({ kind: fc.constantFrom("shrinks" as const, "goes" as const) }),
  fc.record({ kind: fc.constant("adds" as const), subject }),
  fc.record({ kind: fc.constant("polls" as const), days: fc.integer({ min: 0, max: 3 }) }),
);

/** The vault's events are taken in one after the other, as the batch loop does; all else happens in between. */
class Desk {
  now = NOON;
  own = LOG_HEADER;
  private readonly phone: LogRecord[] = [];
  private isThere = true;
  private events: Promise<unknown> = Promise.resolve();
  readonly log: StudyLog;

  constructor(jobs: JobRunner) {
    this.log = this.open(jobs);
  }

  open(jobs: JobRunner): StudyLog {
    return new StudyLog(jobs, () => FOLDER, { now: () => this.now, offsetAt: () => 0 }, { device: "desk-0000", append: (_path, _header, text) => {
      this.own += text;
      return Promise.resolve(null);
    }, keep: () => undefined });
  }

  text(): string | null {
    return this.isThere ? LOG_HEADER + logLines(this.phone) : null;
  }

  async do(one: Step): Promise<void> {
    switch (one.kind) {
      case "grows":
        this.isThere = true;
        this.phone.push({ kind: "review", subject: cardIdOf(`moc-000000000${one.subject}-def`), grade: 3, took: this.phone.length, time: this.now + one.ahead * DAY + this.phone.length, device: "phone-1111" });
        return this.notice();
      case "shrinks":
        this.phone.pop();
        return this.notice();
      case "goes":
        this.isThere = false;
        return this.notice();
      case "adds":
        await this.log.append([{ kind: "tick", subject: conceptIdOf(`moc-000000000${one.subject}`), character: "x" }, { kind: "review", subject: cardIdOf(`moc-000000000${one.subject}-def`), grade: 1, took: 1 }]);
        return;
      case "polls":
        this.now += one.days * DAY;
        await this.log.poll();
    }
  }

  private async notice(): Promise<void> {
    const text = this.text();
    this.events = this.events.then(() => this.log.ingest(PHONE, text));
    await this.events;
  }
}

const shownOf = (state: LogState): string => JSON.stringify([[...state.reviews].sort(), [...state.ticks].sort()]);

/** Every piece of work waits for its turn, and the law decides whose turn it is. */
const inTurns = (turn: () => Promise<void>): JobRunner => ({
  pauseIfDue: turn,
  async run(work) {
    for (;;) {
      await turn();
      const next = work.next();
      if (next.done === true) return next.value;
    }
  },
});

describe("the study log, while its projections are made anew", () => {
  it("misses nothing that comes, and keeps nothing that goes: a log that is read from the start says the same", async () => {
    await fc.assert(fc.asyncProperty(fc.scheduler(), fc.array(step, { minLength: 4, maxLength: 14 }), async (scheduler, steps) => {
      const desk = new Desk(inTurns(() => scheduler.schedule(Promise.resolve())));
      await scheduler.waitFor(Promise.all(steps.map(async (one) => {
        await scheduler.schedule(Promise.resolve());
        await desk.do(one);
      })));
      desk.now += 10 * DAY;
      await scheduler.waitFor(desk.log.poll());
      await scheduler.waitFor(desk.log.flush());
      const fresh = desk.open(inTurns(() => Promise.resolve()));
      await fresh.ingest(PHONE, desk.text());
      await fresh.ingest(notePath(`${FOLDER}/Log/2026 desk-0000.md`), desk.own);
      expect(shownOf(desk.log.state())).toBe(shownOf(fresh.state()));
    }), { numRuns: 10 * MEMORY_RUNS });
  });
});
