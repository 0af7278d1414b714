/**
 * The drawn graph: one cytoscape instance for as long as the pane lives. Elements are added, removed and moved by
 * difference; a tick or a filter only changes classes. Cytoscape is evaluated when a graph is first shown.
 */
import type { Core, NodeSingular } from "cytoscape";
import { Platform } from "obsidian";
import { createJobRunner } from "../../../app/job-runner";
import { around } from "../../../core/graph/bounds";
import type { Box, Graph, GraphNode, Measure } from "../../../core/graph/graph";
import { ROOT } from "../../../core/graph/shaped";
import { childrenOf } from "../../../core/graph/tree";
import { runSync } from "../../../core/base/jobs";
import { runInBackground, WINDOW_PACING } from "../../run-action";
import { applyElementsJob, changeElementsJob, type Known } from "./apply-elements";
import { allowCoveredEnds } from "./covered-ends";
import { drawDirectly, type Drawing } from "./direct-drawing";
import { enableDragging, enableNudging, type Move, type Nudge } from "./dragging";
import { captionOf, elementsOf, lineOf, type Drawn } from "./elements";
import { DURATION, finishAnimations, animateFrom, snapshotOf, type Snapshot } from "./animate";
import { LabelLevels } from "./label-levels";
import { keepInPlace } from "./keep-in-place";
import { removeListeners } from "./listeners";
import { Minimap } from "./minimap";
import { highlightNeighborhood } from "./highlight";
import { nearest, type Direction } from "./nearest";
import { listenToPointer, type CanvasEvents } from "./pointer";
import { SceneLayer } from "./scene-layer";
import { stylesheetOf } from "./stylesheet";
import type { Theme } from "./theme";
import { boxOf, shiftIntoView, viewOf, ZOOM, type Fit } from "./view-box";

/** Nodes that the arrow keys can choose. */
const STOPS = ".concept, .heading, .frame.folded";
/** Nodes. In a larger graph the moving view shows a picture of the last frame. Measured: it keeps 30 frames a second. */
const LARGE = 300;

export class ConceptCanvas {
  private core: Core | null = null;
  private chosen: string | null = null;
  private picked: ReadonlySet<string> = new Set();
  /** Pixels that the card covers, at the right and at the bottom. */
  covered = { right: 0, bottom: 0 };
  private large = false;
  private minimap: Minimap | null = null;
  private labels: LabelLevels | null = null;
  /** Moves a node by key. */
  nudge: Nudge = () => undefined;
  private drawing: Drawing = { held: 0 };
  private layer: SceneLayer | null = null;
  private readonly jobs = createJobRunner(WINDOW_PACING);
  /** Data and classes of each element, as last applied. */
  private known: Known = new Map();
  /** The children of each node. */
  private children: ReadonlyMap<string, readonly GraphNode[]> = new Map();

  /** `isOwn`: the wheel zooms, and nodes can be dragged. In a note, wheel and finger scroll the note. */
  constructor(private readonly container: HTMLElement, private readonly events: CanvasEvents, private readonly isOwn = true) {}

  /** Draws the graph by difference; a large one in steps. `anew`: the caller will fit it into the pane. */
  async draw(drawn: Drawn, measure: Measure, theme: Theme, anew: boolean): Promise<void> {
    const large = drawn.graph.nodes.length > LARGE;
    if (this.core !== null && large !== this.large) this.destroy();
    this.core ??= await this.create(large, theme);
    this.large = large;
    const { core } = this;
    finishAnimations(core);
    // In steps, nodes should appear where they will stay.
    if (large && anew) this.showBox(around(drawn.boxes.values()), { readable: true });
    this.known = await this.inSteps(core, applyElementsJob(core, elementsOf(drawn, measure, theme.states), this.known, (element) => {
      if (this.picked.has(element.id())) element.addClass("picked");
      this.labels?.applyLabelStyle(element);
    }));
    if (this.core !== core) return;
    this.children = childrenOf(drawn.graph);
    core.autoungrabify(isUngrabbed(this.isOwn) || drawn.isFixed === true);
    this.layer?.set((focus) => drawn.scene?.({ graph: drawn.graph, boxes: drawn.boxes, focus }, theme, measure) ?? [], theme);
    this.light(this.chosen);
    this.minimap?.show(theme);
  }

