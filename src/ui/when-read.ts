/** Waits for the first reading of the vault. What opens only then is announced until it does, and can be cancelled. */
import { strings } from "../core/base/strings";
import type { Services } from "../app/services";
import { withProgress } from "./progress-notice";
import { WINDOW_PACING } from "./run-action";

/** False where the learner cancelled: a list that springs up later would take the keys of something else. */
export async function whenRead({ liveIndex }: { readonly liveIndex: Pick<Services["liveIndex"], "ready" | "progress" | "progressed"> }): Promise<boolean> {
  const read = liveIndex.ready.then(() => true);
  if (await Promise.race([read, WINDOW_PACING.pause().then(() => false)])) return true;
  return withProgress(strings.dashboard.reading, (shown) => new Promise<boolean>((resolve, reject) => {
    const stop = liveIndex.progressed.subscribe(() => {
      const progress = liveIndex.progress();
      if (progress !== null) shown.report(progress.done, progress.total);
      if (shown.isCancelled()) end(false);
    });
    const end = (isRead: boolean): void => {
      stop();
      resolve(isRead);
    };
    read.then(() => end(!shown.isCancelled()), reject);
  }), strings.commands.stopping);
}
