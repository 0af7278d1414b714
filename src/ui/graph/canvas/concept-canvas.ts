/**
 * The drawn graph, for as long as its pane lives: `painter` draws it, `pointer` hears what is done to it, `viewport` says
 * what of it is in view. A drawing that changes is replaced at once.
 */
import { around } from "../../../core/graph/bounds";
import type { Box, Graph, Measure } from "../../../core/graph/graph";
import { neighbours } from "../../../core/graph/neighbours";
import { DURATION } from "./animate";
import { CanvasModel, type Drawn } from "./canvas-model";
import { Dragging } from "./dragging";
import { Minimap } from "./minimap";
import { nearest, type Direction } from "./nearest";
import { Painter, type Highlight } from "./painter";
import { after, StagePointer, type CanvasEvents } from "./pointer";
import type { Theme } from "./theme";
import { keepingView, seeing, toStage, viewOf, type Fit, type Point, type View } from "./view-box";
import { Viewport } from "./viewport";

/** What is drawn, with its view. */
export interface Snapshot {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly view: View;
}

/** What there is while something is drawn. */
interface Parts {
  readonly viewport: Viewport;
  readonly painter: Painter;
  readonly minimap: Minimap;
  readonly pointer: StagePointer;
  readonly stopWatching: () => void;
}

export class ConceptCanvas {
  /** What is drawn; null before anything is. */
  model: CanvasModel | null = null;
  /** Pixels that the card covers, at the right and at the bottom. */
  covered = { right: 0, bottom: 0 };
  private parts: Parts | null = null;
  private wantsFocus = false;
  private pointed: string | null = null;
  private chosen: string | null = null;
  private picked: ReadonlySet<string> = new Set();
  private readonly dragging: Dragging;

  /** `isOwn`: the wheel zooms, and nodes can be dragged. In a note, wheel and finger scroll the note. */
  constructor(private readonly stage: HTMLElement, private readonly events: CanvasEvents, private readonly isOwn = true) {
    this.dragging = new Dragging({ model: () => this.model, picked: () => this.picked, redraw: () => { this.parts?.painter.redraw(); }, moved: (moves) => { events.moved(moves); }, after });
  }

  /** `shown`: what the filter leaves of it. */
  draw(drawn: Drawn, shown: Graph, measure: Measure, theme: Theme): void {
    const { viewport, painter, minimap } = this.parts ??= this.create(theme);
    viewport.finish();
    painter.endTravel();
    this.model = new CanvasModel(drawn, shown, measure, this.dragging.places);
    if (this.pointed !== null && !this.model.isShown(this.pointed)) this.pointed = null;
    painter.set(this.model, theme);
    this.light();
    minimap.show(this.model, theme);
    if (this.wantsFocus && this.stage.doc.activeElement === this.stage.doc.body) this.focus();
    this.wantsFocus = false;
  }

  /** Arrow keys work as soon as it is drawn, unless the user is elsewhere by then. A drawing in whose place the list stands takes no focus. */
  focus(): void {
    this.wantsFocus = true;
    this.stage.parentElement?.focus({ preventScroll: true });
  }

  /** The present positions, for `animate` after the next drawing. */
  snapshot(): Snapshot | null {
    const { model, parts } = this;
    return model === null || parts === null ? null : { boxes: model.boxes, view: parts.viewport.view };
  }

  /** Lets nodes travel from these positions. Skipped in large graphs, and where the user prefers reduced motion. */
  animate({ view, boxes }: Snapshot): void {
    const { model, parts } = this;
    if (model === null || parts === null || model.isLarge || this.isStill) return;
    parts.viewport.animate(view, parts.viewport.view, DURATION);
    parts.painter.travelFrom(boxes);
  }

  /** Marks the nodes that the menu's next action applies to. */
  pick(ids: ReadonlySet<string>): void {
    this.picked = ids;
    this.light();
  }

  restyle(theme: Theme): void {
    const { model, parts } = this;
    if (model === null) return;
    parts?.painter.set(model, theme);
    parts?.minimap.show(model, theme);
  }

  /** `show`: brings it into sight; false where it could not be shown, since it is not drawn yet. */
  choose(id: string | null, show = false): boolean {
    this.chosen = id;
    this.light();
    if (show && id !== null) this.reveal(id);
    return this.model !== null && this.stage.clientWidth > 0 && (id === null || this.model.boxes.has(id));
  }

  /** A heading's corner stands where it stood in `before`; what is below it comes into the pane, and the rest as far as that goes. */
  keep(id: string, { boxes, view }: Snapshot): void {
    const { model, parts } = this;
    const [was, now, whole] = [boxes.get(id), model?.boxes.get(id), model?.bounds() ?? null];
    if (was === undefined || now === undefined || whole === null || parts === null || model?.isShown(id) !== true) return;
    const { size } = parts.viewport;
    const kept = keepingView(whole, size, view.zoom, cornerOf(now), toStage(view, cornerOf(was)));
    const branch = around([id, ...model.below(id)].flatMap((one) => model.boxes.get(one) ?? []));
    parts.viewport.show(branch === null ? kept : seeing(kept, branch, size));
  }

