/** The legend: states with their numbers, each a filter; relations, each a switch; nodes hidden by hand. */
import { STATES, type State } from "../../../core/concept/concept";
import type { GraphNode } from "../../../core/graph/graph";
import type { LineStyle } from "../../../core/relations/relation";
import type { Shown } from "./graph-model";
import { runAction } from "../../run-action";
import { STATE_NAMES, stateIcon } from "../../state-icon";

export interface LegendActions {
  readonly state: (state: State) => void;
  /** A relation's id. */
  readonly kind: (id: string) => void;
  readonly unhide: () => void;
}

/** What the legend says, as plain data: drawn again only where it differs. */
export interface LegendContent {
  readonly states: readonly { readonly state: State; readonly count: number }[];
  readonly relations: readonly { readonly id: string; readonly name: string; readonly line: LineStyle; readonly count: number; readonly isDrawn: boolean }[];
  /** How many concepts were hidden by hand. */
  readonly hidden: number;
}

/** States that nothing is in are left out, but for the first: an empty legend would look broken. */
export function legendContent(nodes: readonly Pick<GraphNode, "state">[], kinds: Shown["kinds"], hidden: number): LegendContent {
  const states = STATES.map((state) => ({ state, count: nodes.filter((node) => node.state === state).length }));
  return {
    states: states.filter(({ state, count }) => count > 0 || state === "new"),
    relations: kinds.map(({ relation: { id, name, line }, count, isDrawn }) => ({ id, name, line: line ?? "solid", count, isDrawn })),
    hidden,
  };
}

export class Legend {
  private drawn = "";

  constructor(private readonly root: HTMLElement, private readonly actions: LegendActions) {}

  show(content: LegendContent): void {
    const drawn = JSON.stringify(content);
    if (drawn === this.drawn) return;
    const focused = this.root.doc.activeElement?.getAttribute("data-legend") ?? null;
    this.draw(content);
    this.root.querySelector<HTMLElement>(`[data-legend="${focused ?? ""}"]`)?.focus();
    this.drawn = drawn;
  }

  private draw({ states, relations, hidden }: LegendContent): void {
    const { root, actions } = this;
    root.empty();
    const stateGroup = root.createDiv({ cls: "moc-study-legend-group", attr: { role: "group", "aria-label": "States" } });
    for (const { state, count } of states) {
      const button = entry(stateGroup, state, `${STATE_NAMES[state]}: ${count}. Filter by this state.`, () => actions.state(state));
      stateIcon(button, state);
      button.createSpan({ text: `${STATE_NAMES[state]} ${count}` });
    }
    const relationGroup = root.createDiv({ cls: "moc-study-legend-group is-drawing", attr: { role: "group", "aria-label": "Relations" } });
    for (const { id, name, line, count, isDrawn } of relations) {
      const button = entry(relationGroup, id, `${name}: ${count}`, () => actions.kind(id));
      button.setAttribute("aria-pressed", String(isDrawn));
      lineIcon(button, line);
      button.createSpan({ text: name });
    }
    if (hidden > 0) entry(relationGroup, "hidden", "Show what was hidden", actions.unhide).createSpan({ text: `${hidden} hidden` });
  }
}

function entry(parent: HTMLElement, id: string, label: string, run: () => void): HTMLElement {
  const button = parent.createEl("button", { cls: "moc-study-legend-entry", attr: { "data-legend": id, "aria-label": label } });
  button.addEventListener("click", () => { runAction(label, run); });
  return button;
}

/** Like the lines in the drawing: solid, dashed, dotted or thick. */
function lineIcon(parent: HTMLElement, line: LineStyle): void {
  const svg = parent.createSvg("svg", { cls: ["moc-study-line", `is-${line}`], attr: { viewBox: "0 0 18 6", "aria-hidden": "true" } });
  svg.createSvg("path", { attr: { d: "M1 3h16" } });
}
