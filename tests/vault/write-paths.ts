/** Every way in which the plugin writes: the rows of `docs/faults.md`. */
import type { Outcome } from "../../src/app/services";
import { notePath } from "../../src/core/base/note-path";
import type { ConceptId } from "../../src/core/concept/concept";
import { CARD_EXPORTERS, NOTE_EXPORTERS, PICTURE_EXPORTERS } from "../../src/core/registry";
import { formatRecord, parseRecord } from "../../src/core/study/log-record";
import { conceptIdOf } from "../ids";
import type { FaultBench } from "./fault-bench";
import { CONFIG, type Content } from "./faulty-vault";
import { allConcepts } from "../../src/core/index/concept-index";

export interface WritePath {
  readonly name: string;
  /** Members of ports that write this way: `NoteStore.edit`. */
  readonly covers: readonly string[];
  /** The file that is written; as the outcome of `act` says where it is missing. */
  readonly path?: string;
  readonly prepare?: (bench: FaultBench) => Promise<void>;
  readonly act: (bench: FaultBench) => Promise<Outcome | void>;
  /** Cannot be tried again after a restart: whoever wants it does it by hand. */
  readonly endsWithApp?: true;
  /** What is done once the fault is over; `act` again where it is missing. */
  readonly retry?: (bench: FaultBench) => Promise<Outcome | void>;
  /** What another window on the same disk does at the same time; the same where it is missing. `bench`: the first window. */
  readonly rival?: (other: FaultBench, bench: FaultBench) => Promise<Outcome | void>;
  /** What of a text counts, part by part; the text as a whole where it is missing. */
  readonly parts?: (content: Content) => readonly string[];
  /** What counts after a restart, where that is more than the file. */
  readonly inUse?: (bench: FaultBench) => Content;
  /** What another program adds to a text. */
  readonly theirs?: (content: string) => string;
}

const MAP = notePath("Maps/Systems MOC.md");
const TEXT = "# Systems\n\n## Memory\n- **Paging** — Fixed-size blocks of memory\n- **Segmentation** — Blocks of any size\n";
const LOG = "MOC Study/Log/2026 desktop-0000.md";
const DATA = `${CONFIG}/plugins/moc-study/data.json`;

/** The vault before anything is done. */
export function newDisk(): Map<string, Content> {
  return new Map<string, Content>([[MAP, TEXT], ["Maps/", ""], [DATA, JSON.stringify({ version: 1, newPerDay: 5, dayStart: 4 })]]);
}

export function newStorage(): Map<string, unknown> {
  return new Map([["moc-study-device", "desktop-0000"]]);
}

const PROGRESS = { report: () => undefined, isCancelled: () => false };

async function generated(bench: FaultBench, exporter: string): Promise<void> {
  await bench.do(() => bench.study.generate(exporter, MAP, "all"));
}

async function edited(bench: FaultBench): Promise<void> {
  bench.disk.set(MAP, `${TEXT}- **Journal** — A log that is written before the disk\n`);
  await bench.notice();
}

const firstConcept = ({ liveIndex }: FaultBench): ConceptId => conceptIdOf(allConcepts(liveIndex.current())[0]?.id);

const NOTES = NOTE_EXPORTERS.flatMap(({ id, name }): WritePath[] => [
  { name: `${name}, new`, covers: ["NoteStore.edit", "Study.generate", "Study.generateAll"], act: (bench) => bench.study.generate(id, MAP, "all") },
  {
    name: `${name}, renewed`, covers: ["NoteStore.edit", "NoteStore.read", "Study.updateAll"],
    prepare: async (bench) => { await generated(bench, id); await edited(bench); },
    act: (bench) => bench.study.generate(id, MAP, "all"),
  },
  {
    name: `${name}, new, undone`, covers: ["NoteStore.trash"],
    prepare: (bench) => generated(bench, id),
    endsWithApp: true, act: async (bench) => bench.undo?.(), rival: async (_other, bench) => bench.undo?.(),
  },
  {
    name: `${name}, renewed, undone`, covers: ["NoteStore.edit"],
    prepare: async (bench) => { await generated(bench, id); await edited(bench); await generated(bench, id); },
    endsWithApp: true, act: async (bench) => bench.undo?.(), rival: async (_other, bench) => bench.undo?.(),
  },
]);

const TICK: WritePath = {
  name: "tick in a checklist", covers: ["Study.tick", "Study.tickSeveral"],
  prepare: (bench) => generated(bench, "checklist"),
  act: (bench) => bench.study.tick(firstConcept(bench), "x"),
};

const MAPS: WritePath = {
  name: "a note is said to be no map", covers: ["NoteStore.edit", "Study.useAsMap"],
  act: (bench) => bench.study.useAsMap(MAP, false),
};

const EXAMPLE: WritePath = {
  name: "an example of a map", covers: ["NoteStore.edit", "Study.createExample"],
  act: (bench) => bench.study.createExample(),
};

