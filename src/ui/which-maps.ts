/** Which notes are maps: those that are, each with its way out, those that look like maps, and what makes a map. */
import { strings } from "../core/base/strings";
import { Modal, type App } from "obsidian";
import type { Services } from "../app/services";
import type { NotePath } from "../core/base/note-path";
import { whyEmpty } from "../core/index/empty-map";
import { announce } from "./announce";
import { textButton } from "./controls";
import { likelyMaps } from "./likely-maps";
import { createExample, useSome, type ShowMap } from "./make-map";
import { whenRead } from "./when-read";

/** More than this nobody looks through. */
const MOST_LIKELY = 20;

/** `show`: what shows a note that becomes a map by a button of the list. */
export async function showMaps(app: App, services: Services, show: ShowMap): Promise<void> {
  if (await whenRead(services)) new WhichMapsModal(app, services, show).open();
}

class WhichMapsModal extends Modal {
  constructor(app: App, private readonly services: Services, private readonly show: ShowMap) {
    super(app);
    this.setTitle(strings.commands.whichMaps);
  }

  override onOpen(): void {
    this.draw();
  }

  private draw(): void {
    const { maps } = this.services.liveIndex.current();
    this.contentEl.empty();
    this.contentEl.createEl("p", { text: whatIsMap(this.services) });
    this.rows(strings.maps.maps, maps.map((map) => ({ path: map.path, name: map.title, note: whyEmpty(map) ?? strings.common.concepts(map.concepts.length), verb: strings.maps.leave, isMap: false })));
    const likely = likelyMaps(this.app, this.services);
    this.rows(strings.maps.likelyMaps, likely.slice(0, MOST_LIKELY).map(({ path, name, items }) => ({ path, name, note: strings.maps.items(items), verb: strings.maps.use, isMap: true })));
    if (likely.length > MOST_LIKELY) this.contentEl.createEl("p", { text: strings.problems.more(likely.length - MOST_LIKELY) });
    const buttons = this.contentEl.createDiv({ cls: "moc-study-first-buttons" });
    this.button(buttons, strings.maps.useNote, () => { useSome(this.app, this.services, this.show); });
    if (maps.length === 0) this.button(buttons, strings.commands.example, () => createExample(this.app, this.services, this.show));
  }

  /** What it opens takes the place of this list. */
  private button(parent: HTMLElement, text: string, run: () => unknown): void {
    textButton(parent, text, () => {
      this.close();
      return run();
    });
  }

  private rows(heading: string, rows: readonly Row[]): void {
    if (rows.length === 0) return;
    this.contentEl.createEl("h3", { text: heading });
    const list = this.contentEl.createEl("ul", { cls: "moc-study-maps" });
    for (const { path, name, note, verb, isMap } of rows) {
      const row = list.createEl("li");
      const words = row.createDiv();
      textButton(words, name, async () => { this.close(); await this.app.workspace.openLinkText(path, "", false); }, { class: "moc-study-map-name" });
      words.createDiv({ cls: "moc-study-suggestion-note", text: `${note} · ${path}` });
      textButton(row, verb, async () => {
        announce(this.app, await this.services.study.useAsMap(path, isMap));
        this.draw();
        // The row moved to the other list, and the keyboard goes with it.
        [...this.contentEl.querySelectorAll<HTMLElement>("[data-path]")].find(({ dataset }) => dataset["path"] === path)?.focus();
      }, { "aria-label": strings.dashboard.named(verb, name), "data-path": path });
    }
  }
}

interface Row {
  readonly path: NotePath;
  readonly name: string;
  readonly note: string;
  readonly verb: string;
  readonly isMap: boolean;
}

/** By the settings as they are now. */
function whatIsMap({ settings }: Pick<Services, "settings">): string {
  const { mapNames, mapTags, mapProperty, mapFolders } = settings.current();
  const rules = [
    ...mapNames.trim() === "" ? [] : [strings.maps.hasName(listed(mapNames, (word) => `“${word}”`))],
    ...mapTags.trim() === "" ? [] : [strings.maps.hasTag(listed(mapTags, (tag) => `#${tag.replace(/^#/, "")}`))],
    ...mapProperty.trim() === "" ? [] : [strings.maps.hasProperty(mapProperty.trim())],
    ...mapFolders.trim() === "" ? [] : [strings.maps.liesIn(listed(mapFolders, (folder) => `“${folder}”`))],
    strings.maps.saysSo,
  ];
  return strings.maps.isMap(rules);
}

function listed(words: string, shown: (word: string) => string): string {
  return strings.maps.or(words.split(",").map((word) => word.trim()).filter((word) => word !== "").map(shown));
}
