/**
 * One record of the study log: what happened, when, on which device. Lines are appended and never changed.
 *
 *   2026-11-24T15:01:36.123Z 3f2a met moc-1a2b3c4d5e | Systems MOC.md | Files > Disks | Paging | Equal blocks ~7k2m
 *   2026-11-24T15:02:00.000Z 3f2a review moc-1a2b3c4d5e-def 3 4200 ~0gq4
 *   2026-11-24T15:02:01.000Z 3f2a undo 2026-11-24T15:02:00.000Z 3f2a ~9xw1
 *   2026-11-24T15:03:00.000Z 3f2a tick moc-1a2b3c4d5e [x] ~c4dt
 *   2026-11-24T15:04:00.000Z 3f2a suspend moc-1a2b3c4d5e-def ~4b1k            also resume, and bury (until the next day)
 *   2026-11-24T15:05:00.000Z 3f2a order moc-1a2b3c4d5e moc-5e4d3c2b1a before ~k2m7    also none, and auto
 *   2026-11-24T15:06:00.000Z 3f2a place board 1 moc-1a2b3c4d5e 120 -40 ~m3x0              also auto instead of a place
 *   2026-11-24T15:07:00.000Z 3f2a edit moc-1a2b3c4d5e-def 7kq2m0a1b9 | Paging | Equal blocks ~7k2m    also auto: as the map has it
 *   2026-11-24T15:07:30.000Z 3f2a joined moc-1a2b3c4d5e moc-5e4d3c2b1a ~x7k1               two ids of one concept
 *   2026-11-24T15:07:40.000Z 3f2a split moc-1a2b3c4d5e 77c1 2026-11-24T15:02:00.000Z moc-9z8y7x6w5v ~0m4t    one id of two concepts
 *   2026-11-24T15:07:50.000Z 3f2a seen Systems MOC.md | Files > Disks | 0007kq2m0a 000c4dt9xk ~1qmv
 *   2026-11-24T15:07:55.000Z 3f2a note moc-1a2b3c4d5e | Disks/Paging.md ~0gq4               also none, and auto (`note-line.ts`)
 *   2026-11-24T15:07:56.000Z 3f2a map map-7k2m9x0gq4 | Old/Systems MOC.md ~9xw1                a map that had another path
 *   2026-11-24T15:08:00.000Z 3f2a sent moc-1a2b3c4d5e-def 0gq4c4dt9x 1795532880 7k2m ~k2m7   its text at the last export to Anki, its tags
 *   2026-11-24T15:08:30.000Z 3f2a line Systems MOC.md | Files | names to addresses | concept | DNS ~2qk0       also none
 *
 * The last four digits are a checksum of the rest: a torn or edited line is never read as something else.
 */
import type { ConceptId } from "../concept/concept";
import { loggedCard, loggedConcept } from "./logged-ids";
import type { CardId } from "../cards/card";
import type { CardEdit } from "../cards/candidate";
import { base32Hash } from "../base/hash";
import { mended } from "./bent-line";
import type { Spot } from "../graph/spot";
import { mapDetails, noteDetails, parseMapRename, parseNoteChoice, type MapRename, type NoteChoice } from "./note-line";
import type { LineName } from "../index/map-lines";
import { conceptDetails, escaped, lineDetails, parseConcept, parseLine, parseSeen, partsOf, plain, seenDetails, type LoggedConcept, type SeenPlace } from "./concept-line";

/** 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4;

type CardKind = "suspend" | "resume" | "bury";
const ORDERS = ["before", "none", "auto"] as const;

/** `before`: drawn, reversed or pinned. `none`: no order between the two. `auto`: as the texts and the map say. */
export type Ordering = (typeof ORDERS)[number];

export interface OrderedPair {
  readonly before: ConceptId;
  readonly after: ConceptId;
}

