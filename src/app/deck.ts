/**
 * The cards that maps give, of the types that are on, as the learner has them. Cards are made when they are asked for,
 * concept by concept. They are kept while the concept reads as it does, and the rest of its map answers as it did all
 * that its card types asked.
 */
import type { NotePath } from "../core/base/note-path";
import { forEachChunk, runSync } from "../core/base/jobs";
import type { CardCandidate } from "../core/cards/candidate";
import { candidatesOf } from "../core/cards/candidate";
import { conceptOfCard, type Card, type CardType, type CardId } from "../core/cards/card";
import { typesFor } from "../core/cards/chosen-types";
import { FactReader } from "../core/cards/fact-reader";
import { cardsOf } from "../core/cards/make-cards";
import { mapFactsJob, type MapFacts } from "../core/cards/map-facts";
import type { Concept, ConceptId } from "../core/concept/concept";
import type { ConceptMap } from "../core/index/concept-index";
import { isWanted } from "../core/study/is-studied";
import type { LogState } from "../core/study/log-state";
import { isEqual } from "./equality";

/** Where concepts and maps are looked up. */
export interface DeckSource {
  concept(id: ConceptId): Concept | undefined;
  map(path: NotePath): ConceptMap | undefined;
  /** What the learner wrote anew, reviewed and asked for. */
  log(): Pick<LogState, "edits" | "reviews" | "asked">;
}

interface ConceptCards {
  readonly candidates: readonly CardCandidate[];
  readonly cards: readonly Card[];
}

/** Cards with what they were made from. */
interface Made extends ConceptCards {
  readonly concept: Concept;
  readonly types: string;
  readonly reader: FactReader;
  /** The last facts that answered as those did. */
  facts: MapFacts;
}

/** The cards of a map's last reading that was asked for. */
interface MapCards {
  readonly facts: MapFacts;
  readonly made: Map<ConceptId, Made>;
}

const NO_CARDS: ConceptCards = { candidates: [], cards: [] };

/** Concepts between two pauses. */
const STEP = 10;

export class Deck {
  private readonly byMap = new Map<NotePath, MapCards>();

  constructor(private types: readonly string[], private readonly source: DeckSource) {}

  /** Takes other card types; true if cards are others now. */
  configure(types: readonly string[]): boolean {
    if (isEqual(this.types, types)) return false;
    this.types = types;
    return true;
  }

  /** Cards that somebody edited, by id, are made anew. */
  forget(cards: Iterable<CardId>): void {
    for (const card of cards) {
      const id = conceptOfCard(card);
      const concept = this.source.concept(id);
      if (concept !== undefined) this.byMap.get(concept.map)?.made.delete(id);
    }
  }

  /** Poor cards that somebody reviewed elsewhere, or asked for, are made; whoever takes that back has them no more. */
  restore(cards: Iterable<CardId>): void {
    for (const card of cards) {
      const concept = this.source.concept(conceptOfCard(card));
      const made = concept === undefined ? undefined : this.byMap.get(concept.map)?.made;
      if (made?.get(conceptOfCard(card))?.candidates.some(({ computed, isPoor }) => computed?.id === card && isPoor) === true) made.delete(conceptOfCard(card));
    }
  }

  /** A map is gone. */
  forgetMap(path: NotePath): void {
    this.byMap.delete(path);
  }

  has(card: CardId): boolean {
    return this.of(card) !== null;
  }

  of(card: CardId): Card | null {
    return this.ofConcept(conceptOfCard(card)).find(({ id }) => id === card) ?? null;
  }

  /** In the order of the card types. */
  ofConcept(id: ConceptId): readonly Card[] {
    return this.cardsFor(id).cards;
  }

  /** Every card of a concept that could be, with the reasons of those that are not made. */
  candidatesOf(id: ConceptId): readonly CardCandidate[] {
    return this.cardsFor(id).candidates;
  }

  /** What a map gives and what not, in the order of its concepts. */
  ofMap(path: NotePath): readonly CardCandidate[] {
    return (this.source.map(path)?.concepts ?? []).flatMap(({ id }) => this.candidatesOf(id));
  }

  /** Makes the cards of maps in small steps: whoever asks for them afterwards gets them at once. */
  *makeJob(maps: Iterable<ConceptMap>): Generator<void, void> {
    for (const map of maps) {
      const cards = yield* this.mapCardsJob(map);
      yield* forEachChunk(map.concepts, STEP, (concept) => { this.madeFor(concept, cards); });
    }
  }

  private cardsFor(id: ConceptId): ConceptCards {
    const concept = this.source.concept(id);
    const map = concept === undefined ? undefined : this.source.map(concept.map);
    return concept === undefined || map === undefined ? NO_CARDS : this.madeFor(concept, runSync(this.mapCardsJob(map)));
  }

  /** Those of the map as it reads now, with what can be kept of its reading before. */
  private *mapCardsJob(map: ConceptMap): Generator<void, MapCards> {
    const before = this.byMap.get(map.path);
    if (before?.facts.map === map) return before;
    const facts = yield* mapFactsJob(map, before?.facts);
    // Somebody may have asked for a card of the map meanwhile.
    const meanwhile = this.byMap.get(map.path);
    if (meanwhile?.facts.map === map) return meanwhile;
    const cards: MapCards = { facts, made: new Map() };
    yield* forEachChunk(map.concepts, KEPT, ({ id }) => {
      const made = before?.made.get(id);
      if (made !== undefined) cards.made.set(id, made);
    });
    this.byMap.set(map.path, cards);
    return cards;
  }

  private madeFor(concept: Concept, { facts, made }: MapCards): ConceptCards {
    const types = typesFor(facts.map, this.types);
    const before = made.get(concept.id);
    if (before !== undefined && isMadeFrom(before, concept, typesKey(types), facts)) return before;
    const reader = new FactReader(facts);
    const candidates = candidatesOf({ concepts: [concept] }, cardsOf(concept, reader, types), this.source.log().edits, (card) => isWanted(this.source.log(), card));
    const after = { candidates, cards: candidates.flatMap(({ card }) => card ?? []), concept, types: typesKey(types), reader, facts };
    made.set(concept.id, after);
    return after;
  }
}

/** Concepts whose cards are taken over between two pauses. */
const KEPT = 500;

function typesKey(types: readonly CardType[]): string {
  return types.map(({ id }) => id).join(" ");
}

function isMadeFrom(made: Made, concept: Concept, types: string, facts: MapFacts): boolean {
  if (made.types !== types || (made.concept !== concept && !isSameText(made.concept, concept))) return false;
  if (made.facts === facts) return true;
  if (!made.reader.holdsFor(facts)) return false;
  made.facts = facts;
  return true;
}

/** All that card types read of a concept. */
function isSameText(a: Concept, b: Concept): boolean {
  return a.term === b.term && a.written === b.written && a.definition === b.definition && a.noteDefinition === b.noteDefinition && a.isNoteDefined === b.isNoteDefined && a.note === b.note && a.key === b.key && a.parent === b.parent && isEqual(a.headingPath, b.headingPath) && isEqual(a.aliases, b.aliases);
}
