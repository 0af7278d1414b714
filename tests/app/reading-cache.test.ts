import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parseYaml } from "../../scripts/parse-yaml";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import type { CachedNote, FileStamp, ReadingCache } from "../../src/app/reading-cache";
import type { NoteSource } from "../../src/app/vault-reader";
import { notePath } from "../../src/core/base/note-path";
import { DEFAULTS, type Settings } from "../../src/core/base/settings";
import { openReadingCache } from "../../src/vault/reading-cache";

const MAP = "A MOC.md";

interface Vault {
  readonly cache: ReadingCache;
  readonly files: Map<string, string>;
  readonly stamps: Map<string, FileStamp>;
  /** Milliseconds since 1970. */
  now: number;
  /** Called before a note is read. */
  onRead: (path: string) => void | Promise<void>;
  /** Called before properties are read. */
  onParse: () => void;
}

/** A start of the app: what is there is read, and what is to be kept is kept. */
interface Start {
  readonly liveIndex: LiveIndex;
  /** Paths in the order in which they were read. */
  readonly reads: string[];
  load(): Promise<void>;
}

let vaults = 0;

/** Each file was written long ago. */
function vaultOf(files: Record<string, string>): Vault {
  const all = { [MAP]: "# A\n- **Paging** — Blocks\n", ...files };
  const stamps = new Map(Object.entries(all).map(([path, text]) => [path, { modified: 1000, size: text.length }]));
  return { cache: openReadingCache(`vault-${++vaults}`), files: new Map(Object.entries(all)), stamps, now: 1_000_000, onRead: () => undefined, onParse: () => undefined };
}

function open(vault: Vault, settings: Partial<Settings> = {}, cache = vault.cache): Start {
  const reads: string[] = [];
  const sourceOf = (path: string): NoteSource => {
    const stamp = vault.stamps.get(path);
    return { path: notePath(path), ...(stamp === undefined ? {} : { stamp }), read: async () => {
      reads.push(path);
      await vault.onRead(path);
      return vault.files.get(path) ?? null;
    } };
  };
  const parse = (yaml: string): unknown => {
    vault.onParse();
    return parseYaml(yaml);
  };
  const liveIndex = createLiveIndex({ ...DEFAULTS, ...settings }, parse, { now: () => vault.now, offsetAt: () => 0 }, { cache, sourceOf });
  return { liveIndex, reads, load: () => liveIndex.load([...vault.files.keys()].map(sourceOf)) };
}

async function start(vault: Vault, settings: Partial<Settings> = {}): Promise<Start> {
  const one = open(vault, settings);
  await one.load();
  await saved(vault);
  return one;
}

/** Settled when all that was given to the cache is kept: it saves in order. */
async function saved({ cache }: Vault): Promise<void> {
  await cache.save(new Map());
}

async function kept({ cache }: Vault): Promise<string[]> {
  const found: string[] = [];
  for await (const part of cache.load()) found.push(...part.keys());
  return found.sort();
}

function linksOf({ liveIndex }: Start, path: string): readonly string[] | undefined {
  return liveIndex.current().notes.facts.get(notePath(path))?.links;
}

afterEach(() => { vi.restoreAllMocks(); });

