/**
 * Anki's text format, for users who want to read what they import: tabs between columns, headers in front (Anki 2.1.54
 * and newer; ankitects/anki, rslib/src/import_export/text/csv). Rows with a known guid are updated.
 *
 * Rows of a type that the collection does not have would be lost. So the notes have Anki's own types, whose names
 * depend on the reader's language. These are not the package's types: whoever imported one format should keep to it.
 */
import type { AnkiNote, LeftOut, ReadyNote } from "./anki-note";
import { cardsOf, readyNotes } from "./ready";

export interface TypeNames {
  readonly basic: string;
  readonly cloze: string;
}

export interface AnkiText {
  readonly text: string;
  readonly notes: number;
  readonly cards: number;
  readonly left: readonly LeftOut[];
}

const HEADERS = ["separator:tab", "html:true", "guid column:1", "notetype column:2", "deck column:3", "tags column:4"];

/** Notes between two pauses. */
const STEP = 100;

export function* ankiText(notes: readonly AnkiNote[], types: TypeNames = { basic: "Basic", cloze: "Cloze" }): Generator<void, AnkiText> {
  const ready = yield* readyNotes(notes);
  let text = HEADERS.map((header) => `#${header}\n`).join("");
  for (let at = 0; at < ready.notes.length; at += STEP) {
    text += ready.notes.slice(at, at + STEP).map((note) => `${cellsOf(note, types).map(cell).join("\t")}\n`).join("");
    yield;
  }
  return { text, notes: ready.notes.length, cards: cardsOf(ready), left: ready.left };
}

/** Anki's own types have two fields, so everything else stands small below the answer. */
function cellsOf(note: ReadyNote, types: TypeNames): string[] {
  const small = [note.context, note.source].filter((html) => html !== "").map((html) => `<small>${html}</small>`);
  const back = [note.back, ...small].filter((html) => html !== "").join("<br>");
  return [note.id, types[note.kind], note.deck, note.tags.join(" "), note.front, back];
}

/** RFC 4180 with tabs. A record that begins with `#` would be a comment. */
function cell(text: string): string {
  return /["\t\r\n]|^#/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
