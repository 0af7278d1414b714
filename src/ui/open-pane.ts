/** Brings a pane of the plugin to the front: the one that is open, else a new tab. */
import type { App, WorkspaceLeaf } from "obsidian";

export async function openPane({ workspace }: App, type: string): Promise<WorkspaceLeaf> {
  const leaf = workspace.getLeavesOfType(type)[0] ?? workspace.getLeaf("tab");
  if (leaf.view.getViewType() !== type) await leaf.setViewState({ type, active: true });
  await workspace.revealLeaf(leaf);
  return leaf;
}
