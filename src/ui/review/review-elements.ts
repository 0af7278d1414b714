/** The review pane's parts as the page holds them: built once, filled by the view. */
import { strings } from "../../core/base/strings";
import { iconButton } from "../controls";
import type { ReviewScope } from "../../app/services";
import { GradeButtons, type GradeActions } from "./grade-buttons";
import { QueueCounts } from "./queue-counts";
import { ReviewScopePicker } from "./scope-picker";

/** What the pane's buttons and keys do. */
export interface ReviewActions extends GradeActions {
  readonly chooseScope: (scope: ReviewScope) => void;
  /** Shows the answer; where it is shown, grades it as good. */
  readonly answerOrGood: () => void;
  readonly undo: () => void;
  readonly suspend: () => void;
  readonly bury: () => void;
  readonly edit: () => void;
}

export interface ReviewElements {
  readonly root: HTMLElement;
  readonly picker: ReviewScopePicker;
  readonly bar: HTMLElement;
  readonly progress: HTMLElement;
  readonly counts: QueueCounts;
  readonly undo: HTMLElement;
  readonly message: HTMLElement;
  readonly sheet: HTMLElement;
  readonly buttons: GradeButtons;
  /** Shown when no card remains. */
  readonly end: HTMLElement;
  /** The live region for screen readers. */
  readonly live: HTMLElement;
}

export function buildReview(root: HTMLElement, actions: ReviewActions): ReviewElements {
  root.addClass("moc-study-pane", "moc-study-review");
  const head = root.createDiv({ cls: "moc-study-head" });
  const picker = new ReviewScopePicker(head, actions.chooseScope);
  const tools = head.createDiv({ cls: "moc-study-tools" });
  const undo = iconButton(tools, "undo-2", strings.review.undo, actions.undo);
  iconButton(tools, "calendar-clock", strings.review.bury, actions.bury, "is-asking");
  iconButton(tools, "circle-pause", strings.review.suspend, actions.suspend, "is-asking");
  iconButton(tools, "pencil", strings.review.edit, actions.edit, "is-asking");
  const line = root.createDiv({ cls: "moc-study-progress-line" });
  const bar = line.createEl("progress", { attr: { "aria-label": strings.review.doneToday } });
  const progress = line.createDiv({ cls: "moc-study-progress-text" });
  const counts = new QueueCounts(line);
  const body = root.createDiv({ cls: "moc-study-review-body" });
  const message = body.createDiv({ cls: "moc-study-review-message" });
  const sheet = body.createDiv({ cls: "moc-study-sheet", attr: { role: "group", "aria-label": strings.cards.card, tabindex: "-1" } });
  const end = body.createDiv({ cls: "moc-study-review-end" });
  const buttons = new GradeButtons(root, actions);
  const live = root.createDiv({ cls: "moc-study-hidden-text", attr: { "aria-live": "polite" } });
  return { root, picker, bar, progress, counts, undo, message, sheet, buttons, end, live };
}
