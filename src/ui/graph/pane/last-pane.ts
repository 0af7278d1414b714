/** What the graph showed when it was last open in this vault, on this device: a new pane begins with it. */
import type { App } from "obsidian";
import type { PaneState } from "./pane-state";

const KEY = "moc-study-graph";

export function rememberPane(app: App, { scope, layout, list, switched }: PaneState): void {
  app.saveLocalStorage(KEY, { scope, layout, list, switched });
}

/** State for the view, which checks it as it checks what a workspace saved. */
export function lastPane(app: App): Record<string, unknown> {
  const saved: unknown = app.loadLocalStorage(KEY);
  return typeof saved === "object" && saved !== null ? Object.fromEntries(Object.entries(saved)) : {};
}
