import { notePath } from "../../src/core/base/note-path";
import { conceptIdOf } from "../ids";
import { describe, expect, it } from "vitest";
import { openApp } from "./test-app";
import { allConcepts } from "../../src/core/index/concept-index";

const MAP = notePath("Maps/Systems MOC.md");
const LIST = notePath("MOC Study/Checklist – Systems MOC.md");
const CARDS = "MOC Study/Flashcards – Systems MOC.md";
const TEXT = "# Systems\n\n## Memory\n- **Paging** — Fixed-size blocks\n- **Segmentation** — Blocks of any size\n\n## Disks\n- **Inode** — What a file is but its name\n";
const WORK = { report: () => undefined, isCancelled: () => false };

describe("generating a checklist", () => {
  it("writes one item a concept and says so in one sentence", async () => {
    const { study, files } = await openApp({ [MAP]: TEXT });
    const outcome = await study.generate("checklist", MAP, "all");
    expect(outcome.sentence).toBe("Study checklist of “Systems”: 3 items.");
    expect(outcome.path).toBe(LIST);
    expect(files.get(LIST)?.match(/^- \[ \] /gm)).toHaveLength(3);
  });

  it("is known as its map's: the commands for the current map are offered in it, too", async () => {
    const { study, liveIndex } = await openApp({ [MAP]: TEXT, "Systems.md": "About systems." });
    await study.generate("checklist", MAP, "all");
    expect(liveIndex.generatedFrom(LIST)).toBe(MAP);
    for (const other of [MAP, notePath("Systems.md"), notePath(CARDS)]) expect(liveIndex.generatedFrom(other)).toBeNull();
  });

  it("never goes into the flashcards note, even if saved settings have one name for both", async () => {
    const { study, files } = await openApp({ [MAP]: TEXT }, { checklistName: "Study", flashcardsName: "study" });
    const kinds = [];
    for (const id of ["checklist", "flashcards", "checklist", "flashcards"]) kinds.push([id, (await study.generate(id, MAP, "all")).path]);
    expect(kinds).toEqual([["checklist", "MOC Study/Study – Systems MOC.md"], ["flashcards", "MOC Study/study – Systems MOC 2.md"], ["checklist", "MOC Study/Study – Systems MOC.md"], ["flashcards", "MOC Study/study – Systems MOC 2.md"]]);
    expect(files.get("MOC Study/Study – Systems MOC.md")).toContain("moc-study: checklist");
    expect(files.get("MOC Study/study – Systems MOC 2.md")).toContain("moc-study: flashcards");
  });

  it("for one section leaves the others out", async () => {
    const { study, files } = await openApp({ [MAP]: TEXT });
    await study.generate("checklist", MAP, ["Disks"]);
    expect(files.get(LIST)).toContain("Inode");
    expect(files.get(LIST)).not.toContain("Paging");
  });

  it("a second time writes nothing", async () => {
    const { study, writes } = await openApp({ [MAP]: TEXT });
    await study.generate("checklist", MAP, "all");
    const again = await study.generate("checklist", MAP, "all");
    expect(writes).toEqual([LIST]);
    expect(again.sentence).toBe("Study checklist of “Systems” is up to date: 3 items.");
    expect(again.undo).toBeNull();
  });

  it("finds the note again after its author moved and renamed it", async () => {
    const { study, files, liveIndex } = await openApp({ [MAP]: TEXT });
    await study.generate("checklist", MAP, "all");
    const text = files.get(LIST) ?? "";
    files.delete(LIST);
    files.set("Mine/My list.md", text);
    await Promise.all([liveIndex.remove(LIST), liveIndex.upsert(notePath("Mine/My list.md"), text)]);
    const outcome = await study.generate("checklist", MAP, "all");
    expect(outcome.path).toBe("Mine/My list.md");
    expect(files.has(LIST)).toBe(false);
  });

  it("gives two maps of one name each its own note", async () => {
    const { study, files } = await openApp({ "A/MOC.md": "- **One** — 1\n", "B/MOC.md": "- **Two** — 2\n" });
    await study.generateAll("checklist", WORK);
    expect([...files.keys()].filter((path) => path.startsWith("MOC Study/") && !path.includes("/Log/"))).toEqual(["MOC Study/Checklist – MOC (A).md", "MOC Study/Checklist – MOC (B).md"]);
  });

  it("of a note that is not a map is refused with a sentence", async () => {
    const { study, writes } = await openApp({ "Diary.md": "- **A** — b\n" });
    const outcome = await study.generate("checklist", notePath("Diary.md"), "all");
    expect(outcome.ok).toBe(false);
    expect(outcome.sentence).toMatch(/not a map/);
    expect(writes).toEqual([]);
  });

  it("where somebody deleted the marks is refused, and nothing is lost", async () => {
    const { study, files, type } = await openApp({ [MAP]: TEXT });
    await study.generate("checklist", MAP, "all");
    const mine = "My own notes\n\n- [x] [[Paging]]\n";
    await type(LIST, mine);
    const outcome = await study.generate("checklist", MAP, "all");
    expect(outcome.ok).toBe(false);
    expect(files.get(LIST)).toBe(mine);
  });
});

