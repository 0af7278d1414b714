/**
 * Mouse, pen and fingers on the stage. The browser's pointer events are one model for all of them, in every window:
 * `gestures` says what they mean, `clicks` what a click is.
 */
import { Platform } from "obsidian";
import { Clicks, type ClickNeeds } from "./clicks";
import { Gestures, type After, type PointerAt } from "./gestures";
import type { CanvasModel } from "./canvas-model";
import type { Dragging, Move } from "./dragging";
import { conceptsIn, litBy, targetAt, type Target } from "./targets";
import { wheelFactor, type Point } from "./view-box";
import type { Viewport } from "./viewport";
import { around } from "../../../core/graph/bounds";
import type { Box } from "../../../core/graph/graph";
import { oneLine } from "../../../core/text/normalize";

export interface CanvasEvents extends Omit<ClickNeeds, "after" | "enter"> {
  menu(id: string, event: MouseEvent): void;
  hover(id: string, event: MouseEvent): void;
  /** Adds nodes to the picked ones, or removes those that are. Drawing a box adds several at once. */
  pick(ids: readonly string[]): void;
  moved(moves: readonly Move[]): void;
}

export interface PointerNeeds {
  readonly stage: HTMLElement;
  readonly viewport: Viewport;
  readonly dragging: Dragging;
  readonly events: CanvasEvents;
  /** The wheel zooms, and nodes can be dragged. In a note, wheel and finger scroll the note. */
  readonly isOwn: boolean;
  readonly model: () => CanvasModel | null;
  /** Fills the view with a part of the drawing. */
  readonly enter: (box: Box) => void;
  /** Highlights a node, or (null) the chosen one. */
  readonly light: (id: string | null) => void;
  /** The box that is being drawn around nodes, in pixels of the drawing. */
  readonly select: (box: Box | null) => void;
  readonly picked: () => ReadonlySet<string>;
}

/** Safari's `GestureEvent`, which is in no standard. */
interface TrackpadPinch extends Event {
  readonly clientX: number;
  readonly clientY: number;
  /** How far apart the fingers are, against the beginning. */
  readonly scale: number;
}

/** Milliseconds until what rests under the pointer is lit, and until it goes out again. */
const REST = { lit: 80, out: 70 };
/** Pixels of the screen around a node that belong to it. */
const RIM = { finger: 8, mouse: 2 };

export const after: After = (milliseconds, call) => {
  const timer = window.setTimeout(call, milliseconds);
  return () => { window.clearTimeout(timer); };
};

export class StagePointer {
  private readonly gestures: Gestures;
  private readonly clicks: Clicks;
  private readonly closed = new AbortController();
  private over: Target | null = null;
  private stopLight: () => void = () => undefined;
  /** The press that is under way, or was the last one. */
  private pressed: PointerEvent | null = null;
  /** Where on the stage it began, and what of the drawing was there: a view that changes meanwhile changes neither. */
  private from: Point = { x: 0, y: 0 };
  private held: Point = { x: 0, y: 0 };
  /** Of a pinch on a trackpad, since it began. */
  private scale = 1;

  constructor(private readonly needs: PointerNeeds) {
    const { viewport, dragging, events, isOwn, select, model } = needs;
    this.clicks = new Clicks({ ...events, after, enter: (box) => { needs.enter(box); } });
    const boxOf = ([, at]: readonly [Point, Point]): Box | null => around([this.held, viewport.toDrawing(at)].map((corner) => ({ ...corner, width: 0, height: 0 })));
    this.gestures = new Gestures({
      targetAt: (at) => this.targetAt(at),
      // A finger moves the view; a mouse may move a node.
      canDrag: () => isOwn && !Platform.isMobile && model()?.isFixed === false,
      canBox: () => isOwn && !Platform.isMobile,
      canPan: ({ isFinger }) => isOwn || !isFinger,
      pan: (by, isPinch = false) => {
        const drawn = model();
        const whole = drawn?.bounds() ?? null;
        if (whole !== null) viewport.panBy(by, whole, !isPinch && drawn?.layout.headings !== "none");
      },
      zoom: (factor, at) => { viewport.zoomBy(factor, at); },
      grab: ({ node }) => { dragging.begin(node.id); },
      drag: (by) => {
        const { x, y } = viewport.toDrawing({ x: this.from.x + by.x, y: this.from.y + by.y });
        dragging.moveTo({ x: x - this.held.x, y: y - this.held.y });
      },
      drop: (isDone) => { if (isDone) dragging.end(); else dragging.cancel(); },
      box: (corners) => { select(corners === null ? null : boxOf(corners)); },
      pickIn: (corners) => {
        const box = boxOf(corners);
        // A second box adds to the first one.
        const ids = box === null ? [] : conceptsIn(model()?.targets ?? [], box).filter((id) => !needs.picked().has(id));
        if (ids.length > 0) events.pick(ids);
      },
      click: (target, isAdding) => { this.clicks.click(target, isAdding); },
      longPress: ({ node }) => { if (this.pressed !== null) events.menu(node.id, this.pressed); },
      after,
    });
    this.listen();
  }

