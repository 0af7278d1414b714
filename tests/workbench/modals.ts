/** Dialogs: one above the other, keys for the topmost alone, focus kept inside and given back. */
import type * as obs from "obsidian";
import { ButtonComponent } from "./controls";
import { rethrowLater } from "./events";
import { setIcon } from "./icons";
import { keymap, Scope } from "./keymap";

let count = 0;

export class Modal implements obs.Modal {
  readonly scope: obs.Scope = new Scope();
  readonly containerEl = createDiv({ cls: "modal-container mod-dim" });
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  shouldRestoreSelection = true;
  protected readonly headerEl: HTMLElement;
  private before: Element | null = null;
  private closeCallback: (() => unknown) | null = null;

  constructor(readonly app: obs.App) {
    const id = `modal-title-${count++}`;
    this.containerEl.createDiv({ cls: "modal-bg" }).addEventListener("click", () => { this.close(); });
    this.modalEl = this.containerEl.createDiv({ cls: "modal", attr: { role: "dialog", "aria-modal": true, "aria-labelledby": id, tabindex: -1 } });
    const close = this.modalEl.createEl("button", { cls: "modal-close-button clickable-icon", attr: { type: "button", "aria-label": "Close" } });
    setIcon(close, "x");
    close.addEventListener("click", () => { this.close(); });
    this.headerEl = this.modalEl.createDiv({ cls: "modal-header" });
    this.titleEl = this.headerEl.createDiv({ cls: "modal-title", attr: { id } });
    this.contentEl = this.modalEl.createDiv({ cls: "modal-content" });
    this.scope.register([], "Escape", () => { this.close(); return false; });
    this.scope.register(null, "Tab", (event) => this.keepFocus(event));
  }

  open(): void {
    this.before = document.activeElement;
    document.body.append(this.containerEl);
    keymap.pushScope(this.scope);
    try {
      Promise.resolve(this.onOpen()).catch(rethrowLater);
    } catch (error) {
      rethrowLater(error);
    }
    if (!this.modalEl.contains(document.activeElement)) (this.focusable().find((el) => !el.hasClass("modal-close-button")) ?? this.modalEl).focus({ preventScroll: true });
  }

  close(): void {
    if (!this.containerEl.isConnected) return;
    keymap.popScope(this.scope);
    this.containerEl.remove();
    try {
      this.onClose();
      this.closeCallback?.();
    } catch (error) {
      rethrowLater(error);
    }
    if (this.shouldRestoreSelection && this.before instanceof HTMLElement && this.before.isConnected) this.before.focus({ preventScroll: true });
  }

  onOpen(): Promise<void> | void { /* for the one who extends */ }
  onClose(): void { /* for the one who extends */ }
  onHistoryBack(): void { this.close(); }
  setTitle(title: string): this { this.titleEl.setText(title); return this; }
  setContent(content: string | DocumentFragment): this { this.contentEl.setText(content); return this; }
  setCloseCallback(callback: () => unknown): this { this.closeCallback = callback; return this; }

  private focusable(): HTMLElement[] {
    return this.modalEl.findAll("a[href], button, input, select, textarea, [tabindex]:not([tabindex='-1'])").filter((el) => el.isShown() && !el.matches(":disabled"));
  }

  /** At either end Tab goes round. */
  private keepFocus(event: KeyboardEvent): false | undefined {
    const all = this.focusable();
    const at = all.findIndex((el) => el === document.activeElement);
    const next = event.shiftKey ? (at <= 0 ? all[all.length - 1] : undefined) : at === all.length - 1 || at < 0 ? all[0] : undefined;
    if (!next) return undefined;
    next.focus();
    return false;
  }
}

class ConfirmButton extends ButtonComponent {
  wantsFocus = false;
  setInitialFocus(): this { this.wantsFocus = true; return this; }
  setSecondary(): this { this.buttonEl.addClass("mod-secondary"); return this; }
  setCancel(): this { this.buttonEl.addClass("mod-cancel"); return this; }
}

export class ConfirmationModal extends Modal implements obs.ConfirmationModal {
  readonly buttonContainerEl: HTMLElement;
  private readonly buttons: ConfirmButton[] = [];

  constructor(app: obs.App) {
    super(app);
    this.modalEl.addClass("mod-confirmation");
    this.buttonContainerEl = this.modalEl.createDiv({ cls: "modal-button-container" });
  }

  override open(): void {
    super.open();
    this.buttons.find(({ wantsFocus }) => wantsFocus)?.buttonEl.focus();
  }

  addClass(cls: string): this { this.modalEl.addClass(cls); return this; }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const box = this.buttonContainerEl.createEl("label", { cls: "mod-checkbox" });
    const input = box.createEl("input", { type: "checkbox" });
    box.appendText(label);
    input.addEventListener("change", () => { callback(input.checked); });
    return this;
  }

  /** A button closes the dialog once what it does is done. */
  addButton(callback: (button: obs.ConfirmationButton) => unknown): this {
    const button = new ConfirmButton(this.buttonContainerEl);
    const handlers: ((event: MouseEvent) => unknown)[] = [];
    button.onClick = (handler) => { handlers.push(handler); return button; };
    button.buttonEl.addEventListener("click", (event) => {
      Promise.all(handlers.map((handler) => handler(event))).catch(rethrowLater).finally(() => { this.close(); });
    });
    this.buttons.push(button);
    callback(button);
    return this;
  }

  addCancelButton(text = "Cancel"): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }
}
