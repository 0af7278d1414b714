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
import { buildIndexJob, type Built } from "../core/index/build-index";
import { typeProblems } from "../core/cards/chosen-types";
import type { ConceptIndex } from "../core/index/concept-index";
import type { Orphan } from "../core/index/identify";
import type { NoteFacts } from "../core/index/note-facts";
import { nameOf } from "../core/index/notes";
import { readNote } from "../core/index/read-note";
import { createMapRule } from "../core/map/map-rule";
import { readMapJob } from "../core/map/read-map";
import type { MapReading } from "../core/map/reading";
import type { Settings } from "../core/base/settings";
import type { LogEvent } from "../core/study/log-record";
import type { ParseYaml, Properties } from "../core/text/properties";
import { createGeneratedNotes } from "./generated";
import { createPropertyReader, type PropertyReader } from "./read-properties";
import { isEqual, isEqualReadingJob } from "./equality";
import type { IndexReader } from "./services";
import { createSignal } from "./signal";
import { UNPACED, createJobRunner, type JobRunner, type Pacing } from "./job-runner";
import type { Clock } from "./clock";
import { LearnerModel } from "./learner-model";
import type { LogPlace } from "./study-log";

/** A note to read: its path, and its text when its turn comes (null if it is gone by then). */
export interface Source {
  readonly path: string;
  read(): Promise<string | null>;
}

/** What a change calls for, strongest first: everything placed anew, the changed maps again, a signal, nothing. */
const EFFECTS = ["places", "maps", "told", "nothing"] as const;
type Effect = (typeof EFFECTS)[number];

const EMPTY_INDEX: ConceptIndex = {
  maps: [],
  concepts: new Map(),
  notes: { facts: new Map(), resolve: () => null, linkpath: (path) => path },
};

/** How many notes are read between two tellings of how far it is. */
const PROGRESS_EVERY = 50;

export class LiveIndex implements IndexReader {
  readonly changed = createSignal<void>();
  readonly progressed = createSignal<void>();
  readonly generated = createGeneratedNotes();
  readonly learner: LearnerModel;
  readonly ready: Promise<void>;
  private markReady: () => void = () => undefined;
  /** Drives long work, so that all of it shares its pauses. */
  readonly jobs: JobRunner;
  private readonly maps = new Map<string, MapReading>();
  private readonly facts = new Map<string, NoteFacts>();
  private readonly unreadable = new Map<string, Problem>();
  private rules: ReturnType<typeof rulesOf>;
  private built: Built | null = null;
  private currentProgress: { readonly done: number; readonly total: number } | null = null;
  private queueTail: Promise<void> = Promise.resolve();

  constructor(settings: Settings, private readonly properties: PropertyReader, clock: Clock, pacing: Pacing = UNPACED, place: LogPlace | null = null) {
    this.jobs = createJobRunner(pacing);
    this.rules = rulesOf(settings);
    this.learner = new LearnerModel(settings, this.jobs, clock, place);
    this.ready = new Promise((resolve) => { this.markReady = resolve; });
  }

  current(): ConceptIndex {
    return this.learner.index() ?? EMPTY_INDEX;
  }

  progress(): { readonly done: number; readonly total: number } | null {
    return this.currentProgress;
  }

  orphans(): readonly Orphan[] {
    return this.learner.orphans();
  }

  tickOf(concept: Concept): string | null {
    return this.learner.tickOf(concept);
  }

  stateOf(concept: Concept): State {
    return this.learner.stateOf(concept);
  }

  problems(): readonly Problem[] {
    return [...this.current().maps.flatMap((map) => [...map.problems, ...typeProblems(map)]), ...this.generated.problems(), ...this.learner.problems(), ...this.properties.problems(), ...this.unreadable.values()];
  }

  /** Takes new settings; true if notes must be read again for them (`load`). */
  configure(settings: Settings): boolean {
    if (this.learner.configure(settings)) void this.enqueue(() => this.commit("told"));
    const next = rulesOf(settings);
    if (isEqual(this.rules.from, next.from)) return false;
    this.rules = next;
    return true;
  }

  /** Reads all of a vault; again after `configure` said so. */
  load(sources: readonly Source[]): Promise<void> {
    return this.enqueue(() => this.readAll(sources));
  }

  upsert(path: string, text: string): Promise<void> {
    return this.enqueue(async () => this.commit(await this.ingest(path, text)));
  }

  remove(path: string): Promise<void> {
    return this.enqueue(async () => this.commit(await this.ingest(path, null)));
  }

  rename(from: string, to: string, text: string): Promise<void> {
    return this.enqueue(async () => this.commit(strongest([await this.ingest(from, null), await this.ingest(to, text)])));
  }

