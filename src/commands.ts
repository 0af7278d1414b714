/** The palette: what can be opened, generated, renewed and shown. One command for each entry of the registry and each scope. */
import type { NotePath } from "./core/base/note-path";
import { MarkdownView, Notice, type App, type Editor, type Plugin } from "obsidian";
import type { Services, Outcome } from "./app/services";
import { sectionScope } from "./core/index/scope";
import type { ConceptMap } from "./core/index/concept-index";
import type { NoteExporter } from "./core/notes/note-exporter";
import type { CardExporter } from "./core/cards/card-exporter";
import { CARD_EXPORTERS, NOTE_EXPORTERS } from "./core/registry";
import { announce, runAndAnnounce } from "./ui/announce";
import { openCards } from "./ui/cards/open-cards";
import { openDashboard } from "./ui/dashboard/open-dashboard";
import { openReview } from "./ui/review/open-review";
import type { ConceptGraphView } from "./ui/graph/pane/concept-graph-view";
import { graphOf, openGraph } from "./ui/graph/open-graph";
import { runShare, SHARE_ACTIONS } from "./ui/graph/pane/share";
import { VIEWS } from "./ui/graph/pane/toolbar-content";
import { CHOOSE_NOTE, chooseNone, chooseNote, HAS_NO_NOTE } from "./ui/choose-note";
import { JOIN_ORPHAN, joinOrphan } from "./ui/join-orphan";
import { pickMap } from "./ui/pick-map";
import { ProblemsModal } from "./ui/problems";
import { withProgress } from "./ui/progress-notice";
import { activeNote, addLineItem, decideAtCursor } from "./ui/line-menu";
import { runAction } from "./ui/run-action";
import { IS_CONCEPT, NO_CONCEPT } from "./ui/words";
import { UNDO_AHEAD } from "./core/study/ahead";
import { headingAt } from "./core/map/heading-at";

export function addCommands(plugin: Plugin, services: Services): void {
  const palette = new Palette(plugin, services);
  addGraphs(palette);
  addReviews(palette);
  addBrowser(palette);
  for (const exporter of NOTE_EXPORTERS) addExporter(palette, exporter);
  for (const exporter of CARD_EXPORTERS) addCardExporter(palette, exporter);
  palette.addForOutcome("update-generated", "Update everything generated", () => withProgress("Updating generated notes", (progress) => services.study.updateAll(progress)));
  palette.addForOutcome("undo-ahead", UNDO_AHEAD, () => services.study.undoAhead());
  addMaps(palette);
  palette.add("join-orphan", JOIN_ORPHAN, () => joinOrphan(plugin.app, services));
  palette.add("clear-reading-cache", "Clear the reading cache", async () => {
    await services.liveIndex.clearCache();
    new Notice("The reading cache is empty. All notes are read again at the next start.");
  });
  palette.add("choose-note", CHOOSE_NOTE, () => chooseNote(plugin.app, services));
  palette.add("no-note", HAS_NO_NOTE, () => chooseNone(plugin.app, services));
  palette.add("show-problems", "Show problems", async () => {
    await services.liveIndex.ready;
    new ProblemsModal(plugin.app, services).open();
  });
}

/** Which notes are maps, and which of their lines are concepts. */
function addMaps(palette: Palette): void {
  const { app, services: { liveIndex, study } } = palette;
  const isMap = (path: NotePath): boolean => liveIndex.current().maps.some((map) => map.path === path && map.isMapList !== true);
  palette.addForNote("use-as-map", "Use the current note as a map", (path) => !isMap(path), (path) => study.useAsMap(path, true));
  palette.addForNote("leave-map-out", "Do not use the current note as a map", isMap, (path) => study.useAsMap(path, false));
  palette.addAtLine("is-concept", IS_CONCEPT, true);
  palette.addAtLine("no-concept", NO_CONCEPT, false);
  palette.plugin.registerEvent(app.workspace.on("editor-menu", (menu, editor, info) => { addLineItem(app, palette.services, menu, editor, info); }));
}

