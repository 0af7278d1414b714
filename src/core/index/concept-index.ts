/** What the maps of a vault say together: each map's concepts with their notes, as plain, immutable data. */
import type { Concept } from "../concept/concept";
import type { Problem } from "../base/problem";
import type { ListedTypes, MapHeading, SkippedLine } from "../map/reading";
import type { OrderDecision } from "../concept/order-decision";
import type { NoteFacts } from "./note-facts";

export interface ConceptMap {
  readonly path: string;
  /** File name without folder and `.md`. */
  readonly name: string;
  /** Text of the first level-1 heading, else the name. */
  readonly title: string;
  readonly headings: readonly MapHeading[];
  readonly concepts: readonly Concept[];
  readonly skippedLines: readonly SkippedLine[];
  readonly problems: readonly Problem[];
  /** What its property `card-types` lists, as written; null without it. */
  readonly cardTypes: ListedTypes | null;
}

export interface ConceptIndex {
  /** In order of path. */
  readonly maps: readonly ConceptMap[];
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly notes: Notes;
  /** Concepts that were met once and that no map names now, under a heading of their own; shown where they are asked for. */
  readonly orphans?: readonly Concept[];
  /** What the learner decided about the order to learn; the ids may be of concepts that are gone. */
  readonly orders?: readonly OrderDecision[];
}

/** The vault's notes, by path and by link. */
export interface Notes {
  readonly facts: ReadonlyMap<string, NoteFacts>;
  /** Path of the note that a link target means when written in the note at `from`, or null. */
  resolve(linkpath: string, from: string): string | null;
  /** Shortest link target that means the note at `path` and no other, e.g. `Paging` or `OS/Paging`. */
  linkpath(path: string): string;
}
