/** Brings the dashboard to the front. */
import type { App } from "obsidian";

export const DASHBOARD = "moc-study-dashboard";

export async function openDashboard(app: App): Promise<void> {
  const { workspace } = app;
  const leaf = workspace.getLeavesOfType(DASHBOARD)[0] ?? workspace.getLeaf("tab");
  if (leaf.view.getViewType() !== DASHBOARD) await leaf.setViewState({ type: DASHBOARD, active: true });
  await workspace.revealLeaf(leaf);
}
