/** A flashcard, made from a concept and never stored: its id is the concept's id and its role. */
import type { Concept } from "../concept/concept";
import type { ConceptMap } from "../index/concept-index";

export interface Card {
  /** `<concept id>-<role>`, e.g. `moc-1a2b3c4d5e-def`: the same for ever, whatever the text says. */
  readonly id: string;
  /** Concept id. */
  readonly concept: string;
  /** Card type's id. */
  readonly type: string;
  readonly front: string;
  readonly back: string;
  readonly trail: readonly string[];
}

/** Concept id of a card's. */
export function conceptOfCard(card: string): string {
  return card.split("-", 2).join("-");
}

/** What a card type offers for a concept: a card's two sides, or why there is none. */
export type Draft =
  | { readonly front: string; readonly back: string }
  | { readonly none: string };

/** One file under `types/`, one line in the registry. */
export interface CardType {
  readonly id: string;
  /** Shown in settings, e.g. “Term to definition”. */
  readonly name: string;
  /** End of the card's id, e.g. `def`. Never reused for another meaning. */
  readonly role: string;
  readonly make: (concept: Concept, map: ConceptMap) => Draft;
  /** A bullet as written under a heading, and the card (or the reason) it gives: tests and documentation. */
  readonly examples: readonly { readonly bullet: string; readonly front?: string; readonly back?: string; readonly none?: string }[];
}
