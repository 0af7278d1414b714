/** A note that the plugin writes for a map. Rendering is pure: it takes the old text and the map. */
import type { CardId } from "../cards/card";
import type { NotePath } from "../base/note-path";
import type { CardEdit } from "../cards/candidate";
import type { Concept, ConceptId } from "../concept/concept";
import type { ConceptIndex, ConceptMap } from "../index/concept-index";
import type { Settings } from "../base/settings";
import type { Reading } from "./stray-ids";

export interface NoteRequest {
  readonly map: ConceptMap;
  readonly index: ConceptIndex;
  readonly settings: Settings;
  /** Where the note is, or will be: links in its properties are read from there. */
  readonly notePath?: NotePath;
  /**
   * The sections to write, by the first heading of the path (`""` for bullets above any section). Sections that the old
   * note already has are updated too. An empty list updates only those; `"all"` takes the whole map.
   */
  readonly sections: readonly string[] | "all";
  /** The character of a new item's box: from the author's own box, or from a logged tick. */
  readonly tickOf: (concept: Concept) => string;
  /** The character that replaces the one in the box, where another device ticked later; else null. */
  readonly newerTick?: (concept: Concept, standing: string) => string | null;
  /** Normalized terms that the concept ever had. A link that shows one of them is outdated, and nobody's own text. */
  readonly formerTerms: (concept: Concept) => ReadonlySet<string>;
  /** Whether the study log knows the concept's id. A known id is never matched by name. */
  readonly isKnown?: (id: ConceptId) => boolean;
  /** How a concept reads and read before, as the study log has it. */
  readonly readingsOf?: (id: ConceptId) => readonly Reading[];
  /** The id that a concept goes by, after ids were joined. */
  readonly idOf?: (id: ConceptId) => ConceptId;
  /** By card id: the text that the learner gave to the card. */
  readonly edits?: ReadonlyMap<CardId, CardEdit>;
  /** Whether the card was ever reviewed. */
  readonly isStudied?: (card: CardId) => boolean;
  /** Texts of other notes of the kind that hold cards of this map, or whose maps have cards of this note. */
  readonly elsewhere?: readonly string[];
}

export type Rendered =
  | { readonly kind: "text"; readonly text: string; readonly counts: Counts }
  /** A sentence that says why nothing is written and what helps. */
  | { readonly kind: "refused"; readonly why: string };

export interface Counts {
  /** The number of items or cards in the note, without orphaned ones. */
  readonly total: number;
  readonly added: number;
  /** Items or cards that are no longer made. They stay in the note. */
  readonly orphaned: number;
  /** Items or cards whose text somebody rewrote. They stay so. */
  readonly kept: number;
}

/** One file, one line in the registry; commands and settings follow from it. */
export interface NoteExporter {
  readonly id: string;
  /** As in “Generate study checklist”. */
  readonly name: string;
  /** The setting that holds the start of the file name: `<start> – <map name>.md`. Notes of older versions end with the id instead. */
  readonly nameSetting: "checklistName" | "flashcardsName";
  /** “119 items”. */
  readonly counted: (many: number) => string;
  /** “1 no longer in the map”, of those that are orphaned. */
  readonly orphaned: (many: number) => string;
  render(old: string | null, request: NoteRequest): Rendered;
}
