/** The palette: what can be opened, generated, renewed and shown. One command for each entry of the registry and each scope. */
import { strings } from "./core/base/strings";
import type { NotePath } from "./core/base/note-path";
import { MarkdownView, Notice, type App, type Editor, type Plugin } from "obsidian";
import type { Services, Outcome } from "./app/services";
import { sectionScope } from "./core/index/scope";
import { mapAt, type ConceptMap } from "./core/index/concept-index";
import type { NoteExporter } from "./core/notes/note-exporter";
import type { CardExporter } from "./core/cards/card-exporter";
import { CARD_EXPORTERS, NOTE_EXPORTERS } from "./core/registry";
import { announce, runAndAnnounce } from "./ui/announce";
import { openCards } from "./ui/cards/open-cards";
import { openDashboard } from "./ui/dashboard/open-dashboard";
import { openReview } from "./ui/review/open-review";
import type { ConceptGraphView } from "./ui/graph/pane/concept-graph-view";
import { graphOf, mapOfGraph, openGraph, openGraphHere, showMap } from "./ui/graph/open-graph";
import { runShare, SHARE_ACTIONS } from "./ui/graph/pane/share";
import { VIEWS } from "./ui/graph/pane/toolbar-content";
import { chooseNone, chooseNote } from "./ui/choose-note";
import { joinOrphan } from "./ui/join-orphan";
import { createExample, useSome } from "./ui/make-map";
import { generateAndOpen } from "./ui/generate";
import { addFileItems } from "./ui/map-menu";
import { showMaps } from "./ui/which-maps";
import { pickMap } from "./ui/pick-map";
import { ProblemsModal } from "./ui/problems";
import { withProgress } from "./ui/progress-notice";
import { activeNote, addLineItems, askAtCursor, decideAtCursor } from "./ui/line-menu";
import { runAction } from "./ui/run-action";
import { whenRead } from "./ui/when-read";
import { headingAt } from "./core/map/heading-at";

export function addCommands(plugin: Plugin, services: Services): void {
  const palette = new Palette(plugin, services);
  addGraphs(palette);
  addReviews(palette);
  addBrowser(palette);
  for (const exporter of NOTE_EXPORTERS) addExporter(palette, exporter);
  for (const exporter of CARD_EXPORTERS) addCardExporter(palette, exporter);
  palette.addForOutcome("update-generated", "refresh-cw", strings.commands.update, () => withProgress(strings.commands.updating, (progress) => services.study.updateAll(progress)));
  palette.addForOutcome("undo-ahead", "undo-2", strings.commands.undoAhead, () => services.study.undoAhead());
  addMaps(palette);
  palette.add("join-orphan", "link", strings.commands.join, () => joinOrphan(plugin.app, services));
  palette.add("clear-reading-cache", "eraser", strings.commands.clearCache, async () => {
    await services.liveIndex.clearCache();
    new Notice(strings.commands.cacheCleared);
  });
  palette.add("choose-note", "file-symlink", strings.commands.chooseNote, () => chooseNote(plugin.app, services));
  palette.add("no-note", "file-x", strings.commands.noNote, () => chooseNone(plugin.app, services));
  palette.add("show-problems", "triangle-alert", strings.commands.problems, async () => {
    if (await whenRead(services)) new ProblemsModal(plugin.app, services).open();
  });
}

/** Which notes are maps, and which of their lines are concepts. */
function addMaps(palette: Palette): void {
  const { app, services: { liveIndex, study } } = palette;
  const show = showMap(app, palette.services);
  const isMap = (path: NotePath): boolean => liveIndex.current().maps.some((map) => map.path === path && map.isMapList !== true);
  palette.addForNote("use-as-map", "map", strings.commands.useThis, (path) => !isMap(path), (path) => study.useAsMap(path, true));
  palette.addForNote("leave-map-out", "circle-slash", strings.commands.leaveThis, isMap, (path) => study.useAsMap(path, false));
  palette.add("use-note", "map", strings.commands.useNote, () => { useSome(app, palette.services, show); });
  palette.add("which-maps", "circle-help", strings.commands.whichMaps, () => showMaps(app, palette.services, show));
  palette.add("create-example", "sparkles", strings.commands.example, () => createExample(app, palette.services, show));
  palette.addAtLine("is-concept", "circle-dot", strings.common.isConcept, (map, editor) => decideAtCursor(palette.services, map, editor, true));
  palette.addAtLine("no-concept", "circle-slash", strings.common.isNoConcept, (map, editor) => decideAtCursor(palette.services, map, editor, false));
  palette.addAtLine("ask-anyway", "message-circle-question", strings.commands.askAnyway, (map, editor) => askAtCursor(palette.services, map, editor));
  palette.plugin.registerEvent(app.workspace.on("file-menu", (menu, file) => { addFileItems(app, palette.services, menu, file); }));
  palette.plugin.registerEvent(app.workspace.on("editor-menu", (menu, editor, info) => { addLineItems(app, palette.services, menu, editor, info); }));
}

