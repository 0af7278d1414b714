import { notePath } from "../../src/core/base/note-path";
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
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

describe("a cache of readings that fails", () => {
  afterEach(() => { vi.restoreAllMocks(); });
  const full = (): never => { throw new DOMException("The disk is full.", "QuotaExceededError"); };

  it("on a full disk keeps what it has, rejects nothing, and goes on once there is room", async () => {
    const cache = openReadingCache("vault-full");
    await cache.save("1", [noteAt("A.md")], []);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(full);
    await cache.save("1", [noteAt("B.md")], [notePath("A.md")]);
    expect(await paths(cache, "1")).toEqual(["A.md"]);
    vi.restoreAllMocks();
    await cache.save("1", [noteAt("B.md")], []);
    expect(await paths(cache, "1")).toEqual(["A.md", "B.md"]);
  });

  it("that cannot be opened, or read, is an empty one", async () => {
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(full);
    const cache = openReadingCache("vault-shut");
    await cache.save("1", [noteAt("A.md")], []);
    await cache.clear();
    expect(await paths(cache, "1")).toEqual([]);
    vi.restoreAllMocks();
    const other = openReadingCache("vault-unread");
    await other.save("1", [noteAt("A.md")], []);
    vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(full);
    expect(await paths(other, "1")).toEqual([]);
  });

  it("closed midway in a page keeps that page whole or not at all", async () => {
    const cache = openReadingCache("vault-closed");
    await cache.save("1", [noteAt("A.md")], []);
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (++puts === 2) this.transaction.abort();
      return this.add(value);
    });
    await cache.save("1", [noteAt("B.md"), noteAt("C.md")], []);
    vi.restoreAllMocks();
    expect(await paths(openReadingCache("vault-closed"), "1")).toEqual(["A.md"]);
  });

  it("written by two windows at once has the notes of both", async () => {
    const [one, other] = [openReadingCache("vault-two"), openReadingCache("vault-two")];
    await Promise.all([one.save("1", [noteAt("A.md"), noteAt("B.md")], []), other.save("1", [noteAt("B.md"), noteAt("C.md")], [])]);
    expect(await paths(one, "1")).toEqual(["A.md", "B.md", "C.md"]);
  });
});
