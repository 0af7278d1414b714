/** How often the queue of all concepts is worked out: looking through all cards is what a change costs. */
import { expect, it, vi } from "vitest";
import { parseYaml } from "../../scripts/parse-yaml";
import { createLiveIndex, type LiveIndex } from "../../src/app/live-index";
import { overviewOf } from "../../src/app/overview";
import { StudyQueue } from "../../src/app/study-queue";
import { notePath } from "../../src/core/base/note-path";
import { DEFAULTS } from "../../src/core/base/settings";
import { openApp } from "./test-app";

const NOON = Date.UTC(2026, 10, 24, 12);
const MAPS = { "A MOC.md": "## S\n- **Paging** — Fixed-size blocks\n- **Swap** — Disk as memory\n", "B MOC.md": "## T\n- **Lease** — A lock that ends\n" };

it("a change costs one working out of the queue, for badge, review of all maps and dashboard together", async () => {
  const app = await openApp(MAPS, {}, { clock: () => NOON });
  const session = await app.review();
  // Each working out begins with the cards of all maps; so does the dashboard, once, for its own numbers.
  const worked = vi.spyOn(app.liveIndex.learner, "prepareCardsJob");
  for (const grade of [3, 1, 4] as const) {
    const card = session.current();
    if (card === null) throw new Error("Nothing is asked.");
    await session.grade(card, grade, 1000);
    worked.mockClear();
    await Promise.all([app.studyQueue.update(), session.update()]);
    session.current();
    session.sessionCounts();
    expect(worked).toHaveBeenCalledTimes(1);
    const { queue } = await overviewOf(app.liveIndex, app.settings.current(), app.studyQueue, null);
    expect(worked).toHaveBeenCalledTimes(2);
    expect(queue).toBe(session.queue());
  }
});

it("settings that change while the queue is worked out count", async () => {
  const app = await openApp(MAPS, {}, { clock: () => NOON });
  const updating = app.studyQueue.update();
  await app.settings.change({ newPerDay: 1 });
  expect((await updating).queue.fresh).toBe(1);
  expect(app.studyQueue.counts().queue.fresh).toBe(1);
});

it("each card of today is once on the dashboard: done, or left, also one that comes back in minutes", async () => {
  const app = await openApp(MAPS, {}, { clock: () => NOON });
  const session = await app.review();
  for (const grade of [4, 3, 1] as const) {
    const card = session.current();
    if (card !== null) await session.grade(card, grade, 1000);
  }
  const { queue: { learning, fresh, due }, doneToday } = await overviewOf(app.liveIndex, app.settings.current(), app.studyQueue, null);
  const { done, total } = session.sessionCounts();
  expect([doneToday, doneToday + learning + fresh + due]).toEqual([done, total]);
  expect([learning, done]).toEqual([2, 1]);
});

it("the next card is asked though maps keep changing, and it is not the one that was just answered", async () => {
  let [isChanging, now, saves] = [false, 0, 0];
  const change = (): Promise<void> => liveIndex.upsert(notePath("C MOC.md"), `- **Term** — As it reads the ${++saves}. time`);
  const liveIndex: LiveIndex = createLiveIndex(DEFAULTS, parseYaml, { now: () => NOON, offsetAt: () => 0 }, {
    place: { device: "desk-0000", append: () => Promise.resolve(null), keep: () => undefined },
    pacing: { now: () => now += 100, pause: () => {
      if (isChanging && saves < 500) void change();
      return Promise.resolve();
    } },
  });
  const large = Array.from({ length: 300 }, (_one, n) => `- **Name ${n}** — What ${n} means`).join("\n");
  await liveIndex.load(Object.entries({ ...MAPS, "D MOC.md": large }).map(([path, text]) => ({ path: notePath(path), read: () => Promise.resolve(text) })));
  const queue = new StudyQueue(liveIndex, { current: () => DEFAULTS });
  const first = (await queue.update()).queue.next;
  if (first === null) throw new Error("Nothing is asked.");

  const worked = vi.spyOn(liveIndex.learner, "prepareCardsJob");
  isChanging = true;
  await change();
  const asked = queue.update();
  await liveIndex.record({ kind: "review", subject: first.id, grade: 4, took: 1000 });
  const next = [(await asked).queue.next, queue.counts().queue.next, (await queue.update()).queue.next];
  expect(saves).toBeLessThan(500);
  expect(worked.mock.calls.length).toBeLessThan(6);
  for (const card of next) expect([null, first.id]).not.toContain(card?.id ?? null);
});
