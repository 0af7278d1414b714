/** Brings the review pane to the front, and begins a review in it. */
import type { App } from "obsidian";
import type { Reach } from "../../app/services";
import { REVIEW, ReviewView } from "./review-view";

export async function openReview(app: App, reach: Reach): Promise<void> {
  const { workspace } = app;
  const leaf = workspace.getLeavesOfType(REVIEW)[0] ?? workspace.getLeaf("tab");
  if (leaf.view.getViewType() !== REVIEW) await leaf.setViewState({ type: REVIEW, active: true });
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
  if (leaf.view instanceof ReviewView) await leaf.view.show(reach);
}
