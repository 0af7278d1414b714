/** How many concepts are in which state, as one bar and in words. Each number leads to its concepts. */
import { strings } from "../../core/base/strings";
import { STATES, type State } from "../../core/concept/concept";
import { BAR_ORDER } from "../../core/graph/progress";
import { runAction } from "../run-action";
import { stateIcon } from "../state-icon";

export interface StateBar {
  readonly name: string;
  readonly states: Readonly<Record<State, number>>;
  readonly choose: (state: State) => unknown;
}

/** The bar alone. Its pieces lead on for a pointer; what stands beside it does by keyboard. */
export function drawBar(parent: HTMLElement, { name, states, choose }: StateBar): void {
  const all = STATES.reduce((sum, state) => sum + states[state], 0);
  const shown = BAR_ORDER.filter((state) => states[state] > 0);
  const bar = parent.createDiv({ cls: "moc-study-state-bar", attr: { role: "img", "aria-label": strings.dashboard.named(name, shown.map((state) => counted(states, state)).join(", ")) } });
  for (const state of shown) {
    const piece = bar.createDiv({ cls: `is-${state}`, attr: { title: counted(states, state) } });
    piece.setCssProps({ "--moc-study-share": String(states[state] / Math.max(1, all)) });
    piece.addEventListener("click", () => { runAction(strings.states[state], () => choose(state)); });
  }
}

export function drawStateBar(parent: HTMLElement, content: StateBar): void {
  drawBar(parent, content);
  drawCounts(parent, content);
}

/** The numbers in words; each is a button. */
export function drawCounts(parent: HTMLElement, { name, states, choose }: StateBar): HTMLElement {
  const counts = parent.createDiv({ cls: "moc-study-state-counts" });
  for (const state of BAR_ORDER.filter((one) => states[one] > 0)) {
    const button = counts.createEl("button", { cls: "moc-study-state-filter", attr: { "aria-label": strings.dashboard.showStates(name, counted(states, state)) } });
    stateIcon(button, state);
    button.createSpan({ text: counted(states, state) });
    button.addEventListener("click", () => { runAction(strings.states[state], () => choose(state)); });
  }
  return counts;
}

function counted(states: StateBar["states"], state: State): string {
  return strings.dashboard.states(states[state], strings.states[state]);
}
