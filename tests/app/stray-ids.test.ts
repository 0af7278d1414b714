/** Block ids that came to another line than their concept's: whose tick a box then is, and whose it never is. */
import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { mapIdOf } from "../../src/core/index/map-ids";
import { allConcepts } from "../../src/core/index/concept-index";
import { openApp, type TestApp } from "./test-app";
import { settle, tick, ticked } from "./ways";

const MAP = notePath("A MOC.md");
const LIST = "MOC Study/Checklist – A MOC.md";
const TEXT = "## Memory\n- **Paging** — Blocks of one size\n- **Swapping** — Blocks that wait on the disk\n- [[Heap]] — What a program asks for\n";
const WORK = { report: () => undefined, isCancelled: () => false };

const listOf = (app: TestApp, path = LIST): string => app.files.get(path) ?? "";
const boxes = (app: TestApp, path = LIST): string[] => listOf(app, path).split("\n").filter((line) => /^- \[/.test(line)).map((line) => line.replace(/\^moc-\w+/, "^"));

async function withList(files: Record<string, string> = { [MAP]: TEXT }): Promise<TestApp> {
  const app = await openApp(files);
  await app.study.generateAll("checklist", WORK);
  return app;
}

async function edit(app: TestApp, pattern: string | RegExp, by: string, path = LIST): Promise<void> {
  const text = listOf(app, path).replace(pattern, by);
  expect(text).not.toBe(listOf(app, path));
  await app.type(path, text);
  await settle(app);
}

function problemsOf({ liveIndex }: TestApp, path = LIST): string[] {
  return liveIndex.problems().filter((one) => one.path === path).map(({ line, message }) => `${line + 1} ${message}`);
}

function idOf(app: TestApp, term: string): string {
  return allConcepts(app.liveIndex.current()).find((one) => one.term === term)?.id ?? "";
}

describe("an id that Enter put on a line of its own, below its item", () => {
  async function entered(term = "Paging"): Promise<TestApp> {
    const app = await withList();
    await edit(app, new RegExp(`(${term}\\]\\]) (\\^\\S+)`), "$1\n- [ ] ask Anna about it $2");
    return app;
  }

  it.each(["Paging", "Heap"])("(%s) takes no tick of what was typed there, and that is told with its line", async (term) => {
    const app = await entered(term);
    await edit(app, "- [ ] ask Anna", "- [x] ask Anna");
    for (const one of [app, await openApp(Object.fromEntries(app.files))]) {
      expect(ticked(one)).toEqual([]);
      const line = listOf(one).split("\n").findIndex((text) => text.includes("ask Anna")) + 1;
      expect(problemsOf(one)).toEqual([expect.stringMatching(new RegExp(`^${line} .*${term}`))]);
    }
  });

  it("leaves the tick with the item that still reads as the concept, also after a restart", async () => {
    const app = await entered();
    await edit(app, /- \[ \] (.*Paging)/, "- [x] $1");
    expect(ticked(app)).toEqual(["A MOC > Memory > Paging"]);
    expect(ticked(await openApp(Object.fromEntries(app.files)))).toEqual(["A MOC > Memory > Paging"]);
    await edit(app, /- \[x\] (.*Paging)/, "- [ ] $1");
    expect(ticked(app)).toEqual([]);
  });

  it("goes back to its item with the next renewal; the words stay, with their own tick", async () => {
    const app = await entered();
    await edit(app, "- [ ] ask Anna", "- [x] ask Anna");
    await app.study.generate("checklist", MAP, "all");
    expect(boxes(app)).toEqual(["- [ ] [[A MOC#Memory|Paging]] ^", "- [x] ask Anna about it", "- [ ] [[A MOC#Memory|Swapping]] ^", "- [ ] [[A MOC#Memory|Heap]] ^"]);
    expect(listOf(app)).toContain(`Paging]] ^${idOf(app, "Paging")}\n`);
    expect([ticked(app), problemsOf(app)]).toEqual([[], []]);
    const text = listOf(app);
    expect((await app.study.generate("checklist", MAP, "all")).sentence).toMatch(/up to date/);
    expect(listOf(app)).toBe(text);
  });

  it("is not ticked by the graph: the item is", async () => {
    const app = await entered();
    expect((await app.study.tick(allConcepts(app.liveIndex.current())[0]?.id ?? "" as never, "x")).ok).toBe(true);
    expect(boxes(app).slice(0, 2)).toEqual(["- [x] [[A MOC#Memory|Paging]] ^", "- [ ] ask Anna about it"]);
  });

  it("on the second line of what was typed is the item's, too", async () => {
    const app = await withList();
    await edit(app, /(Paging\]\]) (\^\S+)/, "$1\n- [x] ask Anna\n  on Monday $2");
    expect(ticked(app)).toEqual([]);
    await app.study.generate("checklist", MAP, "all");
    expect(listOf(app)).toContain(`Paging]] ^${idOf(app, "Paging")}\n- [x] ask Anna\n  on Monday\n`);
  });

  it("counts as before where no other line reads as the concept: somebody put it into own words", async () => {
    const app = await withList();
    await edit(app, /- \[ \] \[\[A MOC#Memory\|Paging\]\]/, "- [x] blocks, all of one size");
    expect([ticked(app), problemsOf(app)]).toEqual([["A MOC > Memory > Paging"], []]);
  });
});

describe("two items that exchanged their ids", () => {
  it("take no tick until the list is renewed, and then each line's tick is of what it reads", async () => {
    const app = await withList();
    const [one, other] = [idOf(app, "Paging"), idOf(app, "Swapping")];
    await app.type(LIST, listOf(app).replace(one, "x").replace(other, one).replace("^x", `^${other}`).replace(/- \[ \] (.*Paging)/, "- [x] $1"));
    expect(ticked(app)).toEqual([]);
    expect(problemsOf(app)).toHaveLength(2);
    await app.study.generate("checklist", MAP, "all");
    expect([ticked(app), problemsOf(app)]).toEqual([["A MOC > Memory > Paging"], []]);
    expect(listOf(app)).toContain(`- [x] [[A MOC#Memory|Paging]] ^${one}\n- [ ] [[A MOC#Memory|Swapping]] ^${other}\n`);
  });

  it("because their terms did, in the map, are right as they are", async () => {
    const app = await withList();
    await tick(app, "A MOC > Memory > Paging");
    await settle(app);
    await app.type(MAP, "## Memory\n- **Swapping** — Blocks of one size\n- **Paging** — Blocks that wait on the disk\n");
    await settle(app);
    expect(problemsOf(app)).toEqual([]);
  });
});

describe("a checklist that was copied for another map", () => {
  const KANT = "## Week 1\n- **Reading** — Kant, the preface\n- **Quiz** — online, ten minutes\n## Week 2\n- **Reading** — Kant, the aesthetic\n- **Quiz** — online, ten minutes\n- [[Kant on space]] — four pages\n";
  const HEGEL = KANT.replace(/Kant/g, "Hegel");
  const [OWN, COPY] = ["MOC Study/Checklist – Kant MOC.md", "MOC Study/Checklist – Hegel MOC.md"];
  const [KANT_MOC, HEGEL_MOC] = [notePath("Kant MOC.md"), notePath("Hegel MOC.md")];
  const NAMES = ["Kant MOC > Week 1 > Reading", "Kant MOC > Week 1 > Quiz"];

  /** By search and replace, with all boxes emptied. */
  async function copied(): Promise<TestApp> {
    const app = await withList({ [KANT_MOC]: KANT });
    await tick(app, ...NAMES);
    await app.study.updateAll(WORK);
    await app.type(HEGEL_MOC, HEGEL);
    await app.type(COPY, listOf(app, OWN).replace(/Kant/g, "Hegel").replace(/\[x\]/g, "[ ]"));
    await settle(app);
    return app;
  }

  it("by search and replace ticks nothing of the first map's, and says which line decides whose it is", async () => {
    const app = await copied();
    await edit(app, /- \[ \] (.*Week 2\|Reading)/, "- [x] $1", COPY);
    await edit(app, /- \[ \] (.*on space)/, "- [x] $1", COPY);
    for (const one of [app, await openApp(Object.fromEntries(app.files))]) {
      expect(ticked(one)).toEqual(NAMES);
      expect(problemsOf(one, COPY)[0]).toMatch(/^1 .*two maps.*no tick.*map-id: /);
      expect(problemsOf(one, OWN)).toEqual([]);
    }
  });

  it("is written for neither until that is said; the first map's own list is", async () => {
    const app = await copied();
    const before = [...app.files];
    expect(await app.study.generate("checklist", HEGEL_MOC, "all")).toMatchObject({ ok: false, path: COPY });
    expect([...app.files]).toEqual(before);
    expect(await app.study.generate("checklist", KANT_MOC, "all")).toMatchObject({ ok: true, path: OWN });
  });

  it("is the other map's once its “map-id” says so: each line is of what it reads, with its tick, and nothing is lost", async () => {
    const app = await copied();
    await edit(app, /- \[ \] (.*Week 2\|Reading)/, "- [x] $1", COPY);
    await edit(app, /map-id: .*/, `map-id: ${mapIdOf(HEGEL_MOC)}`, COPY);
    expect(ticked(app)).toEqual(NAMES);
    expect(await app.study.generate("checklist", HEGEL_MOC, "all")).toMatchObject({ ok: true, path: COPY });
    expect(ticked(app)).toEqual(expect.arrayContaining([...NAMES, "Hegel MOC > Week 2 > Reading"]));
    expect(ticked(app)).toHaveLength(3);
    expect([...app.files.keys()].filter((path) => path.includes("Checklist"))).toEqual([OWN, COPY]);
    expect((await app.study.generate("checklist", HEGEL_MOC, "all")).sentence).toMatch(/up to date/);
  });

  it("is the first map's again once its “map” says so", async () => {
    const app = await copied();
    await edit(app, '"[[Hegel MOC]]"', '"[[Kant MOC]]"', COPY);
    expect(problemsOf(app, COPY).join()).not.toMatch(/two maps/);
    expect(ticked(app)).toEqual(NAMES);
  });
});

describe("a copy of a checklist beside it", () => {
  const COPY = "MOC Study/My list.md";

  async function twice(...names: string[]): Promise<TestApp> {
    const app = await withList();
    for (const { id, term } of allConcepts(app.liveIndex.current())) if (names.includes(term)) await app.study.tick(id, "x");
    await settle(app);
    await app.type(COPY, listOf(app));
    await settle(app);
    return app;
  }

  it.each([["one by one", 1], ["one by one", 3], ["at once", 1], ["at once", 2], ["at once", 3]])("whose boxes are emptied %s (%i) un-ticks nothing, also after a restart, and it is said where they count", async (how, many) => {
    const names = ["Paging", "Swapping", "Heap"].slice(0, many);
    const app = await twice(...names);
    if (how === "at once") await edit(app, /\[x\]/g, "[ ]", COPY);
    else while (listOf(app, COPY).includes("[x]")) await edit(app, "[x]", "[ ]", COPY);
    for (const one of [app, await openApp(Object.fromEntries(app.files))]) {
      await one.study.updateAll(WORK);
      expect(ticked(one)).toEqual(names.map((name) => `A MOC > Memory > ${name}`));
      expect(listOf(one).match(/- \[x\]/g)).toHaveLength(many);
      expect(problemsOf(one, COPY).join()).toMatch(/the same map.*boxes emptied here.*count/);
    }
  });

  it("takes back a tick that was made in it, while the own box never had it", async () => {
    const app = await twice();
    await edit(app, /- \[ \] (.*Paging)/, "- [x] $1", COPY);
    expect(ticked(app)).toEqual(["A MOC > Memory > Paging"]);
    await edit(app, "[x]", "[ ]", COPY);
    expect(ticked(app)).toEqual([]);
  });

  it("leaves the own box its say", async () => {
    const app = await twice("Paging");
    await edit(app, "[x]", "[ ]", LIST);
    expect(ticked(app)).toEqual([]);
  });
});
