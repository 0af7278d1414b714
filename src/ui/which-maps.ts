/** Which notes are maps: those that are, each with its way out, those that look like maps, and what makes a map. */
import { strings } from "../core/base/strings";
import { Modal, type App } from "obsidian";
import type { Services } from "../app/services";
import type { NotePath } from "../core/base/note-path";
import { whyEmpty } from "../core/index/empty-map";
import { announce } from "./announce";
import { textButton } from "./controls";
import { likelyMaps } from "./likely-maps";

/** More than this nobody looks through; the others come once these are decided. */
const MOST_LIKELY = 20;

export function showMaps(app: App, services: Services): void {
  new WhichMapsModal(app, services).open();
}

class WhichMapsModal extends Modal {
  constructor(app: App, private readonly services: Services) {
    super(app);
    this.setTitle(strings.commands.whichMaps);
  }

  override async onOpen(): Promise<void> {
    await this.services.liveIndex.ready;
    this.draw();
  }

  private draw(): void {
    const { maps } = this.services.liveIndex.current();
    this.contentEl.empty();
    this.contentEl.createEl("p", { text: whatIsMap(this.services) });
    this.rows(strings.maps.maps, maps.map((map) => ({ path: map.path, name: map.title, note: whyEmpty(map) ?? strings.common.concepts(map.concepts.length), verb: strings.maps.leave, isMap: false })));
    this.rows(strings.maps.likelyMaps, likelyMaps(this.app, this.services, MOST_LIKELY).map(({ path, name, items }) => ({ path, name, note: strings.maps.items(items), verb: strings.maps.use, isMap: true })));
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
  const ways = [
    ...mapNames.trim() === "" ? [] : [strings.maps.hasName(listed(mapNames, (word) => `“${word}”`))],
    ...mapTags.trim() === "" ? [] : [strings.maps.hasTag(listed(mapTags, (tag) => `#${tag.replace(/^#/, "")}`))],
    ...mapProperty.trim() === "" ? [] : [strings.maps.hasProperty(mapProperty.trim())],
    ...mapFolders.trim() === "" ? [] : [strings.maps.liesIn(listed(mapFolders, (folder) => `“${folder}”`))],
    strings.maps.saysSo,
  ];
  return strings.maps.isMap(ways);
}

function listed(words: string, shown: (word: string) => string): string {
  return strings.maps.or(words.split(",").map((word) => word.trim()).filter((word) => word !== "").map(shown));
}
