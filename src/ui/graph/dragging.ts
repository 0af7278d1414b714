/** Nodes dragged by hand: a caption moves its whole frame, what hangs from a node goes along, and several picked ones move as one. */
import type { Core, EventObjectNode, NodeSingular, Position } from "cytoscape";
import { captionOf, headingOfCaption } from "./elements";

export interface Move {
  readonly id: string;
  readonly from: Position;
  readonly to: Position;
}

export interface DragNeeds {
  /** All that hangs from a node, at any depth. */
  readonly below: (id: string) => readonly string[];
  /** What is picked besides the node that is dragged. */
  readonly picked: () => ReadonlySet<string>;
  readonly moved: (moves: readonly Move[]) => void;
}

interface Drag {
  readonly grabbed: NodeSingular;
  readonly from: Position;
  readonly roots: readonly string[];
  readonly places: ReadonlyMap<NodeSingular, Position>;
}

/** Less is a hand that trembles. */
const LEAST = 2;

export function letDrag(core: Core, needs: DragNeeds): void {
  let drag: Drag | null = null;
  core.on("grab", "node", ({ target }: EventObjectNode) => { drag = begin(core, target, needs); });
  core.on("drag", "node", ({ target }: EventObjectNode) => {
    if (drag === null || target !== drag.grabbed) return;
    const [x, y] = [target.position().x - drag.from.x, target.position().y - drag.from.y];
    core.batch(() => { for (const [node, place] of drag?.places ?? []) if (node !== target) node.position({ x: place.x + x, y: place.y + y }); });
  });
  core.on("free", "node", ({ target }: EventObjectNode) => {
    const done = drag;
    drag = null;
    if (done === null || target !== done.grabbed || Math.hypot(target.position().x - done.from.x, target.position().y - done.from.y) < LEAST) return;
    needs.moved(done.roots.flatMap((id): Move[] => {
      const node = core.getElementById(id);
      const from = done.places.get(node);
      return node.empty() || from === undefined ? [] : [{ id, from, to: { ...node.position() } }];
    }));
  });
}

function begin(core: Core, grabbed: NodeSingular, { below, picked }: DragNeeds): Drag {
  const id = grabbed.hasClass("caption") ? headingOfCaption(grabbed.id()) : grabbed.id();
  const roots = picked().has(id) ? [...picked()] : [id];
  const ids = new Set(roots.flatMap((root) => [root, ...below(root)]).flatMap((one) => [one, captionOf(one)]));
  const places = new Map<NodeSingular, Position>();
  for (const one of ids) core.getElementById(one).nodes().forEach((node) => { places.set(node, { ...node.position() }); });
  return { grabbed, from: { ...grabbed.position() }, roots, places };
}
