/** Buttons and keys that several panes have in common. What a button does is run by `runAction`. */
import { setIcon } from "obsidian";
import { runAction } from "./run-action";

/** A button that shows an icon, and is named by `label`. */
export function iconButton(parent: HTMLElement, icon: string, label: string, run: (event: MouseEvent) => unknown, cls = ""): HTMLElement {
  const button = parent.createEl("button", { cls: ["clickable-icon", ...cls.split(" ").filter((one) => one !== "")], attr: { "aria-label": label } });
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

/** Buttons of which one is on. */
export interface RadioGroup {
  /** Null: none is on. */
  show(id: string | null): void;
}

/** Arrow keys go round. The one that is on, or else the first, is in the order of Tab. `draw` fills a button. */
export function radioGroup<T extends { readonly id: string; readonly name: string }>(parent: HTMLElement, label: string, cls: string, choices: readonly T[], draw: (button: HTMLElement, choice: T) => void, choose: (choice: T) => unknown): RadioGroup {
  const group = parent.createDiv({ cls, attr: { role: "radiogroup", "aria-label": label } });
  const buttons = choices.map((choice) => {
    const button = group.createEl("button", { attr: { role: "radio", "aria-label": choice.name, "data-key": choice.id } });
    draw(button, choice);
    button.addEventListener("click", () => { runAction(choice.name, () => choose(choice)); });
    return button;
  });
  group.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const at = buttons.findIndex((button) => button === group.doc.activeElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  });
  const show = (id: string | null): void => {
    const first = choices.some((choice) => choice.id === id) ? id : choices[0]?.id;
    for (const [n, button] of buttons.entries()) button.setAttrs({ "aria-checked": String(choices[n]?.id === id), tabindex: choices[n]?.id === first ? "0" : "-1" });
  };
  show(null);
  return { show };
}

/** Somebody is writing, or choosing from a list: the key is theirs. */
export function isTyped({ targetNode }: KeyboardEvent): boolean {
  return targetNode?.instanceOf(Element) === true && targetNode.closest("input, textarea, select, [contenteditable='true']") !== null;
}

/** Where the keyboard has no Latin letters, the key in that place is meant. */
export function isLetter({ key, code }: Pick<KeyboardEvent, "key" | "code">, letter: string): boolean {
  return key.toLowerCase() === letter || (!/^[a-z]$/i.test(key) && code === /* @key */ `Key${letter.toUpperCase()}`);
}
