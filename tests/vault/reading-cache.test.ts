import { notePath } from "../../src/core/base/note-path";
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CachedNote, CacheEntries, ReadingCache } from "../../src/app/reading-cache";
import { openReadingCache } from "../../src/vault/reading-cache";
import { factsOf } from "../core/graph/samples";

const noteAt = (path: string): CachedNote => ({ path: notePath(path), modified: 1000, size: 10, readAt: 9000, writtenWith: "1 settings", facts: factsOf(path) });

/** Entries of notes that are kept, and of notes that are removed. */
const entries = (kept: readonly string[], removed: readonly string[] = []): CacheEntries => new Map([...kept.map((path) => [notePath(path), noteAt(path)] as const), ...removed.map((path) => [notePath(path), null] as const)]);

async function load(cache: ReadingCache): Promise<Map<string, CachedNote | null>> {
  const found = new Map<string, CachedNote | null>();
  for await (const part of cache.load()) for (const [path, note] of part) found.set(path, note);
  return found;
}

async function paths(cache: ReadingCache): Promise<string[]> {
  return [...(await load(cache)).keys()].sort();
}

it("the reading cache gives back what was kept, page by page, without what is gone", async () => {
  const cache = openReadingCache("vault-a");
  await cache.save(entries(Array.from({ length: 600 }, (_one, n) => `Note ${n}.md`)));
  expect(await paths(cache)).toHaveLength(600);
  expect((await load(cache)).get("Note 8.md")).toEqual(noteAt("Note 8.md"));
  await cache.save(entries([], ["Note 7.md"]));
  expect(await paths(openReadingCache("vault-a"))).not.toContain("Note 7.md");
  expect(await paths(openReadingCache("vault-b"))).toEqual([]);
  await cache.clear();
  expect(await paths(cache)).toEqual([]);
});

it("an entry that does not look like one is null, and keeps no other from being loaded", async () => {
  const { facts, ...rest } = noteAt("B.md");
  const wrong: readonly object[] = [
    rest, { ...rest, facts: null }, { ...rest, facts: {} }, { ...rest, facts: { ...facts, up: 1 } }, { ...rest, facts: { ...facts, links: [null] } },
    { ...rest, facts: { ...facts, remarks: [{ link: "A" }] } }, { ...rest, facts: { ...facts, path: "C.md" } }, { path: rest.path }, { ...rest, facts, readAt: "9000" }, { ...rest, facts, modified: Number.NaN },
  ];
  for (const [n, entry] of wrong.entries()) {
    const cache = openReadingCache(`vault-wrong-${n}`);
    await cache.save(entries(["A.md", "C.md"]));
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore) { return this.add(entry); });
    await cache.save(entries(["B.md"]));
    put.mockRestore();
    expect([...await load(cache)]).toEqual([["A.md", noteAt("A.md")], ["B.md", null], ["C.md", noteAt("C.md")]]);
  }
});

describe("a cache that is cleared", () => {
  it("while it is saved has nothing afterwards that was given to it before", async () => {
    const cache = openReadingCache("vault-cleared");
    const saved = cache.save(entries(Array.from({ length: 2000 }, (_one, n) => `Note ${n}.md`)));
    const cleared = cache.clear();
    const later = cache.save(entries(["Later.md"]));
    await Promise.all([saved, cleared, later]);
    expect(await paths(cache)).toEqual(["Later.md"]);
  });

  it("midway in a save is cleared once that page is written, and no further page is", async () => {
    const cache = openReadingCache("vault-midway");
    let cleared = Promise.resolve();
    let puts = 0;
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (++puts === 300) cleared = cache.clear();
      return this.add(value);
    });
    await cache.save(entries(Array.from({ length: 2000 }, (_one, n) => `Note ${n}.md`)));
    await cleared;
    put.mockRestore();
    expect([puts, await paths(cache)]).toEqual([500, []]);
  });

  it("but cannot be, says so", async () => {
    const cache = openReadingCache("vault-kept");
    await cache.save(entries(["A.md"]));
    const clear = vi.spyOn(IDBObjectStore.prototype, "clear").mockImplementation(() => { throw new DOMException("The disk is gone.", "UnknownError"); });
    await expect(cache.clear()).rejects.toThrow("The disk is gone.");
    clear.mockRestore();
    await cache.save(entries(["B.md"]));
    expect(await paths(cache)).toEqual(["A.md", "B.md"]);
  });
});

it("saves end in the order in which they began", async () => {
  const cache = openReadingCache("vault-order");
  const many = entries(Array.from({ length: 600 }, (_one, n) => `Note ${n}.md`));
  await Promise.all([cache.save(many), cache.save(entries([], ["Note 599.md"]))]);
  expect((await load(cache)).has("Note 599.md")).toBe(false);
});

describe("a cache of readings that fails", () => {
  afterEach(() => { vi.restoreAllMocks(); });
  const full = (): never => { throw new DOMException("The disk is full.", "QuotaExceededError"); };

  it("on a full disk keeps what it has, rejects nothing, and goes on once there is room", async () => {
    const cache = openReadingCache("vault-full");
    await cache.save(entries(["A.md"]));
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(full);
    await cache.save(entries(["B.md"], ["A.md"]));
    expect(await paths(cache)).toEqual(["A.md"]);
    vi.restoreAllMocks();
    await cache.save(entries(["B.md"]));
    expect(await paths(cache)).toEqual(["A.md", "B.md"]);
  });

  it("that cannot be opened, or read, is an empty one", async () => {
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(full);
    const cache = openReadingCache("vault-shut");
    await cache.save(entries(["A.md"]));
    await expect(cache.clear()).rejects.toThrow("cannot be opened");
    expect(await paths(cache)).toEqual([]);
    vi.restoreAllMocks();
    const other = openReadingCache("vault-unread");
    await other.save(entries(["A.md"]));
    vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(full);
    expect(await paths(other)).toEqual([]);
  });

  it("closed midway in a page keeps that page whole or not at all", async () => {
    const cache = openReadingCache("vault-closed");
    await cache.save(entries(["A.md"]));
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (++puts === 2) this.transaction.abort();
      return this.add(value);
    });
    await cache.save(entries(["B.md", "C.md"]));
    vi.restoreAllMocks();
    expect(await paths(openReadingCache("vault-closed"))).toEqual(["A.md"]);
  });

  it("written by two windows at once has the notes of both", async () => {
    const [one, other] = [openReadingCache("vault-two"), openReadingCache("vault-two")];
    await Promise.all([one.save(entries(["A.md", "B.md"])), other.save(entries(["B.md", "C.md"]))]);
    expect(await paths(one)).toEqual(["A.md", "B.md", "C.md"]);
  });
});
