/** Metadata by text, kept from page to page as the app keeps it from start to start. */
import { readCache } from "../tests/workbench/cache";

export type StoredCache = ReturnType<typeof readCache>;

const stored = new Map<string, StoredCache>();

export function storedCache(text: string): StoredCache {
  const known = stored.get(text);
  if (known !== undefined) return known;
  const cache = readCache(text);
  stored.set(text, cache);
  return cache;
}
