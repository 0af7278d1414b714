/** Many notes at once, and a grade while they are being read. */
import { beginReview } from "../../src/app/review";
import { createSignal } from "../../src/app/signal";
import { StudyQueue } from "../../src/app/study-queue";
import { notePath, type NotePath } from "../../src/core/base/note-path";
import { DEFAULTS, type Settings } from "../../src/core/base/settings";
import { noteText, read, type Vault } from "./made-vault";
import { median } from "./race";
import { short, type Row } from "./table";
import { watched } from "./watched";

const ARRIVING = 500;

/** Milliseconds of a read while cards are graded, and after how many reads that is done. */
const DISK = 3;
const READ_BEFORE = 100;

const SETTINGS = { current: () => DEFAULTS, changed: createSignal<Settings>(), change: () => Promise.resolve() };

export async function* benchArriving(vault: Vault, rounds: number): AsyncGenerator<Row, void> {
  const times: Record<"reading" | "working" | "longest", number[]> = { reading: [], working: [], longest: [] };
  const before = vault.signals;
  for (let round = 0; round < rounds; round++) {
    const paths = arrive(vault, `Arrived ${round}`);
    times.reading.push((await watched(() => { for (const path of paths) read(path, vault.files.get(path) ?? ""); })).cpu);
    const done = await watched(() => vault.liveIndex.mark(...paths));
    times.working.push(done.cpu);
    times.longest.push(done.longest);
  }
  const [reading, working] = [median(times.reading), median(times.working)];
  yield { what: "500 notes arriving: ÷ reading them", value: working / reading, unit: "×", goal: { atMost: 2 }, how: `${short(working)} ms, reading ${short(reading)} ms` };
  yield { what: "500 notes arriving: signals", value: (vault.signals - before) / rounds, unit: "signals", goal: { atMost: 1 }, how: "one for the batch" };
  yield { what: "500 notes arriving: longest task", value: Math.max(...times.longest), unit: "ms", goal: { atMost: 50 }, how: `of ${rounds} times, by the clock` };
  yield* grading(vault, rounds);
}

/** In a review of one map, and of all 100,000 concepts. */
async function* grading(vault: Vault, rounds: number): AsyncGenerator<Row, void> {
  const { liveIndex, disk } = vault;
  const all = new StudyQueue(liveIndex, SETTINGS);
  for (const [what, map] of [["one map", liveIndex.current().maps[0]?.path ?? null], ["all maps", null]] as const) {
    const session = await beginReview(liveIndex, SETTINGS, all, { scope: map === null ? null : { map, heading: null }, filter: "" });
    await session.update();
    const times: Record<"known" | "shown" | "read", number[]> = { known: [], shown: [], read: [] };
    for (let round = 0; round < rounds; round++) {
      const paths = arrive(vault, `Arrived ${what} ${round}`);
      const card = session.current();
      if (card === null) break;
      [disk.delay, disk.reads] = [DISK, 0];
      const done = liveIndex.mark(...paths);
      while (disk.reads < READ_BEFORE) await new Promise((resolve) => { setTimeout(resolve, 1); });
      const begun = performance.now();
      await session.grade(card, 3, 1000);
      times.known.push(performance.now() - begun);
      await session.update();
      session.current();
      times.shown.push(performance.now() - begun);
      times.read.push(disk.reads);
      await done;
      disk.delay = 0;
    }
    const how = `by the clock; ${Math.max(...times.read)} of ${ARRIVING} notes were read by then`;
    yield { what: `A grade in a review of ${what} while 500 notes are read: until it is known`, value: median(times.known), unit: "ms", goal: { atMost: 50 }, how };
    yield { what: `A grade in a review of ${what} while 500 notes are read: until the next card shows`, value: median(times.shown), unit: "ms", how };
  }
}

function arrive(vault: Vault, name: string): NotePath[] {
  return Array.from({ length: ARRIVING }, (_one, n) => {
    const path = notePath(`Subject 5/${name} ${n}.md`);
    vault.files.set(path, noteText("Subject 5", `${name} ${n}`));
    return path;
  });
}
