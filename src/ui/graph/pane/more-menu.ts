/** Actions for the whole graph in one menu. The palette has the same. */
import { strings } from "../../../core/base/strings";
import type { NotePath } from "../../../core/base/note-path";
import { Menu, type App } from "obsidian";
import type { Services } from "../../../app/services";
import { runAndAnnounce } from "../../announce";
import { addItem, addMapItems } from "../../map-items";
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
  menu.addItem((item) => item.setTitle(strings.common.showEverything).setIcon("maximize").onClick(() => verbs.elements?.canvas.fit()));
  menu.addItem((item) => item.setTitle(strings.graph.find).setIcon("search").onClick(() => verbs.elements?.find.open()));
  menu.addItem((item) => item.setTitle(strings.graph.follow).setIcon("locate").setChecked(verbs.isFollowing).onClick(() => verbs.toggleFollow()));
  menu.addSeparator();
  menu.addItem((item) => item.setTitle(strings.graph.reset).setIcon("rotate-ccw").onClick(() => { runAction(strings.graph.reset, () => verbs.moves.reset()); }));
  if (map !== null) addMapItems(app, services, menu, map);
  if (map !== null) addItem(menu, strings.maps.leaveAs, "circle-slash", () => { runAndAnnounce(app, strings.maps.leaveAs, () => services.study.useAsMap(map, false)); });
  return menu;
}
