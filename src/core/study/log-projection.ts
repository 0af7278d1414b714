/**
 * All records of all devices → what the log says now.
 *
 * Records of one subject (a concept's texts, a tick, a card, a card edit, the order of a pair) are kept sorted by time,
 * then by line. A record counts once, however often it arrives. So the same records give the same state on every
 * device, in whatever order they arrive. Adding a record costs only the work of its own subject.
 */
import type { CardEdit } from "../cards/candidate";
import { normalizeText } from "../text/normalize";
import type { ConceptSnapshot } from "../concept/snapshot";
import { pairKey, type OrderDecision } from "../concept/order-decision";
import { formatRecord, type LogRecord, type Grade, type LogEvent } from "./log-record";
import { spotKey, type Placed } from "../graph/spot";

export interface Review {
  readonly time: number;
  readonly grade: Grade;
  /** Milliseconds. */
  readonly took: number;
}

export interface LoggedTick {
  readonly character: string;
  readonly time: number;
}

export interface LogState {
  /** Every concept that was ever met, by id, with its last text. */
  readonly known: ReadonlyMap<string, ConceptSnapshot>;
  /** By concept id: the normalized terms that it ever had. */
  readonly terms: ReadonlyMap<string, ReadonlySet<string>>;
  /** By concept id: the newest tick. */
  readonly ticks: ReadonlyMap<string, LoggedTick>;
  /** By card id, oldest first, without undone reviews. A list is replaced as a whole and never changed in place. */
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
  /** Cards that are not asked until they are resumed, and since when. */
  readonly suspended: ReadonlyMap<string, number>;
  /** By card id: when it was last put off until the next day. */
  readonly buried: ReadonlyMap<string, number>;
  /**
   * By `pairKey` of two concept ids: the learner's last decision. Pairs that are left to the texts and the map are
   * missing.
   */
  readonly orders: ReadonlyMap<string, OrderDecision>;
  /** By `spotKey`: where nodes were dragged to. */
  readonly places: ReadonlyMap<string, Placed>;
  /** By card id: the text that the learner gave to the card. */
  readonly edits: ReadonlyMap<string, CardEdit>;
  /** By card id: the fingerprint of its text at the last export, and since when it had that text. */
  readonly sent: ReadonlyMap<string, Sent>;
}

export interface Sent {
  readonly fingerprint: string;
  /** Whole seconds since 1970, from the first of the last records with the same fingerprint. */
  readonly since: number;
}

/** Records that are read between two pauses. */
const STEP = 500;

export class LogProjection implements LogState {
  readonly known = new Map<string, ConceptSnapshot>();
  readonly terms = new Map<string, ReadonlySet<string>>();
  readonly ticks = new Map<string, LoggedTick>();
  readonly reviews = new Map<string, readonly Review[]>();
  readonly suspended = new Map<string, number>();
  readonly buried = new Map<string, number>();
  readonly orders = new Map<string, OrderDecision>();
  readonly places = new Map<string, Placed>();
  readonly edits = new Map<string, CardEdit>();
  readonly sent = new Map<string, Sent>();
  private readonly lines = new Set<string>();
  private readonly undone = new Set<string>();
  /** By time and device: the subject of the record there. If two devices share a name there may be several subjects. */
  private readonly subjects = new Map<string, string>();
  private readonly recordsBySubject = new Map<string, LogRecord[]>();
  private readonly stale = new Set<string>();

  /** Adds a record. It takes effect with the next `reduceJob`. */
  ingest(record: LogRecord): void {
    const line = formatRecord(record);
    if (this.lines.has(line)) return;
    this.lines.add(line);
    if (record.kind === "undo") {
      const place = placeOf(record.subject);
      this.undone.add(place);
      for (const subject of this.subjects.get(place)?.split("\n") ?? []) this.stale.add(subject);
      return;
    }
    const subject = subjectKey(record);
    const place = placeOf(record);
    const there = this.subjects.get(place);
    this.subjects.set(place, there === undefined ? subject : `${there}\n${subject}`);
    const list = this.recordsBySubject.get(subject) ?? [];
    this.recordsBySubject.set(subject, list);
    let at = list.length;
    for (let before = list[at - 1]; before !== undefined && isAfter(before, record, line); before = list[at - 1]) at--;
    list.splice(at, 0, record);
    this.stale.add(subject);
  }

  *reduceJob(): Generator<void, void> {
    let count = 0;
    for (const subject of this.stale) {
      this.reduce(subject);
      if (++count % STEP === 0) yield;
    }
    this.stale.clear();
  }

  /** The time of the newest record with the same subject; 0 if there is none. */
  newestOf(event: LogEvent): number {
    return event.kind === "undo" ? event.subject.time : this.recordsBySubject.get(subjectKey(event))?.at(-1)?.time ?? 0;
  }

