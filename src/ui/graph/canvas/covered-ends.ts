/**
 * Nodes that travel or are dragged cover one another, and a line between two of them has no end to be seen for a moment.
 * Cytoscape warns of each such line. A warning is worth something for a line at rest only: that would never be drawn.
 *
 * It reaches into cytoscape's renderer (3.34), which has no setting for it; where that looks otherwise, nothing changes.
 */
import type { Core, EdgeSingular } from "cytoscape";

interface Renderer {
  checkForInvalidEdgeWarning?(edge: EdgeSingular): void;
}

export function allowCoveredEnds(core: Core): void {
  const renderer = (core as unknown as { renderer?: () => Renderer }).renderer?.();
  const warn = renderer?.checkForInvalidEdgeWarning?.bind(renderer);
  if (renderer === undefined || warn === undefined) return;
  let grabbed = 0;
  core.on("grab", "node", () => { grabbed++; });
  core.on("free", "node", () => { grabbed--; });
  renderer.checkForInvalidEdgeWarning = (edge) => {
    if (grabbed === 0 && !edge.source().animated() && !edge.target().animated()) warn(edge);
  };
}
