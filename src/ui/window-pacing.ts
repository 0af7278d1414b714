import type { Pacing } from "../app/job-runner";

/** Slices of the window's time, by its own clock. */
export const WINDOW_PACING: Pacing = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => { window.setTimeout(resolve, 0); }),
};
