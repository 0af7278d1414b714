/**
 * Reviews of a card → its schedule, by FSRS-6 (Ye 2024; `ts-fsrs`). The only file that imports that package.
 *
 * The package counts days in UTC. The learner's day starts at their own hour, in their own time zone. So times are
 * shifted before they go in, and shifted back when they come out.
 */
import { createEmptyCard, fsrs, generatorParameters, Rating, State, type Card as FsrsCard } from "ts-fsrs";
import { stepsOf, type Settings } from "../base/settings";
import type { Review } from "./log-state";
import type { Grade } from "./log-record";

export interface CardSchedule {
  /** Milliseconds since 1970. */
  readonly due: number;
  /** Days until the probability of remembering falls to 90 %. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  /** In steps of minutes, or in days. */
  readonly phase: "learning" | "review";
  readonly reviews: number;
  readonly lapses: number;
  /** Milliseconds since 1970. */
  readonly last: number;
}

export interface SchedulerRules {
  /** The share of cards that shall be remembered when they come due, e.g. 0.9. */
  readonly retention: number;
  /** Days. */
  readonly maximumInterval: number;
  /** Steps of a new card and of a forgotten one, such as `1m`, `10m`, `1d`. */
  readonly learningSteps: readonly string[];
  readonly relearningSteps: readonly string[];
  /** Spreads intervals a little, so that cards learned together do not stay together; the same for the same reviews. */
  readonly fuzz: boolean;
}

export const RULES: SchedulerRules = { retention: 0.9, maximumInterval: 36_500, learningSteps: ["1m", "10m"], relearningSteps: ["10m"], fuzz: false };

type RuleSettings = Pick<Settings, "retention" | "maximumInterval" | "fuzz" | "learningSteps" | "relearningSteps">;

export function rulesOf({ retention, maximumInterval, fuzz, learningSteps, relearningSteps }: RuleSettings): SchedulerRules {
  return { retention: retention / 100, maximumInterval, fuzz, learningSteps: stepsOf(learningSteps), relearningSteps: stepsOf(relearningSteps) };
}

export interface Days {
  /** Minutes that the learner's clock is ahead of UTC at a time. */
  readonly offsetAt: (time: number) => number;
  /** Hour of the learner's clock at which a new day starts. */
  readonly startHour: number;
}

export interface Scheduler {
  /** Null without any review. */
  scheduleOf(reviews: readonly Review[]): CardSchedule | null;
  /** When a card would come due after each grade, given now. */
  next(reviews: readonly Review[], now: number): Readonly<Record<Grade, number>>;
  /** Probability from 0 to 1 that a card is remembered at a time. */
  retrievability(schedule: CardSchedule, now: number): number;
  /** Whole days since 1970 of the learner's calendar. */
  dayOf(time: number): number;
  /**
   * How a card goes on from a time to another if it is always graded good when it comes due: when it is asked, and the
   * probability that it is remembered in the end. Without reviews it is begun at once.
   */
  follow(reviews: readonly Review[], from: number, to: number): { readonly times: readonly number[]; readonly remembered: number };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function createScheduler(rules: SchedulerRules, days: Days): Scheduler {
  const { retention, maximumInterval, learningSteps, relearningSteps, fuzz } = rules;
  const scheduler = fsrs(generatorParameters({
    request_retention: retention, maximum_interval: maximumInterval, enable_fuzz: fuzz,
    learning_steps: steps(learningSteps), relearning_steps: steps(relearningSteps),
  }));
  const { shifted, unshifted } = calendarOf(days);
  const dueOf = dueAfter(unshifted, maximumInterval);
  const cardOf = (reviews: readonly Review[]): FsrsCard =>
    reviews.reduce<FsrsCard>((card, { time, grade }) => scheduler.next(card, later(card, shifted(time)), grade).card, createEmptyCard(shifted(reviews[0]?.time ?? 0)));
  return {
    scheduleOf(reviews) {
      const last = reviews.at(-1);
      return last === undefined ? null : cardScheduleOf(cardOf(reviews), dueOf, last.time);
    },
    next(reviews, now) {
      const card = reviews.length === 0 ? createEmptyCard(shifted(now)) : cardOf(reviews);
      const due = (grade: Grade): number => dueOf(scheduler.next(card, later(card, shifted(now)), grade).card, now);
      return { 1: due(1), 2: due(2), 3: due(3), 4: due(4) };
    },
    retrievability: ({ last, stability }, now) => scheduler.forgetting_curve(Math.max(0, (now - last) / DAY), stability),
    dayOf: (time) => Math.floor(shifted(time) / DAY),
    follow(reviews, from, to) {
      const times: number[] = [];
      let card = reviews.length === 0 ? createEmptyCard(shifted(from)) : cardOf(reviews);
      for (let due = Math.max(from, dueOf(card, reviews.at(-1)?.time ?? from)); due <= to; due = Math.max(due + 1, dueOf(card, due))) {
        times.push(due);
        card = scheduler.next(card, later(card, shifted(due)), Rating.Good).card;
      }
      const last = card.last_review?.getTime() ?? shifted(to);
      return { times, remembered: scheduler.forgetting_curve(Math.max(0, (shifted(to) - last) / DAY), card.stability) };
    },
  };
}

function steps(given: readonly string[]): `${number}m`[] {
  return given.filter((step): step is `${number}m` => /^\d+[mhd]$/.test(step));
}

type ConvertTime = (time: number) => number;

/** Real times to times of a calendar without zones whose days start at the learner's hour, and back. */
function calendarOf({ offsetAt, startHour }: Days): { readonly shifted: ConvertTime; readonly unshifted: ConvertTime } {
  const unshifted = (local: number): number => {
    const wall = local + startHour * HOUR;
    const guess = wall - offsetAt(wall) * MINUTE;
    return wall - offsetAt(guess) * MINUTE;
  };
  return { shifted: (time) => time + offsetAt(time) * MINUTE - startHour * HOUR, unshifted };
}

/** `reviewed`: the real time of the card's last review, or of its beginning. */
type DueOf = (card: FsrsCard, reviewed: number) => number;

function dueAfter(unshifted: ConvertTime, maximumInterval: number): DueOf {
  return ({ due, last_review: last, state }, reviewed) => {
    if (last === undefined) return reviewed;
    // A step takes as long as it says, also where the clocks change in between. Days are the calendar's.
    if (state !== State.Review) return reviewed + due.getTime() - last.getTime();
    // The package keeps the four grades a day apart from each other, even beyond the longest interval.
    return unshifted(Math.min(due.getTime(), last.getTime() + maximumInterval * DAY));
  };
}

/** Clocks of two devices differ: a review is never taken to be before the one it follows. */
function later(card: FsrsCard, time: number): number {
  return Math.max(time, card.last_review?.getTime() ?? time);
}

function cardScheduleOf(card: FsrsCard, dueOf: DueOf, last: number): CardSchedule {
  return {
    due: dueOf(card, last), stability: card.stability, difficulty: card.difficulty,
    phase: card.state === State.Review ? "review" : "learning", reviews: card.reps, lapses: card.lapses, last,
  };
}
