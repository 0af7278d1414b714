/** Which notes are maps, which of those are studied, and what is said of a map of which nothing was read. */
import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { allConcepts } from "../../src/core/index/concept-index";
import { openApp, type TestApp } from "./test-app";

const termsOf = ({ liveIndex }: TestApp): string[] => allConcepts(liveIndex.current()).map(({ term }) => term);
const mapsOf = ({ liveIndex }: TestApp): string[] => liveIndex.current().maps.map(({ path }) => path);
const PLANTS = "# Plants\n- **Root** — drinks\n";

describe("a note is a map", () => {
  it("or none, as its property says, whatever its name and the settings say", async () => {
    const app = await openApp({ "Plants MOC.md": `---\nmoc-study-map: false\n---\n${PLANTS}`, "Trees.md": "---\nmoc-study-map: true\n---\n- **Oak** — a tree\n", "Other.md": "- **Ash** — a tree\n" });
    expect(mapsOf(app)).toEqual(["Trees.md"]);
    await app.type("Plants MOC.md", PLANTS);
    expect(mapsOf(app)).toEqual(["Plants MOC.md", "Trees.md"]);
  });

  it.each([["Plants"], ["#garden"], ["Old/, Archive/"], ["x, archive/"]])("and none where the setting names it: %s", async (notMaps) => {
    const app = await openApp({ "Archive/Plants MOC.md": `#garden\n${PLANTS}`, "Trees MOC.md": "- **Oak** — a tree\n" }, { notMaps });
    expect(mapsOf(app)).toEqual(["Trees MOC.md"]);
  });

  it("that setting leaves the ticks of what was studied: they come back with the map", async () => {
    const app = await openApp({ "Plants MOC.md": PLANTS });
    const [root] = allConcepts(app.liveIndex.current());
    if (root === undefined) throw new Error("There is no concept.");
    await app.study.tick(root.id, "x");
    await app.type("Plants MOC.md", `---\nmoc-study-map: false\n---\n${PLANTS}`);
    expect(app.liveIndex.orphans().map(({ id }) => id)).toEqual([root.id]);
    await app.type("Plants MOC.md", PLANTS);
    expect(app.liveIndex.orphans()).toEqual([]);
    expect(allConcepts(app.liveIndex.current()).map((concept) => [concept.id, app.liveIndex.tickOf(concept)])).toEqual([[root.id, "x"]]);
  });
});

describe("a note whose items nearly all lead to maps", () => {
  const HOME = "# Home\n- [[Plants MOC]]\n- [[Trees MOC]]\n- [[Soil]]\n- [[How to use this vault]]\n";
  const FILES = { "Home MOC.md": HOME, "Plants MOC.md": PLANTS, "Trees MOC.md": "- **Oak** — a tree\n", "Soil.md": "#map\n- **Clay** — holds water\n", "How to use this vault.md": "Read it.\n" };

  it("is no study material, also where its maps are told by a tag; it stays a map and says why", async () => {
    const app = await openApp(FILES, { mapTags: "map" });
    expect(termsOf(app)).toEqual(["Root", "Clay", "Oak"]);
    expect(mapsOf(app)).toContain("Home MOC.md");
    expect(app.liveIndex.problems().filter(({ path }) => path === "Home MOC.md").map(({ message }) => message)).toEqual(["Nearly all items of this map lead to other maps, so it is not studied itself. To study it all the same, set its property “moc-study-map” to true, or switch on “Study notes that list maps” in the settings."]);
  });

  it("is studied where a setting or its property asks for it, at once", async () => {
    const app = await openApp(FILES, { mapTags: "map" });
    app.liveIndex.configure({ ...app.settings.current(), mapTags: "map", mapLists: true });
    await app.liveIndex.settled();
    expect(termsOf(app)).toContain("How to use this vault");
    app.liveIndex.configure({ ...app.settings.current(), mapTags: "map" });
    await app.liveIndex.settled();
    expect(termsOf(app)).not.toContain("How to use this vault");
    await app.type("Home MOC.md", `---\nmoc-study-map: true\n---\n${HOME}`);
    expect(termsOf(app)).toContain("How to use this vault");
  });

  it("is studied where it was studied before, on this device or another", async () => {
    const before = await openApp(FILES, { mapTags: "map", mapLists: true });
    const one = allConcepts(before.liveIndex.current()).find(({ term }) => term === "How to use this vault");
    if (one === undefined) throw new Error("There is no concept.");
    await before.study.tick(one.id, "x");
    await before.liveIndex.flush();
    const after = await openApp(Object.fromEntries(before.files), { mapTags: "map" });
    expect(after.liveIndex.orphans()).toEqual([]);
    expect(termsOf(after)).toContain("How to use this vault");
    const log = [...before.files].find(([path]) => path.includes("/Log/"));
    if (log === undefined) throw new Error("There is no log.");
    const late = await openApp(FILES, { mapTags: "map" });
    await late.type(log[0], log[1]);
    expect(late.liveIndex.orphans()).toEqual([]);
    expect(termsOf(late)).toContain("How to use this vault");
  });

  it("becomes study material when a linked note is no map any more", async () => {
    const app = await openApp({ ...FILES, "Home MOC.md": "- [[Soil]]\n- [[Plants MOC]]\n- [[Trees MOC]]\n- [[How to use this vault]]\n" }, { mapTags: "map" });
    expect(termsOf(app)).not.toContain("How to use this vault");
    await app.type("Soil.md", "Earth.\n");
    expect(termsOf(app)).toContain("How to use this vault");
  });
});

describe("a map of which nothing was read says so, and what would help", () => {
  it.each([
    ["a table", "| Part | Task |\n|---|---|\n| Root | drinks |\n", "Switch on “Read tables”"],
    ["prose", "- the root of an old tree drinks water from far below and holds the ground together.\n- a leaf turns towards the light, and so it eats what falls on it all day long.\n", "Its bullets are prose"],
    ["queries alone", "```dataview\nLIST\n```\n", "Lists that a query makes are not read."],
    ["links to two maps", "- [[A MOC]]\n- [[B MOC]]\n", "only lead to other maps"],
    ["properties alone", "---\ntags:\n  - a\n  - b\n---\n", "It has no bullets"],
  ])("%s", async (_what, text, help) => {
    const app = await openApp({ "Plants MOC.md": text });
    expect(app.liveIndex.problems().map(({ message }) => message)).toEqual([expect.stringContaining(help)]);
    expect((await app.study.generate("checklist", notePath("Plants MOC.md"), "all")).sentence).toContain(help);
    expect((await app.study.exportCards("csv", notePath("Plants MOC.md"), "all", { report: () => undefined, isCancelled: () => false })).sentence).toContain(help);
  });

  it("lines of the properties are not passed over one by one", async () => {
    const app = await openApp({ "Plants MOC.md": `---\ntags:\n  - a\n---\n${PLANTS}` });
    expect(app.liveIndex.current().maps[0]?.skippedLines).toEqual([]);
  });
});
