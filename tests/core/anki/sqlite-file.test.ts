import fc from "fast-check";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type SqlValue, varint } from "../../../src/core/anki/sqlite-record";
import { databaseFile, type Table } from "../../../src/core/anki/sqlite-file";
import { integerAffinity } from "../../../src/core/anki/sqlite-affinity";
import { sha1 } from "../../../src/core/anki/sha1";
import { sorted } from "../../../src/core/anki/sorted";
import { runSync } from "../../../src/core/base/jobs";
import { RUNS } from "../runs";
import { integrity, withDatabase } from "./database";

/** No declared types, so that SQLite, too, keeps each value as it is. */
function tableOf(rows: readonly (readonly SqlValue[])[], some: Partial<Table> = {}): Table {
  return { name: "things", id: null, columns: ["a", "b", "c"], indices: [{ name: "by_a", columns: ["a"] }, { name: "by_c_a", columns: ["c", "a"] }], rows, ...some };
}

const written = (...tables: Table[]): Uint8Array => runSync(databaseFile(tables));

/** SQLite's own words for a value, exact to the last bit of a number. */
const EXACT = ["a", "b", "c"].map((column) => `typeof(${column}), CASE typeof(${column}) WHEN 'integer' THEN cast(${column} AS text) WHEN 'real' THEN ${column} ELSE hex(${column}) END`).join(", ");

function exact(value: SqlValue): SqlValue[] {
  if (value === null) return ["null", ""];
  if (typeof value === "string") return ["text", hex(new TextEncoder().encode(value))];
  if (value instanceof Uint8Array) return ["blob", hex(value)];
  if (typeof value === "bigint" || Number.isSafeInteger(value)) return ["integer", String(Object.is(value, -0) ? 0 : value)];
  return ["real", value];
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join("");
}

const LONG = fc.tuple(fc.string({ unit: "binary", maxLength: 8 }), fc.integer({ min: 0, max: 2000 })).map(([text, times]) => text.repeat(times));

const VALUE: fc.Arbitrary<SqlValue> = fc.oneof(
  fc.constant(null), fc.string({ unit: "binary", maxLength: 30 }), fc.integer(), fc.maxSafeInteger(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.double({ noNaN: true, noDefaultInfinity: true }), fc.uint8Array({ maxLength: 20 }), { arbitrary: LONG, weight: 1 },
);

describe("a database written without SQLite", () => {
  it("holds any values, in any number, as SQLite reads them", () => {
    fc.assert(fc.property(fc.array(fc.tuple(VALUE, VALUE, VALUE), { maxLength: 120 }), (rows) => {
      withDatabase(written(tableOf(rows)), (db) => {
        expect(db.check).toEqual(["ok"]);
        expect(db.rows(`SELECT ${EXACT} FROM things ORDER BY rowid`)).toEqual(rows.map((row) => row.flatMap(exact)));
      });
    }));
  });

  it("is found whole by way of its indices, whatever the values", () => {
    fc.assert(fc.property(fc.array(fc.tuple(VALUE, VALUE, VALUE), { maxLength: 60 }), (rows) => {
      withDatabase(written(tableOf(rows)), (db) => {
        const byIndex = db.rows("SELECT rowid FROM things INDEXED BY by_a ORDER BY a, rowid").flat();
        expect(byIndex).toEqual(db.rows("SELECT rowid FROM things NOT INDEXED ORDER BY +a, rowid").flat());
        expect(byIndex).toHaveLength(rows.length);
      });
    }));
  });

  it("has row ids of its own column, of any size and sign, in any order given", () => {
    const id = fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.integer({ min: -300, max: 300 }));
    fc.assert(fc.property(fc.uniqueArray(id, { maxLength: 300, selector: String }), (ids) => {
      const table = tableOf(ids.map((one) => [one, "x".repeat(Number(BigInt.asUintN(9, BigInt(one)))), null]), { id: 0, columns: ["a integer primary key", "b", "c"] });
      withDatabase(written(table), (db) => {
        expect(db.check).toEqual(["ok"]);
        const inOrder = ids.map(BigInt).sort((x, y) => (x < y ? -1 : 1)).map(String);
        expect(db.rows("SELECT cast(a AS text) FROM things ORDER BY a").flat()).toEqual(inOrder);
      });
    }));
  });

  /** Lengths around each bound of the format: payload in the page, then one, two, many pages behind it. */
  it.each([0, 1, 127, 128, 480, 489, 490, 980, 1002, 1003, 1010, 4050, 4055, 4056, 4057, 4058, 4061, 4062, 4092, 4093, 4600, 8184, 8185, 8700, 70_000])("keeps a text of %i letters, in the table and in an index", (length) => {
    for (const by of [-2, -1, 0, 1, 2]) {
      const text = "é".repeat(Math.max(0, length + by) / 2) + (Math.max(0, length + by) % 2 === 1 ? "x" : "");
      withDatabase(written(tableOf([[text, 1, 2], [`${text}b`, 3, 4], [null, text, text]])), (db) => {
        expect(db.check).toEqual(["ok"]);
        expect(db.rows("SELECT * FROM things")).toEqual([[text, 1, 2], [`${text}b`, 3, 4], [null, text, text]]);
      });
    }
  });

  it("is whole for every number of rows: with a few entries to a page, and levels upon levels", () => {
    const rows = Array.from({ length: 160 }, (_none, n) => [`${"k".repeat(1300)}${n}`, n, null]);
    for (let count = 0; count <= rows.length; count++) expect([count, ...integrity(written(tableOf(rows.slice(0, count))))]).toEqual([count, "ok"]);
  });

  it("is whole where a page above the leaves is just full, and just more than full", () => {
    const rows = Array.from({ length: 545 }, (_none, n) => ["k".repeat(3000), n, null]);
    for (let count = 518; count <= rows.length; count++) expect([count, ...integrity(written(tableOf(rows.slice(0, count), { indices: [] })))]).toEqual([count, "ok"]);
  });

  it("has as many tables and indices as are wanted, even where their names need several pages", () => {
    const tables = Array.from({ length: 90 }, (_none, n) => tableOf([[n, "row", null]], { name: `table_${n}`, indices: [{ name: `index_${n}`, columns: ["b", "c"] }] }));
    withDatabase(written(...tables), (db) => {
      expect(db.check).toEqual(["ok"]);
      expect(db.rows("SELECT count(*), count(DISTINCT rootpage) FROM sqlite_schema")).toEqual([[180, 180]]);
      expect(db.rows("SELECT a FROM table_77 WHERE b = 'row'")).toEqual([[77]]);
    });
  });

  it("can be written on by SQLite: rows come and go, and it stays whole", () => {
    const rows = Array.from({ length: 3000 }, (_none, n) => [`${n * 7919 % 3000}`, "text ".repeat(n % 700), n]);
    withDatabase(written(tableOf(rows)), (db) => {
      db.rows("DELETE FROM things WHERE c % 3 = 0; INSERT INTO things SELECT b, a, c + 10000 FROM things WHERE c % 5 = 0; UPDATE things SET a = a || 'x' WHERE c % 2 = 0; VACUUM");
      expect(db.rows("PRAGMA integrity_check")).toEqual([["ok"]]);
      expect(db.rows("SELECT count(*) FROM things")).toEqual([[2400]]);
    });
  });

  it("refuses two rows with one id, and an id that is no whole number", () => {
    const table = (ids: readonly SqlValue[]) => tableOf(ids.map((id) => [id, 1, 1]), { id: 0, columns: ["a integer primary key", "b", "c"] });
    expect(() => written(table([5, 5n]))).toThrow("Two rows of things have the id 5");
    expect(() => written(table([1.5]))).toThrow("whole number");
  });
});

