/** A plugin's settings tab: drawn from its definitions, or by its own `display` where it gives none. */
import type * as obs from "obsidian";
import { SettingsRenderer } from "./settings-renderer";

export abstract class SettingTab implements obs.SettingTab {
  icon = "settings";
  readonly containerEl = createDiv({ cls: "vertical-tab-content", attr: { tabindex: -1 } });
  settingItems: obs.SettingDefinitionItem[] = [];
  private renderer: SettingsRenderer | null = null;
  private shown = false;

  constructor(readonly app: obs.App) {}

  getSettingDefinitions(): obs.SettingDefinitionItem[] { return []; }
  getControlValue(_key: string): unknown { return undefined; }
  setControlValue(_key: string, _value: unknown): void | Promise<void> { /* kept by the one who extends */ }
  display(): void { /* drawn from the definitions */ }
  hide(): void { /* nothing to let go of */ }

  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.shown) this.draw();
  }

  refreshDomState(): void {
    this.renderer?.refresh();
  }

  /** Called by the dialog when the tab comes to the front, and when it goes. */
  reveal(): void {
    this.shown = true;
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length > 0) this.draw();
    else (this as { display(): void }).display();
  }

  conceal(): void {
    this.shown = false;
    this.renderer?.clear();
    this.renderer = null;
    this.hide();
  }

  private draw(): void {
    this.renderer ??= new SettingsRenderer(this, this.containerEl);
    this.renderer.draw(this.settingItems);
  }
}

export abstract class PluginSettingTab extends SettingTab implements obs.PluginSettingTab {
  readonly id: string;
  readonly name: string;

  constructor(app: obs.App, readonly plugin: obs.Plugin) {
    super(app);
    this.id = plugin.manifest.id;
    this.name = plugin.manifest.name;
  }

  /** By default settings are an object on the plugin, saved whole at each change. */
  override getControlValue(key: string): unknown {
    const { settings } = this.plugin;
    return typeof settings === "object" && settings !== null ? Reflect.get(settings, key) as unknown : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const settings = typeof this.plugin.settings === "object" && this.plugin.settings !== null ? this.plugin.settings : this.plugin.settings = {};
    Reflect.set(settings, key, value);
    await this.plugin.saveData(settings);
  }
}

export abstract class SettingPage implements obs.SettingPage {
  readonly rootEl = createDiv({ cls: "setting-page" });
  readonly titlebarEl = this.rootEl.createDiv({ cls: "setting-page-titlebar" });
  readonly containerEl = this.rootEl.createDiv({ cls: "setting-page-content" });
  title = "";

  abstract display(): void;
  hide(): void { /* nothing to let go of */ }
}
