/**
 * `npm run fuzz`: the laws again, on a hundred times as many inputs from a random seed. Arguments go to vitest.
 *
 *   npm run fuzz -- identity                    one file of tests
 *   FAST_CHECK_SEED=1234 npm run fuzz           the inputs of an earlier run, by the seed that it printed
 *
 * An input that breaks a law is shown by fast-check; it becomes a case of the tests. The laws of identity
 * (`vault-laws`) end with a table: by kind of edit and by pair, how many concepts were followed, orphaned, wrong.
 */
import { randomInt } from "node:crypto";
import process from "node:process";
import { runTool } from "./tools";

const runs = process.env["FAST_CHECK_RUNS"] ?? "10000";
const seed = process.env["FAST_CHECK_SEED"] ?? String(randomInt(2 ** 31));

console.log(`${runs} runs of each law; the seed is ${seed} (FAST_CHECK_SEED=${seed} repeats them).`);
process.exitCode = await runTool("vitest", ["run", "--testTimeout=1800000", ...process.argv.slice(2)], { FAST_CHECK_RUNS: runs, FAST_CHECK_SEED: seed, SHOW_TABLE: "1" });
