/** A text that stands, or stood, more than once says nothing of which concept it is: that is told by its place and the item above. */
import { describe, expect, it } from "vitest";
import { openApp } from "./test-app";
import { change, settle, tick, ticked, type Files } from "./ways";

const one = (text: string): Files => ({ "A MOC.md": text });

/** Who is ticked after each step, with the plugin on and off. */
async function inSteps(names: readonly string[], first: Files, steps: readonly Files[]): Promise<Record<string, string[][]>> {
  const found: Record<string, string[][]> = {};
  for (const way of ["on", "off"]) {
    let app = await openApp(first);
    await tick(app, ...names);
    await settle(app);
    const states: string[][] = [];
    for (const step of steps) {
      if (way === "on") await change(app, step);
      else app = await openApp({ ...Object.fromEntries([...app.files].filter(([path]) => path.startsWith("MOC Study/"))), ...step });
      await settle(app);
      states.push(ticked(app).sort());
    }
    found[way] = states;
  }
  return found;
}

function inBoth(...states: readonly string[][]): Record<string, string[][]> {
  const sorted = states.map((names) => [...names].sort());
  return { on: sorted, off: sorted };
}

describe("a section that goes, of which another one has the same bullets", () => {
  const week = (name: string, reading: string, quiz = "on paper, ten minutes each time"): string => `## ${name}\n- **Reading** — ${reading}\n- **Quiz** — ${quiz}\n`;
  const [PLATO, HUME] = ["Plato on the cave and the sun", "Hume on causes and our habits"];
  const BOTH = week("Plato", PLATO) + week("Hume", HUME);
  const LOST = ["lost Quiz"];

  it("leaves its tick to nobody when the other one gets another name at the same time", async () => {
    expect(await inSteps(["A MOC > Plato > Quiz"], one(BOTH), [one(week("Hume's doubts", HUME))])).toEqual(inBoth(LOST));
  });

  it("leaves its tick to nobody when the other one gets another name later", async () => {
    expect(await inSteps(["A MOC > Plato > Quiz"], one(BOTH), [one(week("Hume", HUME)), one(week("Hume's doubts", HUME))])).toEqual(inBoth(LOST, LOST));
  });

  it("leaves its tick to nobody beside a third one that stands", async () => {
    const third = week("Marx", "Marx on goods and their price");
    expect(await inSteps(["A MOC > Plato > Quiz"], one(BOTH + third), [one(week("Hume", HUME) + third), one(week("Hume's doubts", HUME) + third)])).toEqual(inBoth(LOST, LOST));
  });

  it("leaves none of its ticks where most of both is the same", async () => {
    const drug = (name: string, dose: string): string => `## ${name}\n- **Class** — antibiotic\n- **Mechanism** — stops the making of the wall of a cell\n- **Route** — by mouth, before meals\n- **Dose** — ${dose}\n`;
    const found = await inSteps(["Mechanism", "Route", "Dose"].map((term) => `A MOC > Amoxil > ${term}`), one(drug("Amoxil", "three times a day") + drug("Keflex", "twice a day")), [one(drug("Keflex (cefalexin)", "twice a day"))]);
    expect(found).toEqual(inBoth(["lost Mechanism", "lost Route", "lost Dose"]));
  });

  it("leaves none of its ticks to its copy, also when that gets another name later", async () => {
    const [items, rest] = ["- **Lock** — one holder at a time\n- **Latch** — opens once and for all\n", "## Rest\n- **Thread** — what runs beside others\n"];
    const found = await inSteps(["A MOC > Waiting > Lock", "A MOC > Waiting > Latch"], one(`## Waiting\n${items}${rest}`), [
      one(`## Waiting\n${items}${rest}## Draft\n${items}`),
      one(`${rest}## Draft\n${items}`),
      one(`${rest}## Signals\n${items}`),
    ]);
    expect(found).toEqual(inBoth(["A MOC > Waiting > Lock", "A MOC > Waiting > Latch"], ["lost Lock", "lost Latch"], ["lost Lock", "lost Latch"]));
  });

  it("is followed under another name where two of its bullets are its own", async () => {
    const found = await inSteps(["A MOC > Plato > Quiz"], one(`${week("Plato", PLATO)}- **Cave** — shadows on a wall\n${week("Hume", HUME)}`), [one(`${week("Plato's state", PLATO)}- **Cave** — shadows on a wall\n${week("Hume", HUME)}`)]);
    expect(found).toEqual(inBoth(["A MOC > Plato's state > Quiz"]));
  });
});

