/** What the log tells of the learner's days: reviews, what was remembered, what comes due. Days are the learner's own. */
import type { CardId } from "../cards/card";
import type { LogState, Review } from "./log-state";
import type { CardSchedule, Scheduler } from "./schedule";

type Calendar = Pick<Scheduler, "dayOf">;

export interface Day {
  /** Days since 1970 of the learner's calendar. */
  readonly day: number;
  readonly many: number;
}

/** 0 for Monday. Day 0, the first of 1970, was a Thursday. */
export function weekdayOf(day: number): number {
  return (day + 3) % 7;
}

/** Reviews a day, today last. */
export function reviewsByDay({ reviews }: LogState, calendar: Calendar, now: number, days: number): Day[] {
  return counted(days, calendar.dayOf(now) - days + 1, function* () {
    for (const list of reviews.values()) for (const { time } of list) yield calendar.dayOf(time);
  }());
}

/** Cards that come due, today first; what is overdue counts for today. */
export function dueByDay(schedules: Iterable<CardSchedule>, calendar: Calendar, now: number, days: number): Day[] {
  const today = calendar.dayOf(now);
  return counted(days, today, function* () {
    for (const { due } of schedules) yield Math.max(today, calendar.dayOf(due));
  }());
}

function counted(days: number, first: number, found: Iterable<number>): Day[] {
  const many = new Array<number>(days).fill(0);
  for (const day of found) if (day >= first && day < first + days) many[day - first] = (many[day - first] ?? 0) + 1;
  return many.map((one, at) => ({ day: first + at, many: one }));
}

export interface Retention {
  /** Reviews of cards that were last asked on an earlier day. */
  readonly asked: number;
  /** Of those, graded hard, good or easy. */
  readonly remembered: number;
}

/** Reviews of the last days whose card was last asked on an earlier day: it had had time to be forgotten. */
export function* repeatedReviews({ reviews }: Pick<LogState, "reviews">, calendar: Calendar, now: number, days: number): Generator<{ readonly card: CardId; readonly review: Review }> {
  const first = calendar.dayOf(now) - days + 1;
  for (const [card, list] of reviews) {
    for (const [at, review] of list.entries()) {
      const before = list[at - 1];
      if (before === undefined || calendar.dayOf(review.time) < first || calendar.dayOf(before.time) === calendar.dayOf(review.time)) continue;
      yield { card, review };
    }
  }
}

/** Days that the dashboard looks back for what was remembered. */
export const RETENTION_DAYS = 30;

/** What was remembered of what had had time to be forgotten, over the last days. */
export function retentionOf(log: LogState, calendar: Calendar, now: number, days: number): Retention {
  const asked = [...repeatedReviews(log, calendar, now, days)];
  return { asked: asked.length, remembered: asked.filter(({ review }) => review.grade > 1).length };
}

/** Days in a row, up to today or yesterday, with at least one review. */
export function streakOf({ reviews }: LogState, calendar: Calendar, now: number): number {
  const days = new Set<number>();
  for (const list of reviews.values()) for (const { time } of list) days.add(calendar.dayOf(time));
  const today = calendar.dayOf(now);
  let at = days.has(today) ? today : today - 1;
  let streak = 0;
  while (days.has(at)) {
    streak++;
    at--;
  }
  return streak;
}

/** Longer than this somebody was away, not thinking. */
const MOST = 60_000;
/** Milliseconds for an answer where nobody has answered yet. */
const GUESS = 8000;
const RECENT = 200;

/** Milliseconds that an answer takes: the median of the last ones. Costs one step a card, and one for each recent review. */
export function paceOf({ reviews }: LogState): number {
  const newest: number[] = [];
  for (const list of reviews.values()) newest.push(list.at(-1)?.time ?? 0);
  // At least so many reviews are as late as this one: the others need not be looked at.
  const since = newest.sort((a, b) => b - a)[RECENT - 1] ?? -Infinity;
  const recent: Review[] = [];
  for (const list of reviews.values()) {
    for (let at = list.length - 1; at >= 0; at--) {
      const review = list[at];
      if (review === undefined || review.time < since) break;
      recent.push(review);
    }
  }
  recent.sort((a, b) => b.time - a.time);
  return recent.length === 0 ? GUESS : median(recent.slice(0, RECENT));
}

function median(reviews: readonly Review[]): number {
  const sorted = reviews.map(({ took }) => Math.min(took, MOST)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? GUESS;
}