export type LogEvent =
  /** The text of a concept when it is first seen (`met`), or after it changed (`moved`). */
  | { readonly kind: "met" | "moved"; readonly subject: ConceptId; readonly concept: LoggedConcept }
  /** Two ids turned out to be one concept. The id that was met first stays, and gets the ticks and reviews of both. */
  | { readonly kind: "joined"; readonly subject: ConceptId; readonly other: ConceptId }
  /**
   * What a device (`by`) wrote about an id from a time on, it meant of another concept (`other`): until it wrote about
   * that one itself.
   */
  | { readonly kind: "split"; readonly subject: ConceptId; readonly by: string; readonly from: number; readonly other: ConceptId }
  /** A line of a map names a concept by this term, or none (null), whatever the reading says. The latest record of a line holds. */
  | { readonly kind: "line"; readonly subject: LineName; readonly term: string | null; readonly beside: readonly string[] }
  /** Prints of concepts that stand under a heading, and of those that were seen there and stand there no more. */
  | { readonly kind: "seen"; readonly subject: SeenPlace; readonly prints: readonly string[]; readonly vanished: readonly string[] }
  /** `took` in milliseconds. */
  | { readonly kind: "review"; readonly subject: CardId; readonly grade: Grade; readonly took: number }
  | { readonly kind: "tick"; readonly subject: ConceptId; readonly character: string }
  /** A card is suspended, resumed, or put off until the next day. */
  | { readonly kind: CardKind; readonly subject: CardId }
  /** Which of two concepts is learned first. The latest record of a pair holds, in either order of its concepts. */
  | { readonly kind: "order"; readonly subject: OrderedPair; readonly what: Ordering }
  /** The position (pixels) to which a node of a graph was dragged; null resets it to the layout's. */
  | { readonly kind: "place"; readonly subject: Spot; readonly at: { readonly x: number; readonly y: number } | null }
  /** The text that a learner gave to a card (its id); null resets it to the map's. */
  | { readonly kind: "edit"; readonly subject: CardId; readonly text: CardEdit | null }
  /** The fingerprint of a card's text at its export to Anki, since when it has that text (whole seconds since 1970), and the fingerprint of its tags; that is empty where it has none. */
  | { readonly kind: "sent"; readonly subject: CardId; readonly print: string; readonly since: number; readonly tags: string }
  /** The note of a concept, as the learner said it. The latest record holds. */
  | NoteChoice
  | MapRename
  /** Undoes the record of that time and device. */
  | { readonly kind: "undo"; readonly subject: { readonly time: number; readonly device: string } };

/** `time` in milliseconds since 1970; no two records of one device have the same. */
export type LogRecord = LogEvent & { readonly time: number; readonly device: string };

/** A record of something that was done with a card, and that undo reverts. */
export type CardRecord = Extract<LogRecord, { readonly kind: "review" | CardKind }>;

export function isCardRecord(record: LogRecord): record is CardRecord {
  return record.kind === "review" || record.kind === "suspend" || record.kind === "resume" || record.kind === "bury";
}

export function formatRecord(record: LogRecord): string {
  const line = `${isoTime(record.time)} ${record.device} ${record.kind} ${detailsOf(record)}`;
  return `${line} ~${checkOf(line)}`;
}

function detailsOf(record: LogRecord): string {
  switch (record.kind) {
    case "met": case "moved": return conceptDetails(record.subject, record.concept);
    case "joined": return `${record.subject} ${record.other}`;
    case "split": return `${record.subject} ${record.by} ${isoTime(record.from)} ${record.other}`;
    case "seen": return seenDetails(record.subject, record.prints, record.vanished);
    case "line": return lineDetails(record.subject, record.term, record.beside);
    case "review": return `${record.subject} ${record.grade} ${Math.max(0, Math.round(record.took))}`;
    case "tick": return `${record.subject} [${record.character}]`;
    case "suspend": case "resume": case "bury": return record.subject;
    case "place": return `${record.subject.layout} ${record.subject.level} ${record.subject.node} ${record.at === null ? /* @format */ "auto" : `${Math.round(record.at.x)} ${Math.round(record.at.y)}`}`;
    case "edit": return record.text === null ? /* @format */ `${record.subject} auto` : [`${record.subject} ${record.text.replaced}`, escaped(record.text.front), escaped(record.text.back)].join(" | ");
    case "sent": return `${record.subject} ${record.print} ${record.since} ${record.tags}`.trimEnd();
    case "note": return noteDetails(record);
    case "map": return mapDetails(record);
    case "order": return `${record.subject.before} ${record.subject.after} ${record.what}`;
    case "undo": return `${isoTime(record.subject.time)} ${record.subject.device}`;
  }
}

/** Milliseconds since 1970, from the year 0 to the year 9999: a line has room for four digits. */
export function isWritableTime(time: number): boolean {
  return time >= -62_167_219_200_000 && time < 253_402_300_800_000;
}

/** A `RangeError` where the line could not be read back. */
function isoTime(time: number): string {
  if (!isWritableTime(time)) throw new RangeError(`The study log has no line for the time ${time}.`);
  return new Date(time).toISOString();
}

function checkOf(line: string): string {
  return base32Hash(line).slice(0, 4);
}

const LINE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-z-]+) ([a-z]+) (.*) ~([0-9a-z]{4})$/su;

/** Whether a line is complete. A later version may have written it, so its kind may be unknown. */
export function isWhole(line: string): boolean {
  return LINE.exec(line)?.[5] === checkOf(line.slice(0, -6));
}

/** The record of a line; null if it is none, or incomplete. */
export function parseRecord(given: string): LogRecord | null {
  const line = mended(given, isWhole);
  const [, iso = "", device = "", kind = "", details = ""] = isWhole(line) ? LINE.exec(line) ?? [] : [];
  const time = Date.parse(iso);
  const event = Number.isNaN(time) ? null : eventOf(kind, details);
  return event === null ? null : recordOf(event, time, device);
}

/** Not by spreading: V8 gave each record a shape of its own, which took more memory than the record. */
export const recordOf = (event: LogEvent, time: number, device: string): LogRecord => Object.assign({}, event, { time, device });

