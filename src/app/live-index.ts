/**
 * The live index: what is known of the vault's notes and of what was learned, kept up to date.
 *
 *   vault events ─→ paths marked ─→ one loop: read, index, identify ─→ shown at once, one signal a batch
 *   ticks, grades ─→ study log, known at once ───────────────────────→ one signal
 *
 * While a batch is worked out, in small steps, the index stays as it was. Nothing here is stored, but for the log.
 */
import { strings } from "../core/base/strings";
import type { NotePath } from "../core/base/note-path";
import { runSync } from "../core/base/jobs";
import type { Problem } from "../core/base/problem";
import type { Settings } from "../core/base/settings";
import type { Concept, State } from "../core/concept/concept";
import type { ConceptIndex, ConceptMap } from "../core/index/concept-index";
import type { Orphan } from "../core/index/identity-update";
import type { ParseYaml } from "../core/text/properties";
import type { LogEvent, LogRecord } from "../core/study/log-record";
import { BatchLoop, type Marks } from "./batch-loop";
import type { Clock } from "./clock";
import { Deck } from "./deck";
import { GeneratedNotes } from "./generated";
import { noChanges, type IndexChanges } from "./index-changes";
import { IndexUpdater } from "./index-updater";
import { createJobRunner, UNPACED, type JobRunner } from "./job-runner";
import { conceptsOf, Learner } from "./learner";
import type { LiveIndexOptions } from "./live-index-options";
import { mapProblems } from "./map-problems";
import { emptyBatch, NoteReader, type Batch } from "./note-batch";
import { createPropertyReader } from "./read-properties";
import { NamedIds } from "./named-ids";
import type { IndexReader } from "./services";
import { createSignal } from "./signal";
import { SnapshotRecorder } from "./snapshot-recorder";
import { StudyLog } from "./study-log";
import { Ticks } from "./ticks";
import { goneNote, VaultReader, type NoteSource } from "./vault-reader";

/** More cards than this are scheduled in steps. */
const MOST_AT_ONCE = 100;

export class LiveIndex implements IndexReader {
  readonly changed = createSignal<IndexChanges>();
  readonly progressed = createSignal<void>();
  readonly generated = new GeneratedNotes(() => this.current(), () => this.studyFolder, (id) => this.learner.readingsOf(id));
  readonly learner: Learner;
  readonly ready: Promise<void>;
  /** Drives long work, so that all of it shares its pauses. */
  readonly jobs: JobRunner;
  readonly updater: IndexUpdater;
  /** Empties the cache: all notes are read again at the next start. Rejects where it could not be emptied. */
  readonly clearCache = (): Promise<void> => this.vault.clear();
  private readonly log: StudyLog;
  private readonly reader: NoteReader;
  private readonly count = { changes: 0, studies: 0 };
  private markReady: () => void = () => undefined;
  private currentProgress: { readonly done: number; readonly total: number } | null = null;
  private studyFolder: string;
  private needsSchedules = false;
  private begun: { readonly batch: Batch; isAll: boolean } | null = null;
  private readonly loop = new BatchLoop((marks) => this.takeBatch(marks), (error) => this.options.onFailure?.(strings.files.batch, error));
  private readonly vault: VaultReader;
  private readonly snapshots: SnapshotRecorder;

  constructor(settings: Settings, parseYaml: ParseYaml, clock: Clock, private readonly options: LiveIndexOptions = {}) {
    this.studyFolder = settings.studyFolder;
    this.jobs = createJobRunner(options.pacing ?? UNPACED);
    this.log = new StudyLog(this.jobs, () => this.studyFolder, clock, options.place ?? null, (why) => this.logFailed(why));
    const named = new NamedIds(options.named ?? []);
    this.updater = new IndexUpdater(this.jobs, this.log, named.ids, settings);
    const deck = new Deck(settings.cardTypes, { concept: (id) => this.current().concepts.get(id), map: (path) => this.updater.tracker.maps.get(path), log: () => this.log.state() });
    this.learner = new Learner(settings, clock, this.log, new Ticks(this.log, this.generated), deck);
    this.reader = new NoteReader(settings, createPropertyReader(parseYaml), this.jobs, this.log, this.generated, named, (name) => this.updater.notesNamed(name));
    this.snapshots = new SnapshotRecorder(this.log, this.jobs, this.updater.tracker);
    this.vault = new VaultReader(this.reader, this.jobs, options.cache ?? null, () => this.learner.now(), () => this.loop.isStopped);
    this.ready = new Promise((resolve) => { this.markReady = resolve; });
  }

