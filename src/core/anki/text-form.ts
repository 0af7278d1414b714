/**
 * Anki's text form, for those who would rather read what they import: tabs between columns, headers in front
 * (Anki 2.1.54 and newer; ankitects/anki, rslib/src/import_export/text/csv). Rows with a known guid are updated.
 *
 * A type that a collection doesn't have would lose its rows, so the notes are of Anki's own types, whose names are
 * those of the reader's language. They are other types than the package's: whoever has imported one form should keep to it.
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

/** Anki's own types have two fields: what else there is stands small below the answer. */
function cellsOf(note: ReadyNote, types: TypeNames): string[] {
  const small = [note.context, note.source].filter((html) => html !== "").map((html) => `<small>${html}</small>`);
  const back = [note.back, ...small].filter((html) => html !== "").join("<br>");
  return [note.id, types[note.kind], note.deck, note.tags.join(" "), note.front, back];
}

/** RFC 4180, with tabs. A record that began with `#` would be a comment. */
function cell(text: string): string {
  return /["\t\r\n]|^#/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
