/**
 * How many times longer eight times the work takes: about 8 for linear time, 64 for quadratic time. Small and large
 * runs alternate, and the shortest of each counts. Processor time is measured, so that a busy machine gives the same
 * result. Below 5 ms nothing can be measured.
 */
import process from "node:process";

const LEAST = 5;

/** More than in proportion, and also where the large run no longer fits into a cache. */
export const IN_PROPORTION = 24;

/** `ready` prepares what is not measured, and returns what is. */
export function growth(size: number, ready: (size: number) => () => unknown): number {
  const works = [ready(size / 8), ready(size)];
  const turns = [1, 2, 3].map(() => works.map(taken));
  const [small = NaN, large = NaN] = works.map((_work, n) => Math.min(...turns.map((times) => times[n] ?? NaN)));
  return large / Math.max(LEAST, small);
}

function taken(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
