/** The foot of the review pane: one button for the answer; then four, each with the time until the card would come again. */
import { strings } from "../../core/base/strings";
import type { LearnerReader } from "../../app/learner";
import type { Grade } from "../../core/study/log-record";
import { intervalText } from "../../core/study/interval";

const GRADES: readonly { readonly grade: Grade; readonly cls: string }[] = [
  { grade: 1, cls: "is-again" },
  { grade: 2, cls: "is-hard" },
  { grade: 3, cls: "is-good" },
  { grade: 4, cls: "is-easy" },
];

export interface GradeActions {
  readonly answer: () => void;
  readonly grade: (grade: Grade) => void;
}

export class GradeButtons {
  private readonly whens = new Map<Grade, HTMLElement>();
  private readonly good: HTMLElement;
  private readonly foot: HTMLElement;

  constructor(parent: HTMLElement, actions: GradeActions) {
    const foot = this.foot = parent.createDiv({ cls: "moc-study-review-foot" });
    const show = foot.createEl("button", { cls: "moc-study-show-answer" });
    show.createSpan({ text: strings.review.showAnswer });
    show.createEl("kbd", { text: strings.review.space, attr: { "aria-hidden": "true" } });
    show.addEventListener("click", actions.answer);
    const grades = foot.createDiv({ cls: "moc-study-grades", attr: { role: "group", "aria-label": strings.review.howWell } });
    let good = show;
    for (const { grade, cls } of GRADES) {
      const button = grades.createEl("button", { cls: ["moc-study-grade", cls] });
      button.createSpan({ cls: "moc-study-grade-name", text: strings.review.grades[grade] });
      this.whens.set(grade, button.createSpan({ cls: "moc-study-grade-when" }));
      button.createEl("kbd", { text: String(grade), attr: { "aria-hidden": "true" } });
      button.addEventListener("click", () => actions.grade(grade));
      if (grade === 3) good = button;
    }
    this.good = good;
  }

  /** `dues` in milliseconds since 1970. */
  showDue(dues: Readonly<Record<Grade, number>>, learner: LearnerReader): void {
    const now = learner.now();
    for (const [grade, when] of this.whens) when.setText(intervalText(dues[grade] - now, learner.dayOf(dues[grade]) - learner.dayOf(now)));
  }

  hasFocus(): boolean {
    return this.foot.contains(this.foot.ownerDocument.activeElement);
  }

  focusGood(): void {
    this.good.focus();
  }
}