describe("undo", () => {
  it("takes a new note away again, and an old one back to what it said", async () => {
    const { study, files, type } = await openApp({ [MAP]: TEXT });
    const first = await study.generate("checklist", MAP, "all");
    const before = files.get(LIST);
    await type(MAP, TEXT.replace("## Disks\n", "## Disks\n- **Block** — The unit\n"));
    const second = await study.generate("checklist", MAP, "all");
    expect((await second.undo?.())?.ok).toBe(true);
    expect(files.get(LIST)).toBe(before);
    expect((await first.undo?.())?.ok).toBe(true);
    expect(files.has(LIST)).toBe(false);
  });

  it("does nothing where the note changed since, and says so", async () => {
    const { study, files, type } = await openApp({ [MAP]: TEXT });
    const outcome = await study.generate("checklist", MAP, "all");
    const edited = `${files.get(LIST) ?? ""}\nMy words\n`;
    await type(LIST, edited);
    const undone = await outcome.undo?.();
    expect(undone?.ok).toBe(false);
    expect(undone?.sentence).toMatch(/changed since/);
    expect(files.get(LIST)).toBe(edited);
  });
});

describe("a tick", () => {
  it("in the checklist is the concept's state", async () => {
    const { study, files, type, liveIndex } = await openApp({ [MAP]: TEXT });
    await study.generate("checklist", MAP, "all");
    const paging = allConcepts(liveIndex.current()).find((concept) => concept.term === "Paging");
    if (paging === undefined) throw new Error("no such concept");
    for (const [character, state] of [["x", "known"], ["/", "learning"], ["-", "skipped"], [" ", "new"]] as const) {
      await type(LIST, (files.get(LIST) ?? "").replace(/- \[.\](.*Paging)/, `- [${character}]$1`));
      expect(liveIndex.stateOf(paging)).toBe(state);
    }
  });

  it("from the graph is written into the checklist, which is made for that section if there is none", async () => {
    const { study, files, liveIndex } = await openApp({ [MAP]: TEXT });
    const inode = allConcepts(liveIndex.current()).find((concept) => concept.term === "Inode");
    const outcome = await study.tick(conceptIdOf(inode?.id), "x");
    expect(outcome.sentence).toMatch(/^“Inode” is marked as known\. A checklist was made/);
    expect(files.get(LIST)).toMatch(/- \[x\] .*Inode/);
    expect(files.get(LIST)).not.toContain("Paging");
    expect(inode && liveIndex.stateOf(inode)).toBe("known");
  });

  it("in the author's own box of the map counts until the checklist says otherwise", async () => {
    const { study, files, liveIndex } = await openApp({ [MAP]: "- [x] **Paging** — Blocks\n- [ ] **Disk** — Plates\n" });
    const [paging] = allConcepts(liveIndex.current());
    expect(paging && liveIndex.stateOf(paging)).toBe("known");
    await study.generate("checklist", MAP, "all");
    expect(files.get(LIST)).toMatch(/- \[x\] .*Paging/);
    await study.tick(conceptIdOf(paging?.id), " ");
    expect(paging && liveIndex.stateOf(paging)).toBe("new");
  });

  it("is told once, and a note that says the same is not told at all", async () => {
    const { files, type, liveIndex, study } = await openApp({ [MAP]: TEXT });
    await study.generate("checklist", MAP, "all");
    let told = 0;
    liveIndex.changed.subscribe(() => { told += 1; });
    await type(LIST, files.get(LIST) ?? "");
    await type(MAP, TEXT);
    expect(told).toBe(0);
    await type(LIST, (files.get(LIST) ?? "").replace("- [ ]", "- [x]"));
    expect(told).toBe(1);
  });
});

