/** What the matcher is told of concepts and texts that are not given to it. */
import type { NotePath } from "../base/note-path";
import type { ConceptId } from "./concept";
import type { Entry } from "./entry";
import { SeenTable, type SeenPrints } from "./seen-prints";

/** How a known concept read before. */
export type Former = Pick<Entry, "above" | "text" | "place" | "neighbours" | "words" | "textPrint">;

export interface Standing {
  readonly seen: SeenPrints;
  /** How many present concepts that are not given have the same term and definition. */
  texts(one: Entry): number;
  /** The same term; in a map, or (null) anywhere. */
  terms(one: Entry, map: NotePath | null): number;
  definitions(one: Entry): number;
  /** This URL, link target or block id, by its print; in a map, or (null) anywhere. */
  references(print: string, map: NotePath | null): number;
  /** Prints of those at a place. */
  prints(place: string): readonly string[];
  /** Those of a map that were there before. */
  standing(map: NotePath): Iterable<Entry>;
  /** Whether one of them, or a known concept, has this id. */
  isTaken(id: ConceptId): boolean;
  /** Whether a map may not have been delivered yet, so that nothing says that its concepts left it. */
  isAbsent(map: NotePath): boolean;
  /** The texts that a known concept had before, where they stood. */
  former(id: ConceptId): readonly Former[];
  /** The same of those of a map that were there before. */
  formerIn(map: NotePath): Iterable<Former>;
  /** Whether two ids were met by different devices, neither of which knew both. */
  areMetApart(a: ConceptId, b: ConceptId): boolean;
}

export const NOTHING_STANDING: Standing = {
  seen: new SeenTable(),
  texts: () => 0, terms: () => 0, definitions: () => 0, references: () => 0,
  prints: () => [], standing: () => [],
  isTaken: () => false, isAbsent: () => false, former: () => [], formerIn: () => [], areMetApart: () => false,
};
