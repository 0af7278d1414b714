/**
 * Readings of single notes → the index of the vault. A job. A map whose reading is the same object as before keeps its
 * `ConceptMap`, as long as no note was added, removed or moved.
 */
import { conceptId, type Concept } from "../concept/concept";
import type { Problem } from "../base/problem";
import { normalizeText } from "../text/normalize";
import type { MapReading } from "../map/reading";
import type { ConceptIndex, ConceptMap } from "./concept-index";
import type { NoteFacts } from "./note-facts";
import { resolverJob, type NoteResolver } from "./note-resolver";
import { nameOf, notesJob } from "./notes";

export interface Readings {
  readonly maps: ReadonlyMap<string, MapReading>;
  /** Of every note, maps too. */
  readonly facts: ReadonlyMap<string, NoteFacts>;
}

/** An index with what it was made from, for the next build. */
export interface Built {
  readonly index: ConceptIndex;
  readonly resolver: NoteResolver;
  readonly readings: ReadonlyMap<string, MapReading>;
}

/**
 * `previous` may be given if, since then, no note was added, removed, renamed or changed in `up` or `aliases`, and no
 * note became a map or stopped being one.
 */
export function* buildIndexJob(readings: Readings, previous: Built | null): Generator<void, Built> {
  const notes = previous?.index.notes ?? (yield* notesJob(readings.facts));
  const resolver = previous?.resolver ?? (yield* resolverJob(notes, new Set(readings.maps.keys())));
  const maps: ConceptMap[] = [];
  const concepts = new Map<string, Concept>();
  const names = new Set<string>();
  for (const path of [...readings.maps.keys()].sort()) {
    const reading = readings.maps.get(path);
    if (reading === undefined) continue;
    const kept = previous?.readings.get(path) === reading ? previous.index.maps.find((map) => map.path === path) : undefined;
    const map = kept ?? (yield* conceptMapJob(path, reading, resolver, names));
    maps.push(map);
    names.add(normalizeText(map.name));
    let count = 0;
    for (const concept of map.concepts) {
      concepts.set(concept.id, concept);
      if (++count % 5000 === 0) yield;
    }
  }
  return { index: { maps, concepts, notes }, resolver, readings: new Map(readings.maps) };
}

/** Bullets that are resolved between two pauses. */
const STEP = 200;

function* conceptMapJob(path: string, reading: MapReading, resolver: NoteResolver, taken: ReadonlySet<string>): Generator<void, ConceptMap> {
  const name = nameOf(path);
  // Of two maps with one name in two folders, the path makes the ids of the second unique.
  const idName = taken.has(normalizeText(name)) ? path : name;
  const place = { path, headings: reading.headings };
  const snapshots = new Map<string, number>();
  const idAt = new Map<number, string>();
  const concepts: Concept[] = [];
  for (const bullet of reading.bullets) {
    const { line, key, parent, headingPath, term, aliases, definition, box, tags, blockId } = bullet;
    const nth = snapshots.get(key) ?? 0;
    snapshots.set(key, nth + 1);
    const id = conceptId(idName, key, nth);
    idAt.set(line, id);
    const above = parent === null ? null : idAt.get(parent) ?? null;
    concepts.push({ id, key, map: path, headingPath, term, aliases, definition, line, parent: above, note: resolver.noteOf(bullet, place), box, tags, blockId });
    if (concepts.length % STEP === 0) yield;
  }
  const problems: Problem[] = reading.problems.map((problem) => ({ path, ...problem }));
  return { path, name, title: reading.title ?? name, headings: reading.headings, concepts, skippedLines: reading.skippedLines, problems, cardTypes: reading.cardTypes };
}
