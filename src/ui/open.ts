/** Opens notes and panes in the workspace. */
import type { App, WorkspaceLeaf } from "obsidian";

/** Opens a note in a new tab, with the cursor in a line, from 0, if one is given. */
export async function openNote({ workspace }: App, path: string, line: number | null = null): Promise<void> {
  await workspace.openLinkText(path, "", "tab", line === null ? {} : { eState: { line } });
}

/**
 * Brings a pane of the plugin to the front: the one that is open, else a new tab. `state`: what a new one begins with, so
 * that it need not show anything else first. `isAside`: a new one opens in the right sidebar.
 */
export async function openPane({ workspace }: App, type: string, state: Record<string, unknown> = {}, isAside = false): Promise<WorkspaceLeaf> {
  const leaf = workspace.getLeavesOfType(type)[0] ?? (isAside ? workspace.getRightLeaf(false) : null) ?? workspace.getLeaf("tab");
  if (leaf.view.getViewType() !== type) await leaf.setViewState({ type, active: true, state });
  await workspace.revealLeaf(leaf);
  return leaf;
}
