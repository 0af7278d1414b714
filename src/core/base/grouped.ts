import { runSync, forEachChunk } from "./jobs";

/** Things by a key, each group in the order in which its things came. */
export function grouped<T>(some: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  return runSync(groupedJob(some, keyOf));
}

/** How many things are taken between two pauses. */
const STEP = 1000;

export function* groupedJob<T>(some: Iterable<T>, keyOf: (one: T) => string): Generator<void, Map<string, T[]>> {
  const groups = new Map<string, T[]>();
  yield* forEachChunk(some, STEP, (one) => {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  });
  return groups;
}