  isUndone(record: LogRecord): boolean {
    return this.undone.has(placeOf(record));
  }

  private reduce(subject: string): void {
    const [kind = "", id = ""] = subject.split(" ");
    const records = (this.recordsBySubject.get(subject) ?? []).filter((record) => !this.isUndone(record));
    if (kind === "concept") this.reduceConcept(id, records);
    else if (kind === "tick") this.reduceTick(id, records);
    else if (kind === "order") this.reduceOrder(id, records);
    else if (kind === "place") this.reducePlace(id, records);
    else if (kind === "edit") this.reduceEdit(id, records);
    else if (kind === "sent") this.reduceSent(id, records);
    else this.reduceCard(id, records);
  }

  private reduceConcept(id: string, records: readonly LogRecord[]): void {
    const snapshots = records.flatMap((record) => record.kind === "met" || record.kind === "moved" ? [{ ...record.concept, id }] : []);
    const last = snapshots.at(-1);
    setOrDelete(this.known, id, last && { ...last, blockId: null });
    setOrDelete(this.terms, id, last && new Set(snapshots.map(({ term }) => normalizeText(term))));
  }

  private reduceTick(id: string, records: readonly LogRecord[]): void {
    const last = records.at(-1);
    setOrDelete(this.ticks, id, last?.kind === "tick" ? { character: last.character, time: last.time } : undefined);
  }

  private reduceOrder(pair: string, records: readonly LogRecord[]): void {
    const last = records.at(-1);
    const decided = last?.kind === "order" && last.what !== "auto" ? { ...last.subject, what: last.what, time: last.time } : undefined;
    setOrDelete(this.orders, pair, decided);
  }

  private reducePlace(key: string, records: readonly LogRecord[]): void {
    const last = records.at(-1);
    setOrDelete(this.places, key, last?.kind === "place" && last.at !== null ? { spot: last.subject, at: last.at } : undefined);
  }

  private reduceEdit(id: string, records: readonly LogRecord[]): void {
    const last = records.at(-1);
    setOrDelete(this.edits, id, last?.kind === "edit" && last.text !== null ? last.text : undefined);
  }

  private reduceSent(id: string, records: readonly LogRecord[]): void {
    let sent: Sent | undefined;
    for (const record of records) if (record.kind === "sent" && record.print !== sent?.fingerprint) sent = { fingerprint: record.print, since: record.since };
    setOrDelete(this.sent, id, sent);
  }

  private reduceCard(id: string, records: readonly LogRecord[]): void {
    const reviews: Review[] = [];
    let suspended: number | undefined;
    let buried: number | undefined;
    for (const record of records) {
      if (record.kind === "review") reviews.push({ time: record.time, grade: record.grade, took: record.took });
      else if (record.kind === "bury") buried = record.time;
      else suspended = record.kind === "suspend" ? record.time : undefined;
    }
    setOrDelete(this.reviews, id, reviews.length === 0 ? undefined : reviews);
    setOrDelete(this.buried, id, buried);
    setOrDelete(this.suspended, id, suspended);
  }
}

export function* projectLogJob(records: Iterable<LogRecord>): Generator<void, LogProjection> {
  const log = new LogProjection();
  yield* ingestJob(log, records);
  return log;
}

export function* ingestJob(log: LogProjection, records: Iterable<LogRecord>): Generator<void, void> {
  let count = 0;
  for (const record of records) {
    log.ingest(record);
    if (++count % STEP === 0) yield;
  }
  yield* log.reduceJob();
}

function setOrDelete<T>(map: Map<string, T>, id: string, value: T | undefined): void {
  if (value === undefined) map.delete(id);
  else map.set(id, value);
}

/** The subject of a record as one key: its kind, a space, its name. */
function subjectKey(event: Exclude<LogEvent, { kind: "undo" }>): string {
  switch (event.kind) {
    case "met": case "moved": return `concept ${event.subject}`;
    case "joined": return `joined ${pairKey(event.subject, event.other)}`;
    case "tick": return `tick ${event.subject}`;
    case "review": case "suspend": case "resume": case "bury": return `card ${event.subject}`;
    case "order": return `order ${pairKey(event.subject.before, event.subject.after)}`;
    case "place": return `place ${spotKey(event.subject)}`;
    case "edit": return `edit ${event.subject}`;
    case "sent": return `sent ${event.subject}`;
  }
}

function isAfter(one: LogRecord, record: LogRecord, line: string): boolean {
  return one.time > record.time || (one.time === record.time && formatRecord(one) > line);
}

/** No device writes two records in one millisecond, so time and device name a record. */
function placeOf({ time, device }: { readonly time: number; readonly device: string }): string {
  return `${time} ${device}`;
}
