/** What stands around the panes: ribbon, status bar, the buttons of the window, the host's own commands and keys. */
import type * as obs from "obsidian";
import type { App } from "./app";
import { Palette, QuickSwitcher } from "./commands";
import { FileExplorerView, FILE_EXPLORER } from "./file-explorer";
import { setIcon } from "./icons";
import { isMac, keymap } from "./keymap";
import { MarkdownViewBase } from "./markdown-view";
import { installPagePreview } from "./page-preview";
import { Platform } from "./platform";
import type { CliEntry, PluginHost } from "./plugin-host";
import { SettingsModal } from "./settings-modal";
import { setTooltip } from "./tooltip";

type Theme = "light" | "dark";

interface OwnCommand {
  readonly id: string;
  readonly name: string;
  readonly key?: string;
  readonly run: () => unknown;
}

export class Shell implements PluginHost {
  readonly ribbonEl: HTMLElement;
  readonly statusBarEl: HTMLElement;
  readonly extensions = new Map<string, string>();
  readonly protocolHandlers = new Map<string, obs.ObsidianProtocolHandler>();
  readonly cliHandlers = new Map<string, CliEntry>();
  readonly settings: SettingsModal;
  private readonly themeButton: HTMLElement;
  private readonly wordsEl: HTMLElement;

  constructor(private readonly app: App) {
    const { body } = document;
    body.addClasses(["obsidian-app", "is-focused", isMac ? "mod-macos" : "mod-linux", "show-inline-title", "show-ribbon"]);
    if (Platform.isMobile) body.addClasses(["is-mobile", Platform.isPhone ? "is-phone" : "is-tablet"]);
    this.settings = new SettingsModal(app);
    const container = body.createDiv({ cls: "app-container" });
    const horizontal = container.createDiv({ cls: "horizontal-main-container" });
    const ribbon = horizontal.createEl("nav", { cls: "workspace-ribbon side-dock-ribbon mod-left", attr: { "aria-label": "Ribbon" } });
    this.addButton(ribbon.createDiv({ cls: "sidebar-toggle-button mod-left" }), "panel-left", "Toggle left side pane", () => { app.panes.leftSplit.toggle(); });
    this.ribbonEl = ribbon.createDiv({ cls: "side-dock-actions" });
    const below = ribbon.createDiv({ cls: "side-dock-settings" });
    this.themeButton = this.addButton(below, "moon", "Dark mode", () => { this.setTheme(app.isDarkMode() ? "light" : "dark"); });
    this.addButton(below, "panel-right", "Toggle right side pane", () => { app.panes.rightSplit.toggle(); });
    this.addButton(below, "settings", "Settings", () => { this.settings.open(); });
    horizontal.append(app.panes.containerEl);
    this.addResizers();
    this.statusBarEl = body.createEl("footer", { cls: "status-bar", attr: { "aria-label": "Status bar" } });
    this.wordsEl = this.statusBarEl.createDiv({ cls: "status-bar-item plugin-word-count" });
    app.viewCreators.set(FILE_EXPLORER, (leaf) => new FileExplorerView(leaf));
    this.addOwnCommands();
    this.countWords();
    installPagePreview(app);
    keymap.listen(window);
    this.setTheme(app.config.read("theme") === "dark" ? "dark" : "light");
  }

  /** How a vault looks that is opened for the first time. */
  async firstLayout(): Promise<void> {
    const { panes, vault } = this.app;
    const left = panes.newTabs(panes.leftSplit);
    const files = panes.newLeaf();
    left.insert(files);
    await files.setViewState({ type: FILE_EXPLORER });
    panes.leftSplit.width = 270;
    panes.rightSplit.width = 340;
    panes.rightSplit.collapse();
    const notes = vault.getMarkdownFiles().sort((a, b) => a.path.split("/").length - b.path.split("/").length || a.path.localeCompare(b.path));
    const first = notes.find(({ basename }) => /\b(MOC|map of content)\b/i.test(basename)) ?? notes[0];
    const leaf = panes.createLeafInParent(panes.rootSplit, 0);
    panes.setActiveLeaf(leaf);
    if (first) await leaf.openFile(first);
    if (Platform.isPhone) panes.leftSplit.collapse();
  }

  setTheme(theme: Theme): void {
    document.body.toggleClass("theme-dark", theme === "dark");
    document.body.toggleClass("theme-light", theme === "light");
    setIcon(this.themeButton, theme === "dark" ? "sun" : "moon");
    this.themeButton.setAttr("aria-label", theme === "dark" ? "Light mode" : "Dark mode");
    this.app.config.write("theme", theme);
    // Windows of their own have the new theme before anyone asks for its colours.
    this.app.workspace.trigger("theme");
    this.app.workspace.trigger("css-change");
  }

