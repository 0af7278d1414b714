/** Buttons and keys that several panes have in common. What a button does is run by `runAction`. */
import { setIcon } from "obsidian";
import { runAction } from "./run-action";

/** A button that shows an icon, and is named by `label`. */
export function iconButton(parent: HTMLElement, icon: string, label: string, run: (event: MouseEvent) => unknown, cls = ""): HTMLElement {
  const button = parent.createEl("button", { cls: ["clickable-icon", ...(cls === "" ? [] : [cls])], attr: { "aria-label": label } });
  setIcon(button, icon);
  button.addEventListener("click", (event) => { runAction(label, () => run(event)); });
  return button;
}

/** A button with a text. */
export function textButton(parent: HTMLElement, text: string, run: () => unknown, attr: Record<string, string> = {}): HTMLElement {
  const button = parent.createEl("button", { text, attr });
  button.addEventListener("click", () => { runAction(text, run); });
  return button;
}

/** Somebody is writing, or choosing from a list: the key is theirs. */
export function isTyped({ targetNode }: KeyboardEvent): boolean {
  return targetNode?.instanceOf(Element) === true && targetNode.closest("input, textarea, select, [contenteditable='true']") !== null;
}
