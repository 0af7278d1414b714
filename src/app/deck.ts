/** The cards that the maps give now, made in slices, once for each map as it reads. */
import type { Card } from "../core/cards/card";
import { cardsOf } from "../core/cards/make-cards";
import type { ConceptIndex, ConceptMap } from "../core/index/concept-index";
import type { Slicer } from "./slices";

export class Deck {
  private made = new WeakMap<ConceptMap, readonly Card[]>();
  private cards = new Map<string, Card>();
  private concepts = new Map<string, Card[]>();

  constructor(private readonly slicer: Slicer) {}

  async take(index: ConceptIndex): Promise<void> {
    const cards = new Map<string, Card>();
    const concepts = new Map<string, Card[]>();
    for (const map of index.maps) {
      for (const card of await this.cardsIn(map)) {
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

  private async cardsIn(map: ConceptMap): Promise<readonly Card[]> {
    const before = this.made.get(map);
    if (before !== undefined) return before;
    const cards = await this.slicer.run(cardSteps(map));
    this.made.set(map, cards);
    return cards;
  }
}

/** How many concepts are gone through between two pauses. */
const STEP = 20;

function* cardSteps(map: ConceptMap): Generator<void, readonly Card[]> {
  const cards: Card[] = [];
  for (const [at, concept] of map.concepts.entries()) {
    cards.push(...cardsOf(concept, map).cards);
    if (at % STEP === STEP - 1) yield;
  }
  return cards;
}
