/**
 * The drawn graph: one cytoscape instance for as long as the pane lives. What is new comes, what is gone goes, what
 * changed moves; a tick or a filter changes classes only. Cytoscape itself is evaluated when a graph is first shown.
 */
import type { Core, EventObjectNode, NodeSingular } from "cytoscape";
import type { Graph, Measure } from "../../core/graph/graph";
import { ROOT } from "../../core/graph/shaped";
import { captionOf, elementsOf, headingOfCaption, lineOf, type Drawn } from "./elements";
import { arrive, glideFrom, snapshotOf, type Snapshot } from "./glide";
import { stylesheetOf } from "./stylesheet";
import type { Theme } from "./theme";

export interface CanvasEvents {
  choose(id: string | null): void;
  open(id: string): void;
  menu(id: string, event: MouseEvent): void;
  hover(id: string, event: MouseEvent): void;
  /** A heading that stands as a node: its branches are folded away, or come back. */
  fold(id: string): void;
}

export type Direction = "left" | "right" | "up" | "down";

/** Pixels kept free around the whole. */
const MARGIN = 18;
/** Larger than life, small graphs look like toys; smaller than this nothing can be read. */
const ZOOM = { min: 0.08, max: 2.5, fit: 1.25, readable: 0.8 };
/** Where the arrow keys stop, and what a click does something with. */
const STOPS = ".concept, .heading, .frame.folded";
const POINTED = "node.concept, node.heading, node.frame.folded, node.caption";
/** From here on the moving view shows a picture of the last frame: measured to keep thirty frames a second. */
const LARGE = 300;

export class ConceptCanvas {
  private core: Core | null = null;
  private chosen: string | null = null;
  private large = false;

  constructor(private readonly container: HTMLElement, private readonly events: CanvasEvents) {}

  /** Draws the graph, by difference to what is there. */
  async draw(drawn: Drawn, measure: Measure, theme: Theme): Promise<void> {
    const large = drawn.graph.nodes.length > LARGE;
    if (this.core !== null && large !== this.large) this.destroy();
    this.core ??= await this.create(large, theme);
    this.large = large;
    const { core } = this;
    arrive(core);
    const elements = elementsOf(drawn, measure, theme.states);
    const wanted = new Set(elements.map((element) => element.data.id ?? ""));
    core.batch(() => {
      core.elements().filter((element) => !wanted.has(element.id())).remove();
      for (const element of elements) {
        const there = core.getElementById(element.data.id ?? "");
        if (there.empty()) core.add(element);
        else {
          there.data(element.data);
          there.classes(String(element.classes ?? "").split(" "));
          if (element.position !== undefined && there.isNode()) there.position(element.position);
        }
      }
    });
    this.light(this.chosen);
  }

  /** Where all stands now, to glide from after the next drawing. */
  snapshot(): Snapshot | null {
    return this.core === null ? null : snapshotOf(this.core);
  }

  /** Concepts travel from there to where they are; at once where there are too many, or where motion is not wanted. */
  glide(from: Snapshot): void {
    if (this.core !== null && !this.large && !quiet(this.container)) glideFrom(this.core, from);
  }

  /** Shows only what is in this graph; the rest keeps its place. */
  filter(graph: Graph): void {
    const nodes = new Set([ROOT, ...graph.nodes.flatMap(({ id }) => [id, captionOf(id)])]);
    const edges = new Set(graph.edges.map(lineOf));
    this.core?.batch(() => {
      this.core?.nodes().forEach((node) => { node.toggleClass("hidden", !nodes.has(node.id())); });
      // A branch goes with its ends.
      this.core?.edges().not(".branch").forEach((edge) => { edge.toggleClass("hidden", !edges.has(edge.id())); });
    });
  }

  restyle(theme: Theme): void {
    this.core?.style(stylesheetOf(theme));
  }

  choose(id: string | null, show = false): void {
    this.chosen = id;
    this.light(id);
    // The card beside the drawing may have come or gone.
    this.core?.resize();
    if (show && id !== null) this.reveal(id);
  }

  /** Moves the view no further than it takes to see a node whole. */
  private reveal(id: string): void {
    const { core } = this;
    const node = core?.getElementById(id);
    if (core === null || node === undefined || node.empty()) return;
    const { x1, x2, y1, y2 } = node.renderedBoundingBox({ includeLabels: false });
    const by = { x: shift(x1, x2, core.width()), y: shift(y1, y2, core.height()) };
    if (by.x !== 0 || by.y !== 0) core.animate({ panBy: by }, { duration: quiet(this.container) ? 0 : 180 });
  }

  /** All that is shown, in the pane; `readable`: what would be too small to read fills the width, from its top. */
  fit(readable = false): void {
    const { core } = this;
    if (core === null || this.container.clientWidth === 0) return;
    core.resize();
    const shown = core.elements(":visible");
    if (shown.empty()) return;
    core.fit(shown, MARGIN);
    if (core.zoom() > ZOOM.fit) {
      core.zoom(ZOOM.fit);
      core.center(shown);
    }
    if (!readable || core.zoom() >= ZOOM.readable) return;
    const box = shown.boundingBox();
    const zoom = Math.max(core.zoom(), Math.min(ZOOM.readable, (core.width() - 2 * MARGIN) / box.w));
    core.viewport({ zoom, pan: { x: (core.width() - zoom * (box.x1 + box.x2)) / 2, y: zoom * box.h > core.height() ? MARGIN - zoom * box.y1 : (core.height() - zoom * (box.y1 + box.y2)) / 2 } });
  }

