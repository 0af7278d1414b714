/** Views of the host's own that need no room: an empty tab, a file that is no note, a view whose plugin is not there. */
import type * as obs from "obsidian";
import { drawCanvas } from "./canvas-picture";
import { FileView, ItemView } from "./views";

export class EmptyView extends ItemView {
  override icon = "file";
  override navigation = true;

  constructor(leaf: obs.WorkspaceLeaf) {
    super(leaf);
    this.contentEl.addClass("empty-state");
    const box = this.contentEl.createDiv({ cls: "empty-state-container" });
    box.createDiv({ cls: "empty-state-title", text: "No file is open" });
    const hint = box.createDiv({ cls: "empty-state-action-list" });
    for (const [words, keys] of [["Go to file", "Ctrl O"], ["Open the command palette", "Ctrl P"]] as const) {
      hint.createDiv({ cls: "empty-state-action", text: `${words} (${keys})` });
    }
  }

  getViewType(): string { return "empty"; }
  getDisplayText(): string { return "New tab"; }
}

export class PlainFileView extends FileView {
  override icon = "file";

  getViewType(): string { return "unknown-file"; }

  override async onLoadFile(file: obs.TFile): Promise<void> {
    this.contentEl.empty();
    const image = /^(png|jpe?g|gif|webp|svg)$/.test(file.extension);
    if (image) this.contentEl.createEl("img", { cls: "workbench-picture", attr: { src: this.app.vault.getResourcePath(file), alt: file.name } });
    else if (file.extension === "canvas") await drawCanvas(this.contentEl, await this.app.vault.cachedRead(file), file.path, this.app, this);
    else this.contentEl.createEl("pre", { cls: "workbench-plain-text", text: await this.app.vault.cachedRead(file) });
  }
}

/** Keeps the state it was given, so that it is there again when the plugin is. */
export class UnknownView extends ItemView {
  override icon = "circle-help";
  private state: Record<string, unknown> = {};

  constructor(leaf: obs.WorkspaceLeaf, private readonly type: string) {
    super(leaf);
    this.contentEl.createDiv({ cls: "pane-empty", text: "Plugin no longer active" });
  }

  getViewType(): string { return this.type; }
  getDisplayText(): string { return "Plugin no longer active"; }
  override getState(): Record<string, unknown> { return this.state; }
  override setState(state: unknown): Promise<void> {
    this.state = typeof state === "object" && state !== null ? { ...state } : {};
    return Promise.resolve();
  }
}
