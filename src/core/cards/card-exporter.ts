/** Cards as a file for another program. A job, since a vault may have ten thousand cards. */
import type { Concept } from "../concept/concept";
import type { ConceptMap } from "../index/concept-index";
import type { Card, CardId } from "./card";

/** A card with its map and concept. */
export interface PlacedCard {
  readonly card: Card;
  readonly concept: Concept;
  readonly map: Pick<ConceptMap, "title">;
}

export interface CardRequest {
  readonly cards: readonly PlacedCard[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Since when a card (by id) has the text with this fingerprint; milliseconds since 1970. */
  readonly since: (card: CardId, fingerprint: string) => number;
}

export interface CardFile {
  readonly content: string | Uint8Array;
  /** The number of cards in the file. */
  readonly cards: number;
  /** Cards that the format cannot hold, each with a sentence. */
  readonly leftOut: readonly { readonly id: CardId; readonly reason: string }[];
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
  /** About how many steps the job takes for each card, so that a caller can show progress. */
  readonly stepsPerCard: number;
  /** The same cards give the same file. The steps are short. */
  readonly render: (request: CardRequest) => Generator<void, CardFile>;
}
