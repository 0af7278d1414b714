/** Long work in slices: a generator is driven until a slice's time is used up, then the window gets its turn. */

export interface Pacing {
  /** Milliseconds from any fixed point. */
  now(): number;
  /** Settles when the window had its turn. */
  pause(): Promise<void>;
}

/** Milliseconds of work between two pauses: a frame at 60 a second has 16, and the app needs its share. */
const BUDGET = 8;

/** Everything at once: for the command line, where nobody waits for a frame. */
export const UNPACED: Pacing = { now: () => 0, pause: () => Promise.resolve() };

export interface JobRunner {
  /** Drives the work to its end; pauses are shared by all work that this slicer drives. */
  run<T>(work: Generator<unknown, T>): Promise<T>;
  /** Between two pieces of work: the window's turn where it is due, else null. */
  pauseIfDue(): Promise<void> | null;
}

export function createJobRunner(pacing: Pacing): JobRunner {
  let started = pacing.now();
  const isDue = (): boolean => pacing.now() - started >= BUDGET;
  const pause = async (): Promise<void> => {
    await pacing.pause();
    started = pacing.now();
  };
  return {
    async run(work) {
      // Many jobs that end within their first step would hold the window together.
      if (isDue()) await pause();
      for (;;) {
        const step = work.next();
        if (step.done === true) return step.value;
        if (isDue()) await pause();
      }
    },
    pauseIfDue: () => isDue() ? pause() : null,
  };
}
