/** “Arranging… 40 %” with a cancel button, over the drawing while a layout runs. */
import { strings } from "../../../core/base/strings";

export class LayoutProgress {
  private readonly line: HTMLElement;
  private readonly text: HTMLElement;

  constructor(parent: HTMLElement, giveUp: () => void) {
    this.line = parent.createDiv({ cls: "moc-study-arranging is-away" });
    this.text = this.line.createSpan();
    this.line.createEl("button", { text: strings.common.cancel }).addEventListener("click", giveUp);
  }

  /** `done` from 0 to 1. */
  report(done: number): void {
    this.text.setText(strings.graph.arranging(Math.floor(done * 100) / 100));
  }

  show(): void {
    this.line.removeClass("is-away");
  }

  hide(): void {
    this.line.addClass("is-away");
  }
}