  /** Writes down how concepts read, where the log does not know it; and their ticks, if the log begins with that. */
  recordSnapshots(concepts: readonly Concept[]): Promise<void> {
    return this.enqueue(async () => {
      await this.learner.recordSnapshots(concepts);
      await this.learner.commit(this.generated.ticks());
    });
  }

  /** What was done with a card, decided about the order of two concepts, or dragged in a graph; views are told. */
  record(...events: readonly LogEvent[]): Promise<void> {
    return this.enqueue(async () => {
      await this.learner.record(events);
      this.changed.emit();
    });
  }

  /** From time to time: what came due, and a new day, are told; what was edited a while ago is written down. */
  poll(): Promise<void> {
    return this.enqueue(async () => {
      await this.learner.recordSettledSnapshots();
      if (this.learner.hasDueChanged()) this.changed.emit();
    });
  }

  /** Settled when every change told so far is read. */
  settled(): Promise<void> {
    return this.queueTail;
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.queueTail = this.queueTail.then(work, work);
    return this.queueTail;
  }

  private async ingest(path: string, text: string | null): Promise<Effect> {
    const log = (await this.learner.log.ingest(path, text)) ? "maps" : "nothing";
    // Nothing links to a log, and nothing is looked for in it: it may be long, and comes again with every review.
    const note = this.learner.log.isLog(path, text) ? null : text;
    const { properties, isNews } = this.properties.read(path, note);
    return strongest([log, this.ingestFacts(path, note, properties), await this.ingestMap(path, note, properties), this.generated.ingest(path, note, properties) || isNews ? "told" : "nothing"]);
  }

  private ingestFacts(path: string, text: string | null, properties: Properties): Effect {
    if (text === null) return this.facts.delete(path) ? "places" : "nothing";
    const before = this.facts.get(path);
    const after = readNote(path, text, properties);
    if (before !== undefined && isEqual(before, after)) return "nothing";
    this.facts.set(path, after);
    return before !== undefined && before.up === after.up && isEqual(before.aliases, after.aliases) ? "told" : "places";
  }

  private async ingestMap(path: string, text: string | null, properties: Properties): Promise<Effect> {
    const { rule, from } = this.rules;
    if (text === null || !rule.isMap(path, text, properties)) return this.maps.delete(path) ? "places" : "nothing";
    const before = this.maps.get(path);
    const isMap = (linkpath: string): boolean => rule.byName(`${nameOf(linkpath)}.md`);
    const after = await this.jobs.run(readMapJob(text, { tables: from.tables, isMap, properties }));
    if (before !== undefined && (await this.jobs.run(isEqualReadingJob(before, after)))) return "nothing";
    this.maps.set(path, after);
    return before === undefined ? "places" : "maps";
  }

  private async commit(effect: Effect): Promise<void> {
    if (effect === "nothing") return;
    if (effect !== "told") await this.build(effect === "maps" ? this.built : null);
    await this.learner.commit(this.generated.ticks());
    this.changed.emit();
  }

  private async build(previous: Built | null): Promise<void> {
    this.built = await this.jobs.run(buildIndexJob({ maps: this.maps, facts: this.facts }, previous));
    await this.learner.identify(this.built.index);
  }

  private async readAll(sources: readonly Source[]): Promise<void> {
    const here = new Set(sources.map((source) => source.path));
    for (const path of [...this.facts.keys()]) if (!here.has(path)) await this.ingest(path, null);
    for (const [done, source] of sources.entries()) {
      if (done % PROGRESS_EVERY === 0) this.reportProgress({ done, total: sources.length });
      await this.readOne(source);
      await this.jobs.run(oneStep());
    }
    await this.build(null);
    await this.learner.commit(this.generated.ticks(), true);
    this.reportProgress(null);
    this.markReady();
    this.changed.emit();
  }

  private reportProgress(reached: { done: number; total: number } | null): void {
    this.currentProgress = reached;
    this.progressed.emit();
  }

  /** One note that cannot be read must not keep the others from being read. */
  private async readOne(source: Source): Promise<void> {
    const { path } = source;
    try {
      await this.ingest(path, await source.read());
      this.unreadable.delete(path);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.unreadable.set(path, { path, line: 0, message: `This note could not be read (${reason}); the others were.` });
    }
  }
}

export function createLiveIndex(settings: Settings, parseYaml: ParseYaml, clock: Clock, pacing?: Pacing, place?: LogPlace): LiveIndex {
  return new LiveIndex(settings, createPropertyReader(parseYaml), clock, pacing, place);
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
