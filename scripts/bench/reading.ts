/**
 * Reading and indexing: the live index as the plugin runs it, against a Markdown parser on the same text. The lower
 * bound is what any reading must do: split the text into lines and fold them, as `folding.ts` does.
 */
import { notePath } from "../../src/core/base/note-path";
import { fromMarkdown } from "mdast-util-from-markdown";
import { SYSTEM } from "../../src/app/clock";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import { UNPACED, type Pacing } from "../../src/app/job-runner";
import { DEFAULTS, type Settings } from "../../src/core/base/settings";
import { parseYaml } from "../parse-yaml";
import { splitAndFold } from "./folding";
import { longestTaskOf } from "./longest";
import { median, race } from "./race";
import { syntheticMap, syntheticVault, type SyntheticNote } from "./synthetic";
import { ratioRow, short, type Row } from "./table";

type Notes = readonly SyntheticNote[];

const LINEARITY = [10_000, 30_000, 100_000] as const;

export async function* benchReading(sample: Notes, rounds: number): AsyncGenerator<Row, void> {
  const maps = sample.filter(({ path }) => /\b(MOC|map of content)\b/i.test(path));
  yield* against("Maps of the sample vault, cold", maps, rounds * 3, { split: { atMost: 3 }, parser: { atLeast: 20 } });
  yield* against("Whole sample vault, cold", sample, rounds, {});
  yield* against("Synthetic vault of 100,000 bullets, cold", syntheticVault(100_000), 3, {});
  yield await linearity();
  yield* longestTasks();
}

interface Goals {
  readonly split?: Row["goal"];
  readonly parser?: Row["goal"];
}

async function* against(what: string, notes: Notes, rounds: number, goals: Goals): AsyncGenerator<Row, void> {
  const index = (): Promise<LiveIndex> => load(notes, UNPACED, { ...DEFAULTS, cardTypes: [] });
  await race({ index, split: () => splitAndFold(notes) }, 2);
  const { ours, whole, split, parser } = await race({ ours: index, whole: () => load(notes), split: () => splitAndFold(notes), parser: () => parse(notes) }, rounds);
  yield ratioRow(`${what}: index ÷ splitting and folding`, ["index", "splitting"], [ours, split], goals.split);
  yield ratioRow(`${what}: mdast-util-from-markdown ÷ index`, ["parser", "index"], [parser, ours], goals.parser);
  yield ratioRow(`${what}: index and cards ÷ index`, ["index and cards", "index"], [whole, ours]);
}

async function load(notes: Notes, pacing: Pacing = UNPACED, settings: Settings = DEFAULTS): Promise<LiveIndex> {
  const liveIndex = createLiveIndex(settings, parseYaml, SYSTEM, { pacing });
  await liveIndex.load(notes.map(({ path, text }) => ({ path, read: () => Promise.resolve(text) })));
  return liveIndex;
}

function parse(notes: Notes): number {
  return notes.reduce((nodes, { text }) => nodes + fromMarkdown(text).children.length, 0);
}

/** One note with more and more bullets: milliseconds a bullet should stay the same. */
async function linearity(): Promise<Row> {
  const texts = LINEARITY.map((bullets) => ({ bullets, notes: [{ path: notePath("Large MOC.md"), text: syntheticMap("Large", bullets) }] }));
  const times = await race(Object.fromEntries(texts.map(({ bullets, notes }) => [String(bullets), () => load(notes)])), 5);
  const per = (bullets: number): number => ((times[String(bullets)] ?? NaN) / bullets) * 1000;
  const [first, , last] = LINEARITY;
  return {
    what: "One note of 100,000 bullets ÷ one of 10,000, per bullet",
    value: per(last) / per(first),
    unit: "×",
    goal: { atMost: 1.5 },
    how: LINEARITY.map((bullets) => `${bullets / 1000}k: ${short(per(bullets))} µs a bullet`).join(", "),
  };
}

/** The longest time that the window would have to wait while a vault is read as in the plugin. */
async function* longestTasks(): AsyncGenerator<Row, void> {
  const cases: readonly (readonly [string, Notes])[] = [
    ["one note of 100,000 bullets", [{ path: notePath("Large MOC.md"), text: syntheticMap("Large", 100_000) }]],
    ["100 maps of 1,000 bullets, 10,000 notes", syntheticVault(100_000)],
  ];
  for (const [what, notes] of cases) {
    const rounds: number[] = [];
    for (let round = 0; round < 5; round++) rounds.push(await longestTaskOf((pacing) => load(notes, pacing)));
    yield { what: `Longest task while reading ${what}`, value: median(rounds), unit: "ms", goal: { atMost: 50 }, how: `median of 5; ${rounds.map(short).join(", ")}` };
  }
}
