/** Notes that changed, read one after the other, with what each calls for: taken together before anything is worked out. */
import { strings } from "../core/base/strings";
import type { NotePath } from "../core/base/note-path";
import type { ConceptId } from "../core/concept/concept";
import type { NoteFacts } from "../core/index/note-facts";
import { nameOf } from "../core/index/notes";
import { readNote } from "../core/index/read-note";
import { createMapRule, mapDecision, type MapRule } from "../core/map/map-rule";
import { readMapJob } from "../core/map/read-map";
import type { MapReading } from "../core/map/reading";
import type { Problem } from "../core/base/problem";
import type { Settings } from "../core/base/settings";
import { roughProperties, type Properties } from "../core/text/properties";
import { isEqual, sharedReadingJob } from "./equality";
import type { GeneratedNotes } from "./generated";
import type { JobRunner } from "./job-runner";
import type { NamedIds } from "./named-ids";
import type { PropertyReader } from "./read-properties";
import type { ReadResult } from "./read-ahead";
import type { StudyLog } from "./study-log";
import { WantedParts } from "./wanted-parts";

/** What a batch found; paths and ids once each. */
export interface Batch {
  readonly facts: Map<NotePath, NoteFacts | null>;
  readonly maps: Map<NotePath, MapReading | null>;
  /** Of maps that were read, whether they read otherwise or not. */
  readonly texts: Map<NotePath, string>;
  /** Concepts whose tick changed in a checklist. */
  readonly ticks: Set<ConceptId>;
  /** Whether generated notes or logs changed in any other way. */
  hasOthers: boolean;
}

export function emptyBatch(): Batch {
  return { facts: new Map(), maps: new Map(), texts: new Map(), ticks: new Set(), hasOthers: false };
}

/** The settings that decide what is read and how. */
const READING = ["mapNames", "mapTags", "mapProperty", "mapFolders", "notMaps", "tables", "studyFolder"] as const;

export type ReadingSettings = Pick<Settings, typeof READING[number]>;

function keyOf(settings: ReadingSettings): string {
  return JSON.stringify(settings, [...READING]);
}

export class NoteReader {
  private readonly facts = new Map<NotePath, NoteFacts>();
  private readonly readings = new Map<NotePath, MapReading>();
  private readonly unreadable = new Map<NotePath, Problem>();
  private readonly parts = new WantedParts();
  private rule: MapRule;
  private key: string;

  constructor(private settings: ReadingSettings, private readonly properties: PropertyReader, private readonly jobs: JobRunner, private readonly log: StudyLog, private readonly generated: GeneratedNotes, private readonly named: NamedIds, private readonly notesNamed: (name: string) => readonly NotePath[]) {
    this.rule = createMapRule(settings);
    this.key = keyOf(settings);
  }

  /** Takes other settings; true if notes must be read again for them. */
  configure(settings: ReadingSettings): boolean {
    const key = keyOf(settings);
    if (key === this.key) return false;
    this.settings = settings;
    this.rule = createMapRule(settings);
    this.key = key;
    return true;
  }

  /** Changes whenever a text may read otherwise than before. */
  settingsKey(): string {
    return this.key;
  }

  paths(): NotePath[] {
    return [...this.facts.keys()];
  }

  problems(): Iterable<Problem> {
    return [...this.properties.problems(), ...this.unreadable.values()];
  }

  /** Maps, logs and generated notes say what there is to study: they are read first, and always. */
  isReadFirst(path: NotePath): boolean {
    return this.rule.byName(path) || this.readings.has(path) || path.toLowerCase().startsWith(`${this.settings.studyFolder.toLowerCase()}/`);
  }

  /** Whether nothing but its facts is kept of a note: no problem, either. */
  isPlain(path: NotePath): boolean {
    return this.facts.has(path) && this.mayBePlain(path);
  }

  /** Whether nothing that is known of a note, or of its path, keeps facts from being all of it. */
  mayBePlain(path: NotePath): boolean {
    return !this.isReadFirst(path) && !this.log.has(path) && !this.generated.has(path) && !this.unreadable.has(path) && !this.properties.hasProblem(path);
  }

