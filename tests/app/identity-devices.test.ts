/** Two devices that did not hear from each other: two ids for one concept become one, one id for two becomes two. */
import { describe, expect, it } from "vitest";
import { openApp, type Person, type TestApp } from "./test-app";
import { change, settle, tick, ticked, type Files } from "./ways";
import { allConcepts } from "../../src/core/index/concept-index";
import type { ConceptId } from "../../src/core/concept/concept";
import { notePath } from "../../src/core/base/note-path";

const MAP = "A MOC.md";
const [DESK, PHONE] = ["MOC Study/Log/2026 desk-0000.md", "MOC Study/Log/2026 phone-1111.md"];
const text = (...bullets: readonly string[]): Files => ({ [MAP]: `## Memory\n${bullets.map((bullet) => `- ${bullet}\n`).join("")}` });
const NOON = Date.UTC(2026, 10, 24, 12);

function clockFrom(minutes: number): () => number {
  let now = NOON + minutes * 60_000;
  return () => now += 1000;
}

const phone = (files: Files, minutes: number): Promise<TestApp> => openApp(files, {}, { device: "phone-1111", clock: clockFrom(minutes) } satisfies Person);
const desk = (files: Files): Promise<TestApp> => openApp(files, {}, { clock: clockFrom(0) });

/** Each gets the other's log, twice, in either order. */
async function exchange(one: TestApp, other: TestApp): Promise<void> {
  for (let round = 0; round < 2; round++) {
    for (const [from, to, log] of [[one, other, DESK], [other, one, PHONE]] as const) {
      const lines = from.files.get(log);
      if (lines !== undefined) await to.type(log, lines);
    }
  }
}

const lines = (app: TestApp, kind: string): number => [DESK, PHONE].flatMap((log) => (app.files.get(log) ?? "").split("\n")).filter((line) => line.includes(` ${kind} `)).length;

describe("one concept that two devices met by two ids", () => {
  it("becomes one where a rename and a tick met, and keeps what was done under either", async () => {
    const one = await desk(text("**Paging** — Memory in blocks of one size"));
    await tick(one, "A MOC > Memory > Paging");
    await change(one, text("**Fixed blocks** — Memory in blocks of one size"));
    await settle(one);
    const other = await phone(text("**Fixed blocks** — Memory in blocks of one size"), 60);
    await other.liveIndex.record({ kind: "review", subject: `${allConcepts(other.liveIndex.current())[0]?.id ?? ""}-def` as never, grade: 3, took: 1000 });
    await exchange(one, other);
    for (const app of [one, other]) {
      expect(ticked(app)).toEqual(["A MOC > Memory > Fixed blocks"]);
      const [id] = allConcepts(app.liveIndex.current()).map(({ id }) => id);
      expect([...app.liveIndex.learner.reviews().keys()]).toEqual([`${id ?? ""}-def`]);
      expect(app.liveIndex.orphans()).toEqual([]);
    }
    expect(lines(one, "joined")).toBeGreaterThan(0);
  });

  it("stays two where they are twins of which one was deleted", async () => {
    const one = await desk(text("**Paging** — Blocks", "**Swap** — Disk", "**Paging** — Blocks"));
    const [first, , second] = allConcepts(one.liveIndex.current()).map(({ id }) => id);
    for (const id of [first, second]) if (id !== undefined) await one.liveIndex.record({ kind: "tick", subject: id, character: "x" });
    await change(one, text("**Swap** — Disk", "**Paging** — Blocks"));
    await settle(one);
    expect(lines(one, "joined")).toBe(0);
  });
});

