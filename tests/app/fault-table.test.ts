/**
 * Each generated note, with much in it that its learner wrote, and all that may happen to its file: nothing is lost, the
 * map's changes still arrive, and the second renewal is silent. What is found is the table in `docs/generated-notes.md`.
 */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { readItems } from "../../src/core/notes/checklist-items";
import { FORMATTERS } from "../core/notes/formatters";
import { openApp, type TestApp } from "./test-app";

const WORK = { report: () => undefined, isCancelled: () => false };
const MAP = notePath("Maps/Systems MOC.md");
const TEXT = "# Systems\n\n## Memory\n- **[[Paging]]** — Memory in blocks of one size\n- **Swap** — Disk that stands in for memory\n- **Heap** — Memory that a program asks for\n\n### Faults\n- **Page fault** — A page is needed that is not in memory\n- **Thrashing** — Nothing but page faults\n\n## Disks\n- **Inode** — All of a file but its name\n- **Journal** — A list of what is about to change\n";
const ADDED = "- **Superblock** — What a file system knows of itself\n";
const KINDS = ["checklist", "flashcards"] as const;
type Kind = (typeof KINDS)[number];
type Files = Map<string, string>;

const PATHS = { checklist: "MOC Study/Checklist – Systems MOC.md", flashcards: "MOC Study/Flashcards – Systems MOC.md" } as const;
const OWN_WORDS = {
  checklist: ["my own remark", "Four kilobytes each, mostly", "This week", "My plan for the exam", "read twice"],
  flashcards: ["A remark of mine", "The disk plays memory", "This week", "My plan for the exam", "mine as well"],
} as const;

/** A vault in which somebody studied: ticks, remarks, rewritten texts, headings, schedules in three forms. */
async function studied(): Promise<Files> {
  const app = await openApp({ [MAP]: TEXT, "Concepts/Paging.md": "# Paging\n" }, { subBullets: true });
  for (const kind of KINDS) await app.study.generate(kind, MAP, "all");
  const edits: Readonly<Record<Kind, (text: string) => string>> = {
    checklist: (text) => text.replace(/- \[ \] (\[\[Paging\]\])/, "- [x] $1 read twice ✅ 2026-11-20").replace(/- \[ \] (.*\|Inode\]\])/, "- [/] $1")
      .replace(/(.*\|Inode\]\].*\n)/, "$1    - my own remark\n").replace("Nothing but page faults", "Four kilobytes each, mostly").replace(/\n(- \[ \] .*\|Heap\]\])/, "\n\n## This week\n\n$1"),
    flashcards: (text) => text.replace(/(Memory in blocks of one size) (\^\S+-def)/, "$1\n> [!sr|card-metadata] \n>  <!--SR:!2026-12-01,11,250--> $2")
      .replace(/(\?\nPaging) (\^\S+-rev)/, "$1 <!--SR:!2026-12-01,12,250--> $2").replace(/(\?\nInode \^\S+-rev)/, "$1\n<!--SR:!2026-12-01,13,250-->")
      .replace(/(\?\n)Disk that stands in for memory( \^\S+-def)/, "$1The disk plays memory$2\n<!--SR:!2026-12-01,14,250-->").replace("\nHeap\n?", "\nA remark of mine.\n\n## This week\n\nMine\n?\nmine as well\n\nHeap\n?"),
  };
  for (const kind of KINDS) await app.type(PATHS[kind], `${edits[kind](app.files.get(PATHS[kind]) ?? "")}\nMy plan for the exam\n`);
  return app.files;
}

/** By id: ticks of a checklist, schedules of cards. */
function learned(kind: Kind, text: string): ReadonlyMap<string, string> {
  if (kind === "checklist") return new Map(readItems(text).items.map(({ id, tick }) => [id, tick]));
  const blocks = text.replace(/\r\n?/g, "\n").split(/\n{2,}/);
  return new Map(blocks.flatMap((block) => {
    const [id, schedule] = [/\^(moc-[0-9a-z]{10}-[a-z]+)/.exec(block)?.[1], /<!--SR:(.*?)-->/.exec(block)?.[1]];
    return id === undefined || schedule === undefined ? [] : [[id, schedule]];
  }));
}

const onNotes = (change: (text: string) => string) => (files: Files): void => { for (const kind of KINDS) files.set(PATHS[kind], change(files.get(PATHS[kind]) ?? "")); };

/** Links of all notes, as the app changes them when a note is renamed. */
const relinked = (from: string, to: string, files: Files): void => { for (const [file, text] of files) if (!file.includes("/Log/")) files.set(file, text.replaceAll(`[[${from}`, `[[${to}`)); };

function renamed(files: Files, from: string, to: string): void {
  files.set(to, files.get(from) ?? "");
  files.delete(from);
  relinked(path.basename(from, ".md"), path.basename(to, ".md"), files);
}

