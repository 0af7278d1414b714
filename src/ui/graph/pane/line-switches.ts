/** The relations of the graph, each with a sample of its line and a switch. */
import { wholeNumber } from "../../../core/base/language";
import { strings } from "../../../core/base/strings";
import { lineSample } from "../../line-sample";
import { radioGroup } from "../../controls";
import { runAction } from "../../run-action";
import { ALWAYS } from "./pane-state";
import type { ToolbarContent } from "./toolbar-content";

export function drawLineSwitches(parent: HTMLElement, { relations: rows, relationsNote: note, isAlways }: Pick<ToolbarContent, "relations" | "relationsNote" | "isAlways">, change: (id: string) => void): void {
  for (const { id, name, line, count, isDrawn, isSwitch } of rows) {
    const row = parent.createEl(isSwitch ? "button" : "div", { cls: ["moc-study-line-row", ...isDrawn ? [] : ["is-off"]], attr: isSwitch ? { role: "switch", "aria-checked": String(isDrawn), "data-key": id } : {} });
    lineSample(row, line);
    row.createSpan({ cls: "moc-study-line-name", text: name });
    row.createSpan({ cls: "moc-study-count", text: wholeNumber(count) });
    if (!isSwitch) continue;
    row.createSpan({ cls: ["checkbox-container", ...isDrawn ? ["is-enabled"] : []], attr: { "aria-hidden": "true" } });
    row.addEventListener("click", () => { runAction(name, () => change(id)); });
  }
  const message = rows.length === 0 ? strings.graph.noRelations : note;
  if (message !== "") parent.createDiv({ cls: "moc-study-line-note", text: message });
  if (isAlways === null || rows.length === 0) return;
  const when = parent.createDiv({ cls: "moc-study-line-when", text: strings.graph.showLines });
  const choices = [{ id: "pointed", name: strings.graph.whenPointed }, { id: ALWAYS, name: strings.graph.always }];
  radioGroup(when, strings.graph.showLines, "moc-study-segments", choices, (button, { name }) => { button.setText(name); }, ({ id }) => { if ((id === ALWAYS) !== isAlways) change(ALWAYS); }).show(isAlways ? ALWAYS : "pointed");
}
