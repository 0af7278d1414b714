/** Highlights a node with its neighbours, and fades the rest. */
import type { Core } from "cytoscape";
import { captionOf } from "./elements";

/**
 * Sets classes on the relations of `id` and their ends; null resets. In a large graph the rest is not faded, since
 * fading thousands takes longer than the user hovers.
 */
export function highlightNeighborhood(core: Core, chosen: string | null, id: string | null, large: boolean): void {
  core.batch(() => {
    core.elements(".faded, .lit, .near, .chosen").removeClass("faded lit near chosen");
    if (chosen !== null) core.getElementById(chosen).addClass("chosen");
    const node = id === null ? undefined : core.getElementById(id);
    if (node === undefined || node.empty()) return;
    if (node.hasClass("heading") && !node.hasClass("folded")) return;
    const relations = node.connectedEdges().not(".branch");
    const around = relations.union(relations.connectedNodes()).union(node);
    around.edges().addClass("lit");
    around.nodes().not(node).addClass("near");
    if (large) return;
    const others = core.nodes(".concept, .frame.folded, .heading.folded").not(around).addClass("faded");
    others.forEach((other) => { core.getElementById(captionOf(other.id())).addClass("faded"); });
    core.edges().not(around).not(".branch").addClass("faded");
  });
}
