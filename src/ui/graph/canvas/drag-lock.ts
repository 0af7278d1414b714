/** Nodes in somebody's hand. What is drawn meanwhile says where one belongs otherwise, and moves it not. */
import type { NodeSingular, Position } from "cytoscape";

const locks = new WeakMap<NodeSingular, Position>();

export function lock(node: NodeSingular): void {
  locks.set(node, { ...node.position() });
}

/** Whether a node moved; one that is held does not. */
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

/** `back`: to where it belongs otherwise. */
export function unlock(node: NodeSingular, back: boolean): void {
  const to = locks.get(node);
  locks.delete(node);
  if (back && to !== undefined) moveLocked(node, to);
}
