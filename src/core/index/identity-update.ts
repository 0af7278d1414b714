/** What one update of identity changes, and what it starts from. */
import type { Concept } from "../concept/concept";
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
  readonly found: readonly string[];
  /** Ids that were shown until now, and the known id that the same bullet has from now on. */
  readonly reassigned: readonly { readonly shown: string; readonly known: string }[];
  /** Known ids that read alike, where one bullet stands for both. */
  readonly doubled: readonly Doubled[];
  readonly removed: readonly Concept[];
  readonly added: readonly Concept[];
  /** Known ids that are shown with another text than the log has. */
  readonly unsettled: ReadonlySet<string>;
  /** Pairs that were compared. */
  readonly comparisons: number;
}

/** What is shown until the update is committed. */
export interface Shown {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly maps: ReadonlyMap<string, ConceptMap>;
  readonly orphans: ReadonlyMap<string, Orphan>;
  readonly unsettled: ReadonlySet<string>;
  /** Ids of concepts that came since the maps were settled last. */
  readonly recent: ReadonlySet<string>;
}
