/** Generates a note of a map, says so, and opens it, unless the settings leave notes closed. */
import type { App } from "obsidian";
import type { Services } from "../app/services";
import type { NotePath } from "../core/base/note-path";
import { announce } from "./announce";
import { openNote } from "./open";

/** `sections` as in `NoteRequest`. */
export async function generateAndOpen(app: App, { study, settings }: Services, exporter: string, map: NotePath, sections: readonly string[] | "all"): Promise<void> {
  const outcome = await study.generate(exporter, map, sections);
  announce(app, outcome);
  if (outcome.ok && outcome.path !== null && settings.current().openGenerated) await openNote(app, outcome.path);
}