const EXPORTS: readonly WritePath[] = [
  ...CARD_EXPORTERS.map(({ id, name }): WritePath => ({ name, covers: ["NoteStore.make", "Study.exportCards"], act: (bench) => bench.study.exportCards(id, null, "all", PROGRESS) })),
  ...PICTURE_EXPORTERS.filter(({ codeBlock }) => codeBlock === undefined).map(({ name, extension }): WritePath => ({ name, covers: ["Study.savePicture"], act: (bench) => bench.study.savePicture("Systems", extension, `a picture as ${name}`) })),
  { name: "PNG", covers: ["Study.savePicture"], act: (bench) => bench.study.savePicture("Systems", "png", new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]).buffer) },
  { name: "reviews as CSV", covers: ["Study.exportReviews"], prepare: (bench) => bench.grade(), act: (bench) => bench.study.exportReviews() },
];

/** Lines of the log by kind and what they say, whenever they were written. A torn line is none, and is told. */
function linesOf(content: Content): string[] {
  return String(content).split(/\r?\n/).flatMap((line) => {
    const record = parseRecord(line);
    return record === null ? [] : [line.replace(/^\S+ \S+ | ~\S+$/g, "")];
  });
}

/** What another device with this device's name wrote, and a sync service put together. */
const THEIR_LINE = formatRecord({ kind: "tick", subject: conceptIdOf("moc-0000000001"), character: "x", time: Date.UTC(2026, 10, 24, 10), device: "desktop-0000" });

const LOGS: readonly WritePath[] = [
  { name: "study log, new", covers: ["LogPlace.append", "LogPlace.keep"], path: LOG, parts: linesOf, theirs: (text) => `${text}\n${THEIR_LINE}`, act: (bench) => bench.grade(), retry: (bench) => polled(bench) },
  { name: "study log, appended", covers: ["LogPlace.append", "LogPlace.keep"], path: LOG, parts: linesOf, theirs: (text) => `${text}\n${THEIR_LINE}`, prepare: (bench) => bench.grade(), act: (bench) => bench.grade(), retry: (bench) => polled(bench) },
];

/** Often enough: what is missing from a note is written again once it was missing for a while. */
async function polled({ liveIndex }: FaultBench): Promise<void> {
  for (let poll = 0; poll < 3; poll++) await liveIndex.poll();
}

const settingsOf = (content: Content): string[] => {
  const { newPerDay, dayStart } = JSON.parse(String(content)) as { readonly newPerDay: number; readonly dayStart: number };
  return [`${newPerDay} new cards a day`, ...dayStart === 4 ? [] : [`a day starts at ${dayStart}`]];
};

const SETTINGS: readonly WritePath[] = [
  {
    name: "settings", covers: ["SettingsStore.change", "Study.readTables"], path: DATA, parts: settingsOf, theirs: (text) => text.replace('"dayStart":4', '"dayStart":6'),
    inUse: (bench) => JSON.stringify(bench.settings.current()),
    act: (bench) => bench.settings.change({ newPerDay: 7 }),
    retry: (bench) => bench.settings.change({ newPerDay: bench.settings.current().newPerDay === 7 ? 8 : 7 }).then(() => bench.settings.change({ newPerDay: 7 })),
    rival: (_other, bench) => bench.settings.change({ dayStart: 6 }),
  },
  {
    name: "a broken settings file, set aside", covers: ["SettingsStore.change"], path: DATA.replace("data.json", "data.broken-1.json"),
    prepare: async (bench) => { bench.disk.set(DATA, "{ broken settings"); },
    act: async (bench) => {
      const problem = await bench.settings.load();
      if (problem !== null) bench.told.push(problem);
    },
  },
];

export const WRITE_PATHS: readonly WritePath[] = [...LOGS, ...NOTES, TICK, MAPS, EXAMPLE, ...EXPORTS, ...SETTINGS];

/** Members of the ports that write nothing, or nothing but a line of the study log. */
export const NO_FILE = [
  "PictureSource.find", "PictureSource.read",
  "NoteSource.path", "NoteSource.stamp", "NoteSource.read", "SettingsStore.current", "SettingsStore.changed", "LogPlace.device",
  "Study.suspend", "Study.suspendCards", "Study.askAnyway", "Study.askSeveral", "Study.editCard", "Study.order", "Study.place", "Study.undoAhead", "Study.join", "Study.split", "Study.chooseNote", "Study.decideLine",
  "Session.update", "Session.current", "Session.queue", "Session.sessionCounts", "Session.previewDue", "Session.canUndo", "Session.nextDue",
  "Session.grade", "Session.suspend", "Session.bury", "Session.undo",
];

/** The cache of readings is none of the vault's files; `reading-cache.test.ts` has its faults. */
export const CACHED = ["ReadingCache.load", "ReadingCache.save", "ReadingCache.clear"];
