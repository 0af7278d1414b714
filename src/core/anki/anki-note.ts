/** A note as the plugin gives it to Anki: Markdown, names and times, and no formats of Anki. */

import type { CardId } from "../cards/card";
import type { ExportHistory } from "../cards/card-exporter";

export interface AnkiNote {
  /**
   * The card's id, e.g. `moc-1a2b3c4d5e-def`. It is the note's guid: Anki recognises a note by this alone, never by its
   * text.
   */
  readonly id: CardId;
  readonly kind: "basic" | "cloze";
  /** Names of decks from the outermost to the note's own: map, section. */
  readonly deck: readonly string[];
  readonly tags: readonly string[];
  /** Markdown. For a cloze the text, with gaps written as `{{c1::answer::hint}}` (see `gap`). */
  readonly front: string;
  /** Markdown. For a cloze the text below the answer. */
  readonly back: string;
  /** Markdown, shown small above the question, e.g. the path from the map to the term. */
  readonly context: string;
  /** Markdown, shown small below the answer: where it comes from. */
  readonly source: string;
  /** Another map has the name of its map. */
  readonly hasNamesake?: true;
  /** When it was first exported, in milliseconds since 1970. */
  readonly added: number;
  /**
   * When the content really changed, in milliseconds since 1970. Anki updates a note only if this is later than its own
   * time, by a second or more.
   */
  readonly mod: number;
  /** Against earlier exports. */
  readonly change: ExportHistory["change"];
  /** Fingerprint of its words. */
  readonly words: string;
}

/** A note that was not written, and why, in a sentence. */
export interface LeftOut {
  readonly id: CardId;
  readonly reason: string;
}

/** A note in Anki's terms. */
export interface ReadyNote {
  readonly id: CardId;
  readonly kind: "basic" | "cloze";
  /** Full name of the deck, `Map::Section`. */
  readonly deck: string;
  readonly tags: readonly string[];
  /** HTML. */
  readonly front: string;
  readonly back: string;
  readonly context: string;
  readonly source: string;
  /** Numbers of its cards: 0, or the number of each gap minus one. */
  readonly ords: readonly number[];
  /** Milliseconds since 1970. */
  readonly added: number;
  /** Seconds since 1970. */
  readonly mod: number;
  readonly change: ExportHistory["change"];
  readonly words: string;
}
