/**
 * The filter box. Finished terms are chips in front of the field, and suggestions hang below. Arrows choose, Enter and
 * Tab accept, Escape closes. Backspace in an empty field puts the last chip back into it.
 */
import { setIcon } from "obsidian";
import { withoutTerm, type Chip } from "../../../core/filters/apply-filter";
import { suggest, type Suggestion } from "../../../core/filters/suggest";
import type { FilterContext } from "../../../core/filters/filter";

export interface FilterBoxNeeds {
  /** The context for suggestions. */
  readonly context: () => FilterContext | null;
  readonly changed: (text: string) => void;
  readonly leave: () => void;
}

let boxes = 0;

export class FilterBox {
  private readonly input: HTMLInputElement;
  private readonly chipRow: HTMLElement;
  private readonly list: HTMLElement;
  private readonly listId = `moc-study-suggestions-${++boxes}`;
  /** The terms that are chips, as text. The field holds what is being typed. */
  private committed = "";
  private chips: readonly Chip[] = [];
  private offered: readonly Suggestion[] = [];
  private at = -1;

  constructor(parent: HTMLElement, private readonly needs: FilterBoxNeeds) {
    const box = parent.createDiv({ cls: "moc-study-filter" });
    setIcon(box.createSpan({ cls: "moc-study-filter-icon", attr: { "aria-hidden": "true" } }), "search");
    this.chipRow = box.createDiv({ cls: "moc-study-chips" });
    this.input = box.createEl("input", {
      type: "text", placeholder: "Filter", cls: "moc-study-filter-input",
      attr: { role: "combobox", "aria-label": "Filter concepts", "aria-expanded": "false", "aria-controls": this.listId, "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false" },
    });
    this.list = box.createDiv({ cls: "moc-study-suggestions", attr: { role: "listbox", id: this.listId, "aria-label": "Suggestions" } });
    this.input.addEventListener("input", () => { this.offer(); this.notifyChange(); });
    this.input.addEventListener("focus", () => this.offer());
    this.input.addEventListener("blur", () => this.hide());
    this.input.addEventListener("keydown", (event) => this.key(event));
    box.addEventListener("mousedown", (event) => { if (event.target === box) { event.preventDefault(); this.focus(); } });
  }

  focus(): void {
    this.input.focus();
  }

  /** The whole filter, as text. */
  text(): string {
    return `${this.committed} ${this.input.value}`.trim();
  }

  set(text: string): void {
    if (text === this.text()) return;
    this.committed = text;
    this.input.value = "";
  }

  /** Shows chips for the filter. A term that is still being typed is no chip yet. */
  showChips(chips: readonly Chip[]): void {
    this.chips = chips;
    this.chipRow.empty();
    for (const chip of chips.filter((one) => one.to <= this.committed.length)) {
      const button = this.chipRow.createEl("button", { cls: "moc-study-chip", text: chip.text, attr: { "aria-label": `Remove filter ${chip.text}` } });
      button.toggleClass("has-problem", chip.problem !== null);
      if (chip.problem !== null) button.setAttribute("title", chip.problem);
      setIcon(button.createSpan({ attr: { "aria-hidden": "true" } }), "x");
      button.addEventListener("mousedown", (event) => event.preventDefault());
      button.addEventListener("click", () => {
        this.committed = withoutTerm(this.committed, chip);
        this.notifyChange();
        this.focus();
      });
    }
  }

  private notifyChange(): void {
    this.needs.changed(this.text());
  }

  private offer(): void {
    const context = this.needs.context();
    const before = this.committed === "" ? "" : `${this.committed} `;
    this.offered = context === null ? [] : suggest(before + this.input.value, before.length + (this.input.selectionStart ?? 0), context);
    this.at = -1;
    this.draw();
  }

  private draw(): void {
    this.list.empty();
    const open = this.offered.length > 0 && this.input.doc.activeElement === this.input;
    this.list.toggleClass("is-open", open);
    this.input.setAttribute("aria-expanded", String(open));
    this.input.removeAttribute("aria-activedescendant");
    if (!open) return;
    for (const [at, one] of this.offered.entries()) this.drawOption(at, one);
  }

  private drawOption(at: number, { label, hint }: Suggestion): void {
    const chosen = at === this.at;
    const option = this.list.createDiv({ cls: "moc-study-suggestion", attr: { role: "option", id: `${this.listId}-${at}`, "aria-selected": String(chosen) } });
    option.createSpan({ text: label });
    option.createSpan({ cls: "moc-study-suggestion-hint", text: hint });
    option.addEventListener("mousedown", (event) => { event.preventDefault(); this.applySuggestion(at); });
    if (!chosen) return;
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  private hide(): void {
    this.offered = [];
    this.commitTyped();
    this.draw();
  }

  /** Replaces the typed text by the suggestion. A whole term becomes a chip; a key waits for its value. */
  private applySuggestion(at: number): void {
    const one = this.offered[at];
    if (one === undefined) return;
    const before = this.committed === "" ? 0 : this.committed.length + 1;
    const typed = this.input.value;
    this.input.value = typed.slice(0, Math.max(0, one.from - before)) + one.insert + typed.slice(Math.max(0, one.to - before));
    if (one.insert.endsWith(" ")) this.commitTyped();
    this.offer();
    this.notifyChange();
  }

  private commitTyped(): void {
    this.committed = this.text();
    this.input.value = "";
    this.showChips(this.chips);
    this.notifyChange();
  }

  private key(event: KeyboardEvent): void {
    const used = this.use(event.key);
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private use(key: string): boolean {
    const open = this.offered.length > 0;
    switch (key) {
      case "ArrowDown": return open && this.move(1);
      case "ArrowUp": return open && this.move(-1);
      case "Tab": return open && this.at >= 0 && this.acceptSuggestion();
      case "Enter": return this.at >= 0 ? this.acceptSuggestion() : this.entered();
      case "Escape": return this.escape(open);
      case "Backspace": return this.input.value === "" && this.committed !== "" && this.editLastChip();
      default: return false;
    }
  }

  private move(by: number): boolean {
    const many = this.offered.length;
    this.at = this.at < 0 && by < 0 ? many - 1 : (this.at + by + many) % many;
    this.draw();
    return true;
  }

  private acceptSuggestion(): boolean {
    this.applySuggestion(this.at);
    return true;
  }

  private entered(): boolean {
    this.commitTyped();
    this.offered = [];
    this.draw();
    return true;
  }

  private escape(open: boolean): boolean {
    this.offered = [];
    this.draw();
    if (!open) this.needs.leave();
    return true;
  }

  /** Puts the last chip back into the field. */
  private editLastChip(): boolean {
    const context = this.needs.context();
    if (context === null) return false;
    const cut = lastTermStart(this.committed);
    this.input.value = this.committed.slice(cut);
    this.committed = this.committed.slice(0, cut).trimEnd();
    this.notifyChange();
    this.offer();
    return true;
  }
}

/** The position behind the last space outside quotation marks. */
function lastTermStart(text: string): number {
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '"') quoted = !quoted;
    else if (text.charAt(at) === " " && !quoted) start = at + 1;
  }
  return start;
}
