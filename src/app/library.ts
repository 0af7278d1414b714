/**
 * The library: what is known of the vault's notes, kept up to date note by note.
 *
 *   put(path, text) ─→ map, checklist or plain note? ─→ equal reading: silence
 *                                                     └→ index built again, one signal
 *
 * Changes are taken in turn, in slices; while one is read the index stays as it was. Nothing here is stored.
 */
import { stateOfTick, type Concept, type Problem, type State } from "../core/concept/concept";
import { buildIndexSteps, type Built } from "../core/index/build-index";
import type { ConceptIndex, Notes } from "../core/index/concept-index";
import type { NoteFacts } from "../core/index/note-facts";
import { nameOf } from "../core/index/notes";
import { readNote } from "../core/index/read-note";
import { createMapRule, type MapRule } from "../core/map/map-rule";
import { readMapSteps } from "../core/map/read-map";
import type { MapReading } from "../core/map/reading";
import type { Settings } from "../core/settings";
import { createGenerated, type Generated } from "./generated";
import { same } from "./same";
import type { Library } from "./services";
import { createSignal } from "./signal";
import { AT_ONCE, createSlicer, type Slicing } from "./slices";

/** A note to read: its path, and its text when its turn comes (null if it is gone by then). */
export interface Source {
  readonly path: string;
  read(): Promise<string | null>;
}

/** The library as those see it who feed it. */
export interface OpenLibrary extends Library {
  /** Reads all of a vault; to be called once, and again after the rule for maps changed. */
  load(sources: readonly Source[]): Promise<void>;
  put(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  rename(path: string, to: string, text: string): Promise<void>;
  /** Settled when every change told so far is read. */
  settled(): Promise<void>;
  /** The notes that the plugin wrote, by map. */
  readonly generated: Generated;
  /** Takes new settings; true if notes must be read again for them (`load`). */
  configure(settings: Settings): boolean;
}

const NO_NOTES: Notes = { facts: new Map(), resolve: () => null, linkpath: (path) => path };
const NOTHING: ConceptIndex = { maps: [], concepts: new Map(), notes: NO_NOTES };

export function createLibrary(settings: Settings, slicing: Slicing = AT_ONCE): OpenLibrary {
  const slicer = createSlicer(slicing);
  const changed = createSignal<void>();
  const progressed = createSignal<void>();
  const maps = new Map<string, MapReading>();
  const facts = new Map<string, NoteFacts>();
  const unreadable = new Map<string, Problem>();
  const generated = createGenerated();
  let reading = readingPart(settings);
  let rule: MapRule = createMapRule(settings);
  let built: Built | null = null;
  let index = NOTHING;
  let progress: { done: number; total: number } | null = null;
  let turn: Promise<void> = Promise.resolve();
  let markReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => { markReady = () => resolve(); });

  /** What a change calls for: nothing, a signal, the changed maps again, or everything placed anew. */
  type Effect = "nothing" | "told" | "maps" | "places";

  async function take(path: string, text: string | null): Promise<Effect> {
    const effects = [takeFacts(path, text), await takeMap(path, text), generated.take(path, text) ? "told" : "nothing"] as const;
    return strongest(effects);
  }

  function takeFacts(path: string, text: string | null): Effect {
    const before = facts.get(path);
    if (text === null) return facts.delete(path) ? "places" : "nothing";
    const after = readNote(path, text);
    if (before !== undefined && same(before, after)) return "nothing";
    facts.set(path, after);
    return before !== undefined && before.up === after.up && same(before.aliases, after.aliases) ? "told" : "places";
  }

  async function takeMap(path: string, text: string | null): Promise<Effect> {
    const before = maps.get(path);
    if (text === null || !rule.isMap(path, text)) return maps.delete(path) ? "places" : "nothing";
    const after = await slicer.run(readMapSteps(text, { tables: reading.tables, isMap: (linkpath) => rule.byName(`${nameOf(linkpath)}.md`) }));
    if (before !== undefined && (await slicer.run(sameReading(before, after)))) return "nothing";
    maps.set(path, after);
    return before === undefined ? "places" : "maps";
  }

  async function settle(effect: Effect): Promise<void> {
    if (effect === "nothing") return;
    if (effect !== "told") {
      built = await slicer.run(buildIndexSteps({ maps, facts }, effect === "maps" ? built : null));
      index = built.index;
    }
    changed.emit();
  }

  function queue(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work, work);
    return turn;
  }

  async function readAll(sources: readonly Source[]): Promise<void> {
    const here = new Set(sources.map((source) => source.path));
    for (const path of [...facts.keys()]) if (!here.has(path)) await take(path, null);
    for (const [done, source] of sources.entries()) {
      progress = { done, total: sources.length };
      if (done % 50 === 0) progressed.emit();
      await readOne(source);
      if (done % 10 === 9) await slicer.run(oneStep());
    }
    built = await slicer.run(buildIndexSteps({ maps, facts }, null));
    index = built.index;
    progress = null;
    progressed.emit();
    markReady();
    changed.emit();
  }

  async function readOne(source: Source): Promise<void> {
    try {
      await take(source.path, await source.read());
      unreadable.delete(source.path);
    } catch (error) {
      unreadable.set(source.path, { path: source.path, line: 0, message: `This note could not be read (${reason(error)}); the others were.` });
    }
  }

  const tickOf = (concept: Concept): string | null => generated.tickOf(concept.id) ?? concept.box;

  return {
    index: () => index,
    ready,
    changed,
    progressed,
    generated,
    progress: () => progress,
    tickOf,
    stateOf: (concept): State => stateOfTick(tickOf(concept)),
    problems: () => [...index.maps.flatMap((map) => map.problems), ...generated.problems(), ...unreadable.values()],
    configure(next) {
      if (same(reading, readingPart(next))) return false;
      reading = readingPart(next);
      rule = createMapRule(next);
      return true;
    },
    load: (sources) => queue(() => readAll(sources)),
    put: (path, text) => queue(async () => settle(await take(path, text))),
    remove: (path) => queue(async () => settle(await take(path, null))),
    rename: (path, to, text) => queue(async () => settle(strongest([await take(path, null), await take(to, text)]))),
    settled: () => turn,
  };

  function strongest(effects: readonly Effect[]): Effect {
    return (["places", "maps", "told"] as const).find((effect) => effects.includes(effect)) ?? "nothing";
  }
}

/** The settings that decide what is read, and how. */
function readingPart({ mapNames, mapTags, mapProperty, mapFolders, tables, studyFolder }: Settings) {
  return { mapNames, mapTags, mapProperty, mapFolders, tables, studyFolder };
}

/** Two readings compared in steps: one large map must not hold the window. */
function* sameReading(a: MapReading, b: MapReading): Generator<void, boolean> {
  if (a.bullets.length !== b.bullets.length || !same({ ...a, bullets: [] }, { ...b, bullets: [] })) return false;
  for (const [at, bullet] of a.bullets.entries()) {
    if (!same(bullet, b.bullets[at])) return false;
    if (at % 1000 === 999) yield;
  }
  return true;
}

function* oneStep(): Generator<void, void> {
  yield;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
