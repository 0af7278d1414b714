/** The elements of the pane: created once, filled by the view. */
import { setIcon } from "obsidian";
import type { FilterContext } from "../../../core/filters/filter";
import type { Scope } from "../../../core/index/scope";
import { LAYOUTS } from "../../../core/registry";
import { iconButton } from "../../controls";
import { LayoutProgress } from "./layout-progress";
import { ConceptCanvas } from "../canvas/concept-canvas";
import { FilterBox } from "./filter-box";
import { FindBar } from "./find-bar";
import type { CanvasEvents } from "../canvas/pointer";
import { Legend, type LegendActions } from "./legend";
import { ScopePickers } from "./scope-pickers";

export interface PaneElements {
  readonly pickers: ScopePickers;
  readonly filter: FilterBox;
  readonly layout: HTMLSelectElement;
  readonly legend: Legend;
  readonly body: HTMLElement;
  readonly drawing: HTMLElement;
  readonly list: HTMLElement;
  readonly message: HTMLElement;
  readonly layoutProgress: LayoutProgress;
  readonly find: FindBar;
  readonly card: HTMLElement;
  /** The live region for screen readers. */
  readonly live: HTMLElement;
  readonly listButton: HTMLElement;
  readonly canvas: ConceptCanvas;
}

export interface PaneActions extends CanvasEvents, LegendActions {
  readonly context: () => FilterContext | null;
  readonly scope: (scope: Scope) => void;
  readonly filter: (text: string) => void;
  readonly list: () => void;
  readonly layout: (id: string) => void;
  readonly find: (text: string) => readonly string[];
  /** Shows a match. */
  readonly go: (id: string) => void;
  readonly more: (event: MouseEvent) => void;
  /** Cancels a slow layout. */
  readonly giveUp: () => void;
}

const KEYS = "Concept graph. Arrow keys move between concepts, with Shift along relations, with Alt they move a concept; Enter opens the card, Space picks, F folds the heading, slash goes to the filter.";

export function buildPane(root: HTMLElement, actions: PaneActions): PaneElements {
  root.addClass("moc-study-pane");
  const head = root.createDiv({ cls: "moc-study-head" });
  const pickers = new ScopePickers(head, actions.scope);
  const layout = layoutPicker(pickers.row, actions.layout);
  const filter = new FilterBox(head, { context: actions.context, changed: actions.filter, leave: () => drawing.focus() });
  const tools = head.createDiv({ cls: "moc-study-tools" });
  const listButton = iconButton(tools, "list", "Show as list", actions.list);
  iconButton(tools, "zoom-out", "Zoom out", () => canvas.zoomBy(1 / 1.25), "is-drawing");
  iconButton(tools, "zoom-in", "Zoom in", () => canvas.zoomBy(1.25), "is-drawing");
  iconButton(tools, "maximize", "Show everything", () => canvas.fit(), "is-drawing");
  iconButton(tools, "ellipsis-vertical", "More", actions.more, "is-drawing");
  const legend = new Legend(root.createDiv({ cls: "moc-study-legend" }), actions);
  const body = root.createDiv({ cls: "moc-study-body" });
  const drawing = body.createDiv({ cls: "moc-study-drawing", attr: { tabindex: "0", role: "application", "aria-label": KEYS } });
  const canvas = new ConceptCanvas(drawing.createDiv({ cls: "moc-study-stage" }), actions);
  const list = body.createDiv({ cls: "moc-study-list-pane", attr: { tabindex: "-1" } });
  const message = body.createDiv({ cls: "moc-study-message" });
  const find = new FindBar(body, { find: actions.find, go: actions.go, leave: () => drawing.focus() });
  const arranging = new LayoutProgress(body, actions.giveUp);
  const card = body.createDiv({ cls: "moc-study-card", attr: { role: "region", "aria-label": "Concept" } });
  card.addEventListener("keydown", (event) => { if (event.key === "Escape") actions.choose(null); });
  const live = root.createDiv({ cls: "moc-study-hidden-text", attr: { "aria-live": "polite" } });
  return { pickers, filter, layout, legend, body, drawing, list, message, layoutProgress: arranging, find, card, live, listButton, canvas };
}

/** Graph or list. `wanted`: the last state of the button. */
export function showAs({ body, listButton }: Pick<PaneElements, "body" | "listButton">, root: HTMLElement, wanted: boolean, asList: boolean): void {
  for (const element of [body, root]) element.toggleClass("is-list", asList);
  setIcon(listButton, wanted ? "waypoints" : "list");
  listButton.setAttribute("aria-label", wanted ? "Show as graph" : "Show as list");
}

function layoutPicker(parent: HTMLElement, choose: (id: string) => void): HTMLSelectElement {
  const select = parent.createEl("select", { cls: "dropdown is-drawing", attr: { "aria-label": "Layout" } });
  for (const { id, name } of LAYOUTS) select.createEl("option", { text: name, value: id });
  select.addEventListener("change", () => choose(select.value));
  return select;
}