describe("what stands below an item", () => {
  const item = (term: string, definition: string, ...below: readonly string[]): string => `- **${term}** — ${definition}\n${below.map((text) => `  - ${text}\n`).join("")}`;
  const PROS = "**Pros** — fast";
  const QUICK = (...below: readonly string[]): string => item("Quicksort", "partition around a pivot element", ...below);
  const RADIX = item("Radix sort", "by digits, from the last one on", PROS);
  const HEAP = item("Heapsort", "build a heap and take its top");

  it.each<[string, Files, Files[]]>([
    ["at once", one(`## Sorting\n${QUICK(PROS)}${HEAP}`), [one(`## Sorting\n${HEAP}${RADIX}`)]],
    ["later", one(`## Sorting\n${QUICK(PROS)}${HEAP}`), [one(`## Sorting\n${HEAP}`), one(`## Sorting\n${HEAP}${RADIX}`)]],
    ["while its own item stands", one(`## Sorting\n${QUICK(PROS)}${HEAP}`), [one(`## Sorting\n${QUICK()}${HEAP}`), one(`## Sorting\n${QUICK()}${HEAP}${RADIX}`)]],
    ["in another map", { ...one(`## Sorting\n${QUICK(PROS)}`), "B MOC.md": "## Paths\n- **Edge** — from one node to another\n" }, [{ ...one(`## Sorting\n${HEAP}`), "B MOC.md": `## Paths\n- **Edge** — from one node to another\n${item("Dijkstra", "the nearest node comes first", PROS)}` }]],
  ])("is another one below another item that comes %s", async (_when, first, steps) => {
    expect(await inSteps(["A MOC > Sorting > Quicksort > Pros"], first, steps)).toEqual(inBoth(...steps.map(() => ["lost Pros"])));
  });

  it("is another one below another item, however much it says, where others have its term", async () => {
    const drug = (name: string, what: string, how: string): string => item(name, what, `**Mechanism** — ${how}`);
    const heparin = drug("Heparin", "keeps blood from clotting", "wakes a guard in the plasma");
    const first = one(`## Drugs\n${drug("Amoxil", "against what lives in lungs", "stops the making of the wall of a cell")}${heparin}`);
    expect(await inSteps(["A MOC > Drugs > Amoxil > Mechanism"], first, [one(`## Drugs\n${heparin}`), one(`## Drugs\n${heparin}${drug("Keflex", "with or without food", "stops the making of the wall of a cell")}`)])).toEqual(inBoth(["lost Mechanism"], ["lost Mechanism"]));
  });

  it.each([["that was ticked as well", true], ["that nobody met", false]])("is another one below the opposite of its item, %s", async (_who, isMet) => {
    const lung = (side: string, what: string): string => `## Lungs\n- **Trachea** — the pipe\n${item(`${side} lung`, what, "**Upper lobe** — three parts above the deep cleft")}`;
    const names = ["A MOC > Lungs > Left lung > Upper lobe", ...isMet ? ["A MOC > Lungs > Left lung"] : []];
    expect(await inSteps(names, one(lung("Left", "the smaller one beside the heart")), [one(lung("Right", "the bigger one above the liver"))])).toEqual(inBoth([...isMet ? ["lost Left lung"] : [], "lost Upper lobe"]));
  });

  it("is followed where its item is reworded, and where it goes to another item and says enough by itself", async () => {
    const lobe = "**Partition** — all that is smaller goes to the left";
    expect(await inSteps(["A MOC > Sorting > Quicksort > Pros", "A MOC > Sorting > Quicksort"], one(`## Sorting\n${QUICK(PROS)}${HEAP}`), [one(`## Sorting\n${QUICK(PROS).replace("Quicksort", "Hoare's method")}${HEAP}`)])).toEqual(inBoth(["A MOC > Sorting > Hoare's method", "A MOC > Sorting > Hoare's method > Pros"]));
    expect(await inSteps(["A MOC > Sorting > Quicksort > Partition"], one(`## Sorting\n${QUICK(lobe)}${HEAP}`), [one(`## Sorting\n${QUICK()}${item("Heapsort", "build a heap and take its top", lobe)}`)])).toEqual(inBoth(["A MOC > Sorting > Heapsort > Partition"]));
  });
});

