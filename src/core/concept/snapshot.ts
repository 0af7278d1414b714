/** The text of a concept at one time, with what else tells who it is. */
import type { NotePath } from "../base/note-path";
import type { ConceptId } from "./concept";

/** What is compared of a concept, known or present. */
export interface ConceptSnapshot {
  readonly id: ConceptId;
  /** Path of the map's note. */
  readonly map: NotePath;
  readonly headingPath: readonly string[];
  readonly term: string;
  readonly definition: string;
  readonly blockId: string | null;
  /** When it was last written down to read so; milliseconds since 1970. Missing where it comes from no log. */
  readonly time?: number;
  /** Missing where an older version wrote it down, or nobody worked it out. */
  readonly context?: SnapshotContext;
}

/** Where a concept stood, and what it pointed at. Prints as in `prints.ts`. */
export interface SnapshotContext {
  /** Print of the items above. */
  readonly above: string;
  /** Id of the item that it was nested under. */
  readonly parent: ConceptId | null;
  /** Prints of its URLs and link targets that stood nowhere else in the vault. */
  readonly references: readonly string[];
  /** Those that stood once in its own map, in their order, where that is more; missing where an older version wrote it down. */
  readonly own?: readonly string[];
  /** Prints of the terms before and behind it under its heading, in that order; empty at the ends. */
  readonly neighbours: readonly [string, string];
  /** Print of the line that it was read from (`linePrint`); missing where an older version wrote it down. */
  readonly line?: string;
  /** Of several that read so in its place, under the same items: which it was, from 0, and how many there were. */
  readonly twin?: Twin;
  /** What tells it from others of its name, where there may be some; missing where an older version wrote it down. */
  readonly company?: Company;
  /** What of it stood elsewhere, too: its evidence is none. */
  readonly shared: Shared;
}

export interface Twin {
  readonly nth: number;
  readonly of: number;
}

/** What tells it from others of its name (`company.ts`). */
export interface Company {
  /** The number in front of its term, or of the item above. */
  readonly number: string;
  /** How many read so below the same heading, and below such items. */
  readonly of: number;
  /** Short prints of what stands right below it, or beside it, and with no other of that name. */
  readonly prints: readonly string[];
}

/** Whether another concept of the vault had the same text, definition or term; or the same text or term in its own place. */
export interface Shared {
  readonly text: boolean;
  readonly definition: boolean;
  readonly term: boolean;
  readonly twin: boolean;
  readonly sibling: boolean;
}

export const NOTHING_SHARED: Shared = { text: false, definition: false, term: false, twin: false, sibling: false };
