/** What of a scope is shown: its relations by kind, and the concept in the middle. */
import { conceptsNamed } from "../../../core/filters/near";
import type { FilteredGraph, Related } from "../../../core/graph/build-graph";
import type { Layout } from "../../../core/graph/graph";
import { byStrength } from "../../../core/graph/relation-look";
import { RELATIONS } from "../../../core/registry";
import { contains } from "../../../core/relations/contains";
import type { Relation } from "../../../core/relations/relation";

/** The relations that a layout can draw, strongest first. */
export function kindsOf({ edges }: Related, { filtered: { concepts } }: FilteredGraph, { draws }: Layout, quiet: readonly string[]): { readonly relation: Relation; readonly count: number; readonly isDrawn: boolean }[] {
  const shown = new Set<string>(concepts.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { kind, source, target } of edges) counts.set(kind, (counts.get(kind) ?? 0) + (shown.has(source) && shown.has(target) ? 1 : 0));
  return byStrength(RELATIONS).flatMap((relation) => {
    const count = counts.get(relation.id);
    // Nesting has no line of its own: frames and branches show it.
    const isHere = draws?.includes(relation.id) ?? relation.id !== contains.id;
    return count === undefined || !isHere ? [] : [{ relation, count, isDrawn: draws !== undefined || !quiet.includes(relation.id) }];
  });
}

/** The only concept whose surroundings are shown. */
export function centerOf({ filtered: { chips } }: FilteredGraph, { concepts }: Related): string | null {
  const [only, ...others] = chips.flatMap(({ key, value, negated }) => key === "near" && !negated ? conceptsNamed(value, concepts) : []);
  return others.length > 0 ? null : only?.id ?? null;
}
