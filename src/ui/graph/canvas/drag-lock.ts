/** Nodes in somebody's hand. What is drawn meanwhile says where one belongs otherwise, and moves it not. */
import type { NodeSingular, Position } from "cytoscape";

const held = new WeakMap<NodeSingular, Position>();

export function hold(node: NodeSingular): void {
  held.set(node, { ...node.position() });
}

/** Whether a node moved; one that is held does not. */
export function place(node: NodeSingular, to: Position): boolean {
  if (held.has(node)) {
    held.set(node, to);
    return false;
  }
  const { x, y } = node.position();
  if (x === to.x && y === to.y) return false;
  node.position(to);
  return true;
}

/** `back`: to where it belongs otherwise. */
export function letGo(node: NodeSingular, back: boolean): void {
  const to = held.get(node);
  held.delete(node);
  if (back && to !== undefined) place(node, to);
}
