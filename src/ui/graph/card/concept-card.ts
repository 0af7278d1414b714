/** A concept's card beside the graph: what it is, how well it is known, what it is related to and why. */
import { wholeNumber } from "../../../core/base/language";
import { strings } from "../../../core/base/strings";
import { Component, setIcon, type App } from "obsidian";
import { isFromNote, type Concept, type State } from "../../../core/concept/concept";
import { grouped } from "../../../core/base/grouped";
import type { RelationOfNode } from "../../../core/graph/neighbours";
import { byStrength } from "../../../core/graph/relation-look";
import { RELATIONS } from "../../../core/registry";
import { related } from "../../../core/relations/related";
import { nameOf } from "../../../core/index/notes";
import type { ScheduleLine } from "./schedule-lines";
import { withSigns } from "../../../core/text/formula-signs";
import { sheetHandle } from "./sheet-handle";
import { radioGroup, textButton } from "../../controls";
import { drawTerm } from "../../draw-line";
import { drawMarkdown } from "../../draw-safely";
import { lineSample } from "../../line-sample";
import { CHOICES, stateIcon } from "../../state-icon";

export interface CardContent {
  readonly concept: Concept;
  readonly state: State;
  /** First paragraph of the concept's note; empty without one. */
  readonly summary: string;
  readonly relations: readonly RelationOfNode[];
  readonly schedules: readonly ScheduleLine[];
  /** Of its subsection. */
  readonly hue: number | undefined;
  readonly hasCards: boolean;
}

export interface CardActions {
  tick(character: string): void;
  travel(id: string): void;
  openMap(): void;
  openNote(): void;
  review(): void;
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
  sheetHandle(parent, () => actions.close());
  drawHead(parent, content, actions);
  drawStates(parent, content, actions);
  if (concept.definition !== "") drawMarkdown(app, parent.createDiv({ cls: "moc-study-card-definition" }), concept.definition, concept.map, owner);
  if (summary !== "") drawSummary(app, parent, content, owner);
  // The reason stands here where nothing else says why there is no way to a review.
  if (concept.definition === "" && summary === "" && !content.hasCards) parent.createEl("p", { cls: "moc-study-card-none", text: strings.conceptCard.noDefinition });
  drawSchedules(parent, content.schedules);
  drawRelations(parent, relations, actions);
  drawLinks(parent, content, actions);
}

/** What the note says: the definition where the map gives none, else beside it. */
function drawSummary(app: App, parent: HTMLElement, { concept, summary }: CardContent, owner: Component): void {
  const isDefinition = isFromNote(concept);
  const box = parent.createDiv({ cls: isDefinition ? "moc-study-card-definition" : "moc-study-card-summary" });
  drawMarkdown(app, box.createDiv(), summary, concept.note ?? concept.map, owner);
  if (isDefinition) box.createDiv({ cls: "moc-study-from-note", text: strings.common.fromNote });
}

function drawHead(parent: HTMLElement, { concept: { term, headingPath }, hue }: CardContent, actions: CardActions): void {
  const head = parent.createDiv({ cls: "moc-study-card-head" });
  const title = head.createDiv();
  if (headingPath.length > 0) title.createDiv({ cls: ["moc-study-card-trail", ...hue === undefined ? [] : [`is-hue-${hue}`]], text: headingPath.at(-1) ?? "", attr: { title: headingPath.join(" › "), dir: "auto" } });
  drawTerm(title.createEl("h3", { cls: "moc-study-card-term", attr: { dir: "auto" } }), term);
  const close = head.createEl("button", { cls: "clickable-icon", attr: { "aria-label": strings.conceptCard.close } });
  setIcon(close, "x");
  close.addEventListener("click", () => actions.close());
}

/** Four radio buttons for the character in the checklist. A due concept counts as known or learning. */
function drawStates(parent: HTMLElement, { state, concept }: CardContent, actions: CardActions): void {
  radioGroup(parent, strings.conceptCard.state(withSigns(concept.term)), "moc-study-card-states moc-study-segments", stateChoices(), (button, choice) => {
    stateIcon(button, choice.state);
    button.createSpan({ text: choice.name });
  }, ({ character }) => actions.tick(character)).show(state);
}

function stateChoices() {
  return CHOICES.map((choice) => ({ ...choice, id: choice.state, name: strings.states[choice.state] }));
}

/** Nothing if no card was ever asked, since that would only repeat the state. */
function drawSchedules(parent: HTMLElement, lines: readonly ScheduleLine[]): void {
  if (lines.every(({ text }) => text === strings.conceptCard.notBegun)) return;
  const list = parent.createEl("dl", { cls: "moc-study-card-memory" });
  for (const { name, text } of lines) {
    list.createEl("dt", { text: name });
    list.createEl("dd", { text });
  }
}

/** Of each kind those that it leads to, with what the notes say. */
function drawRelations(parent: HTMLElement, relations: readonly RelationOfNode[], actions: CardActions): void {
  for (const { id, name, line } of byStrength(RELATIONS)) {
    const others = grouped(relations.filter(({ edge }) => edge.kind === id), ({ other }) => other.id);
    if (others.size === 0) continue;
    const section = parent.createDiv({ cls: "moc-study-card-relations" });
    const head = section.createEl("h4");
    lineSample(head, line ?? "solid");
    head.createSpan({ text: name });
    head.createSpan({ cls: "moc-study-count", text: wholeNumber(others.size) });
    const list = section.createEl("ul");
    for (const both of others.values()) {
      const other = both[0]?.other;
      if (other === undefined) continue;
      const item = list.createEl("li");
      const button = item.createEl("button", { cls: "moc-study-link" });
      stateIcon(button, other.state ?? "new");
      button.createSpan({ text: other.label, attr: { dir: "auto" } });
      button.addEventListener("click", () => actions.travel(other.id));
      for (const reason of new Set(both.map(({ edge }) => shortReason(edge)))) if (reason !== "") item.createDiv({ cls: "moc-study-card-reason", text: reason, attr: { dir: "auto" } });
    }
  }
}

/** What the note says, where it says it in its own words: the rest stands on the card already. */
export function shortReason({ kind, label, reason }: RelationOfNode["edge"]): string {
  return kind !== related.id ? reason : label === "" ? "" : `“${label}”`;
}

function drawLinks(parent: HTMLElement, { concept, hasCards }: CardContent, actions: CardActions): void {
  const row = parent.createDiv({ cls: "moc-study-card-links" });
  if (hasCards) textButton(row, strings.review.name, () => actions.review()).addClass("moc-study-save");
  if (concept.note !== null) textButton(row, strings.common.openNote, () => actions.openNote(), { title: nameOf(concept.note) });
  textButton(row, strings.common.openMap, () => actions.openMap());
}
