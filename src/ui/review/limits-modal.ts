/** The limits of a day, where they end a review. The settings tab has the same two. */
import { Modal, Setting, type App } from "obsidian";
import type { SettingsStore } from "../../app/services";
import { settingFault } from "../../core/base/setting-fault";
import { SETTINGS } from "../../core/base/settings-table";
import { strings } from "../../core/base/strings";
import { runInBackground } from "../run-action";

export class LimitsModal extends Modal {
  constructor(app: App, private readonly settings: SettingsStore) {
    super(app);
    this.setTitle(strings.review.changeLimits);
  }

  override onOpen(): void {
    for (const key of ["newPerDay", "reviewsPerDay"] as const) {
      const { name, desc } = strings.settings[key];
      const row = new Setting(this.contentEl).setName(name).setDesc(desc);
      row.addText((field) => {
        field.inputEl.setAttrs({ type: "number", "aria-label": name });
        field.setValue(String(this.settings.current()[key])).onChange((typed) => {
          const value = typed.trim() === "" ? NaN : Number(typed);
          const fault = settingFault(SETTINGS[key], value, { folders: [], maps: [], otherNames: [] });
          row.setErrorMessage(fault === null ? null : fault + strings.settings.stays);
          if (fault === null) runInBackground(strings.review.changeLimits, () => this.settings.change({ [key]: value }));
        });
      });
    }
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
