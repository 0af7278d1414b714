/** What a generated region is made of: headings of the map, and units (checklist items, cards) below them. */

/** A unit as it stands in old text. */
export interface ExistingItem {
  /** Null for a line that could be a unit that lost its id. */
  readonly id: string | null;
  /** What it is called, folded, with its role: equal to `Wanted.name` if it is the same. */
  readonly name: string;
  /** What of it is written from the map's text, as it stands; empty if nothing is. */
  readonly text: string;
  /** How many lines are its own. */
  readonly length: number;
}

/** A unit as it should be. */
export interface DesiredItem {
  readonly id: string;
  readonly name: string;
  readonly headingPath: readonly string[];
  /** As `Unit.text`, from the map as it is now. */
  readonly text: string;
  /** Its lines, made anew or from the old ones: all that is foreign stays, and with `keepText` the text does too. */
  write(old: readonly string[] | null, keepText: boolean): readonly string[];
}

export interface Grammar {
  itemAt(lines: readonly string[], at: number): ExistingItem | null;
  /** Lines that are written with their unit and dropped wherever else they stand. */
  isOurs(line: string): boolean;
  /** A heading's text, as the readers of the note need it. */
  heading(text: string): string;
  /** The heading above what is gone; in an older note it is `GONE`. */
  readonly orphansHeading: string;
  /** A line of ours below the heading of a trail, or (null) of what is gone; empty for none. */
  below(headingPath: readonly string[] | null): string;
  /** Whether a blank line stands between units. */
  readonly isSpaced: boolean;
}
