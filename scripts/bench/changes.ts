/**
 * What one change costs, in a small vault and in one ten times as large, measured in one run: notes that come, go, move
 * and change, many at once, a grade meanwhile, and the second start.
 */
import { type NotePath, notePath } from "../../src/core/base/note-path";
import { cardId } from "../../src/core/cards/card";
import { SYSTEM } from "../../src/app/clock";
import type { CachedNote, ReadingCache } from "../../src/app/reading-cache";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import type { Pacing } from "../../src/app/job-runner";
import type { NoteSource } from "../../src/app/vault-reader";
import { DEFAULTS } from "../../src/core/base/settings";
import { runSync } from "../../src/core/base/jobs";
import { readNote } from "../../src/core/index/read-note";
import { readMapJob } from "../../src/core/map/read-map";
import { propertiesOf } from "../../src/core/text/properties";
import { parseYaml } from "../parse-yaml";
import { median } from "./race";
import { syntheticMap } from "./synthetic";
import { short, type Row } from "./table";
import { allConcepts } from "../../src/core/index/concept-index";

const SIZES = { small: { notes: 2000, maps: 20 }, large: { notes: 20_000, maps: 200 } } as const;
type Size = keyof typeof SIZES;

/** Bullets of a map: 200 maps have 100,000. */
const BULLETS = 500;
const ARRIVING = 500;
/** Milliseconds that a disk takes to give a note. */
const DISK = 3;
const DEVICE = { device: "bench-0000", append: () => Promise.resolve(null), keep: () => undefined };

interface Vault {
  readonly files: Map<string, string>;
  readonly liveIndex: LiveIndex;
  signals: number;
}

export async function* benchChanges(rounds: number): AsyncGenerator<Row, void> {
  const texts = { small: vaultTexts("small"), large: vaultTexts("large") };
  const vaults = { small: await opened(texts.small), large: await opened(texts.large) };
  for (const [what, change] of Object.entries(CHANGES)) yield* compared(what, change, vaults, rounds);
  for (const { liveIndex } of Object.values(vaults)) for (const map of liveIndex.current().maps) await liveIndex.recordSnapshots(map);
  yield* compared("a definition edited, all concepts known", editDefinition, vaults, rounds);
  yield await counted(vaults.large);
  yield* arriving(vaults.large, rounds);
  yield* starting(texts.large);
}

// ── One change ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Makes the `n`th change; gives the paths of the notes that it reads. */
type Change = (vault: Vault, n: number) => { readonly run: () => Promise<void>; readonly reads: readonly NotePath[] };

const MAP = notePath("Maps/Subject 3 MOC.md");

const CHANGES: Readonly<Record<string, Change>> = {
  "a new note": (vault, n) => write(vault, notePath(`Subject 3/New note ${n}.md`), noteText("Subject 3", `New note ${n}`)),
  "a renamed note": (vault, n) => {
    const [from, to] = [notePath(`Subject 3/New note ${n}.md`), notePath(`Subject 3/Renamed note ${n}.md`)];
    const text = vault.files.get(from) ?? "";
    vault.files.delete(from);
    vault.files.set(to, text);
    return { run: () => vault.liveIndex.mark(from, to), reads: [to] };
  },
  "another alias": (vault, n) => write(vault, notePath(`Subject 3/Renamed note ${n}.md`), `---\naliases: [Alias ${n}]\n---\n${noteText("Subject 3", `Renamed note ${n}`)}`),
  "a removed note": (vault, n) => {
    const path = notePath(`Subject 3/Renamed note ${n}.md`);
    vault.files.delete(path);
    return { run: () => vault.liveIndex.mark(path), reads: [] };
  },
  "a definition edited": editDefinition,
};

function editDefinition(vault: Vault, n: number): ReturnType<Change> {
  return write(vault, MAP, (vault.files.get(MAP) ?? "").replace(/(\*\* — )/, `$1${n} `));
}

function write(vault: Vault, path: NotePath, text: string): ReturnType<Change> {
  vault.files.set(path, text);
  return { run: () => vault.liveIndex.mark(path), reads: [path] };
}

