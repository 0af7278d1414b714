/** The time until something, as a button shows it: `10 min`, `2 h`, `3 d`, `1.6 mo`, `2.1 y`. */
import { strings } from "../base/strings";

const MINUTE = 60_000;

/** `days` are whole days of the learner's calendar. They count from one day on. */
export function intervalText(milliseconds: number, days: number): string {
  if (days < 1 || milliseconds < 12 * 60 * MINUTE) {
    const minutes = Math.max(1, Math.round(milliseconds / MINUTE));
    return minutes < 100 ? strings.times.minutes(minutes) : strings.times.hours(Math.round(minutes / 60));
  }
  if (days < 31) return strings.times.days(days);
  return days < 365 ? strings.times.months(days / 30.44) : strings.times.years(days / 365.25);
}

/** The same in a sentence: “in 10 minutes”, “tomorrow”, “in 3 days”. */
export function intervalWords(milliseconds: number, days: number): string {
  if (milliseconds <= 0) return strings.times.now;
  if (days < 1) {
    const minutes = Math.max(1, Math.round(milliseconds / MINUTE));
    return minutes < 100 ? strings.times.inMinutes(minutes) : strings.times.inHours(Math.round(minutes / 60));
  }
  if (days === 1) return strings.times.tomorrow;
  if (days < 61) return strings.times.inDays(days);
  return days < 365 ? strings.times.inMonths(Math.round(days / 30.44)) : strings.times.inYears(days / 365.25);
}

/** About how long work takes: “less than a minute”, “about 6 minutes”. */
export function durationWords(milliseconds: number): string {
  return strings.times.takesMinutes(Math.round(milliseconds / MINUTE));
}
