/**
 * The library: what is known of the vault's notes, kept up to date note by note.
 *
 *   put(path, text) ─→ map, generated or plain note? ─→ equal reading: silence
 *                                                     └→ index built again, one signal
 *
 * Changes are taken in turn, in slices; while one is read the index stays as it was. Nothing here is stored.
 */
import type { Concept, State } from "../core/concept/concept";
import type { Problem } from "../core/base/problem";
import { buildIndexSteps, type Built } from "../core/index/build-index";
import { typeProblems } from "../core/cards/chosen-types";
import type { ConceptIndex } from "../core/index/concept-index";
import type { Orphan } from "../core/index/identify";
import type { NoteFacts } from "../core/index/note-facts";
import { nameOf } from "../core/index/notes";
import { readNote } from "../core/index/read-note";
import { createMapRule } from "../core/map/map-rule";
import { readMapSteps } from "../core/map/read-map";
import type { MapReading } from "../core/map/reading";
import type { Settings } from "../core/base/settings";
import type { Happening } from "../core/study/log-record";
import { createGenerated } from "./generated";
import { same, sameReadingSteps } from "./same";
import type { Library } from "./services";
import { createSignal } from "./signal";
import { AT_ONCE, createSlicer, type Slicer, type Slicing } from "./job-runner";
import type { Clock } from "./clock";
import { Memory } from "./learner-model";
import type { LogPlace } from "./study-log";

/** A note to read: its path, and its text when its turn comes (null if it is gone by then). */
export interface Source {
  readonly path: string;
  read(): Promise<string | null>;
}

/** What a change calls for, strongest first: everything placed anew, the changed maps again, a signal, nothing. */
const EFFECTS = ["places", "maps", "told", "nothing"] as const;
type Effect = (typeof EFFECTS)[number];

const NOTHING: ConceptIndex = {
  maps: [],
  concepts: new Map(),
  notes: { facts: new Map(), resolve: () => null, linkpath: (path) => path },
};

/** How many notes are read between two tellings of how far it is. */
const TOLD_EVERY = 50;

export class OpenLibrary implements Library {
  readonly changed = createSignal<void>();
  readonly progressed = createSignal<void>();
  readonly generated = createGenerated();
  readonly memory: Memory;
  readonly ready: Promise<void>;
  private markReady: () => void = () => undefined;
  /** Drives long work, so that all of it shares its pauses. */
  readonly slicer: Slicer;
  private readonly maps = new Map<string, MapReading>();
  private readonly facts = new Map<string, NoteFacts>();
  private readonly unreadable = new Map<string, Problem>();
  private rules: ReturnType<typeof rulesOf>;
  private built: Built | null = null;
  private reached: { readonly done: number; readonly total: number } | null = null;
  private turn: Promise<void> = Promise.resolve();

  constructor(settings: Settings, clock: Clock, slicing: Slicing = AT_ONCE, place: LogPlace | null = null) {
    this.slicer = createSlicer(slicing);
    this.rules = rulesOf(settings);
    this.memory = new Memory(settings, this.slicer, clock, place);
    this.ready = new Promise((resolve) => { this.markReady = resolve; });
  }

  index(): ConceptIndex {
    return this.memory.index() ?? NOTHING;
  }

  progress(): { readonly done: number; readonly total: number } | null {
    return this.reached;
  }

  orphans(): readonly Orphan[] {
    return this.memory.orphans();
  }

  tickOf(concept: Concept): string | null {
    return this.memory.tickOf(concept);
  }

  stateOf(concept: Concept): State {
    return this.memory.stateOf(concept);
  }

  problems(): readonly Problem[] {
    return [...this.index().maps.flatMap((map) => [...map.problems, ...typeProblems(map)]), ...this.generated.problems(), ...this.memory.problems(), ...this.unreadable.values()];
  }

  /** Takes new settings; true if notes must be read again for them (`load`). */
  configure(settings: Settings): boolean {
    if (this.memory.configure(settings)) void this.queue(() => this.settle("told"));
    const next = rulesOf(settings);
    if (same(this.rules.from, next.from)) return false;
    this.rules = next;
    return true;
  }

  /** Reads all of a vault; again after `configure` said so. */
  load(sources: readonly Source[]): Promise<void> {
    return this.queue(() => this.readAll(sources));
  }

  put(path: string, text: string): Promise<void> {
    return this.queue(async () => this.settle(await this.take(path, text)));
  }

  remove(path: string): Promise<void> {
    return this.queue(async () => this.settle(await this.take(path, null)));
  }

  rename(from: string, to: string, text: string): Promise<void> {
    return this.queue(async () => this.settle(strongest([await this.take(from, null), await this.take(to, text)])));
  }

