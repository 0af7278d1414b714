/** The parts of a generated region: headings of the map, and items (checklist items, cards) below them. */
import type { TextState, WrittenRecord } from "./written-record";

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
  /** Whether the text stands apart from the item, where somebody moved it. It is left there. */
  readonly isTextElsewhere?: boolean;
}

/** An item as the map asks for it. */
export interface DesiredItem {
  readonly id: string;
  readonly name: string;
  readonly headingPath: readonly string[];
  /** As `ExistingItem.text`, from the map as it is now. */
  readonly text: string;
  /** The lines of the item: new ones, or the old ones updated. Foreign text stays, and so does a text that is not outdated. */
  write(old: Pick<PlacedItem, "item" | "lines"> | null, state: TextState): readonly string[];
}

export interface Grammar<Id extends string = string> {
  /** The items of a region by their first lines. Lines in `code` stand in code. */
  itemsIn(lines: readonly string[], code: ReadonlySet<number>, record: WrittenRecord): ReadonlyMap<number, ExistingItem<Id>>;
  /** Whether a line outside of the items was written for one of them, and by nobody else. */
  isOurs(line: string, record: WrittenRecord): boolean;
  /** A heading's text, made safe for the readers of the note. */
  heading(text: string): string;
  /** The heading above orphaned items. An older note may have `ORPHANS_HEADING`. */
  readonly orphansHeading: string;
  /** Our line below the heading of a path, or (for null) below the heading of the orphans. Empty for none. */
  below(headingPath: readonly string[] | null): string;
  /** The id that an item goes by, after ids were joined. */
  idOf(id: Id): Id;
  /** The lines of an item with what another one of its concept has; null where that one holds words of the learner's own. */
  united(lines: readonly string[], other: PlacedItem<Id>, record: WrittenRecord): readonly string[] | null;
  /** The lines of an orphaned item, laid out as its readers need them. */
  mended(lines: readonly string[]): readonly string[];
  /** Whether a blank line stands between items. */
  readonly isSpaced: boolean;
}

/** An item in its place in the old text. */
export interface PlacedItem<Id extends string = string> {
  readonly item: ExistingItem<Id>;
  readonly lines: readonly string[];
  /** The normalized text of the heading above. */
  readonly under: string;
  /** Foreign lines between the item and the next. */
  readonly below: string[];
}

/** An item that comes from another note, with the record of that. */
export interface MovedItem extends Pick<PlacedItem, "item" | "lines"> {
  readonly record: WrittenRecord;
}

/** A line of the old text that is a heading, whosever it is. */
export interface HeadingLine {
  readonly level: number;
  /** As one line with marks. */
  readonly raw: string;
  /** Its words alone. */
  readonly text: string;
  /** As it stands. */
  readonly lines: readonly string[];
}

export type Token<Id extends string = string> =
  | { readonly kind: "heading"; readonly heading: HeadingLine }
  | { readonly kind: "item"; readonly placed: PlacedItem<Id> }
  | { readonly kind: "line"; readonly text: string };
