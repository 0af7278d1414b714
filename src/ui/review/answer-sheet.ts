/** The card that is asked: where it stands, its question, and its answer once it is shown. Rendered as notes are. */
import { strings } from "../../core/base/strings";
import { Component, type App } from "obsidian";
import type { IndexReader } from "../../app/services";
import { choicesText, type Card } from "../../core/cards/card";
import { type Concept } from "../../core/concept/concept";
import { mapLabels } from "../../core/index/map-labels";
import { plainLine } from "../../core/text/text-blocks";
import { drawMarkdown } from "../draw-safely";
import { cardTypeName } from "../words";

export class AnswerSheet {
  private card: Card | null = null;
  private concept: Concept | null = null;
  private answered = false;
  /** Owns the rendered texts; unloaded with them. */
  private owner: Component | null = null;

  constructor(private readonly app: App, private readonly parent: HTMLElement, private readonly view: Component, private readonly index: Pick<IndexReader, "current">) {}

  /** Draws the question; false if it is drawn already. */
  ask(card: Card, concept: Concept): boolean {
    const before = this.card;
    this.concept = concept;
    if (before?.id === card.id && questionOf(before) === questionOf(card) && before.back === card.back && before.isFromNote === card.isFromNote) return false;
    this.card = card;
    this.answered = false;
    this.draw();
    return true;
  }

  answer(): void {
    if (this.card === null || this.answered) return;
    this.answered = true;
    this.parent.createEl("hr", { cls: "moc-study-sheet-line" });
    this.side("moc-study-answer", this.card.back);
    if (this.card.isFromNote === true) this.parent.createDiv({ cls: "moc-study-from-note", text: strings.common.fromNote });
  }

  isAnswered(): boolean {
    return this.answered;
  }

  clear(): void {
    this.card = null;
    this.answered = false;
    this.letGo();
    this.parent.empty();
  }

  /** The text for a screen reader. */
  question(): string {
    return this.card === null ? "" : strings.review.questionIs(plainLine(questionOf(this.card)));
  }

  answerText(): string {
    return this.card === null ? "" : strings.review.answerIs(plainLine(this.card.back));
  }

  private draw(): void {
    const { card, parent } = this;
    this.letGo();
    parent.empty();
    if (card === null) return;
    this.owner = this.view.addChild(new Component());
    const place = parent.createDiv({ cls: "moc-study-sheet-place" });
    place.createSpan({ text: [...this.concept === null ? [] : [mapLabels(this.index.current().maps).get(this.concept.map) ?? ""], ...card.headingPath, ...card.below ?? []].join(" › ") });
    place.createSpan({ cls: "moc-study-sheet-type", text: cardTypeName(card.type) });
    this.side("moc-study-question", questionOf(card));
  }

  private side(cls: string, markdown: string): void {
    if (this.owner === null) return;
    drawMarkdown(this.app, this.parent.createDiv({ cls: ["markdown-rendered", cls] }), markdown, (this.card?.isFromNote === true ? this.concept?.note : null) ?? this.concept?.map ?? "", this.owner);
  }

  private letGo(): void {
    if (this.owner !== null) this.view.removeChild(this.owner);
    this.owner = null;
  }
}

/** The question with its choices in a paragraph of their own. */
function questionOf({ front, choices }: Card): string {
  return choices === undefined ? front : `${front}\n\n${choicesText(choices)}`;
}
