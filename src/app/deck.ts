/** The cards that the maps give now, of the types that are on, as the learner has them; made in slices, once for each map as it reads. */
import type { Card } from "../core/cards/card";
import { typesFor } from "../core/cards/chosen-types";
import { cardSteps } from "../core/cards/make-cards";
import { offerSteps, type Offer, type Override } from "../core/cards/candidate";
import { groupedSteps } from "../core/base/grouped";
import type { ConceptIndex } from "../core/index/concept-index";
import { eachSteps } from "../core/base/jobs";
import { same } from "./same";
import type { Slicer } from "./job-runner";

/** Cards between two pauses. */
const STEP = 500;

export class Deck {
  private cards = new Map<string, Card>();
  private concepts = new Map<string, Card[]>();
  private offers = new Map<string, readonly Offer[]>();

  constructor(private readonly slicer: Slicer, private types: readonly string[], private readonly edits: () => ReadonlyMap<string, Override>) {}

  /** Takes other card types; true if the cards must be taken anew. */
  configure(types: readonly string[]): boolean {
    if (same(this.types, types)) return false;
    this.types = types;
    return true;
  }

  async take(index: ConceptIndex): Promise<void> {
    const cards = new Map<string, Card>();
    const all: Card[] = [];
    const offers = new Map<string, readonly Offer[]>();
    for (const map of index.maps) {
      const made = await this.slicer.run(cardSteps(map, typesFor(map, this.types)));
      const some = await this.slicer.run(offerSteps(map, made, this.edits()));
      offers.set(map.path, some);
      await this.slicer.run(eachSteps(some, STEP, ({ card }) => {
        if (card === null) return;
        cards.set(card.id, card);
        all.push(card);
      }));
    }
    const concepts = await this.slicer.run(groupedSteps(all, ({ concept }) => concept));
    [this.cards, this.concepts, this.offers] = [cards, concepts, offers];
  }

  has(card: string): boolean {
    return this.cards.has(card);
  }

  of(card: string): Card | null {
    return this.cards.get(card) ?? null;
  }

  /** What a map gives and what not, each with its reasons. */
  ofMap(path: string): readonly Offer[] {
    return this.offers.get(path) ?? [];
  }

  all(): readonly Card[] {
    return [...this.cards.values()];
  }

  /** In the order of the card types. */
  ofConcept(concept: string): readonly Card[] {
    return this.concepts.get(concept) ?? [];
  }
}
