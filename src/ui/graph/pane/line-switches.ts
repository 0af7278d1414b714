/** The relations of the graph, each with a sample of its line and a switch. */
import { wholeNumber } from "../../../core/base/language";
import { strings } from "../../../core/base/strings";
import { lineSample } from "../../line-sample";
import { runAction } from "../../run-action";
import type { RelationRow } from "./toolbar-content";

export function drawLineSwitches(parent: HTMLElement, rows: readonly RelationRow[], note: string, change: (id: string) => void): void {
  for (const { id, name, line, count, isDrawn, isSwitch } of rows) {
    const row = parent.createEl(isSwitch ? "button" : "div", { cls: ["moc-study-line-row", ...isDrawn ? [] : ["is-off"]], attr: isSwitch ? { role: "switch", "aria-checked": String(isDrawn), "data-key": id } : {} });
    lineSample(row, line);
    row.createSpan({ cls: "moc-study-line-name", text: name });
    row.createSpan({ cls: "moc-study-count", text: wholeNumber(count) });
    if (!isSwitch) continue;
    row.createSpan({ cls: ["checkbox-container", ...isDrawn ? ["is-enabled"] : []], attr: { "aria-hidden": "true" } });
    row.addEventListener("click", () => { runAction(name, () => change(id)); });
  }
  const said = rows.length === 0 ? strings.graph.noRelations : note;
  if (said !== "") parent.createDiv({ cls: "moc-study-line-note", text: said });
}
