/** The first start and the second, which reads only what changed in between. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { SYSTEM } from "../../src/app/clock";
import { createLiveIndex } from "../../src/app/live-index";
import type { CacheEntries, CachedNote, ReadingCache } from "../../src/app/reading-cache";
import type { NoteSource } from "../../src/app/vault-reader";
import { notePath, type NotePath } from "../../src/core/base/note-path";
import { DEFAULTS } from "../../src/core/base/settings";
import { parseYaml } from "../parse-yaml";
import { short, type Row } from "./table";
import { watched, WATCHED, type Watched } from "./watched";

/** Milliseconds that a disk takes to give a note. */
const DISK = 3;

export async function* benchStarting(texts: ReadonlyMap<string, string>): AsyncGenerator<Row, void> {
  const maps = [...texts.keys()].filter((path) => path.startsWith("Maps/")).length;
  const cache = memoryCache();
  const first = await start(texts, cache);
  yield { what: "Cold load of 20,000 notes and 100,000 bullets: longest task", value: first.longest, unit: "ms", goal: { atMost: 50 }, how: `${short(first.cpu)} ms of processor time` };
  const second = await start(texts, cache);
  yield { what: "Second start: plain notes read", value: second.reads - maps, unit: "notes", goal: { atMost: 0 }, how: `${second.reads} of ${texts.size} notes read, ${maps} of them maps` };
  yield { what: "Second start: longest task", value: second.longest, unit: "ms", goal: { atMost: 50 }, how: "between two pauses" };
  const plain = await start(texts, null);
  yield { what: "Second start: processor time ÷ the first", value: second.cpu / plain.cpu, unit: "×", goal: { atMost: 1.3 }, how: `${short(second.cpu)} ms, ${short(plain.cpu)} ms from texts in memory` };
  const slow = { first: await start(texts, null, DISK), second: await start(texts, cache, DISK) };
  yield { what: `Second start at ${DISK} ms a read ÷ the first`, value: slow.second.wall / slow.first.wall, unit: "×", goal: { atMost: 0.25 }, how: `${short(slow.second.wall)} ms, ${short(slow.first.wall)} ms` };
}

async function start(texts: ReadonlyMap<string, string>, cache: KeptCache | null, disk = 0): Promise<Watched & { readonly reads: number }> {
  let reads = 0;
  const sources = [...texts].map(([path, text]): NoteSource => ({
    path: notePath(path), stamp: { modified: 1000, size: text.length },
    read: async () => {
      reads++;
      if (disk > 0) await new Promise((resolve) => { setTimeout(resolve, disk); });
      return text;
    },
  }));
  const liveIndex = createLiveIndex(DEFAULTS, parseYaml, SYSTEM, { pacing: WATCHED, cache });
  collectGarbage();
  const done = await watched(() => liveIndex.load(sources));
  await cache?.saved();
  return { ...done, reads };
}

setFlagsFromString("--expose-gc");
/** An app that starts has nothing in its memory of earlier starts. */
const collectGarbage = runInNewContext("gc") as () => void;

interface KeptCache extends ReadingCache {
  /** Settled when everything that began to be saved is. */
  saved(): Promise<void>;
}

/** Keeps entries as texts, so that loading them costs about what the browser's database does. */
function memoryCache(): KeptCache {
  const pages = new Map<string, string>();
  let saving: Promise<void> = Promise.resolve();
  return {
    saved: () => saving,
    async *load() { for (const page of pages.values()) yield await Promise.resolve(new Map(JSON.parse(page) as [NotePath, CachedNote][])); },
    save: (entries) => saving = keep(entries),
    clear: () => Promise.resolve(pages.clear()),
  };

  async function keep(entries: CacheEntries): Promise<void> {
    const kept = [...entries].filter(([, note]) => note !== null);
    for (let at = 0; at < kept.length; at += 250) {
      pages.set(String(pages.size), JSON.stringify(kept.slice(at, at + 250)));
      await WATCHED.pause();
    }
  }
}
