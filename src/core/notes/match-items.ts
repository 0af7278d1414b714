/** Which existing item is which desired one. */
import { grouped } from "../base/grouped";
import { pathOf } from "./note-headings";
import type { DesiredItem, PlacedItem } from "./outline";

/**
 * Matches by id. Items whose id is not known are matched by name and heading, then by name alone. A name that stands
 * twice in the note or in the map matches nothing.
 */
export function matchItems<Id extends string>(items: readonly PlacedItem<Id>[], desired: readonly DesiredItem[], isKnown: (item: Id) => boolean): Map<DesiredItem, PlacedItem> {
  const matched = new Map<DesiredItem, PlacedItem>();
  const byId = new Map<string, PlacedItem>([...items].reverse().flatMap((placed) => placed.item.id === null ? [] : [[placed.item.id, placed] as const]));
  for (const one of desired) {
    const placed = byId.get(one.id);
    if (placed !== undefined) matched.set(one, placed);
  }
  const last = (one: DesiredItem): string => pathOf(one.headingPath.slice(-1));
  const unknown = items.filter(({ item: { id } }) => id === null || !isKnown(id));
  pair(unknown, desired, matched, ({ under, item }) => `${under} > ${item.name}`, (one) => `${last(one)} > ${one.name}`);
  pair(unknown, desired, matched, ({ item }) => item.name, (one) => one.name);
  return matched;
}

/** A tick on the wrong concept is worse than an orphaned one, so a key that stands twice matches nothing. */
function pair(items: readonly PlacedItem[], desired: readonly DesiredItem[], matched: Map<DesiredItem, PlacedItem>, keyOf: (placed: PlacedItem) => string, desiredKey: (one: DesiredItem) => string): void {
  const taken = new Set(matched.values());
  const standing = grouped(items, keyOf);
  for (const [key, [one, ...twins]] of grouped(desired, desiredKey)) {
    const [placed, ...others] = standing.get(key) ?? [];
    if (one === undefined || placed === undefined || twins.length > 0 || others.length > 0) continue;
    if (!matched.has(one) && !taken.has(placed)) matched.set(one, placed);
  }
}
