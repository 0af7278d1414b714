/** The legend: states with their numbers, each a filter; relations, each a switch; nodes hidden by hand. */
import { STATES, type State } from "../../../core/concept/concept";
import type { LineStyle } from "../../../core/relations/relation";
import type { Shown } from "./graph-model";
import { STATE_NAMES, stateIcon } from "../../state-icon";

export interface LegendActions {
  readonly state: (state: State) => void;
  /** A relation's id. */
  readonly kind: (id: string) => void;
  readonly unhide: () => void;
}

export function drawLegend(parent: HTMLElement, { filtered, kinds }: Shown, hidden: number, actions: LegendActions): void {
  const focused = parent.doc.activeElement?.getAttribute("data-legend") ?? null;
  parent.empty();
  const states = parent.createDiv({ cls: "moc-study-legend-group", attr: { role: "group", "aria-label": "States" } });
  for (const state of STATES) {
    const many = filtered.nodes.filter((node) => node.state === state).length;
    if (many === 0 && state !== "new") continue;
    const button = entry(states, state, `${STATE_NAMES[state]}: ${many}. Filter by this state.`, () => actions.state(state));
    stateIcon(button, state);
    button.createSpan({ text: `${STATE_NAMES[state]} ${many}` });
  }
  const relations = parent.createDiv({ cls: "moc-study-legend-group is-drawing", attr: { role: "group", "aria-label": "Relations" } });
  for (const { relation: { id, name, line }, count, isDrawn } of kinds) {
    const button = entry(relations, id, `${name}: ${count}`, () => actions.kind(id));
    button.setAttribute("aria-pressed", String(isDrawn));
    lineIcon(button, line ?? "solid");
    button.createSpan({ text: name });
  }
  if (hidden > 0) entry(relations, "hidden", "Show what was hidden", actions.unhide).createSpan({ text: `${hidden} hidden` });
  parent.querySelector<HTMLElement>(`[data-legend="${focused ?? ""}"]`)?.focus();
}

function entry(parent: HTMLElement, id: string, label: string, run: () => void): HTMLElement {
  const button = parent.createEl("button", { cls: "moc-study-legend-entry", attr: { "data-legend": id, "aria-label": label } });
  button.addEventListener("click", run);
  return button;
}

/** Like the lines in the drawing: solid, dashed, dotted or thick. */
function lineIcon(parent: HTMLElement, line: LineStyle): void {
  const svg = parent.createSvg("svg", { cls: ["moc-study-line", `is-${line}`], attr: { viewBox: "0 0 18 6", "aria-hidden": "true" } });
  svg.createSvg("path", { attr: { d: "M1 3h16" } });
}
