/** One update of identity under way: what is compared, what is matched, and what comes of it. */
import { notePath, type NotePath } from "../base/note-path";
import { groupedJob } from "../base/grouped";
import { isSameList } from "../base/same-list";
import { forEachChunk } from "../base/jobs";
import { newConceptId, type Concept, type ConceptId } from "../concept/concept";
import type { PresentConcept } from "../concept/entry";
import type { Matching } from "../concept/identity";
import { presentConceptsJob } from "../concept/present";
import { mapOfPlace, placeKey } from "../concept/prints";
import type { Renamed } from "../concept/renames";
import type { ConceptSnapshot } from "../concept/snapshot";
import type { ConceptMap } from "./concept-index";
import { isRead, isSameLine } from "./describe";
import { comparedJob, isMostlyGone, isToldMostlyGone, namedMapsJob } from "./map-readings";
import type { FormerIds } from "./former-ids";
import type { IdentityUpdate, Orphan, Shown } from "./identity-update";
import { isSomebodys, type KnownConcepts } from "./known-concepts";

/** Concepts between two pauses. */
const STEP = 500;

export class IdentityDraft {
  /** By path: maps that are shown otherwise from now on, or may be. Ids are those of their text, or those shown. */
  readonly changed = new Map<NotePath, ConceptMap | null>();
  /** Known concepts that are to be found, by id. */
  readonly lost = new Map<ConceptId, ConceptSnapshot>();
  /** Concepts that are to be told who they are, and the ids that they were shown by; null: new. */
  readonly pool = new Map<Concept, ConceptId | null>();
  /** Known concepts that stand unchanged, and may be somebody else. */
  readonly doubted = new Set<ConceptId>();
  /** Whether so much of a map or heading went that it may have another name now. */
  isRenamedMaybe = false;
  /** By concept of the changed maps: the id that it keeps or gets. */
  private readonly ids = new Map<Concept, ConceptId>();
  /** By id of a concept that was shown: itself as it stands now, where it is unchanged in a changed map. */
  private readonly successors = new Map<ConceptId, Concept>();
  /** Of those, the ones that nobody knew when they were put there. */
  private readonly strangers = new Set<Concept>();
  /** Orphans that nobody knows any more. */
  private readonly forgotten: ConceptId[] = [];

  constructor(private readonly shown: Shown, readonly log: KnownConcepts, private readonly former: FormerIds) {}

  /** What reads as it did keeps its id; equal twins in their order, where none came or went. */
  *compareJob(path: NotePath, now: ConceptMap | null): Generator<void, void> {
    this.changed.set(path, now);
    const { standing, groups } = yield* comparedJob(this.shown.maps.get(path)?.concepts ?? [], now?.concepts ?? []);
    yield* forEachChunk(standing, STEP, ([before, concept]) => { this.keep(concept, before.id); });
    for (const [before, after] of groups) {
      // Where twins lead elsewhere than those before did, or their headings have other numbers, they may have changed places.
      const isSame = before.length === after.length && (before.length === 1 || before.every(({ references, headingPath }, at) => isSameList(references, after[at]?.references ?? []) && isSameList(headingPath, after[at]?.headingPath ?? [])));
      yield* forEachChunk(after, STEP, (concept, at) => {
        const one = isSame ? before[at] : undefined;
        if (one === undefined) this.pool.set(concept, null);
        else this.keep(concept, one.id);
      });
      if (!isSame) yield* forEachChunk(before, STEP, ({ id }) => { this.lose(id); });
    }
    yield* this.reconsiderRestJob(path);
  }

  /** In a map, or under a heading, of which two thirds went, the rest may be others that came to stand there by the same text; so may labels where two thirds of the rest went. */
  private *reconsiderRestJob(path: NotePath): Generator<void, void> {
    const concepts = this.shown.maps.get(path)?.concepts ?? [];
    for (const placeOf of [(): string => "", ({ headingPath }: Concept): string => headingPath.join("\n")]) {
      for (const some of (yield* groupedJob(concepts, placeOf)).values()) {
        const standing = some.filter((concept) => this.isUntouched(concept));
        const isOther = standing.length > 0 && isMostlyGone(some.length, standing.length);
        if (!isOther && !isToldMostlyGone(some, standing)) continue;
        this.isRenamedMaybe ||= isOther;
        for (const concept of standing) {
          if (concept.definition === "" && !this.log.known.has(concept.id)) this.addCandidate(concept);
          else this.reconsiderKnown(concept);
        }
      }
    }
  }

