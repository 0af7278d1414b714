/** An index with the ids of the study log, and the orphans. */
import { type Concept, ORPHANS_HEADING } from "../concept/concept";
import { conceptKey } from "../map/concept-key";
import { matchJob } from "../concept/identity";
import type { ConceptSnapshot } from "../concept/snapshot";
import type { ConceptIndex, ConceptMap } from "./concept-index";

export interface Identified {
  readonly index: ConceptIndex;
  readonly orphans: readonly Orphan[];
  /** The present text of the known concepts that were found, by id. */
  readonly snapshots: ReadonlyMap<string, ConceptSnapshot>;
}

export interface Orphan extends ConceptSnapshot {
  /** Heading path and text of the heading that the bullet became; null if nothing is left of it. */
  readonly heading: readonly string[] | null;
}

export function* identifyJob(index: ConceptIndex, known: readonly ConceptSnapshot[]): Generator<void, Identified> {
  if (known.length === 0) return { index, orphans: [], snapshots: new Map() };
  const present = [...index.concepts.values()];
  const { matched, orphans, fresh } = yield* matchJob(known, present, new Map(index.maps.map(({ path, headings }) => [path, headings])));
  const ids = new Map<string, string>();
  const snapshots = new Map<string, ConceptSnapshot>();
  const lost: Orphan[] = orphans.map((snapshot) => ({ ...snapshot, heading: null }));
  for (const { known: snapshot, present: there, to } of matched) {
    if (there === null) {
      lost.push({ ...snapshot, heading: [...to.headingPath, to.term] });
      continue;
    }
    ids.set(there.id, snapshot.id);
    snapshots.set(snapshot.id, { ...there, id: snapshot.id });
  }
  for (const { old, id } of fresh) ids.set(old, id);
  yield;
  const maps: ConceptMap[] = [];
  const concepts = new Map<string, Concept>();
  for (const map of index.maps) {
    const named = withIds(map, ids);
    maps.push(named);
    for (const concept of named.concepts) concepts.set(concept.id, concept);
    yield;
  }
  return { index: { ...index, maps, concepts, orphans: lost.map(shownAsLost) }, orphans: lost, snapshots };
}

/** An orphan as a concept, under the heading that a checklist has for orphans. */
function shownAsLost({ id, map, term, definition }: ConceptSnapshot): Concept {
  const headingPath = [ORPHANS_HEADING];
  return { id, key: conceptKey(headingPath, term), map, headingPath, term, aliases: [], definition, line: 0, parent: null, note: null, box: null, tags: [], blockId: null };
}

/** The same object if no id changed. */
function withIds(map: ConceptMap, ids: ReadonlyMap<string, string>): ConceptMap {
  const named = (id: string): string => ids.get(id) ?? id;
  if (map.concepts.every(({ id }) => named(id) === id)) return map;
  return { ...map, concepts: map.concepts.map((concept) => ({ ...concept, id: named(concept.id), parent: concept.parent === null ? null : named(concept.parent) })) };
}
