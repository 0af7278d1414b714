/**
 * Sets of values by key. Nearly every key has one value, and a set of one takes ten times as much memory as the value:
 * so a set is made for the second. Values are no sets themselves.
 */
/** One list for all keys without a value: most of those that are asked for. */
const NONE: readonly never[] = [];

export class ValueSets<K, V> {
  private readonly byKey = new Map<K, V | Set<V>>();

  keys(): Iterable<K> {
    return this.byKey.keys();
  }

  has(key: K): boolean {
    return this.byKey.has(key);
  }

  /** In the order in which they came. */
  get(key: K): readonly V[] {
    const found = this.byKey.get(key);
    return found === undefined ? NONE : found instanceof Set ? [...found] : [found];
  }

  hasMoreThan(most: number, key: K): boolean {
    const found = this.byKey.get(key);
    return found instanceof Set && found.size > most;
  }

  add(key: K, value: V): void {
    const found = this.byKey.get(key);
    if (found === undefined) this.byKey.set(key, value);
    else if (found instanceof Set) found.add(value);
    else if (found !== value) this.byKey.set(key, new Set([found, value]));
  }

  delete(key: K, value: V): void {
    const found = this.byKey.get(key);
    if (found === value) this.byKey.delete(key);
    else if (found instanceof Set && found.delete(value) && found.size === 0) this.byKey.delete(key);
  }
}
