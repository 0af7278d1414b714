/**
 * The palette: commands to open, generate, update and show. One command for each entry of the registry and each scope.
 */
import { MarkdownView, type App, type Editor, type Plugin } from "obsidian";
import type { Services, Outcome } from "./app/services";
import { sectionScope } from "./core/index/scope";
import type { ConceptMap } from "./core/index/concept-index";
import type { NoteExporter } from "./core/notes/note-exporter";
import type { CardExporter } from "./core/cards/card-exporter";
import { CARD_EXPORTERS, LAYOUTS, NOTE_EXPORTERS } from "./core/registry";
import { announce } from "./ui/announce";
import { openCards } from "./ui/cards/open-cards";
import { openDashboard } from "./ui/dashboard/open-dashboard";
import { openReview } from "./ui/review/open-review";
import type { ConceptGraphView } from "./ui/graph/pane/concept-graph-view";
import { graphOf, openGraph } from "./ui/graph/open-graph";
import { SHARE_ACTIONS } from "./ui/graph/pane/share";
import { pickMap } from "./ui/pick-map";
import { ProblemsModal } from "./ui/problems";
import { withProgress } from "./ui/progress-notice";
import { headingAt } from "./core/map/heading-at";

export function addCommands(plugin: Plugin, services: Services): void {
  const { app } = plugin;
  plugin.addCommand({ id: "open-graph", name: "Open concept graph", callback: () => void openGraph(app, null) });
  plugin.addCommand({
    id: "open-graph-here",
    name: "Open graph of the current section",
    editorCheckCallback: (checking, editor) => atCursor(app, services, editor, checking, (map, headingPath) =>
      void openGraph(app, sectionScope(map.path, headingPath))),
  });
  plugin.addCommand({ id: "open-graph-all", name: "Open graph of all maps", callback: () => void openGraph(app, { map: null, heading: null }) });
  for (const { id, name } of LAYOUTS) plugin.addCommand({ id: `layout-${id}`, name: `Show concept graph as ${name.toLowerCase()}`, callback: () => void openGraph(app, null, "", null, id) });
  addGraphVerbs(plugin, services);
  addReviews(plugin, services);
  addBrowser(plugin, services);
  for (const exporter of NOTE_EXPORTERS) addExporter(plugin, services, exporter);
  for (const exporter of CARD_EXPORTERS) addCardExporter(plugin, services, exporter);
  plugin.addCommand({
    id: "update-generated",
    name: "Update everything generated",
    callback: () => announceOutcome(app, withProgress("Updating generated notes", (progress) => services.study.updateAll(progress))),
  });
  plugin.addCommand({ id: "show-problems", name: "Show problems", callback: () => void showProblems(app, services) });
}

/** Available while a graph is open. */
function addGraphVerbs(plugin: Plugin, services: Services): void {
  const { app } = plugin;
  const add = (id: string, name: string, run: (graph: ConceptGraphView) => void): void => {
    plugin.addCommand({ id, name, checkCallback: (checking) => {
      const graph = graphOf(app);
      if (graph === null || checking) return graph !== null;
      run(graph);
      return true;
    } });
  };
  add("graph-find", "Find in the concept graph", (graph) => graph.find());
  add("graph-follow", "Follow the active note in the concept graph", (graph) => graph.toggleFollow());
  add("graph-reset", "Reset positions of the concept graph", (graph) => void graph.resetPositions());
  add("graph-unfold", "Unfold linked notes of the chosen concept", (graph) => graph.unfoldChosen());
  for (const action of SHARE_ACTIONS) add(`graph-${action.id}`, action.name, (graph) => { const shared = graph.exportSnapshot(); if (shared !== null) void action.run(app, services, shared); });
}

function addReviews(plugin: Plugin, services: Services): void {
  const { app } = plugin;
  const { liveIndex, study } = services;
  plugin.addCommand({
    id: "review-here",
    name: "Review the current section",
    editorCheckCallback: (checking, editor) => atCursor(app, services, editor, checking, (map, headingPath) =>
      void openReview(app, { scope: sectionScope(map.path, headingPath), filter: "" })),
  });
  plugin.addCommand({
    id: "review-map",
    name: "Review a map",
    callback: () => void liveIndex.ready.then(() => pickMap(app, liveIndex.current().maps, (map) => void openReview(app, { scope: { map: map.path, heading: null }, filter: "" }))),
  });
  plugin.addCommand({ id: "open-dashboard", name: "Open study dashboard", callback: () => void openDashboard(app) });
  plugin.addCommand({ id: "export-reviews", name: "Export all reviews as CSV", callback: () => announceOutcome(app, study.exportReviews()) });
}

