/** Bullets of one place that read alike, with the same neighbours: their order tells them apart, as long as as many stand. */
import { describe, expect, it } from "vitest";
import { allConcepts } from "../../src/core/index/concept-index";
import type { Concept } from "../../src/core/concept/concept";
import { openApp, type TestApp } from "./test-app";
import { settle } from "./ways";

const MAP = "Body MOC.md";
const PART = "- Anion: Cl-\n- Cation: Na+\n- Rest: others\n";

function textOf(heading: string, parts: readonly string[] = [PART, PART, PART]): string {
  return `## ${heading}\n${parts.map((part, at) => `**Room ${at + 1}.**\n${part}`).join("\n")}`;
}

const shown = ({ liveIndex }: TestApp, term = "Cation"): Concept[] => allConcepts(liveIndex.current()).filter((concept) => concept.term === term);
/** Which of the cations are ticked, from 0. */
const ticked = (app: TestApp): number[] => shown(app).flatMap((concept, at) => app.liveIndex.tickOf(concept) === "x" ? [at] : []);

async function withTicks(order: readonly number[]): Promise<TestApp> {
  const app = await openApp({ [MAP]: textOf("Fluids") });
  for (const at of order) {
    const concept = shown(app)[at];
    if (concept !== undefined) await app.study.tick(concept.id, "x");
  }
  await settle(app);
  return app;
}

describe.each([[[1]], [[1, 0]], [[0, 1, 2]], [[2, 0]]])("twins of which %j are ticked, in that order", (order) => {
  const expected = [...order].sort();

  it("are themselves after a restart, on another device, and where the log comes late", async () => {
    const app = await withTicks(order);
    expect(ticked(app)).toEqual(expected);
    expect(ticked(await openApp(Object.fromEntries(app.files)))).toEqual(expected);
    const phone = await openApp({ [MAP]: textOf("Fluids") }, {}, { device: "phone-1111" });
    for (const [path, text] of app.files) if (path !== MAP) await phone.type(path, text);
    expect(ticked(phone)).toEqual(expected);
  });

  it("are themselves below a heading that was renamed, again and again, with the plugin on and off", async () => {
    let app = await withTicks(order);
    for (const heading of ["Liquids", "Waters"]) {
      await app.type(MAP, textOf(heading));
      expect(ticked(app)).toEqual(expected);
      await settle(app);
      app = await openApp({ ...Object.fromEntries(app.files), [MAP]: textOf(`Old ${heading}`) });
      expect(ticked(app)).toEqual(expected);
      await settle(app);
      app = await openApp(Object.fromEntries(app.files));
      expect(ticked(app)).toEqual(expected);
    }
  });

  it("write nothing more once they are written down", async () => {
    const app = await withTicks(order);
    const again = await openApp(Object.fromEntries(app.files));
    await settle(again);
    expect([...again.files]).toEqual([...app.files]);
  });
});

it.each([[0], [1], [2]])("where one of them goes, nobody can tell which, and no other one is ticked: number %i", async (gone) => {
  const parts = [PART, PART, PART].map((part, at) => at === gone ? part.replace("- Cation: Na+\n", "") : part);
  const app = await withTicks([gone]);
  const off = await openApp({ ...Object.fromEntries(app.files), [MAP]: textOf("Fluids", parts) });
  await app.type(MAP, textOf("Fluids", parts));
  for (const one of [app, off]) {
    expect(ticked(one)).toEqual([]);
    expect(one.liveIndex.orphans()).toHaveLength(1);
  }
});

describe("of two equal bullets", () => {
  const ROOM = "- **Anion** — Cl-\n- **Cation** — Na+\n- **Rest** — others\n";
  const [CATION, OTHERS] = ["- **Cation** — Na+\n", "- **Anion** — Cl-\n- **Rest** — others\n"];
  const after = async (before: string, at: number, now: string): Promise<number[][]> => {
    const app = await openApp({ [MAP]: `## Fluids\n${before}` });
    const concept = shown(app)[at];
    if (concept !== undefined) await app.study.tick(concept.id, "x");
    await settle(app);
    const off = await openApp({ ...Object.fromEntries(app.files), [MAP]: `## Fluids\n${now}` });
    await app.type(MAP, `## Fluids\n${now}`);
    await settle(app);
    return [app, off].map(ticked);
  };

  it.each([
    ["alone", `${ROOM}${OTHERS}`],
    ["with all that stood beside it", ROOM],
  ])("with the same neighbours one goes, %s: nobody can tell which, and the other one is not ticked", async (_how, now) => {
    for (const at of [0, 1]) expect(await after(`${ROOM}${ROOM}`, at, now)).toEqual([[], []]);
  });

  it("with other neighbours, these tell which of them went", async () => {
    const before = `${ROOM}- **Water** — the rest of it\n${CATION}`;
    expect(await after(before, 0, before.slice(0, -CATION.length))).toEqual([[0], [0]]);
    expect(await after(before, 0, before.replace(CATION, ""))).toEqual([[], []]);
    expect(await after(before, 1, before.slice(0, -CATION.length))).toEqual([[], []]);
  });
});
