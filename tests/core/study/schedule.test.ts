import { cardIdOf } from "../../ids";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectLogJob } from "../../../src/core/study/log-projection";
import type { Review } from "../../../src/core/study/log-state";
import { formatRecord, parseRecord, type LogRecord, type Grade } from "../../../src/core/study/log-record";
import { createScheduler, RULES, type Days, type SchedulerRules } from "../../../src/core/study/schedule";
import { runSync } from "../../../src/core/base/jobs";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const UTC: Days = { offsetAt: () => 0, startHour: 0 };
const zone = (minutes: number): Days => ({ offsetAt: () => minutes, startHour: 4 });
/** Summer time from the last Sunday of March 2023, 01:00 UTC, to the last of October, as in Berlin. */
const BERLIN: Days = { offsetAt: (time) => time >= Date.UTC(2023, 2, 26, 1) && time < Date.UTC(2023, 9, 29, 1) ? 120 : 60, startHour: 4 };

const ZONES: readonly (readonly [string, Days])[] = [
  ["in UTC", UTC], ["eight hours west, days from four o'clock", zone(-480)], ["fourteen hours east, days from four o'clock", zone(840)], ["across a change to summer time", BERLIN],
];

/** Each review when the card comes due; intervals in the learner's days. */
function intervals(grades: readonly Grade[], days: Days, start: number, rules: SchedulerRules = RULES): number[] {
  const scheduler = createScheduler(rules, days);
  const reviews: Review[] = [];
  let now = start;
  return grades.map((grade) => {
    reviews.push({ time: now, grade, took: 0 });
    const due = scheduler.scheduleOf(reviews)?.due ?? NaN;
    const interval = scheduler.dayOf(due) - scheduler.dayOf(now);
    now = due;
    return interval;
  });
}

const SERIES: readonly Grade[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];

