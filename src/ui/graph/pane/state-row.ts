/** The row below the toolbar: states with their numbers, each a filter; what the filter did not understand; what is hidden. */
import { wholeNumber } from "../../../core/base/language";
import { strings } from "../../../core/base/strings";
import type { State } from "../../../core/concept/concept";
import { runAction } from "../../run-action";
import { stateIcon } from "../../state-icon";
import type { StateCount, StateRowActions, ToolbarContent } from "./toolbar-content";

export function drawStates(parent: HTMLElement, states: readonly StateCount[], choose: (state: State) => void): void {
  const group = parent.createDiv({ cls: "moc-study-states", attr: { role: "group", "aria-label": strings.graph.states } });
  for (const { state, count, isOn } of states) {
    const button = rowButton(group, state, strings.graph.filterBy(strings.states[state]), () => choose(state));
    button.setAttribute("aria-pressed", String(isOn));
    button.toggleClass("is-none", count === 0);
    stateIcon(button, state);
    button.createSpan({ cls: "moc-study-word", text: strings.states[state] });
    button.createSpan({ cls: "moc-study-number", text: wholeNumber(count) });
  }
}

/** Buttons that stand at the end of the row, where they have something to do. */
export function drawRowEnd(parent: HTMLElement, { hidden, foldAll, isFiltered, problems }: ToolbarContent, actions: StateRowActions): void {
  for (const problem of problems) parent.createDiv({ cls: "moc-study-problem", text: problem, attr: { role: "status" } });
  const end = parent.createDiv({ cls: "moc-study-row-end" });
  if (foldAll !== "") rowButton(end, "fold", foldAll, actions.foldAll).setText(foldAll);
  if (hidden > 0) {
    const button = rowButton(end, "hidden", strings.graph.showHidden, actions.unhide);
    button.setAttribute("aria-label", strings.graph.showHidden);
    button.setText(strings.graph.hidden(hidden));
  }
  if (isFiltered || problems.length > 0) rowButton(end, "clear", strings.common.clearFilter, actions.clearFilter).setText(strings.common.clearFilter);
}

function rowButton(parent: HTMLElement, key: string, what: string, run: () => void): HTMLElement {
  const button = parent.createEl("button", { cls: "moc-study-state-filter", attr: { "data-key": key } });
  button.addEventListener("click", () => { runAction(what, run); });
  return button;
}
