/**
 * The study log as it stands in the vault: the notes of all devices together, and what this device adds.
 *
 *   take(path, text) ─→ entries of that note ─→ the union, folded again where it grew
 *   add(happenings)  ─→ known at once           └→ appended to this device's note of the year
 *
 * What could not be written stays known, and goes along with the next writing.
 */
import { eachSteps } from "../core/base/jobs";
import { grouped } from "../core/base/grouped";
import type { Trace } from "../core/concept/snapshot";
import type { Problem } from "../core/base/problem";
import { takeSteps, Union, type Fold } from "../core/study/log-projection";
import { formatEntry, type Entry, type Happening } from "../core/study/log-record";
import { appendix, isLogNote, LOG_HEADER, logNotePath, readLogSteps } from "../core/study/log-note";
import { calendarOf, type Clock } from "./clock";
import type { Slicer } from "./job-runner";

/** Where a device writes. Null on the command line, which writes nothing. */
export interface LogPlace {
  /** Letters, digits and `-`. */
  readonly device: string;
  /** Appends to a note, which is made with its header where there is none; false if that failed. */
  readonly append: (path: string, header: string, text: string) => Promise<boolean>;
}

interface LogNote {
  readonly text: string;
  readonly lines: number;
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** All entries folded; and those of this device alone, since its checklist is held against what it did itself. */
class Sum {
  readonly all = new Union();
  readonly own = new Union();
  /** What this device did with cards. */
  readonly acts = new Map<number, Entry>();
  /** When this device did anything. */
  readonly moments = new Set<number>();
}

/** How many entries are looked at between two pauses. */
const STEP = 2000;
/** How many lines are written out, each with its check, between two pauses. */
const LINES = 200;

export class StudyLog {
  private readonly notes = new Map<string, LogNote>();
  /** What this device added since it started. */
  private readonly added: Entry[] = [];
  /** The lines of those. */
  private readonly written = new Set<string>();
  private unwritten: Entry[] = [];
  private sum = new Sum();
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly slicer: Slicer, private readonly studyFolder: () => string, private readonly clock: Clock, private readonly place: LogPlace | null) {}

  fold(): Fold {
    return this.sum.all;
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
    return this.sum.own.ticks.get(id)?.character ?? null;
  }

  /** The last that was done with a card on this device and not taken back, or null. */
  lastAct(): Extract<Entry, { readonly card: string }> | null {
    let last: Entry | null = null;
    for (const entry of this.sum.acts.values()) if ((last?.time ?? 0) < entry.time && !this.sum.all.isUndone(entry)) last = entry;
    return last !== null && "card" in last ? last : null;
  }

  holds(path: string, text: string | null): boolean {
    return text === null ? this.notes.has(path) : isLogNote(path, text, this.studyFolder());
  }

  /** How many lines wait for a disk that refused them. */
  waiting(): number {
    return this.unwritten.length;
  }

  /** A note's new text, or null if it is gone; true if that changed what is known. */
  async take(path: string, text: string | null): Promise<boolean> {
    const before = this.notes.get(path);
    if (text === null || !this.holds(path, text)) {
      if (!this.notes.delete(path)) return false;
      await this.foldAll();
      return true;
    }
    if (before?.text === text) return false;
    const grown = before !== undefined && text.startsWith(`${before.text}\n`) ? before : null;
    const part = grown === null ? text : text.slice(grown.text.length + 1);
    const { entries, problems, lines } = await this.slicer.run(readLogSteps(part, grown?.lines ?? 0));
    const placed = problems.map((problem) => ({ path, ...problem }));
    this.notes.set(path, grown === null ? { text, lines, entries, problems: placed }
      : { text, lines: grown.lines + lines, entries: [...grown.entries, ...entries], problems: [...grown.problems, ...placed] });
    // What this device just wrote itself comes back as news of the vault: that is known already.
    if (problems.length === 0 && grown !== null && await this.isOwn(entries)) return false;
    // A union only grows: lines that somebody took away are gone once all is folded again.
    if (before !== undefined && grown === null) await this.foldAll();
    else await this.foldMore(entries);
    return true;
  }

