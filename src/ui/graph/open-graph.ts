/** Opens the graph with a scope. Without an open graph, one opens as the settings say. */
import { mapAt } from "../../core/index/concept-index";
import { MarkdownView, type App } from "obsidian";
import type { NotePath } from "../../core/base/note-path";
import type { Scope } from "../../core/index/scope";
import type { Services } from "../../app/services";
import { openPane } from "../open";
import { CONCEPT_GRAPH, ConceptGraphView } from "./pane/concept-graph-view";
import { placeRead } from "./pane/follow";
import { lastPane, openingScope, PANE, readPaneState, shownAs } from "./pane/pane-state";

/** What opening a graph needs to know. */
export type GraphServices = Pick<Services, "liveIndex" | "settings">;

/** With the section or the concept that is being read; without one, with what the graph showed last. */
export async function openGraphHere(app: App, services: GraphServices): Promise<void> {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  if (await openRead(app, services, view)) return;
  await openGraph(app, services, null);
  // Which map a note is, or belongs to, is known once the vault is read.
  await services.liveIndex.ready;
  if (app.workspace.getActiveViewOfType(ConceptGraphView) !== null) await openRead(app, services, view);
}

/** False where nothing is read there that has a graph. */
async function openRead(app: App, services: GraphServices, view: MarkdownView | null): Promise<boolean> {
  const index = services.liveIndex.current();
  const place = placeRead(view, index);
  const map = mapAt(index, place?.scope.map);
  // Above its first heading a map is read from its beginning; a list of maps leads to them and has no graph.
  if (place === null || map === undefined || map.concepts.length === 0) return false;
  await openGraph(app, services, place.scope.heading === null ? openingScope(map, services.settings.current()) : place.scope, "", place.concept);
  return true;
}

/** `chosen`: id of the concept whose card is shown. `view`: a layout, or the list, instead of the pane's own. */
export async function openGraph(app: App, { settings }: Pick<GraphServices, "settings">, scope: Scope | null, filter = "", chosen: string | null = null, view: string | null = null): Promise<void> {
  const shown = view === null ? {} : shownAs(view);
  const leaf = await openPane(app, CONCEPT_GRAPH, { ...lastPane(app, settings.current()), ...scope === null ? {} : { scope, filter }, ...shown }, settings.current().graphPlace === "side");
  if (!(leaf.view instanceof ConceptGraphView)) return;
  if (view !== null) leaf.view.change(shown);
  if (scope !== null) leaf.view.show(scope, filter, chosen);
  leaf.view.elements?.canvas.focus();
}

/** What shows a map as a whole, as a note that has just become one. */
export function showMap(app: App, services: GraphServices): (map: NotePath) => Promise<void> {
  return (map) => openGraph(app, services, { map, heading: null });
}

/** The map that the graph in front shows; null where another pane is in front, or all maps are shown. */
export function mapOfGraph({ workspace }: App): NotePath | null {
  const graph = workspace.getActiveViewOfType(ConceptGraphView);
  return graph === null ? null : readPaneState(graph.getState(), PANE).scope?.map ?? null;
}

/** The graph in front, or the first open one. */
export function graphOf({ workspace }: App): ConceptGraphView | null {
  const first = workspace.getLeavesOfType(CONCEPT_GRAPH)[0]?.view;
  return workspace.getActiveViewOfType(ConceptGraphView) ?? (first instanceof ConceptGraphView ? first : null);
}
