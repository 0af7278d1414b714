/**
 * How much longer eight times the work takes: about 8 where time grows with the size, 64 where it grows with its square.
 * Small and large take turns, the shortest of each counts, and it is the processor's time, so that it's the same on a busy
 * machine. Under 5 ms nothing is told from anything.
 */
import process from "node:process";

const LEAST = 5;

/** More than in proportion, also where the large is slower for having no room in a cache. */
export const IN_PROPORTION = 24;

/** `ready` gets all that is not timed out of the way, and gives what is. */
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