  close(): void {
    this.gestures.cancel();
    this.clicks.stop();
    this.stopLight();
    this.closed.abort();
  }

  private listen(): void {
    const { needs: { stage, isOwn }, gestures, closed: { signal } } = this;
    const cancel = (): void => { gestures.cancel(); };
    stage.addEventListener("pointerdown", (event) => { this.press(event); }, { signal });
    stage.addEventListener("pointermove", (event) => { this.move(event); }, { signal });
    stage.addEventListener("pointerup", (event) => { gestures.release(this.placeOf(event)); }, { signal });
    // The browser scrolls instead, or what was pressed is gone.
    for (const type of ["pointercancel", "lostpointercapture"] as const) stage.addEventListener(type, ({ pointerId }) => { gestures.lose(pointerId); }, { signal });
    stage.addEventListener("pointerleave", (event) => { this.point(null, event); }, { signal });
    stage.addEventListener("contextmenu", (event) => { this.menu(event); }, { signal });
    // No click comes after it, which could meet a menu or a card that the touch has opened.
    stage.addEventListener("touchend", (event) => { if (event.cancelable) event.preventDefault(); }, { signal, passive: false });
    if (isOwn) {
      stage.addEventListener("wheel", (event) => { this.wheel(event); }, { signal, passive: false });
      // So an iPad tells a pinch on its trackpad.
      for (const type of ["gesturestart", "gesturechange"]) stage.addEventListener(type, (event) => { this.spread(event as TrackpadPinch); }, { signal });
    }
    stage.win.addEventListener("blur", cancel, { signal });
    stage.win.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !gestures.isMoving) return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    }, { signal, capture: true });
  }

  private press(event: PointerEvent): void {
    // Whoever presses another button asks for a menu of their own.
    if (event.button !== 0) return this.gestures.forgetLong();
    this.pressed = event;
    // What leaves the stage while it is pressed is still heard.
    this.needs.stage.setPointerCapture(event.pointerId);
    const at = this.placeOf(event);
    if (!this.gestures.isPressed) [this.from, this.held] = [at, this.needs.viewport.toDrawing(at)];
    this.gestures.press(at);
  }

  private move(event: PointerEvent): void {
    const { gestures } = this;
    if (!gestures.isPressed) return event.pointerType === "touch" ? undefined : this.point(this.targetAt(this.placeOf(event)), event);
    // The button was let go where nobody heard it.
    if (event.buttons === 0) gestures.lose(event.pointerId);
    else gestures.move(this.placeOf(event));
  }

  private menu(event: MouseEvent): void {
    const { gestures, needs: { viewport, events } } = this;
    event.preventDefault();
    if (gestures.isByFinger || gestures.isMoving) return;
    gestures.cancel();
    const target = this.targetAt({ ...viewport.onStage(event), isFinger: false });
    if (target?.part === "concept") events.menu(target.node.id, event);
  }

  private wheel(event: WheelEvent): void {
    const { gestures, needs: { viewport } } = this;
    event.preventDefault();
    if (!gestures.isMoving) viewport.zoomBy(wheelFactor(event.deltaY), viewport.onStage(event));
  }

  private spread(event: TrackpadPinch): void {
    const { gestures, scale, needs: { viewport } } = this;
    event.preventDefault();
    this.scale = event.scale;
    // Fingers on the screen are heard by themselves.
    if (event.type === "gesturechange" && !gestures.isPressed) viewport.zoomBy(event.scale / scale, viewport.onStage(event));
  }

  /** What is under the pointer now. */
  private point(target: Target | null, event: MouseEvent): void {
    const { over, needs: { stage, light, events, model } } = this;
    if (target?.node.id === over?.node.id && target?.part === over?.part) return;
    this.over = target;
    stage.toggleClass("is-pointing", target !== null);
    stage.title = target === null || !isCut(target, model()) ? "" : target.node.label;
    const id = target === null ? null : litBy(target);
    this.stopLight();
    this.stopLight = after(id === null ? REST.out : REST.lit, () => { light(id); });
    if (target?.part === "concept") events.hover(target.node.id, event);
  }

  private targetAt({ x, y, isFinger }: Pick<PointerAt, "x" | "y" | "isFinger">): Target | null {
    const { viewport, model } = this.needs;
    return targetAt(model()?.targetsAt(viewport.view.zoom) ?? [], viewport.toDrawing({ x, y }), (isFinger ? RIM.finger : RIM.mouse) / viewport.view.zoom);
  }

  private placeOf(event: PointerEvent): PointerAt {
    const { pointerId: id, pointerType, shiftKey, ctrlKey, metaKey } = event;
    return { id, ...this.needs.viewport.onStage(event), isFinger: pointerType !== "mouse", isAdding: shiftKey || ctrlKey || metaKey };
  }
}

/** Pixels of a box beside its name: the mark in front, and air. */
const BESIDE = 34;

/** Whether a name is too long for its box. */
function isCut({ node: { label, kind }, part, box }: Target, model: CanvasModel | null): boolean {
  return model !== null && model.measure(oneLine(label), kind).width > box.width - (part === "caption" || model.layout.headings === "none" ? 0 : BESIDE);
}
