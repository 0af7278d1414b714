/**
 * The drawn graph: one cytoscape instance for as long as the pane lives. It knows the pointer, the view and where nodes
 * stand; `painter` draws. Nodes are added, removed and moved by difference. Cytoscape is evaluated when a graph is first
 * shown.
 */
import type { Core } from "cytoscape";
import { Platform } from "obsidian";
import { createJobRunner } from "../../../app/job-runner";
import { around } from "../../../core/graph/bounds";
import type { Box, Graph, GraphNode, Measure } from "../../../core/graph/graph";
import { neighbours } from "../../../core/graph/neighbours";
import { ROOT } from "../../../core/graph/shaped";
import { childrenOf } from "../../../core/graph/tree";
import { runSync } from "../../../core/base/jobs";
import { WINDOW_PACING } from "../../run-action";
import { applyElementsJob, changeElementsJob, type Known } from "./apply-elements";
import { enableDragging, enableNudging, type Move, type Nudge } from "./dragging";
import { captionOf, elementsOf, type Drawn } from "./elements";
import { animateView, type Snapshot } from "./animate";
import { keepInPlace } from "./keep-in-place";
import { removeListeners } from "./listeners";
import { Minimap } from "./minimap";
import { nearest, type Direction } from "./nearest";
import { Painter } from "./painter";
import { listenToPointer, type CanvasEvents } from "./pointer";
import { STYLESHEET } from "./stylesheet";
import type { Theme } from "./theme";
import { boxOf, shiftIntoView, viewOf, ZOOM, type Fit } from "./view-box";

/** Nodes that the arrow keys can choose. */
const STOPS = ".concept, .heading";
/** Nodes. A larger graph changes in steps, and nothing of it travels. */
const LARGE = 300;

export class ConceptCanvas {
  private core: Core | null = null;
  private painter: Painter | null = null;
  private chosen: string | null = null;
  private pointed: string | null = null;
  private picked: ReadonlySet<string> = new Set();
  /** Pixels that the card covers, at the right and at the bottom. */
  covered = { right: 0, bottom: 0 };
  private drawn: Drawn | null = null;
  /** What the filter leaves of it. */
  private graph: Graph = { nodes: [], edges: [] };
  private measure: Measure = () => ({ width: 0, height: 0 });
  private minimap: Minimap | null = null;
  /** Moves a node by key. */
  nudge: Nudge = () => undefined;
  private readonly jobs = createJobRunner(WINDOW_PACING);
  /** Data and classes of each element, as last applied. */
  private known: Known = new Map();
  /** The children of each node. */
  private children: ReadonlyMap<string, readonly GraphNode[]> = new Map();

  /** `isOwn`: the wheel zooms, and nodes can be dragged. In a note, wheel and finger scroll the note. */
  constructor(private readonly container: HTMLElement, private readonly events: CanvasEvents, private readonly isOwn = true) {}

  private get isLarge(): boolean {
    return (this.drawn?.graph.nodes.length ?? 0) > LARGE;
  }

  /** Draws the graph by difference; a large one in steps. `shown`: what the filter leaves of it. */
  async draw(drawn: Drawn, shown: Graph, measure: Measure, theme: Theme): Promise<void> {
    this.core ??= await this.create(theme);
    const { core, painter } = this;
    [this.drawn, this.measure] = [drawn, measure];
    this.graph = filteredIn(drawn.graph, shown);
    core.stop(true, true);
    painter?.endTravel();
    const left = new Set(this.graph.nodes.map(({ id }) => id));
    this.known = await this.inSteps(core, applyElementsJob(core, elementsOf(drawn, measure), this.known, (element) => {
      if (this.picked.has(element.id())) element.addClass("picked");
      if (this.chosen === element.id()) element.addClass("chosen");
    }));
    if (this.core !== core) return;
    await this.inSteps(core, changeElementsJob(core, core.nodes().toArray(), (node) => {
      const hidden = !left.has(node.hasClass("caption") ? node.id().slice(captionOf("").length) : node.id());
      if (node.hasClass("hidden") === hidden) return false;
      node.toggleClass("hidden", hidden);
      return true;
    }));
    this.children = childrenOf(drawn.graph);
    core.autoungrabify(isUngrabbed(this.isOwn) || (drawn.isFixed ?? drawn.layout.isFixed) === true);
    painter?.set(drawn, this.graph, measure, theme);
    this.light();
    this.minimap?.show(theme);
  }

  /**
   * Runs the steps at once, or in pieces for a large graph. Nothing is drawn between the pieces: a half-finished frame
   * would cost as much as the next piece.
   */
  private async inSteps<T>(core: Core, steps: Generator<void, T>): Promise<T> {
    const { container, painter } = this;
    if (!this.isLarge || painter === null) return runSync(steps);
    painter.held++;
    container.setAttribute("aria-busy", "true");
    try {
      return await this.jobs.run(steps);
    } finally {
      painter.held--;
      if (!core.destroyed()) container.setAttribute("aria-busy", String(painter.held > 0));
    }
  }

