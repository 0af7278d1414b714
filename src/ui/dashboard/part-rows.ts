/** Maps, their sections and subsections as rows: name, bar, what is known, what is due, and the way to a review. */
import { wholeNumber } from "../../core/base/language";
import { strings } from "../../core/base/strings";
import type { App } from "obsidian";
import type { Services } from "../../app/services";
import type { State } from "../../core/concept/concept";
import { BAR_ORDER } from "../../core/graph/progress";
import type { Overview, Part } from "../../core/study/overview";
import { openCards } from "../cards/open-cards";
import { openGraph } from "../graph/open-graph";
import { openReview } from "../review/open-review";
import { iconButton, textButton } from "../controls";
import { drawTerm } from "../draw-line";
import { runAction } from "../run-action";
import { drawBar, drawCounts } from "./state-bar";

export interface RowsContext {
  readonly app: App;
  readonly services: Services;
  readonly isOpen: (key: string) => boolean;
  readonly toggle: (key: string, open: boolean) => void;
}

/** Above the rows: how many concepts of all maps are in which state; each leads to them. */
export function drawStates(head: HTMLElement, { states }: Overview, { app, services }: RowsContext): void {
  const counts = drawCounts(head, { name: strings.common.allMaps, states, choose: (state) => openGraph(app, services, { map: null, heading: null }, `is:${state}`) });
  counts.createSpan({ cls: "moc-study-state-sum", text: strings.dashboard.sum(BAR_ORDER.reduce((sum, state) => sum + states[state], 0)) });
}

export function drawRows(parent: HTMLElement, { maps }: Overview, context: RowsContext): void {
  const rows = parent.createDiv({ cls: "moc-study-parts" });
  for (const map of maps) drawRow(rows, map, 0, context);
}

function drawRow(parent: HTMLElement, part: Part, depth: number, context: RowsContext): void {
  const { app, services } = context;
  const { title, map, heading, hue, concepts, hasCards, states, queue, parts } = part;
  const scope = { map, heading };
  const row = parent.createDiv({ cls: ["moc-study-part-row", `is-depth-${depth}`] });
  const name = row.createDiv({ cls: "moc-study-part-name" });
  drawFold(name, part, context);
  if (hue !== undefined) name.createSpan({ cls: ["moc-study-swatch", `is-hue-${hue}`] });
  const link = textButton(name, title, () => openGraph(app, services, scope), { class: "moc-study-link", dir: "auto", "aria-label": strings.dashboard.open(title), "data-focus": `open-${keyOf(part)}` });
  link.empty();
  drawTerm(link.createSpan(), title);
  drawBar(row, { name: title, states, choose: (state: State) => openGraph(app, services, scope, `is:${state}`) });
  row.createSpan({ cls: "moc-study-part-known", text: strings.dashboard.known(states.known, concepts) });
  row.createSpan({ cls: "moc-study-part-due", text: states.due === 0 ? "–" : strings.dashboard.due(states.due) });
  const end = row.createDiv({ cls: "moc-study-part-end" });
  // A map can be begun from here; below it a button stands only where something is due.
  const left = queue.learning + queue.due + (depth === 0 ? queue.fresh : 0);
  if (left > 0) {
    const review = end.createEl("button", { text: strings.commands.review, attr: { "aria-label": strings.dashboard.review(title), "data-focus": `review-${keyOf(part)}`, title: wholeNumber(left) } });
    review.addEventListener("click", () => { runAction(strings.dashboard.review(title), () => openReview(app, { scope, filter: "" })); });
  }
  if (depth === 0 && !hasCards) textButton(end, strings.dashboard.noCards, () => openCards(app, { scope, filter: "" }), { class: "moc-study-link", "aria-label": strings.dashboard.whyNoCards(title), "data-focus": `review-${keyOf(part)}` });
  if (parts.length > 0 && context.isOpen(keyOf(part))) for (const one of parts) drawRow(parent, one, depth + 1, context);
}

/** A triangle before what has parts; without one, as much room. */
function drawFold(name: HTMLElement, part: Part, { isOpen, toggle }: RowsContext): void {
  if (part.parts.length === 0) {
    name.createSpan({ cls: "moc-study-part-fold" });
    return;
  }
  const key = keyOf(part);
  const open = isOpen(key);
  iconButton(name, open ? "chevron-down" : "chevron-right", strings.dashboard.fold(part.title, open), () => { toggle(key, !open); }, "moc-study-part-fold")
    .setAttrs({ "aria-expanded": String(open), "data-focus": `fold-${key}` });
}

/** @key Names a part in the pane's state. */
function keyOf({ map, heading }: Part): string {
  return JSON.stringify([map, ...heading ?? []]);
}
