/** A list of suggestions below a place, with arrows, Enter and a click. */
import type * as obs from "obsidian";
import { keymap, Scope } from "./keymap";

export abstract class PopoverSuggest<T> implements obs.PopoverSuggest<T> {
  readonly scope: obs.Scope;
  protected values: T[] = [];
  private selected = 0;
  private el: HTMLElement | null = null;

  constructor(readonly app: obs.App, scope?: obs.Scope) {
    this.scope = scope ?? new Scope(keymap.rootScope);
    this.scope.register([], "ArrowDown", () => { this.select(this.selected + 1); return false; });
    this.scope.register([], "ArrowUp", () => { this.select(this.selected - 1); return false; });
    this.scope.register([], "Enter", (event) => { this.choose(event); return false; });
    this.scope.register([], "Escape", () => { this.close(); return false; });
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  open(): void { /* opened by showing values */ }

  close(): void {
    if (!this.el) return;
    this.el.remove();
    this.el = null;
    keymap.popScope(this.scope);
  }

  onHistoryBack(): void {
    this.close();
  }

  isOpen(): boolean {
    return this.el !== null;
  }

  protected showAt(values: T[], place: { left: number; top: number; bottom: number; width: number }): void {
    if (values.length === 0) {
      this.close();
      return;
    }
    this.values = values;
    if (!this.el) {
      this.el = document.body.createDiv({ cls: "suggestion-container" });
      keymap.pushScope(this.scope);
      // Before the focus moves: the field must not lose it to the list.
      this.el.addEventListener("pointerdown", (event) => { event.preventDefault(); });
    }
    const list = createDiv({ cls: "suggestion", attr: { role: "listbox" } });
    values.forEach((value, n) => {
      const item = list.createDiv({ cls: "suggestion-item", attr: { role: "option" } });
      this.renderSuggestion(value, item);
      item.addEventListener("click", (event) => { this.selectSuggestion(value, event); });
      item.addEventListener("pointermove", () => { this.select(n); });
    });
    this.el.setChildrenInPlace([list]);
    this.el.setCssStyles({ left: `${place.left}px`, top: `${place.bottom + 4}px`, minWidth: `${Math.min(place.width, 300)}px` });
    this.select(0);
  }

  private select(at: number): void {
    const count = this.values.length;
    this.selected = ((at % count) + count) % count;
    this.el?.findAll(".suggestion-item").forEach((item, n) => {
      item.toggleClass("is-selected", n === this.selected);
      item.setAttr("aria-selected", n === this.selected);
      if (n === this.selected) item.scrollIntoView({ block: "nearest" });
    });
  }

  private choose(event: KeyboardEvent): void {
    const value = this.values[this.selected];
    if (value !== undefined) this.selectSuggestion(value, event);
  }
}

class InputSuggestBase<T> extends PopoverSuggest<T> {
  limit = 100;
  private callback: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;

  constructor(app: obs.App, private readonly inputEl: HTMLInputElement | HTMLDivElement) {
    super(app);
    inputEl.addEventListener("input", () => void this.update());
    inputEl.addEventListener("focus", () => void this.update());
    inputEl.addEventListener("blur", () => { this.close(); });
  }

  setValue(value: string): void {
    if (this.inputEl instanceof HTMLInputElement) this.inputEl.value = value;
    else this.inputEl.setText(value);
  }

  getValue(): string {
    return this.inputEl instanceof HTMLInputElement ? this.inputEl.value : this.inputEl.getText();
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  getSuggestions(_query: string): T[] | Promise<T[]> { return []; }
  renderSuggestion(_value: T, _el: HTMLElement): void { /* for the one who extends */ }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.callback?.(value, event);
  }

  private async update(): Promise<void> {
    const values = await this.getSuggestions(this.getValue());
    if (document.activeElement !== this.inputEl) return;
    this.showAt(this.limit > 0 ? values.slice(0, this.limit) : values, this.inputEl.getBoundingClientRect());
  }
}

export const AbstractInputSuggest = InputSuggestBase as unknown as typeof obs.AbstractInputSuggest;
