/** What a map is used for besides its graph, in the menu of its note and in that of its graph. */
import { strings } from "../core/base/strings";
import type { App, Menu } from "obsidian";
import type { Services } from "../app/services";
import type { NotePath } from "../core/base/note-path";
import { NOTE_EXPORTERS } from "../core/registry";
import { generateAndOpen } from "./generate";
import { openReview } from "./review/open-review";
import { runAction } from "./run-action";

/** In a section of its own, behind what the app offers. */
const SECTION = "moc-study";

export function addMapItems(app: App, services: Services, menu: Menu, map: NotePath): void {
  addItem(menu, strings.maps.reviewThis, "graduation-cap", () => openReview(app, { scope: { map, heading: null }, filter: "" }));
  for (const { id, name } of NOTE_EXPORTERS) addItem(menu, strings.commands.generate(name), "list-checks", () => generateAndOpen(app, services, id, map, "all"));
}

export function addItem(menu: Menu, title: string, icon: string, run: () => unknown): void {
  menu.addItem((item) => item.setSection(SECTION).setTitle(title).setIcon(icon).onClick(() => { runAction(title, run); }));
}
