/** One update of identity under way: what is compared, what is matched, and what comes of it. */
import { addToGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import { conceptId, type Concept } from "../concept/concept";
import type { PresentConcept } from "../concept/entry";
import type { Matching } from "../concept/identity";
import { presentConceptsJob } from "../concept/present";
import type { ConceptSnapshot } from "../concept/snapshot";
import { conceptKey } from "../map/concept-key";
import type { ConceptMap } from "./concept-index";
import { isRead } from "./describe";
import type { IdentityUpdate, Orphan, Shown } from "./identity-update";
import type { KnownConcepts } from "./known-concepts";

/** Concepts between two pauses. */
const STEP = 500;

export class IdentityDraft {
  /** By path: maps that are shown otherwise from now on, or may be. Ids are those of their text, or those shown. */
  readonly changed = new Map<string, ConceptMap | null>();
  /** Known concepts that are to be found, by id. */
  readonly lost = new Map<string, ConceptSnapshot>();
  /** Concepts that are to be told who they are, and the ids that they were shown by; null for new ones. */
  readonly pool = new Map<Concept, string | null>();
  /** By concept of the changed maps: the id that it keeps or gets. */
  private readonly ids = new Map<Concept, string>();
  /** By id of a concept that was shown: itself as it stands now, where it is unchanged in a changed map. */
  private readonly successors = new Map<string, Concept>();
  /** Orphans that nobody knows any more. */
  private readonly forgotten: string[] = [];

  constructor(private readonly shown: Shown, readonly log: KnownConcepts) {}

  /** What reads as it did keeps its id; equal twins in their order, where none came or went. */
  *compareJob(path: string, now: ConceptMap | null): Generator<void, void> {
    this.changed.set(path, now);
    const [before, after] = [yield* readingsJob(this.shown.maps.get(path)), yield* readingsJob(now ?? undefined)];
    for (const [text, concepts] of after) {
      const standing = before.get(text) ?? [];
      for (const [at, concept] of concepts.entries()) {
        const one = standing.length === concepts.length ? standing[at] : undefined;
        if (one === undefined) this.pool.set(concept, null);
        else this.keep(concept, one.id);
      }
      if (standing.length === concepts.length) before.delete(text);
    }
    yield;
    for (const concepts of before.values()) for (const { id } of concepts) this.lose(id);
  }

  /** Those whose shown text the log does not have yet are found again each time, as if nothing had been shown between. */
  addUnsettled(): void {
    for (const id of this.shown.unsettled) {
      const concept = this.standingOf(id);
      if (concept !== null) this.reconsider(concept, id);
      this.lose(id);
    }
  }

  /** An id of which the log says something else than before; `wasKnown`: it had said anything at all. */
  addLogged(id: string, wasKnown: boolean): void {
    const snapshot = this.log.known.get(id);
    const concept = this.standingOf(id);
    if (snapshot === undefined) {
      this.lost.delete(id);
      if (this.shown.orphans.has(id)) this.forgotten.push(id);
      return;
    }
    if (concept !== null && isRead(concept, snapshot)) return;
    // Another device met a concept of another text by this id: which of both it is, is for the matcher to say.
    if (concept !== null) this.reconsider(concept, wasKnown ? id : null);
    this.lose(id);
  }

  /** A concept that was shown, as it stands now; null where it reads otherwise, or is gone. */
  standing(concept: Concept): Concept | null {
    return this.changed.has(concept.map) ? this.successors.get(concept.id) ?? null : concept;
  }

  /** Whether nothing is decided about a concept that was shown, since it stands as it did. */
  isUntouched(concept: Concept): boolean {
    const standing = this.standing(concept);
    return standing !== null && !this.pool.has(standing);
  }

  isTaken(id: string): boolean {
    const shown = this.shown.concepts.get(id);
    return this.log.known.has(id) || (shown !== undefined && this.isUntouched(shown));
  }

  /** A concept that did not change, and may turn out to be a lost one. */
  addCandidate(concept: Concept): void {
    const standing = this.standing(concept);
    if (standing !== null && !this.pool.has(standing)) this.reconsider(standing, concept.id);
  }

  /** A concept that did not change, and that reads as a lost one was written down: both may be one. */
  addDoubled(concept: Concept): void {
    this.addCandidate(concept);
    this.lose(concept.id);
  }

  /** The same order on every device, in whatever order their logs came. */
  knownPool(): ConceptSnapshot[] {
    return [...this.lost.values()].sort((a, b) => a.id < b.id ? -1 : 1);
  }

  *presentPoolJob(): Generator<void, PresentConcept[]> {
    const shownIds = new Map(this.ids);
    for (const [concept, id] of this.pool) if (id !== null) shownIds.set(concept, id);
    const all: PresentConcept[] = [];
    for (const path of new Set([...this.pool.keys()].map(({ map }) => map))) {
      const map = this.changed.get(path);
      if (map != null) all.push(...yield* presentConceptsJob(map.concepts, { shownIds, formerIds: map.formerIds ?? [], wanted: this.pool }));
    }
    return all;
  }

  /** Nothing is known that could be meant: new concepts get the ids of their text. */
  *unmatchedJob(): Generator<void, IdentityUpdate> {
    return yield* this.resultJob({ matched: [], orphans: [], doubled: [], comparisons: 0, fresh: [] });
  }

  *resultJob({ matched, orphans, doubled, comparisons }: Matching): Generator<void, IdentityUpdate> {
    const orphaned: Orphan[] = orphans.map(({ reason, ...snapshot }) => ({ ...snapshot, heading: null, reason }));
    const reassigned: { shown: string; known: string }[] = [];
    const found = [...this.forgotten];
    const unsettled = new Set<string>();
    yield* forEachChunk(matched, STEP, ({ known, present, to }) => {
      if (present === null) orphaned.push({ ...known, heading: [...to.headingPath, to.term], reason: "nothing alike" });
      const concept = present as Concept | null;
      if (concept === null) return;
      const shown = this.pool.get(concept) ?? null;
      if (shown !== null && shown !== known.id) reassigned.push({ shown, known: known.id });
      if (this.shown.orphans.has(known.id)) found.push(known.id);
      if (!isRead(concept, known)) unsettled.add(known.id);
      this.ids.set(concept, known.id);
    });
    yield* this.nameOthersJob();
    return { ...yield* this.mapsJob(), orphaned, found, reassigned, doubled, unsettled, comparisons };
  }

  /** Who is nobody known keeps the id that it was shown by, or gets the one of its text. An id that is known is somebody's for ever. */
  private *nameOthersJob(): Generator<void, void> {
    const given = new Set(this.ids.values());
    const others = [...this.pool].filter(([concept]) => !this.ids.has(concept));
    for (const [concept, shown] of others) {
      if (shown === null || this.log.known.has(shown) || given.has(shown)) continue;
      given.add(shown);
      this.ids.set(concept, shown);
    }
    yield* forEachChunk(others, STEP, ([concept]) => {
      if (this.ids.has(concept)) return;
      let { id } = concept;
      for (let nth = 1; given.has(id) || this.isTaken(id); nth++) id = conceptId(concept.map, conceptKey(concept.headingPath, concept.term), nth);
      given.add(id);
      this.ids.set(concept, id);
    });
  }

  private standingOf(id: string): Concept | null {
    const shown = this.shown.concepts.get(id);
    return shown === undefined ? null : this.standing(shown);
  }

  private keep(concept: Concept, id: string): void {
    this.ids.set(concept, id);
    this.successors.set(id, concept);
  }

  private lose(id: string): void {
    const snapshot = this.log.known.get(id);
    if (snapshot !== undefined) this.lost.set(id, { ...snapshot, id });
  }

  /** Puts a concept that stands as it did among those that are to be told who they are. */
  private reconsider(concept: Concept, shown: string | null): void {
    this.changeIds(this.shown.maps.get(concept.map));
    this.ids.delete(concept);
    this.pool.set(concept, shown);
  }

  /** A map that reads as it did, and of which a concept may get another id. */
  private changeIds(map: ConceptMap | undefined): void {
    if (map === undefined || this.changed.has(map.path)) return;
    this.changed.set(map.path, map);
    for (const concept of map.concepts) this.keep(concept, concept.id);
  }

  private *mapsJob(): Generator<void, Pick<IdentityUpdate, "maps" | "removed" | "added">> {
    const [removed, added]: [Concept[], Concept[]] = [[], []];
    const maps = new Map<string, ConceptMap | null>();
    for (const [path, map] of this.changed) {
      const named = map === null ? null : yield* this.namedJob(map);
      const before = this.shown.maps.get(path);
      if (named === before) continue;
      maps.set(path, named);
      yield* forEachChunk(before?.concepts ?? [], STEP, (concept) => { removed.push(concept); });
      yield* forEachChunk(named?.concepts ?? [], STEP, (concept) => { added.push(concept); });
    }
    return { maps, removed, added };
  }

  /** The same object where every id is as it was. */
  private *namedJob(map: ConceptMap): Generator<void, ConceptMap> {
    const idOf = (concept: Concept): string => this.ids.get(concept) ?? concept.id;
    if (map.concepts.every((concept) => idOf(concept) === concept.id)) return map;
    const byTextId = new Map(map.concepts.map((concept) => [concept.id, idOf(concept)]));
    const concepts: Concept[] = [];
    yield* forEachChunk(map.concepts, STEP, (concept) => {
      concepts.push({ ...concept, id: idOf(concept), parent: concept.parent === null ? null : byTextId.get(concept.parent) ?? concept.parent });
    });
    return { ...map, concepts };
  }
}

/** Concepts of a map by what they read as, under the same items. Compared as written: most texts did not change at all. */
function* readingsJob(map: ConceptMap | undefined): Generator<void, Map<string, Concept[]>> {
  const texts = new Map<string, string>();
  const groups = new Map<string, Concept[]>();
  yield* forEachChunk(map?.concepts ?? [], STEP, (concept) => {
    const above = concept.parent === null ? "" : texts.get(concept.parent) ?? "";
    texts.set(concept.id, `${above}\n${concept.term}`);
    addToGroup(groups, `${concept.key}\n${concept.definition}${above}`, concept);
  });
  return groups;
}
