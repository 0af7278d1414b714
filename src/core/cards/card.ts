/**
 * A flashcard. It is made from a concept and never stored. Its id is the concept's id and what it asks:
 *
 *   moc-1a2b3c4d5e-def            the only card of its type
 *   moc-1a2b3c4d5e-c482913077     one of several: the number belongs to the item that it asks for
 */
import type { Branded } from "../base/brand";
import type { Concept, ConceptId } from "../concept/concept";
import type { FactReader } from "./fact-reader";
import { numberOf } from "./item-number";

/** `cardId` makes it; `parseCardId` reads it from a text. */
export type CardId = Branded<"CardId">;

export interface Card {
  /** Never changes, whatever the text says. */
  readonly id: CardId;
  readonly concept: ConceptId;
  /** Card type's id. */
  readonly type: string;
  readonly front: string;
  readonly back: string;
  readonly headingPath: readonly string[];
  /** The items that its concept stands below, outermost first, if there are any. */
  readonly below?: readonly string[];
  /** Terms to choose from, in the order shown. The answer is one of them. */
  readonly choices?: readonly string[];
  /** The definition is what the concept's note says, not the map. */
  readonly isFromNote?: true;
}

const FORM = /^moc-[0-9a-z]{10}-[a-z][0-9a-z]*$/;

/** The id that a text is; null where it has not the form of one. */
export function parseCardId(text: string): CardId | null {
  return FORM.test(text) ? text as CardId : null;
}

/** Concept id of a card's. */
export function conceptOfCard(card: CardId): ConceptId {
  return card.split("-", 2).join("-") as ConceptId;
}

/** The id of a card. `item` is for a type that asks for several things of one concept. */
export function cardId(concept: ConceptId, role: string, item?: string): CardId {
  return `${concept}-${role}${item === undefined ? "" : numberOf(item)}` as CardId;
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
  /** Why nobody should begin to learn it, a clause. Whoever learns it already goes on. */
  readonly poor?: string;
}

/** What a card type returns for a concept: the sides of a card, or a clause that says why there is none. */
export type CardDraft = Sides | { readonly notMade: string };

export function withPoor(sides: Sides, poor: string | null): Sides {
  return poor === null ? sides : { ...sides, poor };
}

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
  /** It asks for names alone, whatever is said of them. */
  readonly isOfNames?: true;
  /** It asks with all of a definition; others do with the first of its blocks. */
  readonly isWhole?: true;
}

/** A bullet under a heading, and the cards or reasons that it gives. Tests and documentation use it. */
export interface Example {
  readonly bullet: string;
  /** Other bullets under the heading. */
  readonly beside?: string;
  readonly gives: readonly (Omit<Sides, "item" | "poor"> | { readonly notMade: string })[];
}
