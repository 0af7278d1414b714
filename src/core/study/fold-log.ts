/**
 * All entries of all devices → what was learned. Whatever the order in which logs arrive, and however often, the same
 * entries give the same fold: they are told apart by device and time, and taken in the order of time, then device.
 */
import { fold } from "../concept/fold";
import type { Trace } from "../concept/trace";
import { formatEntry, type Entry, type Grade } from "./log-line";

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
  /** By card id, oldest first; what was undone is left out. */
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
}

/** How many entries are taken between two pauses. */
const STEP = 2000;

export function* foldLogSteps(entries: Iterable<Entry>): Generator<void, Fold> {
  const once = new Map<string, Entry>();
  const undone = new Set<string>();
  for (const entry of entries) {
    once.set(formatEntry(entry), entry);
    if (entry.kind === "undo") undone.add(placeOf(entry.of));
    if (once.size % STEP === 0) yield;
  }
  const ordered = [...once].sort(([a, one], [b, other]) => one.time - other.time || (a < b ? -1 : 1));
  yield;
  const known = new Map<string, Trace>();
  const terms = new Map<string, Set<string>>();
  const ticks = new Map<string, Ticked>();
  const reviews = new Map<string, Review[]>();
  let count = 0;
  for (const [, entry] of ordered) {
    if (++count % STEP === 0) yield;
    if (undone.has(placeOf(entry))) continue;
    if (entry.kind === "met" || entry.kind === "moved") {
      const { id, term } = entry.concept;
      known.set(id, { ...entry.concept, blockId: null });
      terms.set(id, (terms.get(id) ?? new Set()).add(fold(term)));
    } else if (entry.kind === "tick") ticks.set(entry.id, { character: entry.character, time: entry.time });
    else if (entry.kind === "review") {
      const before = reviews.get(entry.card);
      const review = { time: entry.time, grade: entry.grade, took: entry.took };
      if (before === undefined) reviews.set(entry.card, [review]);
      else before.push(review);
    }
  }
  return { known, terms, ticks, reviews };
}

function placeOf({ time, device }: { readonly time: number; readonly device: string }): string {
  return `${time} ${device}`;
}
