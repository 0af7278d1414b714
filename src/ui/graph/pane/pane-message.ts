/** The sentence that stands in place of the drawing, or the way to a first map where there is none. */
import { strings } from "../../../core/base/strings";
import type { PaneElements } from "./pane-elements";

export class PaneMessage {
  /** `firstSteps` draws the way to a first map; a block in a note has no room for it. */
  constructor(private readonly parts: Pick<PaneElements, "body" | "message">, private readonly root: HTMLElement, private readonly firstSteps?: (parent: HTMLElement) => void) {}

  /** An empty text takes it away. */
  show(text: string): void {
    this.root.removeClass("is-first");
    this.parts.message.setText(text);
    this.parts.body.toggleClass("has-message", text !== "");
  }

  /** Why there is nothing to draw. `remedy` draws what helps, below the sentence. */
  nothing(reading: { readonly done: number; readonly total: number } | null, why: string | null, remedy: (parent: HTMLElement) => void): void {
    const isFirst = reading === null && why === null && this.firstSteps !== undefined;
    if (isFirst && this.root.hasClass("is-first")) return;
    this.show(reading === null ? why ?? strings.common.noMaps : strings.common.reading(reading.done, reading.total));
    if (isFirst) this.firstSteps?.(this.parts.message);
    else if (reading === null) remedy(this.parts.message.createDiv({ cls: "moc-study-remedy" }));
    this.root.toggleClass("is-first", isFirst);
  }
}