  /**
   * Runs the steps at once, or in pieces for a large graph. Nothing is drawn between the pieces: a half-finished frame
   * would cost as much as the next piece.
   */
  private async inSteps<T>(core: Core, steps: Generator<void, T>): Promise<T> {
    const { container, drawing } = this;
    if (!this.large) return runSync(steps);
    drawing.held++;
    container.setAttribute("aria-busy", "true");
    try {
      return await this.jobs.run(steps);
    } finally {
      drawing.held--;
      if (!core.destroyed()) {
        container.setAttribute("aria-busy", String(drawing.held > 0));
        core.forceRender();
      }
    }
  }

  /** The present positions, for `animate` after the next drawing. */
  snapshot(): Snapshot | null {
    return this.core === null ? null : snapshotOf(this.core);
  }

  /** Animates nodes from these positions. Skipped in large graphs, and where the user prefers reduced motion. */
  animate(from: Snapshot): void {
    if (this.core === null || this.large || prefersReducedMotion(this.container)) return;
    animateFrom(this.core, from);
    this.layer?.hideFor(DURATION);
  }

  /** Shows only what is in this graph; everything keeps its place. */
  async filter(graph: Graph): Promise<void> {
    const nodes = new Set([ROOT, ...graph.nodes.flatMap(({ id }) => [id, captionOf(id)])]);
    const edges = new Set(graph.edges.map(lineOf));
    // The branches of a hidden node are hidden with it.
    if (this.core !== null) await this.inSteps(this.core, changeElementsJob(this.core, this.core.elements().not(".branch").toArray(), (element) => {
      const hidden = !(element.isNode() ? nodes : edges).has(element.id());
      if (element.hasClass("hidden") === hidden) return false;
      element.toggleClass("hidden", hidden);
      return true;
    }));
  }

  /** Marks the nodes that the menu's next action applies to. */
  pick(ids: ReadonlySet<string>): void {
    this.picked = ids;
    this.core?.batch(() => { this.core?.nodes().forEach((node) => { node.toggleClass("picked", ids.has(node.id())); }); });
  }

  restyle(theme: Theme): void {
    this.core?.style(stylesheetOf(theme, this.large));
  }

  /** `show`: brings it into sight; false where it could not be shown, since it is not drawn yet. */
  choose(id: string | null, show = false): boolean {
    this.chosen = id;
    this.light(id);
    // The card beside the drawing may have opened or closed.
    this.core?.resize();
    if (show && id !== null) this.reveal(id);
    return this.core !== null && this.container.clientWidth > 0 && (id === null || this.core.getElementById(id).nonempty());
  }

  /** After a drawing: a heading stands where it stood on the screen. */
  keep(id: string, before: Snapshot): void {
    if (this.core !== null) keepInPlace(this.core, id, before);
  }

  /** Moves the view just enough to show a node. */
  private reveal(id: string): void {
    const { core } = this;
    const node = core?.getElementById(id);
    if (core === null || node === undefined || node.empty() || this.container.clientWidth === 0) return;
    const { x1, x2, y1, y2 } = node.renderedBoundingBox({ includeLabels: false });
    const by = { x: shiftIntoView(x1, x2, core.width() - this.covered.right), y: shiftIntoView(y1, y2, core.height() - this.covered.bottom) };
    if (by.x !== 0 || by.y !== 0) core.animate({ panBy: by }, { duration: prefersReducedMotion(this.container) ? 0 : 180 });
  }

  /** Fits everything shown into the pane. */
  fit(fit: Fit = {}): void {
    const { core } = this;
    if (core === null || this.container.clientWidth === 0) return;
    this.showBox(around(core.nodes().toArray().filter((node) => !node.hasClass("hidden")).map(boxOf)), fit);
  }