describe.each(ZONES)("the schedule, %s", (_name, days) => {
  it("is the series that the library's documentation gives", () => {
    const noon = Date.UTC(2022, 11, 29, 12, 30) - days.offsetAt(Date.UTC(2022, 11, 29)) * MINUTE;
    expect(intervals(SERIES, days, noon)).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  it("through the log and its fold is the same", () => {
    const noon = Date.UTC(2022, 11, 29, 12, 30) - days.offsetAt(Date.UTC(2022, 11, 29)) * MINUTE;
    const scheduler = createScheduler(RULES, days);
    const lines: string[] = [];
    let now = noon;
    const due = SERIES.map((grade) => {
      const record: LogRecord = { kind: "review", subject: cardIdOf("moc-0000000001-def"), grade, took: 1000, time: now, device: "aaaa" };
      lines.push(formatRecord(record));
      const { reviews: found } = runSync(projectLogJob([...lines].reverse().flatMap((line) => parseRecord(line) ?? [])));
      now = scheduler.scheduleOf(found.get(cardIdOf("moc-0000000001-def")) ?? [])?.due ?? NaN;
      return now;
    });
    const reviews: Review[] = [];
    let live = noon;
    expect(due).toEqual(SERIES.map((grade) => {
      reviews.push({ time: live, grade, took: 1000 });
      live = scheduler.scheduleOf(reviews)?.due ?? NaN;
      return live;
    }));
  });

  it("a review just before and just after the learner's midnight counts for the day it was on", () => {
    const scheduler = createScheduler(RULES, days);
    const start = scheduler.dayOf(Date.UTC(2023, 5, 15));
    const midnight = (start + 1) * DAY + days.startHour * 60 * MINUTE - days.offsetAt(Date.UTC(2023, 5, 15)) * MINUTE;
    expect([scheduler.dayOf(midnight - 1), scheduler.dayOf(midnight)]).toEqual([start, start + 1]);
  });
});

/** Offsets of a zone with summer time: minutes ahead of UTC from each moment on, the latest first. */
const summerTime = (winter: number, from: number, to: number): ((time: number) => number) => (time) => time >= from && time < to ? winter + 60 : winter;
const CHANGES: readonly (readonly [string, Days["offsetAt"], starts: number, ends: number])[] = [
  ["Berlin", summerTime(60, Date.UTC(2023, 2, 26, 1), Date.UTC(2023, 9, 29, 1)), Date.UTC(2023, 2, 26, 1), Date.UTC(2023, 9, 29, 1)],
  ["New York", summerTime(-300, Date.UTC(2023, 2, 12, 7), Date.UTC(2023, 10, 5, 6)), Date.UTC(2023, 2, 12, 7), Date.UTC(2023, 10, 5, 6)],
];

describe.each(CHANGES)("where the clocks change, in %s", (_name, offsetAt, starts, ends) => {
  const change = fc.constantFrom(starts, ends);

  it("a learning step takes as long as it says", () => {
    const steps = fc.constantFrom(["15m"], ["15m", "15m"], ["1m", "90m", "5h"]);
    fc.assert(fc.property(change, fc.integer({ min: -180, max: 180 }), fc.nat(23), steps, fc.nat(2), (at, before, startHour, learningSteps, passed) => {
      const scheduler = createScheduler({ ...RULES, learningSteps, relearningSteps: learningSteps }, { offsetAt, startHour });
      const wanted = learningSteps.map((step) => Number.parseInt(step) * (step.endsWith("h") ? 60 : 1) * MINUTE);
      const reviews: Review[] = [];
      let now = at + before * MINUTE;
      for (const [nth, grade] of ([1, 3, 3] as const).slice(0, Math.min(passed, learningSteps.length - 1) + 1).entries()) {
        expect(scheduler.next(reviews, now)[grade] - now).toBe(wanted[nth]);
        reviews.push({ time: now, grade, took: 0 });
        const due = scheduler.scheduleOf(reviews)?.due ?? NaN;
        expect(due - now).toBe(wanted[nth]);
        now = due;
      }
    }));
  });

  it("a review comes due on the day that its interval says", () => {
    fc.assert(fc.property(change, fc.integer({ min: -200, max: 60 }), fc.nat(24 * 60 - 1), fc.nat(23), (at, days, minute, startHour) => {
      const scheduler = createScheduler({ ...RULES, learningSteps: [], relearningSteps: [] }, { offsetAt, startHour });
      const now = at + days * DAY + minute * MINUTE;
      const due = scheduler.scheduleOf([{ time: now, grade: 3, took: 0 }])?.due ?? NaN;
      expect(scheduler.dayOf(due) - scheduler.dayOf(now)).toBe(2);
    }));
  });
});

describe("the longest interval", () => {
  it("holds for all four buttons, whatever was graded before", () => {
    const grades = fc.array(fc.constantFrom<Grade>(1, 2, 3, 4), { maxLength: 14 });
    const steps = fc.constantFrom<readonly string[]>([], ["1m", "10m"], ["3d"], ["20d"]);
    fc.assert(fc.property(grades, fc.constantFrom(1, 2, 3, 7, 30, 365), steps, fc.boolean(), fc.constantFrom(...ZONES), (list, maximumInterval, learningSteps, fuzz, [, days]) => {
      const scheduler = createScheduler({ ...RULES, maximumInterval, learningSteps, relearningSteps: learningSteps, fuzz }, days);
      const reviews: Review[] = [];
      let now = Date.UTC(2023, 2, 20, 12);
      for (const grade of [...list, 3] as const) {
        const promised = scheduler.next(reviews, now);
        for (const one of [1, 2, 3, 4] as const) {
          expect(scheduler.dayOf(promised[one]) - scheduler.dayOf(now)).toBeLessThanOrEqual(maximumInterval);
          expect(scheduler.scheduleOf([...reviews, { time: now, grade: one, took: 0 }])?.due).toBe(promised[one]);
        }
        reviews.push({ time: now, grade, took: 0 });
        now = promised[grade];
      }
    }));
  });
});

describe("what is remembered", () => {
  it("has the stability and difficulty of the reference implementation", () => {
    const gaps = [0, 0, 1, 3, 8, 21];
    let now = Date.UTC(2022, 11, 29, 12, 30);
    const reviews = gaps.map((gap, at): Review => {
      now += gap * DAY;
      return { time: now, grade: at === 0 ? 1 : 3, took: 0 };
    });
    const memory = createScheduler(RULES, UTC).scheduleOf(reviews);
    expect(memory?.stability).toBeCloseTo(53.62691, 3);
    expect(memory?.difficulty).toBeCloseTo(6.3574867, 3);
  });

  it("of a first review is what the weights say", () => {
    const first = (grade: Grade): (number | undefined)[] => {
      const memory = createScheduler(RULES, UTC).scheduleOf([{ time: 0, grade, took: 0 }]);
      return [memory?.stability, memory?.difficulty];
    };
    const expected = [[0.212, 6.4133], [1.2931, 5.11217071], [2.3065, 2.11810397], [8.2956, 1]];
    for (const [at, [stability = 0, difficulty = 0]] of expected.entries()) {
      const [s = 0, d = 0] = first(([1, 2, 3, 4] as const)[at] ?? 1);
      expect(s).toBeCloseTo(stability, 3);
      expect(d).toBeCloseTo(difficulty, 3);
    }
  });

  it("is nothing before the first review", () => {
    expect(createScheduler(RULES, UTC).scheduleOf([])).toBeNull();
  });

  it("falls with time, from all to less, and is as wanted when the card comes due", () => {
    const scheduler = createScheduler(RULES, UTC);
    const memory = scheduler.scheduleOf([{ time: 0, grade: 4, took: 0 }]);
    if (memory === null) throw new Error("no memory");
    expect(scheduler.retrievability(memory, 0)).toBe(1);
    expect(scheduler.retrievability(memory, memory.due)).toBeCloseTo(0.9, 1);
    expect(scheduler.retrievability(memory, 10 * memory.due)).toBeLessThan(scheduler.retrievability(memory, memory.due));
  });

  it("what the buttons promise is what a grade then gives; better grades come later", () => {
    const grades = fc.array(fc.record({ grade: fc.constantFrom<Grade>(1, 2, 3, 4), gap: fc.integer({ min: 1, max: 60 * 24 * 40 }) }), { maxLength: 12 });
    fc.assert(fc.property(grades, fc.constantFrom(...ZONES), (list, [, days]) => {
      const scheduler = createScheduler(RULES, days);
      let now = Date.UTC(2023, 2, 20);
      const reviews = list.map(({ grade, gap }): Review => {
        now += gap * MINUTE;
        return { time: now, grade, took: 0 };
      });
      now += 60 * MINUTE;
      const promised = scheduler.next(reviews, now);
      for (const grade of [1, 2, 3, 4] as const) expect(scheduler.scheduleOf([...reviews, { time: now, grade, took: 0 }])?.due).toBe(promised[grade]);
      expect([promised[1], promised[2], promised[3], promised[4]]).toEqual([promised[1], promised[2], promised[3], promised[4]].sort((a, b) => a - b));
    }));
  });

  it("bears reviews of a device whose clock is behind", () => {
    const scheduler = createScheduler(RULES, UTC);
    expect(scheduler.scheduleOf([{ time: DAY, grade: 3, took: 0 }, { time: DAY - 10 * MINUTE, grade: 3, took: 0 }])?.reviews).toBe(2);
  });
});
