/** The plugin's own slices, watched: the longest time that the window would have to wait, and processor time. */
import type { Pacing } from "../../src/app/job-runner";

let longest = 0;
let resumed = 0;

export const WATCHED: Pacing = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => {
    longest = Math.max(longest, performance.now() - resumed);
    setImmediate(() => {
      resumed = performance.now();
      resolve();
    });
  }),
};

export interface Watched {
  /** Milliseconds of processor time: the same on a busy machine. */
  readonly cpu: number;
  /** Milliseconds by the clock. */
  readonly wall: number;
  /** Milliseconds of the longest piece between two pauses, by the clock. */
  readonly longest: number;
}

export async function watched(work: () => unknown): Promise<Watched> {
  longest = 0;
  const begun = performance.now();
  resumed = begun;
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const now = performance.now();
  return { cpu: (user + system) / 1000, wall: now - begun, longest: Math.max(longest, now - resumed) };
}
