/** Actions for the whole graph in one menu. The palette has the same. */
import type { NotePath } from "../../../core/base/note-path";
import { Menu, type App } from "obsidian";
import type { Services } from "../../../app/services";
import type { Shown } from "./graph-model";
import { runAndAnnounce } from "../../announce";
import { runAction } from "../../run-action";
import { runShare, SHARE_ACTIONS, type ExportSnapshot } from "./share";

export interface GraphActions {
  readonly isFollowing: boolean;
  exportSnapshot(): ExportSnapshot | null;
  find(): void;
  toggleFollow(): void;
  resetPositions(): Promise<void>;
}

/** `switchKind` shows or hides a relation. The legend does the same where it has space. */
export function moreMenu(app: App, services: Services, verbs: GraphActions, kinds: Shown["kinds"], switchKind: (id: string) => void, map: NotePath | null): Menu {
  const menu = new Menu();
  for (const action of SHARE_ACTIONS) {
    menu.addItem((item) => item.setTitle(action.name).setIcon(action.icon).onClick(() => { runAction(action.name, () => runShare(action, app, services, verbs)); }));
  }
  menu.addSeparator();
  menu.addItem((item) => item.setTitle("Find").setIcon("search").onClick(() => verbs.find()));
  menu.addItem((item) => item.setTitle("Follow the active note").setIcon("locate").setChecked(verbs.isFollowing).onClick(() => verbs.toggleFollow()));
  for (const { relation: { id, name }, isDrawn } of kinds) menu.addItem((item) => item.setTitle(name).setChecked(isDrawn).onClick(() => switchKind(id)));
  menu.addSeparator();
  menu.addItem((item) => item.setTitle("Reset positions").setIcon("rotate-ccw").onClick(() => { runAction("Reset positions", () => verbs.resetPositions()); }));
  if (map !== null) menu.addItem((item) => item.setTitle(LEAVE_OUT).setIcon("map-pin-off").onClick(() => { runAndAnnounce(app, LEAVE_OUT, () => services.study.useAsMap(map, false)); }));
  return menu;
}

const LEAVE_OUT = "Leave this map out";
