/**
 * Writes down how known concepts read, and what stood beside them, so that other devices and later starts can follow
 * them: after the first reading, then for the maps that changed, once they have been left alone between two polls. A
 * tick, a review or a write settles its map at once.
 */
import type { NotePath } from "../core/base/note-path";
import type { Concept, ConceptId } from "../core/concept/concept";
import { Entry } from "../core/concept/entry";
import { headingsOfPlace, placeKey } from "../core/concept/prints";
import type { ConceptSnapshot } from "../core/concept/snapshot";
import { grouped, groupedJob } from "../core/base/grouped";
import { forEachChunk, runSync } from "../core/base/jobs";
import type { ConceptMap } from "../core/index/concept-index";
import { isLogged, type Described } from "../core/index/describe";
import type { IdentityTracker } from "../core/index/identity-tracker";
import { mapIdsFrom } from "../core/index/map-ids";
import type { SeenPlace } from "../core/study/concept-line";
import type { LogEvent } from "../core/study/log-record";
import type { JobRunner } from "./job-runner";
import { isOthers, unacknowledgedIn } from "./one-concept";
import type { StudyLog } from "./study-log";

/** Concepts, or headings, between two pauses. */
const STEP = 100;

/** Prints of one line, of either kind. */
const PRINTS = 100;

export class SnapshotRecorder {
  /** Paths of maps that changed since their concepts were written down. */
  private readonly changed = new Set<NotePath>();
  private hasChangedSincePoll = false;
  /** Whether a tick, a review or a write came for one of those. */
  private isOpened = false;

  constructor(private readonly log: StudyLog, private readonly jobs: JobRunner, private readonly tracker: IdentityTracker) {}

  markChanged(path: NotePath): void {
    this.changed.add(path);
    this.hasChangedSincePoll = true;
  }

  /**
   * At the start, a map that is missing may not have been delivered yet, nor the newest text of another: nothing is
   * written down as moved out of it, or as vanished.
   */
  async recordAll(): Promise<void> {
    this.changed.clear();
    const { known } = this.log.state();
    const isThere = ({ id, map }: Concept): boolean => {
      const before = known.get(id)?.map;
      return before === map || (before !== undefined && this.tracker.maps.has(before));
    };
    const entries = [...this.tracker.unsettled].flatMap((id) => {
      const [concept, before] = [this.tracker.concepts.get(id), known.get(id)];
      return concept !== undefined && before !== undefined && isThere(concept) ? [new Entry(before, null)] : [];
    });
    const moved = new Set(entries.map((one) => one.place + one.placedPrint()));
    const from = new Set(entries.map(({ map }) => map));
    // Whose place has another's label now is written down as moved with it: else the log would say that it stands there.
    for (const map of this.tracker.maps.values()) if (from.has(map.path) || map.concepts.some(isThere)) await this.recordMap(map, isThere, moved);
    this.tracker.clearRecent();
  }

  /** Waits for the next poll where something changed since the last. */
  async poll(): Promise<void> {
    const isQuiet = !this.hasChangedSincePoll;
    this.hasChangedSincePoll = false;
    if (isQuiet) await this.recordChanged();
  }

  /** Lines for concepts that were never met, or read otherwise than they did. Their maps are settled with the next `recordChanged`. */
  eventsOf(concepts: readonly Concept[]): LogEvent[] {
    const { known } = this.log.state();
    const open = concepts.filter(({ id, map }) => !known.has(id) || this.changed.has(map) || this.tracker.unsettled.has(id) || isOthers(this.log, id));
    return [...grouped(open, ({ map }) => map)].flatMap(([path, some]) => {
      const map = this.tracker.maps.get(path);
      this.changed.add(path);
      this.isOpened = true;
      return map === undefined ? [] : [...this.renameEvents(map, () => true), ...runSync(this.conceptEventsJob(map, runSync(this.tracker.describeJob(map, new Set(some)))))];
    });
  }

