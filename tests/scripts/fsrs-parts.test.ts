/** Of ts-fsrs only parts are shipped: they schedule as the package itself does. */
import { build } from "esbuild";
import fc from "fast-check";
import { createRequire } from "node:module";
import vm from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { createScheduler, RULES, type Scheduler, type SchedulerRules } from "../../src/core/study/schedule";
import { fsrsParts } from "../../scripts/fsrs-parts.mjs";
import { ROOT } from "../../scripts/tools";

type Create = typeof createScheduler;

let createWithParts: Create = createScheduler;
let dates = "";

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'export { createScheduler } from "./src/core/study/schedule";', resolveDir: ROOT }, bundle: true, format: "iife", globalName: "made", write: false, plugins: [fsrsParts],
  });
  const made = vm.runInNewContext(`${outputFiles[0]?.text ?? ""}; ({ createScheduler: made.createScheduler, dates: Object.keys(Date.prototype).join() })`) as { createScheduler: Create; dates: string };
  [createWithParts, dates] = [made.createScheduler, made.dates];
});

const grades = fc.array(fc.record({ grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), after: fc.integer({ min: 0, max: 40 * 86_400_000 }) }), { maxLength: 12 });
const rules: fc.Arbitrary<SchedulerRules> = fc.record({
  retention: fc.constantFrom(0.7, 0.9, 0.97), maximumInterval: fc.constantFrom(30, 36_500), fuzz: fc.boolean(),
  learningSteps: fc.constantFrom([], ["1m"], ["1m", "10m"], ["1d"]), relearningSteps: fc.constantFrom([], ["10m"], ["10m", "1h"]),
});

describe("the parts of ts-fsrs that are shipped", () => {
  it("schedule every history of grades as the package does", () => {
    fc.assert(fc.property(rules, grades, (rules, given) => {
      let time = Date.UTC(2026, 0, 5);
      const reviews = given.map(({ grade, after }) => ({ time: time += after, grade, took: 5 }));
      const said = [createScheduler, createWithParts].map((create) => {
        const scheduler: Scheduler = create({ ...RULES, ...rules }, { offsetAt: () => 60, startHour: 4 });
        const schedule = scheduler.scheduleOf(reviews);
        return JSON.stringify([schedule, scheduler.next(reviews, time + 86_400_000), schedule && scheduler.retrievability(schedule, time + 9e8), scheduler.follow(reviews, time, time + 60 * 86_400_000)]);
      });
      expect(said[1]).toBe(said[0]);
    }));
  });

  it("leave the dates of the app alone", () => {
    createRequire(import.meta.url)("ts-fsrs");
    expect(Object.keys(Date.prototype)).not.toEqual([]);
    expect(dates).toBe("");
  });
});
