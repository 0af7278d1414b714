/** How many concepts are in which state; each entry filters by it. */
import { STATES, type State } from "../../core/concept/concept";
import type { Graph } from "../../core/graph/graph";
import { STATE_NAMES, stateIcon } from "./state-icon";

export function drawLegend(parent: HTMLElement, graph: Graph, toggle: (state: State) => void): void {
  const focused = parent.doc.activeElement?.getAttribute("data-legend") ?? null;
  parent.empty();
  for (const state of STATES) {
    const many = graph.nodes.filter((node) => node.state === state).length;
    if (many === 0 && state !== "new") continue;
    const button = parent.createEl("button", { cls: "moc-study-legend-entry", attr: { "data-legend": state, "aria-label": `${STATE_NAMES[state]}: ${many}. Filter by this state.` } });
    stateIcon(button, state);
    button.createSpan({ text: `${STATE_NAMES[state]} ${many}` });
    button.addEventListener("click", () => toggle(state));
    if (focused === state) button.focus();
  }
}
