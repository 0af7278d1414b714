/** The index as it is shown: kept up to date with what was read and with what the log knows, a batch at a time. */
import { forEachChunk } from "../core/base/jobs";
import type { NotePath } from "../core/base/note-path";
import { conceptOfCard } from "../core/cards/card";
import type { Concept, ConceptId } from "../core/concept/concept";
import type { ConceptIndex, ConceptMap } from "../core/index/concept-index";
import type { MapReading } from "../core/map/reading";
import type { IdentityUpdate } from "../core/index/identity-update";
import { IndexBuilder, type BuildOptions, type MapChanges, type NoteChanges } from "../core/index/index-builder";
import { INDEX, linkNameKey, nameOf } from "../core/index/notes";
import { IdentityTracker } from "../core/index/identity-tracker";
import type { LogEvent } from "../core/study/log-record";
import type { LogChanges } from "../core/study/log-state";
import { orphansOf } from "./index-changes";
import type { JobRunner } from "./job-runner";
import { LineDecider } from "./line-decider";
import type { Batch } from "./note-batch";
import { joinedIn, splitIn } from "./one-concept";
import type { StudyLog } from "./study-log";

const NO_MAPS: MapChanges = new Map();

/** Concepts between two pauses. */
const STEP = 1000;

/** Lines that an update calls for may call for another; a third finds nothing left to say. */
const ROUNDS = 3;

export class IndexUpdater {
  readonly tracker = new IdentityTracker((concept) => this.withChosenNote(concept));
  readonly lines: LineDecider;
  private readonly builder: IndexBuilder;
  private index: ConceptIndex | null = null;
  /** In order of path. Most changes are of other notes. */
  private maps: readonly ConceptMap[] | null = null;
  /** Most changes touch none of them, and years leave thousands. */
  private orphans: readonly Concept[] | null = null;
  /** All maps are worked out again with the next batch. */
  private isOutdated = false;
  /** Concepts of which the log says something else since identity was worked out last. */
  private readonly logged = new Set<ConceptId>();
  /** Concepts whose note was chosen, or no longer is, since then. */
  private readonly chosen = new Set<ConceptId>();

  constructor(private readonly jobs: JobRunner, private readonly log: StudyLog, private readonly named: ReadonlySet<string>, settings: BuildOptions) {
    this.builder = new IndexBuilder(settings);
    this.lines = new LineDecider(jobs, log);
  }

  current(): ConceptIndex {
    const { orders, mapPaths } = this.log.state();
    this.orphans ??= orphansOf(this.tracker);
    if (this.index?.mapPaths !== mapPaths) this.index = null;
    this.maps ??= [...this.tracker.maps.values()].sort((a, b) => a.path < b.path ? -1 : 1);
    this.index ??= { maps: this.maps, concepts: this.tracker.concepts, notes: this.builder.notes, orphans: this.orphans, mapPaths, ...orders.size === 0 ? {} : { orders: [...orders.values()] } };
    return this.index;
  }

  /** Paths of the notes of a name, as they are shown. */
  notesNamed(name: string): readonly NotePath[] {
    return this.builder.notes.named(name);
  }

  /** Takes other settings; true if the next batch will show other maps. */
  configure(settings: BuildOptions): boolean {
    if (!this.builder.configure(settings)) return false;
    this.isOutdated = true;
    return true;
  }

  /** Notes, or decisions of the learner about the order, changed. */
  markOutdated(): void {
    this.index = null;
  }

  markLogged({ concepts, notes, lines }: Pick<LogChanges, "concepts" | "notes" | "lines">): void {
    for (const id of concepts) this.logged.add(id);
    for (const id of notes) this.chosen.add(id);
    this.lines.mark(lines);
  }

  /** What was done with concepts that no map has: some may be found with the next batch. */
  markStudied({ ticks, cards }: Pick<LogChanges, "ticks" | "cards">): void {
    const studied = [...ticks, ...[...cards].map(conceptOfCard)];
    this.lines.markKnown(studied.filter((id) => this.tracker.orphans.has(id)));
  }

