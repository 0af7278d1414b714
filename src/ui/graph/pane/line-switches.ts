/** The relations of the graph, each with a switch and a sample of its line as the drawing has it: told apart by dash and end. */
import { runAction } from "../../run-action";
import type { RelationRow } from "./toolbar-content";
import type { LineStyle } from "../../../core/relations/relation";

/** Of lines with an end, or with two strokes. */
const SHAPES: Readonly<Record<string, readonly (readonly [path: string, cls?: string])[]>> = {
  dashed: [["M1 4h26"], ["M27 .5l8 3.5l-8 3.5z", "is-filled"]],
  thin: [["M1 4h33M28.5 .8l6 3.2l-6 3.2"]],
  double: [["M1 2.3h34M1 5.7h34"]],
};

/** 36 pixels wide. */
export function lineSample(parent: HTMLElement, line: LineStyle): void {
  const svg = parent.createSvg("svg", { cls: ["moc-study-line", `is-${line}`], attr: { viewBox: "0 0 36 8", "aria-hidden": "true" } });
  for (const [d, cls] of SHAPES[line] ?? [["M1 4h34"]]) svg.createSvg("path", { ...cls === undefined ? {} : { cls }, attr: { d } });
}

export function drawLineSwitches(parent: HTMLElement, rows: readonly RelationRow[], note: string, change: (id: string) => void): void {
  for (const { id, name, line, count, isDrawn, isSwitch } of rows) {
    const row = parent.createEl(isSwitch ? "button" : "div", { cls: ["moc-study-line-row", ...isDrawn ? [] : ["is-off"]], attr: isSwitch ? { role: "switch", "aria-checked": String(isDrawn), "data-key": id } : {} });
    lineSample(row, line);
    row.createSpan({ cls: "moc-study-line-name", text: name });
    row.createSpan({ cls: "moc-study-count", text: String(count) });
    if (!isSwitch) continue;
    row.createSpan({ cls: ["checkbox-container", ...isDrawn ? ["is-enabled"] : []], attr: { "aria-hidden": "true" } });
    row.addEventListener("click", () => { runAction(name, () => change(id)); });
  }
  if (note !== "") parent.createDiv({ cls: "moc-study-line-note", text: note });
}
