/** Actions for the whole graph in one menu. The palette has the same. */
import type { NotePath } from "../../../core/base/note-path";
import { Menu, type App } from "obsidian";
import type { Services } from "../../../app/services";
import { runAndAnnounce } from "../../announce";
import { runAction } from "../../run-action";
import type { Moves } from "../placement/moves";
import type { PaneElements } from "./pane-elements";
import { runShare, SHARE_ACTIONS, type ExportSnapshot } from "./share";

export interface GraphActions {
  readonly isFollowing: boolean;
  readonly elements: PaneElements | null;
  readonly moves: Moves;
  exportSnapshot(): ExportSnapshot | null;
  toggleFollow(): void;
}

export function moreMenu(app: App, services: Services, verbs: GraphActions, map: NotePath | null): Menu {
  const menu = new Menu();
  for (const action of SHARE_ACTIONS) {
    menu.addItem((item) => item.setTitle(action.name).setIcon(action.icon).onClick(() => { runAction(action.name, () => runShare(action, app, services, verbs)); }));
  }
  menu.addSeparator();
  menu.addItem((item) => item.setTitle("Show everything").setIcon("maximize").onClick(() => verbs.elements?.canvas.fit()));
  menu.addItem((item) => item.setTitle("Find").setIcon("search").onClick(() => verbs.elements?.find.open()));
  menu.addItem((item) => item.setTitle("Follow the active note").setIcon("locate").setChecked(verbs.isFollowing).onClick(() => verbs.toggleFollow()));
  menu.addSeparator();
  menu.addItem((item) => item.setTitle("Reset positions").setIcon("rotate-ccw").onClick(() => { runAction("Reset positions", () => verbs.moves.reset()); }));
  if (map !== null) menu.addItem((item) => item.setTitle(LEAVE_OUT).setIcon("map-pin-off").onClick(() => { runAndAnnounce(app, LEAVE_OUT, () => services.study.useAsMap(map, false)); }));
  return menu;
}

const LEAVE_OUT = "Leave this map out";
