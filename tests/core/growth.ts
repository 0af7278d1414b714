/**
 * How much longer four times the work takes: about 4 where time grows with the size, 16 where it grows with its square.
 * Small and large take turns, and the shortest time of each counts, so that it's the same on a busy machine. Under 5 ms
 * nothing is told from anything.
 */
const LEAST = 5;

/** `ready` gets all that is not timed out of the way, and gives what is. */
export function growth(size: number, ready: (size: number) => () => unknown): number {
  const [small, large] = [ready(size / 4), ready(size)];
  const [fast, slow] = [[], []] as [number[], number[]];
  for (let turn = 0; turn < 3; turn++) {
    fast.push(taken(small));
    slow.push(taken(large));
  }
  return Math.min(...slow) / Math.max(LEAST, Math.min(...fast));
}

/** More is more than in proportion, also where the large is slower for having no room in a cache. */
export const IN_PROPORTION = 8;

function taken(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
