/**
 * Gives the concepts of changed maps the ids by which the study log knows them, and keeps the maps as they are shown.
 *
 *   maps as they read now ─→ unchanged concepts keep their ids ─→ the others are matched with the log ─→ ids, orphans
 *
 * The maps are matched with what the log says, never with what was shown in between: so what is typed decides nothing
 * until it is settled. Only what changed is matched, and what one of those could be; everything else is counted.
 */
import type { NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import type { Concept, ConceptId } from "../concept/concept";
import { Entry } from "../concept/entry";
import { matchJob } from "../concept/identity";
import { addCandidatesJob, addOrphansJob, reconsiderArrivedJob, standingOf } from "./candidates";
import type { ConceptMap } from "./concept-index";
import { describeJob, type Described } from "./describe";
import { FormerIds } from "./former-ids";
import { IdentityDraft } from "./identity-draft";
import type { IdentityUpdate, Orphan } from "./identity-update";
import type { MapChanges } from "./index-builder";
import type { KnownConcepts } from "./known-concepts";
import { OrphanTable } from "./orphan-table";
import { TextTable } from "./text-table";

/** Concepts between two pauses. */
const STEP = 2000;

/** Concepts that are normalized between two pauses. */
const SHARED_STEP = 200;

/** An update of more concepts than this is put into a copy in steps; a smaller one is put in at once. */
const MOST_AT_ONCE = 10_000;

export class IdentityTracker {
  /** By id, as shown. */
  concepts: ReadonlyMap<ConceptId, Concept> = new Map();
  /** By path, as shown. */
  readonly maps = new Map<NotePath, ConceptMap>();
  /** By id: the known concepts that no map has now. */
  readonly orphans = new Map<ConceptId, Orphan>();
  /** Known concepts that are shown with another text than the log has. */
  unsettled: ReadonlySet<ConceptId> = new Set();
  /** Concepts that came since `clearRecent`, and those that were in doubt. */
  recent = new Set<ConceptId>();
  doubted = new Set<ConceptId>();
  /** Pairs of concepts that were compared since the start: the cost of an edit, counted. */
  comparisons = 0;
  private shown = new Map<ConceptId, Concept>();
  private readonly texts = new TextTable();
  private readonly orphanTable = new OrphanTable();
  private readonly knownIds = new Set<ConceptId>();
  /** Maps that were there once since the start. */
  private readonly everThere = new Set<string>();

  constructor(readonly withChosenNote: (concept: Concept) => Concept = (concept) => concept) {}

  /**
   * What changed maps are shown as. `logged`: ids of which the log's word is another since the last update. `named`: ids
   * that notes or files name. Nothing is shown before `commit`.
   */
  *updateJob(changed: MapChanges, log: KnownConcepts, logged: readonly ConceptId[], named: ReadonlySet<string>): Generator<void, IdentityUpdate> {
    const draft = new IdentityDraft(this, log, new FormerIds(named));
    for (const [path, map] of changed) yield* draft.compareJob(path, map);
    for (const path of changed.keys()) this.everThere.add(path);
    const newlyLogged = new Set<ConceptId>();
    yield* forEachChunk(logged, STEP, (id) => {
      if (!this.knownIds.has(id)) newlyLogged.add(id);
      draft.addLogged(id, this.knownIds.has(id));
    });
    yield* forEachChunk(logged, STEP, (id) => {
      if (log.known.has(id)) this.knownIds.add(id);
      else this.knownIds.delete(id);
    });
    if (newlyLogged.size > 0) yield* reconsiderArrivedJob(draft, this, newlyLogged);
    draft.addUnsettled();
    yield* addOrphansJob(draft, this, this.orphanTable);
    if (draft.lost.size === 0) return yield* draft.unmatchedJob();
    yield* this.texts.updateJob();
    const headings = { get: (path: NotePath) => (changed.get(path) ?? this.maps.get(path))?.headings };
    const standing = standingOf(draft, this, this.texts, (map) => !this.everThere.has(map));
    const isNewlyLogged = (id: ConceptId): boolean => newlyLogged.has(id);
    yield* addCandidatesJob(draft, this, this.texts, isNewlyLogged);
    let matching = yield* matchJob(draft.knownPool(), yield* draft.presentPoolJob(), headings, standing);
    if (draft.addStandingAt(matching.renamed)) {
      yield* addCandidatesJob(draft, this, this.texts, isNewlyLogged);
      matching = yield* matchJob(draft.knownPool(), yield* draft.presentPoolJob(), headings, standing);
    }
    return yield* draft.resultJob(matching);
  }

  /** Prepares what takes long; what it returns shows the update at once. */
  *commitJob({ maps, orphaned, found, removed, added, unsettled, doubted, comparisons }: IdentityUpdate, log: KnownConcepts): Generator<void, () => void> {
    const isLarge = removed.length + added.length > MOST_AT_ONCE;
    const concepts = isLarge ? new Map<ConceptId, Concept>() : this.shown;
    let recent = new Set<ConceptId>();
    if (isLarge) {
      const gone = new Set<ConceptId>();
      yield* forEachChunk(removed, STEP, ({ id }) => { gone.add(id); });
      yield* forEachChunk(this.shown, STEP, ([id, concept]) => { if (!gone.has(id)) concepts.set(id, concept); });
      yield* forEachChunk(added, STEP, (concept) => { concepts.set(concept.id, concept); });
    }
    yield* forEachChunk(added, STEP, ({ id }) => { if (!this.shown.has(id)) recent.add(id); });
    for (const id of found) this.orphanTable.delete(id);
    yield* forEachChunk(orphaned, 200, (orphan) => { this.orphanTable.set(orphan, log.former.get(orphan.id) ?? []); });
    return () => {
      if (!isLarge) {
        for (const { id } of removed) concepts.delete(id);
        for (const concept of added) concepts.set(concept.id, concept);
      }
      for (const [path, map] of maps) {
        if (map === null) this.maps.delete(path);
        else this.maps.set(path, map);
        this.texts.set(path, map);
      }
      for (const id of found) this.orphans.delete(id);
      for (const orphan of orphaned) this.orphans.set(orphan.id, orphan);
      this.unsettled = unsettled;
      for (const id of doubted) this.doubted.add(id);
      this.comparisons += comparisons;
      if (isLarge) [this.recent, recent] = [recent, this.recent];
      for (const id of recent) this.recent.add(id);
      this.shown = concepts;
      this.concepts = concepts;
    };
  }

  /** What stands now was there: from now on no concept that goes is looked for in it. */
  clearRecent(): void {
    this.recent = new Set();
    this.doubted = new Set();
  }

  /** Maps of known concepts that read as one of a map does that came since `clearRecent`. */
  *sharingJob(map: ConceptMap, known: ReadonlyMap<ConceptId, unknown>): Generator<void, ReadonlySet<NotePath>> {
    yield* this.prepareJob();
    const paths = new Set<NotePath>();
    yield* forEachChunk(map.concepts, SHARED_STEP, (concept) => {
      if (this.recent.has(concept.id)) for (const other of this.texts.withText(new Entry(concept, null))) if (known.has(other.id)) paths.add(other.map);
    });
    return paths;
  }

  /** Makes ready what `describeJob` needs: long the first time, short after a change. */
  prepareJob(): Generator<void, void> {
    return this.texts.updateJob();
  }

  /** How concepts of a map that is shown are written down; all where none are named. */
  *describeJob(map: ConceptMap, wanted?: ReadonlySet<Concept>): Generator<void, Described[]> {
    yield* this.prepareJob();
    return yield* describeJob(map, this.texts, wanted);
  }
}
