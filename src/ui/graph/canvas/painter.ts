/**
 * Draws the scene on a canvas, once a frame where anything changed. Of a large graph only what is in view is made into
 * shapes. While nodes are dragged or travel, their places of the moment count.
 */
import type { Box, SceneInput } from "../../../core/graph/graph";
import type { SceneShape } from "../../../core/graph/scene";
import { RELATIONS } from "../../../core/registry";
import { strings } from "../../../core/base/strings";
import { createJobRunner } from "../../../app/job-runner";
import { runInBackground, WINDOW_PACING } from "../../run-action";
import { between, DURATION } from "./animate";
import { LARGE, type CanvasModel } from "./canvas-model";
import type { Theme } from "./theme";
import type { Viewport } from "./viewport";
import { after } from "./pointer";
import { serves } from "./view-box";

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

/** Milliseconds after which a view counts as at rest. */
const REST = 120;

type Prepared = Pick<SceneInput, "graph" | "boxes">;

export interface Highlight {
  readonly focus: string | null;
  readonly chosen: string | null;
  readonly picked: ReadonlySet<string>;
}

export class Painter {
  private readonly canvas: HTMLCanvasElement;
  private model: CanvasModel | null = null;
  private made: Made | null = null;
  private highlight: Highlight = { focus: null, chosen: null, picked: new Set() };
  private selection: Box | null = null;
  private travel: { readonly from: ReadonlyMap<string, Box>; readonly began: number } | null = null;
  private frame = 0;
  private stopRest = (): void => undefined;
  /** What a slow layout has made ready, and what it is making ready. */
  private ready: Prepared | null = null;
  private preparing: Prepared | null = null;
  /** Whose lines are found, or being found, for whatever is pointed at. */
  private pointable: Prepared["boxes"] | null = null;
  private readonly jobs = createJobRunner(WINDOW_PACING);
  private readonly win: Window;

  constructor(private readonly stage: HTMLElement, private readonly viewport: Viewport, private theme: Theme) {
    this.win = stage.win;
    this.canvas = createEl("canvas", { cls: "moc-study-scene", attr: { "aria-hidden": "true" } });
    stage.before(this.canvas);
  }

  set(model: CanvasModel, theme: Theme): void {
    [this.model, this.theme] = [model, theme];
    this.redraw();
  }

  light(highlight: Highlight): void {
    this.highlight = highlight;
    this.redraw();
  }

  /** Draws a box around what is being picked. */
  select(box: Box | null): void {
    this.selection = box;
    this.later();
  }

  /** Nodes travel from there to where they stand. */
  travelFrom(from: ReadonlyMap<string, Box>): void {
    this.travel = { from, began: this.win.performance.now() };
    this.redraw();
  }

  endTravel(): void {
    this.travel = null;
  }

  /** What is drawn has changed. */
  redraw(): void {
    this.made = null;
    this.later();
  }

  /** The view has changed. */
  later(): void {
    if (this.frame === 0) this.frame = this.win.requestAnimationFrame(() => { this.draw(); });
  }

  destroy(): void {
    this.model = null;
    this.stopRest();
    this.win.cancelAnimationFrame(this.frame);
    this.canvas.remove();
  }

  private draw(): void {
    this.frame = 0;
    const { canvas, viewport, model, stage: { clientWidth, clientHeight }, win } = this;
    if (model === null || !this.isReady(model)) return;
    const ratio = win.devicePixelRatio;
    const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      [canvas.width, canvas.height] = [width, height];
      canvas.setCssStyles({ width: `${clientWidth}px`, height: `${clientHeight}px` });
    }
    const brush = canvas.getContext("2d");
    if (brush === null) return;
    const { zoom, pan } = viewport.view;
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.clearRect(0, 0, width, height);
    brush.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio);
    for (const one of this.shapes(model)) paint(brush, one, this.theme.font);
    this.drawSelection(brush, zoom);
    if (this.travel !== null) this.redraw();
    else if (!model.isMoving) this.prepareToPoint(model);
  }

  /** What is pointed at first has its lines at once. */
  private prepareToPoint({ graph, boxes, layout, measure }: CanvasModel): void {
    if (this.pointable === boxes) return;
    this.pointable = boxes;
    const job = layout.pointingJob?.({ graph, boxes, focus: null, relations: RELATIONS }, measure);
    if (job !== undefined) runInBackground(strings.graph.drawing, () => this.jobs.run(job));
  }

  /** A layout may need steps before its scene is quick. Until then the last frame stays. */
  private isReady({ graph, boxes, layout, measure, isMoving }: CanvasModel): boolean {
    const isSame = (one: Prepared | null): boolean => one?.graph === graph && one.boxes === boxes;
    const job = isMoving || this.travel !== null || isSame(this.ready) ? undefined : layout.prepareJob?.({ graph, boxes, focus: null, relations: RELATIONS }, measure);
    if (job === undefined) return true;
    if (!isSame(this.preparing)) this.prepare({ graph, boxes }, job);
    return false;
  }

  private prepare(wanted: Prepared, job: Generator<void, unknown>): void {
    this.preparing = wanted;
    runInBackground(strings.graph.drawing, async () => {
      await this.jobs.run(job);
      if (this.preparing !== wanted) return;
      [this.ready, this.preparing] = [wanted, null];
      this.redraw();
    });
  }

  private shapes(model: CanvasModel): readonly Painted[] {
    const { viewport: { extent, view: { zoom } }, theme, highlight, made } = this;
    const { graph, layout, measure } = model;
    const how = made !== null && this.travel === null && (made.view === null || holds(made.view, extent)) ? serves(made.zoom, zoom) : "never";
    this.stopRest();
    if (how === "meanwhile") this.stopRest = after(REST, () => { this.redraw(); });
    if (made !== null && how !== "never") return made.shapes;
    const view = graph.nodes.length > LARGE ? { ...extent, width: 1.6 * extent.width, height: 1.6 * extent.height } : null;
    const boxes = this.travelling(model) ?? model.boxes;
    const seen: SceneInput = { graph: this.travel === null ? graph : { ...graph, edges: [] }, boxes, ...highlight, relations: RELATIONS, zoom, isMoving: model.isMoving, ...view === null ? {} : { view } };
    const shapes = layout.scene(seen, theme, measure).map((shape): Painted => ({ shape, path: "d" in shape ? new Path2D(shape.d) : null }));
    this.made = { shapes, view, zoom };
    return shapes;
  }

  /** Places on the way; null where nothing travels. */
  private travelling(model: CanvasModel): ReadonlyMap<string, Box> | null {
    const { travel, win } = this;
    if (travel === null) return null;
    const share = (win.performance.now() - travel.began) / DURATION;
    if (share < 1) return between(travel.from, model.boxes, share);
    this.travel = null;
    return null;
  }

  private drawSelection(brush: CanvasRenderingContext2D, zoom: number): void {
    const { selection, theme: { accent } } = this;
    if (selection === null) return;
    const { x, y, width, height } = selection;
    [brush.strokeStyle, brush.fillStyle, brush.lineWidth] = [accent, accent, 1 / zoom];
    brush.setLineDash([]);
    brush.strokeRect(x - width / 2, y - height / 2, width, height);
    brush.globalAlpha = 0.12;
    brush.fillRect(x - width / 2, y - height / 2, width, height);
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
