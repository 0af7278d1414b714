/**
 * The graph pane in a real Chromium without a GPU, beside plain cytoscape with the same nodes and edges in the same
 * browser. Measured are the time from command to frame, frames of a moving view, a filter, a tick, long tasks, and
 * memory.
 */
import { inChromium, NOTE, onStage, type Stage } from "./graph/page";
import type { Opening } from "./graph/pane";
import type { Placing } from "./graph/plain";
import { median } from "./race";
import { short, type Row } from "./table";

const SIZES = [40, 150, 1000, 3000, 10_000] as const;
type Size = (typeof SIZES)[number];

/** So that all end within five minutes. A section's goal is for opening it, and the goal of 3,000 for moving them. */
const ROUNDS: Readonly<Record<Size, Readonly<Record<"opening" | "moving" | "changing", number>>>> = {
  40: { opening: 5, moving: 1, changing: 3 },
  150: { opening: 3, moving: 1, changing: 3 },
  1000: { opening: 2, moving: 1, changing: 2 },
  3000: { opening: 2, moving: 2, changing: 2 },
  10_000: { opening: 1, moving: 1, changing: 0 },
};

/** Nodes. With more, the others do not end within half a minute. */
const MOST: Readonly<Record<Exclude<Placing, "elk">, number>> = { given: 3000, "d3-force": 3000, cose: 150 };
/** Concepts from which on the pane shows sections folded. */
const FOLDED = 3500;
/** Concepts below one section of a synthetic map. */
const PER_SECTION = 48;

const FIRST_FRAME = 100;
const FRAMES = 30;
const LONGEST = 50;

/** Openings after which growth is measured, and openings before that, which fill caches. */
const OPENINGS = { before: 5, counted: 20 };
/** Kilobytes by which a collected heap differs from one measurement to the next, whatever is done. */
const NOISE = 300;

export function benchGraph(say: (sentence: string) => void): AsyncGenerator<Row, void> {
  return inChromium(say, async function* (browser) {
    for (const size of SIZES) {
      say(`${size.toLocaleString("en")} concepts …`);
      yield* onStage(browser, size, (stage) => measure(stage, size));
    }
  });
}

async function* measure(stage: Stage, size: Size): AsyncGenerator<Row, void> {
  yield* opening(stage, size);
  if (size === 40) yield await path(stage, size);
  yield* moving(stage, size);
  if (ROUNDS[size].changing > 0) yield* changing(stage, size);
  if (size === 3000) yield await web(stage);
  await stage.pane("close");
  if (size === 150) yield await memory(stage, size);
}

/** Opens a section by the command for the pane. Opens more by the command for the cursor's place, above all headings. */
async function open({ pane }: Stage, size: Size): Promise<Opening> {
  if (size > PER_SECTION) await pane("prepare", NOTE);
  const wanted = size > FOLDED ? 1 : size;
  return pane("open", size > PER_SECTION ? "moc-study:open-graph-here" : "moc-study:open-graph", wanted);
}

async function* opening(stage: Stage, size: Size): AsyncGenerator<Row, void> {
  const cold = await open(stage, size);
  const elements = await stage.pane("elements");
  const [ours, theirs] = [[] as Opening[], new Map<Placing, number[]>()];
  for (let round = 0; round < ROUNDS[size].opening; round++) {
    await stage.pane("close");
    ours.push(await open(stage, size));
    for (const placing of ["cose", "d3-force", "given"] as const) {
      const slow = placing !== "given" && size > 150 && round > 0;
      if (size <= MOST[placing] && !slow) theirs.set(placing, [...theirs.get(placing) ?? [], await stage.plain("open", elements, placing)]);
    }
  }
  const warm = median(ours.map(({ time }) => time));
  const longest = median(ours.map(({ tasks }) => Math.max(0, ...tasks)));
  const [{ nodes = 0, letters = NaN } = {}] = ours;
  const shown = size > FOLDED ? `${nodes} sections, folded` : `letters of ${short(letters)} px`;
  const goal = size === 40 ? { goal: { atMost: FIRST_FRAME } } : {};
  yield { what: `${named(size)}: from the command to the first readable frame, warm`, value: warm, unit: "ms", ...goal, how: `${shown}; cold ${short(cold.time)} ms; ${against(warm, "ms", { "cytoscape + cose": timeOf(theirs, "cose"), "d3-force + cytoscape": timeOf(theirs, "d3-force"), "cytoscape, places given": timeOf(theirs, "given") })}` };
  yield { what: `${named(size)}: longest task while it opens`, value: longest, unit: "ms", how: ours.map(({ tasks }) => tasks.length === 0 ? "none of 50" : tasks.map(short).join(" + ")).join(", ") };
}

