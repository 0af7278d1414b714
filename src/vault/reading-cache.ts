/**
 * The cache of readings, in the browser's own database: one for each vault, since all vaults of the app share the browser.
 *
 * A cache that cannot be opened, read or written is as good as an empty one, so nothing here rejects.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from "idb";
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
    opened ??= open(name);
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
        for (let at = 0; at < notes.length; at += PAGE) await inOneGo(db, notes.slice(at, at + PAGE), (store, note) => store.put({ ...note, writtenWith: key }));
        await inOneGo(db, gone, (store, path) => store.delete(path));
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

/** Some browsers throw where others reject, as in a private window. */
async function open(name: string): Promise<IDBPDatabase<Schema> | null> {
  try {
    return await openDB<Schema>(name, 1, { upgrade: (db) => { db.createObjectStore("notes", { keyPath: "path" }); } });
  } catch {
    return null;
  }
}

type Store = IDBPObjectStore<Schema, ["notes"], "notes", "readwrite">;

/** All of it or nothing. Each request is waited for: one that fails is not left without a handler. */
async function inOneGo<T>(db: IDBPDatabase<Schema>, items: readonly T[], write: (store: Store, item: T) => Promise<unknown>): Promise<void> {
  const { store, done } = db.transaction("notes", "readwrite");
  await Promise.all([...items.map(async (item) => write(store, item)), done]);
}