  /** Takes a batch in; gives the paths of the maps that are shown otherwise from now on. */
  async update(batch: NoteChanges & Pick<Batch, "maps" | "texts">): Promise<ReadonlySet<NotePath>> {
    const studied = await this.jobs.run(this.takeLoggedJob());
    const changes: NoteChanges = { facts: batch.facts, maps: new Map([...this.readAgain(studied), ...await this.lines.decide(batch)]) };
    let maps = changes.facts.size + changes.maps.size === 0 ? NO_MAPS : await this.jobs.run(this.builder.updateJob(changes, (path) => this.log.state().knownIn.has(path)));
    const changed = new Set<NotePath>();
    const names = new Set([...changes.facts.keys()].map(linkNameKey));
    for (const [id, { path }] of this.log.state().notes) if (path !== null && names.has(linkNameKey(path))) this.chosen.add(id);
    for (let round = 0; round < ROUNDS; round++) {
      this.markLogged(this.log.drainConcepts());
      maps = this.withChosen(maps);
      if (maps.size === 0 && this.logged.size === 0) break;
      const update = await this.identify(maps);
      maps = NO_MAPS;
      for (const path of update.maps.keys()) changed.add(path);
      await this.log.append(this.eventsOf(update));
    }
    return changed;
  }

  /**
   * What the log says otherwise by now: after the first checklist that may be every concept of the vault. Gives the maps
   * that are left out, and that were studied all the same.
   */
  private *takeLoggedJob(): Generator<void, ReadonlySet<NotePath>> {
    const studied = new Set<NotePath>();
    const { concepts, ...others } = this.log.drainConcepts();
    this.markLogged({ ...others, concepts: new Set() });
    yield* forEachChunk(concepts, STEP, (id) => { this.logged.add(id); });
    yield* forEachChunk(this.logged, STEP, (id) => {
      const map = this.log.state().known.get(id)?.map;
      if (map !== undefined && this.builder.isLeftOut(map)) studied.add(map);
      if (!this.tracker.concepts.has(id)) this.lines.markKnown([id]);
    });
    return studied;
  }

  /** The maps of concepts whose note was chosen, too. */
  private withChosen(maps: MapChanges): MapChanges {
    const paths = [...this.chosen].flatMap((id) => this.tracker.concepts.get(this.log.idOf(id))?.map ?? []);
    this.chosen.clear();
    const more = paths.flatMap((path) => this.builder.mapAt(path) ?? []).filter(({ path }) => !maps.has(path));
    return more.length === 0 ? maps : new Map([...maps, ...more.map((map) => [map.path, map] as const)]);
  }

  /** A chosen note that is gone is the one of its file's name, where there is one; else it is as if none were chosen until it is back. */
  private withChosenNote(concept: Concept): Concept {
    const { path } = this.log.state().notes.get(concept.id) ?? {};
    if (path === undefined) return concept;
    const { notes } = this.builder;
    // Many notes are called index.
    const [found, other] = path === null || notes.facts.has(path) ? [path] : INDEX.test(nameOf(path)) ? [] : notes.named(nameOf(path));
    return found === undefined || other !== undefined ? concept : this.builder.withNote(concept, found);
  }

  /** Maps that did not change, and are worked out again: for other settings, or as the log tells that they were studied. */
  private *readAgain(studied: ReadonlySet<NotePath>): Generator<readonly [NotePath, MapReading]> {
    const readings = this.builder.allMaps();
    for (const path of this.isOutdated ? readings.keys() : studied) {
      const reading = readings.get(path);
      if (reading !== undefined) yield [path, reading];
    }
    this.isOutdated = false;
  }

  private async identify(maps: MapChanges): Promise<IdentityUpdate> {
    const logged = [...this.logged];
    this.logged.clear();
    const update = await this.jobs.run(this.tracker.updateJob(maps, this.log.state(), logged, this.named));
    const show = await this.jobs.run(this.tracker.commitJob(update, this.log.state()));
    show();
    if (update.maps.size > 0) this.maps = null;
    if (update.orphaned.length + update.found.length > 0) this.orphans = null;
    if (update.maps.size + update.orphaned.length + update.found.length > 0) this.markOutdated();
    return update;
  }

  private eventsOf(update: IdentityUpdate): LogEvent[] {
    return [...joinedIn(update, this.log), ...splitIn(this.tracker, this.log)];
  }
}
