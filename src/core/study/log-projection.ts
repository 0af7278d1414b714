/**
 * All records of all devices → what was learned: a projection of the study log. The records of one subject are reduced
 * together (`subject-records.ts`), so one more costs no more than its own subject.
 */
import type { CardId } from "../cards/card";
import type { ChosenNote } from "../concept/chosen-note";
import type { ConceptId } from "../concept/concept";
import { loggedCard, loggedConcept } from "./logged-ids";
import type { CardEdit } from "../cards/candidate";
import { SeenTable } from "../concept/seen-prints";
import type { ConceptSnapshot } from "../concept/snapshot";
import { notePath, type NotePath } from "../base/note-path";
import { setInGroup } from "../base/grouped";
import { mapOfPlace } from "../concept/prints";
import type { LineDecision } from "../index/map-lines";
import type { NamedMap } from "../index/concept-index";
import type { OrderDecision } from "../concept/order-decision";
import { historyOf, type Contested } from "./concept-history";
import type { LogRecord, LogEvent } from "./log-record";
import type { Placed } from "../graph/spot";
import { noChanges, type LogChanges, type LoggedTick, type LogState, type Review, type Sent } from "./log-state";
import { isAnyStudied } from "./is-studied";
import type { Split } from "./split-ids";
import { subjectKey, SubjectRecords, type MovedSince } from "./subject-records";

/** One for all projections: an index says by it whether it is the newest. */
const NO_PATHS: ReadonlyMap<string, NamedMap> = new Map();

/** Records between two pauses. */
const STEP = 500;

export class LogProjection implements LogState {
  readonly known = new Map<ConceptId, ConceptSnapshot>();
  readonly ticks = new Map<ConceptId, LoggedTick>();
  readonly reviews = new Map<CardId, readonly Review[]>();
  readonly suspended = new Map<CardId, number>();
  readonly asked = new Map<CardId, number>();
  readonly buried = new Map<CardId, number>();
  readonly orders = new Map<string, OrderDecision>();
  readonly places = new Map<string, Placed>();
  readonly notes = new Map<ConceptId, ChosenNote>();
  readonly edits = new Map<CardId, CardEdit>();
  readonly sent = new Map<CardId, Sent>();
  readonly seen = new SeenTable();
  readonly knownIn = new Map<NotePath, Map<ConceptId, ConceptSnapshot>>();
  readonly lines = new Map<NotePath, Map<string, LineDecision>>();
  mapPaths = NO_PATHS;
  readonly former = new Map<ConceptId, readonly ConceptSnapshot[]>();
  readonly contested = new Map<ConceptId, Contested>();
  private readonly records = new SubjectRecords();
  private readonly writers = new Map<ConceptId, readonly string[]>();
  private changes = noChanges();
  readonly textAt: SubjectRecords["textAt"] = (id, time) => this.records.textAt(id, time);
  readonly latestOf: SubjectRecords["latestOf"] = (id) => this.records.latestOf(id);
  readonly membersOf = (canonical: ConceptId): readonly ConceptId[] => this.records.joins.membersOf(canonical);
  readonly isStudied = (id: ConceptId): boolean => isAnyStudied(this.records.canonicalSubjectsOf(id), this);

  ingest(record: LogRecord): void {
    this.records.ingest(record);
  }

