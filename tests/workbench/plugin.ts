/** What a plugin extends: each thing it registers goes when it is unloaded. */
import type * as obs from "obsidian";
import { Component } from "./events";
import type { HostApp } from "./host-app";
import { setIcon } from "./icons";
import { createCodeBlockPostProcessor, registerPostProcessor, unregisterPostProcessor } from "./post-processors";
import { setTooltip } from "./tooltip";
import type { PluginHost } from "./plugin-host";

/** Set by whoever loads the plugin: where its buttons, commands and tabs go. */
let host: PluginHost | null = null;

export function setPluginHost(next: PluginHost): void {
  host = next;
}

function pluginHost(): PluginHost {
  if (!host) throw new Error("No workbench is open yet.");
  return host;
}

export abstract class Plugin extends Component implements obs.Plugin {
  settings?: unknown;

  constructor(readonly app: obs.App, readonly manifest: obs.PluginManifest) {
    super();
  }

  override onload(): Promise<void> | void { /* for the one who extends */ }
  onUserEnable(): void { /* for the one who extends */ }
  onExternalSettingsChange?(): unknown;

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = createEl("button", { cls: "clickable-icon side-dock-ribbon-action", attr: { type: "button" } });
    setIcon(button, icon);
    setTooltip(button, title, { placement: "right" });
    button.addEventListener("click", (event) => { void callback(event); });
    return this.hang(button, pluginHost().ribbonEl);
  }

  addStatusBarItem(): HTMLElement {
    return this.hang(createDiv({ cls: `status-bar-item plugin-${this.manifest.id}` }), pluginHost().statusBarEl);
  }

  addCommand(command: obs.Command): obs.Command {
    const id = `${this.manifest.id}:${command.id}`;
    const full = { ...command, id, name: `${this.manifest.name}: ${command.name}` };
    pluginHost().addCommand(full);
    this.register(() => { pluginHost().removeCommand(id); });
    return full;
  }

  removeCommand(commandId: string): void {
    pluginHost().removeCommand(`${this.manifest.id}:${commandId}`);
  }

  addSettingTab(tab: obs.PluginSettingTab): void {
    pluginHost().addSettingTab(tab);
    this.register(() => { pluginHost().removeSettingTab(tab); });
  }

  registerView(type: string, creator: obs.ViewCreator): void {
    const { viewCreators } = this.hostApp();
    if (viewCreators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    viewCreators.set(type, creator);
    this.register(() => { viewCreators.delete(type); });
  }

  registerHoverLinkSource(id: string, info: obs.HoverLinkSource): void {
    this.keep(this.hostApp().hoverSources, id, info);
  }

  registerExtensions(extensions: string[], viewType: string): void {
    for (const extension of extensions) this.keep(pluginHost().extensions, extension, viewType);
  }

  registerMarkdownPostProcessor(processor: obs.MarkdownPostProcessor, sortOrder?: number): obs.MarkdownPostProcessor {
    registerPostProcessor(processor, sortOrder);
    this.register(() => { unregisterPostProcessor(processor); });
    return processor;
  }

  registerMarkdownCodeBlockProcessor(language: string, handler: (source: string, el: HTMLElement, ctx: obs.MarkdownPostProcessorContext) => Promise<unknown> | void, sortOrder?: number): obs.MarkdownPostProcessor {
    return this.registerMarkdownPostProcessor(createCodeBlockPostProcessor(language, handler), sortOrder);
  }

  /** There are no bases here, as in a vault where they are switched off. */
  registerBasesView(): boolean {
    return false;
  }

  registerEditorExtension(extension: unknown): void {
    this.keepInList(this.hostApp().editorExtensions, extension);
    this.app.workspace.updateOptions();
  }

  registerEditorSuggest(suggest: obs.EditorSuggest<unknown>): void {
    this.keepInList(this.hostApp().editorSuggests, suggest);
  }

  registerObsidianProtocolHandler(action: string, handler: obs.ObsidianProtocolHandler): void {
    this.keep(pluginHost().protocolHandlers, action, handler);
  }

  registerCliHandler(command: string, description: string, flags: obs.CliFlags | null, handler: obs.CliHandler): void {
    if (!command.startsWith(this.manifest.id)) throw new Error(`A command for the terminal begins with the plugin's id: “${command}”`);
    this.keep(pluginHost().cliHandlers, command, { description, flags, handler });
  }

  /** Null where there is no file yet; throws where there is one that is broken. */
  async loadData(): Promise<unknown> {
    const { adapter } = this.app.vault;
    return await adapter.exists(this.dataPath) ? JSON.parse(await adapter.read(this.dataPath)) as unknown : null;
  }

  async saveData(data: unknown): Promise<void> {
    await this.app.vault.adapter.write(this.dataPath, JSON.stringify(data, null, 2));
  }

  private get dataPath(): string {
    return `${this.manifest.dir ?? ""}/data.json`;
  }

  private hostApp(): HostApp {
    return this.app as HostApp;
  }

  private hang(el: HTMLElement, parent: HTMLElement): HTMLElement {
    parent.append(el);
    this.register(() => { el.remove(); });
    return el;
  }

  private keep<T>(map: Map<string, T>, key: string, value: T): void {
    if (map.has(key)) throw new Error(`“${key}” is registered already.`);
    map.set(key, value);
    this.register(() => { map.delete(key); });
  }

  private keepInList<T>(list: T[], item: T): void {
    list.push(item);
    this.register(() => { list.remove(item); });
  }
}
