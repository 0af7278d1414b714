/** Anything in the tree of the workspace: it has a name of its own, a parent, and an element. */
import { Events } from "./events";

let count = 0;

function newId(): string {
  return `${Date.now().toString(36)}${(count++).toString(36)}`;
}

export abstract class WorkspaceItem extends Events {
  id = newId();
  abstract parent: WorkspaceItem | null;
  abstract readonly containerEl: HTMLElement;

  getRoot(): WorkspaceItem {
    return this.parent ? this.parent.getRoot() : this;
  }

  getContainer(): WorkspaceItem {
    return this.getRoot();
  }
}
