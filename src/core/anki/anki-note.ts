/** A note as the rest of the plugin gives it to Anki: Markdown, names and times; nothing of Anki's own formats. */

export interface AnkiNote {
  /** The card's id, e.g. `moc-1a2b3c4d5e-def`. By it alone, never by the text, Anki knows the note again: it is the note's guid. */
  readonly id: string;
  readonly kind: "basic" | "cloze";
  /** Names of decks from the outermost to the one that it lies in: map, section. */
  readonly deck: readonly string[];
  readonly tags: readonly string[];
  /** Markdown; of a cloze the text, with its gaps written as `{{c1::answer::hint}}` (see `gap`). */
  readonly front: string;
  /** Markdown; of a cloze what is shown below the answer. */
  readonly back: string;
  /** Markdown, shown small above the question, e.g. the way from the map's top to the term. */
  readonly context: string;
  /** Markdown, shown small below the answer: where it comes from. */
  readonly source: string;
  /** When what is above really changed, in milliseconds since 1970. Anki takes the note again only if this is later, by a second or more, than what it has. */
  readonly mod: number;
}

/** A note that was not written, and why, in a sentence. */
export interface LeftOut {
  readonly id: string;
  readonly reason: string;
}

/** A note in Anki's terms. */
export interface ReadyNote {
  readonly id: string;
  readonly kind: "basic" | "cloze";
  /** Full name of the deck, `Map::Section`. */
  readonly deck: string;
  readonly tags: readonly string[];
  /** HTML. */
  readonly front: string;
  readonly back: string;
  readonly context: string;
  readonly source: string;
  /** Numbers of its cards: 0, or for each gap its number less one. */
  readonly ords: readonly number[];
  /** Seconds since 1970. */
  readonly mod: number;
}
