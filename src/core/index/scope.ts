/** A part of the index: all maps, one map, or one of its headings. */

/** A map, or one heading of it with everything below (`heading` is a heading path). All maps if `map` is null. */
export interface Scope {
  readonly map: string | null;
  readonly heading: readonly string[] | null;
}

/** The section that a heading path leads into; the whole map if it is empty. */
export function sectionScope(map: string, headingPath: readonly string[]): Scope {
  return { map, heading: headingPath.length === 0 ? null : headingPath.slice(0, 1) };
}
