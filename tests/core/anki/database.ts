/** Opens bytes as a database with SQLite itself, so that what was written is judged by another. */
import initSqlJs from "sql.js";
import type { SqlValue } from "../../../src/core/anki/sqlite-record";

const SQL = await initSqlJs();

export interface Opened {
  /** What SQLite says of the whole file: `["ok"]`, or what is wrong. */
  readonly check: readonly string[];
  readonly rows: (sql: string) => SqlValue[][];
}

/** Opens, asks, closes. */
export function withDatabase<T>(bytes: Uint8Array, ask: (db: Opened) => T): T {
  const db = new SQL.Database(bytes);
  const rows = (sql: string): SqlValue[][] => db.exec(sql)[0]?.values ?? [];
  try {
    return ask({ check: rows("PRAGMA integrity_check").map(([line]) => String(line)), rows });
  } finally {
    db.close();
  }
}

export function integrity(bytes: Uint8Array): readonly string[] {
  return withDatabase(bytes, ({ check }) => check);
}
