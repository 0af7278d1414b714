/**
 * A flashcard. It is made from a concept and never stored. Its id is the concept's id and what it asks:
 *
 *   moc-1a2b3c4d5e-def            the only card of its type
 *   moc-1a2b3c4d5e-c482913077     one of several: the number belongs to the item that it asks for
 */
import type { Concept } from "../concept/concept";
import type { FactReader } from "./fact-reader";
import { numberOf } from "./item-number";

export interface Card {
  /** Never changes, whatever the text says. */
  readonly id: string;
  /** Concept id. */
  readonly concept: string;
  /** Card type's id. */
  readonly type: string;
  readonly front: string;
  readonly back: string;
  readonly headingPath: readonly string[];
  /** Terms to choose from, in the order shown. The answer is one of them. */
  readonly choices?: readonly string[];
}

/** Concept id of a card's. */
export function conceptOfCard(card: string): string {
  return card.split("-", 2).join("-");
}

/** The id of a card. `item` is for a type that asks for several things of one concept. */
export function cardId(concept: string, role: string, item?: string): string {
  return `${concept}-${role}${item === undefined ? "" : numberOf(item)}`;
}

/** “(a) Paxos, (b) Raft, (c) Zab”. */
export function choicesText(choices: readonly string[]): string {
  return choices.map((choice, at) => `(${String.fromCharCode(97 + at)}) ${choice}`).join(", ");
}

/** Question and answer, and the choices if there are any. */
export interface Sides {
  readonly front: string;
  readonly back: string;
  readonly choices?: readonly string[];
  /** What the card asks for, if its type asks for several things of one concept. */
  readonly item?: string;
}

/** What a card type returns for a concept: the sides of a card, or a clause that says why there is none. */
export type CardDraft = Sides | { readonly notMade: string };

/** One file under `types/`, one line in the registry. */
export interface CardType {
  readonly id: string;
  /** Shown in settings, e.g. “Term to definition”. */
  readonly name: string;
  /** A sentence for the settings: what it asks. */
  readonly hint: string;
  /** Middle of the card's id, lower-case letters, e.g. `def`. Never reused for another meaning. */
  readonly role: string;
  /** Drafts for a concept. Empty if there is nothing to ask; a reason if a reader could miss a card. */
  readonly make: (concept: Concept, facts: FactReader) => readonly CardDraft[];
  readonly examples: readonly Example[];
}

/** A bullet under a heading, and the cards or reasons that it gives. Tests and documentation use it. */
export interface Example {
  readonly bullet: string;
  /** Other bullets under the heading. */
  readonly beside?: string;
  readonly gives: readonly (Omit<Sides, "item"> | { readonly notMade: string })[];
}
