/**
 * Views: what a pane shows. The declarations keep some of their methods to themselves (`protected`), so the classes
 * are written here freely and handed out under the official types; whoever extends them is checked against those.
 */
import type * as obs from "obsidian";
import { Component, drawnBy } from "./events";
import { setIcon } from "./icons";
import { Menu } from "./menu";
import { merge } from "./merge";
import { setTooltip } from "./tooltip";
import type { HostApp } from "./host-app";

class ViewBase extends Component {
  readonly app: HostApp;
  icon = "file";
  navigation = false;
  scope: obs.Scope | null = null;
  readonly containerEl: HTMLElement;

  constructor(readonly leaf: obs.WorkspaceLeaf) {
    super();
    this.app = hostOf(leaf);
    this.containerEl = createDiv({ cls: "workspace-leaf-content" });
    drawnBy.set(this.containerEl, this);
  }

  onOpen(): Promise<void> { return Promise.resolve(); }
  onClose(): Promise<void> { return Promise.resolve(); }
  getViewType(): string { return "empty"; }
  getState(): Record<string, unknown> { return {}; }
  setState(_state: unknown, _result: obs.ViewStateResult): Promise<void> { return Promise.resolve(); }
  getEphemeralState(): Record<string, unknown> { return {}; }
  setEphemeralState(_state: unknown): void { /* for the one who extends */ }
  getIcon(): string { return this.icon; }
  getDisplayText(): string { return ""; }
  onResize(): void { /* for the one who extends */ }
  onPaneMenu(_menu: obs.Menu, _source: string): void { /* for the one who extends */ }
}

class ItemViewBase extends ViewBase {
  readonly contentEl: HTMLElement;
  protected readonly titleEl: HTMLElement;
  protected readonly titleContainerEl: HTMLElement;
  private readonly actionsEl: HTMLElement;

  constructor(leaf: obs.WorkspaceLeaf) {
    super(leaf);
    const header = this.containerEl.createDiv({ cls: "view-header" });
    const left = header.createDiv({ cls: "view-header-left" });
    this.navigationButton(left, "arrow-left", "Navigate back", () => { historyOf(leaf).back(); });
    this.navigationButton(left, "arrow-right", "Navigate forward", () => { historyOf(leaf).forward(); });
    this.titleContainerEl = header.createDiv({ cls: "view-header-title-container mod-at-start mod-fade" });
    this.titleEl = this.titleContainerEl.createDiv({ cls: "view-header-title" });
    this.actionsEl = header.createDiv({ cls: "view-actions" });
    this.addAction("ellipsis", "More options", (event) => {
      const menu = Menu.forEvent(event);
      this.onPaneMenu(menu, "more-options");
      menu.addItem((item) => item.setSection("close").setTitle("Close").setIcon("x").onClick(() => { leaf.detach(); }));
      menu.showAtMouseEvent(event);
    });
    this.contentEl = this.containerEl.createDiv({ cls: "view-content" });
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = createEl("button", { cls: "clickable-icon view-action", attr: { type: "button" } });
    setIcon(button, icon);
    setTooltip(button, title);
    button.addEventListener("click", callback);
    this.actionsEl.prepend(button);
    return button;
  }

  /** What the header says; called when the view opens and when its name may have changed. */
  showTitle(): void {
    this.titleEl.setText(this.getDisplayText());
  }

  private navigationButton(parent: HTMLElement, icon: string, title: string, go: () => void): void {
    const button = parent.createEl("button", { cls: "clickable-icon", attr: { type: "button" } });
    setIcon(button, icon);
    setTooltip(button, title);
    button.addEventListener("click", go);
  }
}

class FileViewBase extends ItemViewBase {
  allowNoFile = false;
  file: obs.TFile | null = null;
  override navigation = true;

  override getDisplayText(): string { return this.file?.basename ?? "No file"; }
  override getState(): Record<string, unknown> { return this.file ? { file: this.file.path } : {}; }

