/** The arrangement of the workspace as plain data, in the app's own shape, there and back. */
import type * as obs from "obsidian";
import type { WorkspaceLeaf } from "./leaf";
import type { WorkspaceItem } from "./workspace-item";
import { WorkspaceSplit, WorkspaceTabs, type WorkspaceParent, type WorkspaceRoot, type WorkspaceSidedock } from "./workspace-items";

type Node =
  | { id: string; type: "split"; direction: obs.SplitDirection; children: Node[]; width?: number; collapsed?: boolean }
  | { id: string; type: "tabs"; children: Node[]; currentTab: number }
  | { id: string; type: "leaf"; state: obs.ViewState };

/** What a workspace can do for its arrangement to be put back. */
interface Workspace {
  readonly rootSplit: WorkspaceRoot;
  readonly leftSplit: WorkspaceSidedock;
  readonly rightSplit: WorkspaceSidedock;
  readonly activeLeaf: WorkspaceLeaf | null;
  getLastOpenFiles(): string[];
  getLeafById(id: string): WorkspaceLeaf | null;
  setActiveLeaf(leaf: WorkspaceLeaf): void;
  newLeaf(): WorkspaceLeaf;
  newTabs(parent: WorkspaceParent): WorkspaceTabs;
  newSplit(parent: WorkspaceParent, direction: obs.SplitDirection): WorkspaceSplit;
}

export interface Arrangement {
  readonly main: Node;
  readonly left: Node;
  readonly right: Node;
  readonly active: string | null;
  readonly lastOpenFiles: string[];
}

export function writeLayout(workspace: Workspace): Arrangement {
  const dock = (split: WorkspaceSidedock): Node => ({ ...write(split), width: split.width, collapsed: split.collapsed } as Node);
  return {
    main: write(workspace.rootSplit), left: dock(workspace.leftSplit), right: dock(workspace.rightSplit),
    active: workspace.activeLeaf?.id ?? null, lastOpenFiles: workspace.getLastOpenFiles(),
  };
}

function write(item: WorkspaceItem): Node {
  const { id } = item;
  if (item instanceof WorkspaceSplit) return { id, type: "split", direction: item.direction, children: item.children.map(write) };
  if (item instanceof WorkspaceTabs) {
    return { id, type: "tabs", children: item.children.map(write), currentTab: Math.max(0, item.leaves().findIndex((leaf) => leaf === item.current)) };
  }
  return { id, type: "leaf", state: (item as WorkspaceLeaf).getViewState() };
}

export async function readLayout(workspace: Workspace, { main, left, right, active }: Arrangement): Promise<void> {
  for (const [split, node] of [[workspace.rootSplit, main], [workspace.leftSplit, left], [workspace.rightSplit, right]] as const) {
    for (const leaf of split.leaves()) leaf.detach();
    await readChildren(workspace, split, node);
  }
  for (const [dock, node] of [[workspace.leftSplit, left], [workspace.rightSplit, right]] as const) {
    if (node.type !== "split") continue;
    if (node.width !== undefined) dock.width = node.width;
    if (node.collapsed === true) dock.collapse();
    else dock.expand();
  }
  const leaf = active === null ? null : workspace.getLeafById(active);
  if (leaf) workspace.setActiveLeaf(leaf);
}

async function readChildren(workspace: Workspace, parent: WorkspaceParent, node: Node): Promise<void> {
  if (node.type === "leaf") return;
  for (const child of node.children) {
    if (child.type === "split") await readChildren(workspace, workspace.newSplit(parent, child.direction), child);
    else if (child.type === "tabs") {
      const tabs = workspace.newTabs(parent);
      await readChildren(workspace, tabs, child);
      const current = tabs.leaves()[child.currentTab];
      if (current) tabs.select(current);
    } else {
      const leaf = workspace.newLeaf();
      leaf.id = child.id;
      parent.insert(leaf);
      // A view of a plugin that fails must not keep the others from coming back.
      await leaf.setViewState({ ...child.state, active: false }).catch((error: unknown) => { console.error(error); });
    }
  }
}
