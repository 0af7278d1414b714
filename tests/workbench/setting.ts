/** A row of settings: name, description, controls; and groups of rows. */
import type * as obs from "obsidian";
import {
  ButtonComponent, ColorComponent, DisplayValueComponent, DropdownComponent, ExtraButtonComponent, ProgressBarComponent, SearchComponent, SliderComponent,
  TextAreaComponent, TextComponent, ToggleComponent,
} from "./controls";
import { setTooltip } from "./tooltip";

let count = 0;

export class Setting implements obs.Setting {
  readonly settingEl: HTMLElement;
  readonly infoEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;
  components: obs.BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv({ cls: "setting-item" });
    this.infoEl = this.settingEl.createDiv({ cls: "setting-item-info" });
    this.nameEl = this.infoEl.createDiv({ cls: "setting-item-name", attr: { id: `setting-name-${count++}` } });
    this.descEl = this.infoEl.createDiv({ cls: "setting-item-description" });
    this.controlEl = this.settingEl.createDiv({ cls: "setting-item-control" });
  }

  setName(name: string | DocumentFragment): this { this.nameEl.setText(name); return this; }
  setDesc(desc: string | DocumentFragment): this { this.descEl.setText(desc); return this; }
  setClass(cls: string): this { this.settingEl.addClass(cls); return this; }
  setTooltip(tooltip: string, options?: obs.TooltipOptions): this { setTooltip(this.nameEl, tooltip, options); return this; }

  setHeading(): this {
    this.settingEl.addClass("setting-item-heading");
    this.nameEl.setAttrs({ role: "heading", "aria-level": 3 });
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass("is-disabled", disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  setErrorMessage(message: string | null): this {
    this.errorEl?.remove();
    this.errorEl = message === null || message === "" ? null : this.infoEl.createDiv({ cls: "setting-item-error", text: message, attr: { role: "alert" } });
    this.settingEl.toggleClass("is-invalid", this.errorEl !== null);
    return this;
  }

  addButton(callback: (component: ButtonComponent) => unknown): this { return this.with(new ButtonComponent(this.controlEl), callback); }
  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this { return this.with(new ExtraButtonComponent(this.controlEl), callback); }

  addToggle(callback: (component: ToggleComponent) => unknown): this {
    this.settingEl.addClass("mod-toggle");
    return this.with(new ToggleComponent(this.controlEl), callback);
  }

  addText(callback: (component: TextComponent) => unknown): this { return this.with(new TextComponent(this.controlEl), callback); }
  addSearch(callback: (component: SearchComponent) => unknown): this { return this.with(new SearchComponent(this.controlEl), callback); }
  addTextArea(callback: (component: TextAreaComponent) => unknown): this { return this.with(new TextAreaComponent(this.controlEl), callback); }
  addDropdown(callback: (component: DropdownComponent) => unknown): this { return this.with(new DropdownComponent(this.controlEl), callback); }
  addColorPicker(callback: (component: ColorComponent) => unknown): this { return this.with(new ColorComponent(this.controlEl), callback); }
  addProgressBar(callback: (component: ProgressBarComponent) => unknown): this { return this.with(new ProgressBarComponent(this.controlEl), callback); }
  addSlider(callback: (component: SliderComponent) => unknown): this { return this.with(new SliderComponent(this.controlEl), callback); }
  addMomentFormat(): never { throw new Error("The workbench has no moment, so no field for its formats."); }

  addDisplayValue(callback: (component: DisplayValueComponent) => unknown): this {
    callback(new DisplayValueComponent(this.controlEl));
    return this;
  }

  addComponent<T extends obs.BaseComponent>(make: (el: HTMLElement) => T): this {
    this.components.push(make(this.controlEl));
    return this;
  }

  then(callback: (setting: this) => unknown): this {
    callback(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  private with<T extends obs.BaseComponent>(component: T, callback: (component: T) => unknown): this {
    this.components.push(component);
    callback(component);
    for (const field of this.controlEl.findAll("input, select, textarea")) {
      if (!field.hasAttribute("aria-label")) field.setAttr("aria-labelledby", this.nameEl.id);
    }
    return this;
  }
}

export class SettingGroup implements obs.SettingGroup {
  readonly groupEl: HTMLElement;
  readonly listEl: HTMLElement;
  private readonly headerEl: HTMLElement;
  private readonly buttonsEl: HTMLElement;
  private readonly headingEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv({ cls: "setting-group" });
    this.headerEl = this.groupEl.createDiv({ cls: "setting-item setting-item-heading" });
    this.headingEl = this.headerEl.createDiv({ cls: "setting-item-name" });
    this.buttonsEl = this.headerEl.createDiv({ cls: "setting-item-control" });
    this.listEl = this.groupEl.createDiv({ cls: "setting-items" });
    this.headerEl.hide();
  }

  setHeading(text: string | DocumentFragment): this {
    this.headingEl.setText(text);
    this.headingEl.setAttrs({ role: "heading", "aria-level": 3 });
    this.headerEl.show();
    return this;
  }

  addClass(...classes: string[]): this { this.groupEl.addClass(...classes); return this; }

  addSetting(callback: (setting: Setting) => void): this {
    callback(new Setting(this.listEl));
    return this;
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    callback(new SearchComponent(this.buttonsEl));
    this.headerEl.show();
    return this;
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    callback(new ExtraButtonComponent(this.buttonsEl));
    this.headerEl.show();
    return this;
  }
}
