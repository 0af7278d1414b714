/**
 * What the file at `--out` says of each card, before it is replaced: a package or text of an earlier export. So a card
 * that reads as it did keeps its time, and Anki leaves the note alone, with what a learner edited there.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import initSqlJs from "sql.js";
import { unzipSync } from "fflate";
import type { FindStanding } from "../../src/app/export-cards";
import { ankiNotes } from "../../src/core/anki/from-cards";
import { shownWords } from "../../src/core/anki/html";
import { readyNotes } from "../../src/core/anki/ready";
import { exportedIn } from "../../src/core/anki/text-form";
import { grouped } from "../../src/core/base/grouped";
import { runSync } from "../../src/core/base/jobs";
import { parseCardId, type CardId } from "../../src/core/cards/card";
import type { CardRequest } from "../../src/core/cards/card-exporter";

export interface StandingExport {
  readonly find: FindStanding;
  /** The id under which the file knows a card of a concept that was moved, else the card's own. */
  readonly idOf: (card: CardId) => CardId;
  /** Cards that the file names; null where there is no file, or none of which cards could be read. */
  readonly cards: number | null;
}

const NOTHING: StandingExport = { find: () => null, idOf: (card) => card, cards: null };

/** `cards`: those of the new export. */
export async function readStandingExport(file: string, exporter: string, request: Pick<CardRequest, "cards" | "decks" | "media">): Promise<StandingExport> {
  if (!existsSync(file) || !statSync(file).isFile()) return NOTHING;
  if (exporter === "anki") return standingPackage(readFileSync(file), request);
  return exporter === "anki-text" ? standingText(readFileSync(file, "utf8")) : NOTHING;
}

/** A text has no times, so none is later than any other. */
function standingText(text: string): StandingExport {
  const exported = exportedIn(text);
  const find: FindStanding = (card, words) => exported.has(card) ? { since: 0, isSame: exported.get(card) === words } : null;
  return exported.size === 0 ? NOTHING : { ...NOTHING, find, cards: exported.size };
}

/** Compares what Anki shows, since packages of older versions have no fingerprints. */
async function standingPackage(bytes: Uint8Array, request: Pick<CardRequest, "cards" | "decks" | "media">): Promise<StandingExport> {
  const rows = await rowsOf(bytes);
  if (rows === null) return NOTHING;
  const before = new Map(rows.map(([guid, mod, fields]) => [String(guid), { since: Number(mod), words: wordsOf(String(fields).split("\u001f")) }]));
  const notes = runSync(ankiNotes({ ...request, history: () => ({ since: 0, change: "new" }) }));
  const now = new Map(runSync(readyNotes(notes, new Set([...request.media.values()].map(({ name }) => name)))).notes.map(({ id, front, back }) => [id, wordsOf([front, back])]));
  const moved = movedCards(new Map([...before].map(([guid, { words }]) => [guid, words])), now);
  const idOf = (card: CardId): CardId => moved.get(card) ?? card;
  const shown = new Map([...now].map(([card, words]) => [moved.get(card) ?? card, words]));
  const find: FindStanding = (card) => {
    const stood = before.get(card);
    return stood === undefined ? null : { since: stood.since, isSame: stood.words === shown.get(card) };
  };
  return { find, idOf, cards: before.size };
}

/**
 * Cards that stood in the file under another id: a concept of the file that the maps have no more, and one of the maps
 * that the file has not, of which all cards read the same, to the letter, and no other concept of either side.
 */
function movedCards(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): ReadonlyMap<string, CardId> {
  const gone = soleTexts(before, now);
  const moved = new Map<string, CardId>();
  for (const [text, cards] of soleTexts(now, before)) {
    const old = gone.get(text) ?? [];
    for (const [at, card] of cards.entries()) {
      const id = parseCardId(old[at] ?? "");
      if (id !== null) moved.set(card, id);
    }
  }
  return moved;
}

/** By all that its cards ask: the ids of the cards of the one concept that asks so, where `other` has none of its cards. */
function soleTexts(cards: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): Map<string, readonly string[]> {
  const known = new Set([...other.keys()].map(conceptPart));
  const concepts = grouped([...cards.keys()].filter((id) => !known.has(conceptPart(id))).sort(), conceptPart);
  const texts = grouped([...concepts.values()], (ids) => ids.map((id) => `${id.slice(conceptPart(id).length)} ${cards.get(id) ?? ""}`).join("\n"));
  return new Map([...texts].flatMap(([text, [only, ...more]]) => only === undefined || more.length > 0 ? [] : [[text, only] as const]));
}

function conceptPart(id: string): string {
  return id.split("-", 2).join("-");
}

function wordsOf([front = "", back = ""]: readonly string[]): string {
  return shownWords(`${front}\n${back}`);
}

/** Guid, time and fields of each note; null for a file that is no package with a collection of schema 11. */
async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly unknown[])[] | null> {
  try {
    const collection = unzipSync(bytes, { filter: ({ name }) => name === "collection.anki2" })["collection.anki2"];
    if (collection === undefined) return null;
    const database = new (await initSqlJs()).Database(collection);
    try {
      return database.exec("SELECT guid, mod, flds FROM notes")[0]?.values ?? [];
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
