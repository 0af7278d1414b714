/** What stands where a vault has no map yet: what the plugin makes of one, an example, and notes that look like maps. */
import type { App } from "obsidian";
import type { Outcome, Services } from "../app/services";
import { notePath, type NotePath } from "../core/base/note-path";
import { announce } from "./announce";
import { textButton } from "./controls";
import { likelyMaps } from "./likely-maps";
import { pickNote } from "./pick-note";
import { showMaps } from "./which-maps";

export const TRY_EXAMPLE = "Create an example map";
export const USE_NOTE = "Use a note as a map";

const MOST_LIKELY = 5;

/** Shows a note that has just become a map. */
export type ShowMap = (map: NotePath) => unknown;

/** Takes the place of whatever `parent` held. */
export function drawFirstSteps(parent: HTMLElement, app: App, services: Services, show: ShowMap): void {
  parent.empty();
  const block = parent.createDiv({ cls: "moc-study-first" });
  block.createEl("h2", { text: "There is no map yet" });
  block.createEl("p", { text: "A map is a note that lists what belongs to a subject. It becomes a graph, cards that are asked at the right time, and a checklist of what you know." });
  drawPicture(block);
  const buttons = block.createDiv({ cls: "moc-study-first-buttons" });
  textButton(buttons, TRY_EXAMPLE, () => createExample(app, services, show), { class: "moc-study-first-main" });
  textButton(buttons, `${USE_NOTE}…`, () => { useSome(app, services, show); });
  textButton(buttons, "What is a map?", () => { showMaps(app, services); });
  const likely = likelyMaps(app, services, MOST_LIKELY);
  if (likely.length === 0) return;
  block.createEl("h3", { text: "These notes look like maps" });
  const list = block.createEl("ul", { cls: "moc-study-maps" });
  for (const { path, name, items } of likely) {
    const row = list.createEl("li");
    const words = row.createDiv();
    words.createDiv({ text: name });
    words.createDiv({ cls: "moc-study-suggestion-note", text: `${items} items · ${path}` });
    textButton(row, "Use", () => use(app, services, path, show), { "aria-label": `Use ${name} as a map` });
  }
}

export async function createExample(app: App, { study }: Services, show: ShowMap): Promise<void> {
  await shown(app, await study.createExample(), show);
}

/** Asks which note is to be a map. */
export function useSome(app: App, services: Services, show: ShowMap): void {
  const maps = new Set<string>(services.liveIndex.current().maps.map(({ path }) => path));
  pickNote(app, "Which note is a map?", app.vault.getMarkdownFiles().filter(({ path }) => !maps.has(path)), (path) => use(app, services, path, show));
}

async function use(app: App, { study }: Services, path: NotePath, show: ShowMap): Promise<void> {
  await shown(app, await study.useAsMap(path, true), show);
}

/** Says what came of it, and shows the new map. */
async function shown(app: App, outcome: Outcome, show: ShowMap): Promise<void> {
  announce(app, outcome);
  if (outcome.ok && outcome.path !== null) await show(notePath(outcome.path));
}

/** A note's lines to the left, and what becomes of them to the right. */
function drawPicture(parent: HTMLElement): void {
  const picture = parent.createDiv({ cls: "moc-study-first-picture", attr: { "aria-hidden": "true" } });
  const note = picture.createDiv({ cls: "moc-study-first-note" });
  note.createDiv({ cls: "moc-study-first-heading", text: "Memory" });
  for (const [term, rest] of [["Paging", "memory in blocks of one size"], ["Page table", "where each page lies"], ["TLB", ""]] as const) {
    const line = note.createDiv();
    line.createSpan({ text: "• " });
    line.createEl("strong", { text: term });
    if (rest !== "") line.createSpan({ text: ` — ${rest}` });
  }
  picture.createDiv({ cls: "moc-study-first-arrow", text: "→" });
  const frame = picture.createDiv({ cls: "moc-study-first-frame" });
  frame.createDiv({ cls: "moc-study-first-heading", text: "Memory" });
  for (const [mark, term] of [["✓", "Paging"], ["◐", "Page table"], ["○", "TLB"]] as const) frame.createDiv({ cls: "moc-study-first-pill", text: `${mark} ${term}` });
}
