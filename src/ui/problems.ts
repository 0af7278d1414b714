/** What could not be read or was passed over, by note and line; each line leads to its place. */
import { Modal, type App } from "obsidian";
import type { Library } from "../app/services";

interface Entry { readonly path: string; readonly line: number; readonly message: string }

export class ProblemsModal extends Modal {
  constructor(app: App, private readonly library: Library) {
    super(app);
  }

  override onOpen(): void {
    const problems = this.library.problems();
    const passedOver = this.library.index().maps.flatMap((map) =>
      map.passedOver.map(({ line, why }) => ({ path: map.path, line, message: `Passed over: ${why}.` })));
    this.setTitle("Problems in maps");
    this.contentEl.addClass("moc-study-problems");
    if (problems.length === 0) this.contentEl.createEl("p", { text: "Every map was read without a problem." });
    this.list(this.contentEl, problems);
    if (passedOver.length > 0) this.folded(passedOver);
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private folded(entries: readonly Entry[]): void {
    const details = this.contentEl.createEl("details");
    details.createEl("summary", { text: `${entries.length} ${entries.length === 1 ? "place was" : "places were"} passed over` });
    // Drawn on demand: a vault with long prose notes as maps has thousands of these.
    details.addEventListener("toggle", () => { if (details.open && details.childElementCount === 1) this.list(details, entries); });
  }

  private list(parent: HTMLElement, entries: readonly Entry[]): void {
    for (const [path, places] of byPath(entries)) {
      parent.createEl("h3", { text: path });
      const list = parent.createEl("ul");
      for (const place of places.slice(0, MOST)) this.item(list, place);
      if (places.length > MOST) list.createEl("li", { text: `And ${places.length - MOST} more.` });
    }
  }

  private item(list: HTMLElement, { path, line, message }: Entry): void {
    const button = list.createEl("li").createEl("button", { cls: "moc-study-link", text: `Line ${line + 1}` });
    button.addEventListener("click", () => {
      this.close();
      void this.app.workspace.openLinkText(path, "", false, { eState: { line } });
    });
    button.parentElement?.createSpan({ text: message });
  }
}

/** More lines of one note than this tell nothing more. */
const MOST = 200;

function byPath(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(entry.path, [...(groups.get(entry.path) ?? []), entry]);
  return groups;
}
