/**
 * Random review histories, scheduled by the plugin and by the package `fsrs` of Python, from the same authors as the
 * plugin's package, in another language.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { createScheduler, RULES } from "../../src/core/study/schedule";
import type { Review } from "../../src/core/study/log-state";
import { ROOT } from "../tools";
import { outputOf } from "./python";

const HISTORIES = 1000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.UTC(2026, 0, 1, 6);

/** Prints what differs. Returns the number of histories that do. */
export async function compareSchedules(python: string, folder: string): Promise<number> {
  const scheduler = createScheduler(RULES, { offsetAt: () => 0, startHour: 0 });
  const random = randomFrom(20_261_128);
  const histories = Array.from({ length: HISTORIES }, () => {
    const reviews = randomReviews(random);
    const schedule = scheduler.scheduleOf(reviews);
    if (schedule === null) throw new Error("a history without reviews");
    return { ...schedule, reviews: reviews.map(({ time, grade }) => [time, grade]) };
  });
  const file = path.join(folder, "histories.json");
  writeFileSync(file, JSON.stringify(histories));
  const { version, lines, wrong } = JSON.parse(await outputOf(python, [path.join(ROOT, "scripts/interop/schedules.py"), file])) as { readonly version: string; readonly lines: readonly string[]; readonly wrong: number };
  console.log(`\nfsrs ${version}, ${HISTORIES} random histories, ${histories.reduce((sum, { reviews }) => sum + reviews.length, 0)} reviews\n${lines.join("\n")}`);
  return wrong;
}

/**
 * Up to thirty reviews, some minutes or whole days apart: one of the packages counts days by the calendar, the other by
 * 24 hours.
 */
function randomReviews(random: () => number): Review[] {
  const reviews: Review[] = [];
  let time = START;
  let withinDay = 0;
  for (let many = 1 + Math.floor(random() * 30); many > 0; many--) {
    reviews.push({ time, grade: ([1, 2, 3, 3, 3, 4] as const)[Math.floor(random() * 6)] ?? 3, took: 0 });
    const isSoon = random() < 0.35 && withinDay < 20;
    withinDay = isSoon ? withinDay + 1 : 0;
    time += isSoon ? Math.ceil(random() * 15) * MINUTE : Math.ceil(random() ** 3 * 200) * DAY;
  }
  return reviews;
}

/** Numerical Recipes' linear congruential generator, since a failure must be repeatable. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
