/**
 * A concept: one bullet of a map that names a term. Cards, checklist items and nodes are derived from it.
 *
 * Identity: a concept's `key` is its heading path and term, normalized. Its `id` is `moc-` and ten base-32 digits of a
 * hash of map path, heading path, items above and term when it was first met. An id is a valid block id of Obsidian
 * (letters, digits and `-` only).
 */
import type { NotePath } from "../base/note-path";
import { frozenNormalizeText } from "../text/frozen";
import type { Branded } from "../base/brand";
import { base32Hash } from "../base/hash";
import { remembering } from "../base/remembering";

/** `conceptId` makes it; `parseConceptId` reads it from a text. */
export type ConceptId = Branded<"ConceptId">;

export interface Concept {
  readonly id: ConceptId;
  /** Heading path and term, normalized, joined by ` > `. Text is matched with text by it. */
  readonly key: string;
  /** Path of the map's note. */
  readonly map: NotePath;
  /** Headings above, outermost first, level 1 left out, as plain text. */
  readonly headingPath: readonly string[];
  readonly term: string;
  readonly aliases: readonly string[];
  /** What follows the separator, as written; empty if the bullet only names its term. */
  readonly definition: string;
  /** What its note says, where the map says nothing; its pictures in lines of their own. It is shown and asked, and says nothing of who the concept is. */
  readonly noteDefinition?: string;
  /** The note says it where a definition stands, and not in its first paragraph alone; false if other text and a heading for something else stand above it. */
  readonly isNoteDefined?: boolean;
  /** Line in the map's note, from 0. */
  readonly line: number;
  /** Id of the concept whose bullet this one is nested under. */
  readonly parent: ConceptId | null;
  /** Path of the concept's own note, if the vault has one. */
  readonly note: NotePath | null;
  /** The author's own checkbox in the map (`- [x] **Term**`): its character, or null without a box. */
  readonly box: string | null;
  /** Tags written in the bullet, without `#`. */
  readonly tags: readonly string[];
  /** A block id that the author gave the bullet, or null. */
  readonly blockId: string | null;
  /** Addresses of the web in the bullet, and targets of links in its head, but for a link that only names the term. */
  readonly references: readonly string[];
  /** The bullet as written, without what stands below it (`Bullet.written`). */
  readonly written: string;
}

/** What is shown and asked: the map's words, else those of the concept's note; empty where neither says anything. */
export function definitionOf({ definition, noteDefinition = "" }: Pick<Concept, "definition" | "noteDefinition">): string {
  return definition === "" ? withoutPictures(noteDefinition) : definition;
}

/** What a note says, without the lines of its pictures. */
export function withoutPictures(summary: string): string {
  return summary.split("\n", 1).join("");
}

/** Those lines as one, behind a space; empty where there are none. */
export function picturesOf(summary: string): string {
  return summary.slice(withoutPictures(summary).length).replace(/\n/g, " ");
}

/** Whether the map gives no definition and the note does. */
export function isFromNote({ definition, noteDefinition = "" }: Pick<Concept, "definition" | "noteDefinition">): boolean {
  return definition === "" && noteDefinition !== "";
}

/** Beside a definition that the map does not give. @format */
export const FROM_NOTE = "from the note";

/** A definition in Markdown, marked. */
export function markedFromNote(definition: string): string {
  return `${definition} *(${FROM_NOTE})*`;
}

/** What a concept shows. `due` comes from reviews. */
export type State = "new" | "learning" | "due" | "known" | "skipped";

/** In the order in which legends and counts list them. */
export const STATES: readonly State[] = ["new", "learning", "due", "known", "skipped"];

/**
 * The state that an item's character means: ` ` new, `/` learning, `x` known, `-` skipped. Any other character counts
 * as new.
 */
export function stateOfTick(tick: string | null): State {
  switch (tick) {
    case "/": return "learning";
    case "x": case "X": return "known";
    case "-": return "skipped";
    default: return "new";
  }
}

/**
 * The id of a concept that is met for the first time. `name` says which it is: its map's path, headings, items above and
 * term, as prints compare them. `nth` tells bullets of one name apart: 0 for the first, 1 for the second, and so on.
 */
export function newConceptId(name: string, nth = 0): ConceptId {
  return `moc-${base32Hash(`${name}${nth === 0 ? "" : `\n#${nth + 1}`}`)}` as ConceptId;
}

/** All concepts of a heading have one place. */
const quoted = remembering((text: string) => JSON.stringify(text));

/** What an id is made of: the place as `placeKey` gives it; `terms` are those of the items above and its own, compared, each in quotation marks behind a comma. */
export function conceptName(place: string, terms: string): string {
  return `[${quoted(place)}${terms}]`;
}

/**
 * The id by the rule before: of the map's name and a key. It stays for all that a log, a generated note or an exported
 * file names. `nth` as in `newConceptId`.
 */
export function conceptId(mapName: string, key: string, nth = 0): ConceptId {
  return `moc-${base32Hash(`${frozenNormalizeText(mapName)} > ${key}${nth === 0 ? "" : ` > #${nth + 1}`}`)}` as ConceptId;
}

const FORM = /^moc-[0-9a-z]{10}$/;

/** The id that a text is; null where it has not the form of one. */
export function parseConceptId(text: string): ConceptId | null {
  return FORM.test(text) ? text as ConceptId : null;
}

/** Id of a heading's node in a graph: same hash, another prefix. */
export function headingId(mapName: string, headingPath: readonly string[]): string {
  return `sec-${base32Hash([mapName, ...headingPath].map(frozenNormalizeText).join(" > "))}`;
}

/** The heading in a generated note above the concepts that are no longer in their map. @format */
export const ORPHANS_HEADING = "No longer in the map";
