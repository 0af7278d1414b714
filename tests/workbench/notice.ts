/** Notices in the corner; a click, or some seconds, take them away. */
/** Milliseconds; as in the app unless the caller says otherwise, 0 for until it is clicked. */
const STAYS = 5000;

/** Not declared as the official one: that would forbid the old name of the element, which plugins may still use. */
export class Notice {
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;
  readonly noticeEl: HTMLElement;

  constructor(message: string | DocumentFragment, duration = STAYS) {
    const corner = document.body.querySelector<HTMLElement>(".notice-container") ?? document.body.createDiv({ cls: "notice-container", attr: { role: "status", "aria-live": "polite" } });
    this.containerEl = corner.createDiv({ cls: "notice" });
    this.noticeEl = this.containerEl;
    this.messageEl = this.containerEl.createDiv({ cls: "notice-message" });
    this.setMessage(message);
    this.containerEl.addEventListener("click", () => { this.hide(); });
    if (duration > 0) window.setTimeout(() => { this.hide(); }, duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    this.containerEl.remove();
  }
}
