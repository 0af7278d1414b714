/** Two items of one concept, before a renewal makes one of them: neither takes the other's tick away. */
import { describe, expect, it } from "vitest";
import type { ConceptId } from "../../src/core/concept/concept";
import { notePath } from "../../src/core/base/note-path";
import { allConcepts } from "../../src/core/index/concept-index";
import { openApp, type TestApp } from "./test-app";

const MAP = notePath("A MOC.md");
const LIST = "MOC Study/Checklist – A MOC.md";
const TEXT = "## Memory\n- **Paging** — Fixed-size blocks\n- **Swap** — Disk as memory\n";

function idIn({ liveIndex }: TestApp, term: string): ConceptId {
  const id = [...allConcepts(liveIndex.current()), ...liveIndex.orphans()].find((one) => one.term === term)?.id;
  if (id === undefined) throw new Error(`There is no ${term}.`);
  return id;
}

function tickOf({ liveIndex }: TestApp, term: string): string | null {
  const concept = allConcepts(liveIndex.current()).find((one) => one.term === term);
  return concept === undefined ? null : liveIndex.tickOf(concept);
}

let day = 0;
function reopened(app: TestApp, change: (files: Map<string, string>) => void = () => undefined): Promise<TestApp> {
  const files = new Map(app.files);
  change(files);
  let now = Date.UTC(2026, 11, ++day);
  return openApp(Object.fromEntries(files), {}, { clock: () => now += 1000 });
}

const set = (term: string, character: string) => (files: Map<string, string>): unknown => files.set(LIST, (files.get(LIST) ?? "").replace(new RegExp(`- \\[.\\] (.*\\|${term}\\]\\])`), `- [${character}] $1`));

/** `Heap` was in the map once, and is `Swap` now. */
async function joined(ticks: Readonly<Record<string, string>>): Promise<TestApp> {
  const app = await openApp({ [MAP]: `${TEXT}- **Heap** — Memory that a program asks for\n` });
  await app.study.generate("checklist", MAP, "all");
  for (const [term, character] of Object.entries(ticks)) await app.study.tick(idIn(app, term), character);
  await app.type(MAP, TEXT);
  const later = await reopened(app);
  await later.study.join(idIn(later, "Heap"), idIn(later, "Swap"));
  return later;
}

describe("the boxes of two joined concepts", () => {
  it.each([[{ Heap: "x" }, "x"], [{ Swap: "/" }, "/"], [{ Heap: "x", Swap: "/" }, "/"], [{ Swap: "/", Heap: "x" }, "x"]])("%o: the newest tick stays, at each start and in the note", async (ticks, newest) => {
    let app = await joined(ticks);
    for (let start = 0; start < 3; start++) {
      expect(tickOf(app, "Swap")).toBe(newest);
      app = await reopened(app);
    }
    await app.study.generate("checklist", MAP, "all");
    expect(tickOf(app, "Swap")).toBe(newest);
    expect(app.files.get(LIST)).toContain(`- [${newest}] [[A MOC#Memory|Swap]]`);
    expect(tickOf(await reopened(app), "Swap")).toBe(newest);
  });

  it("take a tick of either, while the plugin runs and while it does not", async () => {
    for (const term of ["Heap", "Swap"]) {
      const app = await joined({ Heap: "x" });
      const files = new Map(app.files);
      set(term, "-")(files);
      await app.type(LIST, files.get(LIST) ?? "");
      expect([tickOf(app, "Swap"), tickOf(await reopened(app), "Swap")]).toEqual(["-", "-"]);
      expect(tickOf(await reopened(await joined({ Heap: "x" }), set(term, "-")), "Swap")).toBe("-");
    }
  });

  it("are one box after a renewal, and emptied it counts as emptied", async () => {
    const app = await joined({ Heap: "x" });
    await app.study.generate("checklist", MAP, "all");
    expect(tickOf(await reopened(app, set("Swap", " ")), "Swap")).toBe(" ");
  });
});

it("a join is taken back at once, whichever of the two was met last, and not once the orphan's id was written about", async () => {
  const app = await openApp({ [MAP]: `${TEXT}- **Heap** — Memory that a program asks for\n` });
  await app.study.generate("checklist", MAP, "all");
  await app.study.tick(idIn(app, "Heap"), "x");
  await app.type(MAP, TEXT);
  const later = await reopened(app);
  const outcome = await later.study.join(idIn(later, "Heap"), idIn(later, "Swap"));
  expect(await outcome.undo?.()).toMatchObject({ ok: true, sentence: "Undone." });
  expect([tickOf(later, "Swap"), later.liveIndex.orphans().map(({ term }) => term)]).toEqual([" ", ["Heap"]]);
});
