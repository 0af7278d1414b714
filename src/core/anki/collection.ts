/**
 * Notes → rows of an Anki collection, schema 11, which every version of Anki reads. Sources: ankitects/anki,
 * rslib/src/storage/schema11.sql, notetype/schema11.rs, decks/schema11.rs, deckconfig/schema11.rs.
 *
 * A note's guid is the card's id, and its `mod` says when its content really changed. So a second import updates newer
 * notes, leaves the others alone, duplicates nothing, and keeps every schedule. All cards are new cards, in the given
 * order.
 *
 * @format
 */
import type { ReadyNote } from "./anki-note";
import { type Deck, decksOf, DEFAULT_DECK, deckKey } from "./decks";
import { numericHash } from "../base/hash";
import type { SqlValue } from "./sqlite-record";
import type { Table } from "./sqlite-file";
import { withoutHtml, withPictureNames } from "./html";
import { modelOf, NOTE_TYPES } from "./note-types";
import { sha1 } from "./sha1";
import { integerAffinity } from "./sqlite-affinity";

type Row = readonly SqlValue[];

/** The number of changes that no server has seen. */
const UNSENT = -1;
const BETWEEN_FIELDS = "\u001f";
const SCHEMA = 11;

/** Notes between two pauses. */
const STEP = 50;

/**
 * Milliseconds, nine hours. Of thousands of notes that are first exported in one second, hardly two begin with one id.
 */
const SPREAD = 2 ** 25;

/** Milliseconds that a note's id is before the time of its first export. */
export function spreadOf(guid: string): number {
  return Number(numericHash(guid)) % SPREAD;
}

/**
 * `now`: milliseconds since 1970; it does not decide which note is newer. The ids of a note and its card are the time of
 * its first export, which Anki shows, less some hours by its guid. So they are the same in every export, and two
 * computers that import different ones and sync have one note, not two.
 */
export function* collectionTables(notes: readonly ReadyNote[], now: number): Generator<void, Table[]> {
  const decks = decksOf(notes.map(({ deck }) => deck));
  const noteRows: Row[] = [];
  const cardRows: Row[] = [];
  const ids = new Set<number>();
  for (const [n, note] of notes.entries()) {
    const id = freeId(ids, note);
    noteRows.push(noteRow(note, id));
    const deck = decks.get(deckKey(note.deck)) ?? DEFAULT_DECK;
    for (const [at, ord] of note.ords.entries()) cardRows.push(cardRow(note, id + at, id, deck.id, ord, n + 1));
    if (n % STEP === STEP - 1) yield;
  }
  const rows: Readonly<Record<string, readonly Row[]>> = { col: [colRow([...decks.values()], now, notes.length)], notes: noteRows, cards: cardRows };
  return TABLES.map((table) => ({ ...table, rows: rows[table.name] ?? [] }));
}

/** The id of a note; its cards have the same and those that follow. */
function freeId(taken: Set<number>, { id: guid, added, ords }: ReadyNote): number {
  let id = added - spreadOf(guid);
  while (ords.some((_ord, at) => taken.has(id + at))) id++;
  for (const at of ords.keys()) taken.add(id + at);
  return id;
}

function noteRow(note: ReadyNote, id: number): Row {
  const fields = [note.front, note.back, note.context, note.source, note.id, "", ""];
  const first = withoutHtml(withPictureNames(note.front));
  const tags = note.tags.length === 0 ? "" : ` ${note.tags.join(" ")} `;
  return [id, note.id, NOTE_TYPES[note.kind].id, note.mod, UNSENT, tags, fields.join(BETWEEN_FIELDS), integerAffinity(first), checksum(first), 0, ""];
}

/** Anki finds notes with the same first field by this. */
function checksum(text: string): number {
  return parseInt(sha1(text).slice(0, 8), 16);
}

/**
 * A new card: its place among the new ones, without interval, ease and reviews. It is as old as the note, so that one
 * that was reviewed on another computer is newer where the two sync.
 */
function cardRow(note: ReadyNote, id: number, noteId: number, deck: number, ord: number, place: number): Row {
  return [id, noteId, deck, ord, Math.floor(note.added / 1000), UNSENT, 0, 0, place, 0, 0, 0, 0, 0, 0, 0, 0, ""];
}

function colRow(decks: readonly Deck[], now: number, notes: number): Row {
  const conf = { ...CONF, nextPos: notes + 1, curModel: NOTE_TYPES.basic.id };
  const models = Object.fromEntries(Object.values(NOTE_TYPES).map((type) => [type.id, modelOf(type)]));
  const decksById = Object.fromEntries(decks.map((deck) => [deck.id, deckObject(deck, Math.floor(now / 1000))]));
  const texts = [conf, models, decksById, { 1: DECK_OPTIONS }, {}].map((object) => JSON.stringify(object));
  return [1, Math.floor(now / 1000), now, now, SCHEMA, 0, 0, 0, ...texts];
}

function deckObject({ id, name }: Deck, mod: number): Readonly<Record<string, unknown>> {
  return {
    id, name, mod: id === DEFAULT_DECK.id ? 0 : mod, usn: id === DEFAULT_DECK.id ? 0 : UNSENT, desc: "", dyn: 0, conf: DECK_OPTIONS.id, collapsed: false, browserCollapsed: false,
    extendNew: 0, extendRev: 0, newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0],
  };
}

/** Anki's defaults. Every collection has options number 1, so an import changes none. */
const DECK_OPTIONS = {
  id: 1, mod: 0, name: "Default", usn: 0, maxTaken: 60, autoplay: true, timer: 0, replayq: true, dyn: false,
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20, separate: true },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2, minSpace: 1, fuzz: 0.05 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
};

const CONF = {
  activeDecks: [1], curDeck: 1, newSpread: 0, collapseTime: 1200, timeLim: 0, estTimes: true, dueCounts: true, addToCur: true,
  sortType: "noteFld", sortBackwards: false, newBury: true,
};

const ID = "id integer primary key";

function columns(type: "integer" | "text", names: string): string[] {
  return names.split(" ").map((name) => `${name} ${type} not null`);
}

const TABLES: readonly Omit<Table, "rows">[] = [
  { name: "col", id: 0, columns: [ID, ...columns("integer", "crt mod scm ver dty usn ls"), ...columns("text", "conf models decks dconf tags")], indices: [] },
  {
    name: "notes", id: 0,
    columns: [ID, ...columns("text", "guid"), ...columns("integer", "mid mod usn"), ...columns("text", "tags flds"), ...columns("integer", "sfld csum flags"), ...columns("text", "data")],
    indices: [{ name: "ix_notes_usn", columns: ["usn"] }, { name: "ix_notes_csum", columns: ["csum"] }],
  },
  {
    name: "cards", id: 0,
    columns: [ID, ...columns("integer", "nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags"), ...columns("text", "data")],
    indices: [{ name: "ix_cards_usn", columns: ["usn"] }, { name: "ix_cards_nid", columns: ["nid"] }, { name: "ix_cards_sched", columns: ["did", "queue", "due"] }],
  },
  {
    name: "revlog", id: 0, columns: [ID, ...columns("integer", "cid usn ease ivl lastIvl factor time type")],
    indices: [{ name: "ix_revlog_usn", columns: ["usn"] }, { name: "ix_revlog_cid", columns: ["cid"] }],
  },
  { name: "graves", id: null, columns: columns("integer", "usn oid type"), indices: [] },
];
