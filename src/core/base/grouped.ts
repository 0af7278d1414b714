import { runSync, forEachChunk } from "./jobs";

/** Groups items by a key. Each group keeps the order in which its items came. Linear. */
export function grouped<T>(some: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  return runSync(groupedJob(some, keyOf));
}

/** Items that are grouped between two pauses. */
const STEP = 1000;

export function* groupedJob<T>(some: Iterable<T>, keyOf: (one: T) => string): Generator<void, Map<string, T[]>> {
  const groups = new Map<string, T[]>();
  yield* forEachChunk(some, STEP, (one) => {
    addToGroup(groups, keyOf(one), one);
  });
  return groups;
}

/** Puts an item at the end of its group; the first one begins it. */
export function addToGroup<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [one]);
  else group.push(one);
}