  *reduceJob(): Generator<void, void> {
    let count = 0;
    for (const subject of this.records.stale) {
      // Before it is reduced: what is joined or split meanwhile puts it in again.
      this.records.stale.delete(subject);
      for (const [canonical, records] of this.records.reduced(subject)) this.apply(canonical, records);
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
    return { concepts: new Set(this.known.keys()), ticks: new Set(this.ticks.keys()), cards: new Set([...this.reviews.keys(), ...this.suspended.keys(), ...this.asked.keys(), ...this.buried.keys()]), edits: new Set(this.edits.keys()), notes: new Set(this.notes.keys()), orders: new Set(this.orders.keys()), lines: new Set(this.lines.keys()) };
  }

  markChanged({ concepts, ticks, cards, edits, notes, orders, lines }: LogChanges): void {
    for (const map of lines) this.changes.lines.add(map);
    for (const id of concepts) this.changes.concepts.add(id);
    for (const id of ticks) this.changes.ticks.add(id);
    for (const id of cards) this.changes.cards.add(id);
    for (const id of edits) this.changes.edits.add(id);
    for (const id of notes) this.changes.notes.add(id);
    for (const pair of orders) this.changes.orders.add(pair);
  }

  /** The id that a concept goes by: its own, or the one that it was joined with. */
  idOf(concept: ConceptId): ConceptId {
    return this.records.joins.canonical(concept);
  }

  /** Time of the newest record about the same thing; 0 where there is none. */
  newestOf(event: LogEvent): number {
    return event.kind === "undo" ? event.subject.time : this.records.newestOf(subjectKey(event));
  }

  /** Those that hold. */
  splits(): readonly Split[] {
    return this.records.splits();
  }

  /** When a device first wrote about a concept; Infinity where it never did. */
  firstOf(device: string, id: ConceptId): number {
    return this.records.firstOf(device, id);
  }

  movedSince(id: ConceptId): MovedSince | null {
    const since = this.records.movedSince(id);
    return since !== null && ("joined" in since || this.former.has(id)) ? since : null;
  }

  /** Ids of one text, which different devices wrote down, and neither as one of twins. */
  areMetApart(a: ConceptId, b: ConceptId): boolean {
    const [one, other] = [this.writers.get(a), this.writers.get(b)];
    if (one === undefined || other === undefined || one.some((device) => other.includes(device))) return false;
    return this.known.get(a)?.context?.shared.twin !== true && this.known.get(b)?.context?.shared.twin !== true;
  }

  isUndone(record: LogRecord): boolean {
    return this.records.isUndone(record);
  }

  private apply(subject: string, records: readonly LogRecord[]): void {
    const kind = subject.slice(0, subject.indexOf(" "));
    const id = subject.slice(kind.length + 1);
    const [concept, card] = [loggedConcept(id), loggedCard(id)];
    switch (kind) {
      case "concept": this.changes.concepts.add(concept); return this.reduceConcept(concept, records);
      case "tick": this.changes.ticks.add(concept); return this.reduceTick(concept, records);
      case "card": this.changes.cards.add(card); return this.reduceCard(card, records);
      case "edit": this.changes.edits.add(card); return this.reduceEdit(card, records);
      case "order": this.changes.orders.add(id); return this.reduceOrder(id, records);
      case "note": this.changes.notes.add(concept); return this.reduceNote(concept, records);
      case "place": return this.reducePlace(id, records);
      case "line": return this.reduceLine(id, records);
      case "seen": return this.reduceSeen(id, records);
      case "map": return this.reduceMap(id, records);
      default: this.reduceSent(card, records);
    }
  }

  private reduceConcept(id: ConceptId, records: readonly LogRecord[]): void {
    const history = historyOf(id, records);
    const former = history?.former ?? [];
    const before = this.known.get(id)?.map;
    if (before !== undefined && before !== history?.snapshot.map) setInGroup(this.knownIn, before, id, undefined);
    if (history !== null) setInGroup(this.knownIn, history.snapshot.map, id, history.snapshot);
    setOrDelete(this.known, id, history?.snapshot);
    setOrDelete(this.former, id, former.length === 0 ? undefined : former);
    setOrDelete(this.writers, id, history?.writers);
    setOrDelete(this.contested, id, history?.contested ?? undefined);
  }

  /** What was seen stays seen; whether it stands is what was last said. */
  private reduceSeen(place: string, records: readonly LogRecord[]): void {
    const prints = new Map<string, boolean>();
    for (const record of records) {
      if (record.kind !== "seen") continue;
      for (const print of record.prints) prints.set(print, true);
      for (const print of record.vanished) prints.set(print, false);
    }
    this.seen.set(mapOfPlace(place), place, prints);
  }

  /** A new table, since an index that was shown keeps the one that it had. */
  private reduceMap(id: string, records: readonly LogRecord[]): void {
    const [last, paths] = [records.at(-1), new Map(this.mapPaths)];
    setOrDelete(paths, id, last?.kind === "map" ? { path: last.path, since: last.time } : undefined);
    this.mapPaths = paths;
  }

  private reduceLine(name: string, records: readonly LogRecord[]): void {
    const last = records.at(-1);
    const map = notePath(mapOfPlace(name));
    this.changes.lines.add(map);
    setInGroup(this.lines, map, name, last?.kind === "line" ? { ...last.subject, term: last.term, beside: last.beside } : undefined);
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

  private reduceNote(id: ConceptId, records: readonly LogRecord[]): void {
    const last = records.at(-1);
    setOrDelete(this.notes, id, last?.kind === "note" ? last.chosen ?? undefined : undefined);
  }

  private reducePlace(key: string, records: readonly LogRecord[]): void {
    const last = records.at(-1);
    setOrDelete(this.places, key, last?.kind === "place" && last.at !== null ? { spot: { ...last.subject, node: this.records.joins.canonicalText(last.subject.node) }, at: last.at } : undefined);
  }

  private reduceEdit(id: CardId, records: readonly LogRecord[]): void {
    const last = records.at(-1);
    setOrDelete(this.edits, id, last?.kind === "edit" && last.text !== null ? last.text : undefined);
  }

  private reduceSent(id: CardId, records: readonly LogRecord[]): void {
    let sent: Sent | undefined;
    for (const record of records) if (record.kind === "sent" && (record.print !== sent?.fingerprint || record.tags !== sent.tags)) sent = { fingerprint: record.print, since: record.since, tags: record.tags, added: sent?.added ?? record.since * 1000 };
    setOrDelete(this.sent, id, sent);
  }

  private reduceCard(id: CardId, records: readonly LogRecord[]): void {
    const reviews: Review[] = [];
    let [suspended, asked, buried]: readonly (number | undefined)[] = [];
    for (const record of records) {
      if (record.kind === "review") reviews.push({ time: record.time, grade: record.grade, took: record.took });
      else if (record.kind === "bury") buried = record.time;
      else [suspended, asked] = record.kind === "suspend" ? [record.time, undefined] : [undefined, record.time];
    }
    setOrDelete(this.reviews, id, reviews.length === 0 ? undefined : reviews);
    for (const [times, time] of [[this.buried, buried], [this.suspended, suspended], [this.asked, asked]] as const) setOrDelete(times, id, time);
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
