/** The parts of a generated region: headings of the map, and items (checklist items, cards) below them. */

/** An item as it stands in the old text. */
export interface ExistingItem<Id extends string = string> {
  /** Null for a line that could be an item that lost its id. */
  readonly id: Id | null;
  /** The item's name, normalized, with its role. Equal to `DesiredItem.name` for the same item. */
  readonly name: string;
  /** The part that is written from the map's text, as it stands; empty if there is none. */
  readonly text: string;
  /** The number of lines of the item itself. */
  readonly length: number;
}

/** An item as the map asks for it. */
export interface DesiredItem {
  readonly id: string;
  readonly name: string;
  readonly headingPath: readonly string[];
  /** As `ExistingItem.text`, from the map as it is now. */
  readonly text: string;
  /**
   * The lines of the item: new ones, or the old ones updated. Foreign text stays, and with `keepText` the item's text
   * stays too.
   */
  write(old: readonly string[] | null, keepText: boolean): readonly string[];
}

export interface Grammar<Id extends string = string> {
  itemAt(lines: readonly string[], at: number): ExistingItem<Id> | null;
  /** Lines that are written with their item. Anywhere else they are dropped. */
  isOurs(line: string): boolean;
  /** A heading's text, made safe for the readers of the note. */
  heading(text: string): string;
  /** The heading above orphaned items. An older note may have `ORPHANS_HEADING`. */
  readonly orphansHeading: string;
  /** Our line below the heading of a path, or (for null) below the heading of the orphans. Empty for none. */
  below(headingPath: readonly string[] | null): string;
  /** Whether a blank line stands between items. */
  readonly isSpaced: boolean;
}
