/** What the learner says of single lines of a map, against the reading. */
import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { allConcepts } from "../../src/core/index/concept-index";
import { formatRecord, parseRecord, type LogRecord } from "../../src/core/study/log-record";
import { openApp, type TestApp } from "./test-app";

const MAP = "Garden MOC.md";
const PROSE = "- the root drinks water from the ground, day and night";
const TEXT = `# Garden\n## Parts\n- **Leaf** — takes in the light\n${PROSE}\n- Petals: few\n## Care\n- **Water** — once a day\n`;

const lineOf = (app: TestApp, words: string): number => (app.files.get(MAP) ?? "").split("\n").findIndex((line) => line.includes(words));
const termsOf = ({ liveIndex }: TestApp): string[] => allConcepts(liveIndex.current()).map(({ headingPath, term, definition }) => `${headingPath.join("/")}: ${term} = ${definition}`);
const say = (app: TestApp, words: string, isConcept: boolean, picked = "") => app.study.decideLine(notePath(MAP), lineOf(app, words), isConcept, picked);
const settle = async (app: TestApp): Promise<void> => { for (let look = 0; look < 4; look++) await app.liveIndex.poll(); };

const LEAF = "Parts: Leaf = takes in the light";
const PROS = "Parts: Petals = few";
const WATER = "Care: Water = once a day";
const ROOT = "Parts: root = the root drinks water from the ground, day and night";

describe("a line of several links", () => {
  const LINKS = "# Garden\n## Parts\n- [[Leaf]] · [[Root]]\n- [[Stem]]\n";

  it("has a concept for each, with a tick of its own that stays where the other link goes", async () => {
    const app = await openApp({ [MAP]: LINKS });
    const root = allConcepts(app.liveIndex.current()).find(({ term }) => term === "Root");
    if (root === undefined) throw new Error("no concept");
    await app.study.tick(root.id, "x");
    await app.type(MAP, LINKS.replace("[[Leaf]] · ", ""));
    await settle(app);
    const ticks = allConcepts(app.liveIndex.current()).map((concept) => [concept.term, app.liveIndex.tickOf(concept)]);
    expect(ticks).toEqual([["Root", "x"], ["Stem", " "]]);
    expect(app.liveIndex.orphans()).toEqual([]);
  });

  it("has none where the learner says so", async () => {
    const app = await openApp({ [MAP]: LINKS });
    await say(app, "[[Leaf]]", false);
    expect(termsOf(app)).toEqual(["Parts: Stem = "]);
  });
});

