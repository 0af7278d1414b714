/**
 * What the file at `--out` says of each card, before it is replaced: a package or text of an earlier export. So a card
 * that reads as it did keeps its time, and Anki leaves the note alone, with what a learner edited there.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import initSqlJs from "sql.js";
import { unzipSync } from "fflate";
import type { FindStanding } from "../../src/app/export-cards";
import { ankiNotes } from "../../src/core/anki/from-cards";
import type { AnkiNote } from "../../src/core/anki/anki-note";
import { shownWords } from "../../src/core/anki/html";
import { readyNotes } from "../../src/core/anki/ready";
import { exportedIn } from "../../src/core/anki/text-form";
import { grouped } from "../../src/core/base/grouped";
import { runSync } from "../../src/core/base/jobs";
import { parseCardId, type CardId } from "../../src/core/cards/card";
import type { CardRequest } from "../../src/core/cards/card-exporter";

export interface StandingExport {
  readonly find: FindStanding;
  /** The id under which the file knows a card of a concept that was moved or reworded, else the card's own. */
  readonly idOf: (card: CardId) => CardId;
  /** Ids of cards that the file names; null where there is no file, or none of which cards could be read. */
  readonly cards: readonly CardId[] | null;
}

const NOTHING: StandingExport = { find: () => null, idOf: (card) => card, cards: null };

/** `cards`: those of the new export. */
export async function readStandingExport(file: string, exporter: string, request: Pick<CardRequest, "cards" | "decks" | "media">): Promise<StandingExport> {
  if (!existsSync(file) || !statSync(file).isFile()) return NOTHING;
  const notes = (): readonly AnkiNote[] => runSync(ankiNotes({ ...request, history: () => ({ since: 0, change: "new" }) }));
  if (exporter === "anki") return standingPackage(readFileSync(file), notes(), request.media);
  return exporter === "anki-text" ? standingText(readFileSync(file, "utf8"), notes()) : NOTHING;
}

/** A text has no times, so none is later than any other. */
function standingText(text: string, notes: readonly AnkiNote[]): StandingExport {
  const before = exportedIn(text);
  const now = new Map(notes.map(({ id, words }) => [id, words]));
  const long = new Set<string>(notes.flatMap(({ id, back }) => shownWords(back).length >= TELLS ? id : []));
  const find: FindStanding = (card, words) => before.has(card) ? { since: 0, isSame: before.get(card) === words } : null;
  return before.size === 0 ? NOTHING : { find, idOf: idsBy(movedConcepts([before, now], [before, new Map([...now].map(([id, words]) => [id, long.has(id) ? words : ""]))])), cards: cardsIn(before) };
}

/** Compares what Anki shows, since packages of older versions have no fingerprints. */
async function standingPackage(bytes: Uint8Array, notes: readonly AnkiNote[], media: CardRequest["media"]): Promise<StandingExport> {
  const rows = await rowsOf(bytes);
  if (rows === null) return NOTHING;
  const since = new Map(rows.map(([guid, mod]) => [String(guid), Number(mod)]));
  const before = new Map(rows.map(([guid, , fields]) => [String(guid), sidesOf(String(fields).split("\u001f"))]));
  const now = new Map(runSync(readyNotes(notes, new Set([...media.values()].map(({ name }) => name)))).notes.map(({ id, front, back }) => [id, sidesOf([front, back])]));
  const idOf = idsBy(movedConcepts([texts(before), texts(now)], [definitions(before), definitions(now)]));
  const shown = new Map([...texts(now)].map(([card, words]) => [idOf(card), words]));
  const find: FindStanding = (card) => {
    const stood = before.get(card);
    return stood === undefined ? null : { since: since.get(card) ?? 0, isSame: stood.join("\n") === shown.get(card) };
  };
  return { find, idOf, cards: cardsIn(before) };
}

/** Front and back as a reader sees them, without white space. */
type Sides = readonly [front: string, back: string];

function sidesOf([front = "", back = ""]: readonly string[]): Sides {
  return [shownWords(front), shownWords(back)];
}

function texts<Id extends string>(cards: ReadonlyMap<Id, Sides>): ReadonlyMap<Id, string> {
  return new Map([...cards].map(([id, sides]) => [id, sides.join("\n")]));
}

/** Letters of a definition that is enough to know a concept by, whatever else its cards say. */
const TELLS = 20;

function definitions<Id extends string>(cards: ReadonlyMap<Id, Sides>): ReadonlyMap<Id, string> {
  return new Map([...cards].map(([id, [, back]]) => [id, back.length >= TELLS ? back : ""]));
}

type Texts = ReadonlyMap<string, string>;

/**
 * Concepts that stood in the file under another id: one of the file that the maps have no more, by one of the maps that
 * the file has not, where the texts of all their cards are the same, to the letter, and no other concept's of either
 * side. Of the rest, where what is known of their definitions is.
 */
function movedConcepts([before, now]: readonly [Texts, Texts], [defined, defines]: readonly [Texts, Texts]): Texts {
  const moved = pairs(before, now);
  const [old, found] = [new Set(moved.values()), new Set(moved.keys())];
  return new Map([...moved, ...pairs(definitionCards(defined, old), definitionCards(defines, found))]);
}

function definitionCards(cards: Texts, without: ReadonlySet<string>): Texts {
  return new Map([...cards].flatMap(([id, text]) => without.has(conceptPart(id)) ? [] : [[id, id.endsWith("-def") ? text : ""] as const]));
}

function pairs(before: Texts, now: Texts): Texts {
  const gone = soleTexts(before, now);
  return new Map([...soleTexts(now, before)].flatMap(([text, concept]) => {
    const old = gone.get(text);
    return old === undefined ? [] : [[concept, old] as const];
  }));
}

function cardsIn(texts: ReadonlyMap<string, unknown>): CardId[] {
  return [...texts.keys()].flatMap((id) => parseCardId(id) ?? []);
}

function idsBy(moved: ReadonlyMap<string, string>): StandingExport["idOf"] {
  return (card) => {
    const concept = conceptPart(card);
    return parseCardId(`${moved.get(concept) ?? concept}${card.slice(concept.length)}`) ?? card;
  };
}

/** By all that its cards say: the one concept that says so, where `other` has none of its cards. */
function soleTexts(cards: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): Map<string, string> {
  const known = new Set([...other.keys()].map(conceptPart));
  const concepts = grouped([...cards.keys()].filter((id) => !known.has(conceptPart(id)) && cards.get(id) !== "").sort(), conceptPart);
  const byText = grouped([...concepts], ([concept, ids]) => ids.map((id) => `${id.slice(concept.length)} ${cards.get(id) ?? ""}`).join("\n"));
  return new Map([...byText].flatMap(([text, [only, ...more]]) => only === undefined || more.length > 0 ? [] : [[text, only[0]] as const]));
}

function conceptPart(id: string): string {
  return id.split("-", 2).join("-");
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
