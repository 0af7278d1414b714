/** The sheet of a phone: map and section, layout, states and relations, one below the other. */
import { strings } from "../../../core/base/strings";
import { setIcon } from "obsidian";
import { iconButton, radioGroup } from "../../controls";
import { drawLineSwitches } from "./line-switches";
import { drawRowEnd, drawStates } from "./state-row";
import { VIEWS, type ScopeNames, type ToolbarActions, type ToolbarContent } from "./toolbar-content";

export interface SheetActions extends ToolbarActions {
  /** Draws the list of maps and sections. */
  readonly drawScopes: (list: HTMLElement) => void;
  readonly close: () => void;
}

export function drawPaneSheet(box: HTMLElement, names: ScopeNames, content: ToolbarContent, actions: SheetActions): void {
  box.empty();
  const sheet = box.createDiv({ cls: "moc-study-sheet-body" });
  drawHead(sheet, strings.graph.shown, actions.close);
  for (const [name, value] of [[strings.graph.map, names.map], [strings.graph.section, names.section === "" ? strings.common.wholeMap : names.section]] as const) {
    const row = sheet.createEl("button", { cls: "moc-study-sheet-row", attr: { "data-key": name } });
    row.createSpan({ text: name });
    row.createSpan({ cls: "moc-study-sheet-value", text: value });
    setIcon(row.createSpan({ cls: "moc-study-chevron" }), "chevron-right");
    row.addEventListener("click", () => {
      // The row goes away, and a sheet closes where the focus leaves it.
      box.focus();
      sheet.empty();
      drawHead(sheet, strings.graph.scope, actions.close, () => {
        box.focus();
        drawPaneSheet(box, names, content, actions);
        box.querySelector<HTMLElement>(`[data-key="${name}"]`)?.focus();
      });
      actions.drawScopes(sheet);
    });
  }
  sheet.createEl("h4", { text: strings.graph.layout });
  drawViews(sheet, actions.view).show(content.view);
  sheet.createEl("h4", { text: strings.graph.states });
  drawStates(sheet, content.states, actions.state);
  drawRowEnd(sheet, content, actions);
  sheet.createEl("h4", { text: strings.graph.lines });
  drawLineSwitches(sheet, content, actions.kind);
}

/** Pixels that the head is drawn down before that closes the sheet. */
const DRAWN = 40;

/** The ways out: back to the sheet, a button, and drawing the head down. */
function drawHead(sheet: HTMLElement, title: string, close: () => void, back?: () => void): void {
  const head = sheet.createDiv({ cls: "moc-study-sheet-head" });
  head.createDiv({ cls: "moc-study-sheet-handle" });
  if (back !== undefined) iconButton(head, "arrow-left", strings.common.back, back);
  head.createSpan({ cls: "moc-study-sheet-title", text: title });
  iconButton(head, "x", strings.common.close, close);
  let from = Infinity;
  head.addEventListener("pointerdown", ({ clientY }) => { from = clientY; });
  sheet.addEventListener("pointerup", ({ clientY }) => {
    if (clientY - from > DRAWN) close();
    from = Infinity;
  });
}

/** What the graph can be shown as, one beside the other. `choose` gets a layout's id, or `LIST`. */
export function drawViews(parent: HTMLElement, choose: (id: string) => void): ReturnType<typeof radioGroup> {
  return radioGroup(parent, strings.graph.layout, "moc-study-segments", VIEWS, (button, { icon, name }) => { setIcon(button, icon); button.createSpan({ cls: "moc-study-word", text: name }); }, ({ id }) => choose(id));
}
