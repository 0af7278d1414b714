/** Before each file of tests: a law is tried as often as `runs` says, where it says nothing else. */
import { configureGlobal } from "fast-check";
import { RUNS } from "./core/runs";

configureGlobal({ numRuns: RUNS });