  zoomBy(factor: number): void {
    const { core } = this;
    if (core === null) return;
    core.zoom({ level: core.zoom() * factor, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } });
  }

  resize(): void {
    this.core?.resize();
  }

  /** The nearest shown concept in a direction from the chosen one; the first of all where none is chosen. */
  next(direction: Direction): string | null {
    const shown = this.core?.nodes(STOPS).filter((node) => !node.hasClass("hidden"));
    if (shown === undefined || shown.empty()) return null;
    const places = shown.map((node: NodeSingular) => ({ id: node.id(), ...node.position() }));
    const from = places.find(({ id }) => id === this.chosen);
    if (from === undefined) return places[0]?.id ?? null;
    const rated = places.flatMap((place) => {
      const cost = place.id === from.id ? null : costOf(from, place, direction);
      return cost === null ? [] : [{ id: place.id, cost }];
    });
    return rated.sort((a, b) => a.cost - b.cost)[0]?.id ?? null;
  }

  /** Where a node stands in the pane, in pixels. */
  place(id: string): { x: number; y: number } | null {
    const node = this.core?.getElementById(id);
    return node === undefined || node.empty() ? null : node.renderedPosition();
  }

  destroy(): void {
    this.core?.destroy();
    this.core = null;
  }

  private async create(large: boolean, theme: Theme): Promise<Core> {
    const { default: cytoscape } = await import("cytoscape");
    const core = cytoscape({
      container: this.container,
      style: stylesheetOf(theme),
      layout: { name: "preset" },
      minZoom: ZOOM.min, maxZoom: ZOOM.max,
      autoungrabify: true, autounselectify: true, boxSelectionEnabled: false,
      textureOnViewport: large,
    });
    this.listen(core);
    return core;
  }

  private listen(core: Core): void {
    core.on("tap", (event) => { if (event.target === core) this.events.choose(null); });
    core.on("onetap", "node.concept", (event: EventObjectNode) => { this.events.choose(event.target.id()); });
    core.on("tap", "node.heading, node.frame.folded", (event: EventObjectNode) => { this.events.fold(event.target.id()); });
    core.on("tap", "node.caption", (event: EventObjectNode) => { this.events.fold(headingOfCaption(event.target.id())); });
    core.on("dbltap", "node.concept", (event: EventObjectNode) => { this.events.open(event.target.id()); });
    core.on("cxttap", "node.concept", (event: EventObjectNode) => { this.events.menu(event.target.id(), event.originalEvent); });
    core.on("mouseover", "node.concept, node.frame.folded, node.heading.folded", (event: EventObjectNode) => {
      this.light(event.target.id());
      if (event.target.hasClass("concept")) this.events.hover(event.target.id(), event.originalEvent);
    });
    core.on("mouseout", "node.concept, node.folded", () => this.light(this.chosen));
    core.on("mouseover", POINTED, () => this.container.addClass("is-pointing"));
    core.on("mouseout", POINTED, () => this.container.removeClass("is-pointing"));
  }

  /** The node's neighbourhood stands out and the rest steps back; null: all as it was. */
  private light(id: string | null): void {
    const { core } = this;
    core?.batch(() => {
      core.elements(".faded, .lit, .near, .chosen").removeClass("faded lit near chosen");
      if (this.chosen !== null) core.getElementById(this.chosen).addClass("chosen");
      const node = id === null ? undefined : core.getElementById(id);
      if (node === undefined || node.empty()) return;
      if (node.hasClass("heading") && !node.hasClass("folded")) return;
      const relations = node.connectedEdges().not(".branch");
      const around = relations.union(relations.connectedNodes()).union(node);
      const others = core.nodes(".concept, .frame.folded, .heading.folded").not(around).addClass("faded");
      others.forEach((other) => { core.getElementById(captionOf(other.id())).addClass("faded"); });
      core.edges().not(around).not(".branch").addClass("faded");
      around.edges().addClass("lit");
      around.nodes().not(node).addClass("near");
    });
  }
}

/** By how much a span must move to stand between the margins; its start counts more than its end. */
function shift(from: number, to: number, size: number): number {
  if (from < MARGIN || to - from > size - 2 * MARGIN) return MARGIN - from;
  return Math.min(0, size - MARGIN - to);
}

/** Straight ahead is nearest; sideways counts thrice. Null: not in that direction at all. */
function costOf(from: { x: number; y: number }, to: { x: number; y: number }, direction: Direction): number | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const sign = direction === "right" || direction === "down" ? 1 : -1;
  const [ahead, aside] = direction === "left" || direction === "right" ? [dx * sign, dy] : [dy * sign, dx];
  return ahead <= 4 ? null : ahead + 3 * Math.abs(aside);
}

function quiet(element: HTMLElement): boolean {
  return element.win.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