  /** Fits everything shown into the pane. */
  fit(fit: Fit = {}): void {
    const { chosen, model, parts } = this;
    const whole = model?.bounds() ?? null;
    if (parts === null || whole === null || this.stage.clientWidth === 0) return;
    const seen = chosen !== null && model?.isShown(chosen) === true ? model.boxes.get(chosen) : undefined;
    // What is around a chosen concept can be read, where the whole cannot.
    parts.viewport.show(viewOf(whole, parts.viewport.size, { ...fit, ...seen && fit.least !== undefined ? { start: seen } : {}, seen }));
  }

  zoomBy(factor: number): void {
    this.parts?.viewport.zoomBy(factor);
  }

  /** What is being moved stays where it is, and the move is told, before something else is drawn. */
  endMove(): void {
    this.dragging.end();
  }

  /** Moves a node by key; null ends the move. */
  nudge(id: string, direction: Direction | null): void {
    this.dragging.nudge(id, direction);
  }

  /** The nearest shown node in a direction from the chosen one. The first of all if none is chosen. */
  next(direction: Direction, alongRelations: boolean): string | null {
    const { model, chosen } = this;
    if (model === null) return null;
    const related = alongRelations && chosen !== null ? new Set([chosen, ...neighbours(model.graph, chosen)]) : null;
    const stops = model.targets.filter(({ node: { id }, part }) => part !== "caption" && (related === null || related.has(id)));
    return nearest(stops.map(({ node: { id }, box: { x, y } }) => ({ id, x, y })), chosen, direction);
  }

  /** The position of a node in the window, in pixels. The drawing's corner if the node is not drawn. */
  onScreen(id: string): Point {
    const { left, top } = this.stage.getBoundingClientRect();
    const [box, view] = [this.model?.boxes.get(id), this.parts?.viewport.view];
    const { x, y } = box === undefined || view === undefined ? { x: 0, y: 0 } : toStage(view, box);
    return { x: left + x, y: top + y };
  }

  destroy(): void {
    const { parts } = this;
    parts?.pointer.close();
    this.dragging.end();
    parts?.stopWatching();
    parts?.viewport.stop();
    parts?.painter.destroy();
    parts?.minimap.destroy();
    [this.parts, this.model, this.pointed] = [null, null, null];
  }

  /** What stands out. */
  get highlight(): Highlight {
    const { pointed, chosen, picked } = this;
    return { focus: pointed ?? chosen, chosen, picked };
  }

  /** In the window in which the stage is. */
  private create(theme: Theme): Parts {
    const { stage, events, isOwn, dragging } = this;
    const viewport: Viewport = new Viewport(stage, () => { again(); });
    const painter = new Painter(stage, viewport, theme);
    const minimap = new Minimap(stage.parentElement ?? stage, viewport, theme);
    const again = (): void => {
      painter.later();
      minimap.later();
    };
    const pointer = new StagePointer({
      stage, viewport, dragging, events, isOwn, model: () => this.model, picked: () => this.picked, select: (box) => { painter.select(box); },
      enter: (box) => { viewport.animate(viewport.view, viewOf(box, viewport.size, {}), this.isStill ? 0 : REVEAL); },
      light: (id) => {
        this.pointed = id;
        this.light();
      },
    });
    return { viewport, painter, minimap, pointer, stopWatching: watchPixels(stage, again) };
  }

  /** Moves the view just enough to show a node. */
  private reveal(id: string): void {
    const { covered, model, parts } = this;
    const box = model?.boxes.get(id);
    if (parts === null || box === undefined || this.stage.clientWidth === 0) return;
    // A view that is on its way goes there.
    const { viewport, viewport: { size, view, end } } = parts;
    const to = seeing(end, box, { width: size.width - covered.right, height: size.height - covered.bottom }, true);
    if (to.pan.x !== end.pan.x || to.pan.y !== end.pan.y) viewport.animate(view, to, this.isStill ? 0 : REVEAL);
  }

  /** Lights a node with its neighbours and their lines: what is pointed at, or else chosen. */
  private light(): void {
    this.parts?.painter.light(this.highlight);
  }

  private get isStill(): boolean {
    return this.stage.win.matchMedia("(prefers-reduced-motion: reduce)").matches;
  }
}

/** Calls when the stage has more pixels, or fewer: also where a window of the same size is moved to another screen. Returns what ends it. */
function watchPixels(stage: HTMLElement, changed: () => void): () => void {
  const win = stage.win as typeof window;
  const closed = new AbortController();
  const resized = new win.ResizeObserver(changed);
  resized.observe(stage);
  const watchScreen = (): void => {
    win.matchMedia(/* @key */ `(resolution: ${win.devicePixelRatio}dppx)`).addEventListener("change", () => {
      changed();
      watchScreen();
    }, { once: true, signal: closed.signal });
  };
  watchScreen();
  return () => {
    resized.disconnect();
    closed.abort();
  };
}

/** Milliseconds. */
const REVEAL = 180;

function cornerOf({ x, y, width, height }: Box): Point {
  return { x: x - width / 2, y: y - height / 2 };
}
