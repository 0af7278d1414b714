/**
 * The code block `moc-progress`: bars of states in any note, live.
 *
 *   ```moc-progress
 *   map: Systems and Infrastructure        all maps without it
 *   section: Operating Systems             its sections one by one without it
 *   ```
 */
import { MarkdownRenderChild, type App, type MarkdownPostProcessorContext } from "obsidian";
import type { Services } from "../../app/services";
import { normalizeText } from "../../core/text/normalize";
import { mapsNamed } from "../../core/index/find";
import { nameOf } from "../../core/index/notes";
import type { Overview, Part } from "../../core/study/overview";
import { drawStateBar } from "../dashboard/state-bar";
import { openGraph } from "../graph/open-graph";
import { NO_MAPS } from "../no-maps";
import { readBlock } from "./read-block";

export function progressBlock(app: App, services: Services) {
  return (source: string, element: HTMLElement, context: MarkdownPostProcessorContext): void => {
    context.addChild(new ProgressBlock(app, services, source, element, context.sourcePath));
  };
}

class ProgressBlock extends MarkdownRenderChild {
  private drawn = "";

  constructor(private readonly app: App, private readonly services: Services, private readonly source: string, element: HTMLElement, private readonly path: string) {
    super(element);
  }

  override onload(): void {
    this.containerEl.addClass("moc-study-pane", "moc-study-progress-block");
    this.register(this.services.liveIndex.changed.subscribe(() => void this.draw()));
    void this.draw();
  }

  private async draw(): Promise<void> {
    const overview = await this.services.overview(null);
    const found = partsFor(overview, this.source, this.path);
    const drawn = JSON.stringify(found);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.containerEl.empty();
    if (typeof found === "string") this.containerEl.createEl("p", { cls: "moc-study-empty", text: found });
    else for (const part of found) this.drawPart(part);
  }

  private drawPart({ title, map, section, states }: Part): void {
    const row = this.containerEl.createDiv({ cls: "moc-study-section-part" });
    row.createDiv({ cls: "moc-study-progress-title", text: title });
    drawStateBar(row, { name: title, states, choose: (state) => void openGraph(this.app, { map, heading: section === null ? null : [section] }, `is:${state}`) });
  }
}

/** What a block shows, or a sentence that says why it cannot. */
function partsFor({ maps }: Overview, source: string, path: string): readonly Part[] | string {
  if (maps.length === 0) return NO_MAPS;
  const asked = readBlock(source, ["map", "section"]);
  if (typeof asked === "string") return asked;
  const [name, title] = [asked.get("map"), asked.get("section")];
  const own = maps.find((map) => map.map === path);
  const map = name === undefined ? own ?? null : mapsNamed(maps.map((one) => ({ ...one, path: one.map, name: nameOf(one.map) })), name)[0];
  if (map === undefined) return `There is no map “${name ?? ""}”. Name it by its title or its file name.`;
  if (title === undefined) return map === null ? maps : map.sections.length > 1 ? map.sections : [map];
  const sections = (map === null ? maps : [map]).flatMap((one) => one.sections).filter((one) => normalizeText(one.title) === normalizeText(title));
  return sections.length === 0 ? `There is no section “${title}”${map === null ? "" : ` in “${map.title}”`}.` : sections;
}
