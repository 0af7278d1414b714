/**
 * Concepts of all maps by term, definition and reference. A concept never changes, so each is taken in once, and
 * stays as long as its map has it; a lookup costs one step, whatever the vault's size.
 *
 * @key
 */
import { addToGroup } from "../base/grouped";
import { forEachChunk } from "../base/jobs";
import { differing } from "../base/same-list";
import { ValueSets } from "../base/value-sets";
import type { Concept } from "../concept/concept";
import type { Entry } from "../concept/entry";
import { comparedTerm, mapOfPlace, placeKey, wordPrint } from "../concept/prints";
import { normalizeText } from "../text/normalize";
import type { ConceptMap } from "./concept-index";

/** What is looked at of a map. */
export type MapConcepts = Pick<ConceptMap, "path" | "concepts">;

/** Concepts between two pauses. */
const STEP = 200;

export class TextTable {
  private readonly maps = new Map<string, MapConcepts>();
  /** By concept: what it is found by. */
  private readonly keys = new Map<Concept, readonly string[]>();
  private readonly concepts = new ValueSets<string, Concept>();
  /** By path: maps that changed since the last update; null where one is gone. */
  private readonly changed = new Map<string, MapConcepts | null>();

  /** Found with the next update. */
  set(path: string, map: MapConcepts | null): void {
    this.changed.set(path, map);
  }

  /** Takes in the maps that were set. What they have in common with those before stays. */
  *updateJob(): Generator<void, void> {
    for (const [path, map] of this.changed) {
      this.changed.delete(path);
      const { gone, come } = differing(this.maps.get(path)?.concepts ?? [], map?.concepts ?? []);
      if (map === null) this.maps.delete(path);
      else this.maps.set(path, map);
      yield* forEachChunk(gone, STEP, (concept) => {
        for (const key of this.keys.get(concept) ?? []) this.concepts.delete(key, concept);
        this.keys.delete(concept);
      });
      yield* forEachChunk(come, STEP, (concept) => {
        const keys = keysOf(concept);
        this.keys.set(concept, keys);
        for (const key of keys) this.concepts.add(key, concept);
      });
    }
  }

  withTerm(one: Entry): readonly Concept[] {
    return this.concepts.get(`term ${one.term}`);
  }

  /** With the same term and definition. */
  withText(one: Entry): readonly Concept[] {
    const terms = this.withTerm(one);
    if (one.definition === "") return terms.filter(({ definition }) => definition === "");
    const definitions = terms.length === 0 ? [] : this.withDefinition(one);
    const [fewer, more] = terms.length < definitions.length ? [terms, new Set(definitions)] : [definitions, new Set(terms)];
    return fewer.filter((concept) => more.has(concept));
  }

  withDefinition(one: Entry): readonly Concept[] {
    return one.definition === "" ? [] : this.concepts.get(`definition ${one.definition}`);
  }

  /** `print` of a URL, a link's target or a block id. */
  withReference(print: string): readonly Concept[] {
    return this.concepts.get(`reference ${print}`);
  }

  /** Under one heading of a map (`placeKey`). */
  inPlace(place: string): readonly Concept[] {
    const map = this.maps.get(mapOfPlace(place));
    return map === undefined ? [] : placesOf(map).get(place) ?? [];
  }
}

function keysOf(concept: Concept): string[] {
  const definition = normalizeText(concept.definition);
  const references = [...concept.references, ...concept.blockId === null ? [] : [`^${concept.blockId}`]];
  return [`term ${comparedTerm(concept.term)}`, ...definition === "" ? [] : [`definition ${definition}`], ...references.map((reference) => `reference ${wordPrint(reference)}`)];
}

const places = new WeakMap<MapConcepts, Map<string, Concept[]>>();

function placesOf(map: MapConcepts): Map<string, Concept[]> {
  const known = places.get(map);
  if (known !== undefined) return known;
  const found = new Map<string, Concept[]>();
  for (const concept of map.concepts) addToGroup(found, placeKey(map.path, concept.headingPath), concept);
  places.set(map, found);
  return found;
}
