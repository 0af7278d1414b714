/**
 * Draws shapes below the nodes of the graph, and a few above them, on two canvases of our own. They move with the view:
 * whenever cytoscape has drawn a frame, they are drawn for the same one.
 */
import type { Core } from "cytoscape";
import type { SceneShape } from "../../../core/graph/scene";
import type { Theme } from "./theme";

/** Milliseconds in which shapes appear once the nodes have reached their places. */
const FADE = 140;

interface Drawn {
  readonly shape: SceneShape;
  readonly path: Path2D;
}

export class SceneLayer {
  private readonly canvases: readonly { readonly canvas: HTMLCanvasElement; shapes: readonly Drawn[] }[];
  /** What is drawn while a node, or none, is pointed at. */
  private sceneOf: (focus: string | null) => readonly SceneShape[] = () => [];
  private font = "";

  constructor(private readonly stage: HTMLElement, private readonly core: Core) {
    const layer = (name: string): HTMLCanvasElement => createEl("canvas", { cls: ["moc-study-scene", name], attr: { "aria-hidden": "true" } });
    const [below, above] = [layer("is-below"), layer("is-above")];
    stage.before(below);
    stage.after(above);
    this.canvases = [below, above].map((canvas) => ({ canvas, shapes: [] }));
    core.on("render", this.draw);
  }

  set(sceneOf: (focus: string | null) => readonly SceneShape[], { font }: Theme): void {
    [this.sceneOf, this.font] = [sceneOf, font];
  }

  light(focus: string | null): void {
    const shapes = this.sceneOf(focus);
    for (const [n, layer] of this.canvases.entries()) {
      layer.shapes = shapes.filter((shape) => ("isAbove" in shape && shape.isAbove === true) === (n === 1)).map((shape) => ({ shape, path: new Path2D("d" in shape ? shape.d : undefined) }));
    }
    this.draw();
  }

  /** Nodes travel for so many milliseconds; shapes are hidden until then. */
  hideFor(duration: number): void {
    for (const { canvas } of this.canvases) canvas.animate([{ opacity: 0 }, { opacity: 0, offset: duration / (duration + FADE) }, { opacity: 1 }], duration + FADE);
  }

  destroy(): void {
    for (const { canvas } of this.canvases) canvas.remove();
  }

  private readonly draw = (): void => {
    const { core, stage: { clientWidth, clientHeight, win } } = this;
    const ratio = win.devicePixelRatio;
    for (const { canvas, shapes } of this.canvases) {
      if (shapes.length === 0 && canvas.width === 0) continue;
      const [width, height] = shapes.length === 0 ? [0, 0] : [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
      if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
      const brush = canvas.getContext("2d");
      if (brush === null) continue;
      brush.setTransform(1, 0, 0, 1, 0, 0);
      brush.clearRect(0, 0, width, height);
      const [zoom, { x, y }] = [core.zoom() * ratio, core.pan()];
      brush.setTransform(zoom, 0, 0, zoom, x * ratio, y * ratio);
      for (const drawn of shapes) this.drawShape(brush, drawn);
    }
  };

  private drawShape(brush: CanvasRenderingContext2D, { shape, path }: Drawn): void {
    if (!("d" in shape)) {
      brush.font = `${shape.weight} ${shape.size}px ${this.font}`;
      [brush.textAlign, brush.textBaseline, brush.fillStyle] = [shape.isEnd === true ? "right" : "left", "middle", shape.color];
      brush.fillText(shape.text, shape.x, shape.y);
      return;
    }
    if (shape.fill !== undefined) {
      brush.fillStyle = shape.fill;
      brush.fill(path);
    }
    if (shape.stroke === undefined) return;
    [brush.strokeStyle, brush.lineWidth, brush.lineJoin, brush.lineCap] = [shape.stroke, shape.width ?? 1, "round", shape.isFlat === true ? "butt" : "round"];
    brush.setLineDash([...shape.dash ?? []]);
    brush.stroke(path);
  }
}