async function* compared(what: string, change: Change, vaults: Readonly<Record<Size, Vault>>, rounds: number): AsyncGenerator<Row, void> {
  const times: Record<Size | "reading", number[]> = { small: [], large: [], reading: [] };
  for (let n = 0; n < rounds * 3; n++) {
    for (const size of ["small", "large"] as const) {
      const { run, reads } = change(vaults[size], n);
      times[size].push(await cpuOf(run));
      if (size === "large") times.reading.push(await cpuOf(() => { for (const path of new Set([...reads, MAP])) read(path, vaults[size].files.get(path) ?? ""); }));
    }
  }
  const [small, large, reading] = [median(times.small), median(times.large), median(times.reading)];
  const how = `${short(small)} ms at 2,000, ${short(large)} ms at 20,000, reading it and its map ${short(reading)} ms of processor time`;
  yield { what: `${what}: at 20,000 notes ÷ at 2,000`, value: large / small, unit: "×", goal: { atMost: 1.5 }, how };
  yield { what: `${what}: ÷ reading that note and its map`, value: large / reading, unit: "×", goal: { atMost: 3 }, how };
}

/** One edited definition among all concepts of the large vault, of which each is known. */
async function counted(vault: Vault): Promise<Row> {
  const before = vault.liveIndex.comparisons();
  await editDefinition(vault, 0).run();
  const { size } = vault.liveIndex.current().concepts;
  return { what: "one edit among all known concepts: pairs compared", value: vault.liveIndex.comparisons() - before, unit: "pairs", goal: { atMost: 100 }, how: `${size} concepts` };
}

// ── Many at once ────────────────────────────────────────────────────────────────────────────────────────────────────

async function* arriving(vault: Vault, rounds: number): AsyncGenerator<Row, void> {
  const times: Record<"reading" | "working" | "graded" | "longest", number[]> = { reading: [], working: [], graded: [], longest: [] };
  const before = vault.signals;
  for (let round = 0; round < rounds; round++) {
    const paths = Array.from({ length: ARRIVING }, (_one, n) => notePath(`Subject 5/Arrived ${round} ${n}.md`));
    for (const [n, path] of paths.entries()) vault.files.set(path, noteText("Subject 5", `Arrived ${round} ${n}`));
    const [concept] = allConcepts(vault.liveIndex.current());
    times.reading.push(await cpuOf(() => { for (const path of paths) read(path, vault.files.get(path) ?? ""); }));
    longest = 0;
    times.working.push(await cpuOf(async () => {
      const done = vault.liveIndex.mark(...paths);
      const start = performance.now();
      if (concept !== undefined) await vault.liveIndex.record({ kind: "review", subject: cardId(concept.id, "def"), grade: 3, took: 1000 });
      times.graded.push(performance.now() - start);
      await done;
    }));
    times.longest.push(longest);
  }
  const [reading, working] = [median(times.reading), median(times.working)];
  yield { what: "500 notes arriving: ÷ reading them", value: working / reading, unit: "×", goal: { atMost: 2 }, how: `${short(working)} ms, reading ${short(reading)} ms` };
  yield { what: "500 notes arriving, and one grade: signals", value: (vault.signals - before) / rounds, unit: "signals", goal: { atMost: 2 }, how: "one for the batch, one for the grade" };
  yield { what: "A grade while 500 notes arrive: until it is known", value: median(times.graded), unit: "ms", goal: { atMost: 50 }, how: "by the clock" };
  yield { what: "500 notes arriving: longest task", value: median(times.longest), unit: "ms", goal: { atMost: 50 }, how: "between two pauses" };
}

// ── Starting ────────────────────────────────────────────────────────────────────────────────────────────────────────

async function* starting(texts: ReadonlyMap<string, string>): AsyncGenerator<Row, void> {
  const { notes, maps } = SIZES.large;
  const cache = memoryCache();
  longest = 0;
  const first = await start(texts, cache);
  yield { what: "Cold load of 20,000 notes and 100,000 bullets: longest task", value: longest, unit: "ms", goal: { atMost: 50 }, how: `${short(first.cpu)} ms of processor time` };
  longest = 0;
  const second = await start(texts, cache);
  yield { what: "Second start: plain notes read", value: second.reads - maps, unit: "notes", goal: { atMost: 0 }, how: `${second.reads} of ${notes + maps} notes read, all of them maps` };
  yield { what: "Second start: longest task", value: longest, unit: "ms", goal: { atMost: 50 }, how: "between two pauses" };
  const plain = await start(texts, null);
  yield { what: "Second start: processor time ÷ the first", value: second.cpu / plain.cpu, unit: "×", goal: { atMost: 1.3 }, how: `${short(second.cpu)} ms, ${short(plain.cpu)} ms from texts in memory` };
  const slow = { first: await start(texts, null, DISK), second: await start(texts, cache, DISK) };
  yield { what: `Second start at ${DISK} ms a read ÷ the first`, value: slow.second.wall / slow.first.wall, unit: "×", goal: { atMost: 0.25 }, how: `${short(slow.second.wall)} ms, ${short(slow.first.wall)} ms` };
}

