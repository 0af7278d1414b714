/**
 * The queue of cytoscape's pictures, in place of the package `heap`, which its own build takes in. Only what its caches
 * call is here. The first item is the one that `compare` puts before all others. Items move as in Python's heapq, which
 * that package follows: the order of equal items says where a picture lies on its sheet, and so its last pixel.
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
    this.rise(this.items.push(item) - 1, 0);
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
    this.rise(at, 0);
    this.sink(at);
  }

  /** Moves an item up, at the most to `top`. */
  rise(at, top) {
    const { items, compare } = this;
    const item = items[at];
    while (at > top) {
      const above = (at - 1) >> 1;
      if (compare(item, items[above]) >= 0) break;
      items[at] = items[above];
      at = above;
    }
    items[at] = item;
  }

  /** Moves an item down to a leaf, and from there up to where it belongs. */
  sink(top) {
    const { items, compare } = this;
    const item = items[top];
    let at = top;
    for (let below = 2 * at + 1; below < items.length; below = 2 * at + 1) {
      if (below + 1 < items.length && compare(items[below], items[below + 1]) >= 0) below++;
      items[at] = items[below];
      at = below;
    }
    items[at] = item;
    this.rise(at, top);
  }
}
