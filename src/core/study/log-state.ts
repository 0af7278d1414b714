/** What the study log says of concepts and cards, all devices taken together. */
import type { CardId } from "../cards/card";
import type { CardEdit } from "../cards/candidate";
import type { ChosenNote } from "../concept/chosen-note";
import type { ConceptId } from "../concept/concept";
import type { OrderDecision } from "../concept/order-decision";
import type { SeenTable } from "../concept/seen-prints";
import type { NotePath } from "../base/note-path";
import type { LineDecision } from "../index/map-lines";
import type { NamedMap } from "../index/concept-index";
import type { ConceptSnapshot } from "../concept/snapshot";
import type { Placed } from "../graph/spot";
import type { Contested } from "./concept-history";
import type { KnownConcepts } from "../index/known-concepts";
import type { Grade } from "./log-record";

export interface LogState extends KnownConcepts {
  /** Every concept that was ever met, by id, as it last read. */
  readonly known: ReadonlyMap<ConceptId, ConceptSnapshot>;
  /** The same by map; no entry for a map of which nothing was met. */
  readonly knownIn: ReadonlyMap<NotePath, ReadonlyMap<ConceptId, ConceptSnapshot>>;
  readonly seen: SeenTable;
  /** By id: concepts that a device met by a name that the log had moved them away from. */
  readonly contested: ReadonlyMap<ConceptId, Contested>;
  /** Whether a learner ticked a concept, or did anything with one of its cards, that holds. Takes canonical ids. */
  readonly isStudied: (id: ConceptId) => boolean;
  /** Of the ids that are one with a concept, the one that was written down last. */
  readonly latestOf: (id: ConceptId) => ConceptId;
  /** All ids that were joined with a canonical one, itself among them. */
  readonly membersOf: (canonical: ConceptId) => readonly ConceptId[];
  /** By concept id: the newest tick. */
  readonly ticks: ReadonlyMap<ConceptId, LoggedTick>;
  /** By card id, oldest first; what was undone is left out. A list changes only as a whole, never in itself. */
  readonly reviews: ReadonlyMap<CardId, readonly Review[]>;
  /** Cards that are not asked until they are resumed, and since when. */
  readonly suspended: ReadonlyMap<CardId, number>;
  /** Cards that the learner resumed, and since when: also such as nobody would begin otherwise, since they are poor. */
  readonly asked: ReadonlyMap<CardId, number>;
  /** By card id: when it was last put off until the next day. */
  readonly buried: ReadonlyMap<CardId, number>;
  /** By `pairOf` two concept ids: what the learner decided last; pairs left to the texts and the map are not in it. */
  readonly orders: ReadonlyMap<string, OrderDecision>;
  /** By `spotKey`: where nodes were dragged to. */
  readonly places: ReadonlyMap<string, Placed>;
  /** By concept id: the note that the learner gave it. */
  readonly notes: ReadonlyMap<ConceptId, ChosenNote>;
  /** By card id: how the learner wrote it anew. */
  readonly edits: ReadonlyMap<CardId, CardEdit>;
  /** By map, by the line's name as one text: what the learner said of lines. */
  readonly lines: ReadonlyMap<NotePath, ReadonlyMap<string, LineDecision>>;
  /** By id of a map that was met under another path: the one that it had last. */
  readonly mapPaths: ReadonlyMap<string, NamedMap>;
  /** By card id: what it said when it last went to another program, and since when it said so. */
  readonly sent: ReadonlyMap<CardId, Sent>;
}

export interface Review {
  readonly time: number;
  readonly grade: Grade;
  /** Milliseconds. */
  readonly took: number;
}

export interface LoggedTick {
  readonly character: string;
  readonly time: number;
}

export interface Sent {
  readonly fingerprint: string;
  /** As the first of the last lines that say the same has it: whole seconds since 1970. */
  readonly since: number;
  /** When it was sent first; milliseconds since 1970. */
  readonly added: number;
  /** The fingerprint of its tags; empty where it had none. */
  readonly tags: string;
}

/** What came out otherwise since this was asked last. */
export interface LogChanges {
  /** Concept ids whose `known` text is another. */
  readonly concepts: Set<ConceptId>;
  /** Concept ids whose tick is another. */
  readonly ticks: Set<ConceptId>;
  /** Card ids whose reviews, suspension or postponement are others. */
  readonly cards: Set<CardId>;
  /** Card ids that were edited, or no longer are. */
  readonly edits: Set<CardId>;
  /** Concept ids whose note was chosen, or no longer is. */
  readonly notes: Set<ConceptId>;
  /** Pairs of concepts whose order is decided otherwise (`LogState.orders`). */
  readonly orders: Set<string>;
  /** Maps of which the learner said something else of a line. */
  readonly lines: Set<NotePath>;
}

export function noChanges(): LogChanges {
  return { concepts: new Set(), ticks: new Set(), cards: new Set(), edits: new Set(), notes: new Set(), orders: new Set(), lines: new Set() };
}