describe("two concepts of one text below two items, each of which one device studied alone", () => {
  const item = (term: string, definition: string, below: string, exam = "  - **Exam** — written, ninety minutes\n"): string => `- **${term}** — ${definition}\n${exam}${below}`;
  const ONYX = item("Onyx", "a stone that shines in black", "  - **Use** — rings and seals\n");
  const TIMBER = (exam?: string): string => item("Timber", "what is cut from a tree", "  - **Price** — by the cubic metre\n", exam);
  const BOTH = { [MAP]: `## River\n${ONYX}${TIMBER()}` };

  it.each<[string, Files, string]>([
    ["an item goes with all below it", { [MAP]: `## River\n${ONYX}` }, "lost Exam"],
    ["one of them goes", { [MAP]: `## River\n${ONYX}${TIMBER("")}` }, "lost Exam"],
    ["one of them is told anew", { [MAP]: `## River\n${ONYX}${TIMBER("  - **Exam** — at home, over two weeks\n")}` }, "A MOC > River > Timber > Exam"],
    ["an item goes to another map", { [MAP]: `## River\n${ONYX}`, "B MOC.md": `## Wood\n${TIMBER()}` }, "B MOC > Wood > Timber > Exam"],
  ])("stay two where %s", async (_what, after, owner) => {
    for (const isDesk of [true, false]) {
      const [one, other] = [await desk(BOTH), await phone(BOTH, 60)];
      const examOf = (app: TestApp, parent: string): ConceptId => {
        const all = allConcepts(app.liveIndex.current());
        const found = all.find(({ term, parent: id }) => term === "Exam" && all.find((each) => each.id === id)?.term === parent);
        if (found === undefined) throw new Error(`Nothing stands below ${parent}.`);
        return found.id;
      };
      await other.liveIndex.record({ kind: "tick", subject: examOf(other, "Onyx"), character: "/" });
      await exchange(one, other);
      await one.liveIndex.record({ kind: "tick", subject: examOf(one, "Timber"), character: "x" });
      await exchange(one, other);
      for (const app of isDesk ? [one, other] : [other, one]) {
        await change(app, after);
        await settle(app);
        await exchange(one, other);
      }
      for (const app of [one, other]) {
        expect([ticked(app), app.liveIndex.learner.logState().ticks.get(examOf(app, "Onyx"))?.character, lines(app, "joined")]).toEqual([[owner], "/", 0]);
      }
    }
  });
});

describe("one id that two devices gave to two concepts", () => {
  it("becomes two where one was renamed and another came under its old name; each keeps its own tick", async () => {
    const one = await desk(text("**Paging** — Memory in blocks of one size"));
    await tick(one, "A MOC > Memory > Paging");
    await change(one, text("**Fixed blocks** — Memory in blocks of one size"));
    await settle(one);
    const both = text("**Fixed blocks** — Memory in blocks of one size", "**Paging** — Calling people by a small device");
    await change(one, both);
    await settle(one);
    expect(ticked(one)).toEqual(["A MOC > Memory > Fixed blocks"]);
    // Nothing of the first log is there: the id of the text is the one that the other device has given away.
    const other = await phone(both, 60);
    const paging = allConcepts(other.liveIndex.current()).find(({ term }) => term === "Paging");
    if (paging !== undefined) await other.liveIndex.record({ kind: "tick", subject: paging.id, character: "/" });
    await exchange(one, other);
    for (const app of [one, other, await desk(Object.fromEntries(one.files)), await phone(Object.fromEntries(other.files), 90)]) {
      const ticks = allConcepts(app.liveIndex.current()).map((concept) => `${concept.term} ${app.liveIndex.tickOf(concept) ?? ""}`);
      expect(ticks).toEqual(["Fixed blocks x", "Paging /"]);
    }
  });

  it("does not where the other device only had the older text", async () => {
    const one = await desk(text("**Paging** — Memory in blocks of one size"));
    await tick(one, "A MOC > Memory > Paging");
    await change(one, text("**Fixed blocks** — Memory in blocks of one size"));
    await settle(one);
    const other = await phone(text("**Paging** — Memory in blocks of one size"), 60);
    const [paging] = allConcepts(other.liveIndex.current()).map(({ id }) => id);
    if (paging !== undefined) await other.liveIndex.record({ kind: "tick", subject: paging, character: "/" });
    await exchange(one, other);
    await change(other, text("**Fixed blocks** — Memory in blocks of one size"));
    await settle(other);
    await exchange(one, other);
    for (const app of [one, other]) {
      const ticks = allConcepts(app.liveIndex.current()).map((concept) => `${concept.term} ${app.liveIndex.tickOf(concept) ?? ""}`);
      expect(ticks).toEqual(["Fixed blocks /"]);
      expect(app.liveIndex.orphans()).toEqual([]);
    }
  });
});

