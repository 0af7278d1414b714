/** A dialog for one name. */
import type * as obs from "obsidian";
import { Modal } from "./modals";
import { ButtonComponent, TextComponent } from "./controls";

export function askForName(app: obs.App, now: string, then: (name: string) => void): void {
  const modal = new Modal(app);
  modal.setTitle("Rename");
  const field = new TextComponent(modal.contentEl);
  field.setValue(now).inputEl.setAttr("aria-label", "Name");
  field.inputEl.addClass("workbench-name");
  const done = (): void => {
    const name = field.getValue().trim();
    if (name === "") return;
    modal.close();
    if (name !== now) then(name);
  };
  field.inputEl.addEventListener("keydown", (event) => { if (event.key === "Enter") done(); });
  new ButtonComponent(modal.contentEl.createDiv({ cls: "modal-button-container" })).setButtonText("Save").setCta().onClick(done);
  modal.open();
  field.inputEl.select();
}