  private async isOwn(entries: readonly Entry[]): Promise<boolean> {
    let own = true;
    await this.slicer.run(eachSteps(entries, LINES, (entry) => { own &&= this.written.has(formatEntry(entry)); }));
    return own;
  }

  /** Known once it returns; written when its turn comes. */
  async add(happenings: readonly Happening[]): Promise<void> {
    const { place } = this;
    if (place === null || happenings.length === 0) return;
    const now = Math.round(this.clock.now());
    // From now to here no moment is free: of thousands at once, none need look at them again.
    let free = now;
    const entries: Entry[] = [];
    await this.slicer.run(eachSteps(happenings, LINES, (happening) => {
      // Later than all that is known of the same thing, whosever clock was ahead; and at a moment of its own, since an undo must mean one entry.
      const soonest = Math.max(now, this.sum.all.newestOf(happening) + 1);
      let time = Math.max(soonest, free);
      while (this.sum.moments.has(time)) time++;
      if (soonest <= free) free = time + 1;
      this.sum.moments.add(time);
      const entry = { ...happening, time, device: place.device };
      entries.push(entry);
      this.written.add(formatEntry(entry));
    }));
    for (const entry of entries) {
      this.added.push(entry);
      this.unwritten.push(entry);
    }
    await this.foldMore(entries);
    this.writing = this.writing.then(() => this.write(place));
    await this.writing;
  }

  /** Lines for concepts that were never met, or read otherwise than they did. */
  news(concepts: readonly Trace[]): Happening[] {
    return concepts.flatMap((concept): Happening[] => {
      const known = this.sum.all.known.get(concept.id);
      const { id, map, trail, term, definition } = concept;
      if (known === undefined) return [{ kind: "met", concept: { id, map, trail, term, definition } }];
      return textOf(known) === textOf(concept) ? [] : [{ kind: "moved", concept: { id, map, trail, term, definition } }];
    });
  }

  /** Lines go to the note of the year they belong to; what the disk refuses waits for the next. */
  private async write(place: LogPlace): Promise<void> {
    const years = grouped(this.unwritten, ({ time }) => String(calendarOf(this.clock, time).year));
    for (const [year, entries] of years) {
      let text = "";
      await this.slicer.run(eachSteps(entries, LINES, (entry) => { text += appendix([entry]); }));
      if (!(await place.append(logNotePath(this.studyFolder(), Number(year), place.device), LOG_HEADER, text))) return;
      const done = new Set(entries);
      this.unwritten = this.unwritten.filter((entry) => !done.has(entry));
    }
  }

  private async foldAll(): Promise<void> {
    const sum = new Sum();
    await this.foldInto(sum, [...[...this.notes.values()].flatMap(({ entries }) => entries), ...this.added]);
    this.sum = sum;
  }

  private foldMore(entries: readonly Entry[]): Promise<void> {
    return this.foldInto(this.sum, entries);
  }

  private async foldInto({ all, own, acts, moments }: Sum, entries: readonly Entry[]): Promise<void> {
    await this.slicer.run(takeSteps(all, entries));
    const { slicer, place } = this;
    await slicer.run(eachSteps(entries, STEP, (entry) => {
      if (entry.device !== place?.device) return;
      moments.add(entry.time);
      if ("card" in entry) acts.set(entry.time, entry);
      else own.take(entry);
    }));
    await slicer.run(own.settleSteps());
  }
}

/** As the log keeps it: white space single. */
function textOf({ map, trail, term, definition }: Trace): string {
  return JSON.stringify([map, trail, term, definition].map((part) => typeof part === "string" ? part.replace(/\s+/g, " ").trim() : part));
}