  /** Notes to be read once more: maps link to parts of them that were not looked for. */
  drainUnread({ facts }: Batch): NotePath[] {
    return this.parts.drainUnread(this.facts, facts.keys(), this.notesNamed);
  }

  factsOf(path: NotePath): NoteFacts | undefined {
    return this.facts.get(path);
  }

  /** A note's text, or null where it is gone. One note that cannot be read keeps no other from being read. */
  async ingest(path: NotePath, read: ReadResult<string | null>, batch: Batch): Promise<void> {
    try {
      if (!read.ok) throw read.error;
      await this.ingestText(path, read.value, batch);
      this.unreadable.delete(path);
    } catch (error) {
      this.unreadable.set(path, { path, line: 0, message: strings.notes.unreadable(error instanceof Error ? error.message : String(error)) });
      batch.hasOthers = true;
    }
  }

  private async ingestText(path: NotePath, text: string | null, batch: Batch): Promise<void> {
    const isLog = text !== null && this.log.isLog(path, text);
    if ((isLog || this.log.isConcerned(path, text)) && await this.log.ingest(path, text)) batch.hasOthers = true;
    // Nothing links to a log, and nothing is looked for in it: it may be long, and comes again with every review.
    const note = isLog ? null : text;
    const { properties, unread, hasOtherProblem } = this.properties.read(path, note);
    const isMap = note !== null && this.isMap(path, note, properties, unread);
    if (hasOtherProblem) batch.hasOthers = true;
    this.ingestFacts(path, note === null ? null : readNote(path, note, properties, this.parts.of(path)), batch);
    if (isMap) await this.ingestMap(path, note, properties, batch);
    else if (this.readings.delete(path)) {
      this.parts.set(path, null);
      batch.maps.set(path, null);
    }
    this.ingestGenerated(path, note, properties, batch);
    this.named.ingest(note);
  }

  /**
   * Properties that cannot be read decide nothing: the note stays what it was. At a start it is what they seem to say, or
   * what the log knows it as.
   */
  private isMap(path: NotePath, text: string, properties: Properties, unread: string): boolean {
    if (!this.rule.mayDecide(unread)) return this.rule.isMap(path, text, properties);
    if (this.facts.has(path)) return this.readings.has(path);
    const seeming = { ...roughProperties(unread), ...properties };
    return this.rule.isMap(path, text, seeming) || mapDecision(seeming) === null && this.log.state().knownIn.has(path);
  }

  /** What an earlier start read of a note that may be plain, and did not change since. */
  ingestKnown(path: NotePath, facts: NoteFacts, batch: Batch): void {
    this.ingestFacts(path, facts, batch);
  }

  private ingestFacts(path: NotePath, facts: NoteFacts | null, batch: Batch): void {
    const before = this.facts.get(path);
    if (facts === null ? before === undefined : before !== undefined && isEqual(before, facts)) return;
    batch.facts.set(path, facts);
    if (facts === null) this.facts.delete(path);
    else this.facts.set(path, facts);
  }

  private async ingestMap(path: NotePath, text: string, properties: Properties, batch: Batch): Promise<void> {
    const before = this.readings.get(path);
    const isMap = (linkpath: string): boolean => this.rule.byName(`${nameOf(linkpath)}.md`);
    const read = await this.jobs.run(readMapJob(text, { tables: this.settings.tables, isMap, properties }));
    this.parts.set(path, read);
    batch.texts.set(path, text);
    const after = before === undefined ? read : await this.jobs.run(sharedReadingJob(before, read));
    // What the learner said of lines holds for lines that the reading does not tell of.
    if (after === before && !this.log.state().lines.has(path)) return;
    this.readings.set(path, after);
    batch.maps.set(path, after);
  }

  private ingestGenerated(path: NotePath, text: string | null, properties: Properties, batch: Batch): void {
    const ticks = this.generated.ingest(path, text, properties);
    if (ticks === null) return;
    batch.hasOthers = true;
    for (const id of ticks) batch.ticks.add(id);
  }
}
