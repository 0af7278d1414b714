/** Where a concept stands in its map: below which headings and, behind them, below which items. */
import type { Concept, ConceptId } from "./concept";

const byId = new WeakMap<readonly Concept[], ReadonlyMap<ConceptId, Concept>>();

/** `concepts`: all of its map. From the outermost heading to the item that it stands right below. */
export function placeIn(concepts: readonly Concept[], { headingPath, parent }: Concept): readonly string[] {
  if (parent === null) return headingPath;
  const all = byId.get(concepts) ?? new Map(concepts.map((one) => [one.id, one]));
  byId.set(concepts, all);
  const above = all.get(parent);
  return above === undefined ? headingPath : [...placeIn(concepts, above), above.term];
}
