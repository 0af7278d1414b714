/** The plugin without its screen over a vault that can fail: what `main.ts` wires, and what a person is told. */
import { parseYaml } from "../../scripts/parse-yaml";
import { notePath } from "../../src/core/base/note-path";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import { beginReview } from "../../src/app/review";
import type { Outcome, Study } from "../../src/app/services";
import { createStudy } from "../../src/app/study";
import { StudyQueue } from "../../src/app/study-queue";
import type { NoteSource } from "../../src/app/vault-reader";
import { createLogPlace } from "../../src/vault/log-writer";
import { createNoteStore } from "../../src/vault/note-store";
import { createPictureSource } from "../../src/vault/picture-source";
import { createSettingsFile, type SettingsFile } from "../../src/vault/settings-file";
import { finishWrites } from "../../src/vault/write-journal";
import { FaultyVault, type Content } from "./faulty-vault";

/** The clock stands still: the same steps write the same text. */
const NOON = Date.UTC(2026, 10, 24, 12);

export class FaultBench {
  /** Sentences that a person was shown or finds among the problems. */
  readonly told: string[] = [];
  readonly vault: FaultyVault;
  readonly settings: SettingsFile;
  readonly liveIndex: LiveIndex;
  readonly study: Study;
  /** What the last step gave for taking it back. */
  undo: Outcome["undo"] = null;
  private before: ReadonlyMap<string, Content> = new Map();

  constructor(readonly disk: Map<string, Content>, readonly localStorage: Map<string, unknown>) {
    this.vault = new FaultyVault(disk, { localStorage });
    const app = this.vault.app();
    this.settings = createSettingsFile(this.vault.plugin(), (sentence) => this.told.push(sentence));
    this.liveIndex = createLiveIndex(this.settings.current(), parseYaml, { now: () => NOON, offsetAt: () => 0 }, {
      place: createLogPlace(app, "desktop"),
      sourceOf: (path) => this.sourceOf(path),
      onFailure: (sentence) => this.told.push(sentence),
    });
    this.study = createStudy({ liveIndex: this.liveIndex, settings: this.settings, noteStore: createNoteStore(app), pictures: createPictureSource(app) });
  }

  static async open(disk: Map<string, Content>, localStorage = new Map<string, unknown>()): Promise<FaultBench> {
    const bench = new FaultBench(disk, localStorage);
    await bench.load();
    return bench;
  }

  /** As the app starts. */
  async load(): Promise<void> {
    const problem = await this.settings.load();
    if (problem !== null) this.told.push(problem);
    this.told.push(...await finishWrites(this.vault.app()));
    this.before = new Map(this.disk);
    await this.liveIndex.load([...this.disk.keys()].flatMap((path) => this.sourceOf(path) ?? []));
  }

  /** Does a step, and takes down what is told of it. */
  async do(step: () => Promise<Outcome | void>): Promise<Outcome | null> {
    try {
      const outcome = await step() ?? null;
      if (outcome !== null && !outcome.ok) this.told.push(outcome.sentence);
      this.undo = outcome?.undo ?? this.undo;
      await this.notice();
      return outcome;
    } catch (error) {
      this.told.push(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  /** What changed on the disk becomes known, as by the vault's events. */
  async notice(): Promise<void> {
    const paths = new Set([...this.disk.keys(), ...this.before.keys()]);
    const changed = [...paths].filter((path) => path.endsWith(".md") && this.disk.get(path) !== this.before.get(path));
    this.before = new Map(this.disk);
    await this.liveIndex.mark(...changed.map(notePath));
    await this.liveIndex.settled();
  }

  problems(): string[] {
    return this.liveIndex.problems().map(({ message }) => message);
  }

  /** Grades the card that is next, good. */
  async grade(): Promise<void> {
    const session = await beginReview(this.liveIndex, this.settings, new StudyQueue(this.liveIndex, this.settings), { scope: null, filter: "" });
    const card = session.current();
    if (card === null) throw new Error("Nothing is asked.");
    await session.grade(card, 3, 1000);
    await this.liveIndex.flush();
  }

  private sourceOf(path: string): NoteSource | null {
    return path.endsWith(".md") && this.disk.has(path) ? { path: notePath(path), read: () => Promise.resolve(this.disk.has(path) ? this.vault.textAt(path) : null) } : null;
  }
}
