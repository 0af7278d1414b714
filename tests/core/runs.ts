/**
 * How often a law is tried, and from which seed its inputs come. A change is judged by the same inputs every time: the
 * seed of `npm test` is fixed. `npm run fuzz` sets both variables, and looks for inputs that nobody has seen yet.
 */
import process from "node:process";

export const RUNS = Number(process.env["FAST_CHECK_RUNS"] ?? 40);

/** For the laws of what a learner did, whose every try opens a whole vault again and again. */
export const MEMORY_RUNS = Number(process.env["FAST_CHECK_RUNS"] ?? 10);

/** Any number serves, as long as it stays the same. */
export const SEED = Number(process.env["FAST_CHECK_SEED"] ?? 20_261_124);

/** How often something is done over and over to one note. */
export const TIMES = process.env["FAST_CHECK_RUNS"] === undefined ? 2 : 10;

/** For the laws of identity. */
export const LAW_RUNS = Number(process.env["FAST_CHECK_RUNS"] ?? 200);

/** Of what is slow to make, every how many-th is tried. `npm run fuzz` tries all. */
const EACH = process.env["FAST_CHECK_RUNS"] === undefined ? 5 : 1;

/** Not the first: that is the whole of a vault or of a map, whose web takes as long as those of ten sections. */
export function isTried(_one: unknown, at: number): boolean {
  return at % EACH === EACH >> 1;
}
