/**
 * The cache of readings, in the browser's own database: one for each vault, since all vaults of the app share the browser.
 *
 * A cache that cannot be opened, read or written is as good as an empty one, so nothing here rejects
 * but `clear`, which somebody waits for.
 */
import { strings } from "../core/base/strings";
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { App } from "obsidian";
import type { NotePath } from "../core/base/note-path";
import { isCachedNote, type CachedNote, type CacheEntries, type ReadingCache } from "../app/reading-cache";

interface Schema extends DBSchema {
  notes: { readonly key: string; readonly value: CachedNote };
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
  const inTurn = createQueue();
  let clears = 0;
  return {
    async *load() {
      const db = await database();
      if (db !== null) yield* loadPages(db);
    },
    save(entries) {
      const before = clears;
      return inTurn(async () => {
        const db = await database();
        try {
          const all = [...entries];
          for (let at = 0; db !== null && clears === before && at < all.length; at += PAGE) await inOneGo(db, all.slice(at, at + PAGE));
        } catch {
          // What was not kept is read again at the next start.
        }
      });
    },
    clear() {
      clears++;
      return inTurn(async () => {
        const db = await database();
        if (db === null) throw new Error(strings.files.noDatabase);
        await db.clear("notes");
      });
    },
  };
}

async function* loadPages(db: IDBPDatabase<Schema>): AsyncGenerator<CacheEntries> {
  for (let last: string | null = null; ;) {
    const range: IDBKeyRange | null = last === null ? null : IDBKeyRange.lowerBound(last, true);
    const page: readonly CachedNote[] = await db.getAll("notes", range, PAGE).catch(() => []);
    yield new Map(page.map((value) => [value.path, isCachedNote(value) ? value : null]));
    last = page.at(-1)?.path ?? null;
    if (page.length < PAGE) return;
  }
}

/** Runs what it is given one after another, whether or not it succeeds. */
function createQueue(): (act: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return (act) => {
    const result = last.then(act);
    last = result.catch(() => undefined);
    return result;
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

/** All of it or nothing. Each request is waited for: one that fails is not left without a handler. */
async function inOneGo(db: IDBPDatabase<Schema>, entries: readonly (readonly [NotePath, CachedNote | null])[]): Promise<void> {
  const transaction = db.transaction("notes", "readwrite");
  const { store, done } = transaction;
  try {
    await Promise.all([...entries.map(async ([path, note]) => { await (note === null ? store.delete(path) : store.put(note)); }), done]);
  } catch (error) {
    transaction.abort();
    throw error;
  }
}
