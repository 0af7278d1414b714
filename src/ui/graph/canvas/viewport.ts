/** The view of a stage: zoom and pan, set at once or moved little by little. */
import { viewBetween } from "./animate";
import { NARROW } from "../../../core/graph/style";
import { extentOf, panned, toDrawing, zoomed, type Point, type Size, type View } from "./view-box";
import type { Box } from "../../../core/graph/graph";

export class Viewport {
  private now: View = { zoom: 1, pan: { x: 0, y: 0 } };
  /** Where the view is moving to. */
  private goal: View | null = null;
  private frame = 0;
  private readonly win: Window;

  /** `changed`: the view is another one. */
  constructor(private readonly stage: HTMLElement, private readonly changed: () => void) {
    this.win = stage.win;
  }

  get view(): View {
    return this.now;
  }

  /** Where it is, or is moving to. */
  get end(): View {
    return this.goal ?? this.now;
  }

  get size(): Size {
    const { clientWidth: width, clientHeight: height } = this.stage;
    return { width, height };
  }

  get extent(): Box {
    return extentOf(this.now, this.size);
  }

  /** A place in the window, as an event has it → the place on the stage. */
  onStage({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
    const { left, top, width } = this.stage.getBoundingClientRect();
    // A note in Obsidian's canvas is drawn larger or smaller than it is.
    const scale = width / this.size.width || 1;
    return { x: (clientX - left) / scale, y: (clientY - top) / scale };
  }

  toDrawing(at: Point): Point {
    return toDrawing(this.now, at);
  }

  /** Shows this view; one that was on its way is forgotten. */
  show(view: View): void {
    this.stop();
    this.now = view;
    this.changed();
  }

  /** `whole`: all that is drawn. `scrolls`: it is one column where the pane is narrow. */
  panBy(by: Point, whole: Box, scrolls: boolean): void {
    const { now, size } = this;
    this.show(panned(now, by, whole, size, scrolls && size.width < NARROW));
  }

  /** Towards a place on the stage, or its middle. */
  zoomBy(factor: number, at?: Point): void {
    const { width, height } = this.size;
    this.show(zoomed(this.now, factor, at ?? { x: width / 2, y: height / 2 }));
  }

  /** Moves from one view to another within so many milliseconds. */
  animate(from: View, to: View, duration: number): void {
    if (duration <= 0) return this.show(to);
    this.show(from);
    const { win } = this;
    const began = win.performance.now();
    this.goal = to;
    const step = (): void => {
      const share = (win.performance.now() - began) / duration;
      if (share >= 1) return this.show(to);
      this.now = viewBetween(from, to, share);
      this.changed();
      this.frame = win.requestAnimationFrame(step);
    };
    step();
  }

  /** A view that is on its way is there. */
  finish(): void {
    if (this.goal !== null) this.show(this.end);
  }

  stop(): void {
    this.win.cancelAnimationFrame(this.frame);
    this.goal = null;
  }
}
