/** Cards as a file for another program. A job, since a vault may have ten thousand cards. */
import type { Settings } from "../base/settings-table";
import type { Concept } from "../concept/concept";
import type { ConceptMap } from "../index/concept-index";
import type { Card, CardId } from "./card";

/** A card with its map and concept. */
export interface PlacedCard {
  readonly card: Card;
  readonly concept: Concept;
  readonly map: Pick<ConceptMap, "title">;
  /** The map's title, with what tells it from other maps of that title. */
  readonly label: string;
}

/** The deck that all decks stand in, and whether each section has its own. */
export type DeckSettings = Pick<Settings, "ankiDeck" | "ankiSections">;

export interface CardRequest {
  readonly decks: DeckSettings;
  readonly cards: readonly PlacedCard[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Pictures of the cards that are there, by `mediaKey`. */
  readonly media: ReadonlyMap<string, MediaFile>;
  /** `words`: the fingerprint of a card's words, neither of our markup, nor of deck and tags. */
  readonly history: (placed: PlacedCard, words: string) => ExportHistory;
}

export interface MediaFile {
  /** In the export: ASCII, different for each content. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a link means depends on the note that it stands in. */
export function mediaKey(note: string, link: string): string {
  return `${note}\n${link}`;
}

/** What earlier exports of a card say of it. */
export interface ExportHistory {
  /** Since when it has the words that it has; milliseconds since 1970. */
  readonly since: number;
  /** When it was first exported; milliseconds since 1970. As `since` unless given. */
  readonly added?: number;
  /** `none`: it was exported with these words. */
  readonly change: "new" | "changed" | "none";
}

export interface CardFile {
  readonly content: string | Uint8Array;
  /** The number of cards in the file. */
  readonly cards: number;
  /** Cards that were left out, since they were exported before and read as they did. */
  readonly unchanged: number;
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
  /** Whether the format can hold pictures. */
  readonly hasMedia: boolean;
  /** About how many steps the job takes for each card, so that a caller can show progress. */
  readonly stepsPerCard: number;
  /** The same cards give the same file. The steps are short. */
  readonly render: (request: CardRequest) => Generator<void, CardFile>;
}
