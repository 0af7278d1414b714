/**
 * Notes below a concept: those that its own note links to and that are no concepts of the graph. They unfold one level
 * at a time, and are drawn like nested concepts.
 */
import type { NotePath } from "../base/note-path";
import type { Concept, ConceptId } from "../concept/concept";
import { base32Hash } from "../base/hash";
import type { ConceptIndex } from "../index/concept-index";

/** Ids of notes start with this; no id of a concept does. */
const PREFIX = "note-";

export function isSubNote({ id }: Pick<Concept, "id">): boolean {
  return id.startsWith(PREFIX);
}

/** A note below a concept is drawn as one, and its id stands where those of concepts stand. */
function subNoteId(path: NotePath): ConceptId {
  return `${PREFIX}${base32Hash(path)}` as ConceptId;
}

/** The concepts, each in `unfolded` followed by the notes below it, in the order of the note's links. */
export function withSubNotes(concepts: readonly Concept[], unfolded: ReadonlySet<string>, index: ConceptIndex): readonly Concept[] {
  if (unfolded.size === 0) return concepts;
  const shown = new Set([...concepts.flatMap(({ note }) => note ?? []), ...index.maps.map(({ path }) => path)]);
  const below = (concept: Concept): Concept[] => [concept, ...unfolded.has(concept.id) ? subNotesOf(concept, index, shown).flatMap(below) : []];
  return concepts.flatMap(below);
}

/** The number of notes that can be unfolded, without those already shown. */
export function countSubNotes(concept: Concept, shown: readonly Concept[], index: ConceptIndex): number {
  return subNotesOf(concept, index, new Set([...shown.flatMap(({ note }) => note ?? []), ...index.maps.map(({ path }) => path)])).length;
}

/** Each note comes once in a graph; found ones are added to `shown`. */
function subNotesOf(concept: Concept, { notes }: ConceptIndex, shown: Set<NotePath>): Concept[] {
  const facts = concept.note === null ? undefined : notes.facts.get(concept.note);
  if (facts === undefined) return [];
  return facts.links.filter((link) => link !== facts.up).flatMap((link) => {
    const path = notes.resolve(link, facts.path);
    const note = path === null ? undefined : notes.facts.get(path);
    if (note === undefined || shown.has(note.path)) return [];
    shown.add(note.path);
    return [{ ...concept, id: subNoteId(note.path), key: "", term: note.name, aliases: note.aliases, definition: "", noteDefinition: note.summary, parent: concept.id, note: note.path, box: null, tags: note.tags, blockId: null, references: [], written: "" }];
  });
}
