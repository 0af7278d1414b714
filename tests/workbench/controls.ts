/** The controls of settings and panes, wired to what a hand or a key does to them, with the app's class names. */
import type * as obs from "obsidian";
import { setIcon } from "./icons";
import { setTooltip } from "./tooltip";

export abstract class BaseComponent implements obs.BaseComponent {
  disabled = false;

  then(callback: (component: this) => unknown): this {
    callback(this);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    return this;
  }
}

export abstract class ValueComponent<T> extends BaseComponent implements obs.ValueComponent<T> {
  registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
    listeners[key] = (value) => {
      if (value !== undefined) this.setValue(value);
      return this.getValue();
    };
    return this;
  }

  abstract getValue(): T;
  abstract setValue(value: T): this;
}

export class ButtonComponent extends BaseComponent implements obs.ButtonComponent {
  readonly buttonEl: HTMLButtonElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.buttonEl = containerEl.createEl("button", { attr: { type: "button" } });
  }

  override setDisabled(disabled: boolean): this { this.buttonEl.disabled = disabled; return super.setDisabled(disabled); }
  setCta(): this { this.buttonEl.addClass("mod-cta"); return this; }
  removeCta(): this { this.buttonEl.removeClass("mod-cta"); return this; }
  setWarning(): this { this.buttonEl.addClass("mod-warning"); return this; }
  setDestructive(): this { this.buttonEl.addClass("mod-destructive"); return this; }
  removeDestructive(): this { this.buttonEl.removeClass("mod-destructive"); return this; }
  setTooltip(tooltip: string, options?: obs.TooltipOptions): this { setTooltip(this.buttonEl, tooltip, options); return this; }
  setButtonText(name: string): this { this.buttonEl.setText(name); return this; }
  setIcon(icon: string): this { setIcon(this.buttonEl, icon); return this; }
  setClass(cls: string): this { this.buttonEl.addClass(cls); return this; }

  onClick(callback: (event: MouseEvent) => unknown): this {
    this.buttonEl.addEventListener("click", (event) => { void callback(event); });
    return this;
  }
}

export class ExtraButtonComponent extends BaseComponent implements obs.ExtraButtonComponent {
  readonly extraSettingsEl: HTMLElement;
  private callback: (() => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.extraSettingsEl = containerEl.createDiv({ cls: "clickable-icon extra-setting-button", attr: { role: "button", tabindex: 0 } });
    const run = (): void => { if (!this.disabled) this.callback?.(); };
    this.extraSettingsEl.addEventListener("click", run);
    this.extraSettingsEl.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); run(); } });
    this.setIcon("settings");
  }

  override setDisabled(disabled: boolean): this {
    this.extraSettingsEl.toggleClass("is-disabled", disabled);
    this.extraSettingsEl.setAttr("aria-disabled", disabled);
    return super.setDisabled(disabled);
  }

  setTooltip(tooltip: string, options?: obs.TooltipOptions): this { setTooltip(this.extraSettingsEl, tooltip, options); return this; }
  setIcon(icon: string): this { setIcon(this.extraSettingsEl, icon); return this; }
  onClick(callback: () => unknown): this { this.callback = callback; return this; }
}

export class ToggleComponent extends ValueComponent<boolean> implements obs.ToggleComponent {
  readonly toggleEl: HTMLElement;
  private readonly input: HTMLInputElement;
  private on = false;
  private callback: ((value: boolean) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createEl("label", { cls: "checkbox-container" });
    this.input = this.toggleEl.createEl("input", { type: "checkbox", attr: { tabindex: 0, role: "switch" } });
    this.input.addEventListener("change", () => { this.onClick(); });
  }

  override setDisabled(disabled: boolean): this {
    this.toggleEl.toggleClass("is-disabled", disabled);
    this.input.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): boolean { return this.on; }

