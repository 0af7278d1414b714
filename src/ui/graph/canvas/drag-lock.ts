/**
 * Locks nodes while they are dragged. A drawing that changes meanwhile stores where such a node belongs, and does not
 * move it.
 */
import type { NodeSingular, Position } from "cytoscape";

const locks = new WeakMap<NodeSingular, Position>();

export function lock(node: NodeSingular): void {
  locks.set(node, { ...node.position() });
}

/** Moves a node; returns whether it moved. A locked node does not. */
export function moveLocked(node: NodeSingular, to: Position): boolean {
  if (locks.has(node)) {
    locks.set(node, to);
    return false;
  }
  const { x, y } = node.position();
  if (x === to.x && y === to.y) return false;
  node.position(to);
  return true;
}

/** `back`: moves the node to where it belongs. */
export function unlock(node: NodeSingular, back: boolean): void {
  const to = locks.get(node);
  locks.delete(node);
  if (back && to !== undefined) moveLocked(node, to);
}
