/** Runs before each file of tests: the number of tries and the seed of every law that says nothing else. */
import { configureGlobal } from "fast-check";
import { RUNS, SEED } from "./core/runs";

configureGlobal({ numRuns: RUNS, seed: SEED });
