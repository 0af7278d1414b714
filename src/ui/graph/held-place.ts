/** Where a node that is in somebody's hand belongs otherwise. What is drawn meanwhile says a new place, and moves it not. */
import type { NodeSingular, Position } from "cytoscape";

const HELD = "moc-study-held";

export function hold(node: NodeSingular, place: Position): void {
  node.scratch(HELD, { ...place });
}

/** Undefined: nobody holds it. */
export function heldPlace(node: NodeSingular): Position | undefined {
  const place: unknown = node.scratch(HELD);
  return isPosition(place) ? place : undefined;
}

export function letGo(node: NodeSingular): void {
  node.removeScratch(HELD);
}

function isPosition(value: unknown): value is Position {
  return typeof value === "object" && value !== null && "x" in value && "y" in value;
}
