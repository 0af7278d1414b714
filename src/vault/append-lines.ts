/** Lines at the end of a note: nothing that stands there is written again. */
import type { App } from "obsidian";
import { createWhole } from "./create-whole";

/** The note is made with its header where there is none. Rejects where the disk refuses. */
export async function appendLines(app: App, path: string, header: string, text: string): Promise<void> {
  const there = app.vault.getFileByPath(path);
  if (there === null) await createWhole(app, path, header + text);
  else await app.vault.append(there, text);
}
