/** Cards as a file for another program: drawn in steps, since a vault may have ten thousand of them. */
import type { Concept } from "../concept/concept";
import type { ConceptMap } from "../index/concept-index";
import type { Card } from "./card";

/** A card, and where it comes from. */
export interface PlacedCard {
  readonly card: Card;
  readonly concept: Concept;
  readonly map: Pick<ConceptMap, "title">;
}

export interface CardRequest {
  readonly cards: readonly PlacedCard[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Since when a card (its id) says what has this fingerprint; milliseconds since 1970. */
  readonly since: (card: string, fingerprint: string) => number;
}

export interface CardFile {
  readonly content: string | Uint8Array;
  /** How many cards are in it. */
  readonly cards: number;
  /** Those that the format cannot hold, each with a sentence. */
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
}

/** One file, one line in the registry: palette and command line follow from it. */
export interface CardExporter {
  readonly id: string;
  /** As in “Export Anki package for a map”. */
  readonly name: string;
  /** End of the file name: `<what> – <suffix>.<extension>`. */
  readonly suffix: string;
  /** Without a dot; no two exporters have the same. */
  readonly extension: string;
  /** About how many steps the work has for each card, so that a caller can tell how far it is. */
  readonly stepsPerCard: number;
  /** The same cards give the same file. Steps are short. */
  readonly render: (request: CardRequest) => Generator<void, CardFile>;
}
