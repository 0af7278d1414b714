/**
 * Gives the concepts of changed maps the ids by which the study log knows them, and keeps the maps as they are shown.
 *
 *   maps as they read now ─→ unchanged concepts keep their ids ─→ the others are matched ─→ ids, orphans
 *
 * Only what changed is matched: concepts of changed maps that read otherwise, known ones that no map has, and unknown
 * ones elsewhere that share a term or a heading with one of those. Everything else is counted, not compared.
 */
import type { NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import type { Concept, ConceptId } from "../concept/concept";
import { matchJob } from "../concept/identity";
import type { ConceptMap } from "./concept-index";
import { IdentityDraft, type IdentityUpdate, type KnownConcepts, type Orphan } from "./identity-draft";
import type { MapChanges } from "./index-builder";
import { TermTable } from "./term-table";

/** Concepts between two pauses. */
const STEP = 2000;

/** An update of more concepts than this is put into a copy in steps; a smaller one is put in at once. */
const MOST_AT_ONCE = 10_000;

export class IdentityTracker {
  /** By id, as shown. */
  concepts: ReadonlyMap<ConceptId, Concept> = new Map();
  /** By path, as shown. */
  readonly maps = new Map<NotePath, ConceptMap>();
  /** By id: the known concepts that no map has now. */
  orphans: ReadonlyMap<ConceptId, Orphan> = new Map();
  private shown = new Map<ConceptId, Concept>();
  private readonly terms = new TermTable();
  private readonly knownIds = new Set<ConceptId>();

  /**
   * What changed maps are shown as. `logged`: ids of which the log's word is another since the last update. Nothing is
   * shown before `commit`.
   */
  *updateJob(changed: MapChanges, known: KnownConcepts, logged: readonly ConceptId[]): Generator<void, IdentityUpdate> {
    const draft = new IdentityDraft(this, known);
    for (const [path, map] of changed) yield* draft.compareJob(path, map);
    yield* forEachChunk(logged, STEP, (id) => { draft.addLogged(id, this.knownIds.has(id)); });
    for (const id of logged) {
      if (known.has(id)) this.knownIds.add(id);
      else this.knownIds.delete(id);
    }
    if (!draft.hasToMatch()) return yield* draft.unmatchedJob();
    yield* this.terms.updateJob(this.maps.values());
    yield* draft.addCandidatesJob(this.terms);
    const headings = new Map([...this.maps.values(), ...changed.values()].flatMap((map) => map === null ? [] : [[map.path, map.headings] as const]));
    const matching = yield* matchJob(draft.knownPool(), draft.presentPool(), headings, draft.unchanged(this.terms));
    return yield* draft.resultJob(matching);
  }

  /** Prepares what takes long; what it returns shows the update at once. */
  *commitJob({ maps, orphans, removed, added }: IdentityUpdate): Generator<void, () => void> {
    const isLarge = removed.length + added.length > MOST_AT_ONCE;
    const concepts = isLarge ? new Map<ConceptId, Concept>() : this.shown;
    if (isLarge) {
      const gone = new Set(removed.map(({ id }) => id));
      yield* forEachChunk(this.shown, STEP, ([id, concept]) => { if (!gone.has(id)) concepts.set(id, concept); });
      yield* forEachChunk(added, STEP, (concept) => { concepts.set(concept.id, concept); });
    }
    return () => {
      if (!isLarge) {
        for (const { id } of removed) concepts.delete(id);
        for (const concept of added) concepts.set(concept.id, concept);
      }
      for (const [path, map] of maps) {
        if (map === null) this.maps.delete(path);
        else this.maps.set(path, map);
      }
      this.shown = concepts;
      this.concepts = concepts;
      this.orphans = orphans;
    };
  }
}
