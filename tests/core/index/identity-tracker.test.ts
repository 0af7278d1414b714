import { describe, expect, it } from "vitest";
import { runSync } from "../../../src/core/base/jobs";
import { notePath, type NotePath } from "../../../src/core/base/note-path";
import type { ConceptMap } from "../../../src/core/index/concept-index";
import { IdentityTracker } from "../../../src/core/index/identity-tracker";
import { IndexBuilder } from "../../../src/core/index/index-builder";
import type { KnownConcepts } from "../../../src/core/index/known-concepts";
import { settledJob } from "../../../src/core/index/settled";
import { readMapJob } from "../../../src/core/map/read-map";
import type { MapReading } from "../../../src/core/map/reading";

const BULLETS = 50;
const path = (n: number): NotePath => notePath(`Maps/Subject ${n} MOC.md`);
const reading = (text: string): MapReading => runSync(readMapJob(text, { tables: false, isMap: () => false, properties: {} }));

/** Bullets of one form, which share many words. */
function textOf(n: number, edited = ""): string {
  return Array.from({ length: BULLETS }, (_one, at) => `${at % 10 === 0 ? `## Part ${at / 10}\n` : ""}- **Thing ${n}-${at}** — what thing ${at} of subject ${n} is good for${at === 7 ? edited : ""}\n`).join("");
}

/** As many maps as asked for, all of whose concepts are known. */
function tracked(maps: number): { builder: IndexBuilder; tracker: IdentityTracker; log: KnownConcepts } {
  const builder = new IndexBuilder();
  const tracker = new IdentityTracker();
  const changes = runSync(builder.updateJob({ facts: new Map(), maps: new Map(Array.from({ length: maps }, (_one, n) => [path(n), reading(textOf(n))])) }));
  const { known, seen } = runSync(settledJob([...changes.values()].filter((map): map is ConceptMap => map !== null)));
  const log: KnownConcepts = { known: new Map(known.map((one) => [one.id, one])), seen, former: new Map(), idOf: (id) => id, areMetApart: () => false };
  const update = runSync(tracker.updateJob(changes, log, [...log.known.keys()], new Set()));
  runSync(tracker.commitJob(update, log))();
  tracker.clearRecent();
  return { builder, tracker, log };
}

describe("one edit", () => {
  it.each([4, 40])("compares no more concepts among %i maps than its own map calls for", (maps) => {
    const { builder, tracker, log } = tracked(maps);
    const changes = runSync(builder.updateJob({ facts: new Map(), maps: new Map([[path(1), reading(textOf(1, ", and for whom"))]]) }));
    const update = runSync(tracker.updateJob(changes, log, [], new Set()));
    expect(update.comparisons).toBe(1);
    expect(update.orphaned).toEqual([]);
    expect([...update.unsettled]).toHaveLength(1);
  });

  it("compares each concept with twenty others at most, however many read alike", () => {
    const { builder, tracker, log } = tracked(4);
    const other = Array.from({ length: 400 }, (_one, at) => `- **Thing 1-${at}x** — something else that nobody knows yet, number ${at}\n`).join("");
    const changes = runSync(builder.updateJob({ facts: new Map(), maps: new Map([[path(1), reading(`## Part 0\n${other}`)]]) }));
    const update = runSync(tracker.updateJob(changes, log, [], new Set()));
    expect(update.orphaned).toHaveLength(BULLETS);
    expect(update.comparisons).toBeLessThanOrEqual(BULLETS * 20);
  });
});