describe("both versions of a bullet, which a sync service left in the map", () => {
  const [OLD, NEW] = ["**Paging** — Memory in blocks of one size", "**Paging** — Memory in blocks of equal size"];
  const ids = (app: TestApp): ConceptId[] => allConcepts(app.liveIndex.current()).map(({ id }) => id);
  const ticks = (app: TestApp): string[] => allConcepts(app.liveIndex.current()).map((concept) => `${concept.definition} ${app.liveIndex.tickOf(concept) ?? ""}`.trim());

  /** One device ticked the old version and made it the new one; the other has both, and ticks one of them before either hears from the other. */
  async function bothOf(versions: readonly string[], at: number, minutes: number): Promise<TestApp[]> {
    const one = await desk(text(OLD));
    await tick(one, "A MOC > Memory > Paging");
    await settle(one);
    await change(one, text(NEW));
    await settle(one);
    const both = text(...versions);
    const other = await phone(both, minutes);
    const id = ids(other)[at];
    if (id !== undefined) await other.liveIndex.record({ kind: "tick", subject: id, character: "/" });
    await settle(other);
    await change(one, both);
    await exchange(one, other);
    for (const app of [one, other]) await settle(app);
    await exchange(one, other);
    return [one, other, await desk(Object.fromEntries(one.files)), await phone(Object.fromEntries(other.files), 90)];
  }

  it.each([[[OLD, NEW], 0], [[OLD, NEW], 1], [[NEW, OLD], 0], [[NEW, OLD], 1]] as const)("(%j, of which number %i is ticked) have one id each, before the log comes and after it", async (versions, at) => {
    for (const minutes of [-60, 60]) {
      for (const app of await bothOf(versions, at, minutes)) {
        expect(new Set(ids(app)).size).toBe(2);
        // What comes without any tick must not have the id of what is ticked, for a tick there to show on the other.
        const [first, second] = ids(app);
        for (const [id, other] of [[first, second], [second, first]]) if (id !== undefined && other !== undefined) expect(app.liveIndex.learner.log.idOf(id)).not.toBe(app.liveIndex.learner.log.idOf(other));
      }
    }
  });

  it("keep their own ticks where the old one was ticked once the log had made it the new one", async () => {
    for (const app of await bothOf([OLD, NEW], 0, 60)) expect(ticks(app)).toEqual(["Memory in blocks of one size /", "Memory in blocks of equal size x"]);
  });
});

describe("a map that only one device has", () => {
  const TWO: Files = { "Cooking/Overview MOC.md": "## Basics\n- **Salt** — Makes food taste of itself\n", "Chemistry/Overview MOC.md": "## Basics\n- **Salt** — What an acid and a base become\n" };

  it("gives its ids to nobody of a map of the same name", async () => {
    const one = await desk(TWO);
    await tick(one, "Cooking/Overview MOC > Basics > Salt");
    const other = await phone({ "Chemistry/Overview MOC.md": TWO["Chemistry/Overview MOC.md"] ?? "" }, 60);
    const [salt] = allConcepts(other.liveIndex.current()).map(({ id }) => id);
    if (salt !== undefined) await other.liveIndex.record({ kind: "tick", subject: salt, character: "/" });
    await exchange(one, other);
    const ticks = (app: TestApp): string[] => allConcepts(app.liveIndex.current()).map((concept) => `${concept.map} ${app.liveIndex.tickOf(concept) ?? ""}`);
    expect(ticks(other)).toEqual(["Chemistry/Overview MOC.md /"]);
    expect(ticks(one).sort()).toEqual(["Chemistry/Overview MOC.md /", "Cooking/Overview MOC.md x"]);
    await change(other, TWO);
    expect(ticks(other).sort()).toEqual(ticks(one).sort());
  });

  it("is not written down as moved into another one, at however many starts", async () => {
    const both: Files = { "A MOC.md": "## S\n- **Paging** — Memory in blocks of one size\n", "Copy MOC.md": "## S\n- **Paging** — Memory in blocks of one size\n" };
    const one = await desk({ "A MOC.md": both["A MOC.md"] ?? "" });
    await tick(one, "A MOC > S > Paging");
    let files: Files = { [DESK]: one.files.get(DESK) ?? "", "Copy MOC.md": both["Copy MOC.md"] ?? "" };
    for (let start = 0; start < 3; start++) {
      const other = await phone(files, 60 + start * 60);
      await settle(other);
      expect(ticked(other)).toEqual(["lost Paging"]);
      files = Object.fromEntries(other.files);
    }
    expect(files[PHONE]).toBeUndefined();
    expect(ticked(await phone({ ...files, ...both }, 300))).toEqual(["A MOC > S > Paging"]);
  });
});

describe("the log", () => {
  it("does not grow by starting again, whatever the headings are", async () => {
    const files: Files = { [MAP]: "## \n- **Paging** — Memory in blocks of one size\n### \n- **Swap** — Where blocks go\n    - **Pros** — cheap\n## Disks 💾\n- [Inode](https://a.org/inode) — What a file is but its name ^inode\n" };
    let app = await desk(files);
    await app.study.generate("checklist", MAP as never, "all");
    await settle(app);
    const before = app.files.get(DESK);
    for (let start = 0; start < 3; start++) {
      app = await desk(Object.fromEntries(app.files));
      await settle(app);
    }
    expect(app.files.get(DESK)).toBe(before);
    expect(app.liveIndex.orphans()).toEqual([]);
  });
});

