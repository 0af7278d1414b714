/** Ticks from a graph or a list, in checklists that people and other programs wrote into, and the way back. */
import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import type { ConceptId } from "../../src/core/concept/concept";
import { openApp, type TestApp } from "./test-app";
import { allConcepts } from "../../src/core/index/concept-index";

const MAP = notePath("A MOC.md");
const LIST = notePath("MOC Study/Checklist – A MOC.md");
const TEXT = "## Memory\n- **Paging** — Fixed-size blocks\n- **Swap** — Disk as memory\n";

const conceptIn = ({ liveIndex }: TestApp, term: string): { readonly id: ConceptId; readonly tick: string | null; readonly state: string } => {
  const concept = allConcepts(liveIndex.current()).find((one) => one.term === term);
  if (concept === undefined) throw new Error(`There is no concept ${term}.`);
  return { id: concept.id, tick: liveIndex.tickOf(concept), state: liveIndex.stateOf(concept) };
};

async function withList(edit: (text: string, id: string) => string = (text) => text): Promise<TestApp> {
  const app = await openApp({ [MAP]: TEXT });
  await app.study.generate("checklist", MAP, "all");
  const { id } = conceptIn(app, "Paging");
  await app.type(LIST, edit(app.files.get(LIST) ?? "", id));
  return app;
}

const lineOf = (app: TestApp): string => (app.files.get(LIST) ?? "").split("\n").find((line) => line.includes("Paging")) ?? "";

describe("a tick on a box that cannot be read", () => {
  it.each([["[xx]"], ["[]"], ["\\[x]"], ["\\[ \\]"], ["[x]", ""], ["", " "], ["[x ]"]])("%s: the item is mended and ticked", async (box, space = " ") => {
    const app = await withList((text) => text.replace(/- \[ \] (.*Paging)/, `- ${box}${space}$1`));
    const { id } = conceptIn(app, "Paging");
    expect(await app.study.tick(id, "-")).toMatchObject({ ok: true, sentence: "“Paging” is skipped." });
    expect(lineOf(app)).toMatch(/^- \[-\] \[\[A MOC#Memory\|Paging\]\] \^moc-/);
    expect(app.files.get(LIST)?.match(/Paging/g)).toHaveLength(1);
    expect(conceptIn(app, "Paging").tick).toBe("-");
  });

  it("alone in its line, as a formatter leaves it before a long link: the item is read, ticked, and put into one line when it is renewed", async () => {
    const app = await withList((text, id) => text.replace(/- \[ \] (.*Paging\]\]) \S+/, `- [/]\n  $1\n  ^${id}`));
    expect(conceptIn(app, "Paging").tick).toBe("/");
    const { id } = conceptIn(app, "Paging");
    expect(await app.study.tick(id, "x")).toMatchObject({ ok: true, sentence: "“Paging” is marked as known." });
    expect(app.files.get(LIST)).toContain("- [x]\n  [[A MOC#Memory|Paging]]\n");
    await app.type(LIST, (app.files.get(LIST) ?? "").replace("Swap]]", "Swap]] #soon"));
    await app.type(MAP, `${TEXT}- **Heap** — Memory that a program asks for\n`);
    await app.study.generate("checklist", MAP, "all");
    expect(app.files.get(LIST)).toContain(`- [x] [[A MOC#Memory|Paging]] ^${id}\n`);
    expect(conceptIn(app, "Paging").tick).toBe("x");
  });

  it("with the id on the next line: the item is read, ticked, and put into one line when it is renewed", async () => {
    const app = await withList((text, id) => text.replace(`Paging]] ^${id}`, `Paging]]\n      ^${id}`));
    const { id } = conceptIn(app, "Paging");
    await app.study.tick(id, "x");
    expect(app.files.get(LIST)).toMatch(/- \[x\] .*Paging\]\]\n {6}\^moc-/);
    await app.study.generate("checklist", MAP, "all");
    expect(lineOf(app)).toBe(`- [x] [[A MOC#Memory|Paging]] ^${id}`);
  });

  it("is told in the note's problems, with what helps", async () => {
    const app = await withList((text) => text.replace(/- \[ \] (.*Paging)/, "- [xx] $1"));
    expect(app.liveIndex.problems().map(({ path, message }) => `${path}: ${message}`)).toEqual([expect.stringMatching(/^MOC Study.*cannot be read.*- \[ \]/)]);
  });

  it("outside of the marks is not claimed to be ticked, and the tick is what it was", async () => {
    const app = await withList((text) => {
      const line = text.split("\n").find((one) => one.includes("Paging")) ?? "";
      return `${text.replace(`${line}\n`, "")}\n${line.replace("[ ]", "[xx]")}\n`;
    });
    const before = app.files.get(LIST);
    const outcome = await app.study.tick(conceptIn(app, "Paging").id, "x");
    expect(outcome).toMatchObject({ ok: false, path: LIST, sentence: expect.stringMatching(/cannot be read, so it was not ticked/) as string });
    expect(app.files.get(LIST)).toBe(before);
    expect(conceptIn(app, "Paging").tick ?? " ").toBe(" ");
  });
});

