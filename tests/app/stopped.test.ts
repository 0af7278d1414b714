/** What happens to reading when the plugin is switched off, or when taking in what was read fails. */
import { expect, it, vi } from "vitest";
import { parseYaml } from "../../scripts/parse-yaml";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import { notePath } from "../../src/core/base/note-path";
import { DEFAULTS } from "../../src/core/base/settings";
import { IndexBuilder } from "../../src/core/index/index-builder";
import { allConcepts } from "../../src/core/index/concept-index";
import type { LogEvent } from "../../src/core/study/log-record";

const MAP = notePath("Systems MOC.md");

function opened(onFailure: (sentence: string) => void = () => undefined): LiveIndex {
  return createLiveIndex(DEFAULTS, parseYaml, { now: () => 0, offsetAt: () => 0 }, { onFailure });
}

const terms = (liveIndex: LiveIndex): string[] => allConcepts(liveIndex.current()).map(({ term, definition }) => `${term}: ${definition}`);

it("an index that is stopped in the midst of reading asks for no further note, and shows none of the half", async () => {
  const liveIndex = opened();
  let reads = 0;
  const sources = Array.from({ length: 100 }, (_one, n) => ({ path: notePath(`Map ${n} MOC.md`), read: () => {
    if (++reads === 20) liveIndex.stop();
    return Promise.resolve("- **Paging** — Blocks");
  } }));
  await liveIndex.load(sources);
  expect(reads).toBe(20);
  expect(terms(liveIndex)).toEqual([]);
});

it("an index that is stopped while it lets the window act reads nothing more", async () => {
  let time = 0;
  let reads = 0;
  let atStop = -1;
  const liveIndex: LiveIndex = createLiveIndex(DEFAULTS, parseYaml, { now: () => 0, offsetAt: () => 0 }, { onFailure: () => undefined, pacing: {
    now: () => { time += 100; return time; },
    pause: () => {
      if (reads >= 20 && atStop < 0) {
        liveIndex.stop();
        atStop = reads;
      }
      return Promise.resolve();
    },
  } });
  const sources = Array.from({ length: 100 }, (_one, n) => ({ path: notePath(`Map ${n} MOC.md`), read: () => { reads++; return Promise.resolve("- **Paging** — Blocks"); } }));
  await liveIndex.load(sources);
  expect(atStop).toBeGreaterThan(0);
  expect(reads).toBe(atStop);
});

it("a batch that could not be taken in is told, and taken in with the next change", async () => {
  const told: string[] = [];
  const liveIndex = opened((sentence) => { told.push(sentence); });
  await liveIndex.upsert(MAP, "- **Paging** — Blocks");
  const failing = vi.spyOn(IndexBuilder.prototype, "updateJob").mockImplementation(() => { throw new Error("a fault"); });
  await liveIndex.upsert(MAP, "- **Paging** — Blocks of one size");
  failing.mockRestore();
  expect([terms(liveIndex), told]).toEqual([["Paging: Blocks"], ["Some changes of your notes could not be taken in. They are tried again with the next change."]]);
  await liveIndex.upsert(notePath("Else.md"), "Something else.");
  expect(terms(liveIndex)).toEqual(["Paging: Blocks of one size"]);
});

it("how a map's known concepts read is compared in steps: the window may act in between", async () => {
  let [now, most] = [0, 0];
  const compared = vi.spyOn(JSON, "stringify");
  const pause = (): Promise<void> => {
    most = Math.max(most, compared.mock.calls.length);
    compared.mockClear();
    return Promise.resolve();
  };
  const liveIndex = createLiveIndex(DEFAULTS, parseYaml, { now: () => ++now, offsetAt: () => 0 }, {
    onFailure: () => undefined, pacing: { now: () => now += 100, pause }, place: { device: "desk-0000", append: () => Promise.resolve(null), keep: () => undefined },
  });
  const mapOf = (definition: string): string => Array.from({ length: 2000 }, (_one, n) => `- **Term ${n}** — ${definition} ${n}`).join("\n");
  await liveIndex.upsert(MAP, mapOf("What it means"));
  await liveIndex.record(...allConcepts(liveIndex.current()).map(({ id }): LogEvent => ({ kind: "tick", subject: id, character: "x" })));
  await liveIndex.upsert(MAP, mapOf("What it means now"));
  await liveIndex.poll();
  most = 0;
  await liveIndex.poll();
  compared.mockRestore();
  expect(most).toBeGreaterThan(100);
  expect(most).toBeLessThan(1500);
});