  current(): ConceptIndex {
    return this.updater.current();
  }

  /** Another number after every change. */
  readonly version = (): number => this.count.changes;
  /** Another number after every change of what the learner did, here or elsewhere. */
  readonly studied = (): number => this.count.studies;
  /** Pairs of concepts that identity compared since the start. */
  readonly comparisons = (): number => this.updater.tracker.comparisons;

  progress(): { readonly done: number; readonly total: number } | null {
    return this.currentProgress;
  }

  readonly orphans = (): readonly Orphan[] => [...this.updater.tracker.orphans.values()];
  readonly tickOf = (concept: Concept): string | null => this.learner.tickOf(concept);
  readonly stateOf = (concept: Concept): State => this.learner.stateOf(concept);
  readonly mapText = (path: NotePath): string | null => this.updater.lines.textOf(path);
  readonly generatedFrom = (path: NotePath): NotePath | null => this.generated.mapOf(path);
  readonly isOwn = (path: NotePath): boolean => this.generated.has(path) || this.log.has(path);

  problems(): readonly Problem[] {
    return [...mapProblems(this.current(), this.log.state().notes), ...this.generated.problems(), ...this.log.problems(), ...this.reader.problems()];
  }

  /** Takes new settings; true if notes must be read again for them (`load`). */
  configure(settings: Settings): boolean {
    this.studyFolder = settings.studyFolder;
    const hasOtherSchedules = this.learner.configure(settings);
    this.needsSchedules ||= hasOtherSchedules;
    if (this.updater.configure(settings) || hasOtherSchedules) void this.loop.run();
    return this.reader.configure(settings);
  }

  /** Reads all of a vault; again after `configure` said so. */
  load(sources: readonly NoteSource[]): Promise<void> {
    return this.loop.markAll(sources);
  }

  /** Notes came, went or changed: they are read with the next batch. */
  mark(...paths: readonly NotePath[]): Promise<void> {
    for (const path of paths) this.loop.mark(path);
    return this.loop.run();
  }

  /** A note's new text, known before the vault tells of it. Settled when it is shown. */
  upsert(path: NotePath, text: string): Promise<void> {
    this.loop.mark(path, text);
    return this.loop.run();
  }

  remove(path: NotePath): Promise<void> {
    this.loop.mark(path, null);
    return this.loop.run();
  }

  /** Settled when every change so far is shown. */
  settled(): Promise<void> {
    return this.loop.settled();
  }

  /**
   * What was done with cards and concepts, as records: known when it returns, whatever is being read. Views are told. Rejects with a
   * sentence where this device can write nothing down.
   */
  async record(...events: readonly LogEvent[]): Promise<readonly LogRecord[]> {
    this.log.demandWritable();
    const concepts = new Set(events.flatMap(conceptsOf).flatMap((id) => this.current().concepts.get(id) ?? []));
    const records = await this.log.append([...this.snapshots.eventsOf([...concepts]), ...events]);
    await this.snapshots.recordOpened();
    await this.showLog(noChanges());
    return records;
  }

  /** Writes down how the concepts of a map read, where the log does not know it: from then on they are found again. */
  async recordSnapshots(map: ConceptMap): Promise<void> {
    await this.snapshots.recordConcepts(map);
    await this.recordTicks();
  }

