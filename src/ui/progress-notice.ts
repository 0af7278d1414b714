/** Progress of long work, with a cancel button. */
import { strings } from "../core/base/strings";
import { Notice, ProgressBarComponent } from "obsidian";
import type { WorkProgress } from "../app/services";

/** Runs the work with a notice that has a bar and a button. The notice closes when the work ends. */
export async function withProgress<T>(title: string, job: (progress: WorkProgress) => Promise<T>, stopping = strings.commands.stoppingNote): Promise<T> {
  let cancelled = false;
  const fragment = createFragment();
  const box = fragment.createDiv({ cls: "moc-study-progress" });
  const label = box.createDiv({ text: title });
  const bar = new ProgressBarComponent(box);
  box.createEl("button", { text: strings.common.cancel }).addEventListener("click", (event) => {
    event.stopPropagation();
    cancelled = true;
    label.setText(stopping);
  });
  const notice = new Notice(fragment, 0);
  try {
    return await job({
      report: (done, total) => { bar.setValue(total === 0 ? 100 : Math.round((done / total) * 100)); },
      isCancelled: () => cancelled,
    });
  } finally {
    notice.hide();
  }
}
