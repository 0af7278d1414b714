/**
 * All records of all devices → what was learned: a projection of the study log.
 *
 * The records of one subject (a concept's text, a concept's tick, a card, the order of two concepts …) stand in the order
 * of time, then of the line. Each is counted once, whenever and however often it arrives. So the same records give the
 * same state on every device, and one more costs no more than its own subject.
 */
import type { CardId } from "../cards/card";
import type { CardEdit } from "../cards/candidate";
import { normalizeText } from "../text/normalize";
import type { ConceptId } from "../concept/concept";
import type { ConceptSnapshot } from "../concept/snapshot";
import { pairKey, type OrderDecision } from "../concept/order-decision";
import { JoinedIds } from "./joined-ids";
import { formatRecord, loggedCard, loggedConcept, type LogRecord, type LogEvent } from "./log-record";
import { spotKey, type Placed } from "../graph/spot";
import type { LogChanges, LoggedTick, LogState, Review, Sent } from "./log-state";

/** Records between two pauses. */
const STEP = 500;

export class LogProjection implements LogState {
  readonly known = new Map<ConceptId, ConceptSnapshot>();
  readonly terms = new Map<ConceptId, ReadonlySet<string>>();
  readonly ticks = new Map<ConceptId, LoggedTick>();
  readonly reviews = new Map<CardId, readonly Review[]>();
  readonly suspended = new Map<CardId, number>();
  readonly buried = new Map<CardId, number>();
  readonly orders = new Map<string, OrderDecision>();
  readonly places = new Map<string, Placed>();
  readonly edits = new Map<CardId, CardEdit>();
  readonly sent = new Map<CardId, Sent>();
  private readonly lines = new Set<string>();
  private readonly undone = new Set<string>();
  /** By moment and device: the subject that has a record there; of two devices with one name it may be more. */
  private readonly subjects = new Map<string, string>();
  private readonly recordsBySubject = new Map<string, LogRecord[]>();
  private readonly stale = new Set<string>();
  private readonly joins = new JoinedIds();
  private changes = noChanges();

  /** A record counts once it is reduced. */
  ingest(record: LogRecord): void {
    const line = formatRecord(record);
    if (this.lines.has(line)) return;
    this.lines.add(line);
    if (record.kind === "undo") {
      const moment = momentOf(record.subject);
      this.undone.add(moment);
      for (const subject of this.subjects.get(moment)?.split("\n") ?? []) this.stale.add(subject);
      return;
    }
    const subject = subjectKey(record);
    const moment = momentOf(record);
    const there = this.subjects.get(moment);
    this.subjects.set(moment, there === undefined ? subject : `${there}\n${subject}`);
    insert(this.recordsOf(subject), record, line);
    this.stale.add(subject);
    // Which id of a group counts depends on when each was met.
    if (record.kind === "met") for (const joined of this.joins.pairsWith(record.subject)) this.stale.add(joined);
  }

  *reduceJob(): Generator<void, void> {
    let count = 0;
    for (const subject of this.stale) {
      // Taken out first: what comes for it during a pause puts it in again.
      this.stale.delete(subject);
      if (subject.startsWith("joined ")) this.reduceJoined(subject);
      else this.reduce(subject);
      if (++count % STEP === 0) yield;
    }
  }

  /** What came out otherwise since the last call. */
  drainChanges(): LogChanges {
    const { changes } = this;
    this.changes = noChanges();
    return changes;
  }

  /** All that there is, as changes: for whoever has to look at everything again. */
  everything(): LogChanges {
    return { concepts: new Set(this.known.keys()), ticks: new Set(this.ticks.keys()), cards: new Set([...this.reviews.keys(), ...this.suspended.keys(), ...this.buried.keys()]), edits: new Set(this.edits.keys()), orders: new Set(this.orders.keys()) };
  }

  markChanged({ concepts, ticks, cards, edits, orders }: LogChanges): void {
    for (const id of concepts) this.changes.concepts.add(id);
    for (const id of ticks) this.changes.ticks.add(id);
    for (const id of cards) this.changes.cards.add(id);
    for (const id of edits) this.changes.edits.add(id);
    for (const pair of orders) this.changes.orders.add(pair);
  }

  /** The id that a concept goes by: its own, or the one that it was joined with. */
  idOf(concept: ConceptId): ConceptId {
    return this.joins.canonical(concept);
  }

  /** Time of the newest record about the same thing; 0 where there is none. */
  newestOf(event: LogEvent): number {
    return event.kind === "undo" ? event.subject.time : this.recordsBySubject.get(subjectKey(event))?.at(-1)?.time ?? 0;
  }

  isUndone(record: LogRecord): boolean {
    return this.undone.has(momentOf(record));
  }

  private recordsOf(subject: string): LogRecord[] {
    const known = this.recordsBySubject.get(subject);
    if (known !== undefined) return known;
    const records: LogRecord[] = [];
    this.recordsBySubject.set(subject, records);
    this.joins.addSubject(subject);
    return records;
  }

