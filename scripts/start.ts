/**
 * `npm start`: builds the plugin if need be, and opens the workbench on a vault.
 *
 *   npm start -- [--vault DIR] [--port N] [--copy] [--no-open]
 */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { ROOT, runTool } from "./tools";
import { startWorkbench } from "./workbench-server";

const USAGE = "npm start -- [--vault DIR] [--port N] [--copy] [--no-open]";

await main();

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) return;
  const vault = path.resolve(options.vault ?? path.join(ROOT, "examples", "systems-vault"));
  if (!existsSync(vault)) return leave(`There is no folder “${vault}”.`);
  if (stale() && (await runTool("esbuild")) !== 0) return leave("The plugin could not be built; the reason stands above.");
  const workbench = await startWorkbench({ vault, copy: options.copy === true, port: Number(options.port ?? 0) });
  console.log(`The workbench is at ${workbench.url} (vault: ${workbench.vaultDir}). Ctrl+C ends it.`);
  if (options["no-open"] !== true) open(workbench.url);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void workbench.close().then(() => process.exit(0)));
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { vault: { type: "string" }, port: { type: "string" }, copy: { type: "boolean" }, "no-open": { type: "boolean" } },
    });
    if (!Number.isInteger(Number(values.port ?? 0))) throw new Error(`“${values.port ?? ""}” is not a port.`);
    return values;
  } catch (error) {
    leave(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return null;
  }
}

function leave(sentence: string): void {
  console.error(sentence);
  process.exitCode = 2;
}

/** Whether a source is newer than the bundle. */
function stale(): boolean {
  const bundle = path.join(ROOT, "main.js");
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  const sources = readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" }).map((file) => path.join("src", file));
  return ["main.ts", "esbuild.config.mjs", ...sources].some((file) => statSync(path.join(ROOT, file)).mtimeMs > built);
}

/** A machine without a desktop shows the address on its screen, which is enough. */
function open(url: string): void {
  const program = process.platform === "darwin" ? "open" : process.platform === "win32" ? "explorer" : "xdg-open";
  const child = spawn(program, [url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
