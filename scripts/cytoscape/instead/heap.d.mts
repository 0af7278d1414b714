/** The first item is the one that `compare` puts before all others. */
export default class Heap<T> {
  constructor(compare: (a: T, b: T) => number);
  size(): number;
  peek(): T | undefined;
  push(item: T): void;
  pop(): T | undefined;
  /** Puts an item right whose order changed. */
  updateItem(item: T): void;
}