  /** Who stands unchanged and is known may be somebody else, and the known one may stand elsewhere. */
  reconsiderKnown(concept: Concept): void {
    const standing = this.standing(concept);
    if (standing === null || !this.log.known.has(concept.id) || this.lost.has(concept.id)) return;
    this.doubted.add(concept.id);
    this.reconsider(standing, concept.id);
    this.lose(concept.id);
  }

  /** Those whose shown text the log does not have yet, or that were in doubt, are found again each time, as if nothing had been shown between. */
  addUnsettled(): void {
    for (const id of new Set([...this.shown.unsettled, ...this.shown.doubted])) {
      const concept = this.standingOf(id);
      if (concept !== null) this.reconsider(concept, id);
      this.lose(id);
    }
  }

  /** An id of which the log says something else than before; `wasKnown`: it had said anything at all. */
  addLogged(id: ConceptId, wasKnown: boolean): void {
    const snapshot = this.log.known.get(id);
    const concept = this.standingOf(id);
    if (snapshot === undefined) {
      this.lost.delete(id);
      const joined = this.log.idOf(id);
      if (concept !== null && joined !== id) {
        const own = this.standingOf(joined);
        this.reconsider(concept, own === null ? joined : null);
        if (own !== null) this.reconsider(own, joined);
        this.lose(joined);
      }
      if (this.shown.orphans.has(id)) this.forgotten.push(id);
      return;
    }
    if (concept !== null && isRead(concept, snapshot) && (wasKnown || (isSameLine(concept, snapshot) && isSameList(concept.headingPath, snapshot.headingPath) && snapshot.context?.company === undefined))) return;
    // Another device met a concept of another text by this id: which of both it is, is for the matcher to say.
    if (concept !== null) this.reconsider(concept, wasKnown ? id : null);
    this.lose(id);
  }

  /** A concept that was shown, as it stands now; null where it reads otherwise, or is gone. */
  private standing(concept: Concept): Concept | null {
    return this.changed.has(concept.map) ? this.successors.get(concept.id) ?? null : concept;
  }

  private standingOf(id: ConceptId): Concept | null {
    const shown = this.shown.concepts.get(id);
    return shown === undefined ? null : this.standing(shown);
  }

  /** Whether nothing is decided about a concept that was shown, since it stands as it did. */
  isUntouched(concept: Concept): boolean {
    const standing = this.standing(concept);
    return standing !== null && !this.pool.has(standing);
  }

  isTaken(id: ConceptId): boolean {
    const shown = this.shown.concepts.get(id);
    return isSomebodys(this.log, id) || (shown !== undefined && this.isUntouched(shown));
  }

  /** A concept that did not change, and may turn out to be a lost one. */
  addCandidate(concept: Concept): void {
    const standing = this.standing(concept);
    if (standing === null || this.pool.has(standing)) return;
    this.reconsider(standing, concept.id);
    if (!this.log.known.has(concept.id)) this.strangers.add(standing);
  }

  /**
   * Known concepts that stand unchanged under a heading of which the rest has another name now: another concept may have
   * come to stand there by their text, and they may be what reads so under that name. True if there are any of either.
   */
  addStandingAt(renamed: readonly Renamed[]): boolean {
    const before = this.lost.size + this.pool.size;
    for (const [from] of renamed) for (const concept of this.below(from)) this.reconsiderKnown(concept);
    for (const [, to] of renamed) for (const concept of this.below(to)) if (this.log.known.has(concept.id)) this.reconsiderKnown(concept); else this.addCandidate(concept);
    return this.lost.size + this.pool.size > before;
  }

  /** Shown concepts of a map or heading. */
  private below(place: string): readonly Concept[] {
    return (this.shown.maps.get(notePath(mapOfPlace(place)))?.concepts ?? []).filter(({ map, headingPath }) => placeKey(map, headingPath).startsWith(place.slice(0, -1)));
  }

  /** A concept that reads as a lost one was written down: both may be one. */
  addDoubled(concept: Concept): void {
    this.addCandidate(concept);
    this.lose(concept.id);
  }

