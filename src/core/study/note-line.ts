/**
 * Lines of the study log that name a note: the one that a concept has, as the learner said it, and the one that a map is.
 *
 *   note   moc-1a2b3c4d5e | Disks/Paging (OS).md
 *   note   moc-1a2b3c4d5e none
 *   note   moc-1a2b3c4d5e auto                      as the names and places of notes have it
 *   map    map-7k2m9x0gq4 | Old/Systems MOC.md      it was met under another path
 */
import { notePath, type NotePath } from "../base/note-path";
import type { ChosenNote } from "../concept/chosen-note";
import type { ConceptId } from "../concept/concept";
import { escapedPath, partsOf, plain } from "./concept-line";
import { loggedConcept } from "./logged-ids";

/** `chosen` null: no longer. A path keeps its spaces as they are. */
export interface NoteChoice {
  readonly kind: "note";
  readonly subject: ConceptId;
  readonly chosen: ChosenNote | null;
}

/** A map has another path than the one that its id was made of. The latest record holds. */
export interface MapRename {
  readonly kind: "map";
  readonly subject: string;
  readonly path: NotePath;
}

export function mapDetails({ subject, path }: MapRename): string {
  return `${subject} | ${escapedPath(path)}`;
}

export function parseMapRename(details: string): MapRename | null {
  const [subject = "", path = "", ...rest] = partsOf(details, "|");
  return /^map-[0-9a-z]{10}$/.test(subject) && path !== "" && rest.length === 0 ? { kind: "map", subject, path: notePath(plain(path)) } : null;
}

export function noteDetails({ subject, chosen }: NoteChoice): string {
  if (chosen === null) return /* @format */ `${subject} auto`;
  return chosen.path === null ? /* @format */ `${subject} none` : `${subject} | ${escapedPath(chosen.path)}`;
}

export function parseNoteChoice(details: string): NoteChoice | null {
  const [given = "", path = "", ...rest] = partsOf(details, "|");
  const [, subject = "", word = ""] = /^(\S+)(?: (auto|none))?$/.exec(given) ?? [];
  if (subject === "" || rest.length > 0 || (word === "") === (path === "")) return null;
  return { kind: "note", subject: loggedConcept(subject), chosen: word === "auto" ? null : { path: word === "none" ? null : notePath(plain(path)) } };
}

/** The choices that a rename of notes calls for. `moves`: new paths by old ones, null where there is none. */
export function followRenames(notes: ReadonlyMap<ConceptId, ChosenNote>, moves: ReadonlyMap<NotePath, NotePath | null>): NoteChoice[] {
  return [...notes].flatMap(([subject, { path }]): NoteChoice[] => {
    const to = path === null ? null : moves.get(path) ?? null;
    return to === null ? [] : [{ kind: "note", subject, chosen: { path: to } }];
  });
}
