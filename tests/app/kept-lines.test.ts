/** What was studied stays a concept, whatever the reading makes of its line. */
import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { cardId } from "../../src/core/cards/card";
import type { ConceptId } from "../../src/core/concept/concept";
import { allConcepts } from "../../src/core/index/concept-index";
import type { LogEvent } from "../../src/core/study/log-record";
import { OLDER_LOG, OLDER_TIME, olderLog } from "./older-log";
import { openApp, type TestApp } from "./test-app";
import { settle, tick, ticked } from "./ways";

const MAP = "Garden MOC.md";
const ID = "moc-gard000001" as ConceptId;

const met = (term: string, definition: string, headingPath = ["Steps"], id = ID): LogEvent => ({ kind: "met", subject: id, concept: { map: notePath(MAP), headingPath, term, definition } });
const tickOf = (id = ID): LogEvent => ({ kind: "tick", subject: id, character: "x" });

const lineOf = ({ liveIndex }: TestApp, id: ConceptId = ID): string | null => {
  const concept = liveIndex.current().concepts.get(id);
  return concept === undefined ? null : `${concept.line}: ${concept.term} = ${concept.definition}`;
};
const logged = (app: TestApp): string => [...app.files].filter(([path]) => path.includes("/Log/")).map(([, text]) => text).join("");

