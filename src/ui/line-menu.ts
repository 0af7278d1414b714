/** The editor's menu in a map: what can be done with the section at the cursor, and whether its line names a concept. */
import { mapAt } from "../core/index/concept-index";
import { strings } from "../core/base/strings";
import type { App, Editor, MarkdownFileInfo, MarkdownView, Menu } from "obsidian";
import type { Outcome, Services } from "../app/services";
import { notePath, type NotePath } from "../core/base/note-path";
import { sectionScope } from "../core/index/scope";
import { headingAt } from "../core/map/heading-at";
import { runAndAnnounce } from "./announce";
import { openGraph } from "./graph/open-graph";
import { addItem } from "./map-items";
import { openReview } from "./review/open-review";

/** Of the two about the line, the one that is not so. */
export function addLineItems(app: App, services: Services, menu: Menu, editor: Editor, { file }: MarkdownView | MarkdownFileInfo): void {
  const map = mapAt(services.liveIndex.current(), file?.path);
  if (map === undefined) return;
  const { line } = editor.getCursor();
  const scope = sectionScope(map.path, headingAt(map.headings, line)?.headingPath ?? []);
  addItem(menu, strings.commands.graphHere, "waypoints", () => openGraph(app, services, scope));
  addItem(menu, strings.commands.here(strings.commands.review), "graduation-cap", () => openReview(app, { scope, filter: "" }));
  const isConcept = map.concepts.some((concept) => concept.line === line);
  const title = isConcept ? strings.common.isNoConcept : strings.common.isConcept;
  if (isConcept) addItem(menu, strings.commands.askAnyway, "message-circle-question", () => { runAndAnnounce(app, strings.commands.askAnyway, () => askAtCursor(services, map.path, editor)); });
  addItem(menu, title, isConcept ? "circle-slash" : "circle-dot", () => { runAndAnnounce(app, title, () => decideAtCursor(services, map.path, editor, !isConcept)); });
}

/** The editor's text is read first: the file may be seconds behind what stands there. Selected words are the concept's name. */
export async function decideAtCursor({ liveIndex, study }: Services, map: NotePath, editor: Editor, isConcept: boolean): Promise<Outcome> {
  await liveIndex.upsert(map, editor.getValue());
  return study.decideLine(map, editor.getCursor("from").line, isConcept, editor.somethingSelected() ? editor.getSelection() : "");
}

/** The concept that the line at the cursor names is asked, even if its cards are skipped as poor. */
export async function askAtCursor({ liveIndex, study }: Services, map: NotePath, editor: Editor): Promise<Outcome> {
  await liveIndex.upsert(map, editor.getValue());
  const { line } = editor.getCursor("from");
  const concept = mapAt(liveIndex.current(), map)?.concepts.find((one) => one.line === line);
  return concept === undefined ? { ok: false, sentence: strings.done.noConceptHere, path: map, undo: null } : study.askAnyway(concept.id, null);
}

/** The path of the note that is open, where it is one of Markdown. */
export function activeNote({ workspace }: App): NotePath | null {
  const file = workspace.getActiveFile();
  return file?.extension === "md" ? notePath(file.path) : null;
}
