/**
 * Notes in Anki's form: sides as HTML, names as Anki takes them. A note of which Anki could make no card is left out
 * with a reason.
 */
import { strings } from "../base/strings";
import type { AnkiNote, LeftOut, ReadyNote } from "./anki-note";
import { ankiClozeHtml, ankiHtml, withoutHtml, withPictureNames } from "./html";
import { deckName } from "./decks";
import { RIGHT_TO_LEFT } from "../text/normalize";

export interface Ready {
  readonly notes: readonly ReadyNote[];
  readonly left: readonly LeftOut[];
}

/** Notes between two pauses. */
const STEP = 50;

/** `pictures`: names of the files that go along. */
export function* readyNotes(notes: readonly AnkiNote[], pictures: ReadonlySet<string> = new Set()): Generator<void, Ready> {
  const ready = new Map<string, ReadyNote>();
  const left: LeftOut[] = [];
  for (const [n, note] of notes.entries()) {
    const made = ready.has(note.id) ? strings.exporters.sameId : readyNote(note, pictures);
    if (typeof made === "string") left.push({ id: note.id, reason: made });
    else ready.set(note.id, made);
    if (n % STEP === STEP - 1) yield;
  }
  return { notes: [...ready.values()], left };
}

export function cardsOf({ notes }: Pick<Ready, "notes">): number {
  return notes.reduce((sum, { ords }) => sum + ords.length, 0);
}

function readyNote(note: AnkiNote, pictures: ReadonlySet<string>): ReadyNote | string {
  if (!/^[!-~]+$/.test(note.id)) return strings.exporters.idNoWord;
  const front = note.kind === "cloze" ? ankiClozeHtml(note.front, pictures) : ankiHtml(note.front, pictures);
  if (withoutHtml(withPictureNames(front)).trim() === "") return strings.exporters.noQuestion;
  const ords = note.kind === "cloze" ? gapNumbers(front) : [0];
  if (ords.length === 0) return strings.exporters.noGap;
  return {
    id: note.id, kind: note.kind, deck: deckName(note.deck), tags: tagsOf(note.tags),
    ...fieldsOf(front, ankiHtml(note.back, pictures), ankiHtml(note.context), ankiHtml(note.source)),
    ords, added: note.added, mod: Math.floor(note.mod / 1000), change: note.change, words: note.words,
  };
}

/** Where a text is written from right to left, Anki is told so; other fields stay as they were. */
function fieldsOf(...fields: readonly string[]): Pick<ReadyNote, "front" | "back" | "context" | "source"> {
  const [front = "", back = "", context = "", source = ""] = fields.map((html) => RIGHT_TO_LEFT.test(html) ? `<div dir="auto">${html}</div>` : html);
  return { front, back, context, source };
}

/** Anything else that looks like a gap is written with entities. */
function gapNumbers(html: string): number[] {
  return [...new Set([...html.matchAll(/\{\{c(\d+)::/g)].map(([, number]) => Number(number) - 1))].sort((a, b) => a - b);
}

/** A tag is one word without quotes. Tags that differ only in case are one. */
function tagsOf(tags: readonly string[]): string[] {
  const words = new Map<string, string>();
  for (const tag of tags) {
    const word = tag.normalize("NFC").replace(/["\p{Cs}]/gu, "").trim().replace(/^#/, "").replace(/[\p{Cc}\s]+/gu, "-");
    if (word !== "" && !words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  }
  return [...words.values()];
}
