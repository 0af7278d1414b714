/** Which generated note belongs to which map, whatever happens to the names of either. */
import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { mapIdOf, mapIdsOf } from "../../src/core/index/map-ids";
import { openApp, type TestApp } from "./test-app";
import { allConcepts } from "../../src/core/index/concept-index";

const MAP = notePath("A MOC.md");
const FOO = notePath("Foo MOC.md");
const WORK = { report: () => undefined, isCancelled: () => false };
const TEXT = "## Memory\n- **Paging** — Fixed-size blocks\n- **Segmentation** — Blocks of any size\n- **Swap** — Disk as memory\n";
const OTHER = "## Law\n- **Contract** — A promise that a court enforces\n- **Tort** — A wrong that is no breach of contract\n";
const NAMES = { checklist: "Checklist", flashcards: "Flashcards" } as const;
const KINDS = ["checklist", "flashcards"] as const;

function studyNotes({ files }: TestApp): string[] {
  return [...files].filter(([path, text]) => text.includes("begin moc-study") && !path.includes("/Log/")).map(([path]) => path).sort();
}

function problemsOf({ liveIndex }: TestApp, path: string): string[] {
  return liveIndex.problems().filter((problem) => problem.path === path).map(({ message }) => message);
}

async function withBoth(files: Record<string, string>): Promise<TestApp> {
  const app = await openApp(files);
  for (const kind of KINDS) await app.study.generateAll(kind, WORK);
  return app;
}

/** A flashcards note without cards stays where a map lost its definitions. */
async function withoutCards(text: string): Promise<TestApp> {
  const app = await withBoth({ "A MOC.md": text.replace(/^- .*$/gm, "$& — memory that is cut into blocks of one size") });
  await app.type("A MOC.md", text);
  await app.study.updateAll(WORK);
  return app;
}

/** Closes the vault, changes it, and opens it again. */
function reopened(app: TestApp, change: (files: Map<string, string>) => void): Promise<TestApp> {
  const files = new Map(app.files);
  change(files);
  return openApp(Object.fromEntries(files));
}

function moveFile(files: Map<string, string>, from: string, to: string, text = files.get(from) ?? ""): void {
  files.delete(from);
  files.set(to, text);
}

/** As notes of older versions are: without the properties of this one. */
function unlabelled(text: string): string {
  return text.replace(/^(?:moc-study|map-id):.*\n/gm, "");
}

