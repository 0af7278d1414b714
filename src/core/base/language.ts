/**
 * Numbers and dates as the app's language writes them.
 *
 * The language is the one value of `core` that is set and not given: `main.ts` sets it before anything else runs, and it
 * stays. As an argument it would have to go through every function that can end in a sentence. Until it is set, and in
 * tests and on the command line, it is English.
 */
const DAY = 86_400_000;

let locale = "en";
let made: Formats | null = null;

interface Formats {
  readonly whole: Intl.NumberFormat;
  readonly decimal: Intl.NumberFormat;
  readonly share: Intl.NumberFormat;
  readonly day: Intl.DateTimeFormat;
  readonly date: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
}

/** `tag`: as BCP 47 has it, such as `de` or `pt-BR`. One that nothing can be written in counts as English. */
export function setLocale(tag: string): void {
  locale = tag;
  made = null;
}

/** Made when they are first used: the start needs none. */
function formats(): Formats {
  try {
    made ??= formatsOf(locale);
  } catch {
    made = formatsOf("en");
  }
  return made;
}

function formatsOf(tag: string): Formats {
  return {
    whole: new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }),
    decimal: new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }),
    share: new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 }),
    day: new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", timeZone: "UTC" }),
    date: new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
    month: new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" }),
    weekday: new Intl.DateTimeFormat(tag, { weekday: "short", timeZone: "UTC" }),
  };
}

/** `1,834`. */
export function wholeNumber(value: number): string {
  return formats().whole.format(value);
}

/** `1.6`, and `2` for 2.04. */
export function decimalNumber(value: number): string {
  return formats().decimal.format(value);
}

/** `84%` of a share of 0.84. */
export function percentage(share: number): string {
  return formats().share.format(share);
}

/** `Nov 24`. `day` in days since 1970. */
export function dateText(day: number): string {
  return formats().day.format(new Date(day * DAY));
}

/** `Nov 24, 2026`. `day` in days since 1970. */
export function dayWithYear(day: number): string {
  return dateWithYear(day * DAY);
}

/** `Nov`. `day` in days since 1970. */
export function monthText(day: number): string {
  return formats().month.format(new Date(day * DAY));
}

/** `Mon`. `day` in days since 1970. */
export function weekdayText(day: number): string {
  return formats().weekday.format(new Date(day * DAY));
}

/** `Nov 24, 2026`. `time` in milliseconds since 1970; the day is UTC's. */
export function dateWithYear(time: number): string {
  return formats().date.format(new Date(time));
}
