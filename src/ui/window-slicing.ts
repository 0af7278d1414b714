import type { Slicing } from "../app/slices";

/** Slices of the window's time, by its own clock. */
export const WINDOW_SLICING: Slicing = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => { window.setTimeout(resolve, 0); }),
};
