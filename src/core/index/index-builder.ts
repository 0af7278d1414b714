/**
 * Readings of single notes → maps of concepts, each concept with its note; kept up to date change by change.
 *
 *   changed notes ─→ note table, candidates ─→ touched keys ─→ bullets whose note may be another ─┐
 *   changed maps  ────────────────────────────────────────────────────────────────────────────────┴→ maps that read otherwise
 *
 * The cost of a change is that of the notes that changed and of the bullets that it touches, whatever the vault's size.
 */
import type { NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import { isSameList } from "../base/same-list";
import type { MapReading } from "../map/reading";
import { BulletKeyIndex } from "./bullet-keys";
import { frozenNormalizeText } from "../text/frozen";
import type { ConceptMap } from "./concept-index";
import { conceptsJob, type MapConcepts, type ReadBullet } from "./map-concepts";
import { NoteCandidates, type Touched } from "./note-candidates";
import type { NoteFacts } from "./note-facts";
import { noteOf } from "./note-resolver";
import { NoteTable } from "./note-table";
import { nameOf } from "./notes";

/** What changed since the last update; null: the note is gone, or no map any more. */
export interface NoteChanges {
  readonly facts: ReadonlyMap<NotePath, NoteFacts | null>;
  readonly maps: ReadonlyMap<NotePath, MapReading | null>;
}

/** By path, as the maps read now; null where one is gone. Ids are made from today's text. */
export type MapChanges = ReadonlyMap<NotePath, ConceptMap | null>;

/** Notes between two pauses. */
const NOTES = 100;

/** Bullets between two pauses. */
const BULLETS = 200;

export class IndexBuilder {
  readonly notes = new NoteTable();
  private readonly candidates = new NoteCandidates(this.notes);
  private readonly readings = new Map<NotePath, MapReading>();
  private readonly maps = new Map<NotePath, ConceptMap>();
  private readonly keys = new BulletKeyIndex();
  /** By map, in the order of its concepts. */
  private readonly bullets = new Map<NotePath, readonly ReadBullet[]>();
  /** By frozen name: the paths of the maps with it, in order. */
  private readonly pathsByName = new Map<string, NotePath[]>();

  *updateJob({ facts, maps }: NoteChanges): Generator<void, MapChanges> {
    const touched: Touched = { links: new Set(), spellings: new Set(), headings: new Set() };
    yield* forEachChunk(facts, NOTES, ([path, one]) => { this.candidates.update(path, one, touched); });
    const renumbered = new Set<NotePath>();
    for (const [path, reading] of maps) {
      this.candidates.setMap(path, reading !== null, touched);
      this.setReading(path, reading, renumbered);
      yield;
    }
    const changed = new Map<NotePath, ConceptMap | null>();
    for (const path of new Set([...maps.keys(), ...renumbered])) {
      const map = yield* this.mapJob(path, touched);
      changed.set(path, map);
      if (map === null) this.forget(path);
      else this.maps.set(path, map);
      yield;
    }
    for (const [path, numbers] of yield* this.keys.touchedJob(touched, (path) => changed.has(path))) {
      const map = this.maps.get(path);
      const resolved = map === undefined ? undefined : yield* this.resolveAgainJob(map, numbers);
      if (resolved === undefined || resolved === map) continue;
      changed.set(path, resolved);
      this.maps.set(path, resolved);
    }
    return changed;
  }

  /** Two maps of one name: the first by path is known by its name, others by their path. Adds those whose ids change. */
  private setReading(path: NotePath, reading: MapReading | null, renumbered: Set<NotePath>): void {
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

  private *mapJob(path: NotePath, touched: Touched): Generator<void, ConceptMap | null> {
    const reading = this.readings.get(path);
    if (reading === undefined) return null;
    const name = nameOf(path);
    const idName = this.pathsByName.get(frozenNormalizeText(name))?.[0] === path ? name : path;
    const before: MapConcepts = { bullets: this.bullets.get(path) ?? [], concepts: this.maps.get(path)?.concepts ?? [] };
    const { bullets, concepts } = yield* conceptsJob(path, reading.bullets, before, this.candidates, touched);
    this.bullets.set(path, bullets);
    if (!isSameList(before.bullets.map(({ keys }) => keys), bullets.map(({ keys }) => keys))) this.keys.set(path, bullets.map(({ keys }) => keys));
    const problems = reading.problems.map((problem) => ({ path, ...problem }));
    return { path, name, title: reading.title ?? name, headings: reading.headings, concepts, formerName: idName, skippedLines: reading.skippedLines, problems, cardTypes: reading.cardTypes };
  }

  private forget(path: NotePath): void {
    this.maps.delete(path);
    this.bullets.delete(path);
    this.keys.set(path, []);
  }

  /** The same map where every bullet means the note that it meant. */
  private *resolveAgainJob(map: ConceptMap, numbers: ReadonlySet<number>): Generator<void, ConceptMap> {
    const reading = this.readings.get(map.path);
    if (reading === undefined) return map;
    const notes = new Map<number, NotePath | null>();
    yield* forEachChunk(numbers, BULLETS, (number) => {
      const [bullet, concept] = [reading.bullets[number], map.concepts[number]];
      const note = bullet === undefined ? null : noteOf(bullet, map.path, this.candidates);
      if (concept !== undefined && concept.note !== note) notes.set(number, note);
    });
    if (notes.size === 0) return map;
    return { ...map, concepts: map.concepts.map((concept, number) => notes.has(number) ? { ...concept, note: notes.get(number) ?? null } : concept) };
  }
}
