/** What a signal of the live index tells, and orphans as they are shown. */
import type { NotePath } from "../core/base/note-path";
import type { CardId } from "../core/cards/card";
import type { Concept, ConceptId } from "../core/concept/concept";
import { ORPHANS_HEADING } from "../core/concept/concept";
import type { ConceptSnapshot } from "../core/concept/snapshot";
import type { IdentityTracker } from "../core/index/identity-tracker";
import { conceptKey } from "../core/map/concept-key";

/** What changed since the last signal. A view that shows none of it need not be drawn again. */
export interface IndexChanges {
  /** Paths of maps. */
  readonly maps: Set<NotePath>;
  /** Paths of notes of which something else is known. */
  readonly notes: Set<NotePath>;
  /** Concepts with another tick. */
  readonly ticks: Set<ConceptId>;
  /** Cards that were studied, edited or set aside. */
  readonly cards: Set<CardId>;
  /** All of it: the vault was read anew, or schedules are worked out in another way. */
  readonly isEverything: boolean;
  /** Nothing but the time: a card came due, or a day began. */
  readonly isTimeOnly: boolean;
}

export function noChanges(): IndexChanges {
  return { maps: new Set(), notes: new Set(), ticks: new Set(), cards: new Set(), isEverything: false, isTimeOnly: false };
}

export function orphansOf({ orphans }: IdentityTracker): readonly Concept[] {
  return [...orphans.values()].map(shownAsOrphan);
}

/** Under the heading that a checklist keeps them under, too. */
function shownAsOrphan({ id, map, term, definition }: ConceptSnapshot): Concept {
  const headingPath = [ORPHANS_HEADING];
  return { id, key: conceptKey(headingPath, term), map, headingPath, term, aliases: [], definition, line: 0, parent: null, note: null, box: null, tags: [], blockId: null, references: [], written: "" };
}