  addCommand(command: obs.Command): void { this.app.commands.add(command); }
  removeCommand(id: string): void { this.app.commands.remove(id); }
  addSettingTab(tab: obs.PluginSettingTab): void { this.settings.add(tab); }
  removeSettingTab(tab: obs.PluginSettingTab): void { this.settings.remove(tab); }

  private addButton(parent: HTMLElement, icon: string, title: string, run: () => void): HTMLElement {
    const button = parent.createEl("button", { cls: "clickable-icon", attr: { type: "button" } });
    setIcon(button, icon);
    setTooltip(button, title, { placement: "right" });
    button.addEventListener("click", run);
    return button;
  }

  private addOwnCommands(): void {
    const { panes } = this.app;
    const own: OwnCommand[] = [
      { id: "command-palette:open", name: "Command palette: Open command palette", key: "p", run: () => { this.openPalette(); } },
      { id: "switcher:open", name: "Quick switcher: Open quick switcher", key: "o", run: () => { new QuickSwitcher(this.app).open(); } },
      { id: "app:open-settings", name: "Open settings", key: ",", run: () => { this.settings.open(); } },
      { id: "workspace:close", name: "Close current tab", run: () => { panes.activeLeaf?.detach(); } },
      { id: "workspace:split-vertical", name: "Split right", run: () => panes.activeLeaf && panes.duplicateLeaf(panes.activeLeaf, "vertical") },
      { id: "workspace:split-horizontal", name: "Split down", run: () => panes.activeLeaf && panes.duplicateLeaf(panes.activeLeaf, "horizontal") },
      { id: "app:toggle-left-sidebar", name: "Toggle left side pane", run: () => { panes.leftSplit.toggle(); } },
      { id: "app:toggle-right-sidebar", name: "Toggle right side pane", run: () => { panes.rightSplit.toggle(); } },
      { id: "theme:toggle-light-dark", name: "Toggle light/dark mode", run: () => { this.setTheme(this.app.isDarkMode() ? "light" : "dark"); } },
    ];
    for (const { id, name, run } of own) this.app.commands.add({ id, name, callback: run });
    this.app.commands.add({ id: "markdown:toggle-preview", name: "Toggle reading view", checkCallback: (checking) => {
      const view = panes.activeLeaf?.view;
      if (!(view instanceof MarkdownViewBase)) return false;
      if (!checking) void view.setMode(view.getMode() === "preview" ? "source" : "preview");
      return true;
    } });
    this.app.commands.add({ id: "editor:toggle-source", name: "Toggle live preview/source mode", checkCallback: (checking) => {
      const view = panes.activeLeaf?.view;
      if (!(view instanceof MarkdownViewBase) || view.getMode() !== "source") return false;
      if (!checking) view.togglePlain();
      return true;
    } });
    const keys: readonly OwnCommand[] = [...own, { id: "markdown:toggle-preview", name: "", key: "e", run: () => this.app.commands.execute("markdown:toggle-preview") }];
    for (const { key, run } of keys) {
      if (key !== undefined) keymap.rootScope.register(["Mod"], key, () => { run(); return false; });
    }
    this.keysOf = (id) => {
      const key = keys.find((one) => one.id === id)?.key;
      return key === undefined ? "" : `${isMac ? "⌘" : "Ctrl"} ${key.toUpperCase()}`;
    };
  }

  private keysOf: (id: string) => string = () => "";

  openPalette(): void {
    new Palette(this.app, this.keysOf).open();
  }

  private countWords(): void {
    const show = (): void => {
      const file = this.app.workspace.getActiveFile();
      const text = file ? this.app.vault.textOf(file.path) : undefined;
      this.wordsEl.setText(text === undefined ? "" : `${text.split(/\s+/).filter((word) => word !== "").length} words`);
    };
    this.app.workspace.on("file-open", show);
    this.app.vault.on("modify", show);
  }

  /** The edges of the side panes can be drawn. */
  private addResizers(): void {
    const { leftSplit, rightSplit } = this.app.panes;
    for (const dock of [leftSplit, rightSplit]) {
      const handle = createEl("hr", { cls: `workspace-leaf-resize-handle mod-${dock.side}` });
      if (dock.side === "left") dock.containerEl.after(handle);
      else dock.containerEl.before(handle);
      handle.addEventListener("pointerdown", (event) => {
        handle.setPointerCapture(event.pointerId);
        const [from, width] = [event.clientX, dock.width];
        const move = (now: PointerEvent): void => { dock.width = width + (dock.side === "left" ? now.clientX - from : from - now.clientX); };
        handle.addEventListener("pointermove", move);
        handle.addEventListener("pointerup", () => {
          handle.removeEventListener("pointermove", move);
          void this.app.workspace.requestSaveLayout();
        }, { once: true });
      });
    }
  }
}