function addGraphs(palette: Palette): void {
  const { app, services } = palette;
  palette.add("open-graph", "Open concept graph", () => openGraph(app, null));
  palette.addAtCursor("open-graph-here", "Open graph of the current section", (map, headingPath) => openGraph(app, sectionScope(map.path, headingPath)));
  palette.add("open-graph-all", "Open graph of all maps", () => openGraph(app, { map: null, heading: null }));
  for (const { id, name } of VIEWS) palette.add(`layout-${id}`, `Show concept graph as ${name.toLowerCase()}`, () => openGraph(app, null, "", null, id));
  palette.addForGraph("graph-scope", "Choose the map or section of the concept graph", (graph) => graph.elements?.toolbar.openScope());
  palette.addForGraph("graph-filter", "Filter the concept graph", (graph) => graph.elements?.toolbar.focusFilter());
  palette.addForGraph("graph-clear", "Clear the filter of the concept graph", (graph) => graph.change({ filter: "" }));
  palette.addForGraph("graph-lines", "Switch relations of the concept graph", (graph) => graph.elements?.toolbar.openLines());
  palette.addForGraph("graph-fit", "Show all of the concept graph", (graph) => graph.elements?.canvas.fit());
  palette.addForGraph("graph-unhide", "Show what was hidden in the concept graph", (graph) => graph.change({ hidden: [] }));
  palette.addForGraph("graph-undo", "Take back the last move in the concept graph", (graph) => graph.moves.undo());
  palette.addForGraph("graph-find", "Find in the concept graph", (graph) => graph.elements?.find.open());
  palette.addForGraph("graph-follow", "Follow the active note in the concept graph", (graph) => graph.toggleFollow());
  palette.addForGraph("graph-reset", "Reset positions of the concept graph", (graph) => graph.moves.reset());
  palette.addForGraph("graph-unfold", "Unfold linked notes of the chosen concept", (graph) => graph.unfoldChosen());
  for (const action of SHARE_ACTIONS) palette.addForGraph(`graph-${action.id}`, action.name, (graph) => runShare(action, app, services, graph));
}

function addReviews(palette: Palette): void {
  const { app, services: { study } } = palette;
  palette.addAtCursor("review-here", "Review the current section", (map, headingPath) => openReview(app, { scope: sectionScope(map.path, headingPath), filter: "" }));
  palette.addForMap("review-map", "Review a map", (map) => openReview(app, { scope: { map: map.path, heading: null }, filter: "" }));
  palette.add("open-dashboard", "Open study dashboard", () => openDashboard(app));
  palette.addForOutcome("export-reviews", "Export all reviews as CSV", () => study.exportReviews());
}

function addBrowser(palette: Palette): void {
  const { app } = palette;
  palette.addAtCursor("browse-cards-here", "Browse cards of the current section", (map, headingPath) => openCards(app, { scope: sectionScope(map.path, headingPath), filter: "" }));
  palette.addForMap("browse-cards-map", "Browse cards of a map", (map) => openCards(app, { scope: { map: map.path, heading: null }, filter: "" }));
  palette.add("browse-cards", "Browse cards", () => openCards(app, { scope: null, filter: "" }));
}

function addExporter(palette: Palette, { id, name }: NoteExporter): void {
  const { app, services: { study } } = palette;
  const run = async (map: NotePath, sections: readonly string[] | "all"): Promise<void> => { announce(app, await study.generate(id, map, sections)); };
  palette.addAtCursor(`generate-${id}-here`, `Generate ${name} for the current section`, (map, headingPath) => run(map.path, [headingPath[0] ?? ""]));
  palette.addForMap(`generate-${id}-map`, `Generate ${name} for a map`, (map) => run(map.path, "all"));
  palette.addForOutcome(`generate-${id}-all`, `Generate ${name} for all maps`, () => withProgress(`Generating ${name}`, (progress) => study.generateAll(id, progress)));
}

