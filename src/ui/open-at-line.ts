/** Opens a note with the cursor in a line, from 0. */
import type { App } from "obsidian";

export function openAtLine(app: App, path: string, line: number): void {
  void app.workspace.openLinkText(path, "", "tab", { eState: { line } });
}
