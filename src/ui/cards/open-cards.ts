/** Brings the card browser to the front with the cards of a part of the maps. It knows the pane by what it can do. */
import type { App, View } from "obsidian";
import type { Reach } from "../../app/services";

export const CARDS = "moc-study-cards";

export interface CardsPane {
  /** `filter` are words that a card, its term or its reasons hold. */
  show(reach: Reach): void;
}

export async function openCards(app: App, reach: Reach): Promise<void> {
  const { workspace } = app;
  const leaf = workspace.getLeavesOfType(CARDS)[0] ?? workspace.getLeaf("tab");
  if (leaf.view.getViewType() !== CARDS) await leaf.setViewState({ type: CARDS, active: true });
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
  if (isCards(leaf.view)) leaf.view.show(reach);
}

function isCards(view: View): view is View & CardsPane {
  return view.getViewType() === CARDS && "show" in view;
}
