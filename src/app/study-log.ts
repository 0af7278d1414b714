/**
 * The study log as it stands in the vault: the notes of all devices together, and what this device adds.
 *
 *   take(path, text) ─→ entries of that note ─→ the union, folded again where it grew
 *   add(happenings)  ─→ known at once           └→ appended to this device's note of the year
 *
 * What could not be written stays known, and goes along with the next writing.
 */
import type { Trace } from "../core/concept/trace";
import type { Problem } from "../core/concept/concept";
import { foldLogSteps, type Fold, type Ticked } from "../core/study/fold-log";
import { formatEntry, type Entry, type Happening } from "../core/study/log-line";
import { appendix, isLogNote, LOG_HEADER, logNotePath, readLogSteps } from "../core/study/log-note";
import type { Slicer } from "./slices";

/** Where a device writes, and when it is. Null on the command line, which writes nothing. */
export interface LogPlace {
  /** Letters, digits and `-`. */
  readonly device: string;
  readonly now: () => number;
  readonly yearOf: (time: number) => number;
  /** Appends to a note, which is made with its header where there is none; false if that failed. */
  readonly append: (path: string, header: string, text: string) => Promise<boolean>;
}

interface LogNote {
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

const EMPTY: Fold = { known: new Map(), terms: new Map(), ticks: new Map(), reviews: new Map() };

export class StudyLog {
  private readonly notes = new Map<string, LogNote>();
  /** What this device added since it started. */
  private readonly added: Entry[] = [];
  /** The lines of those. */
  private readonly written = new Set<string>();
  private unwritten: Entry[] = [];
  private last = 0;
  private folded: Fold = EMPTY;
  private own: ReadonlyMap<string, Ticked> = new Map();
  private folding: Promise<void> = Promise.resolve();
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly slicer: Slicer, private readonly studyFolder: () => string, private readonly place: LogPlace | null) {}

  fold(): Fold {
    return this.folded;
  }

  /** Whether anybody has ever studied here. */
  started(): boolean {
    return this.added.length > 0 || [...this.notes.values()].some(({ entries }) => entries.length > 0);
  }

  problems(): readonly Problem[] {
    return [...this.notes.values()].flatMap(({ problems }) => problems);
  }

  /** The newest tick that this device itself wrote down. */
  ownTick(id: string): string | null {
    return this.own.get(id)?.character ?? null;
  }

  /** A note's new text, or null if it is gone; true if that changed what is known. */
  async take(path: string, text: string | null): Promise<boolean> {
    if (text === null || !isLogNote(path, this.studyFolder())) {
      return this.notes.delete(path) ? this.foldAgain() : false;
    }
    const before = this.notes.get(path);
    if (before?.text === text) return false;
    const grown = before !== undefined && text.startsWith(`${before.text}\n`) ? before : null;
    const { entries, problems } = await this.slicer.run(readLogSteps(text, grown?.text.length ?? 0));
    this.notes.set(path, { text, entries: [...grown?.entries ?? [], ...entries], problems: [...grown?.problems ?? [], ...problems.map((problem) => ({ path, ...problem }))] });
    // What this device just wrote itself comes back as news of the vault: that is known already.
    if (grown !== null && problems.length === 0 && entries.every((entry) => this.written.has(formatEntry(entry)))) return false;
    return this.foldAgain();
  }

  /** Known at once; written when its turn comes. */
  async add(happenings: readonly Happening[]): Promise<void> {
    const { place } = this;
    if (place === null || happenings.length === 0) return;
    for (const happening of happenings) {
      // Each later than the one before, whatever the clock does: an undo must mean one entry.
      this.last = Math.max(place.now(), this.last + 1);
      const entry: Entry = { ...happening, time: this.last, device: place.device };
      this.added.push(entry);
      this.written.add(formatEntry(entry));
      this.unwritten.push(entry);
    }
    await this.foldAgain();
    this.writing = this.writing.then(() => this.write(place));
    await this.writing;
  }

  /** Lines for concepts that were never met, or read otherwise than they did. */
  news(concepts: readonly Trace[]): Happening[] {
    return concepts.flatMap((concept): Happening[] => {
      const known = this.folded.known.get(concept.id);
      const { id, map, trail, term, definition } = concept;
      if (known === undefined) return [{ kind: "met", concept: { id, map, trail, term, definition } }];
      return textOf(known) === textOf(concept) ? [] : [{ kind: "moved", concept: { id, map, trail, term, definition } }];
    });
  }

  private async write(place: LogPlace): Promise<void> {
    const entries = this.unwritten;
    const [first] = entries;
    if (first === undefined) return;
    this.unwritten = [];
    const done = await place.append(logNotePath(this.studyFolder(), place.yearOf(first.time), place.device), LOG_HEADER, appendix(entries));
    if (!done) this.unwritten = [...entries, ...this.unwritten];
  }

  private *all(): Generator<Entry> {
    for (const { entries } of this.notes.values()) yield* entries;
    yield* this.added;
  }

  /** One after the other: an older fold must not take the place of a newer one. */
  private async foldAgain(): Promise<boolean> {
    this.folding = this.folding.then(() => this.foldNow());
    await this.folding;
    return true;
  }

  private async foldNow(): Promise<void> {
    this.folded = await this.slicer.run(foldLogSteps(this.all()));
    const mine = [...this.all()].filter(({ device }) => device === this.place?.device);
    this.own = (await this.slicer.run(foldLogSteps(mine))).ticks;
    for (const { time } of mine) this.last = Math.max(this.last, time);
  }
}

/** As the log keeps it: white space single. */
function textOf({ map, trail, term, definition }: Trace): string {
  return JSON.stringify([map, trail, term, definition].map((part) => typeof part === "string" ? part.replace(/\s+/g, " ").trim() : part));
}