async function start(texts: ReadonlyMap<string, string>, cache: ReadingCache | null, disk = 0): Promise<{ readonly cpu: number; readonly wall: number; readonly reads: number }> {
  let reads = 0;
  const sources = [...texts].map(([path, text]): NoteSource => ({
    path: notePath(path), stamp: { modified: 1000, size: text.length },
    read: async () => {
      reads++;
      if (disk > 0) await new Promise((resolve) => { setTimeout(resolve, disk); });
      return text;
    },
  }));
  const liveIndex = createLiveIndex(DEFAULTS, parseYaml, SYSTEM, { pacing: PACING, cache });
  const begun = performance.now();
  const cpu = await cpuOf(() => liveIndex.load(sources));
  const wall = performance.now() - begun;
  await new Promise((resolve) => { setTimeout(resolve, 200); });
  return { cpu, wall, reads };
}

/** Keeps entries as texts, so that loading them costs about what the browser's database does. */
function memoryCache(): ReadingCache {
  const pages = new Map<string, string>();
  return {
    async *load() { for (const page of pages.values()) yield await Promise.resolve(new Map(JSON.parse(page) as [NotePath, CachedNote][])); },
    save: async (entries) => {
      const kept = [...entries].filter(([, note]) => note !== null);
      for (let at = 0; at < kept.length; at += 250) {
        pages.set(String(pages.size), JSON.stringify(kept.slice(at, at + 250)));
        await PACING.pause();
      }
    },
    clear: () => Promise.resolve(pages.clear()),
  };
}

// ── The vaults ──────────────────────────────────────────────────────────────────────────────────────────────────────

function vaultTexts(size: Size): Map<string, string> {
  const { notes, maps } = SIZES[size];
  const files = new Map<string, string>();
  for (let n = 0; n < maps; n++) {
    const text = syntheticMap(`Subject ${n}`, BULLETS, n + 1);
    files.set(`Maps/Subject ${n} MOC.md`, text);
    const terms = [...text.matchAll(/^- \*\*\[*([^\]*]+)\]*\*\*/gm)].map(([, term = ""]) => term).slice(0, notes / maps);
    for (const term of terms) files.set(`Subject ${n}/${term}.md`, noteText(`Subject ${n}`, term));
  }
  return files;
}

function noteText(subject: string, term: string): string {
  return `Back to [[${subject} MOC]]\n\n# ${term}\n\n${`A ${term.toLowerCase()} is what its name says, and is described here at some length, with what it is for and what it costs. `.repeat(8)}\n\n## Related\n\n- [[Page cache 7]] (uses it)\n`;
}

async function opened(files: Map<string, string>): Promise<Vault> {
  const sourceOf = (path: NotePath): NoteSource => ({ path, read: () => Promise.resolve(files.get(path) ?? null) });
  const liveIndex = createLiveIndex(DEFAULTS, parseYaml, SYSTEM, { pacing: PACING, place: DEVICE, sourceOf });
  await liveIndex.load([...files.keys()].map((path) => sourceOf(notePath(path))));
  const vault: Vault = { files, liveIndex, signals: 0 };
  liveIndex.changed.subscribe(() => { vault.signals++; });
  return vault;
}

function read(path: NotePath, text: string): void {
  const { properties } = propertiesOf(text, parseYaml);
  if (path.startsWith("Maps/")) runSync(readMapJob(text, { tables: false, isMap: () => false, properties }));
  readNote(path, text, properties);
}

let longest = 0;
let resumed = 0;

/** The plugin's own slices, with the time between two pauses watched. */
const PACING: Pacing = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => {
    longest = Math.max(longest, performance.now() - resumed);
    setImmediate(() => {
      resumed = performance.now();
      resolve();
    });
  }),
};

/** Milliseconds of processor time: the same on a busy machine. */
async function cpuOf(work: () => unknown): Promise<number> {
  resumed = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