describe("the parts", () => {
  it("a text in a column of whole numbers becomes what SQLite makes of it", () => {
    const digits = fc.stringMatching(/^[ \t]{0,2}[+-]?[0-9]{0,24}(\.[0-9]{0,20})?([eE][+-]?[0-9]{1,3})?[ \n]{0,2}$/);
    fc.assert(fc.property(fc.oneof(digits, fc.string(), fc.constantFrom("0x10", "1e400", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1_000", "", " ", ".", "+", "1.", ".5", "∞", "1e3", "Infinity")), (text) => {
      const [mine] = withDatabase(written({ name: "t", id: null, columns: ["a integer"], indices: [], rows: [[integerAffinity(text)]] }), (db) => {
        expect(db.check).toEqual(["ok"]);
        return db.rows("SELECT typeof(a), cast(a AS text) FROM t");
      });
      const [theirs] = withDatabase(written({ name: "t", id: null, columns: ["a integer"], indices: [], rows: [] }), (db) => {
        db.rows(`INSERT INTO t VALUES (cast(x'${hex(new TextEncoder().encode(text))}' AS text))`);
        return db.rows("SELECT typeof(a), cast(a AS text) FROM t");
      });
      expect(mine).toEqual(theirs);
    }), { numRuns: RUNS * 3 });
  });

  it("SHA-1 is the platform's", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(sha1(text)).toBe(createHash("sha1").update(text, "utf8").digest("hex"));
    }));
    for (let length = 50; length < 130; length++) expect(sha1("a".repeat(length))).toBe(createHash("sha1").update("a".repeat(length)).digest("hex"));
  });

  it("sorting in steps is sorting, stable, and pauses", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.nat()), { maxLength: 3000 }), (pairs) => {
      const by = (a: readonly number[], b: readonly number[]) => (a[0] ?? 0) - (b[0] ?? 0);
      expect(runSync(sorted(pairs, by))).toEqual([...pairs].sort(by));
    }));
    expect([...sorted(Array.from({ length: 5000 }, (_none, n) => -n), (a, b) => a - b)].length).toBeGreaterThan(20);
  });

  it("a length takes as few bytes as it can", () => {
    expect([0, 127, 128, 16383, 16384, 2 ** 53, -1].map((value) => varint(value).length)).toEqual([1, 1, 2, 2, 3, 8, 9]);
  });
});
