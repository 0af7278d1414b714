/** What the graph pane shows follows what its relations were found in, however requests and changes fall together. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { DEFAULTS, type Settings } from "../../src/core/base/settings";
import type { Services, SettingsStore } from "../../src/app/services";
import { createSignal } from "../../src/app/signal";
import { estimateText } from "../../src/core/graph/measure";
import type { Scope } from "../../src/core/index/scope";
import { Moves } from "../../src/ui/graph/placement/moves";
import { GraphModel, type Asking } from "../../src/ui/graph/pane/graph-model";
import { openApp } from "../app/test-app";

beforeEach(() => { vi.stubGlobal("window", { setTimeout: (run: () => void) => setTimeout(run) }); });
afterEach(() => { vi.unstubAllGlobals(); });

/** A pane's model, with settings that can be changed. */
function modelOf({ liveIndex }: Awaited<ReturnType<typeof openApp>>, settings: SettingsStore = storeOf(DEFAULTS)): GraphModel {
  return new GraphModel({ liveIndex, settings } as unknown as Services, () => null);
}

function storeOf(first: Settings): SettingsStore {
  const changed = createSignal<Settings>();
  let settings = first;
  return { changed, current: () => settings, change(part) { settings = { ...settings, ...part }; changed.emit(settings); return Promise.resolve(); } };
}

const MAP = notePath("Maps/Systems MOC.md");
const SCOPE = { map: MAP, heading: null };
const ASKING: Asking = { filter: "", unfolded: [], hidden: [], lines: {}, layout: "board" };

/** So many that their relations take longer than a slice of work. */
const MANY = Array.from({ length: 3000 }, (_one, n) => `- **Concept ${n}** — stands beside concept ${n + 1}`).join("\n");

it("a request that is replaced while it runs hides no change from the next one", async () => {
  const app = await openApp({ [MAP]: `## Memory\n- **Paging** — Blocks\n- **Swap** — Disk\n${MANY}\n`, "Paging.md": "Blocks.", "Else.md": "Nothing." });
  const model = modelOf(app);
  model.follow(() => undefined);
  const links = async (): Promise<number> => (await model.show(SCOPE, ASKING))?.whole.edges.filter(({ kind }) => kind === "links").length ?? -1;
  expect(await links()).toBe(0);
  await app.type("Paging.md", "Blocks lead to [[Swap]].");
  const replaced = links();
  await app.type("Else.md", "Something else.");
  expect(await links()).toBe(1);
  expect(await replaced).toBe(-1);
});

it("counts the relations among what a filter leaves, names the concept whose surroundings are shown, and knows what a layout draws", async () => {
  const app = await openApp({ [MAP]: "## Memory\n- **Paging** — splits memory; see also Swap\n- **Swap** — takes what Paging puts out\n- **Cache** — keeps what is near\n\t- **Line** — the piece that a Cache fetches\n" });
  const model = modelOf(app);
  const asked = async (more: Partial<Asking>) => {
    const shown = await model.show(SCOPE, { ...ASKING, ...more });
    if (shown === null) throw new Error("Another request replaced it.");
    return { ...shown, lines: shown.kinds.map(({ relation: { id }, count, isDrawn }) => `${id} ${count}${isDrawn ? "" : ", off"}`) };
  };
  const all = await asked({});
  expect(all.lines.some((line) => line.startsWith("contains"))).toBe(false);
  expect(all.lines).toContain("names 3");
  expect([all.isFiltered, all.center]).toEqual([false, null]);
  const near = await asked({ filter: "near:cache" });
  expect(near.lines).toContain("names 1");
  expect(near.isFiltered).toBe(true);
  expect(near.whole.nodes.find(({ id }) => id === near.center)?.label).toBe("Cache");
  expect((await asked({ layout: "learning-path" })).lines.every((line) => line.startsWith("comes-before") && !line.endsWith("off"))).toBe(true);
  const hidden = all.filtered.nodes.filter(({ kind }) => kind === "concept").map(({ id }) => id);
  expect((await asked({ hidden })).filtered.nodes).toEqual([]);
});

