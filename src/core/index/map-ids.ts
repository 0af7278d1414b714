/**
 * The id of a map: ten digits of its path when it was first met. Generated notes name it, so that they find their map
 * again after a rename, and among maps of one name.
 */
import { base32Hash } from "../base/hash";
import type { NotePath } from "../base/note-path";
import type { ConceptIndex } from "./concept-index";
import { comparedPath } from "./link-targets";

/** A word in front, since ten digits alone may be a number for YAML: `1e23456789`. */
export function mapIdOf(path: NotePath): string {
  return `map-${base32Hash(comparedPath(path))}`;
}

export interface MapIds {
  idOf(path: NotePath): string;
  /** Path of the map with an id, or null. */
  pathOf(id: string): NotePath | null;
}

/** An index is immutable, so its ids are worked out once. */
const known = new WeakMap<ConceptIndex, MapIds>();

/** Ids by `index.mapIds`, which knows of renames; else by the paths of today. */
export function mapIdsOf(index: ConceptIndex): MapIds {
  const before = known.get(index);
  if (before !== undefined) return before;
  const idOf = (path: NotePath): string => index.mapIds?.get(path) ?? mapIdOf(path);
  const paths = new Map(index.maps.map(({ path }) => [idOf(path), path]));
  const ids: MapIds = { idOf, pathOf: (id) => paths.get(id) ?? null };
  known.set(index, ids);
  return ids;
}
