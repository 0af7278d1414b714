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

export function drawStateBar(parent: HTMLElement, { name, states, choose }: StateBar): void {
  const all = STATES.reduce((sum, state) => sum + states[state], 0);
  const counted = (state: State): string => strings.dashboard.states(states[state], strings.states[state]);
  const words = BAR_ORDER.filter((state) => states[state] > 0).map(counted).join(", ");
  const bar = parent.createDiv({ cls: "moc-study-state-bar", attr: { role: "img", "aria-label": strings.dashboard.named(name, words) } });
  for (const state of BAR_ORDER.filter((one) => states[one] > 0)) {
    bar.createDiv({ cls: `is-${state}` }).setCssProps({ "--moc-study-share": String(states[state] / Math.max(1, all)) });
  }
  const counts = parent.createDiv({ cls: "moc-study-state-counts" });
  for (const state of BAR_ORDER.filter((one) => states[one] > 0)) {
    const button = counts.createEl("button", { cls: "moc-study-state-filter", attr: { "aria-label": strings.dashboard.showStates(name, counted(state)) } });
    stateIcon(button, state);
    button.createSpan({ text: counted(state) });
    button.addEventListener("click", () => { runAction(strings.states[state], () => choose(state)); });
  }
}
