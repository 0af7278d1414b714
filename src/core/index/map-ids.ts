/**
 * The id of a map: ten digits of its path when it was first met. Generated notes name it, so that they find their map
 * again after a rename, and among maps of one name. What the log says of renames (`map`) comes first; all other maps have
 * the id of their path, or the next one where that is another map's.
 */
import { base32Hash } from "../base/hash";
import type { NotePath } from "../base/note-path";
import type { ConceptIndex, NamedMap } from "./concept-index";
import { comparedPath } from "./link-targets";

/** A word in front, since ten digits alone may be a number for YAML: `1e23456789`. */
export function mapIdOf(path: NotePath, nth = 0): string {
  return `map-${base32Hash(`${comparedPath(path)}${nth === 0 ? "" : `\n#${nth + 1}`}`)}`;
}

/** The id of the map at a path. `named`: by id. Of two that came to one path, the later one is there. */
export function mapIdsFrom(named: ReadonlyMap<string, NamedMap>): (path: NotePath) => string {
  const byPath = new Map([...named].sort(([a, one], [b, other]) => one.since - other.since || (a < b ? -1 : 1)).map(([id, { path }]) => [path, id]));
  return (path) => {
    let id = byPath.get(path) ?? mapIdOf(path);
    for (let nth = 1; !byPath.has(path) && named.has(id); nth++) id = mapIdOf(path, nth);
    return id;
  };
}

export interface MapIds {
  idOf(path: NotePath): string;
  /** Path of the map with an id, or null. */
  pathOf(id: string): NotePath | null;
}

/** An index is immutable, so its ids are worked out once. */
const known = new WeakMap<ConceptIndex, MapIds>();

export function mapIdsOf(index: ConceptIndex): MapIds {
  const before = known.get(index);
  if (before !== undefined) return before;
  const idOf = mapIdsFrom(index.mapPaths ?? new Map());
  const paths = new Map(index.maps.map(({ path }) => [idOf(path), path]));
  const ids: MapIds = { idOf, pathOf: (id) => paths.get(id) ?? null };
  known.set(index, ids);
  return ids;
}
