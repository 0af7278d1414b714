/** One control of a definition: seeded from the tab, checked when it changes, then handed back to be kept. */
import type * as obs from "obsidian";
import type { BaseComponent, TextComponent } from "./controls";
import { rethrowLater } from "./events";
import { AbstractInputSuggest } from "./popover";
import { prepareFuzzySearch } from "./search";
import type { Setting } from "./setting";

/** Draws it; the answer asks `disabled` again. `kept` is called after each change that was taken. */
export function drawControl(tab: obs.SettingTab, setting: Setting, control: obs.SettingControl, kept: () => void): () => void {
  const stored = tab.getControlValue(control.key);
  const value: unknown = stored ?? control.defaultValue;
  const validate = control.validate as ((candidate: unknown) => string | void | Promise<string | void>) | undefined;
  let turn = 0;

  async function check(candidate: unknown): Promise<boolean> {
    const mine = ++turn;
    const message = await validate?.(candidate);
    // A later key has made this answer old.
    if (mine !== turn) return false;
    setting.setErrorMessage(typeof message === "string" && message !== "" ? message : null);
    return setting.errorEl === null;
  }

  async function change(candidate: unknown): Promise<void> {
    if (validate && !(await check(candidate))) return;
    await tab.setControlValue(control.key, candidate);
    kept();
  }

  draw(setting, control, value, (candidate) => { change(candidate).catch(rethrowLater); }, tab.app);
  if (validate) check(value).catch(rethrowLater);
  return () => {
    const { disabled } = control;
    setting.setDisabled(typeof disabled === "function" ? disabled() : disabled ?? false);
  };
}

function draw(setting: Setting, control: obs.SettingControl, value: unknown, change: (candidate: unknown) => void, app: obs.App): void {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  switch (control.type) {
    case "toggle": setting.addToggle((toggle) => { toggle.setValue(value === true).onChange(change); }); return;
    case "dropdown": setting.addDropdown((dropdown) => { dropdown.addOptions(control.options).setValue(text).onChange(change); }); return;
    case "text": setting.addText((field) => { field.setPlaceholder(control.placeholder ?? "").setValue(text).onChange(change); }); return;
    case "textarea":
      setting.settingEl.addClass("mod-textarea");
      setting.addTextArea((field) => {
        field.setPlaceholder(control.placeholder ?? "").setValue(text).onChange(change);
        field.inputEl.rows = control.rows ?? 4;
      });
      return;
    case "number": setting.addText((field) => { numberField(field, control, text, change); }); return;
    case "slider":
      setting.addSlider((slider) => {
        slider.setLimits(control.min, control.max, control.step).setValue(Number(value ?? control.min));
        if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
        slider.onChange(change);
      });
      return;
    case "color": setting.addColorPicker((picker) => { picker.setValue(text === "" ? "#000000" : text).onChange(change); }); return;
    case "file": pathField(setting, control.placeholder, text, change, app, () => app.vault.getFiles().filter((file) => control.filter?.(file) ?? true).map(({ path }) => path)); return;
    case "folder": pathField(setting, control.placeholder, text, change, app, () => foldersOf(app, control)); return;
  }
}

function numberField(field: TextComponent, control: obs.SettingNumberControl, text: string, change: (candidate: unknown) => void): BaseComponent {
  const { inputEl } = field;
  inputEl.type = "number";
  for (const name of ["min", "max", "step"] as const) if (control[name] !== undefined) inputEl.setAttr(name, control[name]);
  return field.setPlaceholder(control.placeholder ?? "").setValue(text).onChange((typed) => {
    const number = typed.trim() === "" ? NaN : Number(typed);
    change(Number.isNaN(number) ? control.defaultValue ?? 0 : number);
  });
}

function foldersOf(app: obs.App, control: obs.SettingFolderControl): string[] {
  return app.vault.getAllFolders(control.includeRoot ?? false).filter((folder) => control.filter?.(folder) ?? true).map(({ path }) => path);
}

function pathField(setting: Setting, placeholder: string | undefined, text: string, change: (candidate: unknown) => void, app: obs.App, paths: () => string[]): void {
  setting.addSearch((field) => {
    field.setPlaceholder(placeholder ?? "").setValue(text).onChange(change);
    new PathSuggest(app, field.inputEl, paths).onSelect((path) => {
      field.setValue(path);
      change(path);
    });
  });
}

class PathSuggest extends AbstractInputSuggest<string> {
  constructor(app: obs.App, inputEl: HTMLInputElement, private readonly paths: () => string[]) {
    super(app, inputEl);
  }

  protected getSuggestions(query: string): string[] {
    const search = prepareFuzzySearch(query);
    return this.paths().filter((path) => search(path) !== null);
  }

  renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }

  override selectSuggestion(path: string, event: MouseEvent | KeyboardEvent): void {
    super.selectSuggestion(path, event);
    this.close();
  }
}
