/** Dialogs with a field and a list: arrows, Enter, a click. */
import type * as obs from "obsidian";
import { Modal } from "./modals";
import { prepareFuzzySearch, renderMatches, sortSearchResults } from "./search";

let count = 0;

export abstract class SuggestModal<T> extends Modal implements obs.SuggestModal<T> {
  limit = 100;
  emptyStateText = "No results found.";
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  private readonly instructionsEl: HTMLElement;
  private values: T[] = [];
  private selected = 0;
  private turn = 0;

  constructor(app: obs.App) {
    super(app);
    this.containerEl.addClass("mod-prompt");
    this.modalEl.className = "prompt";
    const id = `prompt-results-${count++}`;
    const box = createDiv({ cls: "prompt-input-container" });
    this.inputEl = box.createEl("input", { cls: "prompt-input", type: "text", attr: { autocapitalize: "off", spellcheck: "false", role: "combobox", "aria-expanded": true, "aria-controls": id, "aria-autocomplete": "list" } });
    this.resultContainerEl = createDiv({ cls: "prompt-results", attr: { role: "listbox", id, "aria-label": "Suggestions" } });
    this.instructionsEl = createDiv({ cls: "prompt-instructions" });
    this.modalEl.removeAttribute("aria-labelledby");
    this.modalEl.setAttr("aria-label", "Choose");
    this.modalEl.setChildrenInPlace([box, this.resultContainerEl, this.instructionsEl]);
    this.inputEl.addEventListener("input", () => void this.refresh());
    this.scope.register(null, "ArrowDown", () => { this.select(this.selected + 1); return false; });
    this.scope.register(null, "ArrowUp", () => { this.select(this.selected - 1); return false; });
    this.scope.register(null, "Home", () => this.inputEl.value === "" ? (this.select(0), false) : undefined);
    this.scope.register(null, "Enter", (event) => { this.selectActiveSuggestion(event); return false; });
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.refresh();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
    this.modalEl.setAttr("aria-label", placeholder);
  }

  setInstructions(instructions: obs.Instruction[]): void {
    this.instructionsEl.setChildrenInPlace(instructions.map(({ command, purpose }) => {
      const el = createDiv({ cls: "prompt-instruction" });
      el.createSpan({ cls: "prompt-instruction-command", text: command });
      el.createSpan({ text: purpose });
      return el;
    }));
  }

  onNoSuggestion(): void {
    this.resultContainerEl.setChildrenInPlace([createDiv({ cls: "suggestion-empty", text: this.emptyStateText, attr: { role: "status" } })]);
  }

  /** Closed first: what is chosen may open the next dialog. */
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    const value = this.values[this.selected];
    if (value !== undefined) this.selectSuggestion(value, event);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

  private async refresh(): Promise<void> {
    const mine = ++this.turn;
    const values = await this.getSuggestions(this.inputEl.value);
    if (mine !== this.turn) return;
    this.values = this.limit > 0 ? values.slice(0, this.limit) : values;
    if (this.values.length === 0) {
      this.onNoSuggestion();
      return;
    }
    this.resultContainerEl.setChildrenInPlace(this.values.map((value, n) => {
      const el = createDiv({ cls: "suggestion-item", attr: { role: "option", id: `${this.resultContainerEl.id}-${n}` } });
      this.renderSuggestion(value, el);
      el.addEventListener("click", (event) => { this.selectSuggestion(value, event); });
      el.addEventListener("pointermove", () => { this.mark(n); });
      return el;
    }));
    this.select(0);
  }

  private select(at: number): void {
    const many = this.values.length;
    if (many === 0) return;
    this.mark(((at % many) + many) % many);
    this.resultContainerEl.children[this.selected]?.scrollIntoView({ block: "nearest" });
  }

  private mark(at: number): void {
    this.selected = at;
    [...this.resultContainerEl.children].forEach((el, n) => {
      el.toggleClass("is-selected", n === at);
      el.setAttr("aria-selected", n === at);
    });
    this.inputEl.setAttr("aria-activedescendant", `${this.resultContainerEl.id}-${at}`);
  }
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<obs.FuzzyMatch<T>> implements obs.FuzzySuggestModal<T> {
  getSuggestions(query: string): obs.FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query);
    const found = this.getItems().flatMap((item) => {
      const match = search(this.getItemText(item));
      return match ? [{ item, match }] : [];
    });
    if (query.trim() !== "") sortSearchResults(found);
    return found;
  }

  renderSuggestion({ item, match }: obs.FuzzyMatch<T>, el: HTMLElement): void {
    renderMatches(el, this.getItemText(item), match.matches);
  }

  onChooseSuggestion({ item }: obs.FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }

  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;
}