  override onload(): void {
    this.registerEvent(this.app.vault.on("rename", (file) => { if (file === this.file) void this.onRename(this.file); }));
    this.registerEvent(this.app.vault.on("delete", (file) => { if (file === this.file) this.leaf.detach(); }));
  }

  override async setState(state: unknown, _result: obs.ViewStateResult): Promise<void> {
    const path = typeof state === "object" && state !== null && "file" in state ? state.file : undefined;
    if (typeof path !== "string" || path === this.file?.path) return;
    await this.loadFile(this.app.vault.getFileByPath(path));
  }

  async loadFile(file: obs.TFile | null): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
    this.file = file;
    if (file) await this.onLoadFile(file);
    this.showTitle();
  }

  override async onClose(): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
  }

  onLoadFile(_file: obs.TFile): Promise<void> { return Promise.resolve(); }
  onUnloadFile(_file: obs.TFile): Promise<void> { return Promise.resolve(); }
  onRename(_file: obs.TFile): Promise<void> {
    this.showTitle();
    return Promise.resolve();
  }
  canAcceptExtension(_extension: string): boolean { return false; }
}

/** Milliseconds after the last key until a note is written, as in the app. */
const SAVE_AFTER = 2000;

class TextFileViewBase extends FileViewBase {
  data = "";
  private timer: number | null = null;
  private dirty = false;

  readonly requestSave = (): void => {
    this.dirty = true;
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), SAVE_AFTER);
  };

  override onload(): void {
    super.onload();
    this.registerEvent(this.app.vault.on("modify", (file) => { if (file === this.file) void this.reload(); }));
  }

  override async onLoadFile(file: obs.TFile): Promise<void> {
    this.data = await this.app.vault.read(file);
    this.setViewData(this.data, true);
  }

  override async onUnloadFile(): Promise<void> {
    await this.save(true);
  }

  async save(clear = false): Promise<void> {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = null;
    const { file } = this;
    if (file && this.dirty) {
      this.dirty = false;
      this.data = this.getViewData();
      if (this.app.vault.getFileByPath(file.path)) await this.app.vault.modify(file, this.data);
    }
    if (clear) this.clear();
  }

  /** Another writer was here: its text comes in, together with what is not yet saved. */
  private async reload(): Promise<void> {
    if (!this.file) return;
    const text = await this.app.vault.cachedRead(this.file);
    const mine = this.getViewData();
    if (text === mine) return;
    const merged = this.dirty ? merge(this.data, text, mine) : text;
    this.data = text;
    this.dirty = merged !== text;
    this.setViewData(merged, false);
  }

  getViewData(): string { return this.data; }
  setViewData(data: string, _clear: boolean): void { this.data = data; }
  clear(): void { this.data = ""; }
}

function hostOf(leaf: obs.WorkspaceLeaf): HostApp {
  return (leaf as obs.WorkspaceLeaf & { readonly app: HostApp }).app;
}

function historyOf(leaf: obs.WorkspaceLeaf): { back(): void; forward(): void } {
  return (leaf as obs.WorkspaceLeaf & { readonly history: { back(): void; forward(): void } }).history;
}

/** What the host itself may call, though the declarations hide it from plugins. */
export interface Lifecycle {
  onOpen(): Promise<void>;
  onClose(): Promise<void>;
}

export function lifecycle(view: obs.View): Lifecycle {
  return view as unknown as Lifecycle;
}

/** The header's title, where the view has a header. */
export function refreshTitle(view: obs.View): void {
  if (view instanceof ItemViewBase) view.showTitle();
}

export const View = ViewBase as unknown as typeof obs.View;
export const ItemView = ItemViewBase as unknown as typeof obs.ItemView;
export const FileView = FileViewBase as unknown as typeof obs.FileView;
export const TextFileView = TextFileViewBase as unknown as typeof obs.TextFileView;
export { TextFileViewBase };
