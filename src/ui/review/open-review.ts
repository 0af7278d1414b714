/** Opens the review and starts it. It uses an interface, so that the view's code need not be loaded. */
import type { App, View } from "obsidian";
import type { ReviewScope } from "../../app/services";
import { openPane } from "../open";

export const REVIEW = "moc-study-review";

export interface ReviewPane {
  show(scope: ReviewScope): void;
}

export async function openReview(app: App, scope: ReviewScope): Promise<void> {
  const leaf = await openPane(app, REVIEW);
  app.workspace.setActiveLeaf(leaf, { focus: true });
  if (isReview(leaf.view)) leaf.view.show(scope);
}

function isReview(view: View): view is View & ReviewPane {
  return view.getViewType() === REVIEW && "show" in view;
}
