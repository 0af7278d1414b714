/**
 * Notes below a concept: those that its own note links to and that are no concept of the graph themselves. They unfold
 * one level at a time, and hang from their concept like one that is nested under it.
 */
import type { Concept } from "../concept/concept";
import { base32Hash } from "../base/hash";
import type { ConceptIndex } from "../index/concept-index";

/** Ids of notes start so; no concept's does. */
const PREFIX = "note-";

export function isSubNote({ id }: Pick<Concept, "id">): boolean {
  return id.startsWith(PREFIX);
}

/** The concepts with the notes below those in `unfolded` behind each, in the order of the note's links. */
export function withSubNotes(concepts: readonly Concept[], unfolded: ReadonlySet<string>, index: ConceptIndex): readonly Concept[] {
  if (unfolded.size === 0) return concepts;
  const shown = new Set([...concepts.flatMap(({ note }) => note ?? []), ...index.maps.map(({ path }) => path)]);
  const below = (concept: Concept): Concept[] => [concept, ...unfolded.has(concept.id) ? subNotesOf(concept, index, shown).flatMap(below) : []];
  return concepts.flatMap(below);
}

/** How many notes there are to unfold, without those that are shown already. */
export function countSubNotes(concept: Concept, shown: readonly Concept[], index: ConceptIndex): number {
  return subNotesOf(concept, index, new Set([...shown.flatMap(({ note }) => note ?? []), ...index.maps.map(({ path }) => path)])).length;
}

/** Each note once in a graph: what is found is put into `shown`. */
function subNotesOf(concept: Concept, { notes }: ConceptIndex, shown: Set<string>): Concept[] {
  const facts = concept.note === null ? undefined : notes.facts.get(concept.note);
  if (facts === undefined) return [];
  return facts.links.filter((link) => link !== facts.up).flatMap((link) => {
    const path = notes.resolve(link, facts.path);
    const note = path === null ? undefined : notes.facts.get(path);
    if (note === undefined || shown.has(note.path)) return [];
    shown.add(note.path);
    return [{ ...concept, id: `${PREFIX}${base32Hash(note.path)}`, key: "", term: note.name, aliases: note.aliases, definition: note.summary, parent: concept.id, note: note.path, box: null, tags: note.tags, blockId: null }];
  });
}
