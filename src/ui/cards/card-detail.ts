/** One card of the browser, as it will be asked; written anew, set aside, given back to its map. */
import { strings } from "../../core/base/strings";
import { Component, type App } from "obsidian";
import { choicesText, type Card } from "../../core/cards/card";
import type { Row } from "../../core/cards/browse";
import { iconButton, textButton } from "../controls";
import { drawTerm } from "../draw-line";
import { drawMarkdown } from "../draw-safely";
import { openNote } from "../open";
import { cardTypeNames } from "../words";
import { marksOf } from "./row-list";

export interface DetailActions {
  /** `text` null: reset to the map's text. */
  readonly save: (row: Row, text: { readonly front: string; readonly back: string } | null) => void;
  readonly suspend: (row: Row, isInactive: boolean) => void;
  /** Cards that are skipped as poor are asked all the same. */
  readonly ask: (row: Row) => void;
  readonly close: () => void;
}

export class CardDetail {
  private row: Row | null = null;
  private drawn = "";
  private editing = false;
  /** Owns the rendered texts; unloaded with them. */
  private owner: Component | null = null;

  constructor(private readonly app: App, private readonly root: HTMLElement, private readonly view: Component, private readonly actions: DetailActions) {}

  /** Shows a row. A text that is being edited is not replaced, unless another card is shown. */
  show(row: Row | null): void {
    const drawn = JSON.stringify(row);
    if (drawn === this.drawn) return;
    if (this.editing && row !== null && row.key === this.row?.key) {
      this.row = row;
      return;
    }
    this.row = row;
    this.draw();
    this.drawn = drawn;
  }

  focus(): void {
    this.root.querySelector("button")?.focus();
  }

  /** True while its text is being written. */
  isEditing(): boolean {
    return this.editing;
  }

  edit(): void {
    const { row } = this;
    if (row?.computed === undefined || row.computed === null || this.editing) return;
    this.form(row, row.computed);
  }

  /** Closes the form and shows the card. */
  stop(): void {
    this.draw();
    this.focus();
  }

  private draw(): void {
    const { row, root } = this;
    this.editing = false;
    this.head();
    if (row === null) return;
    const { card, computed, checks } = row;
    const shown = card ?? computed;
    if (shown !== null) this.sides(shown);
    if (card === null) this.note(`${strings.cards.notMade(checks.join("; "))}${computed === null ? "" : strings.cards.writeIt}`);
    if (row.isOutdated && computed !== null) this.note(strings.cards.mapSays(computed.front, computed.back));
    const buttons = root.createDiv({ cls: "moc-study-card-links" });
    const button = (text: string, run: () => unknown, attr: Record<string, string> = {}): unknown => textButton(buttons, text, run, attr);
    if (computed !== null) button(card === null ? strings.cards.write : strings.cards.edit, () => this.edit());
    if (card === null && row.isPoor) button(strings.cards.askAnyway, () => this.actions.ask(row));
    if (row.isOutdated && card !== null) button(strings.cards.keep, () => this.actions.save(row, card));
    if (row.isEdited) button(strings.cards.restore, () => this.actions.save(row, null));
    if (card !== null) button(row.isSuspended ? strings.cards.unsuspend : strings.cards.suspend, () => this.actions.suspend(row, !row.isSuspended), { "data-suspend": "" });
    button(strings.common.openMapHere, () => openNote(this.app, row.term.map, row.term.line));
  }

  private head(): void {
    const { row, root } = this;
    if (this.owner !== null) this.view.removeChild(this.owner);
    this.owner = this.view.addChild(new Component());
    root.empty();
    if (row === null) return;
    const head = root.createDiv({ cls: "moc-study-card-head" });
    const title = head.createDiv();
    title.createDiv({ cls: "moc-study-card-trail", text: [...row.term.headingPath, cardTypeNames(row.types), ...marksOf(row)].join(" · ") });
    drawTerm(title.createEl("h3", { cls: "moc-study-card-term" }), row.term.term);
    iconButton(head, "x", strings.cards.close, this.actions.close);
  }

  private sides({ front, back, choices, isFromNote }: Card): void {
    const sheet = this.root.createDiv({ cls: "moc-study-preview" });
    this.markdown(sheet, "moc-study-question", choices === undefined ? front : `${front}\n\n${choicesText(choices)}`);
    sheet.createEl("hr", { cls: "moc-study-sheet-line" });
    this.markdown(sheet, "moc-study-answer", back);
    if (isFromNote === true) sheet.createDiv({ cls: "moc-study-from-note", text: strings.common.fromNote });
  }

  private markdown(parent: HTMLElement, cls: string, text: string): void {
    if (this.owner !== null) drawMarkdown(this.app, parent.createDiv({ cls: ["markdown-rendered", cls] }), text, this.row?.term.map ?? "", this.owner);
  }

  private note(text: string): void {
    this.root.createEl("p", { cls: "moc-study-card-note", text });
  }

  private form(row: Row, computed: Card): void {
    this.head();
    this.editing = true;
    const { front, back } = row.card ?? computed;
    const form = this.root.createEl("form", { cls: "moc-study-card-form" });
    const question = field(form, strings.cards.question, front);
    const answer = field(form, strings.cards.answer, back);
    const buttons = form.createDiv({ cls: "moc-study-card-links" });
    buttons.createEl("button", { cls: "moc-study-save", text: strings.cards.save, attr: { type: "submit" } });
    textButton(buttons, strings.common.cancel, () => this.stop(), { type: "button" });
    const save = (): void => this.actions.save(row, { front: question.value, back: answer.value });
    form.addEventListener("submit", (event) => { event.preventDefault(); save(); });
    form.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); save(); } });
    question.focus();
  }
}

function field(form: HTMLElement, name: string, text: string): HTMLTextAreaElement {
  const label = form.createEl("label", { text: name });
  const area = label.createEl("textarea", { attr: { rows: "3" } });
  area.value = text;
  return area;
}
