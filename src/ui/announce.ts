/** Shows the outcome of an action as a notice: one sentence, a link to the note, an undo button. */
import { Notice, type App } from "obsidian";
import type { Outcome } from "../app/services";

/** Milliseconds: time to read the sentence and to reach for the button. */
const WITH_BUTTONS = 12_000;
const SENTENCE_ONLY = 5_000;

export function announce(app: App, outcome: Outcome): Notice {
  const fragment = createFragment();
  fragment.createDiv({ text: outcome.sentence });
  const { path, undo } = outcome;
  const buttons = path === null && undo === null ? null : fragment.createDiv({ cls: "moc-study-notice-buttons" });
  const notice = new Notice(fragment, buttons === null ? SENTENCE_ONLY : WITH_BUTTONS);
  const button = (text: string, run: () => void): void => {
    buttons?.createEl("button", { text }).addEventListener("click", (event) => {
      event.stopPropagation();
      notice.hide();
      run();
    });
  };
  if (path !== null && app.vault.getFileByPath(path) !== null) button(path.endsWith(".md") ? "Open note" : "Open file", () => void app.workspace.openLinkText(path, "", false));
  if (undo !== null) button("Undo", () => void undo().then((back) => announce(app, back)));
  return notice;
}