  /** Two ids are one, or no longer: all that is known of either is worked out again. */
  private reduceJoined(subject: string): void {
    const records = (this.recordsBySubject.get(subject) ?? []).filter((record) => !this.isUndone(record));
    const metAt = (id: ConceptId): number => this.recordsBySubject.get(`concept ${id}`)?.find((record) => record.kind === "met" && !this.isUndone(record))?.time ?? Infinity;
    this.joins.set(subject, records.length > 0, this.recordsBySubject.keys(), metAt);
    for (const touched of this.joins.touched()) this.stale.add(touched);
  }

  private reduce(subject: string): void {
    const canonical = this.joins.canonicalSubject(subject);
    const all = canonical === subject && !this.joins.has(subject) ? this.recordsBySubject.get(subject) ?? [] : this.joins.subjectsOf(canonical).reduce<LogRecord[]>((merged, one) => {
      for (const record of this.recordsBySubject.get(one) ?? []) insert(merged, record, formatRecord(record));
      return merged;
    }, []);
    if (canonical !== subject) this.apply(subject, []);
    this.apply(canonical, all.filter((record) => !this.isUndone(record)));
  }

  private apply(subject: string, records: readonly LogRecord[]): void {
    const [kind = "", id = ""] = subject.split(" ");
    const [concept, card] = [loggedConcept(id), loggedCard(id)];
    switch (kind) {
      case "concept": this.changes.concepts.add(concept); return this.reduceConcept(concept, records);
      case "tick": this.changes.ticks.add(concept); return this.reduceTick(concept, records);
      case "card": this.changes.cards.add(card); return this.reduceCard(card, records);
      case "edit": this.changes.edits.add(card); return this.reduceEdit(card, records);
      case "order": this.changes.orders.add(id); return this.reduceOrder(id, records);
      case "place": return this.reducePlace(id, records);
      default: this.reduceSent(card, records);
    }
  }

  private reduceConcept(id: ConceptId, records: readonly LogRecord[]): void {
    const snapshots = records.flatMap((record) => record.kind === "met" || record.kind === "moved" ? [{ ...record.concept, id }] : []);
    const last = snapshots.at(-1);
    setOrDelete(this.known, id, last && { ...last, blockId: null });
    setOrDelete(this.terms, id, last && new Set(snapshots.map(({ term }) => normalizeText(term))));
  }

  private reduceTick(id: ConceptId, records: readonly LogRecord[]): void {
    const last = records.at(-1);
    setOrDelete(this.ticks, id, last?.kind === "tick" ? { character: last.character, time: last.time } : undefined);
  }

  private reduceOrder(pair: string, records: readonly LogRecord[]): void {
    const last = records.at(-1);
    const decided = last?.kind === "order" && last.what !== "auto" ? { before: this.idOf(last.subject.before), after: this.idOf(last.subject.after), what: last.what, time: last.time } : undefined;
    setOrDelete(this.orders, pair, decided);
  }

  private reducePlace(key: string, records: readonly LogRecord[]): void {
    const last = records.at(-1);
    setOrDelete(this.places, key, last?.kind === "place" && last.at !== null ? { spot: { ...last.subject, node: this.joins.canonicalText(last.subject.node) }, at: last.at } : undefined);
  }

  private reduceEdit(id: CardId, records: readonly LogRecord[]): void {
    const last = records.at(-1);
    setOrDelete(this.edits, id, last?.kind === "edit" && last.text !== null ? last.text : undefined);
  }

  private reduceSent(id: CardId, records: readonly LogRecord[]): void {
    let sent: Sent | undefined;
    for (const record of records) if (record.kind === "sent" && record.print !== sent?.fingerprint) sent = { fingerprint: record.print, since: record.since };
    setOrDelete(this.sent, id, sent);
  }

  private reduceCard(id: CardId, records: readonly LogRecord[]): void {
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

function setOrDelete<K, T>(map: Map<K, T>, id: K, value: T | undefined): void {
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

/** Keeps a list in the order of time, then of the line. */
function insert(records: LogRecord[], record: LogRecord, line: string): void {
  let at = records.length;
  for (let before = records[at - 1]; before !== undefined && isAfter(before, record, line); before = records[at - 1]) at--;
  records.splice(at, 0, record);
}

function noChanges(): LogChanges {
  return { concepts: new Set(), ticks: new Set(), cards: new Set(), edits: new Set(), orders: new Set() };
}

function isAfter(one: LogRecord, record: LogRecord, line: string): boolean {
  return one.time > record.time || (one.time === record.time && formatRecord(one) > line);
}

/** No device does two things in one millisecond: time and device name what was done. */
function momentOf({ time, device }: { readonly time: number; readonly device: string }): string {
  return `${time} ${device}`;
}