describe("sections with numbers that have one bullet in common", () => {
  const week = (nr: number, reading: string, sheet: string): string => `## Week ${nr}\n- **Reading** — ${reading}\n- **Exercise** — ${sheet}\n- **Quiz** — on paper, ten minutes\n`;
  const [FIRST, SECOND, THIRD, NEW] = [["Plato on the cave", "sheet on shadows"], ["Hume on our habits", "sheet on billiard balls"], ["Marx on goods", "sheet on linen and coats"], ["what the course is about", "no sheet yet"]] as const;
  const weeks = (...all: readonly (readonly [string, string])[]): Files => one(all.map(([reading, sheet], at) => week(at + 1, reading, sheet)).join(""));

  it.each<[string, number, Files, string]>([
    ["the first goes", 1, weeks(SECOND, THIRD), "lost Quiz"],
    ["the first goes", 2, weeks(SECOND, THIRD), "A MOC > Week 1 > Quiz"],
    ["one comes in front", 1, weeks(NEW, FIRST, SECOND, THIRD), "A MOC > Week 2 > Quiz"],
    ["one comes in front", 2, weeks(NEW, FIRST, SECOND, THIRD), "A MOC > Week 3 > Quiz"],
    ["two change places", 1, weeks(SECOND, FIRST, THIRD), "A MOC > Week 2 > Quiz"],
  ])("are numbered anew where %s: it goes along with its own (week %i)", async (_what, nr, after, owner) => {
    expect(await inSteps([`A MOC > Week ${nr} > Quiz`], weeks(FIRST, SECOND, THIRD), [after])).toEqual(inBoth([owner]));
  });
});

describe("the map of a course that goes into the archive while the next one comes under its name", () => {
  const week = (nr: number, reading: string): string => `## Week ${nr}\n- **Reading** — ${reading}\n- **Exercise** — to be handed in by Friday noon\n- **Quiz** — on paper, ten minutes each\n- **Idea of ${reading.split(" ")[0] ?? ""}** — ${reading} in a few words\n`;
  const [OLD, NEXT] = [week(1, "Plato on the cave") + week(2, "Aristotle on first movers"), week(1, "Hume on our habits") + week(2, "Marx on goods")];
  const names = ["Reading", "Exercise", "Quiz", "Idea of Plato"].map((term) => `Week 1 > ${term}`);
  const before = { "Course MOC.md": OLD };
  const archived = names.map((name) => `Archive/Course 2025 MOC > ${name}`);

  it.each<[string, Files[]]>([
    ["at once", [{ "Archive/Course 2025 MOC.md": OLD, "Course MOC.md": NEXT }]],
    ["one after the other", [{ "Archive/Course 2025 MOC.md": OLD }, { "Archive/Course 2025 MOC.md": OLD, "Course MOC.md": NEXT }]],
  ])("keeps its ticks (%s)", async (_how, steps) => {
    expect(await inSteps(names.map((name) => `Course MOC > ${name}`), before, steps)).toEqual(inBoth(...steps.map(() => archived)));
  });
});
