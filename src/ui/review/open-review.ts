/** Brings the review pane to the front, and begins a review in it. It knows the pane by what it can do: whoever opens it need not load it. */
import type { App, View } from "obsidian";
import type { Reach } from "../../app/services";
import { openPane } from "../open-pane";

export const REVIEW = "moc-study-review";

export interface ReviewPane {
  show(reach: Reach): Promise<void>;
}

export async function openReview(app: App, reach: Reach): Promise<void> {
  const leaf = await openPane(app, REVIEW);
  app.workspace.setActiveLeaf(leaf, { focus: true });
  if (isReview(leaf.view)) await leaf.view.show(reach);
}

function isReview(view: View): view is View & ReviewPane {
  return view.getViewType() === REVIEW && "show" in view;
}
