/**
 * An SQLite database as bytes, written from tables and rows, in small steps and without SQLite. Format:
 * https://www.sqlite.org/fileformat2.html. The same tables give the same bytes.
 *
 * Values are stored as given: the declared type of a column changes none (see `sqlite-affinity`). A number that SQLite
 * would store as an integer is stored so; `NaN` becomes null, as in SQLite.
 *
 * @format
 */
import { type Leaf, rowLeaf, tree } from "./sqlite-tree";
import { compareValues, record, type SqlValue } from "./sqlite-record";
import { INDEX, PAGE, Pages, TABLE } from "./sqlite-pages";
import { sorted } from "./sorted";

export interface Table {
  readonly name: string;
  /** As in `CREATE TABLE`, e.g. `["id integer primary key", "name text not null"]`; names need no quotes. */
  readonly columns: readonly string[];
  /** The column with the row's id (an `integer primary key`); null if rows are numbered from 1. */
  readonly id: number | null;
  readonly indices: readonly { readonly name: string; readonly columns: readonly string[] }[];
  /** One value for each column; ids are unique. */
  readonly rows: readonly (readonly SqlValue[])[];
}

interface Row {
  readonly id: number | bigint;
  readonly values: readonly SqlValue[];
}

/** Rows between two pauses. */
const STEP = 100;

export function* databaseFile(tables: readonly Table[]): Generator<void, Uint8Array> {
  const pages = new Pages();
  const schema: SqlValue[][] = [];
  for (const table of tables) {
    const rows = yield* sorted(table.rows.map((values, n) => ({ id: idOf(table, values, n), values })), (a, b) => compareValues(a.id, b.id));
    schema.push(["table", table.name, table.name, yield* tableTree(pages, table, rows), `CREATE TABLE ${table.name} (${table.columns.join(", ")})`]);
    for (const { name, columns } of table.indices) {
      const root = yield* indexTree(pages, rows, columns.map((column) => placeOf(table, column)));
      schema.push(["index", name, table.name, root, `CREATE INDEX ${name} ON ${table.name} (${columns.join(", ")})`]);
    }
  }
  yield* tree(pages, TABLE, schema.map((row, n) => rowLeaf(pages, n + 1, record(row))), true);
  fillHeader(pages);
  return yield* inOne(pages);
}

function idOf(table: Table, values: readonly SqlValue[], n: number): number | bigint {
  if (table.id === null) return n + 1;
  const id = values[table.id];
  if (typeof id === "bigint" || Number.isSafeInteger(id)) return id as number | bigint;
  throw new RangeError(`A row of ${table.name} has no whole number for an id`);
}

function placeOf(table: Table, column: string): number {
  const place = table.columns.findIndex((declared) => declared.split(" ", 1)[0] === column);
  if (place < 0) throw new RangeError(`${table.name} has no column ${column}`);
  return place;
}

/** The id column is stored as null, since the tree has the id itself. */
function* tableTree(pages: Pages, table: Table, rows: readonly Row[]): Generator<void, number> {
  const leaves: Leaf[] = [];
  for (const [n, { id, values }] of rows.entries()) {
    if (n > 0 && compareValues(rows[n - 1]?.id ?? null, id) === 0) throw new RangeError(`Two rows of ${table.name} have the id ${id}`);
    leaves.push(rowLeaf(pages, id, record(table.id === null ? values : values.map((value, place) => (place === table.id ? null : value)))));
    if (n % STEP === 0) yield;
  }
  return yield* tree(pages, TABLE, leaves);
}

/** An index is a tree of its columns' values, each followed by the row's id, sorted. */
function* indexTree(pages: Pages, rows: readonly Row[], places: readonly number[]): Generator<void, number> {
  const keys: SqlValue[][] = [];
  for (const [n, { id, values }] of rows.entries()) {
    keys.push([...places.map((place) => values[place] ?? null), id]);
    if (n % STEP === 0) yield;
  }
  const leaves: Leaf[] = [];
  for (const [n, key] of (yield* sorted(keys, compareKeys)).entries()) {
    const bytes = pages.payload(INDEX, record(key), null);
    leaves.push({ bytes, key: bytes });
    if (n % STEP === 0) yield;
  }
  return yield* tree(pages, INDEX, leaves);
}

function compareKeys(a: readonly SqlValue[], b: readonly SqlValue[]): number {
  for (let i = 0; i < a.length; i++) {
    const by = compareValues(a[i] ?? null, b[i] ?? null);
    if (by !== 0) return by;
  }
  return 0;
}

/** Position, width in bytes, value (1.3). All else is zero. */
const HEADER: readonly (readonly [number, 1 | 2 | 4, number])[] = [
  [16, 2, PAGE],
  [18, 1, 1], // written and read without a write-ahead log
  [19, 1, 1],
  [21, 1, 64], // shares of a page, fixed by the format
  [22, 1, 32],
  [23, 1, 32],
  [24, 4, 1], // changes so far
  [40, 4, 1], // changes of the schema so far
  [44, 4, 4], // format of the schema: 0 and 1 take no byte
  [56, 4, 1], // UTF-8
  [92, 4, 1], // the change counter for which the number of pages is valid
  [96, 4, 3_045_000], // the version of SQLite that would have written this
];

function fillHeader(pages: Pages): void {
  const view = pages.view(1);
  new TextEncoder().encodeInto("SQLite format 3\0", new Uint8Array(view.buffer));
  for (const [at, width, value] of [...HEADER, [28, 4, pages.all.length] as const]) {
    if (width === 1) view.setUint8(at, value);
    else if (width === 2) view.setUint16(at, value);
    else view.setUint32(at, value);
  }
}

function* inOne(pages: Pages): Generator<void, Uint8Array> {
  const file = new Uint8Array(pages.all.length * PAGE);
  for (const [n, page] of pages.all.entries()) {
    file.set(page, n * PAGE);
    if (n % STEP === 0) yield;
  }
  return file;
}