describe("by hand", () => {
  const BEFORE = text("**Paging** — Memory in blocks of one size", "**Swap** — Where they go");
  const AFTER = text("**Tables** — Which block is where just now", "**Swap** — Where they go");

  it("an orphan is joined to the concept that it became, and that is taken back", async () => {
    const app = await desk(BEFORE);
    await tick(app, "A MOC > Memory > Paging");
    await change(app, AFTER);
    await settle(app);
    expect(ticked(app)).toEqual(["lost Paging"]);
    const [orphan] = app.liveIndex.orphans();
    const tables = allConcepts(app.liveIndex.current()).find(({ term }) => term === "Tables");
    if (orphan === undefined || tables === undefined) throw new Error("One of the two is missing.");
    const outcome = await app.study.join(orphan.id, tables.id);
    expect(outcome.sentence).toBe("“Paging” is “Tables” now, with the ticks and reviews of both.");
    expect(ticked(app)).toEqual(["A MOC > Memory > Tables"]);
    expect(ticked(await desk(Object.fromEntries(app.files)))).toEqual(["A MOC > Memory > Tables"]);
    await outcome.undo?.();
    expect(ticked(app)).toEqual(["lost Paging"]);
  });

  it("a join by hand is taken back days later, as another concept, and joined again where that was wrong", async () => {
    const app = await desk(BEFORE);
    await tick(app, "A MOC > Memory > Paging");
    await change(app, AFTER);
    await settle(app);
    await app.study.join(idIn(app, "Paging"), idIn(app, "Tables"));
    const later = await desk(Object.fromEntries(app.files));
    expect([ticked(later), later.liveIndex.learner.wasFollowed(idIn(later, "Tables"))]).toEqual([["A MOC > Memory > Tables"], true]);
    const parted = await later.study.split(idIn(later, "Tables"));
    expect([parted.sentence, ticked(later)]).toEqual(["“Tables” is a concept of its own now.", ["lost Paging"]]);
    expect(ticked(await desk(Object.fromEntries(later.files)))).toEqual(["lost Paging"]);
    await parted.undo?.();
    expect(ticked(later)).toEqual(["A MOC > Memory > Tables"]);
    await later.study.split(idIn(later, "Tables"));
    await change(later, BEFORE);
    expect(ticked(later)).toEqual(["A MOC > Memory > Paging"]);
  });

  const idIn = (app: TestApp, term: string): ConceptId => {
    const id = [...allConcepts(app.liveIndex.current()), ...app.liveIndex.orphans()].find((one) => one.term === term)?.id;
    if (id === undefined) throw new Error(`There is no ${term}.`);
    return id;
  };

  it("two orphans are joined to one concept, and each is taken back by itself", async () => {
    for (const at of [0, 1]) {
      const app = await desk(BEFORE);
      await tick(app, "A MOC > Memory > Paging", "A MOC > Memory > Swap");
      await change(app, text("**Tables** — Which block is where just now"));
      await settle(app);
      const outcomes = [await app.study.join(idIn(app, "Swap"), idIn(app, "Tables")), await app.study.join(idIn(app, "Paging"), idIn(app, "Tables"))];
      await settle(app);
      expect(await outcomes[at]?.undo?.()).toMatchObject({ ok: true });
      expect(ticked(app).sort()).toEqual(["A MOC > Memory > Tables", at === 0 ? "lost Swap" : "lost Paging"]);
      expect(ticked(await desk(Object.fromEntries(app.files))).sort()).toEqual(ticked(app).sort());
    }
  });

  it("an orphan that was joined stays so once the concept was reworded, and that is said", async () => {
    for (const isWrittenDown of [false, true]) {
      const app = await desk(BEFORE);
      await tick(app, "A MOC > Memory > Paging");
      await change(app, AFTER);
      await settle(app);
      const joined = await app.study.join(idIn(app, "Paging"), idIn(app, "Tables"));
      await change(app, text("**Page tables** — Which block is where just now", "**Swap** — Where they go"));
      if (isWrittenDown) await settle(app);
      expect(await joined.undo?.()).toMatchObject({ ok: false, sentence: "“Tables” changed since, so nothing was undone there." });
      expect(ticked(app)).toEqual(["A MOC > Memory > Page tables"]);
    }
  });

  const [LIST, CARDS] = ["MOC Study/Checklist – A MOC.md", "MOC Study/Flashcards – A MOC.md"];
  const [OLD, NEW] = ["<!--SR:!2027-01-01,10,250-->", "<!--SR:!2026-12-01,1,230-->"];

  async function joinedInNotes(edit: Readonly<Record<string, (text: string) => string>>): Promise<{ readonly app: TestApp; readonly list: string; readonly cards: string }> {
    const app = await desk(BEFORE);
    const generate = async (): Promise<void> => { for (const kind of ["checklist", "flashcards"]) await app.study.generate(kind, notePath(MAP), "all"); };
    await generate();
    await tick(app, "A MOC > Memory > Paging");
    await change(app, AFTER);
    await settle(app);
    await generate();
    for (const [path, edited] of Object.entries(edit)) await app.type(path, edited(app.files.get(path) ?? ""));
    await app.study.join(idIn(app, "Paging"), idIn(app, "Tables"));
    await generate();
    const written = [app.files.get(LIST), app.files.get(CARDS)];
    await generate();
    expect([app.files.get(LIST), app.files.get(CARDS)]).toEqual(written);
    return { app, list: written[0] ?? "", cards: written[1] ?? "" };
  }

  it("a concept has one item and one card again, with what stood below either", async () => {
    const remark = (text: string): string => text.replace(/.*\|Paging\]\].*\n/, "$&    - my remark\n").replace(/.*\|Tables\]\].*\n/, "$&    - another\n");
    const { app, list, cards } = await joinedInNotes({ [LIST]: remark, [CARDS]: (text) => text.replace(/Memory in blocks.*-def\n/, `$&${OLD}\nMy note\n`) });
    expect(list).toMatch(/## Memory\n\n- \[x\] \[\[A MOC#Memory\|Tables\]\] \^moc-\w+\n {4}- another\n {4}- my remark\n- \[ \] .*Swap/);
    expect(list).not.toContain("No longer");
    expect(cards).toMatch(new RegExp(`\nTables\n\\?\nWhich block is where just now \\^moc-\\w+-def\n${OLD}\nMy note\n`));
    expect(cards).not.toMatch(/No longer|Paging/);
    expect(ticked(await desk(Object.fromEntries(app.files)))).toEqual(["A MOC > Memory > Tables"]);
  });

  it("its card has the schedule of either, and of both that of the one that was there first", async () => {
    const paging = (text: string): string => text.replace(/Memory in blocks.*-def\n/, `$&${OLD}\n`);
    const tables = (text: string): string => text.replace(/Which block.*-def\n/, `$&${NEW}\n`);
    for (const [edit, schedule] of [[paging, OLD], [tables, NEW], [(text: string) => paging(tables(text)), OLD]] as const) {
      const { cards } = await joinedInNotes({ [CARDS]: edit });
      expect(cards.match(/<!--SR.*/g)).toEqual([schedule]);
      expect(cards).toMatch(new RegExp(`Which block is where just now \\^moc-\\w+-def\n${schedule}\n`));
    }
  });

  it("an item that its reader changed stays below what is no longer there, and the words of such a card go along with it", async () => {
    const { list, cards } = await joinedInNotes({ [LIST]: (text) => text.replace("|Tables]]", "|Tables]] see page 3"), [CARDS]: (text) => text.replace("Which block is where", "Where each block is") });
    expect(list).toContain("see page 3");
    expect(cards).toMatch(/\nTables\n\?\nWhere each block is just now \^moc-\w+-def\n/);
    expect(cards).not.toContain("No longer");
  });

  it("a concept that was followed to another text is made one of its own, and that is taken back", async () => {
    const app = await desk(BEFORE);
    await tick(app, "A MOC > Memory > Paging");
    await change(app, text("**Fixed pages** — Memory in blocks of one size", "**Swap** — Where they go"));
    await settle(app);
    expect(ticked(app)).toEqual(["A MOC > Memory > Fixed pages"]);
    const pages = allConcepts(app.liveIndex.current()).find(({ term }) => term === "Fixed pages");
    if (pages === undefined) throw new Error("It is missing.");
    const outcome = await app.study.split(pages.id);
    expect(outcome.ok).toBe(true);
    expect(ticked(app)).toEqual(["lost Paging"]);
    expect(ticked(await desk(Object.fromEntries(app.files)))).toEqual(["lost Paging"]);
    await outcome.undo?.();
    expect(ticked(app)).toEqual(["A MOC > Memory > Fixed pages"]);
  });
});