  /** What this device has to write about ids that were split off one of its own, so that it is known to know them. */
  acknowledgements(): LogEvent[] {
    const concepts = unacknowledgedIn(this.tracker, this.log);
    return [...grouped(concepts, ({ map }) => map)].flatMap(([path, some]) => {
      const map = this.tracker.maps.get(path);
      return map === undefined ? [] : runSync(this.tracker.describeJob(map, new Set(some))).map((one) => conceptEvent("moved", one));
    });
  }

  /** Writes down the rest of the maps that `eventsOf` wrote something of. */
  async recordOpened(): Promise<void> {
    if (this.isOpened) await this.recordChanged();
  }

  /** Writes down all concepts of a map. */
  async recordConcepts(map: ConceptMap): Promise<void> {
    const shown = this.tracker.maps.get(map.path);
    if (shown === undefined) return;
    this.changed.delete(map.path);
    await this.recordMap(shown, () => true);
  }

  /** Writes down the maps that changed, and those of known concepts that others read as since. */
  async recordChanged(): Promise<void> {
    const paths = new Set(this.changed);
    this.changed.clear();
    this.isOpened = false;
    for (const path of [...paths]) {
      const map = this.tracker.maps.get(path);
      if (map !== undefined) for (const other of await this.jobs.run(this.tracker.sharingJob(map, this.log.state().known))) paths.add(other);
    }
    const { known } = this.log.state();
    // Whose place may have another's label now is written down as moved with it: else the log would say that it stands there.
    for (const id of this.tracker.unsettled) {
      const path = this.tracker.concepts.get(id)?.map;
      if (path !== undefined && paths.has(known.get(id)?.map ?? path)) paths.add(path);
    }
    for (const path of paths) {
      const map = this.tracker.maps.get(path);
      // A label is found again by its item, so that is written down with it.
      const wanted = new Set(map?.concepts.flatMap(({ id }) => this.log.state().known.has(id) ? id : []));
      for (const id of wanted) {
        const above = this.tracker.concepts.get(id)?.parent;
        if (above != null) wanted.add(above);
      }
      if (map !== undefined) await this.recordMap(map, ({ id }) => wanted.has(id));
      else await this.log.append(runSync(this.seenEventsJob(path, [], null)));
    }
    this.tracker.clearRecent();
  }

  private async recordMap(map: ConceptMap, isWanted: (concept: Concept) => boolean, moved: ReadonlySet<string> | null = null): Promise<void> {
    const { known, seen } = this.log.state();
    const wanted = new Set(map.concepts.filter(isWanted).map(({ id }) => id));
    // Where all that was known of a map went elsewhere, its prints must not say that it still stands there.
    if (wanted.size === 0 && !seen.hasMap(map.path) && !map.concepts.some(({ id }) => known.has(id))) return;
    await this.log.append(await this.jobs.run(this.eventsJob(map, wanted, isWanted, moved)));
  }

  private *eventsJob(map: ConceptMap, wanted: ReadonlySet<ConceptId>, isWanted: (concept: Concept) => boolean, moved: ReadonlySet<string> | null): Generator<void, LogEvent[]> {
    const described = yield* this.tracker.describeJob(map);
    // Who is found here, but not written down as moved, is to be found here again: its print says that another stood here.
    const settled = described.filter(({ snapshot }) => wanted.has(snapshot.id) || !this.log.state().known.has(snapshot.id));
    const seen = yield* this.seenEventsJob(map.path, settled, moved);
    return [...this.renameEvents(map, isWanted), ...yield* this.conceptEventsJob(map, described.filter(({ snapshot }) => wanted.has(snapshot.id))), ...seen];
  }

