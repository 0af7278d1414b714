/** A note's own menu, in the file list and on its tab: what a map can be used for, and whether the note is one. */
import { strings } from "../core/base/strings";
import type { App, Menu, TAbstractFile } from "obsidian";
import type { Services } from "../app/services";
import { notePath } from "../core/base/note-path";
import { runAndAnnounce } from "./announce";
import { openGraph } from "./graph/open-graph";
import { addItem, addMapItems } from "./map-items";

export function addFileItems(app: App, services: Services, menu: Menu, file: TAbstractFile): void {
  if (!file.path.endsWith(".md")) return;
  const path = notePath(file.path);
  const decide = (title: string, icon: string, isMap: boolean): void => { addItem(menu, title, icon, () => { runAndAnnounce(app, title, () => services.study.useAsMap(path, isMap)); }); };
  if (!services.liveIndex.current().maps.some((one) => one.path === path)) {
    if (!services.liveIndex.isOwn(path)) decide(strings.maps.useAs, "map", true);
    return;
  }
  addItem(menu, strings.commands.openGraph, "waypoints", () => openGraph(app, services, { map: path, heading: null }));
  addMapItems(app, services, menu, path);
  decide(strings.maps.leaveAs, "circle-slash", false);
}
