/** The longest time that the window would have to wait for a job, in milliseconds: between one pause and the next. */
import type { Pacing } from "../../src/app/job-runner";

export async function longestTaskOf(work: (pacing: Pacing) => Promise<unknown>): Promise<number> {
  let worst = 0;
  let resumed = performance.now();
  const note = (): void => { worst = Math.max(worst, performance.now() - resumed); };
  await work({
    now: () => performance.now(),
    pause: () => new Promise((resolve) => {
      note();
      setImmediate(() => {
        resumed = performance.now();
        resolve();
      });
    }),
  });
  note();
  return worst;
}
