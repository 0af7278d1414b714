/** The tree of the vault in the left pane: folders to open, notes to open, a menu for each. */
import type * as obs from "obsidian";
import { TFile, TFolder } from "./files";
import { setIcon } from "./icons";
import { Keymap } from "./keymap";
import { Menu } from "./menu";
import { ItemView } from "./views";
import { askForName } from "./ask-name";
import { rethrowLater } from "./events";

export const FILE_EXPLORER = "file-explorer";

export class FileExplorerView extends ItemView {
  override icon = "folder-closed";
  private readonly open = new Set<string>();
  private frame: number | null = null;

  getViewType(): string { return FILE_EXPLORER; }
  getDisplayText(): string { return "Files"; }

  override getState(): Record<string, unknown> { return { open: [...this.open] }; }

  override setState(state: unknown): Promise<void> {
    if (typeof state === "object" && state !== null && "open" in state && Array.isArray(state.open)) {
      for (const path of state.open) if (typeof path === "string") this.open.add(path);
      this.drawSoon();
    }
    return Promise.resolve();
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.addClass("nav-files-container");
    for (const name of ["create", "delete", "rename"] as const) {
      this.registerEvent(this.app.vault.on(name as "create", () => { this.drawSoon(); }));
    }
    this.registerEvent(this.app.workspace.on("file-open", (file) => {
      for (let folder = file?.parent; folder && !folder.isRoot(); folder = folder.parent) this.open.add(folder.path);
      this.drawSoon();
    }));
    this.contentEl.addEventListener("keydown", (event) => { this.key(event); });
    this.drawSoon();
    return Promise.resolve();
  }

  private drawSoon(): void {
    this.frame ??= window.requestAnimationFrame(() => {
      this.frame = null;
      const focused = document.activeElement instanceof HTMLElement && this.contentEl.contains(document.activeElement) ? document.activeElement.dataset["path"] : undefined;
      this.contentEl.empty();
      const tree = this.contentEl.createDiv({ cls: "nav-files-tree", attr: { role: "tree", "aria-label": "Files" } });
      tree.createDiv({ cls: "nav-vault-title", text: this.app.vault.getName() });
      this.drawFolder(tree, this.app.vault.getRoot(), 1);
      if (focused !== undefined) this.row(focused)?.focus({ preventScroll: true });
    });
  }

  private drawFolder(parent: HTMLElement, folder: obs.TFolder, level: number): void {
    const names = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
    const children = [...folder.children].sort((a, b) => Number(b instanceof TFolder) - Number(a instanceof TFolder) || names.compare(a.name, b.name));
    for (const child of children) {
      if (child instanceof TFolder) this.drawSubfolder(parent, child, level);
      else if (child instanceof TFile) this.drawFile(parent, child, level);
    }
  }

  private drawSubfolder(parent: HTMLElement, folder: TFolder, level: number): void {
    const isOpen = this.open.has(folder.path);
    const box = parent.createDiv({ cls: "tree-item nav-folder" });
    box.toggleClass("is-collapsed", !isOpen);
    const row = this.drawRow(box, folder, level, "nav-folder-title");
    row.setAttr("aria-expanded", isOpen);
    const chevron = createDiv({ cls: "tree-item-icon collapse-icon" });
    setIcon(chevron, "chevron-right");
    row.prepend(chevron);
    row.createDiv({ cls: "nav-folder-title-content", text: folder.name });
    row.addEventListener("click", () => { this.fold(folder.path, !isOpen); });
    if (isOpen) this.drawFolder(box.createDiv({ cls: "tree-item-children nav-folder-children", attr: { role: "group" } }), folder, level + 1);
  }

