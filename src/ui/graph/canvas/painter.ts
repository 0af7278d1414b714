/**
 * Draws the scene on a canvas below cytoscape's, in place of cytoscape's own drawing, for the same frames. Of a large
 * graph only what is in view is made into shapes. While nodes are dragged or travel, their places of the moment count.
 *
 * It reaches into cytoscape's renderer (3.34), which has no setting for it.
 */
import type { Core } from "cytoscape";
import type { Box, Graph, Measure, SceneInput } from "../../../core/graph/graph";
import type { SceneShape } from "../../../core/graph/scene";
import { RELATIONS } from "../../../core/registry";
import { between, DURATION } from "./animate";
import type { Drawn } from "./elements";
import type { Theme } from "./theme";

interface Renderer {
  render(options?: object): void;
  readonly container: HTMLElement;
  /** Gives the canvases that the pointer meets the size of the container. */
  matchCanvasSize(container: HTMLElement): void;
  /** Two corners of the box that is being drawn around nodes, and whether there is one. */
  readonly selection: readonly [number, number, number, number, number];
}

interface Painted {
  readonly shape: SceneShape;
  readonly path: Path2D | null;
}

/** What the shapes were made for. */
interface Made {
  readonly shapes: readonly Painted[];
  readonly view: Box | null;
  readonly zoom: number;
}

/** Nodes; of a larger graph only what is in view is drawn. */
const LARGE = 300;

/** Below this zoom shapes depend on it: see `core/graph/drawing/visible`. */
const NEAR = 0.6;

export interface Highlight {
  readonly focus: string | null;
  readonly chosen: string | null;
  readonly picked: ReadonlySet<string>;
}

export class Painter {
  /** While this is above 0 the last frame stays. */
  held = 0;
  private readonly canvas: HTMLCanvasElement;
  private readonly renderer: Renderer;
  private drawn: Drawn | null = null;
  private graph: Graph = { nodes: [], edges: [] };
  private measure: Measure = () => ({ width: 0, height: 0 });
  private made: Made | null = null;
  private highlight: Highlight = { focus: null, chosen: null, picked: new Set() };
  /** A node was moved since the layout placed all. */
  private isMoved = false;
  private travel: { readonly from: ReadonlyMap<string, Box>; readonly began: number } | null = null;

  constructor(private readonly stage: HTMLElement, private readonly core: Core, private theme: Theme) {
    this.canvas = createEl("canvas", { cls: "moc-study-scene", attr: { "aria-hidden": "true" } });
    stage.before(this.canvas);
    this.renderer = (core as unknown as { renderer(): Renderer }).renderer();
    this.renderer.render = () => {
      if (this.held > 0) return;
      this.renderer.matchCanvasSize(this.renderer.container);
      this.draw();
    };
    core.on("position", "node", () => { this.isMoved = true; this.made = null; });
  }

  /** `graph`: what the filter leaves of what is drawn. */
  set(drawn: Drawn, graph: Graph, measure: Measure, theme: Theme): void {
    [this.drawn, this.graph, this.measure, this.theme, this.isMoved] = [drawn, graph, measure, theme, false];
    this.redraw();
  }

  light(highlight: Highlight): void {
    this.highlight = highlight;
    this.redraw();
  }

  /** Where everything stands now. */
  boxes(): ReadonlyMap<string, Box> {
    const { drawn, core, isMoved } = this;
    if (drawn === null) return new Map();
    if (!isMoved) return drawn.boxes;
    return new Map([...drawn.boxes].map(([id, box]) => {
      const node = core.getElementById(id);
      return [id, node.empty() ? box : { ...box, ...node.position() }];
    }));
  }

  /** Nodes travel from there to where they stand. */
  travelFrom(from: ReadonlyMap<string, Box>): void {
    this.travel = { from, began: this.stage.win.performance.now() };
    this.redraw();
  }

  endTravel(): void {
    this.travel = null;
  }

  redraw(): void {
    this.made = null;
    this.core.forceRender();
  }

  destroy(): void {
    this.canvas.remove();
  }

