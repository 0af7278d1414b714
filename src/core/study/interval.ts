/** The time until something, as a button shows it: `10 min`, `2 h`, `3 d`, `1.6 mo`, `2.1 y`. */
const MINUTE = 60_000;

/** `days` are whole days of the learner's calendar. They count from one day on. */
export function intervalText(milliseconds: number, days: number): string {
  if (days < 1 || milliseconds < 12 * 60 * MINUTE) {
    const minutes = Math.max(1, Math.round(milliseconds / MINUTE));
    return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
  }
  if (days < 31) return `${days} d`;
  return days < 365 ? `${short(days / 30.44)} mo` : `${short(days / 365.25)} y`;
}

/** The same in a sentence: “in 10 minutes”, “tomorrow”, “in 3 days”. */
export function intervalWords(milliseconds: number, days: number): string {
  if (milliseconds <= 0) return "now";
  if (days < 1) {
    const minutes = Math.max(1, Math.round(milliseconds / MINUTE));
    if (minutes === 1) return "in a minute";
    return minutes < 100 ? `in ${minutes} minutes` : `in ${Math.round(minutes / 60)} hours`;
  }
  if (days === 1) return "tomorrow";
  if (days < 61) return `in ${days} days`;
  return days < 365 ? `in ${Math.round(days / 30.44)} months` : `in ${short(days / 365.25)} ${short(days / 365.25) === "1" ? "year" : "years"}`;
}

function short(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}

/** About how long work takes: “less than a minute”, “about 6 minutes”. */
export function durationWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  return minutes < 1 ? "less than a minute" : minutes === 1 ? "about a minute" : `about ${minutes} minutes`;
}
