/** `npm run fuzz`: the laws again, on a hundred times as many random inputs; arguments go to vitest (`npm run fuzz -- identity`). */
import process from "node:process";
import { runTool } from "./tools";

process.exitCode = await runTool("vitest", ["run", "--testTimeout=1800000", ...process.argv.slice(2)], {
  FAST_CHECK_RUNS: process.env["FAST_CHECK_RUNS"] ?? "10000",
});
