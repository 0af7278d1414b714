/**
 * All entries of all devices → what was learned. The entries of one subject (a concept's texts, a concept's ticks, a
 * card, what was written on it, the order of two concepts) stand in the order of time, then of the line; each is counted once, whenever and however often it arrives. So
 * the same entries give the same fold on every device, and one more costs no more than its own subject.
 */
import type { Override } from "../cards/candidate";
import { fold } from "../text/normalize";
import type { Trace } from "../concept/snapshot";
import { pairOf, type Order } from "../concept/order-decision";
import { formatEntry, type Entry, type Grade, type Happening } from "./log-record";
import { spotKey, type Placed } from "../graph/spot";

export interface Review {
  readonly time: number;
  readonly grade: Grade;
  /** Milliseconds. */
  readonly took: number;
}

export interface Ticked {
  readonly character: string;
  readonly time: number;
}

export interface Fold {
  /** Every concept that was ever met, by id, as it last read. */
  readonly known: ReadonlyMap<string, Trace>;
  /** By concept id: the folded terms that it went by. */
  readonly terms: ReadonlyMap<string, ReadonlySet<string>>;
  /** By concept id: the newest tick. */
  readonly ticks: ReadonlyMap<string, Ticked>;
  /** By card id, oldest first; what was undone is left out. A list changes only as a whole, never in itself. */
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
  /** Cards that are not asked until they are resumed, and since when. */
  readonly suspended: ReadonlyMap<string, number>;
  /** By card id: when it was last put off until the next day. */
  readonly buried: ReadonlyMap<string, number>;
  /** By `pairOf` two concept ids: what the learner decided last; pairs left to the texts and the map are not in it. */
  readonly orders: ReadonlyMap<string, Order>;
  /** By `spotKey`: where nodes were dragged to. */
  readonly places: ReadonlyMap<string, Placed>;
  /** By card id: how the learner wrote it anew. */
  readonly edits: ReadonlyMap<string, Override>;
  /** By card id: what it said when it last went to another program, and since when it said so. */
  readonly sent: ReadonlyMap<string, Sent>;
}

export interface Sent {
  readonly print: string;
  /** As the first of the last lines that say the same has it: whole seconds since 1970. */
  readonly since: number;
}

/** How many entries are taken between two pauses. */
const STEP = 500;

export class Union implements Fold {
  readonly known = new Map<string, Trace>();
  readonly terms = new Map<string, ReadonlySet<string>>();
  readonly ticks = new Map<string, Ticked>();
  readonly reviews = new Map<string, readonly Review[]>();
  readonly suspended = new Map<string, number>();
  readonly buried = new Map<string, number>();
  readonly orders = new Map<string, Order>();
  readonly places = new Map<string, Placed>();
  readonly edits = new Map<string, Override>();
  readonly sent = new Map<string, Sent>();
  private readonly lines = new Set<string>();
  private readonly undone = new Set<string>();
  /** By place in time, the subject that has an entry there; of two devices with one name it may be more. */
  private readonly subjects = new Map<string, string>();
  private readonly entries = new Map<string, Entry[]>();
  private readonly unsettled = new Set<string>();

  /** What was taken counts once it is settled. */
  take(entry: Entry): void {
    const line = formatEntry(entry);
    if (this.lines.has(line)) return;
    this.lines.add(line);
    if (entry.kind === "undo") {
      const place = placeOf(entry.of);
      this.undone.add(place);
      for (const subject of this.subjects.get(place)?.split("\n") ?? []) this.unsettled.add(subject);
      return;
    }
    const subject = subjectOf(entry);
    const place = placeOf(entry);
    const there = this.subjects.get(place);
    this.subjects.set(place, there === undefined ? subject : `${there}\n${subject}`);
    const list = this.entries.get(subject) ?? [];
    this.entries.set(subject, list);
    let at = list.length;
    for (let before = list[at - 1]; before !== undefined && isAfter(before, entry, line); before = list[at - 1]) at--;
    list.splice(at, 0, entry);
    this.unsettled.add(subject);
  }

  *settleSteps(): Generator<void, void> {
    let count = 0;
    for (const subject of this.unsettled) {
      this.tell(subject);
      if (++count % STEP === 0) yield;
    }
    this.unsettled.clear();
  }

  /** Time of the newest entry about the same thing; 0 where there is none. */
  newestOf(happening: Happening): number {
    return happening.kind === "undo" ? happening.of.time : this.entries.get(subjectOf(happening))?.at(-1)?.time ?? 0;
  }

