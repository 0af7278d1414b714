/** The graph as a list: for screen readers, for small screens, and for users who prefer lists. */
import type { Graph } from "../../../core/graph/graph";
import { listOf, type ListGroup, type ListItem } from "../../../core/graph/list";
import { plainText } from "../../../core/text/normalize";
import { STATE_NAMES, stateIcon } from "../../state-icon";

/** Nobody reads more rows; the filter finds the rest. */
const MOST_ROWS = 1500;

export function drawList(parent: HTMLElement, graph: Graph, tooManyToDraw: boolean, choose: (id: string) => void): void {
  parent.empty();
  if (tooManyToDraw) parent.createEl("p", { cls: "moc-study-empty", text: "This is too much for one picture. Choose a section to see it drawn." });
  let rows = 0;
  for (const group of listOf(graph)) {
    if (rows >= MOST_ROWS) break;
    drawGroup(parent, group, choose);
    rows += group.items.length;
  }
  const all = graph.nodes.filter((node) => node.kind === "concept").length;
  if (rows < all) parent.createEl("p", { cls: "moc-study-empty", text: `${all - rows} more. Choose a section, or filter.` });
  if (all === 0) parent.createEl("p", { cls: "moc-study-empty", text: "No concept fits the filter." });
}

function drawGroup(parent: HTMLElement, group: ListGroup, choose: (id: string) => void): void {
  if (group.level > 0) parent.createEl(group.level === 1 ? "h3" : "h4", { cls: "moc-study-list-heading", text: group.heading });
  if (group.items.length === 0) return;
  const list = parent.createEl("ul", { cls: "moc-study-list" });
  for (const item of group.items.slice(0, MOST_ROWS)) drawItem(list, item, choose);
}

function drawItem(list: HTMLElement, item: ListItem, choose: (id: string) => void): void {
  const row = list.createEl("li", { attr: { "data-depth": String(Math.min(item.depth, 4)) } });
  const button = row.createEl("button", { cls: "moc-study-list-item", attr: { "data-id": item.id } });
  stateIcon(button, item.state);
  const text = button.createDiv();
  text.createSpan({ cls: "moc-study-list-term", text: item.label });
  text.createSpan({ cls: "moc-study-hidden-text", text: `, ${STATE_NAMES[item.state]}. ` });
  const definition = plainText(item.concept?.definition ?? "");
  if (definition !== "") text.createSpan({ cls: "moc-study-list-definition", text: definition });
  const many = item.relations.length;
  if (many > 0) button.createSpan({ cls: "moc-study-list-count", text: String(many), attr: { "aria-label": `${many} ${many === 1 ? "relation" : "relations"}`, role: "img" } });
  button.addEventListener("click", () => choose(item.id));
}
