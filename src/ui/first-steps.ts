/** What stands where a vault has no map yet: what the plugin makes of one, an example, and notes that look like maps. */
import { strings } from "../core/base/strings";
import type { App } from "obsidian";
import type { Services } from "../app/services";
import type { ConceptMap } from "../core/index/concept-index";
import { asksForTables, whyEmpty } from "../core/index/empty-map";
import { announce } from "./announce";
import { textButton } from "./controls";
import { likelyMaps } from "./likely-maps";
import { createExample, use, useSome, type ShowMap } from "./make-map";
import { showMaps } from "./which-maps";

const MOST_LIKELY = 5;

/** More reasons than these nobody reads before the first map. */
const MOST_EMPTY = 3;

/** Takes the place of whatever `parent` held. */
export function drawFirstSteps(parent: HTMLElement, app: App, services: Services, show: ShowMap): void {
  parent.empty();
  const block = parent.createDiv({ cls: "moc-study-first" });
  const { maps } = services.liveIndex.current();
  block.createEl("h2", { text: maps.length === 0 ? strings.maps.none : strings.maps.empty });
  for (const map of maps.slice(0, MOST_EMPTY)) drawEmpty(block, app, services, map);
  block.createEl("p", { text: strings.maps.about });
  drawPicture(block);
  const buttons = block.createDiv({ cls: "moc-study-first-buttons" });
  textButton(buttons, strings.commands.example, () => createExample(app, services, show), { class: "moc-study-first-main" });
  textButton(buttons, strings.maps.useNote, () => { useSome(app, services, show); });
  textButton(buttons, strings.maps.what, () => showMaps(app, services, show));
  const likely = likelyMaps(app, services).slice(0, MOST_LIKELY);
  if (likely.length === 0) return;
  block.createEl("h3", { text: strings.maps.likely });
  block.createEl("p", { text: strings.maps.oneLine });
  const list = block.createEl("ul", { cls: "moc-study-maps" });
  for (const { path, name, items } of likely) {
    const row = list.createEl("li");
    const words = row.createDiv();
    words.createDiv({ text: name });
    words.createDiv({ cls: "moc-study-suggestion-note", text: `${strings.maps.items(items)} · ${path}` });
    textButton(row, strings.maps.use, () => use(app, services, path, show), { "aria-label": strings.maps.useNamed(name) });
  }
}

/** Why a map of the vault has no concepts, and the way to it. */
function drawEmpty(parent: HTMLElement, app: App, services: Services, map: ConceptMap): void {
  const why = whyEmpty(map) ?? "";
  const line = parent.createEl("p", { cls: "moc-study-first-empty", text: strings.maps.emptyMap(map.title, why) });
  line.appendText(" ");
  textButton(line, strings.common.openMap, () => app.workspace.openLinkText(map.path, "", false), { class: "moc-study-link", "aria-label": strings.maps.openEmpty(map.title) });
  tablesButton(line, app, services, why);
}

/** A note's lines to the left, and what becomes of them to the right. */
function drawPicture(parent: HTMLElement): void {
  const { heading, lines } = strings.maps.picture;
  const picture = parent.createDiv({ cls: "moc-study-first-picture", attr: { "aria-hidden": "true" } });
  const note = picture.createDiv({ cls: "moc-study-first-note" });
  note.createDiv({ cls: "moc-study-first-heading", text: heading });
  for (const { term, definition } of lines) {
    const line = note.createDiv();
    line.createSpan({ text: "• " });
    line.createEl("strong", { text: term });
    if (definition !== "") line.createSpan({ text: ` — ${definition}` });
  }
  picture.createDiv({ cls: "moc-study-first-arrow", text: "→" });
  const frame = picture.createDiv({ cls: "moc-study-first-frame" });
  frame.createDiv({ cls: "moc-study-first-heading", text: heading });
  for (const { mark, term } of lines) frame.createDiv({ cls: "moc-study-first-pill", text: `${mark} ${term}` });
}

/** The button *Read tables*, where a sentence (`why`) says that this setting helps; else none. */
export function tablesButton(parent: HTMLElement, app: App, services: Services, why: string): void {
  if (asksForTables(why)) textButton(parent, strings.settings.tables.name, () => readTables(app, services));
}

export async function readTables(app: App, { study }: Services): Promise<void> {
  announce(app, await study.readTables());
}
