/** A plugin that uses the host’s interfaces one by one, so that the host can be tested without ours. */
import { ConfirmationModal, FuzzySuggestModal, ItemView, MarkdownRenderer, Menu, Modal, Notice, Plugin, PluginSettingTab, Scope, type Setting, type SettingDefinitionItem } from "obsidian";

interface Settings {
  greeting: string;
  loud: boolean;
  times: number;
  mood: string;
  folder: string;
}

const VIEW = "fixture-view";

export default class FixturePlugin extends Plugin {
  override settings: Settings = { greeting: "Hello", loud: false, times: 2, mood: "calm", folder: "" };
  /** What the host told us, in order: the tests read it. */
  readonly log: string[] = [];

  override async onload(): Promise<void> {
    const { workspace, vault, metadataCache } = this.app;
    const saved: unknown = await this.loadData().catch((error: unknown) => { this.log.push(`broken ${String(error instanceof SyntaxError)}`); return null; });
    if (typeof saved === "object" && saved !== null) Object.assign(this.settings, saved);
    this.registerView(VIEW, (leaf) => new FixtureView(leaf));
    this.addSettingTab(new FixtureTab(this.app, this));
    this.addRibbonIcon("heart", "Open fixture", () => void this.openView());
    this.addCommand({ id: "open", name: "Open view", callback: () => void this.openView() });
    this.addCommand({ id: "modal", name: "Open dialog", callback: () => { new Modal(this.app).setTitle("A dialog").setContent("With words").open(); } });
    this.addCommand({ id: "ask", name: "Ask", callback: () => { this.ask(); } });
    this.addCommand({ id: "choose", name: "Choose", callback: () => { new Chooser(this).open(); } });
    this.addCommand({ id: "never", name: "Never offered", checkCallback: () => false });
    this.addCommand({ id: "stamp", name: "Write a stamp", editorCallback: (editor) => { editor.replaceRange("stamp ", editor.getCursor()); } });
    this.registerMarkdownCodeBlockProcessor("fixture", (source, el, context) => {
      el.createDiv({ cls: "fixture-block", text: `${source} in ${context.sourcePath} at ${context.getSectionInfo(el)?.lineStart ?? "nowhere"}` });
    });
    this.registerMarkdownPostProcessor((el) => { for (const item of el.findAll("li")) item.dataset["seen"] = "yes"; });
    this.registerEvent(vault.on("create", (file) => { this.note(`create ${file.path}`); }));
    workspace.onLayoutReady(() => {
      this.note(`ready with ${vault.getMarkdownFiles().length} notes`);
      this.registerEvent(vault.on("modify", (file) => { this.note(`modify ${file.path}`); }));
      this.registerEvent(vault.on("delete", (file) => { this.note(`delete ${file.path}`); }));
      this.registerEvent(vault.on("rename", (file, from) => { this.note(`rename ${from} → ${file.path}`); }));
      this.registerEvent(metadataCache.on("changed", (file) => { this.note(`changed ${file.path}`); }));
      this.registerEvent(metadataCache.on("deleted", (file, previous) => { this.note(`deleted ${file.path} ${previous === null ? "unknown" : "known"}`); }));
      this.registerEvent(workspace.on("css-change", () => { this.note("css-change"); }));
      this.registerEvent(workspace.on("file-open", (file) => { this.note(`file-open ${file?.path ?? "nothing"}`); }));
    });
  }

  override onUserEnable(): void {
    this.note("enabled");
  }

  override async onExternalSettingsChange(): Promise<void> {
    this.note(await this.loadData().then(() => "settings changed", () => "settings broken"));
  }

  private note(line: string): void {
    this.log.push(line);
  }

  private async openView(): Promise<void> {
    await this.app.workspace.ensureSideLeaf(VIEW, "right", { reveal: true, active: true });
  }

  private ask(): void {
    new ConfirmationModal(this.app).setTitle("Really?").addCancelButton()
      .addButton((button) => button.setButtonText("Do it").setCta().setInitialFocus().onClick(() => { this.note("done"); new Notice("It is done"); })).open();
  }
}

class FixtureView extends ItemView {
  override icon = "heart";
  override scope = new Scope(this.app.scope);
  private count = 0;

  getViewType(): string { return VIEW; }
  getDisplayText(): string { return "Fixture"; }
  override getState(): Record<string, unknown> { return { count: this.count }; }

  override setState(state: unknown): Promise<void> {
    if (typeof state === "object" && state !== null && "count" in state && typeof state.count === "number") this.count = state.count;
    this.draw();
    return Promise.resolve();
  }

  protected override onOpen(): Promise<void> {
    this.scope?.register([], "c", () => { this.add(); return false; });
    this.draw();
    return Promise.resolve();
  }

  override onResize(): void {
    this.contentEl.dataset["width"] = String(this.contentEl.clientWidth);
  }

  private add(): void {
    this.count++;
    this.draw();
    void this.app.workspace.requestSaveLayout();
  }

  private draw(): void {
    this.contentEl.empty();
    this.contentEl.createDiv({ cls: "fixture-count", text: `Counted ${this.count}` });
    const button = this.contentEl.createEl("button", { text: "Count" });
    button.addEventListener("click", () => { this.add(); });
    button.addEventListener("contextmenu", (event) => {
      new Menu().addItem((item) => item.setTitle("Start again").setIcon("rotate-ccw").onClick(() => { this.count = 0; this.draw(); })).showAtMouseEvent(event);
    });
    void MarkdownRenderer.render(this.app, "**Bold** and [[Paging]] and #tag", this.contentEl.createDiv({ cls: "markdown-rendered" }), "", this);
  }
}

class Chooser extends FuzzySuggestModal<string> {
  constructor(private readonly plugin: FixturePlugin) {
    super(plugin.app);
    this.setPlaceholder("Choose a colour");
  }

  override getItems(): string[] { return ["red", "green", "blue"]; }
  override getItemText(item: string): string { return item; }
  override onChooseItem(item: string): void { this.plugin.log.push(`chose ${item}`); }
}

class FixtureTab extends PluginSettingTab {
  constructor(app: FixturePlugin["app"], private readonly fixture: FixturePlugin) {
    super(app, fixture);
    this.icon = "heart";
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const { settings } = this.fixture;
    return [
      { type: "group", heading: "Words", items: [
        { name: "Greeting", desc: "What is said first.", control: { type: "text", key: "greeting", validate: (value) => value === "" ? "Say something." : undefined } },
        { name: "Loud", desc: "In capitals.", control: { type: "toggle", key: "loud" } },
        { name: "Times", desc: "How often.", visible: () => settings.loud, control: { type: "slider", key: "times", min: 1, max: 5, step: 1 } },
        { name: "Mood", control: { type: "dropdown", key: "mood", options: { calm: "Calm", merry: "Merry" }, disabled: () => settings.loud } },
      ] },
      { type: "group", heading: "Places", items: [
        { name: "Folder", control: { type: "folder", key: "folder" } },
        { name: "More", type: "page", desc: "A page of its own.", items: [{ name: "By hand", render: (row: Setting) => { row.addButton((button) => button.setButtonText("Press")); } }] },
      ] },
    ];
  }
}
