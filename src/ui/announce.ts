/** Shows the outcome of an action as a notice: one sentence, a link to the note, an undo button. */
import { strings } from "../core/base/strings";
import { Notice, type App } from "obsidian";
import type { Outcome } from "../app/services";
import { runAction } from "./run-action";

/** Milliseconds: time to read the sentence and to reach for the button. */
const WITH_BUTTONS = 12_000;
const SENTENCE_ONLY = 5_000;

export function announce(app: App, { sentence, path, undo, remedy }: Outcome): Notice {
  const open = path === null || app.vault.getFileByPath(path) === null ? [] : [{ text: path.endsWith(".md") ? strings.common.openNote : strings.common.openFile, run: () => app.workspace.openLinkText(path, "", false) }];
  const back = undo === null ? [] : [{ text: strings.common.undo, run: async () => { announce(app, await undo()); } }];
  const help = remedy === undefined ? [] : [{ text: remedy.text, run: async () => { announce(app, await remedy.run()); } }];
  return say(sentence, [...help, ...open, ...back]);
}

/** A notice with buttons, which close it. */
export function say(sentence: string, buttons: readonly { readonly text: string; readonly run: () => unknown }[]): Notice {
  const fragment = createFragment();
  fragment.createDiv({ text: sentence });
  const row = buttons.length === 0 ? null : fragment.createDiv({ cls: "moc-study-notice-buttons" });
  const notice = new Notice(fragment, row === null ? SENTENCE_ONLY : WITH_BUTTONS);
  for (const { text, run } of buttons) {
    row?.createEl("button", { text }).addEventListener("click", (event) => {
      event.stopPropagation();
      notice.hide();
      runAction(text, run);
    });
  }
  return notice;
}

/** Runs something that ends with an outcome, and announces it. `what`: as for `runAction`. */
export function runAndAnnounce(app: App, what: string, action: () => Promise<Outcome>): void {
  runAction(what, async () => { announce(app, await action()); });
}
