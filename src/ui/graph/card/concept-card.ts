/** A concept's card beside the graph: what it is, how well it is known, what it is related to and why. */
import { Component, setIcon, type App } from "obsidian";
import { FROM_NOTE, isFromNote, type Concept, type State } from "../../../core/concept/concept";
import { grouped } from "../../../core/base/grouped";
import type { RelationOfNode } from "../../../core/graph/neighbours";
import { RELATIONS } from "../../../core/registry";
import type { ScheduleLine } from "./schedule-lines";
import { textButton } from "../../controls";
import { drawMarkdown } from "../../draw-safely";
import { CHOICES, stateIcon } from "../../state-icon";

export interface CardContent {
  readonly concept: Concept;
  readonly state: State;
  /** First paragraph of the concept's note; empty without one. */
  readonly summary: string;
  readonly relations: readonly RelationOfNode[];
  readonly schedules: readonly ScheduleLine[];
}

export interface CardActions {
  tick(character: string): void;
  travel(id: string): void;
  openMap(): void;
  openNote(): void;
  close(): void;
}

/** Owns the rendered texts of each card; unloaded when the next card is drawn. */
const owners = new WeakMap<HTMLElement, Component>();

export function drawCard(app: App, parent: HTMLElement, view: Component, content: CardContent, actions: CardActions): void {
  const { concept, summary, relations } = content;
  const before = owners.get(parent);
  if (before !== undefined) view.removeChild(before);
  const owner = view.addChild(new Component());
  owners.set(parent, owner);
  parent.empty();
  drawHead(parent, concept, actions);
  drawStates(parent, content, actions);
  if (concept.definition !== "") drawMarkdown(app, parent.createDiv({ cls: "moc-study-card-definition" }), concept.definition, concept.map, owner);
  if (summary !== "") drawSummary(app, parent, content, owner);
  drawSchedules(parent, content.schedules);
  drawRelations(parent, relations, actions);
  drawLinks(parent, concept, actions);
}

/** What the note says: the definition where the map gives none, else beside it. */
function drawSummary(app: App, parent: HTMLElement, { concept, summary }: CardContent, owner: Component): void {
  const isDefinition = isFromNote(concept);
  const box = parent.createDiv({ cls: isDefinition ? "moc-study-card-definition" : "moc-study-card-summary" });
  drawMarkdown(app, box.createDiv(), summary, concept.note ?? concept.map, owner);
  if (isDefinition) box.createDiv({ cls: "moc-study-from-note", text: FROM_NOTE });
}

function drawHead(parent: HTMLElement, { term, headingPath }: Concept, actions: CardActions): void {
  const head = parent.createDiv({ cls: "moc-study-card-head" });
  const title = head.createDiv();
  if (headingPath.length > 0) title.createDiv({ cls: "moc-study-card-trail", text: headingPath.join(" › "), attr: { dir: "auto" } });
  title.createEl("h3", { cls: "moc-study-card-term", text: term, attr: { dir: "auto" } });
  const close = head.createEl("button", { cls: "clickable-icon", attr: { "aria-label": "Close card" } });
  setIcon(close, "x");
  close.addEventListener("click", () => actions.close());
}

/** Four radio buttons for the character in the checklist. A due concept counts as known or learning. */
function drawStates(parent: HTMLElement, { state, concept }: CardContent, actions: CardActions): void {
  const group = parent.createDiv({ cls: "moc-study-card-states", attr: { role: "radiogroup", "aria-label": `State of ${concept.term}` } });
  const buttons = CHOICES.map((choice) => {
    const checked = choice.state === state;
    const button = group.createEl("button", { cls: "moc-study-state-button", attr: { role: "radio", "aria-checked": String(checked), tabindex: checked ? "0" : "-1", "data-state": choice.state } });
    stateIcon(button, choice.state);
    button.createSpan({ text: choice.name });
    button.addEventListener("click", () => actions.tick(choice.character));
    return button;
  });
  if (!buttons.some((button) => button.tabIndex === 0)) buttons[0]?.setAttribute("tabindex", "0");
  group.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const at = buttons.findIndex((button) => button === group.doc.activeElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  });
}

/** Nothing if no card was ever asked, since that would only repeat the state. */
function drawSchedules(parent: HTMLElement, lines: readonly ScheduleLine[]): void {
  if (lines.every(({ text }) => text === "not begun")) return;
  const list = parent.createEl("dl", { cls: "moc-study-card-memory" });
  for (const { name, text } of lines) {
    list.createEl("dt", { text: name });
    list.createEl("dd", { text });
  }
}

function drawRelations(parent: HTMLElement, relations: readonly RelationOfNode[], actions: CardActions): void {
  for (const { id, name } of RELATIONS) {
    const some = relations.filter(({ edge }) => edge.kind === id);
    if (some.length === 0) continue;
    const section = parent.createDiv({ cls: "moc-study-card-relations" });
    section.createEl("h4", { text: name });
    const list = section.createEl("ul");
    for (const both of grouped(some, ({ other }) => other.id).values()) {
      const other = both[0]?.other;
      if (other === undefined) continue;
      const item = list.createEl("li");
      const button = item.createEl("button", { cls: "moc-study-link" });
      stateIcon(button, other.state ?? "new");
      button.createSpan({ text: other.label, attr: { dir: "auto" } });
      button.addEventListener("click", () => actions.travel(other.id));
      for (const { edge } of both) item.createDiv({ cls: "moc-study-card-reason", text: edge.reason, attr: { dir: "auto" } });
    }
  }
}

function drawLinks(parent: HTMLElement, concept: Concept, actions: CardActions): void {
  const row = parent.createDiv({ cls: "moc-study-card-links" });
  textButton(row, "Open map at this line", () => actions.openMap());
  if (concept.note !== null) textButton(row, "Open note", () => actions.openNote());
}
