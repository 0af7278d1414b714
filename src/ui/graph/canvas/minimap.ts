/**
 * A small picture of the whole graph in a corner, with a frame around the visible part. Dragging in it moves the view.
 * Only large graphs have one. It is for the pointer alone: on the keyboard, arrows and `0` do the same.
 */
import type { Core } from "cytoscape";
import { around } from "../../../core/graph/bounds";
import type { Theme } from "./theme";
import { boxOf } from "./view-box";

/** Concepts from which on there is a minimap. */
const FROM = 150;

/** Pixels. */
const SIZE = { width: 168, height: 116, margin: 6 };

interface View {
  /** Graph pixels → pixels of the small picture. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export class Minimap {
  private readonly canvas: HTMLCanvasElement;
  private picture: HTMLCanvasElement | null = null;
  private view: View = { scale: 1, left: 0, top: 0 };
  private waiting = 0;

  constructor(parent: HTMLElement, private readonly core: Core, private theme: Theme) {
    this.canvas = parent.createEl("canvas", { cls: "moc-study-minimap", attr: { "aria-hidden": "true" } });
    core.on("pan zoom resize", this.later);
    this.canvas.addEventListener("pointerdown", (event) => {
      this.canvas.setPointerCapture(event.pointerId);
      this.centerOn(event);
    });
    this.canvas.addEventListener("pointermove", (event) => { if (this.canvas.hasPointerCapture(event.pointerId)) this.centerOn(event); });
  }

  /** Call this after the graph or its colours changed. */
  show(theme: Theme): void {
    this.theme = theme;
    const isThere = this.core.nodes(".concept").not(".hidden").length >= FROM;
    this.canvas.toggle(isThere);
    this.picture = isThere ? this.drawn() : null;
    this.later();
  }

  destroy(): void {
    this.canvas.win.cancelAnimationFrame(this.waiting);
    this.canvas.remove();
  }

  private readonly later = (): void => {
    this.canvas.win.cancelAnimationFrame(this.waiting);
    this.waiting = this.canvas.win.requestAnimationFrame(() => this.draw());
  };

  /** Boxes only: text would be too small to read. */
  private drawn(): HTMLCanvasElement | null {
    const ratio = Math.min(2, this.canvas.win.devicePixelRatio);
    const [width, height] = [SIZE.width * ratio, SIZE.height * ratio];
    this.canvas.width = width;
    this.canvas.height = height;
    const picture = createEl("canvas", { attr: { width, height } });
    const brush = picture.getContext("2d");
    const shown = this.core.nodes().filter((node) => !node.hasClass("hidden") && !node.hasClass("caption"));
    const box = around(shown.map(boxOf));
    if (brush === null || box === null) return null;
    const scale = Math.min((width - 2 * SIZE.margin) / box.width, (height - 2 * SIZE.margin) / box.height);
    this.view = { scale, left: width / 2 - box.x * scale, top: height / 2 - box.y * scale };
    for (const [selector, color] of [[".frame", this.theme.innerFrame], [".concept, .heading", this.theme.relation]] as const) {
      brush.fillStyle = color;
      shown.filter(selector).forEach((node) => {
        const one = boxOf(node);
        brush.fillRect((one.x - one.width / 2) * scale + this.view.left, (one.y - one.height / 2) * scale + this.view.top, Math.max(1, one.width * scale), Math.max(1, one.height * scale));
      });
    }
    return picture;
  }

  private draw(): void {
    const brush = this.canvas.getContext("2d");
    if (brush === null || this.picture === null) return;
    const { scale, left, top } = this.view;
    const { x1, y1, w, h } = this.core.extent();
    brush.clearRect(0, 0, this.canvas.width, this.canvas.height);
    brush.drawImage(this.picture, 0, 0);
    brush.strokeStyle = this.theme.accent;
    brush.lineWidth = 2;
    brush.strokeRect(x1 * scale + left, y1 * scale + top, w * scale, h * scale);
  }

  private centerOn(event: PointerEvent): void {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    const x = ((event.clientX - left) * (this.canvas.width / width) - this.view.left) / this.view.scale;
    const y = ((event.clientY - top) * (this.canvas.height / height) - this.view.top) / this.view.scale;
    const zoom = this.core.zoom();
    this.core.pan({ x: this.core.width() / 2 - x * zoom, y: this.core.height() / 2 - y * zoom });
  }
}