describe("a line that the learner says is a concept", () => {
  it("stays one where that is undone after it was ticked: that is said, and how it is none", async () => {
    const app = await openApp({ "Garden MOC.md": "## Steps\n1. Dig the bed\n2. Water it: a can for each plant\n3. Wait\n" });
    const line = 2;
    const outcome = await app.study.decideLine(notePath("Garden MOC.md"), line, true);
    const [concept] = allConcepts(app.liveIndex.current());
    if (concept === undefined) throw new Error("no concept");
    await app.liveIndex.record({ kind: "tick", subject: concept.id, character: "x" });
    for (let look = 0; look < 2; look++) await app.liveIndex.poll();
    const undone = await outcome.undo?.();
    expect(app.liveIndex.current().concepts.has(concept.id)).toBe(true);
    expect(undone?.sentence).toBe("Undone. “Water it” stays a concept all the same, since you studied it; “This is not a concept” takes it out.");
    await app.study.decideLine(notePath("Garden MOC.md"), line, false);
    expect(app.liveIndex.current().concepts.has(concept.id)).toBe(false);
  });

  it("is one, with the words that were picked as its name; and no more when that is undone", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const outcome = await say(app, "the root", true, "root");
    expect(outcome.sentence).toBe("“root” is a concept now.");
    expect(termsOf(app)).toEqual([LEAF, ROOT, PROS, WATER]);
    expect(app.liveIndex.current().maps[0]?.skippedLines).toEqual([]);
    expect(app.liveIndex.learner.cardsOf(allConcepts(app.liveIndex.current())[1]?.id ?? ("" as never)).length).toBeGreaterThan(0);
    await outcome.undo?.();
    expect(termsOf(app)).toEqual([LEAF, PROS, WATER]);
  });

  it("needs words where it is long and marks no name", async () => {
    const long = `- ${"grows and grows ".repeat(8)}`;
    const app = await openApp({ [MAP]: `${TEXT}${long}\n` });
    expect(await say(app, "grows and", true)).toMatchObject({ ok: false, sentence: expect.stringContaining("Select the words") as unknown });
    expect((await say(app, "# Garden", true)).ok).toBe(false);
    expect((await say(app, "Leaf", true)).sentence).toBe("“Leaf” is a concept already.");
  });

  it.each([
    ["moved to another heading", (text: string) => `${text.replace(`${PROSE}\n`, "")}${PROSE}\n`, "Care"],
    ["with other lines edited around it", (text: string) => text.replace("takes in the light", "eats light").replace("Petals: few", "Cons: many"), "Parts"],
    ["edited itself", (text: string) => text.replace("day and night", "by day and by night"), "Parts"],
  ])("stays one: %s", async (_what, edit, heading) => {
    const app = await openApp({ [MAP]: TEXT });
    await say(app, "the root", true, "root");
    const before = allConcepts(app.liveIndex.current()).find(({ term }) => term === "root");
    if (before === undefined) throw new Error("There is no concept.");
    await app.study.tick(before.id, "x");
    await app.type(MAP, edit(TEXT));
    const after = allConcepts(app.liveIndex.current()).find(({ term }) => term === "root");
    expect(after?.headingPath).toEqual([heading]);
    expect(after?.id).toBe(before.id);
    await settle(app);
    expect(app.liveIndex.orphans()).toEqual([]);
    await app.liveIndex.flush();
    const later = await openApp(Object.fromEntries(app.files));
    expect(allConcepts(later.liveIndex.current()).find(({ term }) => term === "root")?.id).toBe(before.id);
  });

  it("is followed through edit after edit, each time once the map was left alone", async () => {
    const app = await openApp({ [MAP]: TEXT });
    await say(app, "the root", true, "root");
    for (const words of ["the root drinks water from the soil, day and night", "the root drinks rain from the soil, all day and night", "the root drinks rain from deep soil, all year long"]) {
      await app.type(MAP, TEXT.replace(PROSE, `- ${words}`));
      await settle(app);
      expect(termsOf(app)).toContain(`Parts: root = ${words}`);
    }
  });

  it("comes back where its map was renamed", async () => {
    const app = await openApp({ [MAP]: TEXT });
    await say(app, "the root", true, "root");
    app.files.delete(MAP);
    void app.liveIndex.remove(notePath(MAP));
    await app.type("Plants MOC.md", TEXT);
    expect(termsOf(app)).toEqual([LEAF, ROOT, PROS, WATER]);
  });
});

describe("a line that the learner says is no concept", () => {
  it("is none, and keeps its tick for the case that it is one again", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const pros = allConcepts(app.liveIndex.current()).find(({ term }) => term === "Petals");
    if (pros === undefined) throw new Error("There is no concept.");
    await app.study.tick(pros.id, "x");
    const outcome = await say(app, "Petals", false);
    expect(outcome.sentence).toBe("“Petals” is no longer a concept. Its tick and reviews are kept.");
    expect(termsOf(app)).toEqual([LEAF, WATER]);
    expect(app.liveIndex.current().maps[0]?.skippedLines.map(({ why }) => why)).toContain("you said that it is not a concept");
    await outcome.undo?.();
    expect(allConcepts(app.liveIndex.current()).map(({ id }) => app.liveIndex.learner.log.state().ticks.get(id)?.character)).toContain("x");
    expect(app.liveIndex.orphans()).toEqual([]);
  });

  it("stays none where it is edited a little; another that reads like it, and that somebody met, is not taken for it", async () => {
    const app = await openApp({ [MAP]: "- **Shade** — keeps the plant cool\n- **Shades** — keeps the plants cool\n" });
    const other = allConcepts(app.liveIndex.current()).find(({ term }) => term === "Shades");
    if (other === undefined) throw new Error("There is no concept.");
    await app.study.tick(other.id, "x");
    await say(app, "**Shade**", false);
    await app.type(MAP, "- **Shades** — keeps the plants cool\n");
    expect(termsOf(app)).toEqual([": Shades = keeps the plants cool"]);
    await app.type(MAP, "- **Shade** — keeps a plant cool\n- **Shades** — keeps the plants cool\n");
    expect(termsOf(app)).toEqual([": Shades = keeps the plants cool"]);
  });

  it("leaves the items below it to the next one outside", async () => {
    const app = await openApp({ [MAP]: "- **A** — first\n\t- **B** — second\n\t\t- **C** — third\n" });
    await say(app, "**B**", false);
    const [a, c] = allConcepts(app.liveIndex.current());
    expect([a?.term, c?.term, c?.parent]).toEqual(["A", "C", a?.id]);
  });
});

