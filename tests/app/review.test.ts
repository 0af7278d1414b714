import { notePath } from "../../src/core/base/note-path";
import { conceptIdOf } from "../ids";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Session } from "../../src/app/services";
import type { Grade } from "../../src/core/study/log-record";
import { MEMORY_RUNS } from "../core/runs";
import { allCards, openApp, type TestApp } from "./test-app";
import { allConcepts } from "../../src/core/index/concept-index";

const MAP = notePath("Maps/Systems MOC.md");
const TERMS = ["Paging", "Segmentation", "Inode", "Journal", "Socket", "Port", "Lease", "Quorum", "Shard", "Replica", "Cache", "Queue"];
const TEXT = `# Systems\n\n## Memory\n${TERMS.map((term, n) => `${n === 6 ? "\n## Clusters\n" : ""}- **${term}** — What number ${n} is good for in a system`).join("\n")}\n`;
const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 24, 12);

interface Clock { now: number }

async function app(clock: Clock = { now: NOON }, files: Record<string, string> = { [MAP]: TEXT }, device = "desk-0000"): Promise<TestApp> {
  return openApp(files, {}, { device, clock: () => clock.now += 1000 });
}

async function graded(session: Session, grade: Grade): Promise<string> {
  const card = session.current();
  if (card === null) throw new Error("Nothing is asked.");
  await session.grade(card, grade, 4000);
  return card.front;
}

/** All that follows from the log, as text. */
function told({ liveIndex }: TestApp): string {
  const { learner } = liveIndex;
  const { reviews, suspended, buried, ticks } = learner.logState();
  const cards = allCards(liveIndex).map(({ id }) => [id, learner.scheduleOf(id)]);
  const states = allConcepts(liveIndex.current()).map((concept) => liveIndex.stateOf(concept));
  return JSON.stringify([[...reviews], [...suspended], [...buried], [...ticks], cards, states]);
}

const counts = (session: Session): string => {
  const { learning, due, fresh } = session.queue();
  return `${learning} learning, ${due} due, ${fresh} new`;
};

