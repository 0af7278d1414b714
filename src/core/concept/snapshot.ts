/** The text of a concept as it is compared with other texts. */
import type { NotePath } from "../base/note-path";
import { forEachChunk } from "../base/jobs";
import { conceptKey, termKey } from "../map/concept-key";
import { normalizeText } from "../text/normalize";
import type { ConceptId } from "./concept";

/** What is compared of a concept, known or present. */
export interface ConceptSnapshot {
  readonly id: ConceptId;
  /** Path of the map's note. */
  readonly map: NotePath;
  readonly headingPath: readonly string[];
  readonly term: string;
  readonly definition: string;
  readonly blockId: string | null;
}

/** A snapshot with its texts normalized once. */
export interface NormalizedSnapshot {
  readonly snapshot: ConceptSnapshot;
  readonly key: string;
  readonly term: string;
  readonly definition: string;
  /** Map and heading path: the heading that the concept stands under. */
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

/** Snapshots that are normalized between two pauses. */
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
