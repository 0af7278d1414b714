import { notePath } from "../../../src/core/base/note-path";
import { cardIdOf } from "../../ids";
import { describe, expect, it } from "vitest";
import { projectLogJob } from "../../../src/core/study/log-projection";
import type { LogState } from "../../../src/core/study/log-state";
import { forecastJob } from "../../../src/core/study/forecast";
import { durationWords, intervalText, intervalWords } from "../../../src/core/study/interval";
import type { LogRecord, Grade } from "../../../src/core/study/log-record";
import { reviewsCsv } from "../../../src/core/study/reviews-csv";
import { createScheduler, RULES, type CardSchedule } from "../../../src/core/study/schedule";
import { dueByDay, paceOf, retentionOf, reviewsByDay, streakOf } from "../../../src/core/study/statistics";
import { runSync } from "../../../src/core/base/jobs";

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 10, 24, 12);
const scheduler = createScheduler(RULES, { offsetAt: () => 0, startHour: 4 });

/** `[card, grade, days after the first noon]`. */
function fold(...reviews: readonly (readonly [card: string, grade: Grade, day: number, took?: number])[]): LogState {
  return runSync(projectLogJob(reviews.map(([card, grade, day, took = 1000], at): LogRecord => ({ kind: "review", subject: cardIdOf(`moc-000000000${card}-def`), grade, took, time: NOON + day * DAY + at, device: "aaaa" }))));
}

describe("the dashboard's numbers", () => {
  it("count reviews on the learner's days, today last", () => {
    const many = reviewsByDay(fold(["a", 3, 0], ["a", 3, 2], ["b", 3, 2]), scheduler, NOON + 2 * DAY, 4);
    expect(many.map((one) => one.many)).toEqual([0, 1, 0, 2]);
    expect(reviewsByDay(fold(["a", 3, 0.6]), scheduler, NOON + DAY, 2).map((one) => one.many)).toEqual([1, 0]);
  });

  it("count cards that come due, what is overdue for today", () => {
    const at = (day: number): CardSchedule => ({ due: NOON + day * DAY, stability: 1, difficulty: 1, phase: "review", reviews: 1, lapses: 0, last: 0 });
    expect(dueByDay([at(-3), at(0), at(1), at(9)], scheduler, NOON, 3).map(({ many }) => many)).toEqual([2, 1, 0]);
  });

  it("take for remembered what was asked again on a later day and not forgotten", () => {
    const given = fold(["a", 1, 0], ["a", 3, 0], ["a", 3, 2], ["b", 4, 0], ["b", 1, 8], ["b", 3, 8]);
    expect(retentionOf(given, scheduler, NOON + 9 * DAY, 30)).toEqual({ asked: 2, remembered: 1 });
    expect(retentionOf(given, scheduler, NOON + 9 * DAY, 3)).toEqual({ asked: 1, remembered: 0 });
  });

  it("count days in a row up to today, or to yesterday while today has none", () => {
    const given = fold(["a", 3, 0], ["a", 3, 1], ["a", 3, 2]);
    expect([2, 3, 4].map((day) => streakOf(given, scheduler, NOON + day * DAY))).toEqual([3, 3, 0]);
  });

  it("take the usual time of an answer, not the one of a coffee break", () => {
    expect(paceOf(fold(["a", 3, 0, 3000], ["a", 3, 1, 5000], ["b", 3, 1, 3_600_000]))).toBe(5000);
    expect(paceOf(fold(["a", 3, 0, 3_600_000]))).toBe(60_000);
  });
});