describe("the dates of a task", () => {
  it.each([
    ["✅ 2026-11-20", "x", " ", ""], ["✅ 2026-11-20", "x", "/", ""], [" [completion:: 2026-11-20]", "x", " ", ""], ["❌ 2026-11-20", "-", " ", ""],
    ["📅 2026-12-01 ✅ 2026-11-20", "x", " ", " 📅 2026-12-01"], ["✅ 2026-11-20", "x", "-", " ❌ 2026-11-24"], ["✅ 2026-11-20", "x", "x", " ✅ 2026-11-20"],
    ["", " ", "x", " ✅ 2026-11-24"],
    ["(completion:: 2026-11-20)", "x", " ", ""], ["read ✅ 2026-11-20 at Anna’s #exam", "x", " ", " read ✅ 2026-11-20 at Anna’s #exam"],
    ["`✅ 2026-11-20` ✅ 2026-11-20", "x", " ", " `✅ 2026-11-20`"], ["✅ 2026-11-20 #exam 🆔 abc", "x", " ", " #exam 🆔 abc"],
  ])("“%s”, box [%s], ticked [%s]: “%s” is left", async (dates, from, to, left) => {
    const app = await withList((text) => text.replace(/- \[ \] (.*Paging\]\])/, `- [${from}] $1${dates === "" ? "" : ` ${dates}`}`).replace(/- \[ \] (.*Swap\]\])/, "- [x] $1 ✅ 2026-11-19"));
    const { id } = conceptIn(app, "Paging");
    expect((await app.study.tick(id, to)).ok).toBe(true);
    expect(lineOf(app)).toBe(`- [${to}] [[A MOC#Memory|Paging]]${left} ^${id}`);
  });

  it("are written in the format that stands in the note, and not at all where none does", async () => {
    const fields = await withList((text) => text.replace(/- \[ \] (.*Swap\]\])/, "- [x] $1  [completion:: 2026-11-19]"));
    await fields.study.tick(conceptIn(fields, "Paging").id, "x");
    expect(lineOf(fields)).toMatch(/Paging\]\] {2}\[completion:: 2026-11-24\] \^moc-/);
    const bare = await withList();
    await bare.study.tick(conceptIn(bare, "Paging").id, "x");
    expect(lineOf(bare)).toMatch(/Paging\]\] \^moc-/);
    await bare.settings.change({ tickDates: true });
    await bare.study.tick(conceptIn(bare, "Swap").id, "x");
    expect(bare.files.get(LIST)).toMatch(/Swap\]\] ✅ 2026-11-24 \^moc-/);
  });

  it("that are part of a term stay", async () => {
    const app = await openApp({ [MAP]: "## A\n- **Plan ✅ 2026-01-01** — done then\n" });
    const { id } = conceptIn(app, "Plan ✅ 2026-01-01");
    await app.study.tick(id, "x");
    await app.study.tick(id, " ");
    expect(app.files.get(LIST)).toContain("|Plan ✅ 2026-01-01]]");
  });
});