describe("a second start", () => {
  it("reads maps and notes that changed, and knows of the others what was read", async () => {
    const vault = vaultOf({ "Same.md": "[[X]]", "Other.md": "[[X]]" });
    await start(vault);
    vault.files.set("Other.md", "[[Y]] now");
    vault.stamps.set("Other.md", { modified: 2000, size: 9 });
    const second = await start(vault);
    expect([second.reads, linksOf(second, "Same.md"), linksOf(second, "Other.md")]).toEqual([[MAP, "Other.md"], ["X"], ["Y"]]);
  });

  it("writes only entries that changed, and removes those of notes that went meanwhile", async () => {
    const vault = vaultOf({ "Same.md": "a", "Other.md": "b", "Old/One.md": "c", "Old/Two.md": "d" });
    await start(vault);
    expect(await kept(vault)).toEqual(["Old/One.md", "Old/Two.md", "Other.md", "Same.md"]);
    vault.stamps.set("Other.md", { modified: 2000, size: 1 });
    vault.files.delete("Old/One.md");
    vault.files.delete("Old/Two.md");
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    await start(vault);
    expect(put.mock.calls.map(([entry]) => (entry as CachedNote).path)).toEqual(["Other.md"]);
    expect(await kept(vault)).toEqual(["Other.md", "Same.md"]);
  });

  it("tells the problem of a note as the first did", async () => {
    const vault = vaultOf({ "Broken.md": "---\naliases: [a\nb: c\n---\ntext" });
    const problems = (await start(vault)).liveIndex.problems();
    expect(problems).toHaveLength(1);
    expect((await start(vault)).liveIndex.problems()).toEqual(problems);
  });

  it("reads notes that name ids of concepts, wherever they stand", async () => {
    const vault = vaultOf({ "Copied.md": "%% begin moc-study %%\n- [ ] Paging ^moc-0123456789\n%% end moc-study %%\n" });
    await start(vault);
    expect((await start(vault)).reads).toEqual([MAP, "Copied.md"]);
  });

  it("reads a note again that was read within three seconds of its file's time, however long the load took", async () => {
    const vault = vaultOf({ "Fresh.md": "[[X]]", "Slow.md": "" });
    vault.stamps.set("Fresh.md", { modified: vault.now - 100, size: 5 });
    vault.onRead = (path) => { if (path === "Slow.md") vault.now += 60_000; };
    await start(vault);
    vault.files.set("Fresh.md", "[[Y]]");
    expect(linksOf(await start(vault), "Fresh.md")).toEqual(["Y"]);
  });

  it("takes the time before the reading began: the file may be written again meanwhile", async () => {
    const vault = vaultOf({ "Slow.md": "" });
    vault.stamps.set("Slow.md", { modified: vault.now - 100, size: 0 });
    vault.onRead = (path) => { if (path === "Slow.md") vault.now += 60_000; };
    await start(vault);
    expect((await start(vault)).reads).toContain("Slow.md");
  });

  it("with a cache that fails midway reads what it did not give", async () => {
    const vault = vaultOf({ "Note.md": "[[X]]" });
    const failing: ReadingCache = { ...vault.cache, async *load() {
      yield await Promise.resolve(new Map());
      throw new Error("gone");
    } };
    const one = open(vault, {}, failing);
    await one.load();
    await one.liveIndex.ready;
    expect([one.reads, linksOf(one, "Note.md")]).toEqual([[MAP, "Note.md"], ["X"]]);
  });
});

describe("a note whose last reading failed", () => {
  const failing = (): never => { throw new Error("EBUSY"); };

  it("is not kept, and is read at the next start", async () => {
    const vault = vaultOf({ "Note.md": "[[X]]" });
    const first = await start(vault);
    expect(await kept(vault)).toEqual(["Note.md"]);
    vault.files.set("Note.md", "[[Y]] now");
    vault.stamps.set("Note.md", { modified: 5000, size: 9 });
    vault.onRead = failing;
    await first.liveIndex.mark(notePath("Note.md"));
    await saved(vault);
    expect(await kept(vault)).toEqual([]);
    vault.onRead = () => undefined;
    expect(linksOf(await start(vault), "Note.md")).toEqual(["Y"]);
  });

  it("is read with the next load, even where its entry could not be removed", async () => {
    const vault = vaultOf({ "Note.md": "[[X]]" });
    const first = await start(vault);
    vault.onRead = failing;
    vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(failing);
    await first.liveIndex.mark(notePath("Note.md"));
    await saved(vault);
    expect([await kept(vault), first.liveIndex.problems().length]).toEqual([["Note.md"], 1]);
    vault.onRead = () => undefined;
    await first.load();
    expect(first.liveIndex.problems()).toEqual([]);
  });

  it("is kept again once it can be read", async () => {
    const vault = vaultOf({ "Note.md": "[[X]]" });
    vault.onRead = (path) => path === "Note.md" ? failing() : undefined;
    const first = await start(vault);
    expect(await kept(vault)).toEqual([]);
    vault.onRead = () => undefined;
    await first.liveIndex.mark(notePath("Note.md"));
    await saved(vault);
    expect(await kept(vault)).toEqual(["Note.md"]);
  });
});

