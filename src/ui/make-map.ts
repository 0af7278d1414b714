/** Ways to a map: an example, or a note that becomes one. What came of it is said, and the map shown. */
import { strings } from "../core/base/strings";
import type { App } from "obsidian";
import type { Outcome, Services } from "../app/services";
import { notePath, type NotePath } from "../core/base/note-path";
import { announce } from "./announce";
import { pickNote } from "./pick-note";

/** Shows a note that has just become a map. */
export type ShowMap = (map: NotePath) => unknown;

export async function createExample(app: App, { study }: Services, show: ShowMap): Promise<void> {
  await shown(app, await study.createExample(), show);
}

/** Asks which note is to be a map. */
export function useSome(app: App, services: Services, show: ShowMap): void {
  const maps = new Set<string>(services.liveIndex.current().maps.map(({ path }) => path));
  pickNote(app, strings.maps.which, app.vault.getMarkdownFiles().filter(({ path }) => !maps.has(path)), (path) => use(app, services, path, show));
}

/** Makes a note a map, says so, and shows it. */
export async function use(app: App, { study }: Services, path: NotePath, show: ShowMap): Promise<void> {
  await shown(app, await study.useAsMap(path, true), show);
}

/** Says what came of it, and shows the new map. */
async function shown(app: App, outcome: Outcome, show: ShowMap): Promise<void> {
  announce(app, outcome);
  if (outcome.ok && outcome.path !== null) await show(notePath(outcome.path));
}