it("draws the relations that the settings draw, unless the pane has one switched, and in no colours where they are off", async () => {
  const app = await openApp({ [MAP]: "## Memory\n### Pages\n- **Paging** — splits memory; see also Swap\n- **Swap** — takes what Paging puts out\n" });
  const settings = storeOf(DEFAULTS);
  const model = modelOf(app, settings);
  let redrawn = 0;
  const leave = model.follow(() => { redrawn++; });
  const asked = async (lines: Asking["lines"] = {}) => {
    const shown = await model.show(SCOPE, { ...ASKING, lines });
    return { off: shown?.kinds.filter(({ isDrawn }) => !isDrawn).map(({ relation: { id } }) => id), edges: shown?.filtered.edges.map(({ kind }) => kind), hues: shown?.filtered.nodes.filter(({ hue }) => hue !== undefined).length };
  };
  const first = await asked();
  expect(first.off).not.toContain("names");
  expect(first.edges).toContain("names");
  expect(first.hues).toBeGreaterThan(0);
  await settings.change({ quietRelations: ["names"], graphColors: false });
  expect(redrawn).toBe(1);
  const changed = await asked();
  expect(changed.off).toEqual(["names"]);
  expect(changed.edges).not.toContain("names");
  expect(changed.hues).toBe(0);
  expect((await asked({ names: true })).edges).toContain("names");
  leave();
  await settings.change({ graphColors: true });
  expect(redrawn).toBe(1);
});

it("a place in a wide pane means nothing in a narrow one, which has one column that nobody drags", async () => {
  const app = await openApp({ [MAP]: "## Memory\n- **Paging** — splits memory\n- **Swap** — takes what paging puts out\n" });
  const model = modelOf(app);
  const shown = await model.show(SCOPE, ASKING);
  const paging = shown?.whole.nodes.find(({ label }) => label === "Paging");
  if (shown === null || paging === undefined) throw new Error("Nothing is shown.");
  await app.study.place([{ spot: { layout: "board", level: 0, node: paging.id }, at: { x: 900, y: 700 } }]);
  const arranged = async (width: number) => {
    const found = await model.arrange(shown, { layout: "board", folded: new Set() }, { width, height: 700 }, estimateText, () => undefined);
    if (found === null) throw new Error("It was cancelled.");
    return [found.isFixed, found.boxes.get(paging.id)?.x === 900] as const;
  };
  expect(await arranged(1200)).toEqual([false, true]);
  expect(await arranged(400)).toEqual([true, false]);
});

it("a move is undone in the picture in which it was made, and in no other one", async () => {
  const app = await openApp({ [MAP]: "## Memory\n- **Paging** — splits memory\n", "Maps/Nets MOC.md": "## Lines\n- **Socket** — one end of a line\n" });
  const model = modelOf(app);
  let scope: Scope = SCOPE;
  let shown = await model.show(scope, ASKING);
  const said: string[] = [];
  const moves = new Moves({ liveIndex: app.liveIndex, study: app.study } as unknown as Services, () => shown === null ? null : { whole: shown.whole, scope, layout: "board" }, (_can, sentence) => { if (sentence !== undefined) said.push(sentence); });
  const paging = shown?.whole.nodes.find(({ label }) => label === "Paging")?.id ?? "";
  await moves.moved([{ id: paging, from: { x: 0, y: 0 }, to: { x: 300, y: 200 } }]);
  expect([moves.canUndo, app.liveIndex.learner.places().size]).toEqual([true, 1]);
  scope = { map: notePath("Maps/Nets MOC.md"), heading: null };
  shown = await model.show(scope, ASKING);
  expect(moves.canUndo).toBe(false);
  await moves.undo();
  expect([said, app.liveIndex.learner.places().size]).toEqual([["Nothing was moved here."], 1]);
  [scope, shown] = [SCOPE, await model.show(SCOPE, ASKING)];
  await moves.undo();
  expect([moves.canUndo, app.liveIndex.learner.places().size]).toEqual([false, 0]);
});
