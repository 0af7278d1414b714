/**
 * The records of the study log by what they are about. The records of one subject (a concept's text, a concept's tick, a
 * card, the order of two concepts …) stand in the order of time, then of the line. Each is counted once, whenever and
 * however often it arrives. So the same records give the same state on every device.
 *
 * @key
 */
import type { ConceptId } from "../concept/concept";
import { pairKey } from "../concept/order-decision";
import { placeKey } from "../concept/prints";
import { spotKey } from "../graph/spot";
import { JoinedIds } from "./joined-ids";
import type { LoggedConcept } from "./concept-line";
import { formatRecord, type LogEvent, type LogRecord } from "./log-record";
import { SplitIds, type Split } from "./split-ids";
import { isOfIds, Subjects } from "./subjects";

export class SubjectRecords {
  readonly joins = new JoinedIds();
  /** Subjects that have to be reduced again. It may grow while it is gone through. */
  readonly stale = new Set<string>();
  private readonly splitIds = new SplitIds();
  private readonly undone = new Set<string>();
  /** By moment and device: the subject that has a record there; of two devices with one name it may be more. */
  private readonly subjects = new Map<string, string>();
  private readonly bySubject = new Map<string, LogRecord[]>();
  private readonly byConcept = new Subjects(this.bySubject);

  ingest(record: LogRecord): void {
    if (record.kind === "undo") {
      const moment = momentOf(record.subject);
      if (this.undone.has(moment)) return;
      this.undone.add(moment);
      for (const subject of this.subjects.get(moment)?.split("\n") ?? []) this.markStale(subject);
      return;
    }
    const subject = subjectKey(record);
    const moment = momentOf(record);
    const records = this.recordsOf(subject);
    const there = this.subjects.get(moment);
    if (there === undefined) this.subjects.set(moment, subject);
    else if (!there.split("\n").includes(subject)) this.subjects.set(moment, `${there}\n${subject}`);
    // Only a moment that is known already can have been this record's.
    else if (records.some((one) => isSameRecord(one, record))) return;
    insert(records, record);
    this.markStale(subject);
    // Which id of a group counts depends on when each was met.
    if (record.kind === "met") for (const joined of this.joins.pairsWith(record.subject)) this.stale.add(joined);
  }

  /** The records that count for a subject, once for each subject that they are told of. */
  reduced(subject: string): readonly (readonly [string, readonly LogRecord[]])[] {
    if (subject.startsWith("joined ")) this.join(subject);
    else if (subject.startsWith("split ")) this.split(subject);
    else return isOfIds(subject) ? [[subject, this.standing(subject)]] : this.counted(subject);
    return [];
  }

  newestOf(subject: string): number {
    return this.bySubject.get(subject)?.at(-1)?.time ?? 0;
  }

  splits(): readonly Split[] {
    return this.splitIds.all();
  }

  isUndone(record: LogRecord): boolean {
    return this.undone.has(momentOf(record));
  }

  /** All that name a concept by its own id or by one that was joined with it, in canonical form. */
  canonicalSubjectsOf(id: ConceptId): readonly string[] {
    return this.joins.membersOf(id).flatMap((one) => this.byConcept.of(one)).map((subject) => this.joins.canonicalSubject(subject));
  }

  /** Of the ids that are one with a concept, the one that was written down last: the concept reads as that one does. */
  latestOf(id: ConceptId): ConceptId {
    const timeOf = (one: ConceptId): number => this.standing(`concept ${one}`).at(-1)?.time ?? 0;
    return this.joins.membersOf(this.joins.canonical(id)).reduce((latest, one) => timeOf(one) > timeOf(latest) ? one : latest);
  }

  private markStale(subject: string): void {
    this.stale.add(subject);
    if (this.splitIds.isEmpty || isOfIds(subject)) return;
    for (const id of this.splitIds.concernedBy(subject)) this.markStaleOf(id);
  }

  private markStaleOf(id: string): void {
    for (const subject of this.byConcept.of(id)) this.stale.add(subject);
  }

  private recordsOf(subject: string): LogRecord[] {
    const known = this.bySubject.get(subject);
    if (known !== undefined) return known;
    const records: LogRecord[] = [];
    this.bySubject.set(subject, records);
    this.byConcept.add(subject);
    if (!isOfIds(subject)) this.joins.addSubject(subject);
    return records;
  }

  private standing(subject: string): LogRecord[] {
    return (this.bySubject.get(subject) ?? []).filter((record) => !this.isUndone(record));
  }

  /** Two ids are one, or no longer: all that is known of either is worked out again. */
  private join(subject: string): void {
    const metAt = (id: ConceptId): number => this.standing(`concept ${id}`).find(({ kind }) => kind === "met")?.time ?? Infinity;
    this.joins.set(subject, this.standing(subject).length > 0, (id) => this.byConcept.of(id), metAt);
    for (const touched of this.joins.touched()) this.stale.add(touched);
  }

  /** What a device said of an id counts for another one, or no longer does. */
  private split(subject: string): void {
    const ids = this.splitIds.set(subject, this.standing(subject));
    const [id, other] = ids;
    if (id === undefined || other === undefined) return;
    for (const one of this.byConcept.of(id)) this.recordsOf(one.replaceAll(id, other));
    for (const each of ids) this.markStaleOf(each);
  }

