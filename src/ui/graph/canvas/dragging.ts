/**
 * Nodes moved by hand or key. A caption moves its whole frame, children move with their node, and picked nodes move
 * together.
 */
import type { Core, EventObjectNode, NodeSingular, Position } from "cytoscape";
import { captionOf, headingOfCaption } from "./elements";
import { lock, unlock } from "./drag-lock";
import type { Direction } from "./nearest";

export interface Move {
  readonly id: string;
  readonly from: Position;
  readonly to: Position;
}

export interface DragNeeds {
  /** All descendants of a node. */
  readonly below: (id: string) => readonly string[];
  /** The picked nodes besides the dragged one. */
  readonly picked: () => ReadonlySet<string>;
  readonly moved: (moves: readonly Move[]) => void;
}

interface Drag {
  readonly grabbed: NodeSingular;
  readonly from: Position;
  readonly roots: readonly string[];
  readonly places: ReadonlyMap<NodeSingular, Position>;
}

/** Pixels. A shorter movement is a trembling hand. */
const LEAST = 2;

/** Pixels at zoom 1 that a key moves by. Milliseconds after the last key at which the move ends by itself. */
const NUDGE = { by: 10, over: 1500 };
const DIRECTIONS: Readonly<Record<Direction, Position>> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } };

/** Null ends the move. */
export type Nudge = (id: string, direction: Direction | null) => void;

export function enableNudging(core: Core, needs: DragNeeds): Nudge {
  let drag: Drag | null = null;
  let timer = 0;
  const end = (): void => {
    window.clearTimeout(timer);
    const done = drag;
    drag = null;
    if (done === null) return;
    release(done);
    needs.moved(movesOf(core, done));
  };
  core.one("destroy", end);
  return (id, direction) => {
    if (direction === null) return end();
    if (drag?.roots.includes(id) !== true) {
      end();
      const node = core.getElementById(id);
      if (node.nonempty() && !node.hasClass("fixed")) drag = begin(core, node, needs);
    }
    const way = DIRECTIONS[direction];
    core.batch(() => { for (const node of drag?.places.keys() ?? []) node.shift({ x: NUDGE.by * way.x, y: NUDGE.by * way.y }); });
    window.clearTimeout(timer);
    timer = window.setTimeout(end, NUDGE.over);
  };
}

export function enableDragging(core: Core, needs: DragNeeds): void {
  let drag: Drag | null = null;
  core.on("grab", "node", ({ target }: EventObjectNode) => {
    if (drag !== null) release(drag);
    drag = begin(core, target, needs);
  });
  core.on("drag", "node", ({ target }: EventObjectNode) => {
    if (drag === null || target !== drag.grabbed) return;
    const [x, y] = [target.position().x - drag.from.x, target.position().y - drag.from.y];
    core.batch(() => { for (const [node, place] of drag?.places ?? []) if (node !== target) node.position({ x: place.x + x, y: place.y + y }); });
  });
  core.on("free", "node", ({ target }: EventObjectNode) => {
    const done = drag;
    drag = null;
    if (done === null) return;
    const isMove = target === done.grabbed && Math.hypot(target.position().x - done.from.x, target.position().y - done.from.y) >= LEAST;
    core.batch(() => { release(done, !isMove); });
    if (isMove) needs.moved(movesOf(core, done));
  });
}

/** `back`: nothing was moved, so all nodes go to where they belong now. */
function release({ places }: Drag, back = false): void {
  for (const node of places.keys()) unlock(node, back);
}

function movesOf(core: Core, { roots, places }: Drag): Move[] {
  return roots.flatMap((id): Move[] => {
    const node = core.getElementById(id);
    const from = places.get(node);
    return node.empty() || from === undefined ? [] : [{ id, from, to: { ...node.position() } }];
  });
}

function begin(core: Core, grabbed: NodeSingular, { below, picked }: DragNeeds): Drag {
  const id = grabbed.hasClass("caption") ? headingOfCaption(grabbed.id()) : grabbed.id();
  const roots = picked().has(id) ? [...picked()] : [id];
  const ids = new Set(roots.flatMap((root) => [root, ...below(root)]).flatMap((one) => [one, captionOf(one)]));
  const places = new Map<NodeSingular, Position>();
  for (const one of ids) core.getElementById(one).nodes().forEach((node) => {
    places.set(node, { ...node.position() });
    lock(node);
  });
  return { grabbed, from: { ...grabbed.position() }, roots, places };
}
