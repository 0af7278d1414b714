/** Definitions of settings, drawn: groups, lists, pages and every kind of control, checked before they are kept. */
import type * as obs from "obsidian";
import type { ExtraButtonComponent } from "./controls";
import { rethrowLater } from "./events";
import { drawControl } from "./settings-controls";
import { setIcon } from "./icons";
import { Setting, SettingGroup } from "./setting";

type Item = obs.SettingDefinitionItem;
type Row = obs.SettingGroupItem;

/** A page one has gone into. */
type Open = { readonly title: string; readonly items: () => Item[] } | { readonly title: string; readonly page: obs.SettingPage };

export class SettingsRenderer {
  private cleanups: (() => void)[] = [];
  private refreshers: (() => void)[] = [];
  private readonly trail: Open[] = [];
  private readonly queries = new Map<string, string>();
  private items: Item[] = [];

  constructor(private readonly tab: obs.SettingTab, private readonly el: HTMLElement) {}

  draw(items: Item[]): void {
    this.items = items;
    const top = this.el.scrollTop;
    this.tearDown();
    const open = this.trail[this.trail.length - 1];
    if (open) this.drawBack(open.title);
    if (open && "page" in open) {
      this.el.append(open.page.rootEl);
      open.page.display();
    } else this.drawItems(open ? open.items() : items, this.el);
    this.refresh();
    this.el.scrollTop = top;
  }

  /** `visible` and `disabled` asked again. */
  refresh(): void {
    for (const refresher of this.refreshers) refresher();
  }

  clear(): void {
    this.tearDown();
    this.trail.length = 0;
  }

  private tearDown(): void {
    for (const cleanup of this.cleanups.splice(0)) cleanup();
    this.refreshers = [];
    this.el.empty();
  }

  private drawBack(title: string): void {
    const bar = this.el.createDiv({ cls: "setting-page-titlebar" });
    const back = bar.createEl("button", { cls: "clickable-icon", attr: { type: "button", "aria-label": "Back" } });
    setIcon(back, "arrow-left");
    bar.createDiv({ cls: "setting-page-title", text: title, attr: { role: "heading", "aria-level": 2 } });
    back.addEventListener("click", () => {
      const left = this.trail.pop();
      if (left && "page" in left) left.page.hide();
      this.draw(this.items);
    });
  }

  /** Rows that stand side by side without a group make one of their own. */
  private drawItems(items: readonly Item[], parent: HTMLElement): void {
    let loose: SettingGroup | null = null;
    let index = 0;
    for (const item of items) {
      if (isGroup(item)) {
        loose = null;
        this.drawGroup(item, parent);
      } else {
        loose ??= new SettingGroup(parent);
        this.drawRow(item, loose, index++);
      }
    }
  }

  private drawGroup(definition: obs.SettingDefinitionGroup | obs.SettingDefinitionList, parent: HTMLElement): void {
    const group = new SettingGroup(parent);
    const { heading, cls, items = [], search, extraButtons = [], visible } = definition;
    if (heading !== undefined) group.setHeading(heading);
    if (cls !== undefined) group.addClass(...cls.split(/\s+/));
    const rows = items.map((item, index) => ({ item, el: this.drawRow(item, group, index) }));
    for (const button of extraButtons) group.addExtraButton((component) => { button(component); });
    if (search) this.addSearch(group, search, heading ?? "", rows);
    if (definition.type === "list") this.drawList(definition as obs.SettingDefinitionList, group, rows.map(({ el }) => el));
    this.refreshers.push(() => { group.groupEl.toggle(holds(visible, true)); });
  }

  private addSearch(group: SettingGroup, search: NonNullable<obs.SettingDefinitionGroup["search"]>, key: string, rows: readonly { item: Row; el: HTMLElement }[]): void {
    const filter = (query: string): void => {
      this.queries.set(key, query);
      for (const { item, el } of rows) {
        const asked = !("type" in item) && (typeof item.searchable === "function" ? item.searchable() : item.searchable ?? true);
        el.toggle(query === "" || !asked || search.match(item, query));
      }
    };
    group.addSearch((component) => {
      component.setPlaceholder(search.placeholder ?? "Search").setValue(this.queries.get(key) ?? "").onChange(filter);
    });
    this.refreshers.push(() => { filter(this.queries.get(key) ?? ""); });
  }

