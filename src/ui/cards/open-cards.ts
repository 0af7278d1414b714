/** Brings the card browser to the front with the cards of a part of the maps. It knows the pane by what it can do. */
import type { App, View } from "obsidian";
import type { ReviewScope } from "../../app/services";
import { openPane } from "../open";

export const CARDS = "moc-study-cards";

export interface CardsPane {
  /** `filter` are words that a card, its term or its reasons hold. */
  show(scope: ReviewScope): void;
}

export async function openCards(app: App, scope: ReviewScope): Promise<void> {
  const leaf = await openPane(app, CARDS);
  app.workspace.setActiveLeaf(leaf, { focus: true });
  if (isCards(leaf.view)) leaf.view.show(scope);
}

function isCards(view: View): view is View & CardsPane {
  return view.getViewType() === CARDS && "show" in view;
}
