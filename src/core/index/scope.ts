/** A part of the index: all maps, one map, or one of its headings. */
import type { NotePath } from "../base/note-path";

/** A map, or one heading of it with everything below (`heading` is a heading path). All maps if `map` is null. */
export interface Scope {
  readonly map: NotePath | null;
  readonly heading: readonly string[] | null;
}

/** The section that a heading path leads into; the whole map if it is empty. */
export function sectionScope(map: NotePath, headingPath: readonly string[]): Scope {
  return { map, heading: headingPath.length === 0 ? null : headingPath.slice(0, 1) };
}