function addGraphs(palette: Palette): void {
  const { app, services } = palette;
  palette.add("open-graph", "waypoints", strings.commands.openGraph, () => openGraphHere(app, services));
  palette.addAtCursor("open-graph-here", "waypoints", strings.commands.graphHere, (map, headingPath) => openGraph(app, services, sectionScope(map.path, headingPath)));
  palette.addForOpenMap("open-graph-this", "waypoints", strings.commands.graphThis, (map) => openGraph(app, services, { map: map.path, heading: null }));
  palette.add("open-graph-all", "layout-grid", strings.commands.graphAll, () => openGraph(app, services, { map: null, heading: null }));
  for (const { id, icon, name } of VIEWS) palette.add(`layout-${id}`, icon, strings.commands.layout(name), () => openGraph(app, services, null, "", null, id));
  palette.addForGraph("graph-scope", "map", strings.commands.graphScope, (graph) => graph.elements?.toolbar.openScope());
  palette.addForGraph("graph-filter", "filter", strings.commands.graphFilter, (graph) => graph.elements?.toolbar.focusFilter());
  palette.addForGraph("graph-clear", "filter-x", strings.commands.graphClear, (graph) => graph.change({ filter: "" }));
  palette.addForGraph("graph-lines", "spline", strings.commands.graphLines, (graph) => graph.elements?.toolbar.openLines());
  palette.addForGraph("graph-fit", "maximize", strings.commands.graphFit, (graph) => graph.elements?.canvas.fit());
  palette.addForGraph("graph-unhide", "eye", strings.commands.graphUnhide, (graph) => graph.change({ hidden: [] }));
  palette.addForGraph("graph-undo", "undo-2", strings.commands.graphUndo, (graph) => graph.moves.undo());
  palette.addForGraph("graph-find", "search", strings.commands.graphFind, (graph) => graph.elements?.find.open());
  palette.addForGraph("graph-follow", "locate", strings.commands.graphFollow, (graph) => graph.toggleFollow());
  palette.addForGraph("graph-reset", "rotate-ccw", strings.commands.graphReset, (graph) => graph.moves.reset());
  palette.addForGraph("graph-unfold", "git-branch", strings.commands.graphUnfold, (graph) => graph.unfoldChosen());
  for (const action of SHARE_ACTIONS) palette.addForGraph(`graph-${action.id}`, action.icon, action.name, (graph) => runShare(action, app, services, graph));
}

function addReviews(palette: Palette): void {
  const { app, services: { study } } = palette;
  palette.addForScopes("review", "graduation-cap", strings.commands.review, ({ map, heading }) => openReview(app, { scope: sectionScope(map, heading ?? []), filter: "" }));
  palette.add("open-dashboard", "gauge", strings.commands.dashboard, () => openDashboard(app));
  palette.addForOutcome("export-reviews", "download", strings.commands.exportReviews, () => study.exportReviews());
}

function addBrowser(palette: Palette): void {
  const { app } = palette;
  palette.addForScopes("browse-cards", "layers", strings.commands.browseOf, ({ map, heading }) => openCards(app, { scope: sectionScope(map, heading ?? []), filter: "" }));
  palette.add("browse-cards", "layers", strings.commands.browse, () => openCards(app, { scope: null, filter: "" }));
}

function addExporter(palette: Palette, { id, name }: NoteExporter): void {
  const { app, services } = palette;
  palette.addForScopes(`generate-${id}`, "list-checks", strings.commands.generateFor(name), ({ map, heading }) => generateAndOpen(app, services, id, map, sectionsOf(heading)));
  palette.addForOutcome(`generate-${id}-all`, "list-checks", strings.commands.generateAll(name), () => withProgress(strings.commands.generating(name), (progress) => services.study.generateAll(id, progress)));
}

/** A section may be small, and a map have ten thousand cards: all three show how far they are. */
function addCardExporter(palette: Palette, { id, name }: CardExporter): void {
  const { app, services: { study } } = palette;
  const run = async (map: NotePath | null, sections: readonly string[] | "all"): Promise<void> => {
    announce(app, await withProgress(strings.commands.exporting(name), (progress) => study.exportCards(id, map, sections, progress), strings.commands.stopping));
  };
  palette.addForScopes(`export-${id}`, "download", strings.commands.exportFor(name), ({ map, heading }) => run(map, sectionsOf(heading)));
  palette.add(`export-${id}-all`, "download", strings.commands.exportAll(name), () => run(null, "all"));
}

function sectionsOf(heading: readonly string[] | null): readonly string[] | "all" {
  return heading === null ? "all" : [heading[0] ?? ""];
}

/** A map (`heading` null), or a section of it; no heading stands above its first lines. */
interface MapScope {
  readonly map: NotePath;
  readonly heading: readonly string[] | null;
}

