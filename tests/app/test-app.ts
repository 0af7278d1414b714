/** A vault in memory with its note store, for use cases without Obsidian. */
import { notePath } from "../../src/core/base/note-path";
import { parseYaml } from "../../scripts/parse-yaml";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import type { Pacing } from "../../src/app/job-runner";
import { beginReview } from "../../src/app/review";
import type { ReviewScope, Session, SettingsStore, Study } from "../../src/app/services";
import type { Card } from "../../src/core/cards/card";
import { createSignal } from "../../src/app/signal";
import { createStudy } from "../../src/app/study";
import { StudyQueue } from "../../src/app/study-queue";
import type { Edited, NoteStore } from "../../src/app/note-store";
import type { PictureSource } from "../../src/app/picture-source";
import type { Rendered } from "../../src/core/notes/note-exporter";
import { DEFAULTS, migrate, type Settings } from "../../src/core/base/settings";
import { allConcepts } from "../../src/core/index/concept-index";

export interface TestApp {
  readonly files: Map<string, string>;
  /** Files that are no text. */
  readonly binaries: Map<string, Uint8Array>;
  readonly liveIndex: LiveIndex;
  readonly study: Study;
  /** Of all concepts. */
  readonly studyQueue: StudyQueue;
  readonly settings: SettingsStore;
  readonly review: (scope?: Partial<ReviewScope>) => Promise<Session>;
  /** Paths written to, in order. */
  readonly writes: string[];
  /** Writes a note as its author or another program would, and sends the event. */
  readonly type: (path: string, text: string) => Promise<void>;
}

/** `device` and `clock` make it one of several devices. Devices with the same `shared` files share a vault. */
export interface Person {
  readonly device?: string;
  readonly clock?: () => number;
  readonly shared?: Map<string, string>;
  readonly pacing?: Pacing;
}

export async function openApp(files: Record<string, string>, part: Partial<Settings> = {}, { device = "desk-0000", clock = counter(), shared, pacing }: Person = {}): Promise<TestApp> {
  const vault = shared ?? new Map(Object.entries(files));
  const settings = memorySettings({ ...DEFAULTS, ...part });
  const liveIndex = createLiveIndex(settings.current(), parseYaml, { now: clock, offsetAt: () => 0 }, { ...pacing && { pacing }, place: {
    device,
    append: (path, header, text) => {
      vault.set(path, (vault.get(path) ?? header) + text);
      return Promise.resolve(null);
    },
    keep: () => undefined,
  } });
  const writes: string[] = [];
  const binaries = new Map<string, Uint8Array>();
  const studyQueue = new StudyQueue(liveIndex, settings);
  const study = createStudy({ liveIndex, settings, noteStore: memoryNoteStore(vault, writes, binaries), pictures: memoryPictures(binaries) });
  await liveIndex.load([...vault].map(([path, text]) => ({ path: notePath(path), read: () => Promise.resolve(text) })));
  return {
    files: vault, binaries, liveIndex, study, studyQueue, settings, writes,
    review: ({ scope = null, filter = "" } = {}) => beginReview(liveIndex, settings, studyQueue, { scope, filter }),
    async type(path, text) {
      vault.set(path, text);
      await liveIndex.upsert(notePath(path), text);
    },
  };
}

/** A clock that advances by a second whenever it is read. */
function counter(): () => number {
  let now = Date.UTC(2026, 10, 24, 12);
  return () => now += 1000;
}

function memorySettings(start: Settings): SettingsStore {
  const changed = createSignal<Settings>();
  let settings = start;
  return {
    current: () => settings,
    changed,
    change(part) {
      settings = migrate({ ...settings, ...part });
      changed.emit(settings);
      return Promise.resolve();
    },
  };
}

function memoryNoteStore(files: Map<string, string>, writes: string[], binaries: Map<string, Uint8Array>): NoteStore {
  return {
    read: (path) => Promise.resolve(files.get(path) ?? null),
    edit: (path, render) => Promise.resolve(edit(files, writes, path, render)),
    make: (path, content) => {
      if (binaries.has(path)) return Promise.resolve(null);
      binaries.set(path, new Uint8Array(content));
      return Promise.resolve({ kind: "made" });
    },
    trash: (path, text) => Promise.resolve({ kind: files.get(path) === text && files.delete(path) ? "trashed" : "changed" }),
  };
}

/** A link means the file of that path. */
function memoryPictures(binaries: ReadonlyMap<string, Uint8Array>): PictureSource {
  return {
    find: (link) => { const size = binaries.get(link)?.length; return size === undefined ? null : { path: link, size }; },
    read: (path) => Promise.resolve(binaries.get(path) ?? new Uint8Array(0)),
  };
}

function edit(files: Map<string, string>, writes: string[], path: string, render: (old: string | null) => Rendered): Edited {
  const before = files.get(path) ?? null;
  const rendered = render(before);
  if (rendered.kind === "refused") return rendered;
  if (rendered.text === before) return { kind: "same", rendered };
  files.set(path, rendered.text);
  writes.push(path);
  return { kind: "written", path: notePath(path), before, after: rendered.text, rendered };
}

/** Every card that the maps give. */
export function allCards(liveIndex: LiveIndex): readonly Card[] {
  return allConcepts(liveIndex.current()).flatMap(({ id }) => liveIndex.learner.cardsOf(id));
}
