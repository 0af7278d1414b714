/** One update of identity under way: what is compared, what is matched, and what comes of it. */
import type { NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import { conceptId, type Concept, type ConceptId } from "../concept/concept";
import type { Matching, Sides, Unchanged } from "../concept/identity";
import { normalizeSnapshot, type ConceptSnapshot } from "../concept/snapshot";
import { conceptKey } from "../map/concept-key";
import type { ConceptMap } from "./concept-index";
import type { MapChanges } from "./index-builder";
import type { TermTable } from "./term-table";

export interface Orphan extends ConceptSnapshot {
  /** Heading path and text of the heading that the bullet became; null where nothing of it is left. */
  readonly heading: readonly string[] | null;
}

/** The log's word about each id that was ever met: how its concept read when that was last written down. */
export type KnownConcepts = ReadonlyMap<ConceptId, ConceptSnapshot>;

export interface IdentityUpdate {
  readonly maps: MapChanges;
  readonly orphans: ReadonlyMap<ConceptId, Orphan>;
  /** Ids that were shown until now, and the known id that the same bullet has from now on. */
  readonly reassigned: readonly { readonly shown: ConceptId; readonly known: ConceptId }[];
  readonly removed: readonly Concept[];
  readonly added: readonly Concept[];
}

/** What is shown until the update is committed. */
export interface Shown {
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  readonly maps: ReadonlyMap<NotePath, ConceptMap>;
  readonly orphans: ReadonlyMap<ConceptId, Orphan>;
}

/** Concepts between two pauses. */
const STEP = 1000;

export class IdentityDraft {
  /** By path: maps that are shown otherwise from now on, with ids of their text. */
  private readonly changed = new Map<NotePath, ConceptMap | null>();
  /** By concept of those maps: the id that it keeps or gets. */
  private readonly ids = new Map<Concept, ConceptId>();
  /** By id of a concept that was shown: itself as it reads now, where it is unchanged in a changed map. */
  private readonly successors = new Map<ConceptId, Concept>();
  /** Known ids that no unchanged concept has. */
  private readonly lost = new Map<ConceptId, ConceptSnapshot>();
  /** Concepts that are new, or whose id belongs to another. */
  private readonly fresh = new Set<Concept>();
  /** Unknown concepts that were shown before, and may turn out to be known ones; with the ids they are shown by. */
  private readonly candidates = new Map<Concept, ConceptId>();
  private hasNewlyLost = false;

  constructor(private readonly shown: Shown, private readonly known: KnownConcepts) {
    for (const id of shown.orphans.keys()) {
      const snapshot = known.get(id);
      if (snapshot !== undefined) this.lost.set(id, snapshot);
    }
  }

  /** What reads as it did keeps its id, equal twins in their order. */
  *compareJob(path: NotePath, now: ConceptMap | null): Generator<void, void> {
    this.changed.set(path, now);
    const before = new Map<string, Concept[]>();
    yield* forEachChunk(this.shown.maps.get(path)?.concepts ?? [], STEP, (concept) => {
      const key = textKey(concept.key, concept.definition);
      const twins = before.get(key);
      if (twins === undefined) before.set(key, [concept]);
      else twins.push(concept);
    });
    yield* forEachChunk(now?.concepts ?? [], STEP, (concept) => {
      const standing = before.get(textKey(concept.key, concept.definition))?.shift();
      if (standing === undefined) this.fresh.add(concept);
      else this.keep(concept, standing.id);
    });
    for (const left of before.values()) for (const concept of left) if (this.known.has(concept.id)) this.lose(concept.id, concept);
  }

  /** An id of which the log says something else than before; `wasKnown`: it had said anything at all. */
  addLogged(id: ConceptId, wasKnown: boolean): void {
    const snapshot = this.known.get(id);
    const standing = this.shown.concepts.get(id);
    if (snapshot === undefined) this.lost.delete(id);
    else if (standing === undefined) this.lose(id, snapshot);
    else if (!wasKnown && !this.changed.has(standing.map) && !reads(standing, snapshot)) this.dispute(standing, snapshot);
  }

  /** Another device met a concept of another text by this id: which of both it is, is for the matcher to say. */
  private dispute(standing: Concept, snapshot: ConceptSnapshot): void {
    const map = this.shown.maps.get(standing.map);
    if (map === undefined) return;
    this.changeIds(map);
    this.ids.delete(standing);
    this.successors.delete(standing.id);
    this.fresh.add(standing);
    this.lose(standing.id, snapshot);
  }

  hasToMatch(): boolean {
    return this.lost.size > 0 && (this.hasNewlyLost || this.fresh.size > 0);
  }

  /** The same order on every device, in whatever order their logs came. */
  knownPool(): ConceptSnapshot[] {
    return [...this.lost.values()].sort((a, b) => a.id < b.id ? -1 : 1);
  }

  presentPool(): ConceptSnapshot[] {
    return [...this.fresh, ...this.candidates.keys()];
  }

  /** Finds the unknown concepts that did not change, and that one of the lost ones could be. */
  *addCandidatesJob(terms: TermTable): Generator<void, void> {
    yield* forEachChunk(this.lost.values(), 50, (snapshot) => {
      for (const concept of terms.like(normalizeSnapshot(snapshot))) {
        const standing = this.standing(concept);
        if (standing !== null && !this.known.has(concept.id)) this.candidates.set(standing, concept.id);
      }
    });
  }

  unchanged(terms: TermTable): Unchanged {
    const stands = (concept: Concept): boolean => {
      const standing = this.standing(concept);
      return standing !== null && !this.candidates.has(standing);
    };
    const count = (found: readonly Concept[], map: NotePath | null): Sides => {
      const standing = found.filter((concept) => (map === null || concept.map === map) && stands(concept));
      return { present: standing.length, known: standing.filter(({ id }) => this.known.has(id)).length };
    };
    return {
      texts: (one, map) => count(terms.withText(one), map),
      terms: (one, map) => count(terms.withTerm(one), map),
      headingPaths: (map) => (this.shown.maps.get(map)?.concepts ?? []).filter((concept) => this.known.has(concept.id) && stands(concept)).map(({ headingPath }) => headingPath),
      isTaken: (id) => this.isTaken(id),
    };
  }

  /** Nothing is known that could be meant: new concepts get the ids of their text. */
  *unmatchedJob(): Generator<void, IdentityUpdate> {
    const orphans = new Map([...this.shown.orphans].filter(([id]) => this.lost.has(id)));
    for (const [id, snapshot] of this.lost) if (!orphans.has(id)) orphans.set(id, { ...snapshot, heading: null });
    const given = new Set<ConceptId>();
    yield* forEachChunk(this.fresh, STEP, (concept) => {
      let { id } = concept;
      for (let nth = 1; this.isTaken(id) || given.has(id); nth++) id = conceptId(concept.map, conceptKey(concept.headingPath, concept.term), nth);
      given.add(id);
      this.ids.set(concept, id);
    });
    return yield* this.updateJob(orphans, []);
  }

  *resultJob({ matched, fresh }: Matching): Generator<void, IdentityUpdate> {
    const orphans = new Map<ConceptId, Orphan>();
    for (const [id, snapshot] of this.lost) orphans.set(id, { ...snapshot, heading: null });
    const reassigned: { shown: ConceptId; known: ConceptId }[] = [];
    const pool = new Map<ConceptSnapshot, Concept>([...this.fresh, ...this.candidates.keys()].map((concept) => [concept, concept]));
    yield* forEachChunk(matched, STEP, ({ known, present, to }) => {
      const concept = present === null ? undefined : pool.get(present);
      if (present === null) orphans.set(known.id, { ...known, heading: [...to.headingPath, to.term] });
      if (concept === undefined) return;
      orphans.delete(known.id);
      const shown = this.candidates.get(concept);
      if (shown !== undefined) {
        reassigned.push({ shown, known: known.id });
        this.changeIds(this.shown.maps.get(concept.map));
      }
      this.ids.set(concept, known.id);
    });
    const byTextId = new Map([...this.fresh].map((concept) => [concept.id, concept]));
    yield* forEachChunk(fresh, STEP, ({ old, id }) => {
      const concept = byTextId.get(old);
      if (concept !== undefined && !this.ids.has(concept)) this.ids.set(concept, id);
    });
    return yield* this.updateJob(orphans, reassigned);
  }

  private keep(concept: Concept, id: ConceptId): void {
    this.ids.set(concept, id);
    this.successors.set(id, concept);
  }

  private lose(id: ConceptId, snapshot: ConceptSnapshot): void {
    this.lost.set(id, { ...snapshot, id });
    this.hasNewlyLost = true;
  }

  /** A map that reads as it did, and of which a concept gets another id. */
  private changeIds(map: ConceptMap | undefined): void {
    if (map === undefined || this.changed.has(map.path)) return;
    this.changed.set(map.path, map);
    for (const concept of map.concepts) this.keep(concept, concept.id);
  }

  /** A concept that was shown, as it stands now; null where it reads otherwise, or is gone. */
  private standing(concept: Concept): Concept | null {
    return this.changed.has(concept.map) ? this.successors.get(concept.id) ?? null : concept;
  }

  private isTaken(id: ConceptId): boolean {
    const shown = this.shown.concepts.get(id);
    return this.known.has(id) || (shown !== undefined && this.standing(shown) !== null);
  }

  private *updateJob(orphans: ReadonlyMap<ConceptId, Orphan>, reassigned: IdentityUpdate["reassigned"]): Generator<void, IdentityUpdate> {
    const [removed, added]: [Concept[], Concept[]] = [[], []];
    const maps = new Map<NotePath, ConceptMap | null>();
    for (const [path, map] of this.changed) {
      const named = map === null ? null : yield* this.namedJob(map);
      maps.set(path, named);
      yield* forEachChunk(this.shown.maps.get(path)?.concepts ?? [], STEP, (concept) => { removed.push(concept); });
      yield* forEachChunk(named?.concepts ?? [], STEP, (concept) => { added.push(concept); });
    }
    return { maps, orphans, reassigned, removed, added };
  }

  /** The same object where every id is as it was. */
  private *namedJob(map: ConceptMap): Generator<void, ConceptMap> {
    const idOf = (concept: Concept): ConceptId => this.ids.get(concept) ?? concept.id;
    if (map.concepts.every((concept) => idOf(concept) === concept.id)) return map;
    const byTextId = new Map(map.concepts.map((concept) => [concept.id, idOf(concept)]));
    const concepts: Concept[] = [];
    yield* forEachChunk(map.concepts, STEP, (concept) => {
      concepts.push({ ...concept, id: idOf(concept), parent: concept.parent === null ? null : byTextId.get(concept.parent) ?? concept.parent });
    });
    return { ...map, concepts };
  }
}

function textKey(key: string, definition: string): string {
  return `${key}\n${definition}`;
}

function reads(concept: Concept, snapshot: ConceptSnapshot): boolean {
  const { key, definition } = normalizeSnapshot(snapshot);
  return concept.map === snapshot.map && concept.key === key && normalizeSnapshot(concept).definition === definition;
}
