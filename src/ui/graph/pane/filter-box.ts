/**
 * The filter box: what is typed stands as chips in front of the field once it is a whole term, suggestions hang below.
 * Arrows choose, Enter and Tab take, Escape closes, Backspace in an empty field takes the last chip back, Ctrl+A all.
 */
import { wholeNumber } from "../../../core/base/language";
import { strings } from "../../../core/base/strings";
import { setIcon } from "obsidian";
import { isLetter } from "../../controls";
import { withoutTerm, type Chip } from "../../../core/filters/apply-filter";
import { suggest, type Suggestion } from "../../../core/filters/suggest";
import type { FilterContext } from "../../../core/filters/filter";
import { heldChips, nextOffered, settled, startOfTyped, wholeText, withLastOpen, withSuggestion, type FilterText } from "./filter-text";

export interface FilterBoxNeeds {
  /** What suggestions are made from, now. */
  readonly context: () => FilterContext | null;
  readonly changed: (text: string) => void;
  readonly leave: () => void;
}

let boxes = 0;

export class FilterBox {
  private readonly input: HTMLInputElement;
  private readonly chipRow: HTMLElement;
  private readonly list: HTMLElement;
  private readonly count: HTMLElement;
  private readonly listId = `moc-study-suggestions-${++boxes}`;
  /** Terms that stand as chips, as text; what is being typed stands in the field. */
  private held = "";
  private chips: readonly Chip[] = [];
  private drawnChips = "";
  private offered: readonly Suggestion[] = [];
  private at = -1;

  constructor(parent: HTMLElement, private readonly needs: FilterBoxNeeds) {
    const box = parent.createDiv({ cls: "moc-study-filter" });
    setIcon(box.createSpan({ cls: "moc-study-filter-icon", attr: { "aria-hidden": "true" } }), "search");
    this.chipRow = box.createDiv({ cls: "moc-study-chips" });
    this.input = box.createEl("input", {
      type: "text", placeholder: strings.graph.filter, cls: "moc-study-filter-input",
      attr: { role: "combobox", "aria-label": strings.graph.filterConcepts, "aria-expanded": "false", "aria-controls": this.listId, "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false" },
    });
    this.count = box.createSpan({ cls: "moc-study-count", attr: { role: "status" } });
    this.list = box.createDiv({ cls: "moc-study-suggestions", attr: { role: "listbox", id: this.listId, "aria-label": strings.graph.suggestions } });
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
    return wholeText(this.parts());
  }

  set(text: string): void {
    if (text === this.text()) return;
    this.take({ held: text, typed: "" });
  }

  /** Chips for what the filter means now. */
  showChips(chips: readonly Chip[]): void {
    this.chips = chips;
    const shown = heldChips(chips, this.parts());
    const drawn = JSON.stringify(shown);
    if (drawn === this.drawnChips) return;
    this.drawChips(shown);
    this.drawnChips = drawn;
  }

  /** How many concepts it leaves; empty without a filter. */
  showCount(count: string): void {
    this.count.setText(count);
  }

  private drawChips(chips: readonly Chip[]): void {
    this.chipRow.empty();
    for (const chip of chips) {
      const button = this.chipRow.createEl("button", { cls: "moc-study-chip", attr: { "aria-label": chip.problem === null ? strings.graph.removeFilter(chip.text) : strings.graph.removeUnknown(chip.text) } });
      button.createSpan({ cls: "moc-study-chip-text", text: chip.text });
      button.toggleClass("has-problem", chip.problem !== null);
      if (chip.problem !== null) setIcon(button.createSpan({ cls: "moc-study-chip-problem", attr: { "aria-hidden": "true" } }), "circle-alert");
      setIcon(button.createSpan({ attr: { "aria-hidden": "true" } }), "x");
      button.addEventListener("mousedown", (event) => event.preventDefault());
      button.addEventListener("click", () => {
        this.held = withoutTerm(this.held, chip);
        this.notifyChange();
        this.focus();
      });
    }
  }

  private parts(): FilterText {
    return { held: this.held, typed: this.input.value };
  }

  private take({ held, typed }: FilterText): void {
    this.held = held;
    this.input.value = typed;
  }

  private notifyChange(): void {
    this.needs.changed(this.text());
  }

  private offer(): void {
    const context = this.needs.context();
    const before = startOfTyped(this.parts());
    this.offered = context === null ? [] : suggest(`${this.held} `.slice(0, before) + this.input.value, before + (this.input.selectionStart ?? 0), context);
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

  private drawOption(at: number, { label, hint, count }: Suggestion): void {
    const chosen = at === this.at;
    const option = this.list.createDiv({ cls: "moc-study-suggestion", attr: { role: "option", id: `${this.listId}-${at}`, "aria-selected": String(chosen) } });
    option.createSpan({ text: label });
    option.createSpan({ cls: "moc-study-suggestion-hint", text: hint });
    if (count !== null) option.createSpan({ cls: "moc-study-count", text: wholeNumber(count) });
    option.addEventListener("mousedown", (event) => { event.preventDefault(); this.takeOffered(at); });
    if (!chosen) return;
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  private hide(): void {
    this.offered = [];
    this.commitTyped();
    this.draw();
  }

  /** A chosen suggestion takes the place of what was typed; a whole term becomes a chip, a key waits for its value. */
  private takeOffered(at: number): void {
    const one = this.offered[at];
    if (one === undefined) return;
    this.take(withSuggestion(this.parts(), one));
    this.showChips(this.chips);
    this.offer();
    this.notifyChange();
  }

  private commitTyped(): void {
    this.take(settled(this.parts()));
    this.showChips(this.chips);
    this.notifyChange();
  }

  private key(event: KeyboardEvent): void {
    const used = (event.ctrlKey || event.metaKey) && isLetter(event, "a") ? this.selectAll() : this.use(event.key);
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private use(key: string): boolean {
    const open = this.offered.length > 0;
    switch (key) {
      case "ArrowDown": return open && this.move(1);
      case "ArrowUp": return open && this.move(-1);
      case "Tab": return open && this.at >= 0 && this.taken();
      case "Enter": return this.at >= 0 ? this.taken() : this.entered();
      case "Escape": return this.escape(open);
      case "Backspace": return this.input.value === "" && this.held !== "" && this.takeBack();
      default: return false;
    }
  }

  private move(by: 1 | -1): boolean {
    this.at = nextOffered(this.at, by, this.offered.length);
    this.draw();
    return true;
  }

  private taken(): boolean {
    this.takeOffered(this.at);
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

  /** All chips go back into the field, selected: one key replaces or deletes them. */
  private selectAll(): boolean {
    this.take({ held: "", typed: this.text() });
    this.showChips(this.chips);
    this.input.select();
    return true;
  }

  /** The last chip goes back into the field, to be changed. */
  private takeBack(): boolean {
    if (this.needs.context() === null) return false;
    this.take(withLastOpen(this.parts()));
    this.notifyChange();
    this.offer();
    return true;
  }
}
