/**
 * A note of a map, new or renewed. Where concepts went to another map, the cards of both flashcards notes go along
 * (`core/notes/moved-cards`).
 */
import { strings } from "../core/base/strings";
import type { NotePath } from "../core/base/note-path";
import type { ConceptMap } from "../core/index/concept-index";
import { mapIdsOf } from "../core/index/map-ids";
import { FLASHCARDS } from "../core/notes/flashcards-note";
import { withoutMoved } from "../core/notes/moved-cards";
import type { NoteExporter } from "../core/notes/note-exporter";
import type { Sections } from "./outcomes";
import { editNote, placeOf, plain, requestOf, type AppContext, type Placed, type Written } from "./write-note";

/** `written`: this note and others that cards went from, as far as they changed. Refused also where one of those could not be written. */
export type Renewed = Placed & { readonly written: readonly Written[] };

export async function renewNote(context: AppContext, exporter: NoteExporter, map: ConceptMap, sections: Sections): Promise<Renewed> {
  const place = placeOf(context, exporter, map);
  if ("refused" in place) return { kind: "refused", why: place.refused, path: place.path, written: [] };
  const related = exporter === FLASHCARDS ? relatedNotes(context, map, place.path) : [];
  const elsewhere = await Promise.all(related.map(async (path) => await context.noteStore.read(path) ?? ""));
  const request = { ...requestOf(context, map, sections, place.path), elsewhere };
  const placed = await editNote(context, place.path, (old) => exporter.render(old, request));
  const written = placed.kind === "written" ? [placed] : [];
  for (const path of related) {
    const emptied = placed.kind === "refused" ? placed : await editNote(context, path, (text) => text === null ? { kind: "refused", why: strings.done.changedSince(path) } : plain(withoutMoved(text, placed.rendered.text, request)));
    if (emptied.kind === "refused") return { ...emptied, written };
    if (emptied.kind === "written") written.push(emptied);
  }
  return { ...placed, written };
}

/** The flashcards notes that hold cards of a map, or the same as the note at `path`. No copy of that note. */
function relatedNotes({ liveIndex }: AppContext, { path: map }: ConceptMap, path: NotePath): readonly NotePath[] {
  const { generated, learner } = liveIndex;
  const index = liveIndex.current();
  const notes = [...generated.all()].filter(({ kind }) => kind === FLASHCARDS.id);
  const own = notes.find((note) => note.path === path);
  return notes.flatMap((note) => {
    const owner = generated.mapOf(note.path);
    const isCopy = owner === map && [null, mapIdsOf(index).idOf(map)].includes(note.label.mapId);
    const isRelated = [...note.concepts].some((id) => own?.concepts.has(id) === true || index.concepts.get(learner.log.idOf(id))?.map === map);
    return note === own || owner === null || isCopy || !isRelated ? [] : [note.path];
  });
}
