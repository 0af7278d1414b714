/** The elements of the pane: created once, filled by the view. */
import { strings } from "../../../core/base/strings";
import { LayoutProgress } from "./layout-progress";
import { ConceptCanvas } from "../canvas/concept-canvas";
import { FindBar } from "./find-bar";
import { FirstMinute, type FirstMinuteNeeds } from "./first-minute";
import type { CanvasEvents } from "../canvas/pointer";
import { Toolbar } from "./toolbar";
import type { ToolbarActions } from "./toolbar-content";

export interface PaneElements {
  readonly toolbar: Toolbar;
  readonly body: HTMLElement;
  readonly drawing: HTMLElement;
  readonly list: HTMLElement;
  readonly message: HTMLElement;
  readonly layoutProgress: LayoutProgress;
  readonly find: FindBar;
  readonly card: HTMLElement;
  /** The live region for screen readers. */
  readonly live: HTMLElement;
  readonly canvas: ConceptCanvas;
  readonly firstMinute: FirstMinute;
}

export interface PaneActions extends CanvasEvents, Omit<ToolbarActions, "zoom" | "fit" | "leave"> {
  readonly find: (text: string) => readonly string[];
  /** Shows a match. */
  readonly go: (id: string) => void;
  /** Cancels a slow layout. */
  readonly giveUp: () => void;
}

export function buildPane(root: HTMLElement, actions: PaneActions, needs: FirstMinuteNeeds): PaneElements {
  root.addClass("moc-study-pane");
  const toolbar = new Toolbar(root, { ...actions, zoom: (factor) => canvas.zoomBy(factor), fit: () => canvas.fit(), leave: () => drawing.focus() });
  const body = root.createDiv({ cls: "moc-study-body" });
  const drawing = body.createDiv({ cls: "moc-study-drawing", attr: { tabindex: "0", role: "application", "aria-label": strings.graph.keys } });
  const canvas = new ConceptCanvas(drawing.createDiv({ cls: "moc-study-stage" }), {
    ...actions,
    choose: (id) => { if (id !== null) firstMinute.pointed(); actions.choose(id); },
    hover: (id, event) => { firstMinute.pointed(); actions.hover(id, event); },
  });
  const list = body.createDiv({ cls: "moc-study-list-pane", attr: { tabindex: "-1" } });
  const message = body.createDiv({ cls: "moc-study-message" });
  const find = new FindBar(body, { find: actions.find, go: actions.go, leave: () => drawing.focus() });
  const arranging = new LayoutProgress(body, actions.giveUp);
  const card = body.createDiv({ cls: "moc-study-card", attr: { role: "region", "aria-label": strings.conceptCard.name } });
  card.addEventListener("keydown", (event) => { if (event.key === "Escape") actions.choose(null); });
  const firstMinute = new FirstMinute(root, needs);
  const live = root.createDiv({ cls: "moc-study-hidden-text", attr: { "aria-live": "polite" } });
  return { toolbar, body, drawing, list, message, layoutProgress: arranging, find, card, live, canvas, firstMinute };
}