  private draw(): void {
    const { canvas, core, stage: { clientWidth, clientHeight, win }, drawn } = this;
    const ratio = win.devicePixelRatio;
    const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      [canvas.width, canvas.height] = [width, height];
      canvas.setCssStyles({ width: `${clientWidth}px`, height: `${clientHeight}px` });
    }
    const brush = canvas.getContext("2d");
    if (brush === null || drawn === null) return;
    const [zoom, { x, y }] = [core.zoom() * ratio, core.pan()];
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.clearRect(0, 0, width, height);
    brush.setTransform(zoom, 0, 0, zoom, x * ratio, y * ratio);
    for (const one of this.shapes(drawn)) paint(brush, one, this.theme.font);
    this.drawSelection(brush, core.zoom());
    if (this.travel !== null) win.requestAnimationFrame(() => { this.redraw(); });
  }

  private shapes(drawn: Drawn): readonly Painted[] {
    const { core, graph, measure, theme, highlight, made } = this;
    const { x1, y1, w, h } = core.extent();
    const zoom = core.zoom();
    const extent: Box = { x: x1 + w / 2, y: y1 + h / 2, width: w, height: h };
    const isFitting = made !== null && (made.view === null || holds(made.view, extent)) && (made.zoom === zoom || (made.zoom >= NEAR && zoom >= NEAR));
    if (made !== null && isFitting && this.travel === null) return made.shapes;
    const view = graph.nodes.length > LARGE ? { ...extent, width: 1.6 * w, height: 1.6 * h } : null;
    const boxes = this.travelling() ?? this.boxes();
    const seen: SceneInput = { graph: this.travel === null ? graph : { ...graph, edges: [] }, boxes, ...highlight, relations: RELATIONS, zoom, ...view === null ? {} : { view } };
    const shapes = drawn.layout.scene(seen, theme, measure).map((shape): Painted => ({ shape, path: "d" in shape ? new Path2D(shape.d) : null }));
    this.made = { shapes, view, zoom };
    return shapes;
  }

  /** Places on the way; null where nothing travels. */
  private travelling(): ReadonlyMap<string, Box> | null {
    const { travel, stage: { win } } = this;
    if (travel === null) return null;
    const share = (win.performance.now() - travel.began) / DURATION;
    if (share < 1) return between(travel.from, this.boxes(), share);
    this.travel = null;
    return null;
  }

  private drawSelection(brush: CanvasRenderingContext2D, zoom: number): void {
    const [x1, y1, x2, y2, isThere] = this.renderer.selection;
    if (isThere !== 1) return;
    [brush.strokeStyle, brush.fillStyle, brush.lineWidth] = [this.theme.accent, this.theme.accent, 1 / zoom];
    brush.setLineDash([]);
    brush.strokeRect(x1, y1, x2 - x1, y2 - y1);
    brush.globalAlpha = 0.12;
    brush.fillRect(x1, y1, x2 - x1, y2 - y1);
    brush.globalAlpha = 1;
  }
}

function holds(outer: Box, inner: Box): boolean {
  return Math.abs(outer.x - inner.x) * 2 <= outer.width - inner.width && Math.abs(outer.y - inner.y) * 2 <= outer.height - inner.height;
}

function paint(brush: CanvasRenderingContext2D, { shape, path }: Painted, font: string): void {
  if (!("d" in shape)) {
    brush.font = /* @key */ `${shape.weight} ${shape.size}px ${font}`;
    [brush.textAlign, brush.textBaseline, brush.fillStyle] = [shape.anchor === "middle" ? "center" : shape.anchor === "end" ? "right" : "left", "middle", shape.color];
    if (shape.halo !== undefined) {
      [brush.strokeStyle, brush.lineWidth, brush.lineJoin] = [shape.halo, 5, "round"];
      brush.setLineDash([]);
      brush.strokeText(shape.text, shape.x, shape.y);
    }
    brush.fillText(shape.text, shape.x, shape.y);
    return;
  }
  if (path === null) return;
  if (shape.fill !== undefined) {
    brush.fillStyle = shape.fill;
    brush.fill(path);
  }
  if (shape.stroke === undefined) return;
  [brush.strokeStyle, brush.lineWidth, brush.lineJoin, brush.lineCap] = [shape.stroke, shape.width ?? 1, "round", shape.isFlat === true ? "butt" : "round"];
  brush.setLineDash([...shape.dash ?? []]);
  brush.stroke(path);
}
