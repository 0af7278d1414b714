/**
 * `npm test`: everything that must hold. A step that fails stops no other one, but for what cannot be told without it. In
 * the end a table of the steps with their times, and alone on the last line `N passed, N failed`, of unit and browser
 * tests together; a step without tests that fails counts as one that failed.
 *
 *   npm test -- --only types,unit     those steps alone
 */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { findChromium } from "./chromium";
import { NOTHING, LANES, type Context, type Step, type Tally } from "./testing/steps";

interface Outcome {
  readonly step: Step;
  /** Null: did not run. */
  readonly seconds: number | null;
  readonly tally: Tally;
}

await main();

async function main(): Promise<void> {
  const wanted = chosen();
  if (wanted === null) return;
  const folder = mkdtempSync(path.join(os.tmpdir(), "moc-study-test-"));
  try {
    const browser = wanted.has("e2e") ? await setUp() : "";
    close(await runAll(wanted, { folder, browser: browser ?? "" }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ids of the steps asked for; null, and a sentence, where one is unknown. */
function chosen(): ReadonlySet<string> | null {
  const ids = LANES.flat().map(({ id }) => id);
  try {
    const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
    const wanted = only?.split(",").map((id) => id.trim()) ?? ids;
    const unknown = wanted.find((id) => !ids.includes(id));
    if (unknown === undefined) return new Set(wanted);
    console.error(`There is no step “${unknown}”; the steps are ${ids.join(", ")}.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  process.exitCode = 2;
  return null;
}

async function setUp(): Promise<string | null> {
  heading("Set-up");
  const start = performance.now();
  const browser = await findChromium((sentence) => { console.log(sentence); });
  console.log(`(${secondsSince(start).toFixed(1)} s, not counted below)`);
  return browser;
}

async function runAll(wanted: ReadonlySet<string>, context: Context): Promise<Outcome[]> {
  const lanes = LANES.map((steps) => steps.filter(({ id }) => wanted.has(id))).filter((steps) => steps.length > 0);
  const isAlone = lanes.length === 1;
  if (!isAlone) console.log(`\nSide by side, each to be read when it is over: ${lanes.map((steps) => steps.map(({ id }) => id).join(", ")).join("; and ")}.`);
  return (await Promise.all(lanes.map((steps) => laneOf(steps, context, isAlone)))).flat();
}

async function laneOf(steps: readonly Step[], context: Context, isAlone: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    const failed = new Set(outcomes.filter(({ tally }) => tally.failed > 0).map(({ step: { id } }) => id));
    outcomes.push(await outcomeOf(step, context, failed, isAlone));
  }
  return outcomes;
}

/** What runs beside others is heard once it is over, so that the two do not mix. */
async function outcomeOf(step: Step, context: Context, failed: ReadonlySet<string>, isAlone: boolean): Promise<Outcome> {
  const reason = reasonNotToRun(step, context, failed);
  if (reason !== null) {
    heading(step.heading);
    console.log(reason);
    return { step, seconds: null, tally: { ...NOTHING, failed: 1 } };
  }
  const heard: string[] = [];
  if (isAlone) heading(step.heading);
  const start = performance.now();
  const code = await step.run(context, isAlone ? {} : { hear: (text) => { heard.push(text); } }, isAlone);
  const seconds = secondsSince(start);
  if (!isAlone) {
    heading(step.heading);
    process.stdout.write(heard.join(""));
  }
  console.log(`(${seconds.toFixed(1)} s)`);
  const tally = step.tally?.(context) ?? NOTHING;
  return { step, seconds, tally: code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally };
}

function reasonNotToRun({ id, needs }: Step, { browser }: Context, failed: ReadonlySet<string>): string | null {
  if (needs !== undefined && failed.has(needs)) return `Did not run, since there is nothing to test: the step “${needs}” failed.`;
  return id === "e2e" && browser === "" ? "Did not run, since there is no browser." : null;
}

function heading(text: string): void {
  console.log(`\n── ${text} ──`);
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

function close(outcomes: readonly Outcome[]): void {
  heading("All steps");
  for (const { step, seconds, tally } of outcomes) {
    const tests = tally.passed + tally.failed > 1 ? `, ${tally.passed} tests passed, ${tally.failed} failed` : "";
    const result = seconds === null ? "did not run" : tally.failed > 0 ? "FAILED" : "well";
    console.log(`${step.id.padEnd(6)} ${seconds === null ? "      –" : `${seconds.toFixed(1).padStart(6)} s`}  ${result}${tests}`);
  }
  const sum = (key: keyof Tally): number => outcomes.reduce((total, { tally }) => total + tally[key], 0);
  const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
  process.exitCode = sum("failed") > 0 ? 1 : 0;
}
