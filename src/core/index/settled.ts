/** A reading of maps as the settled state that later readings are matched with, as a log would have it after it. */
import { presentConceptsJob } from "../concept/present";
import type { PresentConcept } from "../concept/entry";
import { placeKey } from "../concept/prints";
import { SeenTable, type SeenPrints } from "../concept/seen-prints";
import type { ConceptSnapshot } from "../concept/snapshot";
import type { ConceptMap } from "./concept-index";
import { describeJob } from "./describe";
import { formerIdsOf } from "./former-ids";
import { TextTable } from "./text-table";

export interface Settled {
  readonly known: readonly ConceptSnapshot[];
  readonly seen: SeenPrints;
}

/** Of maps that carry all of their concepts. */
export function* settledJob(maps: readonly (Pick<ConceptMap, "path" | "concepts"> & Partial<Pick<ConceptMap, "headings">>)[]): Generator<void, Settled> {
  const texts = new TextTable();
  for (const map of maps) texts.set(map.path, map);
  yield* texts.updateJob();
  const known: ConceptSnapshot[] = [];
  const seen = new SeenTable();
  for (const map of maps) {
    const places = new Map<string, Map<string, boolean>>();
    for (const { snapshot, context, print } of yield* describeJob(map, texts)) {
      known.push({ ...snapshot, context });
      const place = placeKey(map.path, snapshot.headingPath);
      places.set(place, (places.get(place) ?? new Map<string, boolean>()).set(print, true));
    }
    for (const [place, prints] of places) seen.set(map.path, place, prints);
  }
  return { known, seen };
}

/** All concepts of maps, ready to be matched. */
export function* presentJob(maps: readonly Pick<ConceptMap, "concepts" | "headings" | "formerName" | "isTopALevel">[]): Generator<void, PresentConcept[]> {
  const present: PresentConcept[] = [];
  for (const map of maps) present.push(...yield* presentConceptsJob(map.concepts, { formerIdsOf: formerIdsOf(map), isTopALevel: map.isTopALevel, headings: map.headings }));
  return present;
}
