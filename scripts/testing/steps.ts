/** The steps of `npm test`: what each runs, and what its report counts. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { runTool, type Limits } from "../tools";

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Context {
  /** Reports are written here. */
  readonly folder: string;
  /** A program; empty where no step asked for a browser. */
  readonly browser: string;
}

export interface Step {
  readonly id: string;
  readonly heading: string;
  /** The step without which this one can tell nothing. */
  readonly needs?: string;
  /** Exit code. `isAlone`: no other step runs beside it. */
  run(context: Context, limits: Limits, isAlone: boolean): Promise<number>;
  /** What the step's report says; steps without tests have none. */
  tally?(context: Context): Tally;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

/** The compiler's own complaints as well, of plugin and tests: TypeScript 7 finds them on the way, in a tenth of the time. */
const TYPES: Step = {
  id: "types",
  heading: "Types, and ESLint's own rules and those that ask for types",
  run: (_context, limits) => runTool("oxlint", ["--type-aware", "--type-check", "--tsconfig", "tsconfig.lint.json", "--max-warnings", "0"], {}, limits),
};

const LINT: Step = {
  id: "lint",
  heading: "Lint, with the rules of Obsidian's catalog",
  run: (_context, limits) => runTool("eslint", ["--max-warnings", "0", "."], {}, limits),
};

const BUILD: Step = { id: "build", heading: "Build of main.js", run: (_context, limits) => runTool("esbuild", [], {}, limits) };

const UNIT: Step = {
  id: "unit",
  heading: "Unit tests, laws and recordings",
  run: ({ folder }, limits) => runTool("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${path.join(folder, "unit.json")}`], {}, limits),
  tally: ({ folder }) => {
    const { numPassedTests, numFailedTests, numTotalTests } = report(folder, "unit.json");
    return { passed: count(numPassedTests), failed: count(numFailedTests), skipped: count(numTotalTests) - count(numPassedTests) - count(numFailedTests) };
  },
};

const E2E: Step = {
  id: "e2e",
  heading: "End to end, in the browser",
  needs: "build",
  run: ({ folder, browser }, limits, isAlone) =>
    runTool("playwright", ["test", ...isAlone ? [] : ["--workers=2"], "--reporter=list,json"], { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(folder, "e2e.json") }, limits),
  tally: ({ folder }) => {
    const stats = new Map(Object.entries(report(folder, "e2e.json")["stats"] ?? {}));
    return { passed: count(stats.get("expected")) + count(stats.get("flaky")), failed: count(stats.get("unexpected")), skipped: count(stats.get("skipped")) };
  },
};

/**
 * Lanes side by side, the steps of a lane in turn. Unit tests and browser tests leave a fifth of two processors idle, each
 * alone: side by side they take three quarters of their times in turn, with one browser test less at a time.
 */
export const LANES: readonly (readonly Step[])[] = [[BUILD, TYPES, LINT, E2E], [UNIT]];

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