/** The learning path beside layers, which are the usual picture of what comes before what. */
async function path(stage: Stage, size: Size): Promise<Row> {
  await stage.pane("show", "learning-path");
  const elements = await stage.pane("elements");
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS[size].opening; round++) {
    await stage.pane("close");
    ours.push((await open(stage, size)).time);
    theirs.push(await stage.plain("open", elements, "elk"));
  }
  await stage.pane("show", "board");
  const value = median(ours);
  return { what: `${named(size)}: the learning path, from the command to the first readable frame, warm`, value, unit: "ms", goal: { atMost: FIRST_FRAME }, how: against(value, "ms", { "elkjs layered + cytoscape": median(theirs) }) };
}

function timeOf(times: ReadonlyMap<Placing, readonly number[]>, placing: Placing): number | null {
  const some = times.get(placing);
  return some === undefined ? null : median(some);
}

async function* moving({ pane, plain }: Stage, size: Size): AsyncGenerator<Row, void> {
  for (const gesture of ["pan", "zoom"] as const) {
    const asOpened = await pane("rate", gesture);
    await pane("fit");
    const whole: number[] = [], theirs: number[] = [];
    for (let round = 0; round < ROUNDS[size].moving; round++) {
      whole.push(await pane("rate", gesture));
      await pane("fit");
      if (size <= MOST.given) theirs.push(await plain("rate", gesture));
    }
    const value = median(whole);
    yield { what: `${named(size)}, all in view: ${gesture}`, value, unit: "frames/s", goal: { atLeast: FRAMES }, how: `as the pane opens ${short(asOpened)}; ${against(value, "frames/s", { "plain cytoscape": theirs.length === 0 ? null : median(theirs) })}` };
  }
}

async function* changing({ pane, plain }: Stage, size: Size): AsyncGenerator<Row, void> {
  const [filters, clears, theirFilters, ticks, theirTicks] = [[], [], [], [], []] as number[][] as [number[], number[], number[], number[], number[]];
  for (let round = 0; round < ROUNDS[size].changing; round++) {
    filters.push(await pane("filter", "cache"));
    clears.push(await pane("filter", ""));
    theirFilters.push(await plain("filter", true));
    await plain("filter", false);
    ticks.push(await pane("tick", 3 + round));
    theirTicks.push(await plain("tick", 3 + round));
  }
  const [filter, tick] = [median(filters), median(ticks)];
  yield { what: `${named(size)}: a filter`, value: filter, unit: "ms", how: `taken back ${short(median(clears))} ms; ${against(filter, "ms", { "half hidden in plain cytoscape": median(theirFilters) })}` };
  yield { what: `${named(size)}: a tick, written to the note and read back`, value: tick, unit: "ms", how: against(tick, "ms", { "a class in plain cytoscape": median(theirTicks) }) };
}

async function web({ pane }: Stage): Promise<Row> {
  const { time, arranging, putting } = await pane("web");
  const told = (tasks: readonly number[]): string => tasks.length === 0 ? "none of 50 ms" : tasks.map(short).join(", ");
  return { what: "3,000: longest task while the web is placed", value: Math.max(0, ...arranging), unit: "ms", goal: { atMost: LONGEST }, how: `${short(time / 1000)} s; ${told(arranging)}; drawn at the end: ${told(putting)}` };
}

async function memory(stage: Stage, size: Size): Promise<Row> {
  const { pane, documentNodes } = stage;
  const times = async (many: number): Promise<void> => {
    for (let n = 0; n < many; n++) {
      await open(stage, size);
      await pane("close");
    }
  };
  await times(OPENINGS.before);
  const [before, nodesBefore] = [await pane("memory"), await documentNodes()];
  await times(OPENINGS.counted);
  const [after, nodesAfter] = [await pane("memory"), await documentNodes()];
  return { what: `${named(size)}: memory after ${OPENINGS.counted} openings and closings`, value: (after - before) / 1000, unit: "kB", goal: { atMost: NOISE }, how: `${short(before / 1e6)} MB before; ${nodesAfter - nodesBefore} nodes of the document more` };
}

function named(size: Size): string {
  return `${size.toLocaleString("en")} concepts`;
}

/** Null: the other does not end, or is not measured. */
function against(ours: number, unit: string, others: Readonly<Record<string, number | null>>): string {
  return Object.entries(others).map(([name, time]) => `${name} ${time === null ? "DNF" : `${short(time)} ${unit} (ours ÷ theirs ${short(ours / time)})`}`).join("; ");
}
