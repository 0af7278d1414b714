/** Brings the graph pane to the front, in the right side pane if there is none yet, and shows a scope in it. */
import type { App } from "obsidian";
import type { Scope } from "../../core/index/scope";
import { openPane } from "../open";
import { CONCEPT_GRAPH, ConceptGraphView } from "./pane/concept-graph-view";

/** `chosen`: id of a concept whose card is shown; `layout`: another than the pane has. */
export async function openGraph(app: App, scope: Scope | null, filter = "", chosen: string | null = null, layout: string | null = null): Promise<void> {
  const leaf = await openPane(app, CONCEPT_GRAPH, { ...scope === null ? {} : { scope, filter }, ...layout === null ? {} : { layout, list: false } });
  if (layout !== null && leaf.view instanceof ConceptGraphView) leaf.view.change({ layout, list: false });
  if (scope !== null && leaf.view instanceof ConceptGraphView) leaf.view.show(scope, filter, chosen);
}

/** The graph in front, or the first that is open. */
export function graphOf({ workspace }: App): ConceptGraphView | null {
  const first = workspace.getLeavesOfType(CONCEPT_GRAPH)[0]?.view;
  return workspace.getActiveViewOfType(ConceptGraphView) ?? (first instanceof ConceptGraphView ? first : null);
}
