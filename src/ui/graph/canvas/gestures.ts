/**
 * What pointers mean: a press becomes a click, a long press, a drag of a node, a box, or it moves the view; two pointers
 * zoom. Nothing here knows the page: places are pixels from the stage's corner, and what is to be done is asked for.
 *
 *   press ─┬─ let go ──────────────▶ click        second finger ──▶ pinch ── one let go ──▶ pan
 *          ├─ a finger that rests ─▶ long press
 *          └─ moved ─▶ box (with Shift, Ctrl, Cmd) · drag (on what can be moved) · pan
 */
import type { Target } from "./targets";
import type { Point } from "./view-box";

export interface PointerAt extends Point {
  readonly id: number;
  /** A finger, or a pen: less precise than a mouse, and without a right button. */
  readonly isFinger: boolean;
  /** Shift, Ctrl or Cmd is held: adds to what is picked. */
  readonly isAdding: boolean;
}

export interface GestureNeeds {
  readonly targetAt: (at: PointerAt) => Target | null;
  readonly canDrag: () => boolean;
  readonly canBox: () => boolean;
  readonly canPan: (at: PointerAt) => boolean;
  /** `isPinch`: two fingers move it, in all directions. */
  readonly pan: (by: Point, isPinch?: boolean) => void;
  readonly zoom: (factor: number, at: Point) => void;
  readonly grab: (target: Target) => void;
  /** So far from where the press was. */
  readonly drag: (by: Point) => void;
  /** `isDone`: what was dragged stays where it is; otherwise it goes back. */
  readonly drop: (isDone: boolean) => void;
  /** Two corners of the box that is being drawn, or that none is. */
  readonly box: (corners: readonly [Point, Point] | null) => void;
  readonly pickIn: (corners: readonly [Point, Point]) => void;
  readonly click: (target: Target | null, isAdding: boolean) => void;
  readonly longPress: (target: Target) => void;
  readonly after: After;
}

/** Calls later; returns what stops it. */
export type After = (milliseconds: number, call: () => void) => () => void;

interface Gesture {
  readonly kind: "press" | "drag" | "box" | "pan" | "pinch" | "none";
  /** Where it began. */
  readonly from: PointerAt;
  readonly target: Target | null;
}

/** Pixels up to which a press stays where it is. */
const TREMBLE = { mouse: 4, finger: 8 };
/** Milliseconds. */
const LONG = 500;

export class Gestures {
  /** Pointers that are down, in their order. */
  private readonly down = new Map<number, PointerAt>();
  private gesture: Gesture | null = null;
  private stopTimer: () => void = () => undefined;
  private wasLong = false;

  constructor(private readonly needs: GestureNeeds) {}

  /** Something is under way that a wheel or a menu would disturb. */
  get isMoving(): boolean {
    return this.gesture !== null && this.gesture.kind !== "press";
  }

  get isPressed(): boolean {
    return this.down.size > 0;
  }

  /** A finger is down, or its long press is over: the browser's own sign for a long press means the same one. */
  get isByFinger(): boolean {
    return this.wasLong || this.gesture?.from.isFinger === true;
  }

  forgetLong(): void {
    this.wasLong = false;
  }

  press(at: PointerAt): void {
    this.wasLong = false;
    this.down.set(at.id, at);
    if (this.down.size > 1) return this.pinch(at);
    const target = this.needs.targetAt(at);
    this.gesture = { kind: "press", from: at, target };
    if (at.isFinger && target?.part === "concept") this.stopTimer = this.needs.after(LONG, () => { this.hold(target); });
  }

  move(at: PointerAt): void {
    const { down, gesture, needs } = this;
    const before = down.get(at.id);
    if (before === undefined || gesture === null) return;
    const [first, second] = [...down.values()];
    down.set(at.id, at);
    const { from } = gesture;
    if (gesture.kind === "press") this.begin(gesture, at);
    else if (gesture.kind === "drag") needs.drag({ x: at.x - from.x, y: at.y - from.y });
    else if (gesture.kind === "box") needs.box([from, at]);
    else if (gesture.kind === "pan") needs.pan({ x: at.x - before.x, y: at.y - before.y });
    else if (gesture.kind === "pinch" && first !== undefined && second !== undefined) this.spread([first, second], [down.get(first.id) ?? first, down.get(second.id) ?? second]);
  }

  release(at: PointerAt): void {
    const { gesture, needs } = this;
    if (!this.down.delete(at.id) || gesture === null) return;
    const [rest] = this.down.values();
    if (rest !== undefined) {
      if (this.down.size === 1) this.gesture = { kind: needs.canPan(rest) ? "pan" : "none", from: rest, target: null };
      return;
    }
    this.end();
    if (gesture.kind === "press") needs.click(gesture.target, at.isAdding);
    else if (gesture.kind === "drag") needs.drop(true);
    else if (gesture.kind === "box") {
      needs.box(null);
      needs.pickIn([gesture.from, at]);
    }
  }

  /** A pointer is gone without having been let go. */
  lose(id: number): void {
    if (this.down.has(id)) this.cancel();
  }

  /** Nothing comes of what is under way, whatever the pointers do until they are pressed again. */
  cancel(): void {
    this.undo();
    this.end();
  }

  private begin(gesture: Gesture, at: PointerAt): void {
    const { needs } = this;
    const { from, target } = gesture;
    if (Math.hypot(at.x - from.x, at.y - from.y) < (from.isFinger ? TREMBLE.finger : TREMBLE.mouse)) return;
    this.stopTimer();
    const kind = at.isAdding && needs.canBox() ? "box" : target !== null && needs.canDrag() ? "drag" : needs.canPan(from) ? "pan" : "none";
    this.gesture = { ...gesture, kind };
    if (kind === "drag" && target !== null) needs.grab(target);
    // What was pressed stays below the pointer.
    if (kind === "pan") needs.pan({ x: at.x - from.x, y: at.y - from.y });
    else this.move(at);
  }

  private pinch(at: PointerAt): void {
    this.undo();
    this.stopTimer();
    this.gesture = { kind: "pinch", from: at, target: null };
  }

  private spread([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): void {
    const [before, now] = [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, { x: (c.x + d.x) / 2, y: (c.y + d.y) / 2 }];
    this.needs.pan({ x: now.x - before.x, y: now.y - before.y }, true);
    // Fingers are wider than a pixel.
    this.needs.zoom(Math.hypot(c.x - d.x, c.y - d.y) / Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)), now);
  }

  private hold(target: Target): void {
    this.end();
    this.wasLong = true;
    this.needs.longPress(target);
  }

  private undo(): void {
    if (this.gesture?.kind === "drag") this.needs.drop(false);
    if (this.gesture?.kind === "box") this.needs.box(null);
  }

  private end(): void {
    this.stopTimer();
    this.down.clear();
    this.gesture = null;
  }
}