/** A section may be small, and a map have ten thousand cards: all three show how far they are. */
function addCardExporter(palette: Palette, { id, name }: CardExporter): void {
  const { app, services: { study } } = palette;
  const run = async (map: NotePath | null, sections: readonly string[] | "all"): Promise<void> => {
    announce(app, await withProgress(`Exporting ${name}`, (progress) => study.exportCards(id, map, sections, progress), "Stopping…"));
  };
  palette.addAtCursor(`export-${id}-here`, `Export ${name} for the current section`, (map, headingPath) => run(map.path, [headingPath[0] ?? ""]));
  palette.addForMap(`export-${id}-map`, `Export ${name} for a map`, (map) => run(map.path, "all"));
  palette.add(`export-${id}-all`, `Export ${name} for all maps`, () => run(null, "all"));
}

/** Adds commands, each run by `runAction` under its own name. */
class Palette {
  readonly app: App;

  constructor(readonly plugin: Plugin, readonly services: Services) {
    this.app = plugin.app;
  }

  add(id: string, name: string, run: () => unknown): void {
    this.plugin.addCommand({ id, name, callback: () => { runAction(name, run); } });
  }

  addForOutcome(id: string, name: string, run: () => Promise<Outcome>): void {
    this.add(id, name, async () => { announce(this.app, await run()); });
  }

  /** Offered where a graph is open. */
  addForGraph(id: string, name: string, run: (graph: ConceptGraphView) => unknown): void {
    this.plugin.addCommand({ id, name, checkCallback: (checking) => {
      const graph = graphOf(this.app);
      if (graph !== null && !checking) runAction(name, () => run(graph));
      return graph !== null;
    } });
  }

  /** Offered where the note that is open is one that is asked for. */
  addForNote(id: string, name: string, isOffered: (path: NotePath) => boolean, run: (path: NotePath) => Promise<Outcome>): void {
    this.plugin.addCommand({ id, name, checkCallback: (checking) => {
      const path = activeNote(this.app);
      if (path === null || !isOffered(path)) return false;
      if (!checking) runAndAnnounce(this.app, name, () => run(path));
      return true;
    } });
  }

  /** Offered in a map only: says whether the line at the cursor names a concept. */
  addAtLine(id: string, name: string, isConcept: boolean): void {
    this.plugin.addCommand({ id, name, editorCheckCallback: (checking, editor) => {
      const path = activeNote(this.app);
      const map = path === null ? undefined : this.mapAt(path);
      if (map === undefined) return false;
      if (!checking) runAndAnnounce(this.app, name, () => decideAtCursor(this.services, map.path, editor, isConcept));
      return true;
    } });
  }

  /** Asks for a map once the vault is read. */
  addForMap(id: string, name: string, run: (map: ConceptMap) => unknown): void {
    const { liveIndex } = this.services;
    this.add(id, name, async () => {
      await liveIndex.ready;
      pickMap(this.app, liveIndex.current().maps, (map) => { runAction(name, () => run(map)); });
    });
  }

  /** Offered in a map only; then gives the map and the headings above the cursor. */
  addAtCursor(id: string, name: string, run: (map: ConceptMap, headingPath: readonly string[]) => unknown): void {
    this.plugin.addCommand({ id, name, editorCheckCallback: (checking, editor) => {
      const path = this.app.workspace.getActiveViewOfType(MarkdownView)?.file?.path;
      const map = path === undefined ? undefined : this.mapAt(path);
      if (map === undefined) return false;
      if (!checking) runAction(name, () => this.runAtCursor(map.path, editor, run));
      return true;
    } });
  }

  /** The editor's text is read first: the file may be seconds behind what stands there. */
  private async runAtCursor(path: NotePath, editor: Editor, run: (map: ConceptMap, headingPath: readonly string[]) => unknown): Promise<void> {
    await this.services.liveIndex.upsert(path, editor.getValue());
    const map = this.mapAt(path);
    if (map !== undefined) await run(map, headingAt(map.headings, editor.getCursor().line)?.headingPath ?? []);
  }

  private mapAt(path: string): ConceptMap | undefined {
    return this.services.liveIndex.current().maps.find((map) => map.path === path);
  }
}
