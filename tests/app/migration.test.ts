/**
 * Vaults that were studied with version 0.1.0 as of commit 97c679a (`studied-vault`, `studied-forms`: its own output, of
 * maps in our own words): checklists, flashcards with schedules in two forms, a card in the learner's words, a log, an export to Anki.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { cardId } from "../../src/core/cards/card";
import type { ConceptId } from "../../src/core/concept/concept";
import type { LogEvent } from "../../src/core/study/log-record";
import { OLDER_LOG, OLDER_TIME, olderLog } from "./older-log";
import { settle } from "./ways";
import { openApp, type TestApp } from "./test-app";
import { allConcepts } from "../../src/core/index/concept-index";

const ROOT = path.join(import.meta.dirname, "studied-vault");
const WORK = { report: () => undefined, isCancelled: () => false };
const STUDY = "MOC Study/";
const GENERATED = ["C# MOC – checklist", "C# MOC – flashcards", "Memory MOC – checklist", "Memory MOC – flashcards"].map((name) => `${STUDY}${name}.md`);

function studiedVault(): Record<string, string> {
  return filesIn(ROOT);
}

function filesIn(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  return Object.fromEntries(files.map((file) => [file.split(path.sep).join("/"), readFileSync(path.join(root, file), "utf8")]));
}

function generatedIn(files: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([, text]) => text.includes("%% begin moc-study")).map(([file]) => file).sort();
}

/** What the log and the checklists say of each concept. */
function ticksOf({ liveIndex }: TestApp): Record<string, string | null> {
  return Object.fromEntries(allConcepts(liveIndex.current()).map((concept) => [concept.term, liveIndex.learner.tickOf(concept)]));
}

/** By card id: its schedule. */
function schedulesIn(text: string): Record<string, string> {
  return Object.fromEntries(text.split(/\n{2,}/).flatMap((card) => {
    const [id, schedule] = [/\^(moc-\S+-[a-z]+)/.exec(card)?.[1], /<!--SR:.*-->/.exec(card)?.[0]];
    return id === undefined || schedule === undefined ? [] : [[id, schedule]];
  }));
}

function linesOf(app: TestApp, kind: string): string[] {
  return [...app.files].filter(([file]) => file.includes("/Log/")).flatMap(([, text]) => text.split("\n")).filter((line) => line.includes(` ${kind} `));
}

const TICKS = { Struct: "x", Class: null, Paging: null, Segmentation: "x", Swap: "/", "Page fault": "x", "Thrashing (memory)": null, Heap: "-", Slab: null };

