/** A row below the graph for somebody who is new here: three things to try, each ticked by doing it. */
import { strings } from "../../../core/base/strings";
import { type App, Platform, setIcon } from "obsidian";
import type { LearnerReader } from "../../../app/learner";
import { iconButton, textButton } from "../../controls";
import { openReview } from "../../review/open-review";
import { ALL } from "../../review/scope-state";

/** @key */
const KEY = "moc-study-first-minute";
/** @key What is kept once all is done, or was closed. */
const OVER = "over";
/** @key What is kept of a step that leaves no trace in the study log. */
const POINTED = "pointed";

/** Cards that make a first review. */
const CARDS = 5;

export interface FirstMinuteNeeds {
  readonly app: App;
  readonly learner: Pick<LearnerReader, "started">;
}

export class FirstMinute {
  private readonly row: HTMLElement;
  private readonly steps: readonly HTMLElement[];
  private readonly review: HTMLElement;
  private state: unknown;
  private isOpen = false;

  constructor(parent: HTMLElement, private readonly needs: FirstMinuteNeeds) {
    this.state = needs.app.loadLocalStorage(KEY);
    this.row = parent.createDiv({ cls: "moc-study-try", attr: { role: "group", "aria-label": strings.firstMinute.name } });
    const list = this.row.createEl("ol");
    this.steps = strings.firstMinute.steps(CARDS, Platform.isMobile).map((text) => {
      const step = list.createEl("li");
      step.createSpan({ cls: "moc-study-try-mark", attr: { "aria-hidden": "true" } });
      step.createSpan({ text });
      step.createSpan({ cls: "moc-study-hidden-text" });
      return step;
    });
    this.review = textButton(this.row, strings.review.name, () => openReview(needs.app, ALL));
    iconButton(this.row, "x", strings.firstMinute.close, () => this.end());
    this.row.hide();
  }

  pointed(): void {
    if (this.state !== null || !this.isOpen) return;
    this.keep(POINTED);
    this.show();
  }

  /** Shows what is done. Who studied here before, on any device, needs no first steps. */
  show(): void {
    if (this.state === OVER) return;
    const { ticks, cards } = this.needs.learner.started();
    const isNew = this.state !== null || this.isOpen || ticks + cards === 0;
    // By keyboard a concept is opened without being pointed at.
    const done = [this.state === POINTED || ticks > 0, ticks > 0, cards >= CARDS];
    if (!isNew || !done.includes(false)) return this.end();
    for (const [at, step] of this.steps.entries()) {
      step.toggleClass("is-done", done[at] === true);
      step.toggleClass("is-next", at === done.indexOf(false));
      const [mark, , label] = Array.from(step.children);
      if (mark?.instanceOf(HTMLElement) === true) setIcon(mark, done[at] === true ? "circle-check" : "circle");
      label?.setText(done[at] === true ? strings.firstMinute.done : "");
    }
    this.review.toggleClass("mod-cta", done.indexOf(false) === done.length - 1);
    this.isOpen = true;
    this.row.show();
  }

  /** While there is nothing to try them on. */
  hide(): void {
    this.row.hide();
  }

  private end(): void {
    this.keep(OVER);
    this.row.hide();
  }

  private keep(state: string): void {
    this.state = state;
    this.needs.app.saveLocalStorage(KEY, state);
  }
}
