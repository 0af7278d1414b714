/** What one update of identity changes, and what it starts from. */
import type { NotePath } from "../base/note-path";
import type { Concept, ConceptId } from "../concept/concept";
import type { Doubled } from "../concept/exact";
import type { OrphanReason } from "../concept/identity";
import type { ConceptSnapshot } from "../concept/snapshot";
import type { ConceptMap } from "./concept-index";
import type { MapChanges } from "./index-builder";

export interface Orphan extends ConceptSnapshot {
  /** Heading path and text of the heading that the bullet became; null where nothing of it is left. */
  readonly heading: readonly string[] | null;
  readonly reason: OrphanReason;
}

export interface IdentityUpdate {
  readonly maps: MapChanges;
  /** Concepts that no map has any more, and ids of those that are found again. */
  readonly orphaned: readonly Orphan[];
  readonly found: readonly ConceptId[];
  /** Ids that were shown until now, and the known id that the same bullet has from now on. */
  readonly reassigned: readonly { readonly shown: ConceptId; readonly known: ConceptId }[];
  /** Known ids that read alike, where one bullet stands for both. */
  readonly doubled: readonly Doubled[];
  readonly removed: readonly Concept[];
  readonly added: readonly Concept[];
  /** Known ids that are shown with another text than the log has. */
  readonly unsettled: ReadonlySet<ConceptId>;
  /** Known ids of which it was asked whether they are somebody else, though they stand as they did. */
  readonly doubted: ReadonlySet<ConceptId>;
  /** Pairs that were compared. */
  readonly comparisons: number;
}

/** What is shown until the update is committed. */
export interface Shown {
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  readonly maps: ReadonlyMap<NotePath, ConceptMap>;
  readonly orphans: ReadonlyMap<ConceptId, Orphan>;
  readonly unsettled: ReadonlySet<ConceptId>;
  /** Ids of concepts that came, and of those that were in doubt, since the maps were settled last. */
  readonly recent: ReadonlySet<ConceptId>;
  readonly doubted: ReadonlySet<ConceptId>;
  /** The concept, its id known, with the note that the learner gave it; itself where that is so. */
  readonly withChosenNote: (concept: Concept) => Concept;
}