  private drawList(definition: obs.SettingDefinitionList, group: SettingGroup, rows: readonly HTMLElement[]): void {
    group.addClass("mod-list");
    const { emptyState, addItem, onDelete, onReorder } = definition;
    if (rows.length === 0 && emptyState !== undefined) group.listEl.createDiv({ cls: "setting-empty-state", text: emptyState });
    if (addItem) group.addExtraButton((button) => { button.setIcon("plus").setTooltip(addItem.name).onClick(() => { addItem.action(button.extraSettingsEl); }); });
    rows.forEach((row, index) => {
      const control = row.querySelector<HTMLElement>(".setting-item-control") ?? row;
      if (onReorder) {
        row.draggable = true;
        row.addEventListener("dragstart", (event) => { event.dataTransfer?.setData("text/plain", String(index)); });
        row.addEventListener("dragover", (event) => { event.preventDefault(); });
        row.addEventListener("drop", (event) => { onReorder(Number(event.dataTransfer?.getData("text/plain")), index); });
        row.tabIndex = 0;
        row.addEventListener("keydown", (event) => {
          const to = event.altKey && event.key === "ArrowUp" ? index - 1 : event.altKey && event.key === "ArrowDown" ? index + 1 : -1;
          if (to >= 0 && to < rows.length) onReorder(index, to);
        });
      }
      if (onDelete) {
        const setting = new Setting(createDiv());
        setting.addExtraButton((button: ExtraButtonComponent) => { button.setIcon("trash-2").setTooltip("Delete").onClick(() => { onDelete(index); }); });
        control.append(...setting.controlEl.childNodes);
        row.tabIndex = 0;
        row.addEventListener("keydown", (event) => { if (event.target === row && (event.key === "Delete" || event.key === "Backspace")) onDelete(index); });
      }
    });
  }

  private drawRow(item: Row, group: SettingGroup, index: number): HTMLElement {
    const setting = new Setting(group.listEl);
    setting.setName(item.name);
    if (item.desc !== undefined) setting.setDesc(typeof item.desc === "string" ? item.desc : item.desc.cloneNode(true) as DocumentFragment);
    if ("type" in item) this.drawPageLink(item, setting);
    else if (item.control) this.refreshers.push(drawControl(this.tab, setting, item.control, () => { this.refresh(); }));
    else if (item.action) this.drawAction(item, setting, index);
    else if (item.render) {
      const cleanup = item.render(setting, group);
      if (cleanup) this.cleanups.push(cleanup);
    }
    this.refreshers.push(() => { setting.settingEl.toggle(holds(item.visible, true)); });
    return setting.settingEl;
  }

  private drawAction(item: obs.SettingDefinitionAction, setting: Setting, index: number): void {
    makeClickable(setting.settingEl, () => { if (!holds(item.disabled, false)) item.action(setting.settingEl, index); });
    this.refreshers.push(() => { setting.setDisabled(holds(item.disabled, false)); });
  }

  private drawPageLink(item: obs.SettingDefinitionPage, setting: Setting): void {
    const { displayValue, status } = item;
    setting.addDisplayValue((value) => {
      this.refreshers.push(() => {
        value.setValue((typeof displayValue === "function" ? displayValue() : displayValue) ?? null);
        value.setStatus((typeof status === "function" ? status() : status) ?? null);
      });
    });
    setIcon(setting.controlEl.createDiv({ cls: "setting-page-chevron" }), "chevron-right");
    makeClickable(setting.settingEl, () => {
      const page = item.page?.();
      this.trail.push(page ? { title: page.title === "" ? item.name : page.title, page } : { title: item.name, items: () => item.items ?? [] });
      this.draw(this.items);
    });
  }
}

function isGroup(item: Item): item is obs.SettingDefinitionGroup | obs.SettingDefinitionList {
  return "type" in item && (item.type === "group" || item.type === "list");
}

function makeClickable(el: HTMLElement, run: () => void): void {
  el.addClass("mod-clickable");
  el.setAttrs({ role: "button", tabindex: 0 });
  const safely = (): void => { try { run(); } catch (error) { rethrowLater(error); } };
  el.addEventListener("click", safely);
  el.addEventListener("keydown", (event) => { if (event.target === el && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); safely(); } });
}

function holds(predicate: boolean | (() => boolean) | undefined, otherwise: boolean): boolean {
  return typeof predicate === "function" ? predicate() : predicate ?? otherwise;
}
