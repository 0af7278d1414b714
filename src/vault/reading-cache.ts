/**
 * The cache of readings, in the browser's own database: one for each vault, since all vaults of the app share the browser.
 *
 * A cache that cannot be opened, read or written is as good as an empty one, so nothing here rejects.
 */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { App } from "obsidian";
import type { CachedNote, ReadingCache } from "../app/reading-cache";

interface Schema extends DBSchema {
  notes: { readonly key: string; readonly value: CachedNote & { readonly writtenWith: string } };
}

/** Notes read or written in one go: a few milliseconds each. */
const PAGE = 250;

export function createReadingCache(app: App): ReadingCache {
  return openReadingCache(`moc-study-readings-${vaultId(app)}`);
}

/** The id by which the app itself keeps this vault apart from others; its typings leave it out. */
function vaultId(app: App): string {
  const id: unknown = Reflect.get(app, "appId");
  return typeof id === "string" && id !== "" ? id : app.vault.getName();
}

export function openReadingCache(name: string): ReadingCache {
  let opened: Promise<IDBPDatabase<Schema> | null> | null = null;
  const database = (): Promise<IDBPDatabase<Schema> | null> => {
    opened ??= openDB<Schema>(name, 1, { upgrade: (db) => { db.createObjectStore("notes", { keyPath: "path" }); } }).catch(() => null);
    return opened;
  };
  return {
    async *load(key) {
      const db = await database();
      for (let last: string | null = null; db !== null;) {
        const range: IDBKeyRange | null = last === null ? null : IDBKeyRange.lowerBound(last, true);
        const page: readonly Schema["notes"]["value"][] = await db.getAll("notes", range, PAGE).catch(() => []);
        yield page.filter(({ writtenWith }) => writtenWith === key);
        last = page.at(-1)?.path ?? null;
        if (page.length < PAGE) return;
      }
    },
    async save(key, notes, gone) {
      const db = await database();
      if (db === null) return;
      try {
        for (let at = 0; at < notes.length; at += PAGE) {
          const { store, done } = db.transaction("notes", "readwrite");
          for (const note of notes.slice(at, at + PAGE)) void store.put({ ...note, writtenWith: key });
          await done;
        }
        const { store, done } = db.transaction("notes", "readwrite");
        for (const path of gone) void store.delete(path);
        await done;
      } catch {
        // What was not kept is read again at the next start.
      }
    },
    async clear() {
      const db = await database();
      await db?.clear("notes").catch(() => undefined);
    },
  };
}