  /** Law 6 for a map's id: two concepts or more, and two thirds of all that a map had, are here, and none that was here before. */
  private renameEvents({ path, concepts }: ConceptMap, isWanted: (concept: Concept) => boolean): LogEvent[] {
    const { known, knownIn, mapPaths } = this.log.state();
    const here = grouped(concepts.flatMap((concept) => isWanted(concept) ? known.get(concept.id)?.map ?? [] : []), (map) => map);
    const all = [...here.values()].reduce((sum, { length }) => sum + length, 0);
    const [from] = [...here].find(([map, { length }]) => length >= 2 && length * 3 >= 2 * Math.max(all, knownIn.get(map)?.size ?? 0)) ?? [path];
    return here.has(path) || from === path ? [] : [{ kind: "map", subject: mapIdsFrom(mapPaths)(from), path }];
  }

  private *conceptEventsJob({ isTopALevel }: ConceptMap, described: readonly Described[]): Generator<void, LogEvent[]> {
    const { known, former } = this.log.state();
    const events: LogEvent[] = [];
    yield* forEachChunk(described, STEP, (one) => {
      const before = known.get(one.snapshot.id);
      if (before === undefined) {
        events.push(conceptEvent("met", one));
        return;
      }
      // Of one line two versions of the reader may read two things: each writes its own down once, and then leaves the other's.
      // A line that is back below an earlier heading is no such thing: what stands beside it may be new.
      const isReadAlike = hasSameHeadings(one.snapshot, before, isTopALevel === true);
      const read = [before, ...(former.get(one.snapshot.id) ?? []).filter((each) => isReadAlike && each.context?.line !== undefined && each.context.line === before.context?.line)];
      if (isOthers(this.log, one.snapshot.id) || !read.some((each) => isLogged(one, each))) events.push(conceptEvent("moved", one));
    });
    return events;
  }

  /** `moved`: at a start, places and prints of known concepts that are elsewhere; of others that are missing nothing is written down. */
  private *seenEventsJob(map: NotePath, described: readonly Described[], moved: ReadonlySet<string> | null): Generator<void, LogEvent[]> {
    const { seen } = this.log.state();
    const places = yield* groupedJob(described, ({ snapshot }) => placeKey(map, snapshot.headingPath));
    const events: LogEvent[] = [];
    yield* forEachChunk(new Set([...places.keys(), ...seen.placesIn(map)]), STEP, (place) => {
      const some = places.get(place) ?? [];
      const headingPath = some[0]?.snapshot.headingPath ?? headingsOfPlace(place);
      const all = new Set(some.map(({ print }) => print));
      const prints = [...all].filter((print) => !seen.stands(place, print));
      const vanished = seen.standingAt(place).filter((print) => !all.has(print) && moved?.has(place + print) !== false);
      events.push(...seenLines({ map, headingPath }, prints, vanished));
    });
    return events;
  }
}

/** Whether both stand below the same headings of a map. Older versions of the reader left the one of level 1 out. */
function hasSameHeadings({ map, headingPath }: ConceptSnapshot, before: ConceptSnapshot, isTopALevel: boolean): boolean {
  const place = placeKey("", before.headingPath);
  return map === before.map && (place === placeKey("", headingPath) || (isTopALevel && place === placeKey("", headingPath.slice(1))));
}

function seenLines(subject: SeenPlace, prints: readonly string[], vanished: readonly string[]): LogEvent[] {
  const lines = Math.ceil(Math.max(prints.length, vanished.length) / PRINTS);
  const part = (all: readonly string[], at: number): readonly string[] => all.slice(at * PRINTS, (at + 1) * PRINTS);
  return Array.from({ length: lines }, (_one, at) => ({ kind: "seen", subject, prints: part(prints, at), vanished: part(vanished, at) }));
}

function conceptEvent(kind: "met" | "moved", { snapshot: { id, blockId, map, headingPath, term, definition }, context }: Described): LogEvent {
  const concept = { map, headingPath, term, definition, context };
  return { kind, subject: id, concept: blockId === null ? concept : { ...concept, blockId } };
}
