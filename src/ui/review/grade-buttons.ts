/** The buttons of the review: one for the answer, then four, each with the time until the card comes again. */
import type { LearnerModel } from "../../app/learner-model";
import type { Grade } from "../../core/study/log-record";
import { intervalText } from "../../core/study/interval";
import type { ReviewActions } from "./review-actions";

const GRADES: readonly { readonly grade: Grade; readonly name: string; readonly cls: string }[] = [
  { grade: 1, name: "Again", cls: "is-again" },
  { grade: 2, name: "Hard", cls: "is-hard" },
  { grade: 3, name: "Good", cls: "is-good" },
  { grade: 4, name: "Easy", cls: "is-easy" },
];

export class GradeButtons {
  private readonly whens = new Map<Grade, HTMLElement>();
  private readonly good: HTMLElement;

  constructor(parent: HTMLElement, actions: Pick<ReviewActions, "answer" | "grade">) {
    const foot = parent.createDiv({ cls: "moc-study-review-foot" });
    const show = foot.createEl("button", { cls: "moc-study-show-answer" });
    show.createSpan({ text: "Show answer" });
    show.createEl("kbd", { text: "Space", attr: { "aria-hidden": "true" } });
    show.addEventListener("click", actions.answer);
    const grades = foot.createDiv({ cls: "moc-study-grades", attr: { role: "group", "aria-label": "How well did you remember?" } });
    let good = show;
    for (const { grade, name, cls } of GRADES) {
      const button = grades.createEl("button", { cls: ["moc-study-grade", cls] });
      button.createSpan({ cls: "moc-study-grade-name", text: name });
      this.whens.set(grade, button.createSpan({ cls: "moc-study-grade-when" }));
      button.createEl("kbd", { text: String(grade), attr: { "aria-hidden": "true" } });
      button.addEventListener("click", () => actions.grade(grade));
      if (grade === 3) good = button;
    }
    this.good = good;
  }

  /** `dues` in milliseconds since 1970. */
  showDue(dues: Readonly<Record<Grade, number>>, learner: LearnerModel): void {
    const now = learner.clock.now();
    const scheduler = learner.scheduler();
    for (const [grade, when] of this.whens) when.setText(intervalText(dues[grade] - now, scheduler.dayOf(dues[grade]) - scheduler.dayOf(now)));
  }

  focusGood(): void {
    this.good.focus();
  }
}
