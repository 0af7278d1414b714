/** Opens the graph with a scope. Without an open graph, it opens in the right side pane. */
import type { App } from "obsidian";
import type { Scope } from "../../core/index/scope";
import { openPane } from "../open";
import { CONCEPT_GRAPH, ConceptGraphView } from "./pane/concept-graph-view";
import { shownAs } from "./pane/pane-state";

/** `chosen`: id of the concept whose card is shown. `view`: a layout, or the list, instead of the pane's own. */
export async function openGraph(app: App, scope: Scope | null, filter = "", chosen: string | null = null, view: string | null = null): Promise<void> {
  const shown = view === null ? {} : shownAs(view);
  const leaf = await openPane(app, CONCEPT_GRAPH, { ...scope === null ? {} : { scope, filter }, ...shown });
  if (view !== null && leaf.view instanceof ConceptGraphView) leaf.view.change(shown);
  if (scope !== null && leaf.view instanceof ConceptGraphView) leaf.view.show(scope, filter, chosen);
}

/** The graph in front, or the first open one. */
export function graphOf({ workspace }: App): ConceptGraphView | null {
  const first = workspace.getLeavesOfType(CONCEPT_GRAPH)[0]?.view;
  return workspace.getActiveViewOfType(ConceptGraphView) ?? (first instanceof ConceptGraphView ? first : null);
}