describe.each([
  ["as it was left", (file: string) => file],
  ["with its notes renamed", (file: string) => file.replace(/^MOC Study\/(?!Log)(.) /, "MOC Study/Mine $1 ").replace(" – ", " ")],
  ["with its notes moved", (file: string) => file.replace(/^MOC Study\/(?!Log)/, "Learning/now/")],
  ["with its maps renamed outside of the app", (file: string) => file.replace(/^Maps\/(.*) MOC/, "Atlas/$1 Map of Content")],
  ["with its maps and notes moved", (file: string) => file.replace(/^Maps\//, "Deep/").replace(/^MOC Study\/(?!Log)/, "")],
])("a vault studied with an older version, %s", (_how, moved) => {
  const files = Object.fromEntries(Object.entries(studiedVault()).map(([file, text]) => [moved(file), text]));
  const notes = GENERATED.map(moved).sort();

  it("shows what was ticked, and logs no tick anew", async () => {
    const app = await openApp(files);
    expect(ticksOf(app)).toMatchObject(Object.fromEntries(Object.entries(TICKS).map(([term, tick]) => [term, tick ?? " "])));
    expect(linesOf(app, "tick")).toHaveLength(5);
    expect(app.liveIndex.orphans()).toEqual([]);
    expect(app.liveIndex.problems()).toEqual([]);
  });

  it("gets no second note, keeps every schedule on its card, and the learner's own words", async () => {
    const app = await openApp(files);
    for (const kind of ["checklist", "flashcards"]) await app.study.generateAll(kind, WORK);
    expect(generatedIn(app.files)).toEqual(notes);
    for (const note of notes) {
      const [before, after] = [files[note] ?? "", app.files.get(note) ?? ""];
      expect(schedulesIn(after)).toEqual(schedulesIn(before));
      expect(after).not.toMatch(/No longer/);
    }
    const all = notes.map((note) => app.files.get(note)).join("\n");
    expect(all).toContain("The disk plays memory ^");
    expect(all).toContain("    - ask about swappiness\n");
    expect(all).toContain("✅ 2026-11-24 ^moc-m7t26nbf6y");
  });

  it("renewed without a change of its maps, is written only where a link has to be, and the second time not at all", async () => {
    const app = await openApp(files);
    await app.study.updateAll(WORK);
    const isRenamed = moved("Maps/Memory MOC.md") !== "Maps/Memory MOC.md" && !moved("Maps/Memory MOC.md").endsWith("/Memory MOC.md");
    if (!isRenamed) expect(app.writes).toEqual([]);
    const after = new Map(app.files);
    await app.study.updateAll(WORK);
    for (const note of notes) expect(app.files.get(note)).toBe(after.get(note));
  });

  it("is exported to Anki without a note whose words did not change", async () => {
    const app = await openApp(files);
    const before = linesOf(app, "sent");
    await app.study.exportCards("anki", null, "all", WORK);
    expect(before).toHaveLength(18);
    // The lines of that version had other fingerprints. Those of this one keep its times, so Anki leaves each note alone.
    const sinceOf = (lines: readonly string[]): ReadonlyMap<string | undefined, string | undefined> => new Map(lines.map((line) => line.split(" ")).map(([, , , card, , since]) => [card, since]));
    const isMoved = _how.includes("renamed outside");
    // A note's source names the map, so a renamed one is sent once more.
    if (!isMoved) expect(sinceOf(linesOf(app, "sent"))).toEqual(sinceOf(before));
  });
});

describe("a vault studied with an older version, with copies of its notes", () => {
  it.each([["shorter", "x/"], ["longer", "Backup of everything/"]])("at a %s path: the originals are renewed, no tick is lost, and each copy is told", async (_which, folder) => {
    const files = studiedVault();
    for (const note of GENERATED) files[note.replace(STUDY, folder)] = files[note] ?? "";
    const app = await openApp(files);
    expect(ticksOf(app)).toMatchObject({ Segmentation: "x", Swap: "/", Heap: "-" });
    await app.type("Maps/Memory MOC.md", `${files["Maps/Memory MOC.md"] ?? ""}- **Arena** — Memory that is freed as a whole\n`);
    for (const kind of ["checklist", "flashcards"]) await app.study.generateAll(kind, WORK);
    expect(generatedIn(app.files)).toHaveLength(8);
    for (const note of GENERATED) expect(app.files.get(note.replace(STUDY, folder))).toBe(files[note]);
    expect(app.files.get(`${STUDY}Memory MOC – checklist.md`)).toContain("Arena");
    expect(app.liveIndex.problems().map((problem) => problem.path).sort()).toEqual(GENERATED.map((note) => note.replace(STUDY, folder)).sort());
  });
});

describe("a vault of all forms that an older version read, all of it ticked", () => {
  const FORMS = path.join(import.meta.dirname, "studied-forms");
  /** By id: where the older version read it. */
  const lines = JSON.parse(readFileSync(path.join(FORMS, "lines.json"), "utf8")) as Record<string, string>;
  const files = filesIn(FORMS);
  /** Property lines, `related: …` and `Keywords:: …`: an older version took them for concepts. Whoever reads them as none may leave them as orphans. */
  const isProperty = (id: string): boolean => ["Harbour MOC.md:35", "Harbour MOC.md:36"].includes(lines[id] ?? "");
  // Where level 1 is a level, `MapReading.isTopALevel` has to say so: else nobody knows that it was left out before.
  const standing = Object.fromEntries(Object.entries(lines).filter(([id]) => !isProperty(id)));

  const placesIn = ({ liveIndex }: TestApp): Record<string, string> => Object.fromEntries(allConcepts(liveIndex.current()).flatMap(({ id, map, line }) => id in standing ? [[id, `${map}:${line + 1}`]] : []));

  it.each([["with its log", 0], ["where the log comes late", 1]])("has every concept on its line, %s, and ticked", async (_how, late) => {
    const isLate = (file: string): boolean => late === 1 && file.includes("/Log/");
    const app = await openApp(Object.fromEntries(Object.entries(files).filter(([file]) => !isLate(file))));
    for (const [file, text] of Object.entries(files)) if (isLate(file)) await app.type(file, text);
    for (const one of [app, await openApp(Object.fromEntries(app.files))]) {
      expect(placesIn(one)).toEqual(standing);
      expect(one.liveIndex.orphans().filter(({ id }) => !isProperty(id))).toEqual([]);
      expect(new Set(allConcepts(one.liveIndex.current()).filter(({ id }) => id in lines).map((concept) => one.liveIndex.tickOf(concept)))).toEqual(new Set(["x"]));
    }
  });

  it("gets no second note, and nothing but property lines is told as lost in them", async () => {
    const app = await openApp(files);
    for (const kind of ["checklist", "flashcards"]) await app.study.generateAll(kind, WORK);
    expect(generatedIn(app.files)).toEqual(generatedIn(new Map(Object.entries(files))));
    const lost = [...app.files.values()].flatMap((text) => text.split("No longer in the map").slice(1)).flatMap((part) => [...part.matchAll(/\^(moc-[0-9a-z]{10})/g)].map(([, id]) => id ?? ""));
    expect(lost.filter((id) => id in standing)).toEqual([]);
  });
});

describe("a card that an older version sent to Anki", () => {
  const [MAP, ID] = ["Garden MOC.md", "moc-gard000001" as ConceptId];
  const CARD = cardId(ID, "def");
  const met: LogEvent = { kind: "met", subject: ID, concept: { map: notePath(MAP), headingPath: ["Soil"], term: "Compost", definition: "--> leaves that turned into soil" } };
  const sent: LogEvent = { kind: "sent", subject: CARD, print: "0000000000", since: OLDER_TIME / 1000 + 1, tags: "" };
  const edit: LogEvent = { kind: "edit", subject: CARD, text: { front: "Compost?", back: "Old leaves", replaced: "0000000000" } };

  it.each([["for all beds", "ompost for all beds"], ["(rot)", "ompost (rot)"]])("stays as it is where the older version parted a word at the end of its bold letters, behind which stands “%s”", async (behind, definition) => {
    const parted: LogEvent = { kind: "met", subject: ID, concept: { map: notePath(MAP), headingPath: ["Soil"], term: "C", definition } };
    const app = await openApp({ [MAP]: `## Soil\n- **C**ompost ${behind}\n`, [OLDER_LOG]: olderLog(parted, sent, { kind: "tick", subject: ID, character: "x" }) });
    expect(app.liveIndex.current().concepts.has(ID)).toBe(true);
    await app.study.exportCards("anki", null, "all", WORK);
    const since = linesOf(app, "sent").map((line) => line.split(" ")).filter(([, , , card]) => card === CARD).map(([, , , , , seconds]) => Number(seconds));
    expect(new Set(since)).toEqual(new Set([OLDER_TIME / 1000 + 1]));
  });

  it.each(["⚠️ **Compost** — leaves that turned into soil", "⚠️Compost: leaves that turned into soil", "**Compost** — leaves that turned into soil :worried:"])("stays as it is where signs stand on its line: %s", async (line) => {
    const signed: LogEvent = { kind: "met", subject: ID, concept: { map: notePath(MAP), headingPath: ["Soil"], term: "Compost", definition: line.includes(":worried:") ? "leaves that turned into soil :worried:" : "leaves that turned into soil" } };
    const app = await openApp({ [MAP]: `## Soil\n- ${line}\n`, [OLDER_LOG]: olderLog(signed, sent, { kind: "tick", subject: ID, character: "x" }) });
    await app.study.exportCards("anki", null, "all", WORK);
    const since = linesOf(app, "sent").map((one) => one.split(" ")).filter(([, , , card]) => card === CARD).map(([, , , , , seconds]) => Number(seconds));
    expect(new Set(since)).toEqual(new Set([OLDER_TIME / 1000 + 1]));
  });

  it.each<[string, string, readonly LogEvent[], boolean]>([
    ["stays as it is where its line reads otherwise now", "## Soil\n- **Compost** --> leaves that turned into soil\n", [], false],
    ["stays as it is below another heading", "# Earth\n## Soil\n- **Compost** --> leaves that turned into soil\n# Air\n- **Wind** — dries the leaves\n", [], false],
    ["is sent where the words of its line are others", "## Soil\n- **Compost** --> leaves that turned into earth\n", [], true],
    ["is sent where a block below belongs to it now", "## Soil\n- **Compost** --> leaves that turned into soil\n\n  $$a + b$$\n", [], true],
    ["is sent where the learner wrote it anew since", "## Soil\n- **Compost** --> leaves that turned into soil\n", [edit], true],
  ])("%s", async (_what, map, later, isSent) => {
    const app = await openApp({ [MAP]: map.replace("earth", "soil"), [OLDER_LOG]: olderLog(met, sent, { kind: "tick", subject: ID, character: "x" }, ...later) });
    await settle(app);
    await app.type(MAP, map);
    await app.study.exportCards("anki", null, "all", WORK);
    const since = linesOf(app, "sent").map((line) => line.split(" ")).filter(([, , , card]) => card === CARD).map(([, , , , , seconds]) => Number(seconds) - OLDER_TIME / 1000);
    expect(since).toHaveLength(2);
    expect(since[1] === since[0]).toBe(!isSent);
    const before = linesOf(app, "sent").length;
    await app.study.exportCards("anki", null, "all", WORK);
    expect(linesOf(app, "sent")).toHaveLength(before);
  });
});
