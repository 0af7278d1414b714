/**
 * What the file at `--out` says of each card, before it is replaced: a package or text of an earlier export. So a card
 * that reads as it did keeps its time, and Anki leaves the note alone, with what a learner edited there.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import initSqlJs from "sql.js";
import { unzipSync } from "fflate";
import type { FindStanding } from "../../src/app/export-cards";
import { spreadOf } from "../../src/core/anki/collection";
import { ankiNotes } from "../../src/core/anki/from-cards";
import type { AnkiNote } from "../../src/core/anki/anki-note";
import { ankiHtml, shownWords, withoutHtml } from "../../src/core/anki/html";
import { readyNotes } from "../../src/core/anki/ready";
import { exportedIn } from "../../src/core/anki/text-form";
import { base32Hash } from "../../src/core/base/hash";
import { grouped } from "../../src/core/base/grouped";
import { runSync } from "../../src/core/base/jobs";
import { tagsPrint } from "../../src/core/cards/card-place";
import { parseCardId, type CardId } from "../../src/core/cards/card";
import type { CardRequest } from "../../src/core/cards/card-exporter";
import { oneLine } from "../../src/core/text/normalize";
import { relationOf } from "../../src/core/concept/term-relation";
import { termWords, type TermWords } from "../../src/core/concept/term-words";

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

/** A text has no times, so none is later than any other; nor does it change tags of what Anki has. */
function standingText(text: string, notes: readonly AnkiNote[]): StandingExport {
  const before = exportedIn(text);
  const now = new Map(notes.map(({ id, words }) => [id, words]));
  const [defined, defines] = [definedIn(text), definedIn(definedLines(notes))];
  const isContrast = contrastBetween(frontsOf(defined), frontsOf(defines));
  const find: FindStanding = (card, words) => before.has(card) ? { since: 0, isSame: before.get(card) === words, tags: "", added: null } : null;
  return before.size === 0 ? NOTHING : { find, idOf: idsBy(movedConcepts([before, now], [printsOf(defined), printsOf(defines)], isContrast)), cards: cardsIn(before) };
}

interface Defined {
  /** Fingerprint of a definition. */
  readonly print: string;
  readonly front: string;
}

/** A comment to Anki, beside those of the exporter. It says by which definition a card is known though its term is another. */
const DEFINED = "#defined ";

/** Lines for the end of a text: what its cards of definitions say, which may be enough to know a reworded term by. */
export function definedLines(notes: readonly AnkiNote[]): string {
  return notes.map(({ id, front, back }) => {
    const shown = id.endsWith("-def") ? shownWords(ankiHtml(back)) : "";
    return shown.length >= TELLS ? `${DEFINED}${id} ${base32Hash(shown)} ${oneLine(withoutHtml(ankiHtml(front)))}\n` : "";
  }).join("");
}

function definedIn(text: string): ReadonlyMap<string, Defined> {
  return new Map(text.split("\n").flatMap((line) => {
    const [, id, print, front] = /^#defined (\S+) (\S+) (.+)$/.exec(line.trimEnd()) ?? [];
    return id === undefined || print === undefined || front === undefined ? [] : [[id, { print, front }] as const];
  }));
}

function printsOf(defined: ReadonlyMap<string, Defined>): Texts {
  return new Map([...defined].map(([id, { print }]) => [id, print]));
}

function frontsOf(defined: ReadonlyMap<string, Defined>): ReadonlyMap<string, TermWords> {
  return fronts([...defined].map(([id, { front }]) => [id, front]));
}

/** Compares what Anki shows, since packages of older versions have no fingerprints. */
async function standingPackage(bytes: Uint8Array, notes: readonly AnkiNote[], media: CardRequest["media"]): Promise<StandingExport> {
  const rows = await rowsOf(bytes);
  if (rows === null) return NOTHING;
  const times = new Map(rows.map(([guid, mod, , , id]) => [String(guid), { since: Number(mod), added: Number(id) + spreadOf(String(guid)) }]));
  const tags = new Map(rows.map(([guid, , , some]) => [String(guid), tagsPrint(String(some).split(" ").filter((tag) => tag !== "" && !OF_PLACE.test(tag)))]));
  const before = new Map(rows.map(([guid, , fields]) => [String(guid), sidesOf(String(fields).split("\u001f"))]));
  const ready = runSync(readyNotes(notes, new Set([...media.values()].map(({ name }) => name)))).notes;
  const now = new Map(ready.map(({ id, front, back }) => [id, sidesOf([front, back])]));
  const idOf = idsBy(movedConcepts([texts(before), texts(now)], [definitions(before), definitions(now)], contrastBetween(fronts(rows.map(([guid, , fields]) => [String(guid), String(fields)])), fronts(ready.map(({ id, front }) => [id, front])))));
  const shown = new Map([...texts(now)].map(([card, words]) => [idOf(card), words]));
  const find: FindStanding = (card) => {
    const [stood, time] = [before.get(card), times.get(card)];
    return stood === undefined || time === undefined ? null : { ...time, isSame: stood.join("\n") === shown.get(card), tags: tags.get(card) ?? "" };
  };
  return { find, idOf, cards: cardsIn(before) };
}

/** Tags that are not the author's. */
const OF_PLACE = /^(?:moc|card)::|^from-the-note$/;

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
 * side. Of the rest, where what is known of their definitions is, unless the terms are a contrast.
 */
function movedConcepts([before, now]: readonly [Texts, Texts], [defined, defines]: readonly [Texts, Texts], isContrast: (old: string, concept: string) => boolean): Texts {
  const moved = pairs(before, now);
  const [old, found] = [new Set(moved.values()), new Set(moved.keys())];
  const reworded = [...pairs(definitionCards(defined, old), definitionCards(defines, found))].filter(([concept, stood]) => !isContrast(stood, concept));
  return new Map([...moved, ...reworded]);
}

/** What the card asks that has a concept's definition as its answer, by the concept. */
function fronts(cards: readonly (readonly [id: string, front: string])[]): ReadonlyMap<string, TermWords> {
  return new Map(cards.flatMap(([id, front]) => id.endsWith("-def") ? [[conceptPart(id), termWords(withoutHtml(front.split("\u001f", 1).join("")))] as const] : []));
}

/** `IPv4` and `IPv6` are two things, though the same is said of both. */
function contrastBetween(before: ReadonlyMap<string, TermWords>, now: ReadonlyMap<string, TermWords>) {
  return (old: string, concept: string): boolean => {
    const [one, other] = [before.get(old), now.get(concept)];
    return one === undefined || other === undefined || relationOf(one, other) === "contrast";
  };
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

/** Guid, time, fields, tags and id of each note; null for a file that is no package with a collection of schema 11. */
async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly unknown[])[] | null> {
  try {
    const collection = unzipSync(bytes, { filter: ({ name }) => name === "collection.anki2" })["collection.anki2"];
    if (collection === undefined) return null;
    const database = new (await initSqlJs()).Database(collection);
    try {
      return database.exec("SELECT guid, mod, flds, tags, id FROM notes")[0]?.values ?? [];
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
