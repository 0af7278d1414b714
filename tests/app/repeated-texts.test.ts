/** A text that stands, or stood, more than once says nothing of which concept it is: that is told by its place and the item above. */
import { describe, expect, it } from "vitest";
import { allConcepts } from "../../src/core/index/concept-index";
import { openApp, type TestApp } from "./test-app";
import { change, inWholeWays, settle, tick, ticked, type Files } from "./ways";

const one = (text: string): Files => ({ "A MOC.md": text });

const logOf = (app: TestApp): Files => Object.fromEntries([...app.files].filter(([path]) => path.startsWith("MOC Study/")));

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
      else app = await openApp({ ...logOf(app), ...step });
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

describe("a section that gets the name that its copy had, which went earlier", () => {
  const section = (name: string): string => `## ${name}\n- **Kiln** — an oven for bricks and pots\n- **Weir** — holds a river back for a mill\n- **Links**\n`;
  const rest = "## Rest\n- **Moat** — water around a castle\n";
  const names = ["Kiln", "Weir", "Links"];

  it("is not the copy: who stood until now goes before who went earlier, also where it is copied at the same time", async () => {
    for (const [copied, found] of [[{}, names.map((name) => `A MOC > Copy > ${name}`)], [{ "B MOC.md": section("Copy") }, names.map((name) => `lost ${name}`)]] as const) {
      const app = await openApp(one(section("Tools") + section("Copy") + rest));
      await tick(app, ...names.map((name) => `A MOC > Tools > ${name}`));
      for (const concept of allConcepts(app.liveIndex.current())) if (concept.headingPath[0] === "Copy") await app.liveIndex.record({ kind: "tick", subject: concept.id, character: "-" });
      await settle(app);
      for (const files of [one(section("Tools") + rest), { ...one(section("Copy") + rest), ...copied }]) {
        await change(app, files);
        await settle(app);
      }
      expect(ticked(app).sort()).toEqual([...found].sort());
      expect(allConcepts(app.liveIndex.current()).filter((concept) => app.liveIndex.tickOf(concept) === "-")).toEqual([]);
    }
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

  it("that was met, too, is followed to another one as if it had not been", async () => {
    const lobe = "**Partition** — all that is smaller goes to the left";
    const names = ["A MOC > Sorting > Quicksort", "A MOC > Sorting > Quicksort > Partition"];
    expect(await inSteps(names, one(`## Sorting\n${QUICK(lobe)}${HEAP}`), [one(`## Sorting\n${QUICK()}${item("Heapsort", "build a heap and take its top", lobe)}`)])).toEqual(inBoth(["A MOC > Sorting > Quicksort", "A MOC > Sorting > Heapsort > Partition"]));
  });

  it("is followed where its item is reworded, and where it goes to another item and says enough by itself", async () => {
    const lobe = "**Partition** — all that is smaller goes to the left";
    expect(await inSteps(["A MOC > Sorting > Quicksort > Pros", "A MOC > Sorting > Quicksort"], one(`## Sorting\n${QUICK(PROS)}${HEAP}`), [one(`## Sorting\n${QUICK(PROS).replace("Quicksort", "Hoare's method")}${HEAP}`)])).toEqual(inBoth(["A MOC > Sorting > Hoare's method", "A MOC > Sorting > Hoare's method > Pros"]));
    expect(await inSteps(["A MOC > Sorting > Quicksort > Partition"], one(`## Sorting\n${QUICK(lobe)}${HEAP}`), [one(`## Sorting\n${QUICK()}${item("Heapsort", "build a heap and take its top", lobe)}`)])).toEqual(inBoth(["A MOC > Sorting > Heapsort > Partition"]));
  });
});

describe("what stands below an item that nobody met", () => {
  const item = (name: string, ...below: readonly string[]): string => `- ${name}\n${below.map((text) => `  - ${text}\n`).join("")}`;
  const [LINKS, LABELS] = [["[[Quicksort]]", "[[Mergesort]]", "[[Heapsort]]"], ["**Pros** — fast", "**Cons** — not stable"]];
  const SEARCH = item("**Search** — find one of many", "**Pros** — fast");
  const QUICK = "Quicksort** — partition around a pivot element";

  it.each<[string, string, string, string, string]>([
    ["its item gets another name", item("Sorting", ...LINKS), item("Sorts of sorting", ...LINKS), "Sorting > Quicksort", "Sorts of sorting > Quicksort"],
    ["one of its item's letters is mended", item("**Qiucksort** — partition around a pivot element", ...LABELS), item(`**${QUICK}`, ...LABELS), "Qiucksort > Pros", "Quicksort > Pros"],
    ["its item goes below another one", item(`**${QUICK}`, ...LABELS), item("**Sorts** — put in order").replace("\n", `\n  - **${QUICK}\n    - **Pros** — fast\n    - **Cons** — not stable\n`), "Quicksort > Pros", "Sorts > Quicksort > Pros"],
  ])("goes along where %s, and nothing is lost", async (_what, before, after, name, owner) => {
    for (const way of ["on", "off"]) {
      const at = (text: string): Files => one(`## Ways\n${text}${SEARCH}`);
      let app = await openApp(at(before));
      await tick(app, `A MOC > Ways > ${name}`);
      await settle(app);
      if (way === "on") await change(app, at(after));
      else app = await openApp({ ...logOf(app), ...at(after) });
      await settle(app);
      expect([ticked(app), app.liveIndex.orphans()]).toEqual([[`A MOC > Ways > ${owner}`], []]);
    }
  });

  it.each<[string, string, string]>([
    ["another one, told otherwise, has its labels", item(`**${QUICK}`, ...LABELS), item("**Bubble sort** — neighbours change places until all is in order", ...LABELS)],
    ["a contrary one has its labels", item(`**Stable ${QUICK}`, ...LABELS), item(`**Unstable ${QUICK}`, ...LABELS)],
    ["another one has as few words", item("Paris", "**River**", "**Founded**"), item("Lyon", "**River**", "**Founded**")],
  ])("is lost where %s", async (_what, before, after) => {
    const name = /\*\*(Pros|River)/.exec(before)?.[1] ?? "";
    const found = await inSteps([`A MOC > Ways > ${/[\w ]+/.exec(before.replace(/[-*]+ ?/g, ""))?.[0].trim() ?? ""} > ${name}`], one(`## Ways\n${before}${SEARCH}`), [one(`## Ways\n${after}${SEARCH}`)]);
    expect(found).toEqual(inBoth([`lost ${name}`]));
  });
});

describe("a bullet that went, while its term has something else to say in its place", () => {
  const ROWS = "**Sharding** — rows are spread over databases by their key";
  const CHEAP = "**Sharding** — cheap\n";
  const at = (here: string, there: string): Files => ({ ...one(`## Storage\n- **Replica** — a copy that answers queries\n${here}`), "B MOC.md": `## Scale\n- **Load balancer** — requests are spread over servers\n${there}` });

  it.each<[string, Files, Files[], string?]>([
    ["an equal one that was studied stood where it went", at(`- ${ROWS}\n`, `- ${ROWS}\n`), [at(`- ${CHEAP}`, `- ${ROWS}\n- [[Sharding]] — rows are spread over databases by their key\n`)], "B MOC > Scale > Sharding"],
    ["nobody studied the map where it went, and what stands in its place is edited again", at(`- ${ROWS}\n`, ""), [at(`- ${CHEAP}`, `- ${ROWS}\n`), at("- **Sharding**\n", `- ${ROWS}\n`)]],
  ])("is not the one in its place where %s", async (_where, before, steps, other) => {
    const found = await inSteps(["A MOC > Storage > Sharding", ...other === undefined ? [] : [other]], before, steps);
    for (const states of Object.values(found)) expect(states.map((names) => [names.includes("A MOC > Storage > Sharding"), names.includes("lost Sharding")])).toEqual(steps.map(() => [false, true]));
  });

  it("is itself where an equal line stands below an item beside it", async () => {
    const at = (pros: string): Files => one(`## Sorting\n- **Pros** — ${pros}\n- **Quicksort** — partition around a pivot element\n  - **Pros** — fast\n`);
    expect(await inSteps(["A MOC > Sorting > Pros"], at("fast"), [at("all in one place")])).toEqual(inBoth(["A MOC > Sorting > Pros"]));
  });
});

describe("a bullet that was lost when an equal one came beside it", () => {
  it("does not become that one at the next start, where the other was met anew", async () => {
    const AT_FIRST = { ...one("## Storage\n- [[Heapsort]]\n  - **Cons**\n"), "B MOC.md": "## Basics\n- [[Mergesort]]\n- [[Heapsort]]\n- [[Radix sort]]\n" };
    const NOW = { ...one("## Storage\n- [[Heapsort]]\n  - **Cons**\n- [[Heapsort]]\n"), "B MOC.md": "## Basics\n- [[Mergesort]]\n- [[Radix sort]]\n" };
    const app = await openApp(AT_FIRST);
    await tick(app, "A MOC > Storage > Heapsort", "B MOC > Basics > Heapsort");
    await settle(app);
    await change(app, NOW);
    await settle(app);
    expect(ticked(app)).toEqual(["lost Heapsort", "lost Heapsort"]);
    const [first] = allConcepts(app.liveIndex.current());
    if (first !== undefined) await app.liveIndex.record({ kind: "tick", subject: first.id, character: "-" });
    await settle(app);
    const again = await openApp(Object.fromEntries(app.files));
    expect(ticked(again)).toEqual(["lost Heapsort", "lost Heapsort"]);
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

  it("keeps its ticks also at later starts, once something of the next course was ticked", async () => {
    const next = { "Archive/Course 2025 MOC.md": OLD, "Course MOC.md": NEXT };
    const start = await openApp(before);
    await tick(start, ...names.map((name) => `Course MOC > ${name}`));
    await settle(start);
    const off = await openApp({ ...logOf(start), ...next });
    await tick(off, "Course MOC > Week 1 > Idea of Hume");
    await settle(off);
    expect(ticked(await openApp({ ...logOf(off), ...next })).sort()).toEqual([...archived, "Course MOC > Week 1 > Idea of Hume"].sort());
  });
});

describe("two headings that differ only by a number or emoji", () => {
  const term = (name: string, maths: string, physics: string): string => `## ${name}\n- **Maths** — ${maths}\n- **Exam** — in writing, in February\n- **Physics** — ${physics}\n`;

  it.each([["1. Term", "2. Term"], ["1) Term", "2) Term"], ["🔴 Basics", "🟢 Basics"], ["Basics 🔴", "Basics 🟢"]])("(%s, %s) keep their ticks when they change places", async (first, second) => {
    const [a, b] = [term(first, "limits and series", "points that move"), term(second, "matrices and spaces", "waves and light")];
    for (const name of [first, second]) {
      const found = await inWholeWays(one(a + b), [`A MOC > ${name} > Exam`], one(b + a));
      for (const [way, some] of Object.entries(found)) expect({ way, some }).toEqual({ way, some: [`A MOC > ${name} > Exam`] });
    }
  });

  it("give no tick to what comes below the other one with another definition", async () => {
    const [a, b] = [term("1. Term", "limits and series", "points that move"), term("2. Term", "matrices and spaces", "waves and light")];
    const exam = "- **Exam** — in writing, in February\n";
    expect(await inSteps(["A MOC > 1. Term > Exam"], one(a + b.replace(exam, "")), [one(a.replace(exam, "") + b.replace(exam, "- **Exam** — aloud, in July, before two people\n"))])).toEqual(inBoth(["lost Exam"]));
  });
});

describe("a term in the place of one that is written almost so", () => {
  const list = (term: string, definition: string): Files => one(`## Terms\n- ${term} — ${definition}\n- **Inflation** — money buys less from day to day\n`);
  const pairs = [["**1. World War**", "**2. World War**"], ["**f'**", "**f''**"], ["**Ca**", "**CA**"], ["`ls -l`", "`ls -L`"], ["`!x`", "`x`"], ["**x²**", "**x2**"]] as const;

  it.each(pairs)("(%s, %s) is another one where it says something else", async (before, after) => {
    const plain = before.replace(/[*`]/g, "");
    const found = await inSteps([`A MOC > Terms > ${plain}`], list(before, "trenches in the west, begun by a shot"), [list(after, "quick armies, a city on the Volga, landings")]);
    expect(found).toEqual(inBoth([`lost ${plain}`]));
  });

  it.each([["**Copy-on-write**", "**Copy on Write**"], ["**1. Paging**", "**Paging**"], ["**paging**", "**Paging 📖**"]])("(%s, %s) is itself where only its spelling differs, whatever it says now", async (before, after) => {
    const found = await inSteps([`A MOC > Terms > ${before.replace(/\*/g, "")}`], list(before, "pages are shared until somebody writes"), [list(after, "nobody copies before it must be")]);
    expect(found).toEqual(inBoth([`A MOC > Terms > ${after.replace(/\*/g, "")}`]));
  });

  it.each([["Breadth-first", "Depth-first"], ["Latitude", "Longitude"], ["Angebot", "Nachfrage"], ["Haben", "Soll"], ["Osten", "Westen"], ["左", "右"], ["Ebbe", "Flut"], ["Erster Hauptsatz", "Zweiter Hauptsatz"], ["Montag", "Dienstag"], ["Morning", "Evening"], ["Precision", "Recall"], ["Prokaryotes", "Eukaryotes"]])("(%s, %s) is another one that is told alike", async (before, after) => {
    const found = await inSteps([`A MOC > Terms > ${before}`], list(`**${before}**`, "a thing of this kind that stands here"), [list(`**${after}**`, "a thing of this kind that stands here")]);
    expect(found).toEqual(inBoth([`lost ${before}`]));
  });
});