describe("a generated note", () => {
  it("is of the kind that its property says, whatever is pasted into it", async () => {
    const app = await withBoth({ "A MOC.md": TEXT });
    const list = "MOC Study/Checklist – A MOC.md";
    const id = allConcepts(app.liveIndex.current())[0]?.id ?? "";
    await app.type(list, (app.files.get(list) ?? "").replace("## Memory\n", `## Memory\n\n![[Flashcards – A MOC#^${id}-def]]\n\nPaging\n?\nBlocks ^${id}-def\n`));
    await app.study.generate("flashcards", MAP, "all");
    await app.study.generate("checklist", MAP, "all");
    expect(app.files.get(list)?.match(/^\?$/gm)).toHaveLength(1);
    expect(studyNotes(app)).toEqual([list, "MOC Study/Flashcards – A MOC.md"]);
  });

  it("of an older version that links to a card stays a checklist", async () => {
    const app = await withBoth({ "A MOC.md": TEXT });
    const list = "Mine/Liste.md";
    const id = allConcepts(app.liveIndex.current())[0]?.id ?? "";
    const again = await reopened(app, (files) => moveFile(files, "MOC Study/Checklist – A MOC.md", list, unlabelled(files.get("MOC Study/Checklist – A MOC.md") ?? "").replace("## Memory\n", `## Memory\n\nSee [[Cards#^${id}-def]]\n`)));
    for (const kind of KINDS) await again.study.generate(kind, MAP, "all");
    expect(studyNotes(again)).toEqual(["MOC Study/Flashcards – A MOC.md", list]);
  });

  it("of a map of bare terms holds no cards, and no checklist is written into it", async () => {
    const app = await withoutCards("## Memory\n- **Paging**\n- **Swap**\n");
    expect(studyNotes(app)).toEqual(["MOC Study/Checklist – A MOC.md", "MOC Study/Flashcards – A MOC.md"]);
    expect(app.files.get("MOC Study/Flashcards – A MOC.md")).not.toContain("- [ ]");
    const old = await reopened(app, (files) => {
      files.delete("MOC Study/Checklist – A MOC.md");
      moveFile(files, "MOC Study/Flashcards – A MOC.md", "MOC Study/A MOC – flashcards.md", unlabelled(files.get("MOC Study/Flashcards – A MOC.md") ?? ""));
    });
    await old.study.generate("checklist", MAP, "all");
    expect(old.files.get("MOC Study/A MOC – flashcards.md")).not.toContain("- [ ]");
  });

  it("that holds no card yet, and lost the property that says its kind, is known by its name", async () => {
    const app = await withoutCards("## Memory\n- [[Paging]]\n- [[Swap]]\n");
    const again = await reopened(app, (files) => { for (const path of studyNotes(app)) files.set(path, unlabelled(files.get(path) ?? "")); });
    for (const kind of KINDS) await again.study.generateAll(kind, WORK);
    expect(studyNotes(again)).toEqual(["MOC Study/Checklist – A MOC.md", "MOC Study/Flashcards – A MOC.md"]);
  });

  it("whose kind nobody can tell is left alone, and says which line helps", async () => {
    const app = await withBoth({ "A MOC.md": TEXT });
    const id = allConcepts(app.liveIndex.current())[0]?.id ?? "";
    const both = unlabelled(app.files.get("MOC Study/Checklist – A MOC.md") ?? "").replace("\n%% end", `\nPaging\n?\nBlocks ^${id}-def\n\n%% end`);
    const again = await reopened(app, (files) => {
      files.delete("MOC Study/Flashcards – A MOC.md");
      moveFile(files, "MOC Study/Checklist – A MOC.md", "Mine.md", both);
    });
    const outcome = await again.study.generate("checklist", MAP, "all");
    expect(outcome).toMatchObject({ ok: false, path: "Mine.md", sentence: expect.stringContaining("moc-study: checklist") as string });
    expect(studyNotes(again)).toEqual(["Mine.md"]);
    await again.type("Mine.md", both.replace("---\n", "---\nmoc-study: checklist\n"));
    expect((await again.study.generate("checklist", MAP, "all")).ok).toBe(true);
    expect(studyNotes(again)).toEqual(["Mine.md"]);
  });

  it("that lost its properties is known by its ids, and gets them back with the next renewal that writes", async () => {
    const app = await withBoth({ "A MOC.md": TEXT });
    const again = await reopened(app, (files) => { for (const kind of KINDS) moveFile(files, `MOC Study/${NAMES[kind]} – A MOC.md`, `Mine/${kind}.md`, (files.get(`MOC Study/${NAMES[kind]} – A MOC.md`) ?? "").replace(/^---\n[^]*?---\n\n/, "")); });
    const before = again.files.get("Mine/checklist.md") ?? "";
    await again.study.updateAll(WORK);
    expect(again.files.get("Mine/checklist.md")).toBe(before);
    await again.type("A MOC.md", `${TEXT}- **Frame** — A piece of memory\n`);
    await again.study.updateAll(WORK);
    expect(studyNotes(again)).toEqual(["Mine/checklist.md", "Mine/flashcards.md"]);
    expect(again.files.get("Mine/checklist.md")?.startsWith(`---\nmoc-study: checklist\nmap: "[[A MOC]]"\nmap-id: ${mapIdOf(MAP)}\n---\n\n%% begin`)).toBe(true);
  });

  it("whose marks were deleted gets no second one beside it, wherever it lies", async () => {
    const app = await withBoth({ "A MOC.md": TEXT });
    await app.liveIndex.remove(notePath("MOC Study/Checklist – A MOC.md"));
    moveFile(app.files, "MOC Study/Checklist – A MOC.md", "Mine.md", (app.files.get("MOC Study/Checklist – A MOC.md") ?? "").replace(/%% (?:begin|end) moc-study %%\n/g, ""));
    await app.liveIndex.upsert(notePath("Mine.md"), app.files.get("Mine.md") ?? "");
    expect((await app.study.generate("checklist", MAP, "all")).sentence).toMatch(/marks/);
    expect(app.files.has("MOC Study/Checklist – A MOC.md")).toBe(false);
  });
});

