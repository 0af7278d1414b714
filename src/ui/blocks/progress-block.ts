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
import { fold } from "../../core/concept/fold";
import type { MapPart, Overview, Part } from "../../core/study/overview";
import { drawStateBar } from "../dashboard/state-bar";
import { openGraph } from "../graph/open-graph";
import { NO_MAPS } from "../no-maps";

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
    this.register(this.services.library.changed.subscribe(() => void this.draw()));
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
export function partsFor({ maps }: Overview, source: string, path: string): readonly Part[] | string {
  if (maps.length === 0) return NO_MAPS;
  const asked = readBlock(source);
  if (typeof asked === "string") return asked;
  const own = maps.find((map) => map.map === path);
  const map = asked.map === null ? own ?? null : maps.find((one) => isNamed(one, asked.map ?? "")) ?? undefined;
  if (map === undefined) return `There is no map “${asked.map ?? ""}”. Name it by its title or its file name.`;
  if (asked.section === null) return map === null ? maps : map.sections.length > 1 ? map.sections : [map];
  const wanted = fold(asked.section);
  const sections = (map === null ? maps : [map]).flatMap((one) => one.sections).filter(({ title }) => fold(title) === wanted);
  return sections.length === 0 ? `There is no section “${asked.section}”${map === null ? "" : ` in “${map.title}”`}.` : sections;
}

function isNamed({ title, map }: MapPart, name: string): boolean {
  const file = map.slice(map.lastIndexOf("/") + 1).replace(/\.md$/i, "");
  return [title, file, map].some((one) => fold(one) === fold(name.replace(/^\[\[|\]\]$/g, "")));
}

interface Asked {
  readonly map: string | null;
  readonly section: string | null;
}

function readBlock(source: string): Asked | string {
  const given = new Map<string, string>();
  for (const line of source.split("\n").map((one) => one.trim()).filter((one) => one !== "")) {
    const [, key = "", value = ""] = /^([a-z]+)\s*:\s*(.*)$/i.exec(line) ?? [];
    if (key.toLowerCase() !== "map" && key.toLowerCase() !== "section") return `“${line}” is not understood. Write “map: name” or “section: name”, or leave the block empty.`;
    given.set(key.toLowerCase(), value.trim());
  }
  return { map: given.get("map") || null, section: given.get("section") || null };
}