describe("settings that change while notes are read", () => {
  const files = { "Tagged.md": "---\ntags: [map]\n---\n- **Tagged** — A map by its tag\n", "Z.md": "" };

  // Eight notes are read at a time: the last of twenty is begun when the first ones are taken in.
  const between = Object.fromEntries(Array.from({ length: 20 }, (_one, n) => [`N${n}.md`, ""]));

  it.each(["Tagged.md", "Z.md"])("make no entry count that was judged by those before (while %s is read)", async (when) => {
    const vault = vaultOf({ "Tagged.md": files["Tagged.md"], ...between, "Z.md": "" });
    const first = open(vault);
    vault.onRead = (path) => { if (path === when) first.liveIndex.configure({ ...DEFAULTS, mapTags: "map" }); };
    await first.load();
    await saved(vault);
    vault.onRead = () => undefined;
    const second = await start(vault, { mapTags: "map" });
    expect(second.liveIndex.current().maps.map(({ path }) => path)).toEqual([MAP, "Tagged.md"]);
  });

  it("in the middle of a note leave no entry of it", async () => {
    const vault = vaultOf({ "Tagged.md": files["Tagged.md"] });
    const first = open(vault, { mapTags: "map" });
    vault.onParse = () => { first.liveIndex.configure({ ...DEFAULTS, mapTags: "" }); };
    await first.load();
    await saved(vault);
    expect(await kept(vault)).toEqual([]);
  });

  it("and are read again for, leave entries of the new settings only", async () => {
    const vault = vaultOf(files);
    const first = await start(vault);
    expect(await kept(vault)).toEqual(["Tagged.md", "Z.md"]);
    expect(first.liveIndex.configure({ ...DEFAULTS, mapTags: "map" })).toBe(true);
    await first.load();
    await saved(vault);
    expect(await kept(vault)).toEqual(["Z.md"]);
    expect((await start(vault, { mapTags: "map" })).reads).toEqual([MAP, "Tagged.md"]);
  });
});

describe("a cache that is cleared", () => {
  it("right after a load stays empty", async () => {
    const vault = vaultOf(Object.fromEntries(Array.from({ length: 600 }, (_one, n) => [`${n}.md`, ""])));
    const first = open(vault);
    await first.load();
    await first.liveIndex.clearCache();
    await saved(vault);
    expect(await kept(vault)).toEqual([]);
  });

  it("while notes are read keeps none whose reading began before", async () => {
    const notes = Array.from({ length: 40 }, (_one, n) => `${String(n).padStart(2, "0")}.md`);
    const vault = vaultOf(Object.fromEntries(notes.map((path) => [path, ""])));
    const first = open(vault);
    let cleared = Promise.resolve();
    const before: string[] = [];
    vault.onRead = (path) => {
      before.push(path);
      if (path !== "20.md") return;
      cleared = first.liveIndex.clearCache();
      vault.onRead = () => undefined;
    };
    await first.load();
    await cleared;
    await saved(vault);
    expect(before).toContain("20.md");
    expect(await kept(vault)).toEqual(notes.filter((path) => !before.includes(path)));
  });

  it("but could not be, says so", async () => {
    const vault = vaultOf({ "Note.md": "" });
    const first = await start(vault);
    vi.spyOn(IDBObjectStore.prototype, "clear").mockImplementation(() => { throw new DOMException("The disk is gone.", "UnknownError"); });
    await expect(first.liveIndex.clearCache()).rejects.toThrow("The disk is gone.");
    expect(await kept(vault)).toEqual(["Note.md"]);
  });
});