  private showBox(box: Box | null, fit: Fit): void {
    const { core } = this;
    if (core === null || box === null || this.container.clientWidth === 0) return;
    core.resize();
    core.viewport(viewOf(box, { width: core.width(), height: core.height() }, { ...fit, seen: core.nodes(".chosen").not(".hidden").map(boxOf)[0] }));
    runInBackground("Draw labels", () => this.labels?.now());
  }

  zoomBy(factor: number): void {
    const { core } = this;
    if (core === null) return;
    core.zoom({ level: core.zoom() * factor, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } });
  }

  /** The nearest shown concept in a direction from the chosen one. The first of all if none is chosen. */
  next(direction: Direction, alongRelations: boolean): string | null {
    const { core } = this;
    const chosen = this.chosen === null ? undefined : core?.getElementById(this.chosen);
    const among = alongRelations && chosen?.nonempty() === true ? chosen.union(chosen.connectedEdges().not(".hidden").connectedNodes()) : core?.nodes(STOPS);
    const shown = among?.nodes().filter((node) => !node.hasClass("hidden"));
    if (shown === undefined || shown.empty()) return null;
    return nearest(shown.map((node: NodeSingular) => ({ id: node.id(), ...node.position() })), this.chosen, direction);
  }

  /** The position of a node on the screen, in pixels. The drawing's corner if the node is not drawn. */
  onScreen(id: string): { x: number; y: number } {
    const { left, top } = this.container.getBoundingClientRect();
    const node = this.core?.getElementById(id);
    const { x, y } = node === undefined || node.empty() ? { x: 0, y: 0 } : node.renderedPosition();
    return { x: left + x, y: top + y };
  }

  destroy(): void {
    this.minimap?.destroy();
    this.layer?.destroy();
    if (this.core !== null) removeListeners(this.core);
    this.core?.destroy();
    this.container.setAttribute("aria-busy", "false");
    [this.core, this.minimap, this.known] = [null, null, new Map()];
  }

  private async create(large: boolean, theme: Theme): Promise<Core> {
    const { default: cytoscape } = await import("cytoscape");
    const core = cytoscape({
      container: this.container,
      style: stylesheetOf(theme, large),
      layout: { name: "preset" },
      minZoom: ZOOM.min, maxZoom: ZOOM.max,
      autoungrabify: isUngrabbed(this.isOwn), autounselectify: true, boxSelectionEnabled: !Platform.isMobile && this.isOwn,
      userZoomingEnabled: this.isOwn || Platform.isMobile, userPanningEnabled: this.isOwn || !Platform.isMobile,
      textureOnViewport: large,
    });
    this.drawing = drawDirectly(core);
    allowCoveredEnds(core);
    listenToPointer(core, this.container, this.events, (id) => { this.light(id ?? this.chosen); });
    const needs = { below: (id: string) => this.below(id), picked: () => this.picked, moved: (moves: readonly Move[]) => { this.events.moved(moves); } };
    enableDragging(core, needs);
    this.nudge = enableNudging(core, needs);
    this.labels = new LabelLevels(core, (steps) => this.inSteps(core, steps));
    this.layer = new SceneLayer(this.container, core);
    this.minimap = new Minimap(this.container.parentElement ?? this.container, core, theme);
    return core;
  }

  /** Lights a node with its neighbours and their lines; null lights none. */
  private light(id: string | null): void {
    if (this.core !== null) highlightNeighborhood(this.core, this.chosen, id, this.large);
    this.layer?.light(id);
  }

  private below(id: string): string[] {
    return (this.children.get(id) ?? []).flatMap((child) => [child.id, ...this.below(child.id)]);
  }
}

/** A finger moves the view; a mouse may move a node. */
function isUngrabbed(isOwn: boolean): boolean {
  return Platform.isMobile || !isOwn;
}

function prefersReducedMotion(element: HTMLElement): boolean {
  return element.win.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
