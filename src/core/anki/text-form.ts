/**
 * Anki's text format, for users who want to read what they import: tabs between columns, headers in front (Anki 2.1.54
 * and newer; ankitects/anki, rslib/src/import_export/text/csv). Rows with a known guid are updated.
 *
 * Rows of a type that the collection does not have would be lost. So the notes have Anki's own types, whose names
 * depend on the reader's language. These are not the package's types: whoever imported one format should keep to it.
 *
 * A row has no time, so Anki would put each note back to what the row says, also one that the learner edited in Anki.
 * So a file that updates notes has new and changed cards alone. Where none is changed, the file only adds notes, and so
 * it may have them all. Tags are the last column, and changed cards have none: without the cell Anki leaves a note's
 * tags as they are.
 *
 * @format
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
  /** Cards that are left out, since they read as they did at the last export. */
  readonly unchanged: number;
  readonly left: readonly LeftOut[];
}

const HEADERS = ["separator:tab", "html:true", "guid column:1", "notetype column:2", "deck column:3", "tags column:6"];

/** Notes between two pauses. */
const STEP = 100;

export function* ankiText(notes: readonly AnkiNote[], types: TypeNames = { basic: "Basic", cloze: "Cloze" }): Generator<void, AnkiText> {
  const ready = yield* readyNotes(notes);
  const updates = ready.notes.some(({ change }) => change === "changed");
  const fronts = new Set<string>();
  const shared = new Set(ready.notes.map(({ front }) => front).filter((front) => fronts.size === fronts.add(front).size));
  // Each map of one name may be exported by itself, so that their questions never stand in one file.
  const namesakes = new Set(notes.flatMap(({ id, hasNamesake }) => hasNamesake === true ? id : []));
  // Anki makes the decks around a deck, but finds them only at the next import: it would make more of one name.
  const written = ready.notes.filter(({ change }) => !updates || change !== "none").sort((a, b) => levels(a) - levels(b));
  let text = [...HEADERS, `if matches:${updates ? "update" : "keep"} current`].map((header) => `#${header}\n`).join("");
  for (let at = 0; at < written.length; at += STEP) {
    text += written.slice(at, at + STEP).map((note) => `${cellsOf(note, types, shared.has(note.front) || namesakes.has(note.id)).map(cell).join("\t")}\n`).join("");
    yield;
  }
  for (const { id, words } of ready.notes) text += `${EXPORTED}${id} ${words}\n`;
  const cards = cardsOf({ notes: written });
  return { text, notes: written.length, cards, unchanged: cardsOf(ready) - cards, left: ready.left };
}

function levels({ deck }: ReadyNote): number {
  return deck.split("::").length;
}

/** A comment to Anki. It says that a card was exported, now or earlier, and with which words. */
const EXPORTED = "#exported ";

/** The fingerprint of the words of each card that a file says was exported. */
export function exportedIn(text: string): ReadonlyMap<string, string> {
  return new Map(text.split("\n").flatMap((line) => {
    const [id, words] = line.startsWith(EXPORTED) ? line.slice(EXPORTED.length).trim().split(" ") : [];
    return id === undefined || words === undefined ? [] : [[id, words] as const];
  }));
}

/** Anki's own types have two fields, so everything else stands small below the answer; what tells equal questions apart, above them. */
function cellsOf(note: ReadyNote, types: TypeNames, isShared: boolean): string[] {
  const lines = (...some: readonly string[]): string => some.filter((html) => html !== "").join("<br>");
  const [context = "", source = ""] = [note.context, note.source].map((html) => html === "" ? "" : `<small>${html}</small>`);
  const [front, back] = isShared ? [lines(context, note.front), lines(note.back, source)] : [note.front, lines(note.back, context, source)];
  return [note.id, types[note.kind], note.deck, front, back, ...note.change === "changed" ? [] : [note.tags.join(" ")]];
}

/** RFC 4180 with tabs. A record that begins with `#` would be a comment. */
function cell(text: string): string {
  return /["\t\r\n]|^#/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
