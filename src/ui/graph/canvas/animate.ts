/** Moves the view, and lets what is drawn travel from one layout to another, so that the eye can follow a concept. */
import type { Core, Position } from "cytoscape";
import type { Box } from "../../../core/graph/graph";

/** What is drawn, with zoom and pan. */
export interface Snapshot {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly zoom: number;
  readonly pan: Position;
}

/** Milliseconds: long enough to follow, short enough not to wait for. */
export const DURATION = 300;

/** The view stands at its end already. It is put back and moves from there. */
export function animateView(core: Core, { zoom, pan }: Pick<Snapshot, "zoom" | "pan">): void {
  const end = { zoom: core.zoom(), pan: { ...core.pan() } };
  core.viewport({ zoom, pan });
  core.animate(end, { duration: DURATION, easing: "ease-in-out-cubic" });
}

/** Boxes between two layouts; `share` is 0 at the first. What the first has not stands where it will. */
export function between(from: ReadonlyMap<string, Box>, to: ReadonlyMap<string, Box>, share: number): ReadonlyMap<string, Box> {
  const eased = share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
  const at = (a: number, b: number): number => a + (b - a) * eased;
  return new Map([...to].map(([id, box]) => {
    const old = from.get(id);
    return [id, old === undefined ? box : { ...box, x: at(old.x, box.x), y: at(old.y, box.y) }];
  }));
}