  setValue(on: boolean): this {
    const other = on !== this.on;
    this.on = on;
    this.input.checked = on;
    this.toggleEl.toggleClass("is-enabled", on);
    if (other) this.callback?.(on);
    return this;
  }

  setTooltip(tooltip: string, options?: obs.TooltipOptions): this { setTooltip(this.toggleEl, tooltip, options); return this; }
  onClick(): void { if (!this.disabled) this.setValue(!this.on); }
  onChange(callback: (value: boolean) => unknown): this { this.callback = callback; return this; }
}

export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement> extends ValueComponent<string> implements obs.AbstractTextComponent<T> {
  private callback: ((value: string) => unknown) | null = null;

  constructor(readonly inputEl: T) {
    super();
    inputEl.addEventListener("input", () => { this.onChanged(); });
  }

  override setDisabled(disabled: boolean): this { this.inputEl.disabled = disabled; return super.setDisabled(disabled); }
  getValue(): string { return this.inputEl.value; }
  setValue(value: string): this { this.inputEl.value = value; return this; }
  setPlaceholder(placeholder: string): this { this.inputEl.placeholder = placeholder; return this; }
  onChanged(): void { this.callback?.(this.getValue()); }
  onChange(callback: (value: string) => unknown): this { this.callback = callback; return this; }
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> implements obs.TextComponent {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl("input", { type: "text", attr: { spellcheck: "false" } }));
  }
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> implements obs.TextAreaComponent {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl("textarea", { attr: { spellcheck: "false" } }));
  }
}

export class SearchComponent extends AbstractTextComponent<HTMLInputElement> implements obs.SearchComponent {
  readonly clearButtonEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    const box = containerEl.createDiv({ cls: "search-input-container" });
    super(box.createEl("input", { type: "search", attr: { spellcheck: "false", enterkeyhint: "search" } }));
    this.clearButtonEl = box.createDiv({ cls: "search-input-clear-button", attr: { "aria-label": "Clear search", role: "button" } });
    this.clearButtonEl.addEventListener("click", () => { this.setValue("").onChanged(); });
  }
}

export class DropdownComponent extends ValueComponent<string> implements obs.DropdownComponent {
  readonly selectEl: HTMLSelectElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.selectEl = containerEl.createEl("select", { cls: "dropdown" });
  }

  override setDisabled(disabled: boolean): this { this.selectEl.disabled = disabled; return super.setDisabled(disabled); }
  addOption(value: string, display: string): this { this.selectEl.createEl("option", { value, text: display }); return this; }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }

  getValue(): string { return this.selectEl.value; }
  setValue(value: string): this { this.selectEl.value = value; return this; }

  onChange(callback: (value: string) => unknown): this {
    this.selectEl.addEventListener("change", () => { callback(this.getValue()); });
    return this;
  }
}

export class SliderComponent extends ValueComponent<number> implements obs.SliderComponent {
  readonly sliderEl: HTMLInputElement;
  private readonly valueEl: HTMLElement;
  private format: (value: number) => string = String;
  private instant = false;

  constructor(containerEl: HTMLElement) {
    super();
    this.valueEl = containerEl.createSpan({ cls: "slider-value" });
    this.sliderEl = containerEl.createEl("input", { cls: "slider", type: "range" });
    this.sliderEl.addEventListener("input", () => { this.show(); });
  }

  override setDisabled(disabled: boolean): this { this.sliderEl.disabled = disabled; return super.setDisabled(disabled); }
  setInstant(instant: boolean): this { this.instant = instant; return this; }

  setLimits(min: number | null, max: number | null, step: number | "any"): this {
    if (min !== null) this.sliderEl.min = String(min);
    if (max !== null) this.sliderEl.max = String(max);
    this.sliderEl.step = String(step);
    return this;
  }

  getValue(): number { return Number(this.sliderEl.value); }

  setValue(value: number): this {
    this.sliderEl.value = String(value);
    this.show();
    return this;
  }

