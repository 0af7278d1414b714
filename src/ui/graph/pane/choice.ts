/** The chosen node and the picked nodes: shown in the drawing, on the card, and announced to screen readers. */
import type { App, Component } from "obsidian";
import type { Services } from "../../../app/services";
import { cardOf, describeChoice } from "../card/chosen-card";
import { drawCard } from "../card/concept-card";
import type { ConceptActions } from "../card/concept-actions";
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
}

export class Choice {
  /** A concept or a heading. */
  id: string | null = null;
  picked: ReadonlySet<string> = new Set();

  constructor(private readonly needs: ChoiceNeeds) {}

  draw(): void {
    const { app, view, services, verbs: actions } = this.needs;
    const [elements, shown, concept] = [this.needs.parts(), this.needs.shown(), actions.conceptOf(this.id)];
    if (elements === null || shown === null) return;
    elements.body.toggleClass("has-card", concept !== null);
    elements.canvas.choose(this.id, true);
    if (concept === null) {
      elements.card.empty();
      return;
    }
    const focused = elements.card.doc.activeElement?.getAttribute("data-state") ?? null;
    drawCard(app, elements.card, view, cardOf(services.liveIndex, shown.whole, concept), {
      tick: (character) => actions.tick(concept.id, character),
      travel: (id) => this.choose(id),
      openMap: () => actions.openMap(concept.id),
      openNote: () => actions.openNote(concept.id),
      close: () => this.choose(null),
    });
    // The card is drawn again after a tick, so the focus goes back to the button with it.
    if (focused !== null) elements.card.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus();
  }

  choose(id: string | null): void {
    const had = this.id !== null;
    this.id = id;
    this.draw();
    this.announce();
    const elements = this.needs.parts();
    if (id === null && had) (this.needs.pane().list ? elements?.list : elements?.drawing)?.focus();
  }

  move(direction: Direction, alongRelations: boolean): void {
    const canvas = this.needs.parts()?.canvas;
    this.fly(canvas?.next(direction, alongRelations) ?? this.id);
  }

  /** Chooses the next node in the author's order. False if nothing is chosen, or at an end. */
  step(by: 1 | -1): boolean {
    const concepts = this.needs.shown()?.filtered.nodes.filter(({ kind }) => kind === "concept") ?? [];
    const at = concepts.findIndex(({ id }) => id === this.id);
    const next = at < 0 ? undefined : concepts[at + by];
    if (next === undefined) return false;
    this.fly(next.id);
    return true;
  }

  /** Chooses a node and moves the view to it. No card opens; an open card follows. */
  fly(id: string | null): void {
    const elements = this.needs.parts();
    this.id = id;
    if (elements?.body.hasClass("has-card") === true) this.draw();
    else elements?.canvas.choose(id, true);
    this.announce();
  }

  /** Moves the focus into the card of a concept; folds a heading. */
  enter(): void {
    if (this.id !== null && this.needs.verbs.conceptOf(this.id) === null) return this.needs.fold(this.id);
    this.draw();
    this.needs.parts()?.card.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
  }

  /** Clears the picked nodes first, then the choice. */
  leave(): void {
    if (this.picked.size > 0) this.pick([...this.picked]);
    else this.choose(null);
  }

  /** Folds the chosen heading, or the heading above the chosen concept. */
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
    elements?.live.setText(`${this.picked.size} picked.`);
  }

  private announce(): void {
    const [elements, shown] = [this.needs.parts(), this.needs.shown()];
    if (shown !== null) elements?.live.setText(describeChoice(this.needs.services, shown.whole, this.needs.verbs.conceptOf(this.id), this.id, foldedIn(this.needs.pane(), shown.whole)));
  }
}
