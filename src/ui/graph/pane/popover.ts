/**
 * A popover below its button; on a phone a sheet from below, with the rest of the pane darkened. Escape closes it, and so
 * does focus that goes elsewhere. It hears nothing outside its pane.
 */
import { Platform } from "obsidian";

/** Pixels between a popover and the edges of its pane, and its button. */
const GAP = { edge: 8, button: 4 };

export class Popover {
  private box: HTMLElement | null = null;

  /** `fill`: what it says now. */
  constructor(private readonly root: HTMLElement, private readonly button: HTMLElement, private readonly label: string, private readonly fill: (box: HTMLElement) => void) {
    button.setAttrs({ "aria-haspopup": "dialog", "aria-expanded": "false" });
    // With the pointer the focus goes first, and would open again what it closed.
    button.addEventListener("mousedown", (event) => { if (this.box !== null) event.preventDefault(); });
    button.addEventListener("click", () => { if (this.box === null) this.open(); else this.close(true); });
  }

  open(): void {
    if (this.box !== null) return;
    const box = this.root.createDiv({ cls: ["moc-study-popover", ...Platform.isPhone ? ["is-sheet"] : []], attr: { role: "dialog", "aria-label": this.label, tabindex: "-1" } });
    this.box = box;
    this.button.setAttribute("aria-expanded", "true");
    this.fill(box);
    if (!Platform.isPhone) this.place(box);
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      this.close(true);
    });
    box.addEventListener("focusout", ({ relatedTarget }) => {
      // Another window may come to the front.
      if (this.box === box && box.doc.hasFocus() && !box.contains(relatedTarget as Node | null)) this.close(false);
    });
    box.addEventListener("click", (event) => { if (event.target === box && Platform.isPhone) this.close(true); });
    (box.querySelector<HTMLElement>("input, [tabindex='0'], button:not([tabindex='-1'])") ?? box).focus({ preventScroll: true });
  }

  /** Says what is so now; the focus stays. Whoever is typing goes on with that. */
  update(): void {
    const { box } = this;
    if (box === null) return;
    const field = box.querySelector("input");
    if (field !== null) {
      field.dispatchEvent(new Event("input"));
      return;
    }
    const focused = box.doc.activeElement?.getAttribute("data-key") ?? null;
    const { scrollTop } = box;
    box.focus({ preventScroll: true });
    this.fill(box);
    box.scrollTop = scrollTop;
    if (focused !== null) box.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  close(isDone: boolean): void {
    const { box } = this;
    this.box = null;
    this.button.setAttribute("aria-expanded", "false");
    if (isDone) this.button.focus({ preventScroll: true });
    box?.remove();
  }

  private place(box: HTMLElement): void {
    const [pane, at] = [this.root.getBoundingClientRect(), this.button.getBoundingClientRect()];
    const top = at.bottom - pane.top + GAP.button;
    const left = Math.max(GAP.edge, Math.min(at.left - pane.left, pane.width - box.offsetWidth - GAP.edge));
    box.setCssStyles({ top: `${top}px`, left: `${left}px`, maxHeight: `${pane.height - top - GAP.edge}px` });
  }
}