  /** The same order on every device, in whatever order their logs came. */
  knownPool(): ConceptSnapshot[] {
    return [...this.lost.values()].sort((a, b) => (a.time ?? 0) - (b.time ?? 0) || (a.id < b.id ? -1 : 1));
  }

  *presentPoolJob(): Generator<void, PresentConcept[]> {
    const shownIds = { get: (concept: Concept): ConceptId | undefined => this.pool.get(concept) ?? this.ids.get(concept) };
    const all: PresentConcept[] = [];
    for (const map of new Set([...this.pool.keys()].map((concept) => this.changed.get(concept.map)))) {
      if (map != null) all.push(...yield* presentConceptsJob(map.concepts, { shownIds, formerIdsOf: this.former.of(map), isTopALevel: map.isTopALevel, headings: map.headings, wanted: this.pool }));
    }
    return all;
  }

  /** Nothing is known that could be meant: new concepts get the ids of their text. */
  unmatchedJob(): Generator<void, IdentityUpdate> {
    return this.resultJob({ matched: [], orphans: [], doubled: [], renamed: [], comparisons: 0, fresh: [] });
  }

  *resultJob({ matched, orphans, doubled, comparisons }: Matching): Generator<void, IdentityUpdate> {
    const orphaned: Orphan[] = orphans.map(({ reason, ...snapshot }) => ({ ...snapshot, heading: null, reason }));
    const reassigned: { shown: ConceptId; known: ConceptId }[] = [];
    const [found, unsettled] = [[...this.forgotten], new Set<ConceptId>()];
    yield* forEachChunk(matched, STEP, ({ known, present, to }) => {
      if (present === null) orphaned.push({ ...known, heading: [...to.headingPath, to.term], reason: /* @key */ "nothing alike" });
      if (present === null) return;
      const concept = present as Concept;
      const shown = this.pool.get(concept) ?? null;
      if (shown !== null && shown !== known.id && this.strangers.has(concept)) reassigned.push({ shown, known: known.id });
      if (this.shown.orphans.has(known.id)) found.push(known.id);
      if (!isRead(concept, known)) unsettled.add(known.id);
      this.ids.set(concept, known.id);
    });
    yield* this.nameOthersJob();
    return { ...yield* namedMapsJob(this.changed, this.shown, (concept) => this.ids.get(concept) ?? concept.id), orphaned, found, reassigned, doubled, unsettled, doubted: this.doubted, comparisons };
  }

  /** Who is nobody known keeps the id that it was shown by, or gets the one of its text. An id that is known is somebody's for ever. */
  private *nameOthersJob(): Generator<void, void> {
    const given = new Set<ConceptId>();
    yield* forEachChunk(this.ids.values(), STEP, (id) => { given.add(id); });
    const others: Concept[] = [];
    yield* forEachChunk(this.pool, STEP, ([concept, shown]) => {
      if (this.ids.has(concept)) return;
      if (shown === null || isSomebodys(this.log, shown) || given.has(shown)) others.push(concept);
      else {
        given.add(shown);
        this.ids.set(concept, shown);
      }
    });
    yield* forEachChunk(others, STEP, (concept) => {
      let id = this.former.namedOf(this.changed.get(concept.map), concept) ?? concept.id;
      for (let nth = 1; given.has(id) || this.isTaken(id); nth++) id = newConceptId(concept.id, nth);
      given.add(id);
      this.ids.set(concept, id);
    });
  }

  private keep(concept: Concept, id: ConceptId): void {
    this.ids.set(concept, id);
    this.successors.set(id, concept);
  }

  private lose(id: ConceptId): void {
    const snapshot = this.log.known.get(id);
    if (snapshot !== undefined) this.lost.set(id, { ...snapshot, id });
  }

  /** Puts a concept that stands as it did among those that are to be told who they are. Its map, too, may change: by an id. */
  private reconsider(concept: Concept, shown: ConceptId | null): void {
    const map = this.shown.maps.get(concept.map);
    if (map !== undefined && !this.changed.has(map.path)) {
      this.changed.set(map.path, map);
      for (const one of map.concepts) this.keep(one, one.id);
    }
    this.ids.delete(concept);
    this.pool.set(concept, shown);
  }
}