  private counted(subject: string): (readonly [string, readonly LogRecord[]])[] {
    const canonical = this.joins.canonicalSubject(subject);
    if (canonical === subject && !this.joins.has(subject)) return [[subject, this.countedOf(subject)]];
    const all: LogRecord[] = [];
    for (const one of this.joins.subjectsOf(canonical)) for (const record of this.countedOf(one)) insert(all, record);
    return [...canonical === subject ? [] : [[subject, []] as const], [canonical, all]];
  }

  /** Its own records, but for those that count for another subject, and those of others that count for it. */
  private countedOf(subject: string): readonly LogRecord[] {
    if (this.splitIds.isEmpty) return this.standing(subject);
    const firstOf = (device: string, id: string): number => this.firstOf(device, id);
    const counted: LogRecord[] = [];
    for (const source of new Set(this.splitIds.sourcesOf(subject))) {
      for (const record of this.standing(source)) if (this.splitIds.subjectOf(source, record, firstOf) === subject) insert(counted, record);
    }
    return counted;
  }

  /** How a concept came to read as it does: null where it always did. */
  movedSince(id: ConceptId): MovedSince | null {
    const from = this.standing(`concept ${id}`).filter(({ kind }) => kind === "moved").at(-1)?.time;
    const joined = this.joins.pairsWith(id).map((subject) => this.joinedLines(subject)).filter(([line]) => line !== undefined && line.time > (from ?? -Infinity)).at(-1);
    if (joined !== undefined) return { joined };
    if (from === undefined) return null;
    const devices = this.byConcept.of(id).flatMap((subject) => this.standing(subject).filter(({ time }) => time >= from).map(({ device }) => device));
    return { from, devices: [...new Set(devices)].sort() };
  }

  /** None where both read alike: they would be found to be one again. */
  private joinedLines(subject: string): readonly JoinedRecord[] {
    const lines = this.standing(subject).flatMap((line) => line.kind === "joined" ? [line] : []);
    const [first] = lines;
    const textOf = (id: ConceptId): string => {
      const text = this.textAt(id, Infinity);
      return JSON.stringify([text?.term, text?.definition]);
    };
    return first === undefined || textOf(first.subject) === textOf(first.other) ? [] : lines;
  }

  /** How a concept read at a time, as it was written down last until then. */
  textAt(id: ConceptId, time: number): LoggedConcept | null {
    const before = this.standing(`concept ${id}`).filter((record) => record.time <= time).at(-1);
    return before?.kind === "met" || before?.kind === "moved" ? before.concept : null;
  }

  /** When a device first wrote about an id. */
  firstOf(device: string, id: string): number {
    return Math.min(Infinity, ...this.byConcept.of(id).flatMap((subject) => this.standing(subject).find((record) => record.device === device)?.time ?? []));
  }
}

/** The subject of a record as one key: its kind, a space, its name. */
export function subjectKey(event: Exclude<LogEvent, { kind: "undo" }>): string {
  switch (event.kind) {
    case "met": case "moved": return `concept ${event.subject}`;
    case "split": return `split ${event.subject} ${event.by} ${event.from} ${event.other}`;
    case "seen": return `seen ${placeKey(event.subject.map, event.subject.headingPath)}`;
    case "joined": return `joined ${pairKey(event.subject, event.other)}`;
    case "line": return `line ${placeKey(event.subject.map, [...event.subject.headingPath, event.subject.text])}`;
    case "tick": return `tick ${event.subject}`;
    case "review": case "suspend": case "resume": case "bury": return `card ${event.subject}`;
    case "order": return `order ${pairKey(event.subject.before, event.subject.after)}`;
    case "place": return `place ${spotKey(event.subject)}`;
    case "edit": return `edit ${event.subject}`;
    case "sent": return `sent ${event.subject}`;
    case "note": return `note ${event.subject}`;
    case "map": return `map ${event.subject}`;
  }
}

type JoinedRecord = Extract<LogRecord, { kind: "joined" }>;

/** When its text was last written down as another, and the devices that wrote about it since; or the lines by which it is one with another text since. */
export type MovedSince = { readonly from: number; readonly devices: readonly string[] } | { readonly joined: readonly JoinedRecord[] };

/** Keeps a list in the order of time, then of the line. */
function insert(records: LogRecord[], record: LogRecord): void {
  let at = records.length;
  for (let before = records[at - 1]; before !== undefined && isAfter(before, record); before = records[at - 1]) at--;
  records.splice(at, 0, record);
}

function isAfter(one: LogRecord, record: LogRecord): boolean {
  return one.time > record.time || (one.time === record.time && formatRecord(one) > formatRecord(record));
}

/** Whether both are written as one line. Lines are not kept: they took a third of the memory. */
export function isSameRecord(one: LogRecord | undefined, other: LogRecord): boolean {
  return one?.time === other.time && formatRecord(one) === formatRecord(other);
}

/** No device does two things in one millisecond: time and device name what was done. */
function momentOf({ time, device }: { readonly time: number; readonly device: string }): string {
  return `${time} ${device}`;
}
