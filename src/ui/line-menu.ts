/** The editor's menu in a map: whether the line at the cursor names a concept. */
import { strings } from "../core/base/strings";
import type { App, Editor, MarkdownFileInfo, MarkdownView, Menu } from "obsidian";
import type { Outcome, Services } from "../app/services";
import { notePath, type NotePath } from "../core/base/note-path";
import { runAndAnnounce } from "./announce";

/** Offers the one of the two that is not so. */
export function addLineItem(app: App, services: Services, menu: Menu, editor: Editor, { file }: MarkdownView | MarkdownFileInfo): void {
  const map = services.liveIndex.current().maps.find(({ path }) => path === file?.path);
  if (map === undefined) return;
  const isConcept = map.concepts.some(({ line }) => line === editor.getCursor().line);
  const title = isConcept ? strings.common.isNoConcept : strings.common.isConcept;
  menu.addItem((item) => item.setTitle(title).setIcon(isConcept ? "circle-slash" : "circle-dot").onClick(() => { runAndAnnounce(app, title, () => decideAtCursor(services, map.path, editor, !isConcept)); }));
}

/** The editor's text is read first: the file may be seconds behind what stands there. Selected words are the concept's name. */
export async function decideAtCursor({ liveIndex, study }: Services, map: NotePath, editor: Editor, isConcept: boolean): Promise<Outcome> {
  await liveIndex.upsert(map, editor.getValue());
  return study.decideLine(map, editor.getCursor("from").line, isConcept, editor.somethingSelected() ? editor.getSelection() : "");
}

/** The path of the note that is open, where it is one of Markdown. */
export function activeNote({ workspace }: App): NotePath | null {
  const file = workspace.getActiveFile();
  return file?.extension === "md" ? notePath(file.path) : null;
}
