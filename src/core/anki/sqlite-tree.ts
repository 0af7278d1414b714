/**
 * B-trees of an SQLite file, built from sorted rows or entries: first the leaves from left to right, then the pages
 * above them, level by level, until one page is left. All leaves are equally deep. No page is empty, except a single
 * leaf.
 */
import { type Cell, FILE_HEADER, type Pages, pageCapacity, sizeOf, TABLE, type TreeKind } from "./sqlite-pages";
import { varint } from "./sqlite-record";

/**
 * A leaf's cell, and the key that the page above has for the last one: its row id in a table, the cell itself in an
 * index.
 */
export interface Leaf {
  readonly bytes: Uint8Array;
  readonly key: Uint8Array;
}

export function rowLeaf(pages: Pages, id: number | bigint, row: Uint8Array): Leaf {
  const key = varint(id);
  return { bytes: pages.payload(TABLE, row, key), key };
}

/** The number of the root's page. `first`: the tree of the schema, whose root is page 1. */
export function* tree(pages: Pages, kind: TreeKind, leaves: readonly Leaf[], first = false): Generator<void, number> {
  let level: readonly Node[] = leaves.map(({ bytes, key }) => ({ child: 0, bytes, key }));
  let right = 0;
  for (;;) {
    const leaf = right === 0;
    const rises = !leaf || kind !== TABLE;
    const spans = spansOf(level, pageCapacity(leaf) - (first ? FILE_HEADER : 0), rises);
    const above: Node[] = [];
    for (const [n, { from, to }] of spans.entries()) {
      const last = n === spans.length - 1;
      const parting = level[rises ? to : to - 1];
      const number = first && spans.length === 1 ? 1 : pages.add();
      pages.fill(number, leaf ? kind.leaf : kind.interior, level.slice(from, to), leaf ? 0 : last ? right : parting?.child ?? 0);
      if (spans.length === 1) return number;
      if (last) right = number;
      else above.push({ child: number, bytes: parting?.key ?? new Uint8Array(0), key: parting?.key ?? new Uint8Array(0) });
      yield;
    }
    level = above;
  }
}

interface Node extends Cell {
  readonly key: Uint8Array;
}

interface Span {
  readonly from: number;
  /**
   * The end of the cells of this page. In an index, the cell there moves to the page above, and its page of smaller
   * keys becomes the rightmost child of this page.
   */
  readonly to: number;
}

/** Which cells share a page. No page may stay empty: if the very last cell would move up, the one before it does. */
function spansOf(cells: readonly Cell[], capacity: number, rises: boolean): Span[] {
  const spans: Span[] = [];
  let from = 0;
  let used = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    used += cell ? sizeOf(cell) : 0;
    if (used <= capacity) continue;
    if (from === i) throw new RangeError("A statement of the schema is too long for its page");
    const to = rises && i === cells.length - 1 ? i - 1 : i;
    spans.push({ from, to });
    from = rises ? to + 1 : to;
    i = from - 1;
    used = 0;
  }
  return [...spans, { from, to: cells.length }];
}
