/**
 * Readings of single notes → maps of concepts, each concept with its note; kept up to date change by change.
 *
 *   changed notes ─→ note table, candidates ─→ touched keys ─→ bullets whose note may be another ─┐
 *   changed maps  ────────────────────────────────────────────────────────────────────────────────┴→ maps that read otherwise
 *
 * The cost of a change is that of the notes that changed and of the bullets that it touches, whatever the vault's size.
 */
import { addToGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import { conceptId, type Concept } from "../concept/concept";
import type { Bullet, MapReading } from "../map/reading";
import { frozenNormalizeText } from "../text/frozen";
import type { ConceptMap } from "./concept-index";
import { NoteCandidates, type Touched } from "./note-candidates";
import type { NoteFacts } from "./note-facts";
import { headingKeysOf, noteOf, spellingsOfTerm } from "./note-resolver";
import { NoteTable } from "./note-table";
import { linkNameKey, nameOf } from "./notes";

/** What changed since the last update; null: the note is gone, or no map any more. */
export interface NoteChanges {
  readonly facts: ReadonlyMap<string, NoteFacts | null>;
  readonly maps: ReadonlyMap<string, MapReading | null>;
}

/** By path, as the maps read now; null where one is gone. Ids are made from today's text. */
export type MapChanges = ReadonlyMap<string, ConceptMap | null>;

/** Notes between two pauses. */
const NOTES = 100;
const NO_BULLETS: ReadonlySet<number> = new Set();

/** Bullets between two pauses. */
const BULLETS = 200;

export class IndexBuilder {
  readonly notes = new NoteTable();
  private readonly candidates = new NoteCandidates(this.notes);
  private readonly readings = new Map<string, MapReading>();
  private readonly maps = new Map<string, ConceptMap>();
  private readonly keys = new Map<string, BulletKeys>();
  /** By frozen name: the paths of the maps with it, in order. */
  private readonly pathsByName = new Map<string, string[]>();

  *updateJob({ facts, maps }: NoteChanges): Generator<void, MapChanges> {
    const touched: Touched = { links: new Set(), spellings: new Set(), headings: new Set() };
    yield* forEachChunk(facts, NOTES, ([path, one]) => { this.candidates.update(path, one, touched); });
    const renumbered = new Set<string>();
    for (const [path, reading] of maps) {
      this.candidates.setMap(path, reading !== null, touched);
      this.setReading(path, reading, renumbered);
    }
    const changed = new Map<string, ConceptMap | null>();
    for (const path of new Set([...maps.keys(), ...renumbered])) {
      const map = yield* this.mapJob(path);
      changed.set(path, map);
      if (map === null) {
        this.maps.delete(path);
        this.keys.delete(path);
      } else this.maps.set(path, map);
    }
    for (const [path, map] of this.maps) {
      const keys = changed.has(path) ? undefined : this.keys.get(path);
      const numbers = keys === undefined ? NO_BULLETS : touchedBullets(keys, touched);
      if (numbers.size === 0) continue;
      const resolved = yield* this.resolveAgainJob(map, numbers);
      if (resolved === map) continue;
      changed.set(path, resolved);
      this.maps.set(path, resolved);
    }
    return changed;
  }

  /** Two maps of one name: the first by path is known by its name, others by their path. Adds those whose ids change. */
  private setReading(path: string, reading: MapReading | null, renumbered: Set<string>): void {
    const isNew = !this.readings.has(path);
    if (reading === null) this.readings.delete(path);
    else this.readings.set(path, reading);
    if (reading !== null && !isNew) return;
    const key = frozenNormalizeText(nameOf(path));
    const before = this.pathsByName.get(key) ?? [];
    const after = (reading === null ? before.filter((one) => one !== path) : [...before, path]).sort();
    if (after.length === 0) this.pathsByName.delete(key);
    else this.pathsByName.set(key, after);
    for (const other of [before[0], after[0]]) if (other !== undefined && before[0] !== after[0] && this.readings.has(other)) renumbered.add(other);
  }

  private *mapJob(path: string): Generator<void, ConceptMap | null> {
    const reading = this.readings.get(path);
    if (reading === undefined) return null;
    const name = nameOf(path);
    const idName = this.pathsByName.get(frozenNormalizeText(name))?.[0] === path ? name : path;
    const place = { path, headings: reading.headings };
    const keys: BulletKeys = { links: new Map(), spellings: new Map(), headings: new Map() };
    const twins = new Map<string, number>();
    const idAt = new Map<number, string>();
    const concepts: Concept[] = [];
    yield* forEachChunk(reading.bullets, BULLETS, (bullet) => {
      addKeys(keys, bullet, concepts.length);
      const { line, key, parent, headingPath, term, aliases, definition, box, tags, blockId, references } = bullet;
      const nth = twins.get(key) ?? 0;
      twins.set(key, nth + 1);
      const id = conceptId(idName, key, nth);
      idAt.set(line, id);
      const above = parent === null ? null : idAt.get(parent) ?? null;
      concepts.push({ id, key, map: path, headingPath, term, aliases, definition, line, parent: above, note: noteOf(bullet, place, this.candidates), box, tags, blockId, references });
    });
    this.keys.set(path, keys);
    const problems = reading.problems.map((problem) => ({ path, ...problem }));
    return { path, name, title: reading.title ?? name, headings: reading.headings, concepts, skippedLines: reading.skippedLines, problems, cardTypes: reading.cardTypes };
  }

  /** The same map where every bullet means the note that it meant. */
  private *resolveAgainJob(map: ConceptMap, numbers: ReadonlySet<number>): Generator<void, ConceptMap> {
    const reading = this.readings.get(map.path);
    if (reading === undefined) return map;
    const notes = new Map<number, string | null>();
    yield* forEachChunk(numbers, BULLETS, (number) => {
      const [bullet, concept] = [reading.bullets[number], map.concepts[number]];
      const note = bullet === undefined ? null : noteOf(bullet, map, this.candidates);
      if (concept !== undefined && concept.note !== note) notes.set(number, note);
    });
    if (notes.size === 0) return map;
    return { ...map, concepts: map.concepts.map((concept, number) => notes.has(number) ? { ...concept, note: notes.get(number) ?? null } : concept) };
  }
}

/** Numbers of a map's bullets, by what finds their notes. */
interface BulletKeys {
  readonly links: Map<string, number[]>;
  readonly spellings: Map<string, number[]>;
  readonly headings: Map<string, number[]>;
}

function addKeys(keys: BulletKeys, bullet: Bullet, number: number): void {
  if (bullet.link !== null) return addToGroup(keys.links, linkNameKey(bullet.link), number);
  for (const spelling of spellingsOfTerm(bullet)) addToGroup(keys.spellings, spelling, number);
  const [heading] = headingKeysOf(bullet.headingPath);
  if (heading !== undefined) addToGroup(keys.headings, heading, number);
}

function touchedBullets(keys: BulletKeys, touched: Touched): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const kind of ["links", "spellings", "headings"] as const) {
    const [few, many] = touched[kind].size < keys[kind].size ? [touched[kind], keys[kind]] : [keys[kind].keys(), touched[kind]];
    for (const key of few) if (many.has(key)) for (const number of keys[kind].get(key) ?? []) numbers.add(number);
  }
  return numbers;
}