describe("a line that stands beside one of which the learner said something", () => {
  const restarted = (app: TestApp): Promise<TestApp> => openApp(Object.fromEntries(app.files));

  it.each([
    ["- **Red maple** — a tree that keeps its leaves in the heat", "- **Norway spruce** — a tree that keeps its leaves in the cold"],
    ["- **Afferent root** — carries water to the stem", "- **Efferent root** — carries water from the stem"],
    ["- **Soil/1** — a mix for seeds", "- **Soil/2** — a mix for stems"],
    ["- [[Bed 1]]", "- [[Bed 2]]"],
    ["- **Stack** — last in, first out", "- **Queue** — first in, first out"],
  ])("is not taken for it once that is deleted: %s", async (one, other) => {
    const app = await openApp({ [MAP]: `# Garden\n## Parts\n${one}\n${other}\n` });
    await say(app, one, false);
    await settle(app);
    const before = termsOf(app);
    expect(before).toHaveLength(1);
    await app.type(MAP, `# Garden\n## Parts\n${other}\n`);
    await settle(app);
    expect(termsOf(app)).toEqual(before);
    await app.liveIndex.flush();
    expect(termsOf(await restarted(app))).toEqual(before);
  });

  it("is not taken for it where it came later, either, nor where it is edited later", async () => {
    const [one, other] = ["- **Maple** — a tree that keeps its leaves in the heat", "- **Spruce** — a tree that keeps its leaves in the cold"];
    const app = await openApp({ [MAP]: `${one}\n` });
    await say(app, one, false);
    for (const text of [`${one}\n${other}\n`, `${other}\n`, `${other.replace("the cold", "cold")}\n`]) {
      await app.type(MAP, text);
      await settle(app);
      expect(termsOf(app)).toHaveLength(1);
    }
    await app.liveIndex.flush();
    expect(termsOf(await restarted(app))).toHaveLength(1);
  });

  it("is no other either where it takes its place in one edit, and its name is a contrary one", async () => {
    const app = await openApp({ [MAP]: "- **Red beet** — kept with its skin\n" });
    await say(app, "Red", false);
    await app.type(MAP, "- **White beet** — kept without its skin\n");
    expect(termsOf(app)).toEqual([": White beet = kept without its skin"]);
  });

  it("does not get its name", async () => {
    const text = "- the red beets are kept with their skins on for many days\n- the white beets are kept without their skins for many days\n- **Oak** — a tree\n";
    const app = await openApp({ [MAP]: text });
    await say(app, "the red", true, "red beets");
    await app.type(MAP, text.slice(text.indexOf("\n") + 1));
    await settle(app);
    expect(termsOf(app)).toEqual([": Oak = a tree"]);
  });
});

