/** A leaf in a window of its own. When that closes, the leaf is back among its tabs. */
import { installDom, tellMigrated } from "./dom";
import { keymap } from "./keymap";
import type { Events } from "./events";
import type { WorkspaceLeaf } from "./leaf";

/** `workspace` tells when the theme changes. */
export function openPopout(workspace: Events, leaf: WorkspaceLeaf): Window {
  const win = window.open("", "", "popup,width=900,height=700") as (Window & typeof globalThis) | null;
  if (win === null) throw new Error("The browser opens no window.");
  installDom(win);
  keymap.listen(win);
  const { document: doc } = win;
  doc.title = leaf.getDisplayText();
  // As text, so that they are there at once: a linked sheet comes a moment after what it is for.
  for (const { cssRules } of document.styleSheets) doc.head.append(Object.assign(doc.createElement("style"), { textContent: [...cssRules].map(({ cssText }) => cssText).join("\n") }));
  const dress = (): void => { doc.body.className = `${document.body.className} is-popout-window`; };
  dress();
  const theme = workspace.on("theme", dress);
  workspace.trigger("window-open", null, win);
  const home = leaf.containerEl.parentElement;
  const moveTo = (parent: HTMLElement, target: Window): void => {
    parent.append(leaf.containerEl);
    tellMigrated(leaf.containerEl, target);
    leaf.onResize();
  };
  moveTo(doc.body, win);
  win.addEventListener("pagehide", () => {
    workspace.offref(theme);
    if (home !== null && leaf.containerEl.ownerDocument === doc) moveTo(home, window);
  });
  return win;
}