  /** Writes down how concepts read, where the log does not know it; and their ticks, if the log begins with that. */
  remember(concepts: readonly Concept[]): Promise<void> {
    return this.queue(async () => {
      await this.memory.remember(concepts);
      await this.memory.settle(this.generated.ticks());
    });
  }

  /** What was done with a card, decided about the order of two concepts, or dragged in a graph; views are told. */
  learn(...happenings: readonly Happening[]): Promise<void> {
    return this.queue(async () => {
      await this.memory.learn(happenings);
      this.changed.emit();
    });
  }

  /** From time to time: what came due, and a new day, are told; what was edited a while ago is written down. */
  look(): Promise<void> {
    return this.queue(async () => {
      await this.memory.rememberQuietly();
      if (this.memory.hasTurned()) this.changed.emit();
    });
  }

  /** Settled when every change told so far is read. */
  settled(): Promise<void> {
    return this.turn;
  }

  private queue(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work, work);
    return this.turn;
  }

  private async take(path: string, text: string | null): Promise<Effect> {
    const log = (await this.memory.log.take(path, text)) ? "maps" : "nothing";
    // Nothing links to a log, and nothing is looked for in it: it may be long, and comes again with every review.
    const note = this.memory.log.holds(path, text) ? null : text;
    return strongest([log, this.takeFacts(path, note), await this.takeMap(path, note), this.generated.take(path, note) ? "told" : "nothing"]);
  }

  private takeFacts(path: string, text: string | null): Effect {
    if (text === null) return this.facts.delete(path) ? "places" : "nothing";
    const before = this.facts.get(path);
    const after = readNote(path, text);
    if (before !== undefined && same(before, after)) return "nothing";
    this.facts.set(path, after);
    return before !== undefined && before.up === after.up && same(before.aliases, after.aliases) ? "told" : "places";
  }

  private async takeMap(path: string, text: string | null): Promise<Effect> {
    const { rule, from } = this.rules;
    if (text === null || !rule.isMap(path, text)) return this.maps.delete(path) ? "places" : "nothing";
    const before = this.maps.get(path);
    const isMap = (linkpath: string): boolean => rule.byName(`${nameOf(linkpath)}.md`);
    const after = await this.slicer.run(readMapSteps(text, { tables: from.tables, isMap }));
    if (before !== undefined && (await this.slicer.run(sameReadingSteps(before, after)))) return "nothing";
    this.maps.set(path, after);
    return before === undefined ? "places" : "maps";
  }

  private async settle(effect: Effect): Promise<void> {
    if (effect === "nothing") return;
    if (effect !== "told") await this.build(effect === "maps" ? this.built : null);
    await this.memory.settle(this.generated.ticks());
    this.changed.emit();
  }

  private async build(previous: Built | null): Promise<void> {
    this.built = await this.slicer.run(buildIndexSteps({ maps: this.maps, facts: this.facts }, previous));
    await this.memory.identify(this.built.index);
  }

  private async readAll(sources: readonly Source[]): Promise<void> {
    const here = new Set(sources.map((source) => source.path));
    for (const path of [...this.facts.keys()]) if (!here.has(path)) await this.take(path, null);
    for (const [done, source] of sources.entries()) {
      if (done % TOLD_EVERY === 0) this.reach({ done, total: sources.length });
      await this.readOne(source);
      await this.slicer.run(oneStep());
    }
    await this.build(null);
    await this.memory.settle(this.generated.ticks(), true);
    this.reach(null);
    this.markReady();
    this.changed.emit();
  }

  private reach(reached: { done: number; total: number } | null): void {
    this.reached = reached;
    this.progressed.emit();
  }

  /** One note that cannot be read must not keep the others from being read. */
  private async readOne(source: Source): Promise<void> {
    const { path } = source;
    try {
      await this.take(path, await source.read());
      this.unreadable.delete(path);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.unreadable.set(path, { path, line: 0, message: `This note could not be read (${reason}); the others were.` });
    }
  }
}

export function createLibrary(settings: Settings, clock: Clock, slicing?: Slicing, place?: LogPlace): OpenLibrary {
  return new OpenLibrary(settings, clock, slicing, place);
}

/** The settings that decide what is read and how, with the rule made from them. */
function rulesOf(settings: Settings) {
  const { mapNames, mapTags, mapProperty, mapFolders, tables, studyFolder } = settings;
  return { from: { mapNames, mapTags, mapProperty, mapFolders, tables, studyFolder }, rule: createMapRule(settings) };
}

function strongest(effects: readonly Effect[]): Effect {
  return EFFECTS.find((effect) => effects.includes(effect)) ?? "nothing";
}

function* oneStep(): Generator<void, void> {
  yield;
}