describe("a review", () => {
  it("of ten cards, two taken back, is read back after a restart as it was left", async () => {
    const clock = { now: NOON };
    const before = await app(clock);
    const session = await before.review();
    const asked: string[] = [];
    for (const grade of [4, 4, 3, 4, 1, 4, 4, 2, 4, 4] as const) asked.push(await graded(session, grade));
    expect(new Set(asked).size).toBe(10);
    expect([await session.undo(), session.current()?.front, await session.undo(), session.current()?.front]).toEqual([true, asked[9], true, asked[8]]);
    expect(counts(session)).toBe("3 learning, 0 due, 4 new");
    await before.liveIndex.flush();
    const after = await app(clock, Object.fromEntries(before.files));
    expect(told(after)).toBe(told(before));
    expect(counts(await after.review())).toBe("3 learning, 0 due, 4 new");
    expect(session.sessionCounts().done).toBe(5);
  });

  it("asks no card that was answered on another device, however far its log is taken in", async () => {
    const files = { [MAP]: TEXT };
    const phone = await openApp(files, {}, { device: "phone-1111", clock: () => NOON });
    const elsewhere = await phone.review();
    const answered = [await graded(elsewhere, 4), await graded(elsewhere, 4), await graded(elsewhere, 4)];
    const desk = await openApp(files, {}, { device: "desk-0000", clock: () => NOON });
    const session = await desk.review();
    expect(session.current()?.front).toBe(answered[0]);
    const [log, lines] = [...phone.files].find(([path]) => path.includes("Log")) ?? ["", ""];
    let isOver = false;
    const taking = desk.type(log, lines).finally(() => { isOver = true; });
    while (!isOver) {
      session.current();
      await Promise.resolve();
    }
    await taking;
    await session.update();
    expect(counts(session)).toBe("0 learning, 0 due, 9 new");
    expect(answered).not.toContain(session.current()?.front);
  });

  it("asks new cards in the order of the maps, whatever was edited before in which order", async () => {
    const maps = ["A MOC.md", "B MOC.md", "C MOC.md"];
    const text = (map: string, edits: number): string => `## S\n${["x", "y"].map((term) => `- **Term ${term} of ${map}** — What it is good for, said ${edits} times\n`).join("")}`;
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...maps), { minLength: 1, maxLength: 6 }), async (edited) => {
      const one = await app({ now: NOON }, Object.fromEntries(maps.map((map) => [map, text(map, 0)])));
      for (const [at, map] of edited.entries()) await one.type(notePath(map), text(map, at + 1));
      const fresh = await app({ now: NOON }, Object.fromEntries(one.files));
      const asked = async (each: TestApp): Promise<string[]> => {
        const session = await each.review();
        const fronts: string[] = [];
        while (session.current() !== null) fronts.push(await graded(session, 4));
        return fronts;
      };
      expect(await asked(one)).toEqual(await asked(fresh));
    }), { numRuns: MEMORY_RUNS });
  });

  it("suspends, puts off, and takes both back", async () => {
    const one = await app();
    const session = await one.review();
    const start = told(one);
    const first = session.current();
    if (first === null) throw new Error("Nothing is asked.");
    await session.suspend(first);
    expect(session.current()?.front).toBe("Segmentation");
    const next = session.current();
    if (next === null) throw new Error("Nothing is asked.");
    await session.bury(next);
    expect(session.current()?.front).toBe("Inode");
    await session.undo();
    await session.undo();
    expect(session.current()?.front).toBe("Paging");
    expect(told(one)).toBe(start);
    expect(await session.undo()).toBe(false);
  });

  it("says that the next card comes tomorrow where some wait until then, for a sibling, the limit, or since they were put off", async () => {
    const clock = { now: NOON };
    const days = async ({ liveIndex: { learner }, review }: TestApp): Promise<number | null> => {
      const next = (await review()).nextDue();
      return next === null ? null : learner.dayOf(next) - learner.dayOf(learner.now());
    };
    const one = await app(clock);
    const session = await one.review();
    while (session.current() !== null) await graded(session, 4);
    expect(await days(one)).toBe(1);
    const single = await app(clock, { [MAP]: "# Systems\n\n## Memory\n- **Paging** — What it is good for in a system\n" });
    const only = await single.review();
    const card = only.current();
    if (card === null) throw new Error("Nothing is asked.");
    await only.bury(card);
    expect(await days(single)).toBe(1);
  });

  it("moves on with every answer, and back with one that is taken back, though a card in steps is not done yet", async () => {
    const session = await (await app()).review();
    const shares = [session.sessionCounts().share];
    for (const grade of [3, 3, 4] as const) {
      await graded(session, grade);
      shares.push(session.sessionCounts().share);
    }
    expect(shares[0]).toBe(0);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(new Set(shares).size).toBe(4);
    expect(session.sessionCounts().done).toBe(1);
    await session.undo();
    expect(session.sessionCounts().share).toBe(shares[2]);
    while (session.current() !== null) await graded(session, 4);
    expect(session.sessionCounts()).toMatchObject({ share: 1, done: 12, total: 12 });
  });

  it("takes back what was done today, not what was done yesterday", async () => {
    const clock = { now: NOON };
    const one = await app(clock);
    const session = await one.review();
    await graded(session, 4);
    clock.now += 24 * HOUR;
    expect([session.canUndo(), await session.undo()]).toEqual([false, false]);
  });

  it("goes on to another card where this one was answered on another device meanwhile", async () => {
    const clock = { now: NOON };
    const one = await app(clock);
    await one.study.generate("flashcards", MAP, "all");
    const session = await one.review();
    const other = await app({ now: NOON + HOUR }, Object.fromEntries(one.files), "phone-1111");
    const elsewhere = await other.review();
    expect([session.current()?.front, elsewhere.current()?.front]).toEqual(["Paging", "Paging"]);
    await graded(elsewhere, 4);
    const log = [...other.files].find(([path]) => path.includes("phone-1111"));
    await one.type(log?.[0] ?? "", log?.[1] ?? "");
    expect(session.current()?.front).toBe("Segmentation");
  });

  it("of a section asks nothing of others, and a filter is read once, when the review begins", async () => {
    const one = await app();
    const clusters = await one.review({ scope: { map: MAP, heading: ["Clusters"] } });
    expect([clusters.current()?.front, counts(clusters)]).toEqual(["Lease", "0 learning, 0 due, 6 new"]);
    const fresh = await one.review({ filter: "is:new paging" });
    await graded(fresh, 1);
    expect(counts(fresh)).toBe("1 learning, 0 due, 0 new");
  });

  it("does not begin what the learner ticked as known, and never asks what is skipped", async () => {
    const one = await app();
    const [paging, segmentation] = allConcepts(one.liveIndex.current()).map(({ id }) => id);
    await one.study.tick(conceptIdOf(paging), "x");
    await one.study.tick(conceptIdOf(segmentation), "-");
    const session = await one.review();
    expect([session.current()?.front, counts(session)]).toEqual(["Inode", "0 learning, 0 due, 10 new"]);
    expect(counts(await one.review({ filter: "is:known" }))).toBe("0 learning, 0 due, 1 new");
  });

  it("follows a card whose text changed while it is asked, and leaves one that is gone", async () => {
    const one = await app();
    const session = await one.review();
    expect(session.current()?.front).toBe("Paging");
    await one.type(MAP, TEXT.replace("What number 0 is", "What number nought is"));
    expect(session.current()?.back).toContain("nought");
    await one.type(MAP, TEXT.replace(/- \*\*Paging.*\n/, ""));
    expect(session.current()?.front).toBe("Segmentation");
  });

  it("undo after any grade, suspension or putting off leaves everything as it was", async () => {
    const step = fc.tuple(fc.constantFrom<Grade | "suspend" | "bury">(1, 2, 3, 4, "suspend", "bury"), fc.integer({ min: 0, max: 3 * 24 * 60 }));
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const clock = { now: NOON };
      const one = await app(clock);
      const session = await one.review();
      for (const [what, minutes] of steps) {
        const card = session.current();
        if (card === null) break;
        // Of one moment: a memory's own numbers do not depend on when it is looked at, but which card is aside does.
        const before = told(one);
        const at = clock.now;
        if (typeof what === "number") await session.grade(card, what, 1000);
        else await session[what](card);
        expect(await session.undo()).toBe(true);
        clock.now = at;
        expect(told(one)).toBe(before);
        expect(session.current()?.id).toBe(card.id);
        if (typeof what === "number") await session.grade(card, what, 1000);
        else await session[what](card);
        clock.now += minutes * 60_000;
      }
    }), { numRuns: MEMORY_RUNS });
  });

  it("takes back what was done just before the day turned", async () => {
    const clock = { now: Date.UTC(2026, 10, 25, 3, 59, 50) };
    const one = await app(clock);
    const session = await one.review();
    const first = await graded(session, 3);
    clock.now += 60_000;
    expect([await session.undo(), session.current()?.front]).toEqual([true, first]);
    await graded(session, 3);
    clock.now += 25 * HOUR;
    expect([session.canUndo(), await session.undo()]).toEqual([false, false]);
  });

  it("gives each concept the state that its cards and its tick make together", async () => {
    const clock = { now: NOON };
    const one = await app(clock);
    const session = await one.review();
    await graded(session, 4);
    await graded(session, 1);
    const stateOf = (term: string): string => { const concept = allConcepts(one.liveIndex.current()).find((each) => each.term === term); return concept === undefined ? "" : one.liveIndex.stateOf(concept); };
    expect(["Paging", "Segmentation", "Inode"].map(stateOf)).toEqual(["known", "learning", "new"]);
    clock.now += 24 * HOUR;
    expect(["Paging", "Segmentation", "Inode"].map(stateOf)).toEqual(["known", "due", "new"]);
    clock.now += 30 * 24 * HOUR;
    expect(stateOf("Paging")).toBe("due");
    const card = allCards(one.liveIndex).find(({ front }) => front === "Paging");
    if (card !== undefined) await session.suspend(card);
    expect(stateOf("Paging")).toBe("known");
  });
});
