/** The graph as a list: for screen readers, for small screens, and for users who prefer lists. */
import { wholeNumber } from "../../../core/base/language";
import { strings } from "../../../core/base/strings";
import type { Graph } from "../../../core/graph/graph";
import { briefDefinition } from "../../../core/cards/asked-concept";
import { isFromNote } from "../../../core/concept/concept";
import { listOf, type ListGroup, type ListItem } from "../../../core/graph/list";
import { drawLine, drawTerm } from "../../draw-line";
import { stateIcon } from "../../state-icon";

/** Nobody reads more rows; the filter finds the rest. */
const MOST_ROWS = 1500;

/** What the list says, as plain data: drawn again only where it differs. */
export interface ListContent {
  readonly groups: readonly (Pick<ListGroup, "heading" | "level" | "hue"> & { readonly rows: readonly ListRow[] })[];
  /** Concepts that the list leaves out. */
  readonly omitted: number;
  readonly isEmpty: boolean;
  readonly tooManyToDraw: boolean;
}

type ListRow = Pick<ListItem, "id" | "label" | "state" | "depth"> & { readonly definition: string; readonly isFromNote: boolean; readonly relations: number };

export function listContent(graph: Graph, tooManyToDraw: boolean, most = MOST_ROWS): ListContent {
  let left = most;
  const groups = listOf(graph).flatMap(({ items, heading, level, hue }) => {
    if (left <= 0) return [];
    const rows = items.slice(0, left).map(rowOf);
    left -= rows.length;
    return [{ heading, level, rows, ...hue === undefined ? {} : { hue } }];
  });
  const all = graph.nodes.filter((node) => node.kind === "concept").length;
  return { groups, omitted: all - (most - left), isEmpty: all === 0, tooManyToDraw };
}

function rowOf({ id, label, state, depth, concept, relations }: ListItem): ListRow {
  // A list draws formulas as notes do.
  return { id, label: concept?.term ?? label, state, depth: Math.min(depth, 4), definition: concept === null ? "" : briefDefinition(concept), isFromNote: concept !== null && isFromNote(concept), relations: relations.length };
}

export class ConceptList {
  private drawn = "";
  private place = "";

  constructor(private readonly root: HTMLElement, private readonly choose: (id: string) => void) {}

  /** `place`: what the list is about. While it stays the same, focus and scroll position stay too. */
  show(content: ListContent, place: string): void {
    const { root } = this;
    const drawn = JSON.stringify(content);
    if (drawn === this.drawn && place === this.place) return;
    const { scrollTop } = root;
    const focused = root.doc.activeElement?.getAttribute("data-id") ?? null;
    this.draw(content);
    if (place === this.place) root.scrollTop = scrollTop;
    if (focused !== null) [...root.querySelectorAll<HTMLElement>("[data-id]")].find((row) => row.getAttribute("data-id") === focused)?.focus({ preventScroll: true });
    [this.drawn, this.place] = [drawn, place];
  }

  private draw({ groups, omitted, isEmpty, tooManyToDraw }: ListContent): void {
    const { root } = this;
    const note = (text: string): unknown => root.createEl("p", { cls: "moc-study-empty", text });
    root.empty();
    if (tooManyToDraw) note(strings.graph.tooMany);
    for (const { heading, level, rows, hue } of groups) {
      if (level > 0) drawHeading(root.createEl(level === 1 ? "h3" : "h4", { cls: "moc-study-list-heading", attr: { dir: "auto" } }), heading, hue);
      const list = rows.length === 0 ? null : root.createEl("ul", { cls: "moc-study-list" });
      for (const row of rows) if (list !== null) this.drawRow(list, row);
    }
    if (omitted > 0) note(strings.graph.moreInList(omitted));
    if (isEmpty) note(strings.common.noConceptsMatch);
  }

  private drawRow(list: HTMLElement, { id, label, state, depth, definition, isFromNote: isMarked, relations }: ListRow): void {
    const row = list.createEl("li", { attr: { "data-depth": String(depth) } });
    const button = row.createEl("button", { cls: "moc-study-list-item", attr: { "data-id": id } });
    stateIcon(button, state);
    const text = button.createDiv();
    drawTerm(text.createSpan({ cls: "moc-study-list-term", attr: { dir: "auto" } }), label);
    text.createSpan({ cls: "moc-study-hidden-text", text: `, ${strings.states[state]}. ` });
    if (definition !== "") drawLine(text.createSpan({ cls: "moc-study-list-definition", attr: { dir: "auto" } }), definition);
    if (isMarked) text.createSpan({ cls: "moc-study-from-note", text: strings.common.fromNote });
    if (relations > 0) button.createSpan({ cls: "moc-study-list-count", text: wholeNumber(relations), attr: { "aria-label": strings.common.relations(relations), role: "img" } });
    button.addEventListener("click", () => this.choose(id));
  }
}

function drawHeading(parent: HTMLElement, heading: string, hue: number | undefined): void {
  if (hue !== undefined) parent.createSpan({ cls: ["moc-study-swatch", `is-hue-${hue}`] });
  drawTerm(parent.createSpan(), heading);
}