type ParseDetails = (details: string) => LogEvent | null;

const PARSERS: Readonly<Record<LogEvent["kind"], ParseDetails>> = {
  met: (details) => conceptOf("met", details),
  moved: (details) => conceptOf("moved", details),
  joined: joinedOf,
  split: splitOf,
  seen: seenOf,
  line: lineOf,
  review: reviewOf,
  tick: tickOf,
  suspend: (details) => cardOf("suspend", details),
  resume: (details) => cardOf("resume", details),
  bury: (details) => cardOf("bury", details),
  order: orderOf,
  place: placeOf,
  edit: editOf,
  sent: sentOf,
  note: parseNoteChoice,
  map: parseMapRename,
  undo: undoOf,
};

/** A map rather than an object, since a line may name any word as its kind, even `constructor`. */
const PARSER_OF = new Map<string, ParseDetails>(Object.entries(PARSERS));

function eventOf(kind: string, details: string): LogEvent | null {
  return PARSER_OF.get(kind)?.(details) ?? null;
}

function joinedOf(details: string): LogEvent | null {
  const [, subject = "", other = ""] = /^(\S+) (\S+)$/.exec(details) ?? [];
  return other === "" || subject === other ? null : { kind: "joined", subject: loggedConcept(subject), other: loggedConcept(other) };
}

function cardOf(kind: CardKind, details: string): LogEvent | null {
  return /^\S+$/.test(details) ? { kind, subject: loggedCard(details) } : null;
}

function tickOf(details: string): LogEvent | null {
  const [, subject, character] = /^(\S+) \[(.)\]$/su.exec(details) ?? [];
  return subject === undefined || character === undefined ? null : { kind: "tick", subject: loggedConcept(subject), character };
}

function reviewOf(details: string): LogEvent | null {
  const [, card = "", given, took] = /^(\S+) ([1-4]) (\d+)$/.exec(details) ?? [];
  const grade = ([1, 2, 3, 4] as const).find((one) => String(one) === given);
  return grade === undefined ? null : { kind: "review", subject: loggedCard(card), grade, took: Number(took) };
}

function orderOf(details: string): LogEvent | null {
  const [, before = "", after = "", given] = /^(\S+) (\S+) (\S+)$/.exec(details) ?? [];
  const what = ORDERS.find((one) => one === given);
  return what === undefined || before === after ? null : { kind: "order", subject: { before: loggedConcept(before), after: loggedConcept(after) }, what };
}

function placeOf(details: string): LogEvent | null {
  const [, layout = "", level = "", node = "", x, y] = /^(\S+) (-?\d{1,2}) (\S+) (?:auto|(-?\d{1,7}) (-?\d{1,7}))$/.exec(details) ?? [];
  if (node === "") return null;
  return { kind: "place", subject: { layout, level: Number(level), node }, at: x === undefined || y === undefined ? null : { x: Number(x), y: Number(y) } };
}

function editOf(details: string): LogEvent | null {
  const [given = "", front = "", back = "", ...rest] = partsOf(details, "|");
  const [, edited = "", of = ""] = /^(\S+) (auto|[0-9a-z]{10})$/.exec(given) ?? [];
  if (edited === "" || rest.length > 0) return null;
  if (of === "auto") return front === "" && back === "" ? { kind: "edit", subject: loggedCard(edited), text: null } : null;
  return front === "" || back === "" ? null : { kind: "edit", subject: loggedCard(edited), text: { front: plain(front), back: plain(back), replaced: of } };
}

function sentOf(details: string): LogEvent | null {
  const [, sent = "", print = "", since, tags = ""] = /^(\S+) ([0-9a-z]{10}) (\d{1,11})(?: ([0-9a-z]{4}))?$/.exec(details) ?? [];
  return print === "" ? null : { kind: "sent", subject: loggedCard(sent), print, since: Number(since), tags };
}

function undoOf(details: string): LogEvent | null {
  const [iso = "", device = "", ...rest] = details.split(" ");
  const time = Date.parse(iso);
  return Number.isNaN(time) || device === "" || rest.length > 0 ? null : { kind: "undo", subject: { time, device } };
}

function conceptOf(kind: "met" | "moved", details: string): LogEvent | null {
  const read = parseConcept(details);
  return read === null ? null : { kind, subject: read.id, concept: read.concept };
}

function seenOf(details: string): LogEvent | null {
  const read = parseSeen(details);
  return read === null ? null : { kind: "seen", subject: read.place, prints: read.prints, vanished: read.vanished };
}

function lineOf(details: string): LogEvent | null {
  const read = parseLine(details);
  return read === null ? null : { kind: "line", ...read };
}

function splitOf(details: string): LogEvent | null {
  const [subject = "", by = "", iso = "", other = "", ...rest] = details.split(" ");
  const from = Date.parse(iso);
  return Number.isNaN(from) || other === "" || other === subject || rest.length > 0 ? null : { kind: "split", subject: loggedConcept(subject), by, from, other: loggedConcept(other) };
}
