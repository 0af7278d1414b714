/** A note that the plugin writes for a map: rendered purely from the old text and the map, region by region. */
import type { CardEdit } from "../cards/candidate";
import type { Concept } from "../concept/concept";
import type { ConceptIndex, ConceptMap } from "../index/concept-index";
import type { Settings } from "../base/settings";

export interface NoteRequest {
  readonly map: ConceptMap;
  readonly index: ConceptIndex;
  readonly settings: Settings;
  /**
   * Sections asked for, by the first name of the trail (`""` for bullets above any section). Sections that the old note
   * already holds are renewed too; an empty list renews only those; `"all"` takes the whole map.
   */
  readonly sections: readonly string[] | "all";
  /** Character that a new item starts with (from the author's own box, or a remembered tick). */
  readonly tickOf: (concept: Concept) => string;
  /** Character that an item's box should have instead of the one that stands there, where another device ticked later; else null. */
  readonly newerTick?: (concept: Concept, standing: string) => string | null;
  /** Folded terms that the concept ever went by: a link that shows one of them is out of date, and nobody's own. */
  readonly formerTerms: (concept: Concept) => ReadonlySet<string>;
  /** Whether the study log knows a concept's id: then it is known who it is, and no name can make it another. */
  readonly isKnown?: (id: string) => boolean;
  /** By card id: how the learner wrote it anew. */
  readonly edits?: ReadonlyMap<string, CardEdit>;
}

export type Rendered =
  | { readonly kind: "text"; readonly text: string; readonly counts: Counts }
  /** A sentence that says why nothing is written and what helps. */
  | { readonly kind: "refused"; readonly why: string };

export interface Counts {
  /** Items or cards that the note now holds, those that are gone left out. */
  readonly total: number;
  readonly added: number;
  /** Items or cards that are not made any more; kept in the note. */
  readonly orphaned: number;
  /** Items or cards whose text somebody rewrote, and that stay so. */
  readonly kept: number;
}

/** One file, one line in the registry; commands and settings follow from it. */
export interface NoteExporter {
  readonly id: string;
  /** As in “Generate study checklist”. */
  readonly name: string;
  /** End of the file name: `<map name> – <suffix>.md`. */
  readonly suffix: string;
  /** What is counted: `["item", "items"]`. */
  readonly unit: readonly [one: string, many: string];
  /** What those are that are kept though they are not made now, as in “1 no longer in the map”. */
  readonly orphanedUnit: string;
  render(old: string | null, request: NoteRequest): Rendered;
}