  private drawFile(parent: HTMLElement, file: TFile, level: number): void {
    const row = this.drawRow(parent.createDiv({ cls: "tree-item nav-file" }), file, level, "nav-file-title");
    row.createDiv({ cls: "nav-file-title-content", text: file.extension === "md" ? file.basename : file.name });
    if (file.extension !== "md") row.createDiv({ cls: "nav-file-tag", text: file.extension });
    row.toggleClass("is-active", this.app.workspace.getActiveFile() === file);
    row.addEventListener("click", (event) => { void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file, { active: true }).catch(rethrowLater); });
  }

  private drawRow(parent: HTMLElement, file: obs.TAbstractFile, level: number, cls: string): HTMLElement {
    const row = parent.createDiv({ cls: ["tree-item-self", "is-clickable", cls], attr: { role: "treeitem", tabindex: -1, "aria-level": level, "data-path": file.path } });
    row.setCssProps({ "--level": String(level) });
    if (file.path === this.firstPath()) row.tabIndex = 0;
    row.addEventListener("contextmenu", (event) => { this.menu(event, file); });
    return row;
  }

  private firstPath(): string {
    return this.contentEl.querySelector<HTMLElement>("[role='treeitem']")?.dataset["path"] ?? "";
  }

  private fold(path: string, open: boolean): void {
    if (open) this.open.add(path);
    else this.open.delete(path);
    this.drawSoon();
    void this.app.workspace.requestSaveLayout();
  }

  private row(path: string): HTMLElement | null {
    return this.contentEl.querySelector(`[data-path="${CSS.escape(path)}"]`);
  }

  private key(event: KeyboardEvent): void {
    const rows = this.contentEl.findAll("[role='treeitem']");
    const row = rows.find((one) => one === document.activeElement);
    if (!row) return;
    const path = row.dataset["path"] ?? "";
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) rows[rows.indexOf(row) + step]?.focus();
    else if (event.key === "Enter" || event.key === " ") row.click();
    else if (event.key === "ArrowRight" && this.app.vault.getFolderByPath(path)) this.fold(path, true);
    else if (event.key === "ArrowLeft" && this.open.has(path)) this.fold(path, false);
    else if (event.key === "F2") this.rename(path);
    else return;
    event.preventDefault();
  }

  private menu(event: MouseEvent, file: obs.TAbstractFile): void {
    const menu = new Menu();
    const folder = file instanceof TFolder ? file : file.parent;
    menu.addItem((item) => item.setSection("new").setTitle("New note").setIcon("square-pen").onClick(() => void this.newNote(folder)));
    if (file instanceof TFile) {
      menu.addItem((item) => item.setSection("open").setTitle("Open in new tab").setIcon("file-plus").onClick(() => void this.app.workspace.getLeaf("tab").openFile(file, { active: true })));
      menu.addItem((item) => item.setSection("open").setTitle("Open to the right").setIcon("separator-vertical").onClick(() => void this.app.workspace.getLeaf("split").openFile(file, { active: true })));
    }
    this.app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu", null);
    menu.addItem((item) => item.setSection("danger").setTitle("Rename...").setIcon("pencil").onClick(() => { this.rename(file.path); }));
    menu.addItem((item) => item.setSection("danger").setTitle("Delete").setIcon("trash-2").setWarning(true).onClick(() => { this.app.fileManager.trashFile(file).catch(rethrowLater); }));
    menu.showAtMouseEvent(event);
  }

  private async newNote(folder: obs.TFolder | null): Promise<void> {
    const base = folder && !folder.isRoot() ? `${folder.path}/` : "";
    let n = 0;
    const path = (): string => `${base}Untitled${n === 0 ? "" : ` ${n}`}.md`;
    while (this.app.vault.getFileByPath(path())) n++;
    const file = await this.app.vault.create(path(), "");
    await this.app.workspace.getLeaf(false).openFile(file, { active: true, state: { mode: "source" } });
  }

  private rename(path: string): void {
    const file = this.app.vault.getAbstractFileByPath(path);
    if (!file) return;
    const ending = file instanceof TFile && file.extension === "md" ? ".md" : "";
    askForName(this.app, file.name.slice(0, file.name.length - ending.length), (name) => {
      const folder = path.slice(0, path.length - file.name.length);
      this.app.fileManager.renameFile(file, folder + name + ending).catch(rethrowLater);
    });
  }
}
