/** Menus: a list at the pointer, with keys; the next click elsewhere or Esc closes it. */
import type * as obs from "obsidian";
import { Component } from "./events";
import { setIcon } from "./icons";
import { keymap, Scope } from "./keymap";

type Entry = MenuItem | "separator";

export class Menu extends Component implements obs.Menu {
  private readonly entries: Entry[] = [];
  private readonly hideCallbacks: (() => unknown)[] = [];
  private readonly scope = new Scope();
  private el: HTMLElement | null = null;
  private selected = -1;
  private before: Element | null = null;
  private static open: Menu | null = null;
  private static readonly byEvent = new WeakMap<Event, Menu>();

  constructor() {
    super();
    this.scope.register(null, "Escape", () => { this.hide(); return false; });
    this.scope.register(null, "ArrowDown", () => { this.select(1); return false; });
    this.scope.register(null, "ArrowUp", () => { this.select(-1); return false; });
    this.scope.register(null, "Tab", () => { this.hide(); return false; });
    for (const key of ["Enter", " "]) this.scope.register(null, key, (event) => { this.choose(event); return false; });
  }

  setNoIcon(): this { return this; }
  setUseNativeMenu(): this { return this; }
  setParentElement(): this { return this; }

  addItem(callback: (item: obs.MenuItem) => unknown): this {
    const item = new MenuItem(this);
    this.entries.push(item);
    callback(item);
    return this;
  }

  addSeparator(): this {
    this.entries.push("separator");
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    event.preventDefault();
    // A key on a button makes a click without a place.
    const at = event.detail === 0 && event.target instanceof Element ? event.target.getBoundingClientRect() : null;
    return this.showAtPosition(at ? { x: at.left, y: at.bottom + 2 } : { x: event.clientX, y: event.clientY });
  }

  showAtPosition({ x, y }: obs.MenuPositionDef): this {
    Menu.open?.hide();
    Menu.open = this;
    this.before = document.activeElement;
    const el = document.body.createDiv({ cls: "menu", attr: { role: "menu", tabindex: -1 } });
    this.el = el;
    this.draw(el);
    const box = el.getBoundingClientRect();
    el.setCssStyles({ left: `${Math.max(4, Math.min(x, innerWidth - box.width - 8))}px`, top: `${Math.max(4, Math.min(y, innerHeight - box.height - 8))}px` });
    el.focus({ preventScroll: true });
    keymap.pushScope(this.scope);
    // The click that opened it is still on its way up.
    window.setTimeout(() => { window.addEventListener("pointerdown", this.outside, true); }, 0);
    this.load();
    return this;
  }

  hide(): this {
    if (!this.el) return this;
    this.el.remove();
    this.el = null;
    if (Menu.open === this) Menu.open = null;
    keymap.popScope(this.scope);
    window.removeEventListener("pointerdown", this.outside, true);
    if (this.before instanceof HTMLElement) this.before.focus({ preventScroll: true });
    for (const callback of this.hideCallbacks) callback();
    this.unload();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.hideCallbacks.push(callback);
  }

  onHistoryBack(): void {
    this.hide();
  }

  static forEvent(event: MouseEvent): Menu {
    // As in the app: whoever hears the same event adds to the same menu, which then opens by itself.
    const there = Menu.byEvent.get(event);
    if (there) return there;
    const menu = new Menu();
    Menu.byEvent.set(event, menu);
    event.preventDefault();
    window.setTimeout(() => { if (!menu.el && menu.entries.length > 0) menu.showAtMouseEvent(event); }, 0);
    return menu;
  }

  private readonly outside = (event: Event): void => {
    if (event.target instanceof Node && this.el?.contains(event.target) !== true) this.hide();
  };

  /** Sections in the order in which they first come, with a line between them. */
  private draw(el: HTMLElement): void {
    const sections = new Map<string, Entry[]>();
    for (const entry of this.entries) {
      const name = entry === "separator" ? "" : entry.section;
      sections.set(name, [...sections.get(name) ?? [], entry]);
    }
    for (const [n, entries] of [...sections.values()].entries()) {
      if (n > 0) el.createDiv({ cls: "menu-separator", attr: { role: "separator" } });
      for (const entry of entries) {
        if (entry === "separator") el.createDiv({ cls: "menu-separator", attr: { role: "separator" } });
        else this.drawItem(el, entry);
      }
    }
  }

  private drawItem(el: HTMLElement, item: MenuItem): void {
    el.appendChild(item.dom);
    item.dom.addEventListener("click", (event) => { if (item.usable()) this.run(item, event); });
    item.dom.addEventListener("pointermove", () => { this.mark(this.usable().indexOf(item)); });
  }

  private usable(): MenuItem[] {
    return this.entries.filter((entry) => entry !== "separator").filter((item) => item.usable());
  }

  private select(step: number): void {
    const count = this.usable().length;
    if (count > 0) this.mark(((this.selected < 0 && step < 0 ? 0 : this.selected) + step + count) % count);
  }

  private mark(at: number): void {
    this.selected = at;
    for (const [n, item] of this.usable().entries()) item.dom.toggleClass("selected", n === at);
    const id = this.usable()[at]?.dom.id;
    if (id !== undefined) this.el?.setAttribute("aria-activedescendant", id);
  }

  private choose(event: KeyboardEvent): void {
    const item = this.usable()[this.selected];
    if (item) this.run(item, event);
  }

  private run(item: MenuItem, event: MouseEvent | KeyboardEvent): void {
    this.hide();
    item.run(event);
  }
}

let count = 0;

export class MenuItem {
  readonly dom = createDiv({ cls: "menu-item tappable", attr: { role: "menuitem", id: `menu-item-${count++}` } });
  section = "";
  private readonly iconEl = this.dom.createDiv({ cls: "menu-item-icon" });
  private readonly titleEl = this.dom.createDiv({ cls: "menu-item-title" });
  private readonly checkEl = this.dom.createDiv({ cls: "menu-item-icon mod-checked" });
  private callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  private disabled = false;
  private label = false;

  constructor(readonly menu: Menu) {}

  setTitle(title: string | DocumentFragment): this { this.titleEl.setText(title); return this; }

  setIcon(icon: string | null): this {
    this.iconEl.empty();
    if (icon !== null) setIcon(this.iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.setAttrs({ role: "menuitemcheckbox", "aria-checked": checked === true });
    this.checkEl.empty();
    if (checked === true) setIcon(this.checkEl, "check");
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass("is-disabled", disabled);
    this.dom.setAttr("aria-disabled", disabled ? true : null);
    return this;
  }

  setWarning(warning: boolean): this { this.dom.toggleClass("is-warning", warning); return this; }

  setIsLabel(label: boolean): this {
    this.label = label;
    this.dom.toggleClass("is-label", label);
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this { this.callback = callback; return this; }
  setSection(section: string): this { this.section = section; return this; }

  usable(): boolean {
    return !this.disabled && !this.label;
  }

  run(event: MouseEvent | KeyboardEvent): void {
    this.callback?.(event);
  }
}
