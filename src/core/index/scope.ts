/** A part of the index: all maps, one map, or one of its headings. */

/** What is shown: a whole map, or one heading of it with all below (`heading` is its trail); all maps where `map` is null. */
export interface Scope {
  readonly map: string | null;
  readonly heading: readonly string[] | null;
}

/** The section that a trail leads into; the whole map where it is empty. */
export function sectionScope(map: string, headingPath: readonly string[]): Scope {
  return { map, heading: headingPath.length === 0 ? null : headingPath.slice(0, 1) };
}
