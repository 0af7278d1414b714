/**
 * Opens the card browser with the cards of a scope. It uses an interface, so that the view's code need not be loaded.
 */
import type { App, View } from "obsidian";
import type { ReviewScope } from "../../app/services";
import type { ShownId } from "../../core/cards/browse";
import { openPane } from "../open";

export const CARDS = "moc-study-cards";

export interface CardsPane {
  /** `filter`: words in a card, its term or its reasons. */
  show(scope: ReviewScope, shown?: ShownId): void;
}

/** `shown`: which cards; those of the last time where it is not given. */
export async function openCards(app: App, scope: ReviewScope, shown?: ShownId): Promise<void> {
  const leaf = await openPane(app, CARDS);
  app.workspace.setActiveLeaf(leaf, { focus: true });
  if (isCards(leaf.view)) leaf.view.show(scope, shown);
}

function isCards(view: View): view is View & CardsPane {
  return view.getViewType() === CARDS && "show" in view;
}
