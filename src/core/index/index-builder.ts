/**
 * Readings of single notes → maps of concepts, each concept with its note; kept up to date change by change.
 *
 *   changed notes ─→ note table, candidates ─→ touched keys ─→ bullets whose note may be another ─┐
 *   changed maps  ────────────────────────────────────────────────────────────────────────────────┴→ maps that read otherwise
 *
 * The cost of a change is that of the notes that changed and of the bullets that it touches, whatever the vault's size.
 */
import type { NotePath } from "../base/note-path";
import { ValueSets } from "../base/value-sets";
import { forEachChunk } from "../base/jobs";
import type { Settings } from "../base/settings";
import { isSameList } from "../base/same-list";
import type { Concept } from "../concept/concept";
import type { MapReading } from "../map/reading";
import { groupBulletsJob, isSamePlace, withHomesJob, type MapBullets } from "./bullet-groups";
import { BulletKeyIndex, isTouched } from "./bullet-keys";
import { frozenNormalizeText } from "../text/frozen";
import type { ConceptMap } from "./concept-index";
import { namedBulletsJob, type MapBefore, type NamedBullet } from "./map-concepts";
import { NoteCandidates, type Touched } from "./note-candidates";
import type { NoteFacts } from "./note-facts";
import { noteOf } from "./note-resolver";
import { titleOf } from "./map-labels";
import { asMapList, isMapList } from "./map-list";
import { NoteUses } from "./note-uses";
import { NoteTable } from "./note-table";
import { partKey } from "./note-parts";
import { nameOf } from "./notes";

/** What changed since the last update; null: the note is gone, or no map any more. */
export interface NoteChanges {
  readonly facts: ReadonlyMap<NotePath, NoteFacts | null>;
  readonly maps: ReadonlyMap<NotePath, MapReading | null>;
}

/** By path, as the maps read now; null where one is gone. Ids are made from today's text. */
export type MapChanges = ReadonlyMap<NotePath, ConceptMap | null>;

/** What the settings say of maps that were read. */
export type BuildOptions = Pick<Settings, "noteDefinitions" | "mapLists">;

