/** The study log and identity: loading, appending, matching after an edit, at growing sizes. */
import { notePath } from "../../src/core/base/note-path";
import { cardId } from "../../src/core/cards/card";
import type { ConceptId } from "../../src/core/concept/concept";
import { SYSTEM } from "../../src/app/clock";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import { UNPACED, type Pacing } from "../../src/app/job-runner";
import { matchJob } from "../../src/core/concept/identity";
import { NOTHING_STANDING } from "../../src/core/concept/standing";
import { allConcepts, type ConceptMap } from "../../src/core/index/concept-index";
import type { PresentConcept } from "../../src/core/concept/entry";
import { presentJob, settledJob, type Settled } from "../../src/core/index/settled";
import { DEFAULTS } from "../../src/core/base/settings";
import { runSync } from "../../src/core/base/jobs";
import type { LogRecord, Grade } from "../../src/core/study/log-record";
import { logLines, LOG_HEADER } from "../../src/core/study/log-note";
import { parseYaml } from "../parse-yaml";
import { longestTaskOf } from "./longest";
import { median, race } from "./race";
import { syntheticMap } from "./synthetic";
import { short, type Row } from "./table";

const REVIEWS = [1000, 10_000, 50_000] as const;
const CONCEPTS = [2000, 20_000] as const;
const MAP = { path: notePath("Large MOC.md"), text: syntheticMap("Large", 2000) };
const LOG = notePath("MOC Study/Log/2026 desk-0000.md");
const START = Date.UTC(2026, 0, 1);

export async function* benchMemory(rounds: number): AsyncGenerator<Row, void> {
  const ids = allConcepts((await load(null)).current()).map(({ id }) => id);
  yield* loading(ids, rounds);
  yield await adding(ids, rounds);
  yield* matching(rounds);
}

async function load(log: string | null, pacing: Pacing = UNPACED): Promise<LiveIndex> {
  const liveIndex = createLiveIndex(DEFAULTS, parseYaml, SYSTEM, { pacing, place: { device: "desk-0000", append: () => Promise.resolve(null), keep: () => undefined } });
  const notes = [MAP, ...log === null ? [] : [{ path: LOG, text: log }]];
  await liveIndex.load(notes.map(({ path, text }) => ({ path, read: () => Promise.resolve(text) })));
  return liveIndex;
}

/** A log with this many reviews of all cards in turn, one a minute. */
function logOf(ids: readonly ConceptId[], reviews: number): string {
  const cards = ids.map((id) => cardId(id, "def"));
  const records = Array.from({ length: reviews }, (_one, n) => n).flatMap((n): LogRecord[] => {
    const subject = cards[n % cards.length];
    return subject === undefined ? [] : [{ kind: "review", subject, grade: ([3, 3, 1, 4] as const)[n % 4] as Grade, took: 4000, time: START + n * 60_000, device: "desk-0000" }];
  });
  return LOG_HEADER + logLines(records);
}

async function* loading(ids: readonly ConceptId[], rounds: number): AsyncGenerator<Row, void> {
  const logs = new Map(REVIEWS.map((many) => [many, logOf(ids, many)]));
  const without = async (): Promise<unknown> => load(null);
  const times = await race<string>({ none: without, ...Object.fromEntries(REVIEWS.map((many) => [String(many), () => load(logs.get(many) ?? null)])) }, Math.min(5, rounds));
  const per = (many: number): number => (((times[String(many)] ?? NaN) - (times["none"] ?? NaN)) / many) * 1000;
  yield { what: "Study log of 50,000 reviews ÷ one of 10,000, loaded, folded and scheduled, per review", value: per(50_000) / per(10_000), unit: "×", goal: { atMost: 1.5 }, how: `${REVIEWS.map((many) => `${many / 1000}k: ${short(per(many))} µs a review`).join(", ")}; 50k in ${short(times["50000"] ?? NaN)} ms` };
  const tasks: number[] = [];
  for (let round = 0; round < 5; round++) tasks.push(await longestTaskOf((pacing) => load(logs.get(50_000) ?? null, pacing)));
  yield { what: "Longest task while 50,000 reviews are loaded", value: median(tasks), unit: "ms", goal: { atMost: 50 }, how: `median of 5; ${tasks.map(short).join(", ")}` };
}

/** One more review, and the vault's event for the line that it wrote. */
async function adding(ids: readonly ConceptId[], rounds: number): Promise<Row> {
  const [first] = ids;
  const open = new Map<number, { readonly liveIndex: LiveIndex; text: string }>();
  for (const many of REVIEWS) {
    const text = logOf(ids, many);
    open.set(many, { liveIndex: await load(text), text });
  }
  const add = async (many: number): Promise<void> => {
    const one = open.get(many);
    if (one === undefined || first === undefined) return;
    await one.liveIndex.record({ kind: "review", subject: cardId(first, "def"), grade: 3, took: 1 });
    await one.liveIndex.upsert(LOG, one.text);
  };
  const times = await race(Object.fromEntries(REVIEWS.map((many) => [String(many), () => add(many)])), rounds * 3);
  return { what: "One review more in a log of 50,000 ÷ in one of 1,000", value: (times["50000"] ?? NaN) / (times["1000"] ?? NaN), unit: "×", how: REVIEWS.map((many) => `${many / 1000}k: ${short(times[String(many)] ?? NaN)} ms`).join(", ") };
}

async function* matching(rounds: number): AsyncGenerator<Row, void> {
  const sides = await Promise.all(CONCEPTS.map(async (many) => {
    const settled = runSync(settledJob(await mapsOf(syntheticMap("Large", many))));
    const edited = syntheticMap("Large", many).split("\n").filter((_line, at) => at % 97 !== 0).map((line, at) => at % 31 === 0 ? line.replace("— ", "— in short: ") : at % 41 === 0 ? line.replace("**", "**The ") : line).join("\n");
    return { many, settled, present: runSync(presentJob(await mapsOf(edited))) };
  }));
  const times = await race(Object.fromEntries(sides.map((side) => [String(side.many), () => runSync(match(side))])), Math.min(5, rounds));
  const per = (many: number): number => ((times[String(many)] ?? NaN) / many) * 1000;
  yield { what: "Matching 20,000 concepts after an edit ÷ matching 2,000, per concept", value: per(20_000) / per(2000), unit: "×", goal: { atMost: 1.5 }, how: CONCEPTS.map((many) => `${many / 1000}k: ${short(per(many))} µs a concept`).join(", ") };
  const largest = sides.at(-1);
  const tasks: number[] = [];
  for (let round = 0; round < 5 && largest !== undefined; round++) {
    tasks.push(longestStep(match(largest)));
  }
  yield { what: "Longest step while 20,000 concepts are matched", value: median(tasks), unit: "ms", goal: { atMost: 50 }, how: `median of 5; ${tasks.map(short).join(", ")}` };
}

interface Side {
  readonly settled: Settled;
  readonly present: readonly PresentConcept[];
}

function longestStep(steps: Generator<void, unknown>): number {
  for (let worst = 0; ;) {
    const start = performance.now();
    const { done } = steps.next();
    worst = Math.max(worst, performance.now() - start);
    if (done === true) return worst;
  }
}

function match({ settled: { known, seen }, present }: Side): Generator<void, unknown> {
  return matchJob(known, present, new Map(), { ...NOTHING_STANDING, seen });
}

async function mapsOf(text: string): Promise<readonly ConceptMap[]> {
  const liveIndex = createLiveIndex(DEFAULTS, parseYaml, SYSTEM);
  await liveIndex.load([{ path: MAP.path, read: () => Promise.resolve(text) }]);
  return liveIndex.current().maps;
}