/** Adds commands, each run by `runAction` under its own name. */
class Palette {
  readonly app: App;

  constructor(readonly plugin: Plugin, readonly services: Services) {
    this.app = plugin.app;
  }

  add(id: string, icon: string, name: string, run: () => unknown): void {
    this.plugin.addCommand({ id, icon, name, callback: () => { runAction(name, run); } });
  }

  addForOutcome(id: string, icon: string, name: string, run: () => Promise<Outcome>): void {
    this.add(id, icon, name, async () => { announce(this.app, await run()); });
  }

  /** Offered where a graph is open. */
  addForGraph(id: string, icon: string, name: string, run: (graph: ConceptGraphView) => unknown): void {
    this.plugin.addCommand({ id, icon, name, checkCallback: (checking) => {
      const graph = graphOf(this.app);
      if (graph !== null && !checking) runAction(name, () => run(graph));
      return graph !== null;
    } });
  }

  /** Offered where the note that is open is one that is asked for. */
  addForNote(id: string, icon: string, name: string, isOffered: (path: NotePath) => boolean, run: (path: NotePath) => Promise<Outcome>): void {
    this.plugin.addCommand({ id, icon, name, checkCallback: (checking) => {
      const path = activeNote(this.app);
      if (path === null || !isOffered(path)) return false;
      if (!checking) runAndAnnounce(this.app, name, () => run(path));
      return true;
    } });
  }

  /** Offered in a map only: does something with the line at the cursor. */
  addAtLine(id: string, icon: string, name: string, run: (map: NotePath, editor: Editor) => Promise<Outcome>): void {
    this.plugin.addCommand({ id, icon, name, editorCheckCallback: (checking, editor) => {
      const path = activeNote(this.app);
      const map = path === null ? undefined : mapAt(this.services.liveIndex.current(), path);
      if (map === undefined) return false;
      if (!checking) runAndAnnounce(this.app, name, () => run(map.path, editor));
      return true;
    } });
  }

  /** The section at the cursor, the map that is open, and one that is asked for. */
  addForScopes(id: string, icon: string, verb: string, run: (scope: MapScope) => unknown): void {
    this.addAtCursor(`${id}-here`, icon, strings.commands.here(verb), (map, headingPath) => run({ map: map.path, heading: headingPath.slice(0, 1) }));
    this.addForOpenMap(`${id}-this`, icon, strings.commands.this(verb), (map) => run({ map: map.path, heading: null }));
    this.addForMap(`${id}-map`, icon, strings.commands.map(verb), (map) => run({ map: map.path, heading: null }));
  }

  /** Offered where a map is open, a note generated from it, or its graph. */
  addForOpenMap(id: string, icon: string, name: string, run: (map: ConceptMap) => unknown): void {
    this.plugin.addCommand({ id, icon, name, checkCallback: (checking) => {
      const path = mapOfGraph(this.app) ?? activeNote(this.app);
      const map = path === null ? undefined : mapAt(this.services.liveIndex.current(), this.services.liveIndex.generatedFrom(path) ?? path);
      if (map !== undefined && !checking) runAction(name, () => run(map));
      return map !== undefined;
    } });
  }

  /** Asks for a map once the vault is read. */
  private addForMap(id: string, icon: string, name: string, run: (map: ConceptMap) => unknown): void {
    const { liveIndex } = this.services;
    this.add(id, icon, name, async () => {
      if (!await whenRead(this.services)) return;
      const { maps } = liveIndex.current();
      if (maps.length === 0) await showMaps(this.app, this.services, showMap(this.app, this.services));
      else pickMap(this.app, maps, (map) => { runAction(name, () => run(map)); });
    });
  }

  /** Offered in a map only; then gives the map and the headings above the cursor. */
  addAtCursor(id: string, icon: string, name: string, run: (map: ConceptMap, headingPath: readonly string[]) => unknown): void {
    this.plugin.addCommand({ id, icon, name, editorCheckCallback: (checking, editor) => {
      const path = this.app.workspace.getActiveViewOfType(MarkdownView)?.file?.path;
      const map = path === undefined ? undefined : mapAt(this.services.liveIndex.current(), path);
      if (map === undefined) return false;
      if (!checking) runAction(name, () => this.runAtCursor(map.path, editor, run));
      return true;
    } });
  }

  /** The editor's text is read first: the file may be seconds behind what stands there. */
  private async runAtCursor(path: NotePath, editor: Editor, run: (map: ConceptMap, headingPath: readonly string[]) => unknown): Promise<void> {
    await this.services.liveIndex.upsert(path, editor.getValue());
    const map = mapAt(this.services.liveIndex.current(), path);
    if (map !== undefined) await run(map, headingAt(map.headings, editor.getCursor().line)?.headingPath ?? []);
  }
}
