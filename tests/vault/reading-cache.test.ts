import { notePath } from "../../src/core/base/note-path";
import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import type { CachedNote } from "../../src/app/reading-cache";
import { openReadingCache } from "../../src/vault/reading-cache";
import { factsOf } from "../core/graph/samples";

const noteAt = (path: string): CachedNote => ({ path: notePath(path), modified: 1000, size: 10, readAt: 9000, facts: factsOf(path) });

async function paths(cache: ReturnType<typeof openReadingCache>, key: string): Promise<string[]> {
  const found: string[] = [];
  for await (const part of cache.load(key)) found.push(...part.map(({ path }) => path));
  return found.sort();
}

it("the reading cache gives back what was kept with the same settings, page by page, without what is gone", async () => {
  const cache = openReadingCache("vault-a");
  const notes = Array.from({ length: 600 }, (_one, n) => noteAt(`Note ${n}.md`));
  await cache.save("1 settings", notes, []);
  expect(await paths(cache, "1 settings")).toHaveLength(600);
  expect(await paths(cache, "2 settings")).toEqual([]);
  await cache.save("1 settings", [], [notePath("Note 7.md")]);
  expect(await paths(openReadingCache("vault-a"), "1 settings")).not.toContain("Note 7.md");
  expect(await paths(openReadingCache("vault-b"), "1 settings")).toEqual([]);
  await cache.clear();
  expect(await paths(cache, "1 settings")).toEqual([]);
});
