/**
 * The queue of cytoscape's pictures, in place of the package `heap`, which its own build takes in. Only what its caches
 * call is here. The first item is the one that `compare` puts before all others.
 */
export default class Heap {
  /** @param {(a: unknown, b: unknown) => number} compare */
  constructor(compare) {
    this.compare = compare;
    /** @type {unknown[]} */
    this.items = [];
  }

  size() {
    return this.items.length;
  }

  peek() {
    return this.items[0];
  }

  /** @param {unknown} item */
  push(item) {
    this.rise(this.items.push(item) - 1);
  }

  pop() {
    const { items } = this;
    const [first] = items;
    const last = items.pop();
    if (items.length > 0) {
      items[0] = last;
      this.sink(0);
    }
    return first;
  }

  /** Puts an item right whose order changed. Takes time by the number of items. */
  updateItem(item) {
    const at = this.items.indexOf(item);
    if (at < 0) return;
    this.rise(at);
    this.sink(this.items.indexOf(item));
  }

  rise(at) {
    for (let above = (at - 1) >> 1; at > 0 && this.swapped(above, at); above = (at - 1) >> 1) at = above;
  }

  sink(at) {
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const below = right < this.items.length && this.compare(this.items[right], this.items[left]) < 0 ? right : left;
      if (below >= this.items.length || !this.swapped(at, below)) return;
      at = below;
    }
  }

  /** Whether the lower item had to come before the upper one. */
  swapped(upper, lower) {
    const { items } = this;
    if (this.compare(items[lower], items[upper]) >= 0) return false;
    [items[upper], items[lower]] = [items[lower], items[upper]];
    return true;
  }
}
