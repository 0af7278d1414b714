/** Brings a pane of the plugin to the front: the one that is open, else a new tab. */
import type { App, WorkspaceLeaf } from "obsidian";

/** `state`: what a new one begins with, so that it need not show anything else first. */
export async function openPane({ workspace }: App, type: string, state: Record<string, unknown> = {}): Promise<WorkspaceLeaf> {
  const leaf = workspace.getLeavesOfType(type)[0] ?? workspace.getLeaf("tab");
  if (leaf.view.getViewType() !== type) await leaf.setViewState({ type, active: true, state });
  await workspace.revealLeaf(leaf);
  return leaf;
}
