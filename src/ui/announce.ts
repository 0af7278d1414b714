/** Shows the outcome of an action as a notice: one sentence, a link to the note, an undo button. */
import { Notice, type App } from "obsidian";
import type { Outcome } from "../app/services";
import { runAction } from "./run-action";

/** Milliseconds: time to read the sentence and to reach for the button. */
const WITH_BUTTONS = 12_000;
const SENTENCE_ONLY = 5_000;

export function announce(app: App, outcome: Outcome): Notice {
  const fragment = createFragment();
  fragment.createDiv({ text: outcome.sentence });
  const { path, undo } = outcome;
  const buttons = path === null && undo === null ? null : fragment.createDiv({ cls: "moc-study-notice-buttons" });
  const notice = new Notice(fragment, buttons === null ? SENTENCE_ONLY : WITH_BUTTONS);
  const button = (text: string, run: () => unknown): void => {
    buttons?.createEl("button", { text }).addEventListener("click", (event) => {
      event.stopPropagation();
      notice.hide();
      runAction(text, run);
    });
  };
  if (path !== null && app.vault.getFileByPath(path) !== null) button(path.endsWith(".md") ? "Open note" : "Open file", () => app.workspace.openLinkText(path, "", false));
  if (undo !== null) button("Undo", async () => { announce(app, await undo()); });
  return notice;
}

/** Runs something that ends with an outcome, and announces it. `what`: as for `runAction`. */
export function runAndAnnounce(app: App, what: string, action: () => Promise<Outcome>): void {
  runAction(what, async () => { announce(app, await action()); });
}
