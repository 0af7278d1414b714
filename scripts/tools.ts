/** The folders of the project and its tools, and how to run a tool: with Node itself, so that no shell is needed. */
import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { ROOT } from "./root.mjs";

export { ROOT };

/** Programs in node_modules, by the file that Node runs. TypeScript 7 checks types; the lint and the tests read syntax with 6, which has an interface. */
const TOOLS = {
  tsc: "node_modules/typescript-7/bin/tsc",
  oxlint: "node_modules/oxlint/bin/oxlint",
  eslint: "node_modules/eslint/bin/eslint.js",
  esbuild: "esbuild.config.mjs",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
} as const;

export type Tool = keyof typeof TOOLS;

/** Runs a tool to its end with this program's streams. Returns the exit code, 1 if a signal ended it. */
export function runTool(tool: Tool, args: readonly string[] = [], env: Environment = {}, limits: Limits = {}): Promise<number> {
  return runProgram(process.execPath, [path.join(ROOT, TOOLS[tool]), ...args], env, limits);
}

export type Environment = Readonly<Record<string, string>>;

export interface Limits {
  /** Milliseconds after which the program is stopped; none unless given. */
  readonly timeout?: number;
  /** Discards the output. */
  readonly silent?: boolean;
  /** Output goes here, bit by bit, instead of to this program's streams. */
  readonly hear?: (text: string) => void;
}

/** Runs any program to its end. Returns the exit code, 1 if it could not start or a signal ended it. */
export function runProgram(program: string, args: readonly string[], env: Environment = {}, limits: Limits = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: limits.silent ? "ignore" : limits.hear ? ["inherit", "pipe", "pipe"] : "inherit",
      env: { ...process.env, ...env },
      ...(limits.timeout ? { timeout: limits.timeout, killSignal: "SIGKILL" } : {}),
    });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => { limits.hear?.(text); });
    child.on("error", () => { resolve(1); });
    child.on("close", (code) => { resolve(code ?? 1); });
  });
}
