/**
 * The code block `moc-graph`: a live graph in any note. A click shows the definition below it; everything else needs
 * the pane.
 */
import { strings } from "../../core/base/strings";
import { MarkdownRenderChild, setIcon, type App, type MarkdownPostProcessorContext } from "obsidian";
import type { Services } from "../../app/services";
import { briefDefinition } from "../../core/cards/asked-concept";
import { isFromNote } from "../../core/concept/concept";
import { LayoutProgress } from "../graph/pane/layout-progress";
import { ConceptCanvas } from "../graph/canvas/concept-canvas";
import { ConceptActions } from "../graph/card/concept-actions";
import { GraphModel, type Shown } from "../graph/pane/graph-model";
import { openGraph } from "../graph/open-graph";
import { PaneBody, type BodyElements } from "../graph/pane/pane-body";
import { listenToKeys } from "../graph/pane/pane-keys";
import { PANE, withFold, type PaneState } from "../graph/pane/pane-state";
import { workerOf } from "../graph/placement/layout-job";
import { iconButton } from "../controls";
import { drawLine, drawTerm } from "../draw-line";
import { drawSafely } from "../draw-safely";
import { graphBlockRequest } from "./block-request";
import layoutWorker from "worker:../graph/placement/layout-worker";

export function graphBlock(app: App, services: Services) {
  return (source: string, element: HTMLElement, context: MarkdownPostProcessorContext): void => {
    context.addChild(new GraphBlock(app, services, source, element, context.sourcePath));
  };
}

class GraphBlock extends MarkdownRenderChild {
  private pane: PaneState = PANE;
  private readonly model: GraphModel;
  private readonly verbs: ConceptActions;
  private parts: BodyElements | null = null;
  private body: PaneBody | null = null;
  private status: HTMLElement | null = null;
  private shown: Shown | null = null;
  private chosen: string | null = null;
  private asked = "";

  constructor(private readonly app: App, private readonly services: Services, private readonly source: string, element: HTMLElement, private readonly path: string) {
    super(element);
    this.model = new GraphModel(services, () => workerOf(layoutWorker));
    this.verbs = new ConceptActions(app, services, () => this.shown?.whole.nodes.flatMap(({ concept }) => concept ?? []) ?? []);
  }

  override onload(): void {
    this.containerEl.addClass("moc-study-pane", "moc-study-graph-block");
    this.register(this.model.follow(() => this.redraw(() => this.refresh())));
    this.registerEvent(this.app.workspace.on("css-change", () => { this.body?.retheme(); this.redraw(); }));
    // A block is filled before it stands in the page; only then has it a size.
    const observer = new ResizeObserver(() => this.redraw());
    observer.observe(this.containerEl);
    this.register(() => observer.disconnect());
    this.redraw(() => this.refresh());
  }

  override onunload(): void {
    this.body?.close();
  }

  private async refresh(): Promise<void> {
    await this.services.liveIndex.ready;
    const request = graphBlockRequest(this.source, this.services.liveIndex.current().maps, this.path);
    if (typeof request === "string") return this.refuse(request);
    const asked = JSON.stringify(request);
    // What was folded by hand stays folded while the block's text is the same.
    const pane = asked === this.asked ? this.pane : { ...PANE, ...request };
    if (this.parts === null) this.build();
    this.parts?.body.setCssProps({ "--moc-study-height": `${request.height}px` });
    const shown = await this.model.show(request.scope, pane);
    // Drawn meanwhile, as when the block was resized, it is what it was.
    if (shown !== null) [this.shown, this.pane, this.asked] = [shown, asked === this.asked ? this.pane : pane, asked];
    await this.draw();
    if (this.chosen === null) this.choose(null);
  }

  private refuse(why: string): void {
    this.body?.close();
    [this.parts, this.body, this.shown] = [null, null, null];
    this.containerEl.empty();
    this.containerEl.createEl("p", { cls: "moc-study-empty", text: why });
  }

