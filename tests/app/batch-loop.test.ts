import { notePath } from "../../src/core/base/note-path";
import { cardIdOf } from "../ids";
import { describe, expect, it } from "vitest";
import { BatchLoop } from "../../src/app/batch-loop";
import { openApp } from "./test-app";
import { allConcepts } from "../../src/core/index/concept-index";

/** So many turns of whatever waits for the end of the present one. */
async function turns(many: number): Promise<void> {
  for (let turn = 0; turn < many; turn++) await Promise.resolve();
}

const rest = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/** From the start of the work until long after its end. */
const MOMENTS = Array.from({ length: 30 }, (_one, moment) => moment);

describe("a note that is marked while a batch ends", () => {
  it.each(MOMENTS)("%i turns after the batch began is taken, and whoever waits for it hears so", async (moment) => {
    const taken: string[] = [];
    const loop = new BatchLoop(async ({ paths }) => {
      await turns(3);
      taken.push(...paths.keys());
    }, (error) => { throw error; });
    loop.mark(notePath("First.md"));
    void loop.run();
    await turns(moment);
    loop.mark(notePath("Second.md"));
    let isDone = false;
    void loop.run().then(() => { isDone = true; });
    await rest();
    expect([taken, isDone]).toEqual([["First.md", "Second.md"], true]);
  });
});

describe("notes that are marked one after the other", () => {
  it.each(MOMENTS)("are taken by one batch at a time, also %i turns into each of them", async (moment) => {
    const taken: string[] = [];
    let [active, most] = [0, 0];
    const loop = new BatchLoop(async ({ paths }) => {
      most = Math.max(most, ++active);
      await turns(5);
      taken.push(...paths.keys());
      active--;
    }, (error) => { throw error; });
    for (const name of ["A.md", "B.md", "C.md", "D.md"]) {
      loop.mark(notePath(name));
      void loop.run();
      await turns(moment);
    }
    await loop.settled();
    expect([taken, most]).toEqual([["A.md", "B.md", "C.md", "D.md"], 1]);
  });
});

describe("a loop that was stopped", () => {
  it("takes nothing more, and leaves nobody waiting", async () => {
    const taken: string[] = [];
    const loop = new BatchLoop(async ({ paths }) => {
      await turns(3);
      taken.push(...paths.keys());
    }, (error) => { throw error; });
    loop.mark(notePath("A.md"));
    void loop.run();
    await turns(2);
    loop.mark(notePath("B.md"));
    const waiting = loop.run();
    loop.stop();
    loop.mark(notePath("C.md"));
    await Promise.all([waiting, loop.run(), loop.settled()]);
    expect(taken).toEqual(["A.md"]);
  });
});

describe("an event of the study log that is appended while others are written", () => {
  it.each(MOMENTS)("%i turns after they began is written, too", async (moment) => {
    const app = await openApp({ "A MOC.md": "# A\n\n## S\n- **Paging** — in pages\n- **Swap** — on disk\n" });
    const [first = "", second = ""] = allConcepts(app.liveIndex.current()).map(({ id }) => id);
    await app.liveIndex.record({ kind: "review", subject: cardIdOf(`${first}-def`), grade: 3, took: 1 });
    await rest();
    void app.liveIndex.record({ kind: "review", subject: cardIdOf(`${first}-def`), grade: 3, took: 2 });
    await turns(moment);
    void app.liveIndex.record({ kind: "review", subject: cardIdOf(`${second}-def`), grade: 4, took: 3 });
    await rest();
    const log = [...app.files].filter(([path]) => path.includes("/Log/")).map(([, text]) => text).join("");
    expect(log.match(/ review /g)).toHaveLength(3);
  });
});
