/** The button *Read tables*, beside a sentence that says that this setting helps. */
import { strings } from "../core/base/strings";
import type { App } from "obsidian";
import type { Services } from "../app/services";
import { asksForTables } from "../core/index/empty-map";
import { announce } from "./announce";
import { textButton } from "./controls";

/** `why`: the sentence. Without such a sentence there is no button. */
export function tablesButton(parent: HTMLElement, app: App, services: Services, why: string): void {
  if (asksForTables(why)) textButton(parent, strings.settings.tables.name, () => readTables(app, services));
}

export async function readTables(app: App, { study }: Services): Promise<void> {
  announce(app, await study.readTables());
}
