/**
 * The notes that the plugin wrote, as they stand in the vault: which map each belongs to, which ticks they hold.
 * They may be renamed and moved freely: a note is known by what is in it, not by where it lies.
 */
import type { NotePath } from "../core/base/note-path";
import type { ConceptId } from "../core/concept/concept";
import type { Problem } from "../core/base/problem";
import type { ConceptMap, Notes } from "../core/index/concept-index";
import { mapOf, readChecklist } from "../core/notes/checklist-note";
import { hasMarks } from "../core/text/marked-region";
import type { Properties } from "../core/text/properties";
import { isEqual } from "./equality";

export interface GeneratedNote {
  readonly path: NotePath;
  /** Exporter's id. */
  readonly kind: string;
  /** What its `map` property names. */
  readonly map: string | null;
}

interface ReadNote extends GeneratedNote {
  readonly ticks: ReadonlyMap<ConceptId, string>;
  readonly problems: readonly Problem[];
}

/** A card's block id at the end of a line: only flashcards notes have them. */
const CARD_ID = /\^moc-[0-9a-z]{10}-(?!text\b)[a-z]/m;

export class GeneratedNotes {
  private readonly notes = new Map<NotePath, ReadNote>();
  /** By concept id: the notes that hold a tick for it, the one that counts first. */
  private readonly holders = new Map<ConceptId, ReadNote[]>();

  /**
   * Takes a note's new text (null: gone) and its properties. Gives the ids of the concepts whose tick changed, or null where nothing did: no
   * tick, no problem, nor which notes there are.
   */
  ingest(path: NotePath, text: string | null, properties: Properties): ReadonlySet<ConceptId> | null {
    const before = this.notes.get(path);
    const after = text === null || !hasMarks(text) ? undefined : readGenerated(path, text, properties);
    if (before === undefined && after === undefined) return null;
    if (before !== undefined && after !== undefined && isSameNote(before, after)) return null;
    const ids = new Set([...before?.ticks.keys() ?? [], ...after?.ticks.keys() ?? []]);
    const stood = new Map([...ids].map((id) => [id, this.tickOf(id)]));
    if (after === undefined) this.notes.delete(path);
    else this.notes.set(path, after);
    for (const id of ids) this.hold(id, before, after);
    return new Set([...ids].filter((id) => this.tickOf(id) !== stood.get(id)));
  }

  has(path: NotePath): boolean {
    return this.notes.has(path);
  }

  tickOf(id: ConceptId): string | null {
    return this.holders.get(id)?.[0]?.ticks.get(id) ?? null;
  }

  /** Ids of the concepts that any note holds a tick for. */
  tickedIds(): Iterable<ConceptId> {
    return this.holders.keys();
  }

  /** The note of a kind for a map that stands in the vault, or null. */
  noteOf(kind: string, map: ConceptMap, notes: Notes): NotePath | null {
    return inOrder(this.notes.values()).find((note) => note.kind === kind && note.map !== null && mapOf(note.map, note.path, notes) === map.path)?.path ?? null;
  }

  all(): readonly GeneratedNote[] {
    return [...this.notes.values()];
  }

  problems(): readonly Problem[] {
    return [...[...this.notes.values()].flatMap((note) => note.problems), ...twinsOf(this.notes.values())];
  }

  private hold(id: ConceptId, before: ReadNote | undefined, after: ReadNote | undefined): void {
    const others = (this.holders.get(id) ?? []).filter((note) => note !== before);
    const all = after?.ticks.has(id) === true ? inOrder([...others, after]) : others;
    if (all.length === 0) this.holders.delete(id);
    else this.holders.set(id, all);
  }
}

/** Copies that sync services make have longer names than their originals, which are what counts. */
function inOrder<T extends GeneratedNote>(notes: Iterable<T>): T[] {
  return [...notes].sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
}

function readGenerated(path: NotePath, text: string, properties: Properties): ReadNote {
  const read = readChecklist(text, properties);
  const ticks = new Map(read.items.map((item) => [item.id, item.tick]));
  const kind = CARD_ID.test(text) ? "flashcards" : "checklist";
  return { path, kind, map: read.map, ticks, problems: read.problems.map((problem) => ({ path, ...problem })) };
}

/** Two notes of one kind for one map: the ticks of one of them count for nothing, and its reader should know. */
function twinsOf(notes: Iterable<ReadNote>): Problem[] {
  const first = new Map<string, string>();
  return inOrder(notes).flatMap(({ path, kind, map }): Problem[] => {
    const key = `${kind} ${map ?? path}`;
    const above = first.get(key);
    if (above === undefined) first.set(key, path);
    return above === undefined ? [] : [{ path, line: 0, message: `This is a second note of the same kind for the same map; “${above}” is the one that counts. Delete this one if it is a copy.` }];
  });
}

function isSameNote(a: ReadNote, b: ReadNote): boolean {
  return a.kind === b.kind && a.map === b.map && isEqual([...a.ticks], [...b.ticks]) && isEqual(a.problems, b.problems);
}
