/** The code block `moc-progress`: bars of states in any note, live. `block-request.ts` has what may stand in it. */
import { strings } from "../../core/base/strings";
import { MarkdownRenderChild, type App, type MarkdownPostProcessorContext } from "obsidian";
import type { Services } from "../../app/services";
import type { Part } from "../../core/study/overview";
import { drawStateBar } from "../dashboard/state-bar";
import { drawSafely } from "../draw-safely";
import { openGraph } from "../graph/open-graph";
import { progressPartsFor } from "./block-request";

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
    this.register(this.services.liveIndex.changed.subscribe(() => this.redraw()));
    this.redraw();
  }

  private redraw(): void {
    drawSafely(this.containerEl, strings.blocks.progress, () => this.draw());
  }

  private async draw(): Promise<void> {
    const overview = await this.services.overview(null);
    const found = progressPartsFor(overview, this.source, this.path);
    const drawn = JSON.stringify(found);
    if (drawn === this.drawn) return;
    this.containerEl.empty();
    if (typeof found === "string") this.containerEl.createEl("p", { cls: "moc-study-empty", text: found });
    else for (const part of found) this.drawPart(part);
    this.drawn = drawn;
  }

  private drawPart({ title, map, heading, states }: Part): void {
    const row = this.containerEl.createDiv({ cls: "moc-study-section-part" });
    row.createDiv({ cls: "moc-study-progress-title", text: title });
    drawStateBar(row, { name: title, states, choose: (state) => openGraph(this.app, this.services, { map, heading }, `is:${state}`) });
  }
}
