/** All commands, the palette that lists those that can be run now, and the keys of the host's own. */
import type * as obs from "obsidian";
import type { Commands, HostApp, HostCommand } from "./host-app";
import { FuzzySuggestModal } from "./suggest-modals";
import { rethrowLater } from "./events";
import { renderResults } from "./search";

export class CommandRegistry implements Commands {
  private readonly commands = new Map<string, HostCommand>();

  constructor(private readonly app: HostApp) {}

  add(command: obs.Command): void {
    this.commands.set(command.id, { ...command, available: () => this.attempt(command, true), run: () => { this.attempt(command, false); } });
  }

  remove(id: string): void {
    this.commands.delete(id);
  }

  /** Those that can be run now, by name. */
  list(): HostCommand[] {
    return [...this.commands.values()].filter((command) => command.available()).sort((a, b) => a.name.localeCompare(b.name));
  }

  /** False where it does not exist or cannot be run now. */
  execute(id: string): boolean {
    const command = this.commands.get(id);
    if (command?.available() !== true) return false;
    command.run();
    return true;
  }

  /** The first of the four callbacks that is there decides, in the app's order. */
  private attempt(command: obs.Command, checking: boolean): boolean {
    const { activeEditor } = this.app.workspace;
    // An editor command is for a note being written; in reading view the app hides it.
    const editor = activeEditor && "getMode" in activeEditor && (activeEditor as obs.MarkdownView).getMode() === "source" ? activeEditor.editor : undefined;
    if (command.editorCheckCallback) return editor !== undefined && activeEditor !== null && command.editorCheckCallback(checking, editor, activeEditor) === true;
    if (command.editorCallback) {
      if (editor === undefined || activeEditor === null) return false;
      if (!checking) settle(command.editorCallback(editor, activeEditor));
      return true;
    }
    if (command.checkCallback) return command.checkCallback(checking) === true;
    if (!checking) settle(command.callback?.());
    return command.callback !== undefined;
  }
}

function settle(result: unknown): void {
  if (result instanceof Promise) result.catch(rethrowLater);
}

export class Palette extends FuzzySuggestModal<HostCommand> {
  constructor(private readonly host: HostApp, private readonly keysOf: (id: string) => string) {
    super(host);
    this.setPlaceholder("Select a command...");
    this.emptyStateText = "No commands found.";
    this.setInstructions([{ command: "↑↓", purpose: "to navigate" }, { command: "↵", purpose: "to use" }, { command: "esc", purpose: "to dismiss" }]);
  }

  override getItems(): HostCommand[] { return this.host.commands.list(); }
  override getItemText(command: HostCommand): string { return command.name; }

  override renderSuggestion({ item, match }: obs.FuzzyMatch<HostCommand>, el: HTMLElement): void {
    el.addClass("mod-complex");
    renderResults(el.createDiv({ cls: "suggestion-content" }).createDiv({ cls: "suggestion-title" }), item.name, match);
    const keys = this.keysOf(item.id);
    if (keys !== "") el.createDiv({ cls: "suggestion-aux" }).createEl("kbd", { cls: "suggestion-hotkey", text: keys });
  }

  override onChooseItem(command: HostCommand): void { command.run(); }
}

export class QuickSwitcher extends FuzzySuggestModal<obs.TFile> {
  constructor(app: obs.App) {
    super(app);
    this.setPlaceholder("Find a note...");
    this.setInstructions([{ command: "↑↓", purpose: "to navigate" }, { command: "↵", purpose: "to open" }, { command: "esc", purpose: "to dismiss" }]);
  }

  override getItems(): obs.TFile[] {
    const recent = this.app.workspace.getLastOpenFiles();
    const rank = (path: string): number => recent.includes(path) ? recent.indexOf(path) : recent.length;
    return this.app.vault.getFiles().sort((a, b) => rank(a.path) - rank(b.path) || a.path.localeCompare(b.path));
  }

  override getItemText(file: obs.TFile): string { return file.extension === "md" ? file.path.replace(/\.md$/, "") : file.path; }
  override onChooseItem(file: obs.TFile, event: MouseEvent | KeyboardEvent): void {
    void this.app.workspace.getLeaf(event.ctrlKey || event.metaKey ? "tab" : false).openFile(file, { active: true });
  }
}