describe("a line that an older version took for a concept, and that was studied", () => {
  it.each([
    ["a step of a numbered list", "1. Dig the bed\n2. Water it: a can for each plant\n3. Wait\n", "Water it", "a can for each plant", "1: Water it = a can for each plant"],
    ["a remark in brackets", "- (in short - water comes first)\n", "(in short", "water comes first)", "0: (in short = water comes first)"],
    ["two names of which the first was the term", "- **rake** and **spade**\n", "rake", "and **spade**", "0: rake = and **spade**"],
    ["a text with emphasis in its term", "1. Dig\n2. if *the soil* is dry - give it water, and a roof\n3. Wait\n", "if the soil is dry", "give it water, and a roof", "1: if the soil is dry = give it water, and a roof"],
    ["a picture below it", "1. Dig\n2. Water it: a can for each plant\n![[can.png]]\n3. Wait\n", "Water it", "a can for each plant ![[can.png]]", "1: Water it = a can for each plant ![[can.png]]"],
    ["lines that run on", "1. Dig\n2. Water it: a can\n   for each plant\n3. Wait\n", "Water it", "a can for each plant", "1: Water it = a can for each plant"],
    ["a folder below another", "- trees/fruit/ — to be begun\n", "trees/fruit/", "to be begun", "0: trees/fruit/ = to be begun"],
    ["a way back", "- [[Start|Back to the start]] - all beds\n", "Back to the start", "all beds", "0: Back to the start = all beds"],
  ])("stays one: %s", async (_what, lines, term, definition, expected) => {
    const files = { [MAP]: `## Steps\n${lines}`, [OLDER_LOG]: olderLog(met(term, definition), tickOf()) };
    const app = await openApp(files);
    expect(lineOf(app)).toBe(`${Number(expected.charAt(0)) + 1}${expected.slice(1)}`);
    expect(app.liveIndex.orphans()).toEqual([]);
    expect(ticked(app)).toEqual([`Garden MOC > Steps > ${term}`]);
    expect(app.liveIndex.current().maps[0]?.skippedLines.map(({ line }) => line)).not.toContain(Number(expected.charAt(0)) + 1);
    await settle(app);
    const once = logged(app);
    const again = await openApp(Object.fromEntries(app.files));
    await settle(again);
    expect(lineOf(again)).toBe(lineOf(app));
    expect(logged(again)).toBe(once);
  });

  it("stays one where a bullet has its name, too, and says something else", async () => {
    const app = await openApp({ [MAP]: "## Steps\n1. Dig the bed\n2. Water it: a can for each plant\n3. Wait\n\n- **Rake it**\n- **Water it**\n", [OLDER_LOG]: olderLog(met("Water it", "a can for each plant"), tickOf()) });
    expect(lineOf(app)).toBe("2: Water it = a can for each plant");
  });

  it("is, of several lines of the same words, the one that was read so", async () => {
    const lines = ["- (in short water comes first)", "- (in short - water comes first)", "- (in short water comes first"];
    const app = await openApp({ [MAP]: `## Steps\n${lines.join("\n\n")}\n`, [OLDER_LOG]: olderLog(met("(in short", "water comes first)"), tickOf()) });
    expect(lineOf(app)).toBe("3: (in short = water comes first)");
  });

  it("stays one where the log comes late, and where the tick comes later still", async () => {
    const app = await openApp({ [MAP]: "## Steps\n- (in short - water comes first)\n" });
    await app.type(OLDER_LOG, olderLog(met("(in short", "water comes first)")));
    expect(lineOf(app)).toBeNull();
    await app.type(OLDER_LOG, olderLog(met("(in short", "water comes first)"), tickOf()));
    await app.liveIndex.mark();
    expect(lineOf(app)).toBe("1: (in short = water comes first)");
  });

  it("is none where nothing was done with it, or where that was undone", async () => {
    const files = { [MAP]: "## Steps\n- (in short - water comes first)\n", [OLDER_LOG]: olderLog(met("(in short", "water comes first)")) };
    expect(lineOf(await openApp(files))).toBeNull();
    const undo: LogEvent = { kind: "undo", subject: { time: OLDER_TIME + 1000, device: "old-0000" } };
    expect(lineOf(await openApp({ ...files, [OLDER_LOG]: olderLog(met("(in short", "water comes first)"), tickOf(), undo) }))).toBeNull();
  });

  it.each<[string, LogEvent]>([
    ["a review", { kind: "review", subject: cardId(ID, "def"), grade: 3, took: 900 }],
    ["a suspended card", { kind: "suspend", subject: cardId(ID, "def") }],
    ["a card in the learner's words", { kind: "edit", subject: cardId(ID, "def"), text: { replaced: "0000000000", front: "Short?", back: "Water" } }],
  ])("is one for %s as well as for a tick", async (_what, done) => {
    expect(lineOf(await openApp({ [MAP]: "## Steps\n- (in short - water comes first)\n", [OLDER_LOG]: olderLog(met("(in short", "water comes first)"), done) }))).not.toBeNull();
  });

  it("is known below a heading of level 1, which older versions left out", async () => {
    const app = await openApp({ [MAP]: "# Soil\n## Steps\n- (in short - water comes first)\n# Air\n- **Wind** — dries the leaves\n", [OLDER_LOG]: olderLog(met("(in short", "water comes first)"), tickOf()) });
    expect(lineOf(app)).not.toBeNull();
  });

  it("is known below the title of its map, wherever that stands", async () => {
    const app = await openApp({ [MAP]: "## Soil\n- **Clay** — holds water\n\n# Garden\n- (in short - water comes first)\n\n```sh\n# a remark\n```\n\n## Air\n- **Wind** — dries the leaves\n", [OLDER_LOG]: olderLog(met("(in short", "water comes first)", []), tickOf()) });
    expect(lineOf(app)).not.toBeNull();
  });

  it("is not the name in a heading that stands there, too", async () => {
    const app = await openApp({ [MAP]: "## Steps\n- **Watering**\n- **Digging**\n### Watering\nA can for each plant, in the evening.\n", [OLDER_LOG]: olderLog(met("Watering", ""), tickOf()) });
    expect(lineOf(app)).toBe("1: Watering = ");
  });

  it("is told from one that differs in its capitals alone", async () => {
    const other = "moc-gard000002" as ConceptId;
    const app = await openApp({ [MAP]: "## See also\n- [[spring|spring]]\n- [[Spring|Spring]]\n", [OLDER_LOG]: olderLog(met("Spring", "", ["See also"]), met("spring", "", ["See also"], other), tickOf(), tickOf(other)) });
    expect([lineOf(app), lineOf(app, other)]).toEqual(["2: Spring = ", "1: spring = "]);
  });

  it("is nobody where more lines than concepts read so", async () => {
    const app = await openApp({ [MAP]: "## Steps\n- (in short - water comes first)\n- (in short - water comes first)\n", [OLDER_LOG]: olderLog(met("(in short", "water comes first)"), tickOf()) });
    expect(allConcepts(app.liveIndex.current())).toEqual([]);
    expect(app.liveIndex.orphans()).toHaveLength(1);
  });
});

const NAMES = "## Parts\n- Leaf\n- Root\n- Stem\n";
const PROSE = "## Parts\n- the leaf drinks light all day\n- Root\n- and the stem holds it up when wind comes\n- which is all there is to say of it\n";

