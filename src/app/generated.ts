/**
 * The notes that the plugin wrote, as they stand in the vault: which map each belongs to, which ticks they hold.
 * They may be renamed and moved freely: a note is known by what is in it, not by where it lies.
 */
import type { Problem } from "../core/base/problem";
import type { ConceptMap, Notes } from "../core/index/concept-index";
import { mapOf, readChecklist } from "../core/notes/checklist-note";
import { hasMarks } from "../core/text/marked-region";
import type { Properties } from "../core/text/properties";
import { isEqual } from "./equality";

export interface GeneratedNote {
  readonly path: string;
  /** Exporter's id. */
  readonly kind: string;
  /** What its `map` property names. */
  readonly map: string | null;
}

export interface GeneratedNotes {
  /** Takes a note's new text (null: gone) and its properties; true if that changed a tick, a problem or which notes there are. */
  ingest(path: string, text: string | null, properties: Properties): boolean;
  tickOf(conceptId: string): string | null;
  /** By concept id. */
  ticks(): ReadonlyMap<string, string>;
  /** The note of a kind for a map that stands in the vault, or null. */
  noteOf(kind: string, map: ConceptMap, notes: Notes): string | null;
  all(): readonly GeneratedNote[];
  problems(): readonly Problem[];
}

interface Known extends GeneratedNote {
  readonly ticks: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** A card's block id at the end of a line: only flashcards notes have them. */
const CARD_ID = /\^moc-[0-9a-z]{10}-(?!text\b)[a-z]/m;

export function createGeneratedNotes(): GeneratedNotes {
  const known = new Map<string, Known>();
  let ticks = new Map<string, string>();

  function collectTicks(): void {
    ticks = new Map();
    for (const { ticks: own } of inOrder(known.values())) {
      for (const [id, tick] of own) if (!ticks.has(id)) ticks.set(id, tick);
    }
  }

  return {
    ingest(path, text, properties) {
      const before = known.get(path);
      const after = text === null || !hasMarks(text) ? undefined : readGenerated(path, text, properties);
      if (before === undefined && after === undefined) return false;
      if (before !== undefined && after !== undefined && sameNote(before, after)) return false;
      if (after === undefined) known.delete(path);
      else known.set(path, after);
      collectTicks();
      return true;
    },
    tickOf: (id) => ticks.get(id) ?? null,
    ticks: () => ticks,
    noteOf: (kind, map, notes) => inOrder(known.values()).find((note) =>
      note.kind === kind && note.map !== null && mapOf(note.map, note.path, notes) === map.path)?.path ?? null,
    all: () => [...known.values()],
    problems: () => [...[...known.values()].flatMap((note) => note.problems), ...twinsOf(known.values())],
  };
}

/** Copies that sync services make have longer names than their originals, which are what counts. */
function inOrder<T extends GeneratedNote>(notes: Iterable<T>): T[] {
  return [...notes].sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
}

function readGenerated(path: string, text: string, properties: Properties): Known {
  const read = readChecklist(text, properties);
  const ticks = new Map(read.items.map((item) => [item.id, item.tick]));
  const kind = CARD_ID.test(text) ? "flashcards" : "checklist";
  return { path, kind, map: read.map, ticks, problems: read.problems.map((problem) => ({ path, ...problem })) };
}

/** Two notes of one kind for one map: the ticks of one of them count for nothing, and its reader should know. */
function twinsOf(notes: Iterable<Known>): Problem[] {
  const first = new Map<string, string>();
  return inOrder(notes).flatMap(({ path, kind, map }): Problem[] => {
    const key = `${kind} ${map ?? path}`;
    const above = first.get(key);
    if (above === undefined) first.set(key, path);
    return above === undefined ? [] : [{ path, line: 0, message: `This is a second note of the same kind for the same map; “${above}” is the one that counts. Delete this one if it is a copy.` }];
  });
}

function sameNote(a: Known, b: Known): boolean {
  return a.kind === b.kind && a.map === b.map && isEqual([...a.ticks], [...b.ticks]) && isEqual(a.problems, b.problems);
}
