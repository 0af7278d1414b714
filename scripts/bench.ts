/**
 * `npm run bench`: bundles the bench as main.js is bundled, and runs it. Run as it stands, the loader of scripts would have
 * each function keep its name, which costs ours up to a tenth of their time, and the packages beside them nothing.
 */
import { build } from "esbuild";
import path from "node:path";
import process from "node:process";
import { ROOT, runProgram } from "./tools";

/** One folder below the root, as the scripts are: so they find it. */
const BUNDLE = path.join(ROOT, ".cache", "bench.mjs");

await build({ entryPoints: [path.join(ROOT, "scripts/bench/main.ts")], outfile: BUNDLE, bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", logLevel: "warning" });
process.exitCode = await runProgram(process.execPath, [BUNDLE, ...process.argv.slice(2)], { INIT_CWD: process.env["INIT_CWD"] ?? process.cwd() });
