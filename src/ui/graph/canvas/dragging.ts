/**
 * Nodes moved by hand or key. A frame moves with all that is in it, children move with their node, and picked nodes move
 * together.
 */
import type { CanvasModel } from "./canvas-model";
import type { After } from "./gestures";
import type { Direction } from "./nearest";
import type { Point } from "./view-box";

export interface Move {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
}

export interface DragNeeds {
  /** What is drawn at the moment; null before anything is. */
  readonly model: () => CanvasModel | null;
  readonly picked: () => ReadonlySet<string>;
  /** Nodes stand elsewhere. */
  readonly redraw: () => void;
  /** A move came to its end. */
  readonly moved: (moves: readonly Move[]) => void;
  readonly after: After;
}

interface Drag {
  /** What was taken hold of: what moves besides is below it. */
  readonly roots: readonly string[];
  readonly starts: ReadonlyMap<string, Point>;
  readonly by: Point;
}

/** Pixels at zoom 1. A shorter movement is a trembling hand. */
const LEAST = 2;

/** Pixels at zoom 1 that a key moves by. Milliseconds after the last key at which the move ends by itself. */
const NUDGE = { by: 10, over: 1500 };
const DIRECTIONS: Readonly<Record<Direction, Point>> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } };

export class Dragging {
  private drag: Drag | null = null;
  private stopTimer: () => void = () => undefined;

  constructor(private readonly needs: DragNeeds) {}

  /** Where all that is held stands: a drawing that changes meanwhile takes nothing out of the hand. */
  get places(): ReadonlyMap<string, Point> {
    const { starts, by } = this.drag ?? { starts: new Map<string, Point>(), by: { x: 0, y: 0 } };
    return new Map([...starts].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]));
  }

  begin(id: string): void {
    this.end();
    const model = this.needs.model();
    const picked = this.needs.picked();
    if (model === null || model.isFixed || !model.boxes.has(id)) return;
    const roots = picked.has(id) ? [...picked] : [id];
    const starts = new Map<string, Point>();
    for (const one of roots.flatMap((root) => [root, ...model.below(root)])) {
      const box = model.boxes.get(one);
      if (box !== undefined) starts.set(one, { x: box.x, y: box.y });
    }
    this.drag = { roots, starts, by: { x: 0, y: 0 } };
  }

  /** So far from where the drag began, in pixels at zoom 1. */
  moveTo(by: Point): void {
    if (this.drag === null) return;
    this.drag = { ...this.drag, by };
    this.needs.model()?.move(this.places, true);
    this.needs.redraw();
  }

  /** The nodes stay where they are, and the move is told. One that was hardly any is none. */
  end(): void {
    const { drag } = this;
    if (drag === null) return;
    if (Math.hypot(drag.by.x, drag.by.y) < LEAST) return this.cancel();
    const [places, model] = [this.places, this.needs.model()];
    this.forget();
    model?.move(new Map([...places].filter(([id]) => model.boxes.has(id))), false);
    this.needs.redraw();
    const moves = drag.roots.flatMap((id): Move[] => {
      const [from, to] = [drag.starts.get(id), places.get(id)];
      return from === undefined || to === undefined || model?.boxes.has(id) !== true ? [] : [{ id, from, to }];
    });
    if (moves.length > 0) this.needs.moved(moves);
  }

  /** The nodes go back to where they belong now. */
  cancel(): void {
    const { drag } = this;
    this.forget();
    if (drag === null) return;
    this.needs.model()?.release(drag.starts.keys());
    this.needs.redraw();
  }

  /** Moves a node by key. Null ends the move, so that it counts as one. */
  nudge(id: string, direction: Direction | null): void {
    if (direction === null) return this.end();
    this.stopTimer();
    if (this.drag?.roots.includes(id) !== true) this.begin(id);
    const [{ x, y }, by] = [DIRECTIONS[direction], this.drag?.by ?? { x: 0, y: 0 }];
    this.moveTo({ x: by.x + NUDGE.by * x, y: by.y + NUDGE.by * y });
    this.stopTimer = this.needs.after(NUDGE.over, () => { this.end(); });
  }

  private forget(): void {
    this.stopTimer();
    this.drag = null;
  }
}