const markdownLinks = (text: string): string => text.replace(/\[\[([^\]|#]*)(#[^\]|]*)?(?:\|([^\]]*))?\]\](?!")/g, (_all, target: string, heading: string | undefined, shown: string | undefined) => `[${shown ?? target}](${encodeURI(target)}.md${encodeURI(heading ?? "")})`);

/** Two branches of a repository that both changed the line with a tick or a schedule. */
const mergeMarks = (text: string): string => text.replace(/^.*(?:\|Swap\]\]|A page is needed that is not in memory \^).*$/m, (line) => `<<<<<<< HEAD\n${line}\n=======\n${line.replace("[ ]", "[-]")}\n>>>>>>> phone`);

const DISTURBANCES: Readonly<Record<string, (files: Files) => void>> = {
  "CRLF": onNotes((text) => text.replace(/\n/g, "\r\n")),
  "CR alone": onNotes((text) => text.replace(/\n/g, "\r")),
  "byte order mark": onNotes((text) => `\uFEFF${text}`),
  "no last newline": onNotes((text) => text.trimEnd()),
  ...Object.fromEntries(Object.entries(FORMATTERS).map(([name, format]) => [name, onNotes(format)])),
  "Obsidian's link update: a concept's note renamed": (files) => renamed(files, "Concepts/Paging.md", "Concepts/Pages and frames.md"),
  "Obsidian's link update: the map renamed": (files) => renamed(files, MAP, "Maps/Computers MOC.md"),
  "links as Markdown links": onNotes(markdownLinks),
  "properties deleted": onNotes((text) => text.replace(/^---\n[^]*?\n---\n\n/, "")),
  "renamed and moved": (files) => { for (const kind of KINDS) { files.set(`Learning/My ${kind}.md`, files.get(PATHS[kind]) ?? ""); files.delete(PATHS[kind]); } },
  "conflict copy of a sync service": (files) => { for (const kind of KINDS) files.set(PATHS[kind].replace(".md", " (conflict 2026-11-24).md"), (files.get(PATHS[kind]) ?? "").replace("- [ ]", "- [-]")); },
  "marks of a git merge": onNotes(mergeMarks),
};

interface Row {
  readonly disturbance: string;
  readonly note: Kind;
  readonly lost: readonly string[];
  readonly hasNews: boolean;
  readonly writesAgain: number;
  readonly notes: number;
}

function noteIn(files: Files, kind: Kind): string {
  return files.get(PATHS[kind]) ?? files.get(`Learning/My ${kind}.md`) ?? "";
}

function lostIn(kind: Kind, before: string, after: string): string[] {
  const flat = after.replace(/\s+/g, " ");
  const now = learned(kind, after);
  const words = OWN_WORDS[kind].filter((words) => !flat.includes(words) && !flat.toLowerCase().includes(words.toLowerCase()));
  const twice = (after.match(/\^moc-[0-9a-z]{10}(?:-[a-z]+)?(?=\s)/g) ?? []).filter((id, at, all) => all.indexOf(id) !== at);
  return [...words, ...(after.includes("<<<<<<<") ? twice.slice(1) : twice).map((id) => `${id} stands twice`), ...[...learned(kind, before)].filter(([id, value]) => now.get(id) !== value).map(([id, value]) => `${id} ${value}`)];
}

/** The map goes on after the disturbance, and all is renewed, twice. */
async function rowsOf(disturbance: string, disturb: (files: Files) => void): Promise<Row[]> {
  const files = await studied();
  const before = Object.fromEntries(KINDS.map((kind) => [kind, noteIn(files, kind)]));
  for (const kind of KINDS) expect([learned(kind, before[kind] ?? "").size > 3, lostIn(kind, before[kind] ?? "", before[kind] ?? "")]).toEqual([true, []]);
  disturb(files);
  expect([...files.values()].join()).not.toBe([...(await studied()).values()].join());
  const map = [...files.keys()].find((file) => file.startsWith("Maps/")) ?? MAP;
  const app: TestApp = await openApp(Object.fromEntries(files), { subBullets: true });
  await app.type(map, `${files.get(map) ?? ""}${ADDED}`);
  await app.study.updateAll(WORK);
  const notes = [...app.files.values()].filter((text) => text.includes("%% begin moc-study")).length - [...files.values()].filter((text) => text.includes("%% begin moc-study")).length;
  app.writes.length = 0;
  await app.study.updateAll(WORK);
  return KINDS.map((note) => {
    const after = noteIn(app.files, note);
    return { disturbance, note, notes, lost: lostIn(note, before[note] ?? "", after), hasNews: after.includes("Superblock"), writesAgain: app.writes.length };
  });
}

const rows: Row[] = [];

describe.each(Object.entries(DISTURBANCES))("%s", (name, disturb) => {
  it("loses nothing, keeps no change of the map out, makes no second note, and is silent the second time", async () => {
    const found = await rowsOf(name, disturb);
    rows.push(...found);
    for (const row of found) expect(row).toEqual({ ...row, lost: [], hasNews: true, writesAgain: 0, notes: 0 });
  });
});

it("the table stands in the docs", async () => {
  const cell = ({ lost, hasNews, writesAgain, notes }: Row): string => `${lost.length === 0 ? "nothing" : lost.join(", ")} | ${hasNews ? "yes" : "no"} | ${notes === 0 ? "no" : "yes"} | ${writesAgain === 0 ? "yes" : "no"}`;
  const lines = rows.map((row) => `| ${row.disturbance} | ${row.note} | ${cell(row)} |`);
  const text = `# What may happen to generated notes

Written by \`tests/app/fault-table.test.ts\`. Both notes of a map hold ticks, schedules in three forms, remarks, rewritten texts, headings and text of the learner's own. Then something happens to their files, the map gets another concept, and both are renewed twice.

| What happens | Note | Lost | The map's change arrives | A second note is made | The second renewal is silent |
|---|---|---|---|---|---|
${lines.join("\n")}
`;
  await expect(text).toMatchFileSnapshot(path.join(import.meta.dirname, "../../docs/generated-notes.md"));
});