async function studied(text: string, name: string): Promise<{ readonly app: TestApp; readonly id: ConceptId }> {
  const app = await openApp({ [MAP]: text });
  const concept = allConcepts(app.liveIndex.current()).find(({ term }) => term === name);
  if (concept === undefined) throw new Error(`There is no ${name}.`);
  await app.study.tick(concept.id, "x");
  await settle(app);
  return { app, id: concept.id };
}

describe("a name that was studied, in a list that turns to prose around it", () => {
  it("stays a concept; nothing is written for it", async () => {
    const { app, id } = await studied(NAMES, "Root");
    await app.type(MAP, PROSE);
    expect(lineOf(app, id)).toBe("2: Root = ");
    expect(ticked(app)).toEqual(["Garden MOC > Parts > Root"]);
    await settle(app);
    expect(logged(app)).not.toContain(" line ");
    const phone = await openApp(Object.fromEntries(app.files), {}, { device: "phone-1111" });
    expect(lineOf(phone, id)).toBe("2: Root = ");
  });

  it("is none any more where the learner says so", async () => {
    const { app, id } = await studied(NAMES, "Root");
    await app.type(MAP, PROSE);
    const outcome = await app.study.decideLine(notePath(MAP), 2, false);
    expect(outcome.sentence).toBe("“Root” is no longer a concept. Its tick and reviews are kept.");
    expect(lineOf(app, id)).toBeNull();
    expect(lineOf(await openApp(Object.fromEntries(app.files)), id)).toBeNull();
    await outcome.undo?.();
    expect(lineOf(app, id)).toBe("2: Root = ");
  });

  it.each([
    ["a comment", "%%\n", "%%\n"],
    ["code", "```\n", "```\n"],
  ])("is an orphan inside %s", async (_what, open, close) => {
    const { app, id } = await studied(NAMES, "Root");
    await app.type(MAP, `## Parts\n${open}- Leaf\n- Root\n- Stem\n${close}`);
    expect(lineOf(app, id)).toBeNull();
    expect(ticked(app)).toEqual(["lost Root"]);
  });

  it("is an orphan while its line reads otherwise, and found again", async () => {
    const { app, id } = await studied(NAMES, "Root");
    await app.type(MAP, PROSE);
    for (const letters of ["- Roo\n", "- Ro\n", "- \n"]) await app.type(MAP, PROSE.replace("- Root\n", letters));
    expect(lineOf(app, id)).toBeNull();
    await app.type(MAP, PROSE);
    expect(lineOf(app, id)).toBe("2: Root = ");
    await app.type(MAP, PROSE.replace("- Root\n", ""));
    expect(ticked(app)).toEqual(["lost Root"]);
  });

  it("stays where it stands when its text is copied to another heading", async () => {
    const { app, id } = await studied(NAMES, "Root");
    await app.type(MAP, `${PROSE}## Care\n- Leaf\n- Root\n- Stem\n`);
    await settle(app);
    expect(lineOf(app, id)).toBe("2: Root = ");
    expect(lineOf(await openApp(Object.fromEntries(app.files)), id)).toBe("2: Root = ");
  });
});

const CARE = "\n## Care\n- **Water** — a can for each plant\n- **Shade** — a roof of leaves at noon\n";
const YARD = "Yard MOC.md";

/** The map under another name, in a vault that was closed meanwhile. */
async function renamed(change: (files: Map<string, string>) => void): Promise<{ readonly app: TestApp; readonly id: ConceptId }> {
  const { app, id } = await studied(`${NAMES}${CARE}`, "Root");
  for (const { id: other, term } of allConcepts(app.liveIndex.current())) if (term === "Water" || term === "Shade") await app.study.tick(other, "x");
  await settle(app);
  const files = new Map(app.files);
  files.delete(MAP);
  files.set(YARD, `${PROSE}${CARE}`);
  change(files);
  return { app: await openApp(Object.fromEntries(files)), id };
}

const ALL = ["Parts > Root", "Care > Water", "Care > Shade"];

