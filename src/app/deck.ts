/** The cards that the maps give now, of the types that are on, made in slices, once for each map as it reads. */
import type { Card } from "../core/cards/card";
import { typesFor } from "../core/cards/chosen-types";
import { cardSteps } from "../core/cards/make-cards";
import type { ConceptIndex } from "../core/index/concept-index";
import { same } from "./same";
import type { Slicer } from "./slices";

export class Deck {
  private cards = new Map<string, Card>();
  private concepts = new Map<string, Card[]>();

  constructor(private readonly slicer: Slicer, private types: readonly string[]) {}

  /** Takes other card types; true if the cards must be taken anew. */
  configure(types: readonly string[]): boolean {
    if (same(this.types, types)) return false;
    this.types = types;
    return true;
  }

  async take(index: ConceptIndex): Promise<void> {
    const cards = new Map<string, Card>();
    const concepts = new Map<string, Card[]>();
    for (const map of index.maps) {
      const made = await this.slicer.run(cardSteps(map, typesFor(map, this.types)));
      for (const card of made.cards) {
        cards.set(card.id, card);
        const others = concepts.get(card.concept);
        if (others === undefined) concepts.set(card.concept, [card]);
        else others.push(card);
      }
    }
    [this.cards, this.concepts] = [cards, concepts];
  }

  has(card: string): boolean {
    return this.cards.has(card);
  }

  of(card: string): Card | null {
    return this.cards.get(card) ?? null;
  }

  all(): readonly Card[] {
    return [...this.cards.values()];
  }

  /** In the order of the card types. */
  ofConcept(concept: string): readonly Card[] {
    return this.concepts.get(concept) ?? [];
  }
}
