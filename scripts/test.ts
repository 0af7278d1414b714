/**
 * `npm test`: everything that must hold, in the order in which it is cheapest to find out, stopping at the first step
 * that fails. The last line, alone: `N passed, N failed`, of unit and browser tests together.
 *
 *   npm test -- --only types,unit     those steps alone
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { findChromium } from "./chromium";
import { runTool } from "./tools";

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Step {
  readonly id: string;
  readonly heading: string;
  /** Exit code. */
  run(context: Context): Promise<number>;
  /** What the step's report says; steps without tests have none. */
  tally?(context: Context): Tally;
}

interface Context {
  /** Reports are written here. */
  readonly folder: string;
  readonly browser: string;
}

const STEPS: readonly Step[] = [
  {
    id: "types",
    heading: "Types",
    run: async () => (await runTool("tsc", ["-p", "tsconfig.json"])) || runTool("tsc", ["-p", "tsconfig.node.json"]),
  },
  { id: "lint", heading: "Lint, with the rules of Obsidian's catalog", run: () => runTool("eslint", ["--max-warnings", "0", "."]) },
  { id: "build", heading: "Build of main.js", run: () => runTool("esbuild") },
  {
    id: "unit",
    heading: "Unit tests, laws and recordings",
    run: ({ folder }) => runTool("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${path.join(folder, "unit.json")}`]),
    tally: ({ folder }) => {
      const { numPassedTests, numFailedTests, numTotalTests } = report(folder, "unit.json");
      return { passed: count(numPassedTests), failed: count(numFailedTests), skipped: count(numTotalTests) - count(numPassedTests) - count(numFailedTests) };
    },
  },
  {
    id: "e2e",
    heading: "End to end, in the browser",
    run: ({ folder, browser }) =>
      runTool("playwright", ["test", "--reporter=list,json"], { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(folder, "e2e.json") }),
    tally: ({ folder }) => {
      const stats = new Map(Object.entries(report(folder, "e2e.json")["stats"] ?? {}));
      return { passed: count(stats.get("expected")) + count(stats.get("flaky")), failed: count(stats.get("unexpected")), skipped: count(stats.get("skipped")) };
    },
  },
];

await main();

async function main(): Promise<void> {
  const steps = chosen();
  if (!steps) return;
  const folder = mkdtempSync(path.join(os.tmpdir(), "moc-study-test-"));
  try {
    const browser = steps.some(({ id }) => id === "e2e") ? await setUp() : "";
    close(browser === null ? [{ passed: 0, failed: 1, skipped: 0 }] : await runAll(steps, { folder, browser }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The steps asked for, in the order of the list; null, and a sentence, where one is unknown. */
function chosen(): readonly Step[] | null {
  const ids = STEPS.map(({ id }) => id);
  try {
    const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
    const wanted = only?.split(",").map((id) => id.trim()) ?? ids;
    const unknown = wanted.find((id) => !ids.includes(id));
    if (unknown === undefined) return STEPS.filter(({ id }) => wanted.includes(id));
    console.error(`There is no step “${unknown}”; the steps are ${ids.join(", ")}.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  process.exitCode = 2;
  return null;
}

async function setUp(): Promise<string | null> {
  heading("Set-up");
  return timed(() => findChromium((sentence) => { console.log(sentence); }));
}

/** Tallies of the steps that ran. A step that fails without a failed test counts as one failure: the last line never reads well after a stop. */
async function runAll(steps: readonly Step[], context: Context): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const step of steps) {
    heading(step.heading);
    const code = await timed(() => step.run(context));
    const tally = step.tally?.(context) ?? { passed: 0, failed: 0, skipped: 0 };
    tallies.push(code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally);
    if (code === 0) continue;
    console.log(`\nStopped: the step “${step.id}” failed, and the steps after it did not run.`);
    break;
  }
  return tallies;
}

function heading(text: string): void {
  console.log(`\n── ${text} ──`);
}

async function timed<T>(work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`(${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

/** A reporter's file; empty where the tool did not come so far as to write it. */
function report(folder: string, name: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
    return typeof parsed === "object" && parsed !== null ? Object.fromEntries(Object.entries(parsed)) : {};
  } catch {
    return {};
  }
}

function count(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

function close(tallies: readonly Tally[]): void {
  const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
  const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
  process.exitCode = sum("failed") > 0 ? 1 : 0;
}
