/** Find in the drawing: the view flies to what is typed; Enter goes on, Shift and Enter back, Escape closes. */
import { strings } from "../../../core/base/strings";
import { iconButton } from "../../controls";

export interface FindNeeds {
  /** Ids of the matches, best first. */
  readonly find: (text: string) => readonly string[];
  readonly go: (id: string) => void;
  readonly leave: () => void;
}

export class FindBar {
  private readonly bar: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly count: HTMLElement;
  private found: readonly string[] = [];
  private at = 0;

  constructor(parent: HTMLElement, private readonly needs: FindNeeds) {
    this.bar = parent.createDiv({ cls: "moc-study-find", attr: { role: "search" } });
    this.input = this.bar.createEl("input", { type: "text", placeholder: strings.graph.find, attr: { "aria-label": strings.graph.findConcept, autocomplete: "off", spellcheck: "false" } });
    this.count = this.bar.createSpan({ cls: "moc-study-find-count", attr: { role: "status" } });
    iconButton(this.bar, "chevron-up", strings.graph.previous, () => this.step(-1));
    iconButton(this.bar, "chevron-down", strings.graph.next, () => this.step(1));
    iconButton(this.bar, "x", strings.graph.closeFind, () => this.close());
    this.input.addEventListener("input", () => this.search());
    this.bar.addEventListener("keydown", (event) => this.key(event));
    this.bar.hide();
  }

  open(): void {
    this.bar.show();
    this.input.focus();
    this.input.select();
  }

  private close(): void {
    this.bar.hide();
    this.needs.leave();
  }

  private search(): void {
    this.found = this.needs.find(this.input.value);
    this.at = 0;
    this.step(0);
  }

  private step(by: number): void {
    const { found } = this;
    if (found.length > 0) this.at = (this.at + by + found.length) % found.length;
    this.count.setText(this.input.value.trim() === "" ? "" : found.length === 0 ? strings.graph.notFound : strings.common.of(this.at + 1, found.length));
    const id = found[this.at];
    if (id !== undefined) this.needs.go(id);
  }

  private key(event: KeyboardEvent): void {
    const verb = event.key === "Escape" ? (): void => this.close() : event.key === "Enter" && event.target === this.input ? (): void => this.step(event.shiftKey ? -1 : 1) : null;
    if (verb === null) return;
    event.preventDefault();
    event.stopPropagation();
    verb();
  }
}