describe("each note stays with its own map", () => {
  /** Generates both kinds again for all maps, and gives the notes with the terms in them. */
  async function renewed(app: TestApp): Promise<Record<string, string>> {
    for (const kind of KINDS) await app.study.generateAll(kind, WORK);
    return Object.fromEntries(studyNotes(app).map((path) => [path, /Contract/.test(app.files.get(path) ?? "") ? "law" : "memory"]));
  }

  it.each([
    ["MOC C.md", "MOC C#.md"], ["MOC.md", "top/MOC.md"], ["A/Foo MOC.md", "Foo MOC.md"], ["a - b/MOC.md", "a/b/MOC.md"], ['The "C" MOC.md', "The C MOC.md"],
    ["A MOC.md", "A MOC^x.md"], ["A [x] MOC.md", "A MOC.md"], ["A | B MOC.md", "A MOC.md"], ["A\\B MOC.md", "B MOC.md"], ["x/Same MOC.md", "y/same moc.md"],
  ])("of two maps “%s” and “%s”", async (one, other) => {
    const app = await withBoth({ [one]: TEXT, [other]: OTHER });
    const before = await renewed(app);
    expect(Object.values(before).sort()).toEqual(["law", "law", "memory", "memory"]);
    expect(await renewed(await reopened(app, () => undefined))).toEqual(before);
    const moved = await reopened(app, (files) => { for (const path of Object.keys(before)) moveFile(files, path, `Moved/${Object.keys(before).indexOf(path)}.md`); });
    expect(Object.values(await renewed(moved)).sort()).toEqual(["law", "law", "memory", "memory"]);
    expect(studyNotes(moved)).toEqual(["Moved/0.md", "Moved/1.md", "Moved/2.md", "Moved/3.md"]);
  });

  it.each([["this version", (text: string) => text], ["an older version", unlabelled]])("when a map of the same name comes, shorter to link to (notes of %s)", async (_which, written) => {
    const app = await withBoth({ "A/Foo MOC.md": TEXT });
    const notes = studyNotes(app);
    const again = await reopened(app, (files) => {
      for (const path of notes) files.set(path, written(files.get(path) ?? ""));
      files.set("Foo MOC.md", OTHER);
    });
    const after = await renewed(again);
    expect(notes.map((path) => after[path])).toEqual(["memory", "memory"]);
    expect(Object.keys(after)).toHaveLength(4);
    for (const path of notes) expect(again.files.get(path)).not.toContain("No longer");
  });

  it.each([["this version", (text: string) => text], ["an older version", unlabelled]])("when its map is renamed outside of the app, and another takes the old name (notes of %s)", async (_which, written) => {
    const app = await withBoth({ "Chapter 1 MOC.md": TEXT });
    const notes = studyNotes(app);
    const again = await reopened(app, (files) => {
      for (const path of notes) files.set(path, written(files.get(path) ?? ""));
      moveFile(files, "Chapter 1 MOC.md", "Chapter 2 MOC.md");
      files.set("Chapter 1 MOC.md", OTHER);
    });
    const after = await renewed(again);
    expect(notes.map((path) => after[path])).toEqual(["memory", "memory"]);
    expect(Object.values(after).sort()).toEqual(["law", "law", "memory", "memory"]);
  });

  it("when its map is renamed outside of the app; with the next writing its properties link to the new name, and the map keeps its id", async () => {
    const app = await withBoth({ "Old MOC.md": TEXT });
    const notes = studyNotes(app);
    const again = await reopened(app, (files) => moveFile(files, "Old MOC.md", "New MOC.md"));
    await renewed(again);
    expect(studyNotes(again)).toEqual(notes);
    await again.type("New MOC.md", `${TEXT}- **Frame** — A piece of memory\n`);
    await renewed(again);
    for (const path of notes) expect(again.files.get(path)).toContain(`map: "[[New MOC]]"\nmap-id: ${mapIdOf(notePath("Old MOC.md"))}\n`);
  });

  it.each(["while the plugin runs", "outside of the app"])("when its map was renamed %s, and a new map of the old name takes one of its concepts back", async (where) => {
    const app = await withBoth({ "Chapter 1 MOC.md": TEXT });
    const notes = studyNotes(app);
    const rename = (files: Map<string, string>): void => moveFile(files, "Chapter 1 MOC.md", "Chapter 2 MOC.md");
    let again = app;
    if (where === "outside of the app") again = await reopened(app, rename);
    else {
      await app.liveIndex.remove(notePath("Chapter 1 MOC.md"));
      rename(app.files);
      await app.type("Chapter 2 MOC.md", TEXT);
      for (let look = 0; look < 2; look++) await app.liveIndex.poll();
    }
    for (const kind of KINDS) await again.study.generateAll(kind, WORK);
    await again.type("Chapter 2 MOC.md", TEXT.replace("- **Swap** — Disk as memory\n", ""));
    await again.type("Chapter 1 MOC.md", `${OTHER}- **Swap** — Disk as memory\n`);
    for (let look = 0; look < 2; look++) await again.liveIndex.poll();
    for (const one of [again, await reopened(again, () => undefined)]) {
      const after = await renewed(one);
      expect(notes.map((path) => after[path])).toEqual(["memory", "memory"]);
      expect(Object.values(after).sort()).toEqual(["law", "law", "memory", "memory"]);
      const ids = studyNotes(one).map((path) => /map-id: (\S+)/.exec(one.files.get(path) ?? "")?.[1]);
      expect(new Set(ids.slice(0, 2)).size + new Set(ids).size).toBe(4);
      expect(one.liveIndex.problems()).toEqual([]);
    }
  });

  it("on two devices, of which one did not hear of the rename: each map has one id, and no note has two owners", async () => {
    const one = await withBoth({ "Chapter 1 MOC.md": TEXT });
    const notes = studyNotes(one);
    await one.liveIndex.remove(notePath("Chapter 1 MOC.md"));
    moveFile(one.files, "Chapter 1 MOC.md", "Chapter 2 MOC.md");
    await one.type("Chapter 2 MOC.md", TEXT);
    await one.type("Chapter 1 MOC.md", OTHER);
    for (let look = 0; look < 2; look++) await one.liveIndex.poll();
    const logs = [...one.files].filter(([path]) => path.includes("/Log/"));
    const phone = await openApp(Object.fromEntries([...one.files].filter(([path]) => !path.includes("/Log/"))), {}, { device: "phone-1111" });
    for (const kind of KINDS) expect((await phone.study.generate(kind, notePath("Chapter 1 MOC.md"), "all")).sentence).toMatch(/may not have arrived yet/);
    for (const [path, text] of logs) await phone.type(path, text);
    for (const app of [phone, await reopened(phone, () => undefined)]) {
      const after = await renewed(app);
      expect(notes.map((path) => after[path])).toEqual(["memory", "memory"]);
      expect(Object.values(after).sort()).toEqual(["law", "law", "memory", "memory"]);
      const ids = mapIdsOf(app.liveIndex.current());
      expect(ids.idOf(notePath("Chapter 2 MOC.md"))).toBe(mapIdOf(notePath("Chapter 1 MOC.md")));
      expect(ids.idOf(notePath("Chapter 1 MOC.md"))).not.toBe(mapIdOf(notePath("Chapter 1 MOC.md")));
      expect(app.liveIndex.problems()).toEqual([]);
    }
  });

  it.each([["this version", (text: string) => text], ["an older version, with a link", (text: string) => unlabelled(text).replace('map: "MOC C#"', 'map: "[[MOC C#]]"')]])("when another map has nearly the name that its own had, and its own is gone (notes of %s)", async (_which, old) => {
    const app = await withBoth({ "MOC C#.md": TEXT });
    const again = await reopened(app, (files) => {
      for (const path of studyNotes(app)) files.set(path, old(files.get(path) ?? ""));
      moveFile(files, "MOC C#.md", "MOC C.md", OTHER);
    });
    const after = await renewed(again);
    expect(Object.values(after).sort()).toEqual(["law", "law", "memory", "memory"]);
    expect(problemsOf(again, "MOC Study/Checklist – MOC C#.md").join()).toMatch(/No map here is called “\[{0,2}MOC C#/);
  });

  it.each(["whose log has not arrived", "where nothing else is known of the map"])("on a device that has its map under another name, and %s: the problem says what to write, and that helps", async (where) => {
    const isShort = where.includes("nothing else");
    const text = isShort ? "## Memory\n- [[Paging]]\n" : TEXT;
    const app = await withBoth({ "A MOC.md": text });
    const again = await reopened(app, (files) => {
      moveFile(files, "A MOC.md", "Z MOC.md", text);
      if (!isShort) for (const path of [...files.keys()]) if (path.includes("/Log/")) files.delete(path);
    });
    const list = "MOC Study/Checklist – A MOC.md";
    expect(problemsOf(again, list)).toEqual([expect.stringMatching(/No map here is called “A MOC”.*property “map”/)]);
    for (const path of studyNotes(again)) await again.type(path, (again.files.get(path) ?? "").replace('map: "[[A MOC]]"', "map: Z MOC"));
    expect(problemsOf(again, list).join()).not.toMatch(/No map/);
    for (const path of [...app.files.keys()]) if (path.includes("/Log/")) await again.type(path, app.files.get(path) ?? "");
    await renewed(again);
    expect(studyNotes(again)).toEqual(studyNotes(app));
    expect(again.liveIndex.problems()).toEqual([]);
  });

  it("and where nobody can tell, nothing is written, and one line of its properties decides", async () => {
    const half = (from: string, to: string): string => `## Memory\n- **${from} one** — First of ${from}\n- **${to} one** — First of ${to}\n`;
    const app = await withBoth({ "A/Foo MOC.md": half("Page", "Frame") });
    const list = "MOC Study/Checklist – Foo MOC.md";
    const again = await reopened(app, (files) => {
      files.set(list, unlabelled(files.get(list) ?? ""));
      files.set("A/Foo MOC.md", "## Memory\n- **Page one** — First of Page\n");
      files.set("Foo MOC.md", "## Memory\n- **Frame one** — First of Frame\n");
    });
    const before = again.files.get(list);
    const outcome = await again.study.generate("checklist", FOO, "all");
    expect(outcome.sentence).toContain(`“map-id: ${mapIdOf(FOO)}” for “Foo MOC.md”`);
    expect(again.files.get(list)).toBe(before);
    await again.type(list, (before ?? "").replace("---\n", `---\nmap-id: ${mapIdOf(FOO)}\n`));
    expect(await again.study.generate("checklist", FOO, "all")).toMatchObject({ ok: true, path: list });
  });
});

describe("a map that another one is merged into", () => {
  it.each([["Long name MOC.md", "OS MOC.md"], ["OS MOC.md", "Long name MOC.md"]])("(“%s” takes in “%s”) goes on with the notes that it had: none of its cards is made twice", async (stays, goes) => {
    const app = await withBoth({ [stays]: TEXT, [goes]: OTHER });
    const own = studyNotes(app).filter((path) => path.includes(stays.replace(".md", "")));
    for (const path of studyNotes(app)) await app.type(path, (app.files.get(path) ?? "").replace(/(-def)$/gm, "$1\n<!--SR:!2026-12-01,10,250-->"));
    app.files.delete(goes);
    await app.liveIndex.remove(notePath(goes));
    await app.type(stays, TEXT + OTHER);
    for (let look = 0; look < 2; look++) await app.liveIndex.poll();
    const ids = (path: string): string[] => [...(app.files.get(path) ?? "").matchAll(/\^(moc-\w+)-def/g)].map(([, id = ""]) => id);
    const [, cards = ""] = own;
    const before = ids(cards);
    for (const kind of KINDS) expect(await app.study.generate(kind, notePath(stays), "all")).toMatchObject({ ok: true, path: own[KINDS.indexOf(kind)] });
    expect(ids(cards).slice(0, 3)).toEqual(before);
    for (const one of [app, await reopened(app, () => undefined)]) {
      for (const path of studyNotes(one)) if (!own.includes(path)) for (const id of before) expect(one.files.get(path)).not.toContain(id);
      for (const path of own) expect(problemsOf(one, path)).toEqual([]);
      for (const path of studyNotes(one).filter((path) => !own.includes(path))) expect(problemsOf(one, path).join()).toMatch(path.includes("Checklist") ? /for the same map/ : /its cards went to the note of another/);
    }
  });
});

describe("a copy of a note", () => {
  const list = "MOC Study/Checklist – A MOC.md";
  const many = `## Memory\n${["Paging", "Segmentation", "Swap", "Frame", "Fault"].map((term) => `- **${term}** — What ${term.toLowerCase()} is for\n`).join("")}`;
  const tickAll = (text: string, from = 0): string => text.split("\n").map((line, at) => at >= from ? line.replace(/^- \[ \]/, "- [x]") : line).join("\n");

  it("from before, at a shorter path, un-ticks nothing, and is told as what it is", async () => {
    const app = await withBoth({ "A MOC.md": many });
    const early = app.files.get(list) ?? "";
    await app.type(list, tickAll(early));
    const again = await reopened(app, (files) => { files.set("B.md", early); });
    const states = allConcepts(again.liveIndex.current()).map((concept) => again.liveIndex.tickOf(concept));
    expect(states).toEqual(["x", "x", "x", "x", "x"]);
    expect(problemsOf(again, "B.md").join(" ")).toMatch(/older copy.*compare them before you delete one/);
    expect(problemsOf(again, list)).toEqual([]);
    expect((await again.study.generate("checklist", MAP, "all")).path).toBe(list);
  });

  it("from before that comes back in its place is not taken, and a renewal brings it up to date", async () => {
    const app = await withBoth({ "A MOC.md": many });
    const early = app.files.get(list) ?? "";
    await app.type(list, tickAll(early));
    await app.type(list, early);
    expect(allConcepts(app.liveIndex.current()).map((concept) => app.liveIndex.tickOf(concept))).toEqual(["x", "x", "x", "x", "x"]);
    expect(problemsOf(app, list).join()).toMatch(/older copy/);
    await app.study.generate("checklist", MAP, "all");
    expect(app.files.get(list)).toBe(tickAll(early));
    expect(problemsOf(app, list)).toEqual([]);
  });

  it("of which one or two boxes read as before is news: somebody set them back", async () => {
    const app = await withBoth({ "A MOC.md": many });
    const ticked = tickAll(app.files.get(list) ?? "");
    await app.type(list, ticked);
    await app.type(list, ticked.replace("- [x]", "- [ ]").replace("- [x]", "- [ ]"));
    expect(allConcepts(app.liveIndex.current()).map((concept) => app.liveIndex.tickOf(concept))).toEqual([" ", " ", "x", "x", "x"]);
  });

  it("beside the original: ticks in either count, whichever was made later", async () => {
    const app = await withBoth({ "A MOC.md": many });
    const text = app.files.get(list) ?? "";
    await app.type("A copy of my list.md", text);
    await app.type("A copy of my list.md", text.replace("- [ ]", "- [x]"));
    const [first] = allConcepts(app.liveIndex.current());
    expect(first && app.liveIndex.tickOf(first)).toBe("x");
    await app.type(list, text.replace("- [ ]", "- [/]"));
    expect(first && app.liveIndex.tickOf(first)).toBe("/");
  });

  it("of the other map's checklist: a tick in it counts after a concept moved there", async () => {
    const app = await withBoth({ "A MOC.md": many, "Longer name MOC.md": OTHER });
    await app.type("A MOC.md", many.replace(/- \*\*Swap.*\n/, ""));
    await app.type("Longer name MOC.md", `${OTHER}- **Swap** — What swap is for\n`);
    await app.study.generateAll("checklist", WORK);
    const other = "MOC Study/Checklist – Longer name MOC.md";
    const swap = allConcepts(app.liveIndex.current()).find(({ term }) => term === "Swap");
    expect(app.files.get(other)).toContain(`^${swap?.id ?? ""}`);
    await app.type(other, (app.files.get(other) ?? "").replace(new RegExp(`- \\[ \\](?=.*\\^${swap?.id ?? ""})`), "- [x]"));
    expect(swap && app.liveIndex.tickOf(swap)).toBe("x");
  });
});
