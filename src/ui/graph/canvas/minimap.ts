/**
 * A small picture of the whole graph in a corner, with a frame around the visible part. Dragging in it moves the view.
 * Only large graphs have one, while their view is moved: at rest it would lie over names. It is for the pointer alone: on
 * the keyboard, arrows and `0` do the same.
 */
import { around } from "../../../core/graph/bounds";
import { NARROW } from "../../../core/graph/style";
import type { Box } from "../../../core/graph/graph";
import type { CanvasModel } from "./canvas-model";
import type { Theme } from "./theme";
import { wheelFactor } from "./view-box";
import type { Viewport } from "./viewport";

/** Concepts from which on there is a minimap. */
const FROM = 150;

/** Milliseconds that it stays after the view has come to rest. */
const STAYS = 2000;

/** Pixels. */
const SIZE = { width: 168, height: 116, margin: 6 };

/** The whole in the small picture. */
interface Reduced {
  /** Graph pixels → pixels of the small picture. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export class Minimap {
  private readonly canvas: HTMLCanvasElement;
  private picture: HTMLCanvasElement | null = null;
  private reduced: Reduced = { scale: 1, left: 0, top: 0 };
  private whole: Box = { x: 0, y: 0, width: 0, height: 0 };
  private frame = 0;
  private timer = 0;
  private readonly win: Window;

  constructor(parent: HTMLElement, private readonly viewport: Viewport, private theme: Theme) {
    this.win = parent.win;
    this.canvas = parent.createEl("canvas", { cls: "moc-study-minimap", attr: { "aria-hidden": "true" } });
    this.canvas.addEventListener("pointerdown", (event) => {
      this.canvas.setPointerCapture(event.pointerId);
      this.centerOn(event);
    });
    this.canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      viewport.zoomBy(wheelFactor(event.deltaY));
    }, { passive: false });
    this.canvas.addEventListener("pointermove", (event) => { if (this.canvas.hasPointerCapture(event.pointerId)) this.centerOn(event); });
  }

  /** Call this after the graph or its colours changed. */
  show(model: CanvasModel, theme: Theme): void {
    this.theme = theme;
    // In a narrow pane it would lie over the graph, and a finger scrolls there.
    const isThere = this.viewport.size.width >= NARROW && model.targets.filter(({ part }) => part === "concept").length >= FROM;
    this.canvas.toggle(isThere);
    this.picture = isThere ? this.drawn(model) : null;
    this.later();
  }

  destroy(): void {
    this.win.cancelAnimationFrame(this.frame);
    this.win.clearTimeout(this.timer);
    this.canvas.remove();
  }

  /** The view has changed. */
  later(): void {
    if (this.picture !== null && this.frame === 0) this.frame = this.win.requestAnimationFrame(() => this.draw());
  }

  /** Boxes only: text would be too small to read. */
  private drawn({ graph, boxes, targets }: CanvasModel): HTMLCanvasElement | null {
    const ratio = Math.min(2, this.win.devicePixelRatio);
    const [width, height] = [SIZE.width * ratio, SIZE.height * ratio];
    this.canvas.width = width;
    this.canvas.height = height;
    const picture = createEl("canvas", { attr: { width, height } });
    const brush = picture.getContext("2d");
    const all = graph.nodes.flatMap(({ id }) => boxes.get(id) ?? []);
    const box = around(all);
    if (brush === null || box === null) return null;
    const scale = Math.min((width - 2 * SIZE.margin) / box.width, (height - 2 * SIZE.margin) / box.height);
    this.whole = box;
    this.reduced = { scale, left: width / 2 - box.x * scale, top: height / 2 - box.y * scale };
    brush.setTransform(scale, 0, 0, scale, this.reduced.left, this.reduced.top);
    const fill = (color: string, some: readonly Box[]): void => {
      brush.fillStyle = color;
      for (const one of some) brush.fillRect(one.x - one.width / 2, one.y - one.height / 2, Math.max(1 / scale, one.width), Math.max(1 / scale, one.height));
    };
    const nodes = new Set(targets.filter(({ part }) => part !== "caption").map(({ box: one }) => one));
    fill(this.theme.innerFrame, all.filter((one) => !nodes.has(one)));
    fill(this.theme.relation, [...nodes]);
    return picture;
  }

  private draw(): void {
    this.frame = 0;
    const brush = this.canvas.getContext("2d");
    if (brush === null || this.picture === null) return;
    const { scale, left, top } = this.reduced;
    const { x, y, width, height } = this.viewport.extent;
    brush.clearRect(0, 0, this.canvas.width, this.canvas.height);
    brush.drawImage(this.picture, 0, 0);
    brush.strokeStyle = this.theme.accent;
    brush.lineWidth = 2;
    brush.strokeRect((x - width / 2) * scale + left, (y - height / 2) * scale + top, width * scale, height * scale);
    this.win.clearTimeout(this.timer);
    this.canvas.removeClass("is-at-rest");
    this.timer = this.win.setTimeout(() => { this.canvas.addClass("is-at-rest"); }, STAYS);
  }

  private centerOn(event: PointerEvent): void {
    const { canvas, reduced: { scale }, whole, viewport } = this;
    // Who drags out of it stays at the edge of the drawing.
    const within = (at: number, middle: number, length: number): number => Math.max(middle - length / 2, Math.min(middle + length / 2, at));
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const x = within(((event.clientX - left) * (canvas.width / width) - this.reduced.left) / scale, whole.x, whole.width);
    const y = within(((event.clientY - top) * (canvas.height / height) - this.reduced.top) / scale, whole.y, whole.height);
    const { size, view: { zoom } } = viewport;
    viewport.show({ zoom, pan: { x: size.width / 2 - x * zoom, y: size.height / 2 - y * zoom } });
  }
}
