/** Opens a view of the plugin: the open one, else a new tab. */
import type { App, WorkspaceLeaf } from "obsidian";

/** `state`: the state of a new view, so that it shows nothing else first. */
export async function openPane({ workspace }: App, type: string, state: Record<string, unknown> = {}): Promise<WorkspaceLeaf> {
  const leaf = workspace.getLeavesOfType(type)[0] ?? workspace.getLeaf("tab");
  if (leaf.view.getViewType() !== type) await leaf.setViewState({ type, active: true, state });
  await workspace.revealLeaf(leaf);
  return leaf;
}
