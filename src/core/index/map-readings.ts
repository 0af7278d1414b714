/** Maps before and after an update of identity: what reads alike, and the ids that are put into them. */
import type { NotePath } from "../base/note-path";
import { addToGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import type { Concept, ConceptId } from "../concept/concept";
import type { ConceptMap } from "./concept-index";
import type { IdentityUpdate, Shown } from "./identity-update";
import type { MapChanges } from "./index-builder";

/** Concepts between two pauses. */
const STEP = 500;

/** Concepts of a map by what they read as, under the same items. Compared as written: most texts did not change at all. */
export function* readingsJob(map: ConceptMap | undefined): Generator<void, Map<string, Concept[]>> {
  const texts = new Map<string, string>();
  const groups = new Map<string, Concept[]>();
  yield* forEachChunk(map?.concepts ?? [], STEP, (concept) => {
    const above = concept.parent === null ? "" : texts.get(concept.parent) ?? "";
    texts.set(concept.id, `${above}\n${concept.term}`);
    addToGroup(groups, `${concept.key}\n${concept.definition}${above}`, concept);
  });
  return groups;
}

/** The changed maps as they are shown from now on, and the concepts that go and come with them. */
export function* namedMapsJob(changed: MapChanges, { maps: shown, withChosenNote }: Pick<Shown, "maps" | "withChosenNote">, idOf: (concept: Concept) => ConceptId): Generator<void, Pick<IdentityUpdate, "maps" | "removed" | "added">> {
  const [removed, added]: [Concept[], Concept[]] = [[], []];
  const maps = new Map<NotePath, ConceptMap | null>();
  for (const [path, map] of changed) {
    const named = map === null ? null : yield* namedJob(map, idOf, withChosenNote);
    const before = shown.get(path);
    if (named === before) continue;
    maps.set(path, named);
    yield* forEachChunk(before?.concepts ?? [], STEP, (concept) => { removed.push(concept); });
    yield* forEachChunk(named?.concepts ?? [], STEP, (concept) => { added.push(concept); });
  }
  return { maps, removed, added };
}

/** The same object where every id is as it was, and every note as it was found. */
function* namedJob(map: ConceptMap, idOf: (concept: Concept) => ConceptId, withChosenNote: Shown["withChosenNote"]): Generator<void, ConceptMap> {
  if (map.concepts.every((concept) => idOf(concept) === concept.id && withChosenNote(concept) === concept)) return map;
  const byTextId = new Map(map.concepts.map((concept) => [concept.id, idOf(concept)]));
  const concepts: Concept[] = [];
  yield* forEachChunk(map.concepts, STEP, (concept) => {
    concepts.push(withChosenNote({ ...concept, id: idOf(concept), parent: concept.parent === null ? null : byTextId.get(concept.parent) ?? concept.parent }));
  });
  return { ...map, concepts };
}
