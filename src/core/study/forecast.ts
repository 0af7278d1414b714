/**
 * Calculates ahead until a day, if every card is remembered when it comes due and new cards start at a steady pace.
 * Gives the reviews of each day, the day of the last new card, and the share that is remembered on that day.
 */
import type { Review } from "./log-state";
import type { Scheduler } from "./schedule";

export interface ForecastNeeds {
  /** The reviews of each card that has any. */
  readonly begun: readonly (readonly Review[])[];
  /** The number of cards that are not started. */
  readonly fresh: number;
  readonly newPerDay: number;
  /** New cards that were started today already. */
  readonly startedToday?: number;
  readonly scheduler: Scheduler;
  /** Milliseconds since 1970; `target` later than `now`. */
  readonly now: number;
  readonly target: number;
}

export interface Forecast {
  /** Whole days from today to the target, both counted. */
  readonly days: number;
  /** Reviews of each of those days. */
  readonly reviews: readonly number[];
  /** Days from today to the start of the last new card; null if it never starts. */
  readonly lastNew: number | null;
  /** New cards a day that are needed to start all by the target. */
  readonly needed: number;
  /** Cards that are started by the target. */
  readonly begun: number;
  /** The share of those that is remembered on that day; null if there are none. */
  readonly remembered: number | null;
}

/** Longer than this nobody plans, and each day costs work. */
const MOST_DAYS = 731;
/** How many cards are followed between two pauses. */
const STEP = 20;

export function* forecastJob({ begun, fresh, newPerDay, startedToday = 0, scheduler, now, target }: ForecastNeeds): Generator<void, Forecast> {
  const today = scheduler.dayOf(now);
  const days = Math.min(MOST_DAYS, Math.max(1, scheduler.dayOf(target) - today + 1));
  const reviews = new Array<number>(days).fill(0);
  const end = now + (days - 1) * DAY;
  let remembered = 0;
  for (const [at, list] of begun.entries()) {
    const path = scheduler.follow(list, now, end);
    for (const time of path.times) add(reviews, Math.max(0, scheduler.dayOf(time) - today), 1);
    remembered += path.remembered;
    if (at % STEP === STEP - 1) yield;
  }
  const leftToday = Math.max(0, newPerDay - startedToday);
  const lastNew = fresh <= leftToday ? 0 : newPerDay === 0 ? null : Math.ceil((fresh - leftToday) / newPerDay);
  let begunNew = 0;
  for (let day = 0; day < days && newPerDay > 0 && begunNew < fresh; day++) {
    const many = Math.min(day === 0 ? leftToday : newPerDay, fresh - begunNew);
    // New cards all follow the same path, so those of one day are calculated once.
    const path = scheduler.follow([], now + day * DAY, end);
    for (const time of path.times) add(reviews, scheduler.dayOf(time) - today, many);
    remembered += many * path.remembered;
    begunNew += many;
    if (day % STEP === STEP - 1) yield;
  }
  const all = begun.length + begunNew;
  return { days, reviews, lastNew, needed: Math.ceil((fresh + startedToday) / days), begun: all, remembered: all === 0 ? null : remembered / all };
}

const DAY = 86_400_000;

function add(reviews: number[], day: number, many: number): void {
  if (day < reviews.length) reviews[day] = (reviews[day] ?? 0) + many;
}
