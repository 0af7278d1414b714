/** A note's pane: reading view and source, one text behind both. */
import type { Extension } from "@codemirror/state";
import type * as obs from "obsidian";
import { Editor } from "./editor";
import { createEditorView, type EditorParts } from "./editor-state";
import { EditorSuggestHost } from "./editor-suggest";
import { rethrowLater } from "./events";
import { resolveSubpath } from "./links";
import { showLive } from "./live-preview";
import { Menu } from "./menu";
import { Preview } from "./preview";
import { TextFileViewBase } from "./views";

type Mode = obs.MarkdownViewModeType;

class MarkdownViewBase extends TextFileViewBase {
  readonly editor: Editor;
  readonly previewMode: obs.MarkdownPreviewView;
  hoverPopover: obs.HoverPopover | null = null;
  private mode: Mode = "preview";
  /** While it is edited: the plain text, or live preview. */
  private plain = false;
  private readonly parts: EditorParts;
  private readonly preview: Preview;
  private readonly sourceEl: HTMLElement;
  private readonly modeButton: HTMLElement;
  private readonly suggest: EditorSuggestHost;
  /** A text that is put in by the host is nothing to be saved. */
  private filling = false;

  constructor(leaf: obs.WorkspaceLeaf) {
    super(leaf);
    this.sourceEl = this.contentEl.createDiv({ cls: "markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width" });
    this.preview = new Preview(this.contentEl, this.app, this);
    this.previewMode = { containerEl: this.preview.el, getScroll: () => this.preview.getScroll(), applyScroll: (line: number) => { this.preview.applyScroll(line); }, rerender: () => { this.redraw(); } } as unknown as obs.MarkdownPreviewView;
    const info = this as unknown as obs.MarkdownFileInfo;
    this.parts = createEditorView(this.sourceEl, info, [], (update) => {
      if (!update.docChanged || this.filling) return;
      this.requestSave();
      this.app.workspace.trigger("editor-change", this.editor, this);
    });
    this.editor = new Editor(this.parts.view);
    this.suggest = new EditorSuggestHost(this.app, this.editor, () => this.file);
    this.modeButton = this.addAction("pencil", "Edit this note", () => void this.setMode(this.mode === "preview" ? "source" : "preview"));
    this.sourceEl.addEventListener("contextmenu", (event) => { this.editorMenu(event); });
  }

  get currentMode(): obs.MarkdownSubView {
    return this.previewMode;
  }

  override onload(): void {
    super.onload();
    this.addChild(this.preview);
    this.useExtensions();
    this.registerEvent(this.app.workspace.on("workbench-options" as "resize", () => { this.useExtensions(); }));
    this.registerDomEvent(this.sourceEl, "keyup", () => { this.suggest.trigger(); });
    this.registerDomEvent(this.sourceEl, "click", () => { this.suggest.trigger(); });
    this.register(() => { this.parts.view.destroy(); });
    this.applyMode();
    this.setPlain(this.plain);
  }

  override getViewType(): string { return "markdown"; }
  override getIcon(): string { return "file-text"; }
  getMode(): Mode { return this.mode; }
  override canAcceptExtension(extension: string): boolean { return extension === "md"; }
  showSearch(): void { /* there is no search bar here */ }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.mode, source: this.plain };
  }

  override async setState(state: unknown, result: obs.ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const mode = typeof state === "object" && state !== null && "mode" in state ? state.mode : undefined;
    if (mode === "source" || mode === "preview") await this.setMode(mode);
    if (typeof state === "object" && state !== null && "source" in state && typeof state.source === "boolean") this.setPlain(state.source);
  }

  /** `line` and `subpath` say where in the note one wants to be. */
  override setEphemeralState(state: unknown): void {
    if (typeof state !== "object" || state === null) return;
    if ("subpath" in state && typeof state.subpath === "string") this.goToSubpath(state.subpath);
    if ("line" in state && typeof state.line === "number") this.goToLine(state.line);
  }

  override getEphemeralState(): Record<string, unknown> {
    return { scroll: this.mode === "preview" ? this.preview.getScroll() : this.editor.getCursor().line };
  }

  override getViewData(): string { return this.editor.getValue(); }

  override setViewData(data: string, clear: boolean): void {
    this.filling = true;
    try {
      if (clear || data !== this.editor.getValue()) {
        const cursor = this.editor.getCursor();
        this.editor.setValue(data);
        if (!clear) this.editor.setCursor(cursor);
      }
    } finally {
      this.filling = false;
    }
    this.redraw();
  }

  override clear(): void {
    this.filling = true;
    this.editor.setValue("");
    this.filling = false;
    this.preview.clear();
  }

  override async onRename(file: obs.TFile): Promise<void> {
    await super.onRename(file);
    this.redraw();
  }

  async setMode(mode: Mode): Promise<void> {
    if (mode === this.mode) return;
    if (mode === "preview") await this.save();
    this.mode = mode;
    this.applyMode();
    this.redraw();
    if (mode === "source" && this.containerEl.isShown()) this.editor.focus();
    this.app.workspace.trigger("layout-change");
    void this.app.workspace.requestSaveLayout();
  }

  togglePlain(): void {
    this.setPlain(!this.plain);
  }

  private setPlain(plain: boolean): void {
    this.plain = plain;
    this.sourceEl.toggleClass("is-live-preview", !plain);
    showLive(this.parts.view, !plain);
  }

  override onPaneMenu(menu: obs.Menu, source: string): void {
    menu.addItem((item) => item.setSection("pane").setTitle("Source mode").setChecked(this.plain).onClick(() => { this.togglePlain(); }));
    menu.addItem((item) => item.setSection("pane").setTitle("Reading view").setChecked(this.mode === "preview").onClick(() => void this.setMode(this.mode === "preview" ? "source" : "preview")));
    if (this.file) this.app.workspace.trigger("file-menu", menu, this.file, source, this.leaf);
  }

  /** Resolves when what is shown is what the note says. */
  settled(): Promise<void> {
    return this.preview.settled();
  }

  private applyMode(): void {
    const reading = this.mode === "preview";
    this.containerEl.dataset["mode"] = this.mode;
    this.sourceEl.toggle(!reading);
    this.preview.el.parentElement?.toggle(reading);
    this.modeButton.setAttr("aria-label", reading ? "Edit this note" : "Read this note");
    this.modeButton.toggleClass("is-active", !reading);
  }

  private redraw(): void {
    if (this.file && this.mode === "preview") this.preview.show(this.file, this.getViewData()).catch(rethrowLater);
  }

  private goToLine(line: number): void {
    this.editor.setCursor({ line, ch: 0 });
    if (this.mode === "source") this.editor.scrollIntoView({ from: { line, ch: 0 }, to: { line, ch: 0 } }, true);
    else this.preview.reveal(line);
  }

  private goToSubpath(subpath: string): void {
    const cache = this.file ? this.app.metadataCache.getFileCache(this.file) : null;
    const found = cache ? resolveSubpath(cache, subpath) : null;
    if (found) this.goToLine(found.start.line);
  }

  private useExtensions(): void {
    this.parts.setPlugins(this.app.editorExtensions as Extension[]);
  }

  private editorMenu(event: MouseEvent): void {
    const menu = new Menu();
    this.app.workspace.trigger("editor-menu", menu, this.editor, this);
    menu.showAtMouseEvent(event);
  }
}

export const MarkdownView = MarkdownViewBase as unknown as typeof obs.MarkdownView;
export { MarkdownViewBase };
