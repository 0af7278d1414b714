/** The index: the maps of a vault with their concepts and notes, as plain, immutable data. */
import type { NotePath } from "../base/note-path";
import type { Concept, ConceptId } from "../concept/concept";
import type { Problem } from "../base/problem";
import type { ListedTypes, MapHeading, SkippedLine } from "../map/reading";
import type { OrderDecision } from "../concept/order-decision";
import type { NoteFacts } from "./note-facts";

export interface ConceptMap {
  readonly path: NotePath;
  /** File name without folder and `.md`. */
  readonly name: string;
  /** Text of the first level-1 heading, else the name. */
  readonly title: string;
  readonly headings: readonly MapHeading[];
  readonly concepts: readonly Concept[];
  /** What ids of an earlier rule have for the map's name (`formerIdsOf`). */
  readonly formerName?: string;
  /** As in `MapReading`. */
  readonly isTopALevel?: boolean;
  readonly skippedLines: readonly SkippedLine[];
  readonly problems: readonly Problem[];
  /** It leads to other maps, and is no study material: its concepts are left out. */
  readonly isMapList?: true;
  /** The list of its property `card-types`, as written; null without it. */
  readonly cardTypes: ListedTypes | null;
}

/** The path that a map has since a time, in milliseconds since 1970. */
export interface NamedMap {
  readonly path: NotePath;
  readonly since: number;
}

/**
 * Looked up by id, never gone through: its order is that of the edits, and differs from start to start. `allConcepts`
 * has an order.
 */
export type ConceptTable = Pick<ReadonlyMap<ConceptId, Concept>, "get" | "has" | "size">;

export interface ConceptIndex {
  /** In order of path. */
  readonly maps: readonly ConceptMap[];
  readonly concepts: ConceptTable;
  readonly notes: Notes;
  /** Orphans, under a heading of their own. Views show them on demand. */
  readonly orphans?: readonly Concept[];
  /** By id: the maps that were met under another path (`mapIdsOf`). */
  readonly mapPaths?: ReadonlyMap<string, NamedMap>;
  /** What the learner decided about the order to learn. The ids may be of orphans. */
  readonly orders?: readonly OrderDecision[];
}

/** In the author's order, map by map in order of path. */
export function allConcepts({ maps }: Pick<ConceptIndex, "maps">): Concept[] {
  return maps.flatMap(({ concepts }) => concepts);
}

/** Undefined where a note is no map. */
export function mapAt({ maps }: Pick<ConceptIndex, "maps">, path: string | null | undefined): ConceptMap | undefined {
  return maps.find((map) => map.path === path);
}

/** Whether any map has something to learn. */
export function hasConcepts({ maps }: Pick<ConceptIndex, "maps">): boolean {
  return maps.some(({ concepts }) => concepts.length > 0);
}

/** What relations are found in: an index, with its own notes or with those that note what was looked at. */
export interface RelationSource extends Pick<ConceptIndex, "concepts" | "orders"> {
  readonly notes: LinkedNotes;
}

export interface LinkedNotes {
  readonly facts: Pick<ReadonlyMap<NotePath, NoteFacts>, "get">;
  /** The path of the note that a link means, written in the note at `from`; null if there is none. */
  resolve(linkpath: string, from: string): NotePath | null;
}

/** The vault's notes, by path and by link. */
export interface Notes extends LinkedNotes {
  readonly facts: ReadonlyMap<NotePath, NoteFacts>;
  /** The shortest link that means only the note at `path`, e.g. `Paging` or `OS/Paging`. */
  linkpath(path: NotePath): string;
}