describe("undo of a tick", () => {
  const logged = (app: TestApp): string[] => [...app.files].filter(([path]) => path.includes("/Log/")).flatMap(([, text]) => text.split("\n")).flatMap((line) => / (tick|undo) /.exec(line)?.[1] ?? []);

  it.each(["x", "/", "-"])("the first one ([%s]) leaves nothing known: neither in the note nor in the log, also after a restart", async (character) => {
    const app = await openApp({ [MAP]: TEXT });
    const outcome = await app.study.tick(conceptIn(app, "Paging").id, character);
    expect(await outcome.undo?.()).toMatchObject({ ok: true });
    expect(app.files.has(LIST)).toBe(false);
    expect(logged(app)).toEqual(["tick", "undo"]);
    for (const one of [app, await openApp(Object.fromEntries(app.files))]) {
      expect(conceptIn(one, "Paging")).toMatchObject({ tick: null, state: "new" });
      expect(one.liveIndex.learner.logState().ticks.size).toBe(0);
    }
  });

  it("in a checklist that stands leaves the box and the log as they were", async () => {
    const app = await withList();
    const before = app.files.get(LIST);
    const { id } = conceptIn(app, "Paging");
    const outcome = await app.study.tick(id, "x");
    expect((await outcome.undo?.())?.ok).toBe(true);
    expect(app.files.get(LIST)).toBe(before);
    expect(app.liveIndex.learner.logState().ticks.has(id)).toBe(false);
    expect(logged(app)).toEqual(["tick", "undo"]);
  });

  it("of a box in the map leaves that box's state", async () => {
    const app = await openApp({ [MAP]: TEXT.replace("- **Paging", "- [/] **Paging") });
    const outcome = await app.study.tick(conceptIn(app, "Paging").id, "x");
    await outcome.undo?.();
    expect(conceptIn(app, "Paging")).toMatchObject({ tick: "/", state: "learning" });
  });

  it("of the second tick leaves the first", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const { id } = conceptIn(app, "Paging");
    await app.study.tick(id, "/");
    const second = await app.study.tick(id, "x");
    await second.undo?.();
    expect(conceptIn(app, "Paging")).toMatchObject({ tick: "/", state: "learning" });
    expect(lineOf(app)).toMatch(/^- \[\/\]/);
  });

  it("leaves a tick of another device that came into the note with it", async () => {
    const text = `${TEXT}## Disks\n- **Inode** — What a file is\n`;
    for (const act of [(app: TestApp) => app.study.tick(conceptIn(app, "Paging").id, "x"), (app: TestApp) => app.study.generate("checklist", MAP, "all")]) {
      const app = await openApp({ [MAP]: text });
      const { id } = conceptIn(app, "Inode");
      await app.study.tick(id, "x");
      const phone = await openApp(Object.fromEntries(app.files), {}, { device: "phone-1111", clock: () => Date.UTC(2026, 10, 24, 13) });
      await phone.liveIndex.record({ kind: "tick", subject: id, character: "/" });
      for (const [path, note] of phone.files) if (path.includes("phone-1111")) await app.type(path, note);
      const outcome = await act(app);
      expect(app.files.get(LIST)).toMatch(/- \[\/\] .*Inode/);
      expect((await outcome.undo?.())?.ok).toBe(true);
      expect(conceptIn(app, "Inode").tick).toBe("/");
      expect(conceptIn(await openApp(Object.fromEntries(app.files)), "Inode").tick).toBe("/");
      expect(app.files.get(LIST)).not.toContain("Paging");
    }
  });

  it("of a tick that another device had taken back before leaves that", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const { id } = conceptIn(app, "Paging");
    await app.study.tick(id, "x");
    const phone = await openApp(Object.fromEntries(app.files), {}, { device: "phone-1111", clock: () => Date.UTC(2026, 10, 24, 13) });
    await phone.liveIndex.record({ kind: "tick", subject: id, character: " " });
    for (const [path, note] of phone.files) if (path.includes("phone-1111")) await app.type(path, note);
    expect(conceptIn(app, "Paging").tick).toBe(" ");
    const outcome = await app.study.tick(id, "-");
    expect((await outcome.undo?.())?.ok).toBe(true);
    expect(conceptIn(app, "Paging").tick).toBe(" ");
    expect(lineOf(app)).toMatch(/^- \[ \]/);
  });

  it("does nothing where the concept was ticked again since, though the note reads the same by now", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const { id } = conceptIn(app, "Paging");
    const outcome = await app.study.tick(id, "-");
    await app.study.tick(id, "x");
    await app.study.tick(id, "-");
    expect(await outcome.undo?.()).toMatchObject({ ok: false, sentence: "“Paging” changed since, so nothing was undone there." });
    expect(conceptIn(app, "Paging").tick).toBe("-");
    expect(lineOf(app)).toMatch(/^- \[-\]/);
  });

  it("does nothing where the note changed since, neither there nor in the log", async () => {
    const app = await withList();
    const { id } = conceptIn(app, "Paging");
    const outcome = await app.study.tick(id, "x");
    await app.type(LIST, `${app.files.get(LIST) ?? ""}\nMine\n`);
    expect((await outcome.undo?.())?.ok).toBe(false);
    expect(conceptIn(app, "Paging").tick).toBe("x");
    expect(logged(app)).toEqual(["tick"]);
  });

  it("of several at once takes back each", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const outcome = await app.study.tickSeveral(["Paging", "Swap"].map((term) => conceptIn(app, term).id), "x");
    expect((await outcome.undo?.())?.ok).toBe(true);
    for (const term of ["Paging", "Swap"]) expect(conceptIn(app, term)).toMatchObject({ tick: null, state: "new" });
  });
});

