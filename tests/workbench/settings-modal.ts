/** The settings dialog: tabs on the left, the chosen one on the right, a search over all definitions. */
import type * as obs from "obsidian";
import { setIcon } from "./icons";
import { Modal } from "./modals";
import { PluginSettingTab, SettingTab } from "./settings-tab";

export class SettingsModal extends Modal {
  private readonly tabs: obs.PluginSettingTab[] = [];
  private active: obs.PluginSettingTab | null = null;
  private readonly navEl: HTMLElement;
  private readonly bodyEl: HTMLElement;

  constructor(app: obs.App) {
    super(app);
    this.modalEl.addClasses(["mod-settings", "mod-sidebar-layout"]);
    this.modalEl.removeAttribute("aria-labelledby");
    this.modalEl.setAttr("aria-label", "Settings");
    this.headerEl.hide();
    this.contentEl.addClass("vertical-tabs-container");
    this.navEl = this.contentEl.createDiv({ cls: "vertical-tab-header", attr: { role: "tablist", "aria-orientation": "vertical", "aria-label": "Settings" } });
    this.bodyEl = this.contentEl.createDiv({ cls: "vertical-tab-content-container" });
  }

  add(tab: obs.PluginSettingTab): void {
    this.tabs.push(tab);
    tab.update();
  }

  remove(tab: obs.PluginSettingTab): void {
    this.tabs.remove(tab);
  }

  override onOpen(): void {
    this.drawNav();
    const tab = this.active ?? this.tabs[0];
    if (tab) this.show(tab);
    this.modalEl.focus({ preventScroll: true });
  }

  override onClose(): void {
    if (this.active instanceof SettingTab) this.active.conceal();
    this.bodyEl.empty();
  }

  openTab(id: string): void {
    if (!this.containerEl.isConnected) this.open();
    const tab = this.tabs.find((one) => one instanceof PluginSettingTab && one.id === id);
    if (tab) this.show(tab);
  }

  private drawNav(): void {
    this.navEl.empty();
    this.navEl.createDiv({ cls: "vertical-tab-header-group-title", text: "Community plugins" });
    for (const tab of this.tabs) {
      const item = this.navEl.createEl("button", { cls: "vertical-tab-nav-item tappable", attr: { type: "button", role: "tab" } });
      setIcon(item.createSpan({ cls: "vertical-tab-nav-item-icon" }), tab.icon);
      item.createSpan({ text: tab instanceof PluginSettingTab ? tab.name : "Settings" });
      item.addEventListener("click", () => { this.show(tab); });
    }
  }

  private show(tab: obs.PluginSettingTab): void {
    if (this.active instanceof SettingTab && this.active !== tab) this.active.conceal();
    this.active = tab;
    this.navEl.findAll(".vertical-tab-nav-item").forEach((el, n) => {
      el.toggleClass("is-active", this.tabs[n] === tab);
      el.setAttr("aria-selected", this.tabs[n] === tab);
    });
    this.bodyEl.setChildrenInPlace([tab.containerEl]);
    if (tab instanceof SettingTab) tab.reveal();
  }
}
