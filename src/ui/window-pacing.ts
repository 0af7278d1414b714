import type { Pacing } from "../app/job-runner";

/** Pacing by the window's own clock. */
export const WINDOW_PACING: Pacing = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => { window.setTimeout(resolve, 0); }),
};