describe("ticks of several concepts", () => {
  const ids = (app: TestApp, terms: readonly string[]): ConceptId[] => terms.map((term) => conceptIn(app, term).id);
  const ticks = (app: TestApp): string => allConcepts(app.liveIndex.current()).map((concept) => app.liveIndex.tickOf(concept) ?? "—").join("");

  it("are all known, and written down, while a note is still being read", async () => {
    const app = await openApp({ [MAP]: TEXT });
    let give: (text: string) => void = () => undefined;
    const slow = new Promise<string>((resolve) => { give = resolve; });
    const loading = app.liveIndex.load([{ path: MAP, read: () => Promise.resolve(TEXT) }, { path: notePath("Slow.md"), read: () => slow }]);
    const ticking = app.study.tickSeveral(ids(app, ["Paging", "Swap"]), "x");
    expect(ticks(app)).toBe("xx");
    await app.liveIndex.flush();
    expect([...app.files].filter(([path]) => path.includes("/Log/")).flatMap(([, text]) => text.match(/ tick /g) ?? [])).toHaveLength(2);
    expect(app.files.has(LIST)).toBe(false);
    give("");
    await loading;
    expect(await ticking).toMatchObject({ ok: true, sentence: expect.stringMatching(/^2 concepts changed\. A checklist was made/) as string });
    expect(app.files.get(LIST)?.match(/- \[x\]/g)).toHaveLength(2);
  });

  it.each([[["Paging", "Swap"]], [["Swap", "Paging"]]])("of which one cannot be written (%s): that one is what it was, the other is ticked, and undo takes that back", async (terms) => {
    const app = await withList((text) => {
      const line = text.split("\n").find((one) => one.includes("Paging")) ?? "";
      return `${text.replace(`${line}\n`, "")}\n${line.replace("[ ]", "[xx]")}\n`;
    });
    const before = app.files.get(LIST);
    const outcome = await app.study.tickSeveral(ids(app, terms), "x");
    expect(outcome).toMatchObject({ ok: false, sentence: expect.stringMatching(/^1 concept changed\. The box of “Paging”/) as string });
    expect([conceptIn(app, "Paging").tick ?? " ", conceptIn(app, "Swap").tick]).toEqual([" ", "x"]);
    expect((await outcome.undo?.())?.ok).toBe(true);
    expect([conceptIn(app, "Swap").tick ?? " ", app.files.get(LIST)]).toEqual([" ", before]);
  });

  it("stay where the note changed since, all of them", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const outcome = await app.study.tickSeveral(ids(app, ["Paging", "Swap"]), "x");
    await app.type(LIST, `${app.files.get(LIST) ?? ""}\nMine\n`);
    expect((await outcome.undo?.())?.ok).toBe(false);
    expect(ticks(app)).toBe("xx");
  });

  it("are undone where they can be, in whichever note that is, and it says for how many and why not for the others", async () => {
    const other = notePath("Maps/Disks MOC.md");
    const app = await openApp({ [MAP]: TEXT, [other]: "## Files\n- **Inode** — What a file is but its name\n" });
    const outcome = await app.study.tickSeveral(ids(app, ["Inode", "Paging", "Swap"]), "x");
    await app.type(LIST, `${app.files.get(LIST) ?? ""}\nMine\n`);
    const undone = await outcome.undo?.();
    expect(undone).toMatchObject({ ok: false, sentence: `Undone for 1 of 3 concepts. “${LIST}” changed since, so nothing was undone there.` });
    expect(ticks(app)).toBe("xx—");
  });
});