describe("the forecast", () => {
  const of = (begun: LogState, fresh: number, newPerDay: number, days: number) => runSync(forecastJob({ begun: [...begun.reviews.values()], fresh, newPerDay, scheduler, now: NOON, target: NOON + days * DAY }));

  it("begins new cards at the learner's pace, and says what pace it takes", () => {
    expect(of(fold(), 10, 2, 9)).toMatchObject({ days: 10, lastNew: 4, needed: 1, begun: 10 });
    expect(of(fold(), 100, 2, 9)).toMatchObject({ days: 10, lastNew: 49, needed: 10, begun: 20 });
    expect(of(fold(), 5, 0, 9)).toMatchObject({ lastNew: null, begun: 0, remembered: null });
  });

  it("counts the new cards of today once, whether they are studied already or not", () => {
    const of20 = (fresh: number, startedToday: number, days: number) => runSync(forecastJob({ begun: [], fresh, newPerDay: 20, startedToday, scheduler, now: NOON, target: NOON + days * DAY }));
    expect(of20(100, 0, 9)).toMatchObject({ lastNew: 4, needed: 10, begun: 100 });
    expect(of20(80, 20, 9)).toMatchObject({ lastNew: 4, needed: 10, begun: 80 });
    expect(of20(80, 20, 0)).toMatchObject({ begun: 0, needed: 100, reviews: [0] });
    expect(of20(85, 15, 9)).toMatchObject({ lastNew: 4, begun: 85 });
    expect(of20(0, 30, 9)).toMatchObject({ lastNew: 0 });
  });

  it("follows a card exactly as the schedule takes it when it is graded good each time", () => {
    const reviews: { time: number; grade: Grade; took: number }[] = [{ time: NOON - 5 * DAY, grade: 3, took: 0 }, { time: NOON - 5 * DAY + 600_000, grade: 3, took: 0 }];
    const asked: number[] = [];
    for (let due = scheduler.scheduleOf(reviews)?.due ?? 0; due <= NOON + 60 * DAY; due = scheduler.scheduleOf(reviews)?.due ?? 0) {
      const time = Math.max(NOON, due);
      asked.push(scheduler.dayOf(time) - scheduler.dayOf(NOON));
      reviews.push({ time, grade: 3, took: 0 });
    }
    const forecast = runSync(forecastJob({ begun: [reviews.slice(0, 2)], fresh: 0, newPerDay: 0, scheduler, now: NOON, target: NOON + 60 * DAY }));
    expect(forecast.reviews.flatMap((many, day) => many > 0 ? [day] : [])).toEqual(asked);
    expect(forecast.remembered).toBeGreaterThan(0.85);
  });

  it("remembers no less of more new cards a day, and costs at least one review a card", () => {
    const forecast = of(fold(), 30, 30, 0);
    expect(forecast.reviews.reduce((sum, many) => sum + many, 0)).toBeGreaterThanOrEqual(30);
    expect(forecast.days).toBe(1);
  });
});

describe("times in words", () => {
  it.each([[60_000, 0, "1 min", "in a minute"], [600_000, 0, "10 min", "in 10 minutes"], [5 * 3_600_000, 0, "5 h", "in 5 hours"], [20 * 3_600_000, 1, "1 d", "tomorrow"], [8 * DAY, 8, "8 d", "in 8 days"], [49 * DAY, 49, "1.6 mo", "in 49 days"], [100 * DAY, 100, "3.3 mo", "in 3 months"], [730.5 * DAY, 731, "2 y", "in 2 years"]])("%d ms, %d days away: %s, %s", (milliseconds, days, short, long) => {
    expect(intervalText(milliseconds, days)).toBe(short);
    expect(intervalWords(milliseconds, days)).toBe(long);
  });

  it("say about how long it takes", () => {
    expect([10_000, 70_000, 400_000].map(durationWords)).toEqual(["less than a minute", "about a minute", "about 7 minutes"]);
  });
});

describe("reviews as comma-separated values", () => {
  it("stand oldest first, quoted where they must be, and are no formulas", () => {
    const csv = reviewsCsv(fold(["b", 3, 1], ["a", 1, 0]), (id) => id.endsWith("a") ? { term: '=SUM("x")', headingPath: ["S", "T, U"], map: notePath("A MOC.md") } : null);
    expect(csv).toBe(`time,card,grade,milliseconds,term,section,map\r\n2026-11-24T12:00:00.001Z,moc-000000000a-def,1,1000,"'=SUM(""x"")","S > T, U",A MOC.md\r\n2026-11-25T12:00:00.000Z,moc-000000000b-def,3,1000,,,\r\n`);
  });
});