const USUAL: BuildOptions = { noteDefinitions: true, mapLists: false };

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
  private readonly bullets = new Map<NotePath, MapBullets>();
  private readonly names = new Map<NotePath, MapBefore["names"]>();
  /** By frozen name: the paths of the maps with it. */
  private readonly pathsByName = new ValueSets<string, NotePath>();
  private readonly uses = new NoteUses();
  /** Maps that list maps, and of which nothing is shown. */
  private readonly leftOut = new Set<NotePath>();

  constructor(private options: BuildOptions = USUAL) {}

  /** True if these are other choices than before: all maps are to be updated (`allMaps`). */
  configure({ noteDefinitions, mapLists }: BuildOptions): boolean {
    const isOther = noteDefinitions !== this.options.noteDefinitions || mapLists !== this.options.mapLists;
    this.options = { noteDefinitions, mapLists };
    return isOther;
  }

  mapAt(path: NotePath): ConceptMap | undefined {
    return this.maps.get(path);
  }

  /** The same concept where that is its note. */
  withNote(concept: Concept, note: NotePath | null): Concept {
    return concept.note === note ? concept : withNote(concept, note, this.fromNote(concept.definition, note));
  }

  isLeftOut(path: NotePath): boolean {
    return this.leftOut.has(path);
  }

  allMaps(): ReadonlyMap<NotePath, MapReading> {
    return this.readings;
  }

  /** `isStudied`: whether anything of a map was ever met; then nobody leaves it out. */
  *updateJob({ facts, maps }: NoteChanges, isStudied: (path: NotePath) => boolean = () => false): Generator<void, MapChanges> {
    const touched: Touched = { links: new Set(), spellings: new Set(), headings: new Set() };
    // Before the first map nothing is there that a note could touch.
    const wanted = this.maps.size === 0 ? null : touched;
    const rewritten: NotePath[] = [];
    yield* forEachChunk(facts, NOTES, ([path, one]) => {
      const before = this.notes.facts.get(path);
      if (before?.summary !== one?.summary || before?.isDefined !== one?.isDefined || JSON.stringify(before?.parts) !== JSON.stringify(one?.parts)) rewritten.push(path);
      this.candidates.update(path, one, wanted);
    });
    const renumbered = new Set<NotePath>();
    for (const [path, reading] of maps) {
      this.candidates.setMap(path, reading !== null, wanted);
      this.setReading(path, reading, renumbered);
      yield;
    }
    const changed = new Map<NotePath, ConceptMap | null>();
    for (const path of new Set([...maps.keys(), ...renumbered])) {
      const map = yield* this.mapJob(path, touched);
      if (map === null) this.forget(path);
      changed.set(path, map === null ? null : this.shown(map, isStudied));
      yield;
    }
    const again = yield* this.keys.touchedJob(touched, (path) => changed.has(path));
    for (const path of this.uses.mapsOf(rewritten)) if (!changed.has(path) && !again.has(path)) again.set(path, NO_NUMBERS);
    for (const [path, numbers] of again) {
      const map = this.maps.get(path);
      const resolved = map === undefined ? undefined : yield* this.resolveAgainJob(map, numbers);
      const wasLeftOut = this.leftOut.has(path);
      const shown = resolved === undefined ? undefined : this.shown(resolved, isStudied);
      if (shown !== undefined && (resolved !== map || wasLeftOut !== this.leftOut.has(path))) changed.set(path, shown);
    }
    return changed;
  }

  /** Keeps a map; gives what is shown of it. */
  private shown(map: ConceptMap, isStudied: (path: NotePath) => boolean): ConceptMap {
    this.maps.set(map.path, map);
    this.uses.set(map.path, map.concepts);
    const isWanted = this.options.mapLists || this.readings.get(map.path)?.isChosen === true;
    const isLeftOut = !isWanted && isMapList(map, (path) => this.candidates.isMap(path)) && !isStudied(map.path);
    if (isLeftOut) this.leftOut.add(map.path);
    else this.leftOut.delete(map.path);
    return isLeftOut ? asMapList(map) : map;
  }

  /** Two maps of one name: the first by path is known by its name, others by their path. Adds those whose ids change. */
  private setReading(path: NotePath, reading: MapReading | null, renumbered: Set<NotePath>): void {
    const isNew = !this.readings.has(path);
    if (reading === null) this.readings.delete(path);
    else this.readings.set(path, reading);
    if (reading !== null && !isNew) return;
    const before = this.firstNamedAs(path);
    this.pathsByName[reading === null ? "delete" : "add"](frozenNormalizeText(nameOf(path)), path);
    const after = this.firstNamedAs(path);
    for (const other of [before, after]) if (other !== undefined && before !== after && this.readings.has(other)) renumbered.add(other);
  }

  private firstNamedAs(path: NotePath): NotePath | undefined {
    return [...this.pathsByName.get(frozenNormalizeText(nameOf(path)))].sort()[0];
  }

  private *mapJob(path: NotePath, touched: Touched): Generator<void, ConceptMap | null> {
    const reading = this.readings.get(path);
    if (reading === undefined) return null;
    const name = nameOf(path);
    const before = this.before(path);
    const named = yield* namedBulletsJob(path, reading.bullets, before);
    const read = yield* groupBulletsJob(path, reading, before?.read, named.map(({ known }) => known?.read), this.candidates, touched);
    const concepts: Concept[] = [];
    yield* forEachChunk(named, BULLETS, (one, number) => {
      const { bullet, known } = one;
      const [keyed, group] = [read.bullets[number], read.groupOf[number]];
      if (keyed === undefined || group === undefined) return;
      // A bullet that reads as before, below the same item, means the note that it meant, unless a changed note can touch it.
      const isKept = known !== undefined && known.read.bullet.definition === bullet.definition && known.naming.above === one.naming.above && isSamePlace(known.group, group) && !isTouched(keyed.keys, touched) && !isTouched(group.keys, touched);
      concepts.push(this.conceptOf(path, one, isKept ? known.concept.note : noteOf(keyed, group.context, this.candidates, read.bullets)));
    });
    this.setBullets(path, read);
    this.names.set(path, named.map(({ naming }) => naming));
    return { path, name, title: titleOf(reading, name), headings: reading.headings, concepts, formerName: this.firstNamedAs(path) === path ? name : path, isTopALevel: reading.isTopALevel === true, skippedLines: reading.skippedLines, problems: reading.problems.map((problem) => ({ path, ...problem })), cardTypes: reading.cardTypes };
  }

  /** The very concept of before where nothing about it changed. */
  private conceptOf(path: NotePath, { bullet, id, parent, known }: NamedBullet, note: NotePath | null): Concept {
    const { line, key, headingPath, term, aliases, definition, subpath, box, tags, blockId, references, written } = bullet;
    const [noteWords, before] = [this.fromNote(definition, note, subpath), known?.read.bullet === bullet ? known.concept : undefined];
    if (before?.id === id && before.parent === parent && before.note === note && saysSame(before, noteWords)) return before;
    const concept: Concept = { id, key, map: path, headingPath, term, aliases, definition, line, parent, note, box, tags, blockId, references, written };
    // Spread among so many, what is hardly ever there took as long as all others.
    return noteWords === NO_WORDS ? concept : { ...concept, ...noteWords };
  }

  private before(path: NotePath): MapBefore | undefined {
    const [read, names, map] = [this.bullets.get(path), this.names.get(path), this.maps.get(path)];
    return read === undefined || names === undefined || map === undefined ? undefined : { read, names, concepts: map.concepts };
  }

  private setBullets(path: NotePath, read: MapBullets): void {
    const before = this.bullets.get(path);
    this.bullets.set(path, read);
    if (before === undefined || !hasSameKeys(before, read)) this.keys.set(path, read);
  }

  private forget(path: NotePath): void {
    for (const one of [this.maps, this.leftOut, this.bullets, this.names]) one.delete(path);
    this.keys.set(path, null);
    this.uses.set(path, []);
  }

  /** `subpath`: where the map links to a part of the note. */
  private fromNote(definition: string, note: NotePath | null, subpath?: string): NoteWords {
    if (definition !== "" || note === null || !this.options.noteDefinitions) return NO_WORDS;
    const facts = this.notes.facts.get(note);
    const summary = (subpath === undefined ? facts?.summary : facts?.parts?.[partKey(subpath)]) ?? "";
    if (summary === "") return NO_WORDS;
    return { noteDefinition: summary, ...subpath === undefined && facts?.isDefined !== undefined ? { isNoteDefined: facts.isDefined } : {} };
  }

  /** The same map where every bullet means the note that it meant, and every note says what it said. `touched`: bullets whose note is looked for. */
  private *resolveAgainJob(map: ConceptMap, touched: ReadonlySet<number>): Generator<void, ConceptMap> {
    const before = this.bullets.get(map.path);
    if (before === undefined) return map;
    const [read, numbers] = yield* withHomesJob(before, touched, this.candidates);
    if (read !== before) this.setBullets(map.path, read);
    const concepts: Concept[] = [];
    let isOther = false;
    yield* forEachChunk(map.concepts, BULLETS, (concept, number) => {
      const [one, group] = numbers.has(number) ? [read.bullets[number], read.groupOf[number]] : [];
      const note = one === undefined || group === undefined ? concept.note : noteOf(one, group.context, this.candidates, read.bullets);
      const noteWords = this.fromNote(concept.definition, note, read.bullets[number]?.bullet.subpath);
      const isSame = note === concept.note && saysSame(concept, noteWords);
      isOther ||= !isSame;
      concepts.push(isSame ? concept : withNote(concept, note, noteWords));
    });
    return isOther ? { ...map, concepts } : map;
  }
}

const NO_NUMBERS: Set<number> = new Set();

/** What a concept's note says of it. */
type NoteWords = Pick<Concept, "noteDefinition" | "isNoteDefined">;
const NO_WORDS: NoteWords = {};

function withNote({ noteDefinition: _before, isNoteDefined: _too, ...concept }: Concept, note: NotePath | null, noteWords: NoteWords): Concept {
  return { ...concept, note, ...noteWords };
}

function saysSame(a: NoteWords, b: NoteWords): boolean {
  return a.noteDefinition === b.noteDefinition && a.isNoteDefined === b.isNoteDefined;
}

/** Whether what finds the notes of a map's bullets is the same as before. */
function hasSameKeys(before: MapBullets, after: MapBullets): boolean {
  return before.bullets.length === after.bullets.length && before.bullets.every(({ keys }, at) => keys === after.bullets[at]?.keys)
    && before.groups.length === after.groups.length && before.groups.every(({ keys }, at) => isSameList(keys.headings, after.groups[at]?.keys.headings ?? []));
}