  /** The present positions, for `animate` after the next drawing. */
  snapshot(): Snapshot | null {
    const { core, painter } = this;
    return core === null || painter === null ? null : { boxes: painter.boxes(), zoom: core.zoom(), pan: { ...core.pan() } };
  }

  /** Animates nodes from these positions. Skipped in large graphs, and where the user prefers reduced motion. */
  animate(from: Snapshot): void {
    if (this.core === null || this.isLarge || prefersReducedMotion(this.container)) return;
    animateView(this.core, from);
    this.painter?.travelFrom(from.boxes);
  }

  /** Marks the nodes that the menu's next action applies to. */
  pick(ids: ReadonlySet<string>): void {
    this.picked = ids;
    this.core?.batch(() => { this.core?.nodes().forEach((node) => { node.toggleClass("picked", ids.has(node.id())); }); });
    this.light();
  }

  restyle(theme: Theme): void {
    if (this.drawn !== null) this.painter?.set(this.drawn, this.graph, this.measure, theme);
  }

  /** `show`: brings it into sight; false where it could not be shown, since it is not drawn yet. */
  choose(id: string | null, show = false): boolean {
    if (this.chosen !== null) this.core?.getElementById(this.chosen).removeClass("chosen");
    this.chosen = id;
    if (id !== null) this.core?.getElementById(id).addClass("chosen");
    this.light();
    // The card beside the drawing may have opened or closed.
    this.core?.resize();
    if (show && id !== null) this.reveal(id);
    return this.core !== null && this.container.clientWidth > 0 && (id === null || this.core.getElementById(id).nonempty());
  }

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
  }

  zoomBy(factor: number): void {
    const { core } = this;
    if (core === null) return;
    core.zoom({ level: core.zoom() * factor, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } });
  }

  /** The nearest shown concept in a direction from the chosen one. The first of all if none is chosen. */
  next(direction: Direction, alongRelations: boolean): string | null {
    const { core } = this;
    if (core === null) return null;
    const related = alongRelations && this.chosen !== null ? new Set([this.chosen, ...neighbours(this.graph, this.chosen)]) : null;
    const shown = core.nodes(STOPS).toArray().filter((node) => !node.hasClass("hidden") && (related === null || related.has(node.id())));
    return nearest(shown.map((node) => ({ id: node.id(), ...node.position() })), this.chosen, direction);
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
    this.painter?.destroy();
    if (this.core !== null) removeListeners(this.core);
    this.core?.destroy();
    this.container.setAttribute("aria-busy", "false");
    [this.core, this.painter, this.minimap, this.known, this.drawn] = [null, null, null, new Map(), null];
  }

  private async create(theme: Theme): Promise<Core> {
    const { default: cytoscape } = await import("cytoscape");
    const core = cytoscape({
      container: this.container,
      style: STYLESHEET,
      layout: { name: "preset" },
      minZoom: ZOOM.min, maxZoom: ZOOM.max,
      autoungrabify: isUngrabbed(this.isOwn), autounselectify: true, boxSelectionEnabled: !Platform.isMobile && this.isOwn,
      userZoomingEnabled: this.isOwn || Platform.isMobile, userPanningEnabled: this.isOwn || !Platform.isMobile,
    });
    listenToPointer(core, this.container, this.events, (id) => { this.pointed = id; this.light(); });
    const needs = { below: (id: string) => this.below(id), picked: () => this.picked, moved: (moves: readonly Move[]) => { this.events.moved(moves); } };
    enableDragging(core, needs);
    this.nudge = enableNudging(core, needs);
    this.painter = new Painter(this.container, core, theme);
    this.minimap = new Minimap(this.container.parentElement ?? this.container, core, theme);
    return core;
  }

  /** Lights a node with its neighbours and their lines: what is pointed at, or else chosen. */
  private light(): void {
    this.painter?.light({ focus: this.pointed ?? this.chosen, chosen: this.chosen, picked: this.picked });
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

/** The drawn graph without what the filter took. What is drawn besides, a root, stays. */
function filteredIn(drawn: Graph, shown: Graph): Graph {
  const left = new Map(shown.nodes.map((node) => [node.id, node]));
  const nodes = drawn.nodes.flatMap((node) => {
    const own = left.get(node.id);
    if (node.id !== ROOT && own === undefined) return [];
    return [own?.stateCounts === undefined ? node : { ...node, stateCounts: own.stateCounts }];
  });
  return { ...drawn, nodes, edges: shown.edges };
}
