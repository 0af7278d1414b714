/** Animates nodes from one layout to another, so that the eye can follow a concept. */
import type { Core, Position } from "cytoscape";

/** Positions of all nodes, with zoom and pan. */
export interface Snapshot {
  readonly places: ReadonlyMap<string, Position>;
  readonly zoom: number;
  readonly pan: Position;
}

/** Milliseconds: long enough to follow, short enough not to wait for. */
export const DURATION = 450;

export function snapshotOf(core: Core): Snapshot {
  const places = new Map<string, Position>();
  core.nodes().forEach((node) => { places.set(node.id(), { ...node.position() }); });
  return { places, zoom: core.zoom(), pan: { ...core.pan() } };
}

/** Nodes stand at their final positions already. They are put back and move from there. */
export function animateFrom(core: Core, { places, zoom, pan }: Snapshot): void {
  const end = { zoom: core.zoom(), pan: { ...core.pan() } };
  const easing = "ease-in-out-cubic" as const;
  core.batch(() => {
    core.nodes().forEach((node) => {
      const [from, to] = [places.get(node.id()), { ...node.position() }];
      if (from === undefined || (from.x === to.x && from.y === to.y)) return;
      node.position(from);
      node.animate({ position: to }, { duration: DURATION, easing });
    });
  });
  core.viewport({ zoom, pan });
  core.animate(end, { duration: DURATION, easing });
}

/** Moves all animated nodes to their final positions. */
export function finishAnimations(core: Core): void {
  core.stop(true, true);
  core.nodes().stop(true, true);
}
