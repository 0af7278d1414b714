/** What can be done with the graph as a whole, in one menu. The palette has the same. */
import { Menu, type App } from "obsidian";
import type { Services } from "../../../app/services";
import type { Shown } from "./graph-model";
import { WAYS, type Shared } from "./share";

export interface GraphVerbs {
  readonly isFollowing: boolean;
  shared(): Shared | null;
  find(): void;
  toggleFollow(): void;
  resetPositions(): Promise<void>;
}

/** `switchKind`: shows or hides a relation, as the legend does where there is room for it. */
export function moreMenu(app: App, services: Services, verbs: GraphVerbs, kinds: Shown["kinds"], switchKind: (id: string) => void): Menu {
  const menu = new Menu();
  for (const way of WAYS) {
    menu.addItem((item) => item.setTitle(way.name).setIcon(way.icon).onClick(() => {
      const shared = verbs.shared();
      if (shared !== null) void way.run(app, services, shared);
    }));
  }
  menu.addSeparator();
  menu.addItem((item) => item.setTitle("Find").setIcon("search").onClick(() => verbs.find()));
  menu.addItem((item) => item.setTitle("Follow the active note").setIcon("locate").setChecked(verbs.isFollowing).onClick(() => verbs.toggleFollow()));
  for (const { relation: { id, name }, isDrawn } of kinds) menu.addItem((item) => item.setTitle(name).setChecked(isDrawn).onClick(() => switchKind(id)));
  menu.addSeparator();
  menu.addItem((item) => item.setTitle("Reset positions").setIcon("rotate-ccw").onClick(() => void verbs.resetPositions()));
  return menu;
}
