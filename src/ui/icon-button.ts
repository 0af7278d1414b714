import { setIcon } from "obsidian";

/** A button with an icon and an accessible name. */
export function iconButton(parent: HTMLElement, icon: string, label: string, run: (event: MouseEvent) => void, cls = ""): HTMLElement {
  const button = parent.createEl("button", { cls: ["clickable-icon", ...(cls === "" ? [] : [cls])], attr: { "aria-label": label } });
  setIcon(button, icon);
  button.addEventListener("click", run);
  return button;
}