describe("a name that was studied, in a map that was renamed while its list turned to prose", () => {
  it("stays a concept, also after a restart", async () => {
    const { app, id } = await renamed(() => undefined);
    expect(ticked(app)).toEqual(ALL.map((name) => `Yard MOC > ${name}`));
    await settle(app);
    const again = await openApp(Object.fromEntries(app.files));
    expect(lineOf(again, id)).toBe("2: Root = ");
    expect(again.liveIndex.orphans()).toEqual([]);
  });

  it("stays one while the plugin runs, whichever of both notes is seen first", async () => {
    for (const isNewFirst of [true, false]) {
      const { app, id } = await studied(`${NAMES}${CARE}`, "Root");
      for (const { id: other, term } of allConcepts(app.liveIndex.current())) if (term === "Water" || term === "Shade") await app.study.tick(other, "x");
      if (isNewFirst) await app.type(YARD, `${PROSE}${CARE}`);
      app.files.delete(MAP);
      await app.liveIndex.remove(notePath(MAP));
      if (!isNewFirst) await app.type(YARD, `${PROSE}${CARE}`);
      await settle(app);
      expect(lineOf(app, id)).toBe("2: Root = ");
      expect(ticked(app)).toEqual(ALL.map((name) => `Yard MOC > ${name}`));
    }
  });

  it("stays one where the log comes late", async () => {
    const { app } = await renamed(() => undefined);
    const late = await openApp({ [YARD]: `${PROSE}${CARE}` }, {}, { device: "phone-1111" });
    for (const [path, text] of app.files) if (path.includes("/Log/")) await late.type(path, text);
    await settle(late);
    expect(ticked(late)).toEqual(ALL.map((name) => `Yard MOC > ${name}`));
  });

  it.each<readonly [string, (files: Map<string, string>) => void]>([
    ["two notes read so", (files) => files.set("Copy MOC.md", `${PROSE}${CARE}`)],
    ["the map stands where it was", (files) => files.set(MAP, `${NAMES}${CARE}`)],
    ["too little of it stands there", (files) => files.set(YARD, `${PROSE}${CARE.replace("a can for each plant", "what falls from the sky")}`)],
  ])("is nobody there where %s", async (_why, change) => {
    const { app } = await renamed(change);
    expect(ticked(app)).not.toContain("Yard MOC > Parts > Root");
    expect(allConcepts(app.liveIndex.current()).filter(({ map, term }) => map === YARD && term === "Root")).toEqual([]);
  });
});

describe("a heading that is a concept, and that was studied", () => {
  const BEFORE = "# Garden\n\n## [[Compost]]\n\nLeaves that turned into soil.\n\n## Tools\n- **Rake** — gathers leaves\n";
  const AFTER = BEFORE.replace("soil.\n", "soil.\n\n- **Worms** — they make it\n- **Heap** — where it lies\n");

  async function studied(): Promise<TestApp> {
    const app = await openApp({ [MAP]: BEFORE });
    await tick(app, "Garden MOC > Compost");
    await settle(app);
    return app;
  }

  it.each(["at once", "after a restart"])("stays one when items come below it: %s", async (how) => {
    const app = await studied();
    if (how === "at once") await app.type(MAP, AFTER);
    const after = how === "at once" ? app : await openApp({ ...Object.fromEntries(app.files), [MAP]: AFTER });
    await settle(after);
    expect(ticked(after)).toEqual(["Garden MOC > Compost"]);
    expect(allConcepts(after.liveIndex.current()).map(({ headingPath, term, definition }) => [...headingPath, term, definition].join(": "))).toEqual(["Compost: Leaves that turned into soil.", "Compost: Worms: they make it", "Compost: Heap: where it lies", "Tools: Rake: gathers leaves"]);
    expect(after.liveIndex.orphans()).toEqual([]);
  });

  it("is lost with its heading, and no heading of another name is it", async () => {
    const app = await studied();
    await app.type(MAP, AFTER.replace("[[Compost]]", "[[Mulch]]"));
    await settle(app);
    expect(ticked(app)).toEqual(["lost Compost"]);
  });

  it("is none where an older version met a bullet of its name", async () => {
    const app = await openApp({ [MAP]: AFTER, [OLDER_LOG]: olderLog(met("Compost", "Leaves that turned into soil.", []), tickOf()) });
    expect(lineOf(app)).toBeNull();
  });

  it("may be said to be one, and none", async () => {
    const app = await openApp({ [MAP]: AFTER });
    expect((await app.study.decideLine(notePath(MAP), 2, true)).ok).toBe(true);
    expect(allConcepts(app.liveIndex.current()).map(({ term }) => term)).toContain("Compost");
    await app.study.decideLine(notePath(MAP), 2, false);
    expect(allConcepts(app.liveIndex.current()).map(({ term }) => term)).not.toContain("Compost");
  });
});
