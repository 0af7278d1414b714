/** The sheet of a phone: map and section, layout, states and relations, one below the other. */
import { strings } from "../../../core/base/strings";
import { setIcon } from "obsidian";
import { radioGroup } from "../../controls";
import { drawLineSwitches } from "./line-switches";
import { drawRowEnd, drawStates } from "./state-row";
import { VIEWS, type ScopeNames, type ToolbarActions, type ToolbarContent } from "./toolbar-content";

/** `drawScopes` draws the list of maps and sections into what it is given. */
export function drawPaneSheet(box: HTMLElement, names: ScopeNames, content: ToolbarContent, actions: ToolbarActions, drawScopes: (list: HTMLElement) => void): void {
  box.empty();
  const sheet = box.createDiv({ cls: "moc-study-sheet-body" });
  sheet.createDiv({ cls: "moc-study-sheet-handle" });
  for (const [name, value] of [[strings.graph.map, names.map], [strings.graph.section, names.section === "" ? strings.common.wholeMap : names.section]] as const) {
    const row = sheet.createEl("button", { cls: "moc-study-sheet-row", attr: { "data-key": name } });
    row.createSpan({ text: name });
    row.createSpan({ cls: "moc-study-sheet-value", text: value });
    setIcon(row.createSpan({ cls: "moc-study-chevron" }), "chevron-right");
    row.addEventListener("click", () => {
      // The row goes away, and a sheet closes where the focus leaves it.
      box.focus();
      sheet.empty();
      sheet.createDiv({ cls: "moc-study-sheet-handle" });
      drawScopes(sheet);
    });
  }
  sheet.createEl("h4", { text: strings.graph.layout });
  drawViews(sheet, actions.view).show(content.view);
  sheet.createEl("h4", { text: strings.graph.states });
  drawStates(sheet, content.states, actions.state);
  drawRowEnd(sheet, content, actions);
  sheet.createEl("h4", { text: strings.graph.lines });
  drawLineSwitches(sheet, content.relations, content.relationsNote, actions.kind);
}

/** What the graph can be shown as, one beside the other. `choose` gets a layout's id, or `LIST`. */
export function drawViews(parent: HTMLElement, choose: (id: string) => void): ReturnType<typeof radioGroup> {
  return radioGroup(parent, strings.graph.layout, "moc-study-segments", VIEWS, (button, { icon, name }) => { setIcon(button, icon); button.createSpan({ cls: "moc-study-word", text: name }); }, ({ id }) => choose(id));
}