describe("what four hundred ticks at once cost", () => {
  const bullets = (start: number): string => Array.from({ length: 200 }, (_, at) => `- **Term ${start + at}** — What ${start + at} is\n`).join("");
  const vault = { [MAP]: `## One\n${bullets(0)}## Two\n${bullets(200)}`, "Other MOC.md": `## Three\n${bullets(400)}` };

  it.each([["without a checklist", []], ["with checklists of some sections", ["One"]]])("%s: one write and one signal for each note and one for the log, and the same for the way back", async (_name, sections) => {
    const app = await openApp(vault);
    if (sections.length > 0) await app.study.generate("checklist", MAP, sections);
    const before = new Map(app.files);
    const ids = allConcepts(app.liveIndex.current()).map(({ id }) => id);
    let signals = 0;
    app.liveIndex.changed.subscribe(() => { signals += 1; });
    app.writes.length = 0;
    const outcome = await app.study.tickSeveral(ids, "x");
    expect(outcome).toMatchObject({ ok: true, sentence: expect.stringMatching(/^600 concepts changed\./) as string });
    expect([app.writes.length, signals]).toEqual([2, 3]);
    for (const path of app.writes) expect(app.files.get(path)).not.toContain("- [ ]");
    signals = 0;
    expect((await outcome.undo?.())?.ok).toBe(true);
    expect([app.writes.length, signals]).toEqual([sections.length > 0 ? 3 : 2, 4]);
    for (const [path, text] of before) if (!path.includes("/Log/")) expect(app.files.get(path)).toBe(text);
    expect(app.liveIndex.learner.logState().ticks.size).toBe(0);
  });

  it("a note that cannot be written leaves its own concepts alone, and the sentence says how many changed", async () => {
    const app = await openApp(vault);
    await app.study.generate("checklist", MAP, "all");
    await app.type(LIST, (app.files.get(LIST) ?? "").replace(/%%[^%]*%%\n?/g, "").replace(/\^moc-\w+/g, ""));
    const outcome = await app.study.tickSeveral(allConcepts(app.liveIndex.current()).map(({ id }) => id), "x");
    expect(outcome.sentence).toMatch(/^200 concepts changed\./);
    const states = Object.fromEntries(app.liveIndex.current().maps.map((map) => [map.path, new Set(map.concepts.map((concept) => app.liveIndex.stateOf(concept)))]));
    expect(states).toEqual({ [MAP]: new Set(["new"]), "Other MOC.md": new Set(["known"]) });
  });

  it("a box that cannot be read leaves its section as it was", async () => {
    const app = await openApp(vault);
    await app.study.generate("checklist", MAP, ["One"]);
    const of = (term: string): ConceptId => conceptIn(app, term).id;
    await app.type(LIST, `${app.files.get(LIST) ?? ""}\n- [xx] [[A MOC#Two|Term 300]] ^${of("Term 300")}\n`);
    const outcome = await app.study.tickSeveral(["Term 0", "Term 300", "Term 1"].map(of), "x");
    expect(outcome).toMatchObject({ ok: false, sentence: expect.stringMatching(/^2 concepts changed\. The box of “Term 300”/) as string });
    expect(app.files.get(LIST)?.match(/- \[x\] /g)).toHaveLength(2);
    expect(app.files.get(LIST)).not.toContain("## Two");
    expect((await outcome.undo?.())?.ok).toBe(true);
    expect(app.files.get(LIST)).not.toContain("- [x] ");
  });
});
