/** The cards that the maps give now, of the types that are on, as the learner has them; made in slices, once for each map as it reads. */
import type { Card } from "../core/cards/card";
import { typesFor } from "../core/cards/chosen-types";
import { makeCardsJob } from "../core/cards/make-cards";
import { candidatesJob, type CardCandidate, type CardEdit } from "../core/cards/candidate";
import { groupedJob } from "../core/base/grouped";
import type { ConceptIndex } from "../core/index/concept-index";
import { forEachChunk } from "../core/base/jobs";
import { isEqual } from "./equality";
import type { JobRunner } from "./job-runner";

/** Cards between two pauses. */
const STEP = 500;

export class Deck {
  private cards = new Map<string, Card>();
  private concepts = new Map<string, Card[]>();
  private candidates = new Map<string, readonly CardCandidate[]>();

  constructor(private readonly jobs: JobRunner, private types: readonly string[], private readonly edits: () => ReadonlyMap<string, CardEdit>) {}

  /** Takes other card types; true if the cards must be taken anew. */
  configure(types: readonly string[]): boolean {
    if (isEqual(this.types, types)) return false;
    this.types = types;
    return true;
  }

  async update(index: ConceptIndex): Promise<void> {
    const cards = new Map<string, Card>();
    const all: Card[] = [];
    const candidates = new Map<string, readonly CardCandidate[]>();
    for (const map of index.maps) {
      const made = await this.jobs.run(makeCardsJob(map, typesFor(map, this.types)));
      const some = await this.jobs.run(candidatesJob(map, made, this.edits()));
      candidates.set(map.path, some);
      await this.jobs.run(forEachChunk(some, STEP, ({ card }) => {
        if (card === null) return;
        cards.set(card.id, card);
        all.push(card);
      }));
    }
    const concepts = await this.jobs.run(groupedJob(all, ({ concept }) => concept));
    [this.cards, this.concepts, this.candidates] = [cards, concepts, candidates];
  }

  has(card: string): boolean {
    return this.cards.has(card);
  }

  of(card: string): Card | null {
    return this.cards.get(card) ?? null;
  }

  /** What a map gives and what not, each with its reasons. */
  ofMap(path: string): readonly CardCandidate[] {
    return this.candidates.get(path) ?? [];
  }

  all(): readonly Card[] {
    return [...this.cards.values()];
  }

  /** In the order of the card types. */
  ofConcept(concept: string): readonly Card[] {
    return this.concepts.get(concept) ?? [];
  }
}