  /** From time to time: what came due, and a new day, are told; what was edited a while ago is written down. */
  async poll(): Promise<void> {
    await this.snapshots.poll();
    if (await this.updater.lines.recordFollowed()) await this.mark();
    if (await this.log.poll()) {
      this.generated.forgetRead();
      await this.mark();
      await this.showLog(noChanges());
    }
    if (this.learner.hasDueChanged()) this.emit({ ...noChanges(), isTimeOnly: true });
  }

  /** Nothing is read any more: the plugin was switched off. */
  readonly stop = (): void => this.loop.stop();

  /** Settled when every line of the log is written, or the disk refused it. */
  readonly flush = (): Promise<void> => this.log.flush();

  private async recordTicks(): Promise<void> {
    const events = this.learner.ticks.unlogged((id) => this.current().concepts.get(id), (concepts) => this.snapshots.eventsOf(concepts));
    await this.log.append([...this.snapshots.acknowledgements(), ...events]);
    await this.snapshots.recordOpened();
  }

  /** What an earlier batch read and did not bring to its end is taken in with this one. */
  private async takeBatch({ all, paths }: Marks): Promise<void> {
    this.begun ??= { batch: emptyBatch(), isAll: false };
    this.begun.isAll ||= all !== null;
    const { batch, isAll } = this.begun;
    if (all !== null) await this.vault.readAll(all, batch, (done, total) => this.reportProgress({ done, total }));
    const marked: NoteSource[] = [...paths].map(([path, text]) => text === undefined ? this.options.sourceOf?.(path) ?? goneNote(path) : { path, read: () => Promise.resolve(text) });
    await this.vault.read(marked, batch);
    await this.vault.readParts([...all ?? [], ...marked], batch, this.options.sourceOf);
    if (this.loop.isStopped) return;
    await this.apply(batch, isAll);
    this.begun = null;
    void this.vault.save();
  }

  private async apply(batch: Batch, isAll: boolean): Promise<void> {
    const changes: IndexChanges = { ...noChanges(), notes: new Set(batch.facts.keys()), ticks: new Set(batch.ticks) };
    for (const path of await this.updater.update(batch)) {
      changes.maps.add(path);
      if (!this.updater.tracker.maps.has(path)) this.learner.deck.forgetMap(path);
      this.snapshots.markChanged(path);
    }
    if (isAll) await this.snapshots.recordAll();
    await this.recordTicks();
    if (this.needsSchedules || isAll) await this.jobs.run(this.learner.updateAllJob());
    const hasNewSchedules = this.needsSchedules;
    this.needsSchedules = false;
    if (isAll) this.reportProgress(null);
    if (isAll || hasNewSchedules || batch.hasOthers || batch.facts.size > 0 || changes.maps.size > 0) await this.showLog({ ...changes, isEverything: isAll || hasNewSchedules });
  }

  /** Works out what the log's changes call for, and tells once. */
  private async showLog(changes: IndexChanges): Promise<void> {
    const log = this.log.drainChanges();
    this.updater.markLogged(log);
    this.updater.markStudied(log);
    for (const id of log.ticks) changes.ticks.add(id);
    for (const id of [...log.cards, ...log.edits]) changes.cards.add(id);
    const work = this.learner.updateJob(log);
    if (log.cards.size > MOST_AT_ONCE) await this.jobs.run(work);
    else runSync(work);
    if (log.orders.size > 0 || changes.notes.size > 0) this.updater.markOutdated();
    this.emit(changes);
  }

  private emit(changes: IndexChanges): void {
    this.count.changes++;
    if (changes.isEverything || changes.isTimeOnly || changes.cards.size > 0 || changes.ticks.size > 0) this.count.studies++;
    this.changed.emit(changes);
  }

  private reportProgress(progress: { done: number; total: number } | null): void {
    this.currentProgress = progress;
    if (progress === null) this.markReady();
    this.progressed.emit();
  }

  private logFailed(why: string): void {
    this.options.onFailure?.(strings.log.notWritten(why));
    this.emit(noChanges());
  }
}

export function createLiveIndex(settings: Settings, parseYaml: ParseYaml, clock: Clock, options?: LiveIndexOptions): LiveIndex {
  return new LiveIndex(settings, parseYaml, clock, options);
}
