/**
 * The cards that maps give, of the types that are on, as the learner has them. Cards are made when they are asked for,
 * concept by concept, and kept as long as the concept's map reads as it does.
 */
import type { NotePath } from "../core/base/note-path";
import type { CardCandidate, CardEdit } from "../core/cards/candidate";
import { candidatesOf } from "../core/cards/candidate";
import { conceptOfCard, type Card, type CardType, type CardId } from "../core/cards/card";
import { typesFor } from "../core/cards/chosen-types";
import { cardsOf } from "../core/cards/make-cards";
import { mapFactsJob } from "../core/cards/map-facts";
import type { Concept, ConceptId } from "../core/concept/concept";
import type { ConceptMap } from "../core/index/concept-index";
import { isEqual } from "./equality";

/** Where concepts and maps are looked up. */
export interface DeckSource {
  concept(id: ConceptId): Concept | undefined;
  map(path: NotePath): ConceptMap | undefined;
  edits(): ReadonlyMap<CardId, CardEdit>;
}

interface ConceptCards {
  readonly candidates: readonly CardCandidate[];
  readonly cards: readonly Card[];
}

const NO_CARDS: ConceptCards = { candidates: [], cards: [] };

/** Concepts between two pauses. */
const STEP = 10;

export class Deck {
  /** By concept id, of the map's present reading. A changed map is another object, so its old cards are let go with it. */
  private made = new WeakMap<ConceptMap, Map<ConceptId, ConceptCards>>();

  constructor(private types: readonly string[], private readonly source: DeckSource) {}

  /** Takes other card types; true if cards are others now. */
  configure(types: readonly string[]): boolean {
    if (isEqual(this.types, types)) return false;
    this.types = types;
    this.made = new WeakMap();
    return true;
  }

  /** Cards that somebody edited, by id, are made anew. */
  forget(cards: Iterable<CardId>): void {
    for (const card of cards) {
      const id = conceptOfCard(card);
      const map = this.mapOf(id);
      if (map !== undefined) this.made.get(map)?.delete(id);
    }
  }

  has(card: CardId): boolean {
    return this.of(card) !== null;
  }

  of(card: CardId): Card | null {
    return this.ofConcept(conceptOfCard(card)).find(({ id }) => id === card) ?? null;
  }

  /** In the order of the card types. */
  ofConcept(id: ConceptId): readonly Card[] {
    return this.madeFor(id).cards;
  }

  /** Every card of a concept that could be, with the reasons of those that are not made. */
  candidatesOf(id: ConceptId): readonly CardCandidate[] {
    return this.madeFor(id).candidates;
  }

  /** What a map gives and what not, in the order of its concepts. */
  ofMap(path: NotePath): readonly CardCandidate[] {
    return (this.source.map(path)?.concepts ?? []).flatMap(({ id }) => this.candidatesOf(id));
  }

  /** Makes the cards of maps in small steps: whoever asks for them afterwards gets them at once. */
  *makeJob(maps: Iterable<ConceptMap>): Generator<void, void> {
    for (const map of maps) {
      yield* mapFactsJob(map);
      let count = 0;
      for (const concept of map.concepts) {
        if (this.made.get(map)?.has(concept.id) === true) continue;
        this.madeFor(concept.id);
        if (++count % STEP === 0) yield;
      }
    }
  }

  private mapOf(id: ConceptId): ConceptMap | undefined {
    const concept = this.source.concept(id);
    return concept === undefined ? undefined : this.source.map(concept.map);
  }

  private madeFor(id: ConceptId): ConceptCards {
    const concept = this.source.concept(id);
    const map = concept === undefined ? undefined : this.source.map(concept.map);
    if (concept === undefined || map === undefined) return NO_CARDS;
    const kept = this.made.get(map) ?? new Map<ConceptId, ConceptCards>();
    this.made.set(map, kept);
    const known = kept.get(id) ?? this.make(concept, map, typesFor(map, this.types));
    kept.set(id, known);
    return known;
  }

  private make(concept: Concept, map: ConceptMap, types: readonly CardType[]): ConceptCards {
    const candidates = candidatesOf({ concepts: [concept] }, cardsOf(concept, map, types), this.source.edits());
    return { candidates, cards: candidates.flatMap(({ card }) => card ?? []) };
  }
}