describe("what was said of a line that changed since", () => {
  const renamed = (text: string): string => text.replace("## Parts", "## Pieces");

  it.each([
    ["not a concept, edited", "Leaf", false, (text: string) => text.replace("takes in the light", "takes in the sunlight")],
    ["not a concept, heading renamed", "Leaf", false, renamed],
    ["a concept, edited", "the root", true, (text: string) => text.replace("day and night", "day and every night")],
    ["a concept, heading renamed", "the root", true, renamed],
    ["a concept, edited and then its heading renamed", "the root", true, (text: string) => renamed(text.replace("day and night", "day and every night"))],
  ])("is undone with what followed from it: %s", async (_what, words, isConcept, edit) => {
    const app = await openApp({ [MAP]: TEXT });
    const outcome = await say(app, words, isConcept, isConcept ? "root" : "");
    for (const text of new Set([edit(TEXT).replace("## Pieces", "## Parts"), edit(TEXT)])) {
      await app.type(MAP, text);
      await settle(app);
    }
    expect(termsOf(app)).toHaveLength(isConcept ? 4 : 2);
    expect((await outcome.undo?.())?.sentence).toBe("Undone.");
    await settle(app);
    expect(termsOf(app)).toHaveLength(3);
    await app.liveIndex.flush();
    expect(termsOf(await openApp(Object.fromEntries(app.files)))).toHaveLength(3);
  });

  it("cannot be undone where the line is gone: that is said", async () => {
    const app = await openApp({ [MAP]: TEXT });
    const outcome = await say(app, "Leaf", false);
    await app.type(MAP, TEXT.replace("- **Leaf** — takes in the light\n", ""));
    await settle(app);
    expect((await outcome.undo?.())?.sentence).toBe("“Leaf — takes in the light” changed since, so nothing was undone there.");
  });
});

describe("two devices", () => {
  it("agree on what was said last, in whatever order their logs arrive", async () => {
    const app = await openApp({ [MAP]: TEXT }, {}, { device: "desk-0000", clock: () => Date.UTC(2026, 10, 24, 12) });
    await say(app, "Petals", false);
    await app.liveIndex.flush();
    const other = await openApp({ [MAP]: TEXT }, {}, { device: "phone-1111", clock: () => Date.UTC(2026, 10, 24, 13) });
    await say(other, "Petals", false);
    await say(other, "Petals", true, "Petals");
    await other.liveIndex.flush();
    const logs = (one: TestApp): [string, string][] => [...one.files].filter(([path]) => path.includes("/Log/"));
    for (const [first, second] of [[logs(app), logs(other)], [logs(other), logs(app)]] as const) {
      const third = await openApp({ [MAP]: TEXT });
      for (const [path, text] of [...first, ...second]) await third.type(path, text);
      expect(termsOf(third)).toContain(PROS);
    }
  });

  it("read each other’s lines of the log to the letter", () => {
    const subject = { map: notePath("A | B > C MOC.md"), headingPath: ["x > y", "z | w"], text: "a \\ b | c > d" };
    for (const [term, beside] of [["t | u > v", []], [null, []], ["t |", []], ["t", ["0123456789"]], [null, ["0123456789", "abcdefghij"]]] as const) {
      const record: LogRecord = { kind: "line", subject, term, beside, time: Date.UTC(2026, 10, 24), device: "3f2a" };
      expect(parseRecord(formatRecord(record))).toEqual(record);
    }
  });
});

describe("“Use the current note as a map” and its opposite", () => {
  it("write the property, say what came of it, and are undone to the letter", async () => {
    const app = await openApp({ "Trees.md": "- **Oak** — a tree\n", [MAP]: TEXT });
    const on = await app.study.useAsMap(notePath("Trees.md"), true);
    expect(on.sentence).toBe("“Trees” is a map now, with 1 concept.");
    await on.undo?.();
    expect(app.files.get("Trees.md")).toBe("- **Oak** — a tree\n");
    const off = await app.study.useAsMap(notePath(MAP), false);
    expect(off.sentence).toBe("“Garden MOC” is not used as a map any more. The ticks and reviews of its 3 concepts are kept.");
    expect(app.liveIndex.current().maps).toEqual([]);
    await off.undo?.();
    expect(termsOf(app)).toEqual([LEAF, PROS, WATER]);
    expect((await app.study.useAsMap(notePath(MAP), true)).sentence).toBe("“Garden MOC” is a map already.");
  });

  it("leave the notes that the plugin wrote alone", async () => {
    const app = await openApp({ [MAP]: TEXT });
    await app.study.generate("checklist", notePath(MAP), "all");
    expect((await app.study.useAsMap(notePath("MOC Study/Checklist – Garden MOC.md"), true)).ok).toBe(false);
  });
});
