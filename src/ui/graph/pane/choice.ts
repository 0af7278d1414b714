/** What is chosen in a graph, and what is picked besides: shown in the drawing, on the card, and told to a screen reader. */
import { strings } from "../../../core/base/strings";
import type { App, Component } from "obsidian";
import type { Services } from "../../../app/services";
import { drawSafely } from "../../draw-safely";
import { cardOf, isSameCard, spokenChoice } from "../card/chosen-card";
import { drawCard, type CardContent } from "../card/concept-card";
import type { ConceptActions } from "../card/concept-actions";
import type { ConceptCanvas } from "../canvas/concept-canvas";
import type { Shown } from "./graph-model";
import type { Direction } from "../canvas/nearest";
import type { PaneElements } from "./pane-elements";
import { foldedIn, toggledIn, type PaneState } from "./pane-state";

export interface ChoiceNeeds {
  readonly app: App;
  readonly view: Component;
  readonly services: Services;
  readonly verbs: ConceptActions;
  readonly parts: () => PaneElements | null;
  readonly shown: () => Shown | null;
  readonly pane: () => PaneState;
  readonly fold: (id: string) => void;
  /** The card beside the drawing opened or closed. */
  readonly resized: () => void;
}

/** Pixels of the drawing that lie below the card, at its right and at its bottom. */
function coveredBy({ drawing, card }: PaneElements): ConceptCanvas["covered"] {
  const [below, above] = [drawing.getBoundingClientRect(), card.getBoundingClientRect()];
  if (above.width === 0 || below.width === 0) return { right: 0, bottom: 0 };
  return above.width >= below.width - 1 ? { right: 0, bottom: Math.max(0, below.bottom - above.top) } : { right: Math.max(0, below.right - above.left), bottom: 0 };
}

export class Choice {
  /** A concept or a heading. */
  id: string | null = null;
  /** Whether the card shows it: keys and searches choose without opening one. */
  private isOpen = false;
  picked: ReadonlySet<string> = new Set();
  /** Brought into sight already: whoever moved the view since then stays where they are. */
  private seen: string | null = null;
  /** What the card shows. */
  private card: CardContent | null = null;

  constructor(private readonly needs: ChoiceNeeds) {}

  /** Shows what is chosen as it is now. The view moves, and the card is drawn, only where that is called for. */
  draw(): void {
    const { services, verbs: actions } = this.needs;
    const [elements, shown, concept] = [this.needs.parts(), this.needs.shown(), this.isOpen ? actions.conceptOf(this.id) : null];
    if (elements === null || shown === null) return;
    const { clientWidth } = elements.drawing;
    elements.body.toggleClass("has-card", concept !== null);
    if (concept === null) elements.card.empty();
    if (concept === null) this.card = null;
    else drawSafely(elements.card, strings.graph.card, () => {
      const content = cardOf(services.liveIndex, shown.whole, concept);
      if (this.card === null || !isSameCard(this.card, content)) this.drawCard(elements.card, content);
    });
    elements.canvas.covered = coveredBy(elements);
    if (elements.drawing.clientWidth === clientWidth) return this.mark(elements);
    // The drawing is laid out anew beside the card; what is chosen is seen there.
    this.seen = this.id;
    this.mark(elements);
    this.needs.resized();
  }

  /** The next drawing brings what is chosen into sight again. */
  forgetView(): void {
    this.seen = null;
  }

  /** Where nothing is chosen, the concept whose surroundings are shown stands out. */
  private mark({ canvas }: PaneElements): void {
    if (canvas.choose(this.id ?? this.needs.shown()?.center ?? null, this.id !== null && this.id !== this.seen)) this.seen = this.id;
  }

  /** What the next drawing shows with its card. */
  show(id: string | null): void {
    [this.id, this.isOpen] = [id, id !== null];
    this.forgetView();
  }

  private drawCard(card: HTMLElement, content: CardContent): void {
    const { needs: { app, view, verbs: actions }, card: before } = this;
    const { concept } = content;
    const { scrollTop } = card;
    this.card = null;
    const { activeElement } = card.doc;
    const isOnState = card.contains(activeElement) && activeElement?.getAttribute("role") === "radio";
    drawCard(app, card, view, content, {
      tick: (character) => actions.tick(concept.id, character),
      travel: (id) => this.choose(id),
      openMap: () => actions.openMap(concept.id),
      openNote: () => actions.openNote(concept.id),
      review: () => actions.review(concept),
      close: () => this.choose(null),
    });
    // The card is drawn anew after a tick: whoever pressed a key there is still there.
    if (isOnState) card.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus();
    card.scrollTop = before?.concept.id === concept.id ? scrollTop : 0;
    this.card = content;
  }

  choose(id: string | null): void {
    const had = this.id !== null;
    this.show(id);
    this.draw();
    this.announce();
    const elements = this.needs.parts();
    if (id === null && had) (this.needs.pane().list ? elements?.list : elements?.drawing)?.focus();
  }

  move(direction: Direction, alongRelations: boolean): void {
    const canvas = this.needs.parts()?.canvas;
    this.fly(canvas?.next(direction, alongRelations) ?? this.id);
  }

  /** In the author's order; false where nothing is chosen, or at an end. */
  step(by: 1 | -1): boolean {
    const concepts = this.needs.shown()?.filtered.nodes.filter(({ kind }) => kind === "concept") ?? [];
    const at = concepts.findIndex(({ id }) => id === this.id);
    const next = at < 0 ? undefined : concepts[at + by];
    if (next === undefined) return false;
    this.fly(next.id);
    return true;
  }

  /** Chosen and brought into sight; no card opens, but one that is open follows. */
  fly(id: string | null): void {
    const elements = this.needs.parts();
    this.id = id;
    this.forgetView();
    if (this.isOpen) this.draw();
    else if (elements !== null) this.mark(elements);
    this.announce();
  }

  /** Into the card of a concept; a heading folds. */
  enter(): void {
    if (this.id !== null && this.needs.verbs.conceptOf(this.id) === null) return this.needs.fold(this.id);
    this.show(this.id);
    this.draw();
    this.needs.parts()?.card.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
  }

  /** What is picked first, then what is chosen. */
  leave(): void {
    if (this.picked.size > 0) this.pick([...this.picked]);
    else this.choose(null);
  }

  /** The chosen heading, or the one above the chosen concept. */
  fold(): void {
    const node = this.needs.shown()?.whole.nodes.find(({ id }) => id === this.id);
    const id = node?.kind === "concept" ? node.parent : this.id;
    if (id === null) return;
    this.id = id;
    this.needs.fold(id);
  }

  pick(ids: readonly string[]): void {
    const elements = this.needs.parts();
    this.picked = new Set(ids.reduce<readonly string[]>(toggledIn, [...this.picked]));
    elements?.canvas.pick(this.picked);
    elements?.live.setText(strings.graph.picked(this.picked.size));
  }

  private announce(): void {
    const [elements, shown] = [this.needs.parts(), this.needs.shown()];
    if (shown !== null) elements?.live.setText(spokenChoice(this.needs.services, shown.whole, this.needs.verbs.conceptOf(this.id), this.id, foldedIn(this.needs.pane(), shown)));
  }
}