  private redraw(action: () => unknown = () => this.draw()): void {
    drawSafely(this.containerEl, strings.blocks.graph, action);
  }

  private async draw(): Promise<void> {
    if (this.shown !== null) await this.body?.draw(this.pane, this.shown);
  }

  private build(): void {
    const root = this.containerEl;
    root.empty();
    const body = root.createDiv({ cls: "moc-study-body" });
    const drawing = body.createDiv({ cls: "moc-study-drawing", attr: { tabindex: "0", role: "application", "aria-label": strings.blocks.keys } });
    const canvas = new ConceptCanvas(drawing.createDiv({ cls: "moc-study-stage" }), {
      choose: (id) => this.choose(id), open: (id) => this.verbs.openNote(id), fold: (id) => this.fold(id),
      hover: (id, event) => this.verbs.preview(id, event, root),
      // Actions that change something are in the pane only.
      menu: () => undefined, pick: () => undefined, moved: () => undefined,
    }, false);
    const foot = root.createDiv({ cls: "moc-study-block-foot" });
    this.status = foot.createDiv({ cls: "moc-study-block-status", attr: { role: "status" } });
    const listButton = iconButton(foot, "list", strings.blocks.asList, () => {
      this.pane = { ...this.pane, list: !this.pane.list };
      setIcon(listButton, this.pane.list ? "waypoints" : "list");
      listButton.setAttribute("aria-label", this.pane.list ? strings.blocks.asGraph : strings.blocks.asList);
      this.redraw();
    });
    iconButton(foot, "maximize", strings.common.showEverything, () => canvas.fit(), "is-drawing");
    iconButton(foot, "external-link", strings.blocks.openPane, () => openGraph(this.app, this.services, this.pane.scope, this.pane.filter, this.chosen, this.pane.layout));
    this.parts = {
      body, drawing, canvas,
      list: body.createDiv({ cls: "moc-study-list-pane", attr: { tabindex: "-1" } }),
      message: body.createDiv({ cls: "moc-study-message" }),
      layoutProgress: new LayoutProgress(body, () => this.body?.cancelLayout()),
      live: root.createDiv({ cls: "moc-study-hidden-text", attr: { "aria-live": "polite" } }),
    };
    this.body = new PaneBody(this.parts, root, this.model, { choose: (id) => this.choose(id), goBack: (layout) => { this.pane = { ...this.pane, layout }; this.redraw(); } });
    this.listen(this.parts);
  }

  private listen(elements: BodyElements): void {
    listenToKeys(elements, {
      move: (direction, along) => this.choose(elements.canvas.next(direction, along) ?? this.chosen),
      enter: () => { if (this.chosen !== null) this.verbs.openNote(this.chosen); },
      leave: () => this.choose(null),
      fold: () => { if (this.chosen !== null) this.fold(this.chosen); },
      step: () => false, nudge: () => undefined, pick: () => undefined, menu: () => undefined, find: () => undefined, undo: () => undefined, filter: () => undefined,
    });
  }

  private choose(id: string | null): void {
    this.chosen = id;
    this.parts?.canvas.choose(id, true);
    const concept = this.verbs.conceptOf(id);
    if (this.status === null) return;
    // At rest: what the drawing is of, which stands nowhere else where it is one subsection.
    this.status.setText(concept === null ? this.model.fullTitle() : "");
    if (concept === null) return;
    drawTerm(this.status.createEl("strong"), concept.term);
    const definition = briefDefinition(concept);
    if (definition !== "") {
      this.status.appendText(" — ");
      drawLine(this.status, definition);
    }
    if (isFromNote(concept)) this.status.createSpan({ cls: "moc-study-from-note", text: strings.common.fromNote });
    iconButton(this.status, "file-text", strings.blocks.open(concept.term), () => this.verbs.openNote(concept.id));
  }

  private fold(id: string): void {
    if (this.shown === null) return;
    this.body?.keepInPlace(id);
    this.pane = withFold(this.pane, id, this.shown);
    this.redraw();
  }
}
