import { runSync, forEachChunk } from "./jobs";

/** Groups items by a key. Each group keeps the order in which its items came. Linear. */
export function grouped<T, K extends string>(some: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
  return runSync(groupedJob(some, keyOf));
}

/** Items that are grouped between two pauses. */
const STEP = 1000;

export function* groupedJob<T, K extends string>(some: Iterable<T>, keyOf: (one: T) => K): Generator<void, Map<K, T[]>> {
  const groups = new Map<K, T[]>();
  yield* forEachChunk(some, STEP, (one) => {
    addToGroup(groups, keyOf(one), one);
  });
  return groups;
}

/** Puts an item at the end of its group; the first one begins it. */
export function addToGroup<T, K>(groups: Map<K, T[]>, key: K, one: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [one]);
  else group.push(one);
}

/** Sets a member of a group, or takes it out (undefined). No empty group stays. */
export function setInGroup<K, L, T>(groups: Map<K, Map<L, T>>, key: K, member: L, value: T | undefined): void {
  const group = groups.get(key) ?? new Map<L, T>();
  if (value === undefined) group.delete(member);
  else group.set(member, value);
  if (group.size === 0) groups.delete(key);
  else groups.set(key, group);
}