function addBrowser(plugin: Plugin, services: Services): void {
  const { app } = plugin;
  const { liveIndex } = services;
  plugin.addCommand({
    id: "browse-cards-here",
    name: "Browse cards of the current section",
    editorCheckCallback: (checking, editor) => atCursor(app, services, editor, checking, (map, headingPath) =>
      void openCards(app, { scope: sectionScope(map.path, headingPath), filter: "" })),
  });
  plugin.addCommand({
    id: "browse-cards-map",
    name: "Browse cards of a map",
    callback: () => void liveIndex.ready.then(() => pickMap(app, liveIndex.current().maps, (map) => void openCards(app, { scope: { map: map.path, heading: null }, filter: "" }))),
  });
  plugin.addCommand({ id: "browse-cards", name: "Browse cards", callback: () => void openCards(app, { scope: null, filter: "" }) });
}

function addExporter(plugin: Plugin, services: Services, exporter: NoteExporter): void {
  const { app } = plugin;
  const { study, liveIndex } = services;
  plugin.addCommand({
    id: `generate-${exporter.id}-here`,
    name: `Generate ${exporter.name} for the current section`,
    editorCheckCallback: (checking, editor) => atCursor(app, services, editor, checking, (map, headingPath) =>
      announceOutcome(app, study.generate(exporter.id, map.path, [headingPath[0] ?? ""]))),
  });
  plugin.addCommand({
    id: `generate-${exporter.id}-map`,
    name: `Generate ${exporter.name} for a map`,
    callback: () => void liveIndex.ready.then(() =>
      pickMap(app, liveIndex.current().maps, (map) => announceOutcome(app, study.generate(exporter.id, map.path, "all")))),
  });
  plugin.addCommand({
    id: `generate-${exporter.id}-all`,
    name: `Generate ${exporter.name} for all maps`,
    callback: () => announceOutcome(app, withProgress(`Generating ${exporter.name}`, (progress) => study.generateAll(exporter.id, progress))),
  });
}

/** A map may have ten thousand cards, so all three commands show progress. */
function addCardExporter(plugin: Plugin, services: Services, { id, name }: CardExporter): void {
  const { app } = plugin;
  const { study, liveIndex } = services;
  const run = (map: string | null, sections: readonly string[] | "all"): void =>
    announceOutcome(app, withProgress(`Exporting ${name}`, (progress) => study.exportCards(id, map, sections, progress), "Stopping…"));
  plugin.addCommand({
    id: `export-${id}-here`,
    name: `Export ${name} for the current section`,
    editorCheckCallback: (checking, editor) => atCursor(app, services, editor, checking, (map, headingPath) => run(map.path, [headingPath[0] ?? ""])),
  });
  plugin.addCommand({
    id: `export-${id}-map`,
    name: `Export ${name} for a map`,
    callback: () => void liveIndex.ready.then(() => pickMap(app, liveIndex.current().maps, (map) => run(map.path, "all"))),
  });
  plugin.addCommand({ id: `export-${id}-all`, name: `Export ${name} for all maps`, callback: () => run(null, "all") });
}

async function showProblems(app: App, services: Services): Promise<void> {
  await services.liveIndex.ready;
  new ProblemsModal(app, services).open();
}

function announceOutcome(app: App, doing: Promise<Outcome>): void {
  void doing.then((outcome) => announce(app, outcome));
}

type AtCursor = (map: ConceptMap, headingPath: readonly string[]) => void;

/** Available in a map only. Gives the map and the heading path at the cursor. */
function atCursor(app: App, services: Services, editor: Editor, checking: boolean, run: AtCursor): boolean {
  const path = app.workspace.getActiveViewOfType(MarkdownView)?.file?.path;
  if (path === undefined || mapAt(services, path) === undefined) return false;
  if (!checking) void runAtCursor(services, path, editor, run);
  return true;
}

/** Reads the editor's text first, since the file may be seconds behind it. */
async function runAtCursor(services: Services, path: string, editor: Editor, run: AtCursor): Promise<void> {
  await services.liveIndex.upsert(path, editor.getValue());
  const map = mapAt(services, path);
  if (map !== undefined) run(map, headingAt(map.headings, editor.getCursor().line)?.headingPath ?? []);
}

function mapAt(services: Services, path: string): ConceptMap | undefined {
  return services.liveIndex.current().maps.find((map) => map.path === path);
}