  isUndone(entry: Entry): boolean {
    return this.undone.has(placeOf(entry));
  }

  private tell(subject: string): void {
    const [kind = "", id = ""] = subject.split(" ");
    const entries = (this.entries.get(subject) ?? []).filter((entry) => !this.isUndone(entry));
    if (kind === "concept") this.tellConcept(id, entries);
    else if (kind === "tick") this.tellTick(id, entries);
    else if (kind === "order") this.tellOrder(id, entries);
    else if (kind === "place") this.tellPlace(id, entries);
    else if (kind === "edit") this.tellEdit(id, entries);
    else if (kind === "sent") this.tellSent(id, entries);
    else this.tellCard(id, entries);
  }

  private tellConcept(id: string, entries: readonly Entry[]): void {
    const traces = entries.flatMap((entry) => entry.kind === "met" || entry.kind === "moved" ? [entry.concept] : []);
    const last = traces.at(-1);
    put(this.known, id, last && { ...last, blockId: null });
    put(this.terms, id, last && new Set(traces.map(({ term }) => fold(term))));
  }

  private tellTick(id: string, entries: readonly Entry[]): void {
    const last = entries.at(-1);
    put(this.ticks, id, last?.kind === "tick" ? { character: last.character, time: last.time } : undefined);
  }

  private tellOrder(pair: string, entries: readonly Entry[]): void {
    const last = entries.at(-1);
    const decided = last?.kind === "order" && last.what !== "auto" ? { before: last.before, after: last.after, what: last.what, time: last.time } : undefined;
    put(this.orders, pair, decided);
  }

  private tellPlace(key: string, entries: readonly Entry[]): void {
    const last = entries.at(-1);
    put(this.places, key, last?.kind === "place" && last.at !== null ? { spot: last.spot, at: last.at } : undefined);
  }

  private tellEdit(id: string, entries: readonly Entry[]): void {
    const last = entries.at(-1);
    put(this.edits, id, last?.kind === "edit" && last.text !== null ? last.text : undefined);
  }

  private tellSent(id: string, entries: readonly Entry[]): void {
    let sent: Sent | undefined;
    for (const entry of entries) if (entry.kind === "sent" && entry.print !== sent?.print) sent = { print: entry.print, since: entry.since };
    put(this.sent, id, sent);
  }

  private tellCard(id: string, entries: readonly Entry[]): void {
    const reviews: Review[] = [];
    let suspended: number | undefined;
    let buried: number | undefined;
    for (const entry of entries) {
      if (entry.kind === "review") reviews.push({ time: entry.time, grade: entry.grade, took: entry.took });
      else if (entry.kind === "bury") buried = entry.time;
      else suspended = entry.kind === "suspend" ? entry.time : undefined;
    }
    put(this.reviews, id, reviews.length === 0 ? undefined : reviews);
    put(this.buried, id, buried);
    put(this.suspended, id, suspended);
  }
}

export function* foldLogSteps(entries: Iterable<Entry>): Generator<void, Union> {
  const union = new Union();
  yield* takeSteps(union, entries);
  return union;
}

export function* takeSteps(union: Union, entries: Iterable<Entry>): Generator<void, void> {
  let count = 0;
  for (const entry of entries) {
    union.take(entry);
    if (++count % STEP === 0) yield;
  }
  yield* union.settleSteps();
}

function put<T>(map: Map<string, T>, id: string, value: T | undefined): void {
  if (value === undefined) map.delete(id);
  else map.set(id, value);
}

function subjectOf(entry: Exclude<Happening, { kind: "undo" }>): string {
  if ("concept" in entry) return `concept ${entry.concept.id}`;
  if (entry.kind === "order") return `order ${pairOf(entry.before, entry.after)}`;
  if (entry.kind === "edit") return `edit ${entry.edited}`;
  if (entry.kind === "sent") return `sent ${entry.sent}`;
  if (entry.kind === "place") return `place ${spotKey(entry.spot)}`;
  return "card" in entry ? `card ${entry.card}` : `tick ${entry.id}`;
}

function isAfter(one: Entry, entry: Entry, line: string): boolean {
  return one.time > entry.time || (one.time === entry.time && formatEntry(one) > line);
}

/** No device does two things in one millisecond: time and device name what was done. */
function placeOf({ time, device }: { readonly time: number; readonly device: string }): string {
  return `${time} ${device}`;
}
