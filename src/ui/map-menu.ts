/** A note's own menu, in the file list and on its tab: what a map can be used for, and whether the note is one. */
import { strings } from "../core/base/strings";
import type { App, Menu, TAbstractFile } from "obsidian";
import type { Services } from "../app/services";
import { notePath } from "../core/base/note-path";
import { runAndAnnounce } from "./announce";
import { generateAndOpen } from "./generate";
import { openGraph } from "./graph/open-graph";
import { NOTE_EXPORTERS } from "../core/registry";
import { openReview } from "./review/open-review";
import { runAction } from "./run-action";

/** In a section of its own, behind what the app offers. */
const SECTION = "moc-study";

export function addFileItems(app: App, services: Services, menu: Menu, file: TAbstractFile): void {
  if (!file.path.endsWith(".md")) return;
  const path = notePath(file.path);
  const add = (title: string, icon: string, run: () => unknown): void => {
    menu.addItem((item) => item.setSection(SECTION).setTitle(title).setIcon(icon).onClick(() => { runAction(title, run); }));
  };
  const decide = (title: string, icon: string, isMap: boolean): void => { add(title, icon, () => { runAndAnnounce(app, title, () => services.study.useAsMap(path, isMap)); }); };
  const map = services.liveIndex.current().maps.find((one) => one.path === path);
  if (map === undefined) {
    if (!services.liveIndex.isOwn(path)) decide(strings.maps.useAs, "map", true);
    return;
  }
  const scope = { map: path, heading: null };
  add(strings.commands.openGraph, "waypoints", () => openGraph(app, services, scope));
  add(strings.maps.reviewThis, "graduation-cap", () => openReview(app, { scope, filter: "" }));
  for (const { id, name } of NOTE_EXPORTERS) add(strings.commands.generate(name), "list-checks", () => generateAndOpen(app, services, id, path, "all"));
  decide(strings.maps.leaveAs, "circle-slash", false);
}
