/**
 * Which note a concept has, as the learner said it: a line of the study log.
 *
 *   moc-1a2b3c4d5e | Disks/Paging (OS).md
 *   moc-1a2b3c4d5e none
 *   moc-1a2b3c4d5e auto                      as the names and places of notes have it
 */
import { notePath, type NotePath } from "../base/note-path";
import type { ChosenNote } from "../concept/chosen-note";
import type { ConceptId } from "../concept/concept";
import { partsOf, plain } from "./concept-line";
import { loggedConcept } from "./logged-ids";

/** `chosen` null: no longer. A path keeps its spaces as they are. */
export interface NoteChoice {
  readonly kind: "note";
  readonly subject: ConceptId;
  readonly chosen: ChosenNote | null;
}

export function noteDetails({ subject, chosen }: NoteChoice): string {
  if (chosen === null) return `${subject} auto`;
  return chosen.path === null ? `${subject} none` : `${subject} | ${chosen.path.replace(/[\\|>]/g, "\\$&")}`;
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
