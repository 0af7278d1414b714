/** What time it is, and what the learner's calendar says: handed in from outside, so that tests and the command line choose. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Minutes that the learner's clock is ahead of UTC at a time. */
  offsetAt(time: number): number;
}

/** Year, month and day of the learner's calendar, from midnight to midnight. */
export function calendarOf(clock: Clock, time: number): { readonly year: number; readonly month: number; readonly day: number } {
  const local = new Date(time + clock.offsetAt(time) * 60_000);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

/** The learner's day now, as `2026-11-24`. */
export function today(clock: Clock): string {
  const { year, month, day } = calendarOf(clock, clock.now());
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

/** The machine's own clock and zone. */
export const SYSTEM: Clock = { now: () => Date.now(), offsetAt: (time) => -new Date(time).getTimezoneOffset() };