describe("the first tick", () => {
  it("says once what it made and where, and later ticks do not", async () => {
    const { study, liveIndex } = await openApp({ [MAP]: "## Disks\n- **Inode** — a file's record\n- **Block** — the unit of a disk\n" });
    const [inode, block] = allConcepts(liveIndex.current()).map(({ id }) => id);
    if (inode === undefined || block === undefined) throw new Error("no concepts");
    expect((await study.tick(inode, "x")).sentence).toBe(`“Inode” is marked as known. A checklist was made: “${LIST}”. What you study is written down in the folder “MOC Study/Log” from now on.`);
    expect((await study.tick(block, "/")).sentence).toBe("“Block” is marked as learning.");
  });

  it("of several concepts says so behind their one sentence, with each checklist", async () => {
    const { study, liveIndex } = await openApp({ [MAP]: "## Disks\n- **Inode** — a file's record\n", "Nets MOC.md": "## Nets\n- **Port** — a number\n" });
    const { sentence } = await study.tickSeveral(allConcepts(liveIndex.current()).map(({ id }) => id), "x");
    expect(sentence).toContain("2 concepts changed");
    expect(sentence).toContain("Checklists were made: “MOC Study/Checklist – Systems MOC.md” and “MOC Study/Checklist – Nets MOC.md”. What you study");
  });
});

describe("the names of generated notes", () => {
  it("begin as the settings say; a note that is there already keeps its name", async () => {
    const { study, settings, files } = await openApp({ [MAP]: "## Disks\n- **Inode** — a file's record\n" }, { checklistName: "Plan", flashcardsName: "Cards" });
    await study.generate("checklist", MAP, "all");
    await study.generate("flashcards", MAP, "all");
    await settings.change({ checklistName: "List" });
    await study.generate("checklist", MAP, "all");
    expect([...files.keys()].filter((path) => path.startsWith("MOC Study/") && !path.includes("/Log/"))).toEqual(["MOC Study/Plan – Systems MOC.md", "MOC Study/Cards – Systems MOC.md"]);
  });
});

describe("flashcards of a map without cards", () => {
  it("are not written: the sentence says why, and where each reason stands", async () => {
    const { study, files, type } = await openApp({ [MAP]: "## Disks\n- [[Inode]]\n- [[Block]]\n" });
    const outcome = await study.generate("flashcards", MAP, "all");
    expect(outcome).toMatchObject({ ok: false, path: MAP, sentence: "There are no cards here: a card needs a definition. “Browse cards” says why each concept has none." });
    expect([...files.keys()]).toEqual([MAP]);
    await type(MAP, "## Disks\n- [[Inode]] — a file's record\n");
    expect((await study.generate("flashcards", MAP, "all")).ok).toBe(true);
    await type(MAP, "## Disks\n- [[Inode]]\n");
    expect((await study.generate("flashcards", MAP, "all")).ok).toBe(true);
  });
});

describe("updating everything generated", () => {
  it("renews the notes that stand in the vault, and only the sections that they hold", async () => {
    const { study, files, type } = await openApp({ [MAP]: TEXT, "Maps/Empty MOC.md": "# Empty\n", "Maps/Other MOC.md": "- **A** — b\n" });
    await study.generate("checklist", MAP, ["Memory"]);
    await study.generate("flashcards", MAP, ["Memory"]);
    await type(MAP, TEXT.replace("## Memory\n", "## Memory\n- **Page table** — Where pages are\n"));
    const outcome = await study.updateAll(WORK);
    expect(outcome.sentence).toMatch(/^2 notes written with \d+ new entries\.$/);
    expect(files.get(LIST)).toContain("Page table");
    expect(files.get(LIST)).not.toContain("Inode");
    expect(files.get(CARDS)).toContain("Page table");
    expect([...files.keys()].filter((path) => path.startsWith("MOC Study/") && !path.includes("/Log/"))).toHaveLength(2);
  });

  it("of all maps writes no flashcards note for a map without cards, and says of how many", async () => {
    const { study, files } = await openApp({ [MAP]: TEXT, "Names MOC.md": "- **One**\n- **Two**\n" });
    expect((await study.generateAll("flashcards", WORK)).sentence).toMatch(/^1 note written with \d+ new entries, 1 map without cards\.$/);
    expect([...files.keys()].filter((path) => path.includes("Flashcards"))).toEqual([CARDS]);
    const none = await openApp({ "Names MOC.md": "- **One**\n- **Two**\n" });
    expect(await none.study.generateAll("flashcards", WORK)).toMatchObject({ ok: false, sentence: expect.stringContaining("card needs a definition") as string });
    expect([...none.files.keys()].filter((path) => path.includes("Flashcards"))).toEqual([]);
  });

  it("can be cancelled between two notes", async () => {
    const { study, files } = await openApp({ "A MOC.md": "- **One** — 1\n", "B MOC.md": "- **Two** — 2\n" });
    let asked = 0;
    const outcome = await study.generateAll("checklist", { report: () => undefined, isCancelled: () => asked++ > 0 });
    expect(outcome.sentence).toMatch(/1 left out because you cancelled/);
    expect(files.has("MOC Study/Checklist – B MOC.md")).toBe(false);
  });
});
