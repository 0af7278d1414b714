/**
 * Pages of an SQLite file: b-tree pages, and chains of overflow pages (https://www.sqlite.org/fileformat2.html, 1.6).
 * Pages are numbered from 1; page 1 begins with the file's header.
 */
import { joined, varint } from "./sqlite-record";

export const PAGE = 4096;
export const FILE_HEADER = 100;

/** Page types. A table has its rows in the leaves; an index has entries in all pages. */
export interface TreeKind {
  readonly leaf: number;
  readonly interior: number;
  /** The longest payload without overflow pages. */
  readonly longest: number;
}

export const TABLE: TreeKind = { leaf: 0x0d, interior: 0x05, longest: PAGE - 35 };
export const INDEX: TreeKind = { leaf: 0x0a, interior: 0x02, longest: Math.floor(((PAGE - 12) * 64) / 255) - 23 };

/** The smallest part of a longer payload that stays in the tree. */
const KEPT = Math.floor(((PAGE - 12) * 32) / 255) - 23;

const LEAF_HEAD = 8;
const INTERIOR_HEAD = 12;

/** A cell: the page with smaller keys (0 in a leaf), then its content. */
export interface Cell {
  readonly child: number;
  readonly bytes: Uint8Array;
}

/** All pages of a file. The first exists from the start. */
export class Pages {
  readonly all: Uint8Array[] = [new Uint8Array(PAGE)];

  /** The number of a new, empty page. */
  add(): number {
    this.all.push(new Uint8Array(PAGE));
    return this.all.length;
  }

  view(number: number): DataView {
    const page = this.all[number - 1];
    if (!page) throw new RangeError(`No page ${number}`);
    return new DataView(page.buffer);
  }

  /**
   * The content of a cell: the payload's length, the row's id in a table, then the payload, which may continue in
   * overflow pages.
   */
  payload(kind: TreeKind, payload: Uint8Array, rowid: Uint8Array | null): Uint8Array {
    const head = rowid ? joined([varint(payload.length), rowid]) : varint(payload.length);
    if (payload.length <= kind.longest) return joined([head, payload]);
    const fitting = KEPT + ((payload.length - KEPT) % (PAGE - 4));
    const here = fitting <= kind.longest ? fitting : KEPT;
    const next = new DataView(new ArrayBuffer(4));
    next.setUint32(0, this.chain(payload.subarray(here)));
    return joined([head, payload.subarray(0, here), new Uint8Array(next.buffer)]);
  }

  /** The first page of the chain. */
  private chain(rest: Uint8Array): number {
    const first = this.all.length + 1;
    for (let at = 0; at < rest.length; at += PAGE - 4) {
      const page = this.view(this.add());
      const more = at + PAGE - 4 < rest.length;
      page.setUint32(0, more ? this.all.length + 1 : 0);
      new Uint8Array(page.buffer).set(rest.subarray(at, at + PAGE - 4), 4);
    }
    return first;
  }

  /**
   * Writes cells into a page: their positions behind the header, their bytes from the page's end downwards. `right`:
   * the page with larger keys, 0 in a leaf.
   */
  fill(number: number, type: number, cells: readonly Cell[], right: number): void {
    const view = this.view(number);
    const start = number === 1 ? FILE_HEADER : 0;
    const places = start + (right === 0 ? LEAF_HEAD : INTERIOR_HEAD);
    let content = PAGE;
    cells.forEach(({ child, bytes }, n) => {
      content -= bytes.length;
      new Uint8Array(view.buffer).set(bytes, content);
      if (child !== 0) view.setUint32(content -= 4, child);
      view.setUint16(places + 2 * n, content);
    });
    view.setUint8(start, type);
    view.setUint16(start + 3, cells.length);
    view.setUint16(start + 5, content);
    if (right !== 0) view.setUint32(start + 8, right);
  }
}

/** The bytes that a cell takes in a page, with its position. */
export function sizeOf({ child, bytes }: Cell): number {
  return bytes.length + (child === 0 ? 2 : 6);
}

/** Bytes for cells in a page without the file's header. */
export function pageCapacity(leaf: boolean): number {
  return PAGE - (leaf ? LEAF_HEAD : INTERIOR_HEAD);
}