  getValuePretty(): string { return this.format(this.getValue()); }

  setDisplayFormat(format: (value: number) => string): this {
    this.format = format;
    this.show();
    return this;
  }

  setDynamicTooltip(): this { return this; }

  onChange(callback: (value: number) => unknown): this {
    this.sliderEl.addEventListener("change", () => { callback(this.getValue()); });
    this.sliderEl.addEventListener("input", () => { if (this.instant) callback(this.getValue()); });
    return this;
  }

  private show(): void {
    this.valueEl.setText(this.getValuePretty());
    const [min, max] = [Number(this.sliderEl.min), Number(this.sliderEl.max)];
    this.sliderEl.setCssProps({ "--slider-fill": `${((this.getValue() - min) / Math.max(max - min, 1e-9)) * 100}%` });
  }
}

export class ProgressBarComponent extends ValueComponent<number> implements obs.ProgressBarComponent {
  private readonly lineEl: HTMLElement;
  private readonly barEl: HTMLElement;
  private value = 0;

  constructor(containerEl: HTMLElement) {
    super();
    this.barEl = containerEl.createDiv({ cls: "setting-progress-bar", attr: { role: "progressbar", "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": 0 } });
    this.lineEl = this.barEl.createDiv({ cls: "setting-progress-bar-inner" });
  }

  getValue(): number { return this.value; }

  setValue(value: number): this {
    this.value = value;
    this.barEl.setAttr("aria-valuenow", Math.round(value));
    this.lineEl.setCssStyles({ width: `${value}%` });
    return this;
  }
}

export class ColorComponent extends ValueComponent<string> implements obs.ColorComponent {
  private readonly pickerEl: HTMLInputElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.pickerEl = containerEl.createEl("input", { type: "color" });
  }

  override setDisabled(disabled: boolean): this { this.pickerEl.disabled = disabled; return super.setDisabled(disabled); }
  getValue(): string { return this.pickerEl.value; }
  setValue(value: string): this { this.pickerEl.value = value; return this; }

  getValueRgb(): obs.RGB {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => parseInt(this.getValue().slice(from, from + 2), 16));
    return { r, g, b };
  }

  setValueRgb({ r, g, b }: obs.RGB): this {
    return this.setValue(`#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`);
  }

  getValueHsl(): obs.HSL {
    const { r, g, b } = this.getValueRgb();
    const [max, min] = [Math.max(r, g, b) / 255, Math.min(r, g, b) / 255];
    const [l, d] = [(max + min) / 2, max - min];
    const turn = d === 0 ? 0 : max * 255 === r ? ((g - b) / 255 / d + 6) % 6 : max * 255 === g ? (b - r) / 255 / d + 2 : (r - g) / 255 / d + 4;
    return { h: Math.round(turn * 60), s: Math.round(d === 0 ? 0 : (d / (1 - Math.abs(2 * l - 1))) * 100), l: Math.round(l * 100) };
  }

  setValueHsl({ h, s, l }: obs.HSL): this {
    const part = (n: number): number => {
      const k = (n + h / 30) % 12;
      return (l / 100 - (s / 100) * Math.min(l / 100, 1 - l / 100) * Math.max(-1, Math.min(k - 3, 9 - k, 1))) * 255;
    };
    return this.setValueRgb({ r: part(0), g: part(8), b: part(4) });
  }

  onChange(callback: (value: string) => unknown): this {
    this.pickerEl.addEventListener("change", () => { callback(this.getValue()); });
    return this;
  }
}

export class DisplayValueComponent implements obs.DisplayValueComponent {
  readonly valueEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.valueEl = containerEl.createSpan({ cls: "setting-display-value" });
  }

  setValue(value: string | null): this { this.valueEl.setText(value ?? ""); return this; }
  setStatus(status: "warning" | null): this { this.valueEl.toggleClass("mod-warning", status === "warning"); return this; }
}
