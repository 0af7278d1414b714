/** A concept as it is compared with others: its texts, folded once. */
import { forEachChunk } from "../base/jobs";
import { conceptKey, termKey } from "../map/concept-key";
import { normalizeText } from "../text/normalize";

/** What is compared of a concept, known or present. */
export interface ConceptSnapshot {
  readonly id: string;
  /** Path of the map's note. */
  readonly map: string;
  readonly headingPath: readonly string[];
  readonly term: string;
  readonly definition: string;
  readonly blockId: string | null;
}

/** A concept with its texts folded once. */
export interface NormalizedSnapshot {
  readonly snapshot: ConceptSnapshot;
  readonly key: string;
  readonly term: string;
  readonly definition: string;
  /** Map and trail: the heading it stands under. */
  readonly under: string;
}

export function normalizeSnapshot(snapshot: ConceptSnapshot): NormalizedSnapshot {
  const key = conceptKey(snapshot.headingPath, snapshot.term);
  const term = termKey(snapshot.term);
  return { snapshot, key, term, definition: normalizeText(snapshot.definition), under: placeOfKey(snapshot.map, key, term) };
}

/** Map and headings of a key, without its term: what `NormalizedSnapshot.under` is compared by. */
export function placeOfKey(map: string, key: string, term: string): string {
  return JSON.stringify([map, key.slice(0, key.length - term.length)]);
}

/** How many concepts are folded between two pauses. */
const STEP = 200;

export function* normalizeSnapshotsJob(snapshots: readonly ConceptSnapshot[]): Generator<void, NormalizedSnapshot[]> {
  const all: NormalizedSnapshot[] = [];
  yield* forEachChunk(snapshots, STEP, (snapshot) => { all.push(normalizeSnapshot(snapshot)); });
  return all;
}

/** Term and definition. */
export function verbatimKey({ term, definition }: NormalizedSnapshot): string {
  return JSON.stringify([term, definition]);
}
