/** Devices whose clocks are wrong: what they wrote is told, counts when its time has come, and can be undone. */
import { describe, expect, it } from "vitest";
import { notePath } from "../../src/core/base/note-path";
import { formatRecord, parseRecord } from "../../src/core/study/log-record";
import { conceptIdOf } from "../ids";
import { openApp, type TestApp } from "./test-app";
import { allConcepts } from "../../src/core/index/concept-index";

const MAP = notePath("Maps/Systems MOC.md");
const LOG = notePath("MOC Study/Log/2026 desk-0000.md");
const PHONE = notePath("MOC Study/Log/2027 phone-1111.md");
const TEXT = "# Systems\n\n## Memory\n- **Paging** — Fixed-size blocks\n- **Segmentation** — Blocks of any size\n";
const NOON = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A device at a time that the test moves. */
class Watch {
  private seconds = 0;

  constructor(public time: number) {}

  readonly now = (): number => this.time + 1000 * this.seconds++;
}

const ticksOf = ({ liveIndex }: TestApp): string => allConcepts(liveIndex.current()).map((concept) => liveIndex.tickOf(concept) ?? "—").join("");
const idsOf = ({ liveIndex }: TestApp): string[] => allConcepts(liveIndex.current()).map(({ id }) => id);
const told = ({ liveIndex }: TestApp): string[] => liveIndex.problems().map(({ path, message }) => `${path}: ${message}`);
const timesIn = (app: TestApp, path: string): number[] => (app.files.get(path) ?? "").split("\n").flatMap((line) => parseRecord(line)?.time ?? []);

/** Paging is known; then a phone whose clock is `ahead` makes it skipped, and Segmentation known. Gives the phone's log. */
async function studied(watch: Watch, ahead: number): Promise<{ desk: TestApp; log: string }> {
  const desk = await openApp({ [MAP]: TEXT }, {}, { clock: watch.now });
  await desk.study.tick(conceptIdOf(idsOf(desk)[0]), "x");
  const phone = await openApp(Object.fromEntries(desk.files), {}, { device: "phone-1111", clock: new Watch(watch.time + ahead).now });
  await phone.study.tick(conceptIdOf(idsOf(phone)[0]), "-");
  await phone.study.tick(conceptIdOf(idsOf(phone)[1]), "x");
  const path = [...phone.files.keys()].find((one) => one.endsWith("phone-1111.md")) ?? "";
  return { desk, log: phone.files.get(path) ?? "" };
}

describe("a line more than a day ahead of this device’s clock", () => {
  it("counts for nothing until then, and is told", async () => {
    const watch = new Watch(NOON);
    const { desk, log } = await studied(watch, 365 * DAY);
    await desk.type(PHONE, log);
    expect(ticksOf(desk)).toBe("x ");
    expect(told(desk)).toEqual([`${PHONE}: 3 lines of this study log are dated more than a day ahead of this device’s clock, the first Nov 24, 2027, so they do not count until then. If this device’s clock is right, “Undo study log lines dated in the future” takes them back.`]);
    watch.time += 364 * DAY + HOUR;
    await desk.liveIndex.poll();
    expect(ticksOf(desk)).toBe("-x");
    expect(told(desk)).toEqual([]);
  });

  it("is the same at the next start, in whatever order notes are read", async () => {
    const { desk, log } = await studied(new Watch(NOON), 365 * DAY);
    const again = await openApp({ [PHONE]: log, ...Object.fromEntries(desk.files) }, {}, { clock: new Watch(NOON + HOUR).now });
    expect(ticksOf(again)).toBe("x ");
    expect(told(again)).toHaveLength(1);
  });

  it("up to a day ahead it counts, as clocks and zones differ", async () => {
    const { desk, log } = await studied(new Watch(NOON), 23 * HOUR);
    await desk.type(PHONE, log);
    expect(ticksOf(desk)).toBe("-x");
    expect(told(desk)).toEqual([]);
  });

  it("makes no later line be dated ahead, and what is done next holds", async () => {
    const watch = new Watch(NOON);
    const { desk, log } = await studied(watch, 365 * DAY);
    await desk.type(PHONE, log);
    await desk.study.tick(conceptIdOf(idsOf(desk)[0]), "/");
    expect(ticksOf(desk)).toBe("/ ");
    expect(Math.max(...timesIn(desk, LOG))).toBeLessThan(NOON + HOUR);
  });

  it("is undone by a line of this device, and then never counts", async () => {
    const watch = new Watch(NOON);
    const { desk, log } = await studied(watch, 365 * DAY);
    await desk.type(PHONE, log);
    expect((await desk.study.undoAhead()).sentence).toBe("3 lines of the study log that were dated ahead are undone.");
    expect(told(desk)).toEqual([]);
    expect(Math.max(...timesIn(desk, LOG))).toBeLessThan(NOON + HOUR);
    watch.time += 366 * DAY;
    await desk.liveIndex.poll();
    expect(ticksOf(desk)).toBe("x ");
    const third = await openApp(Object.fromEntries(desk.files), {}, { device: "tablet-2222", clock: watch.now });
    expect(ticksOf(third)).toBe("x ");
    expect(await desk.study.undoAhead()).toMatchObject({ ok: false, sentence: "No line of the study log is dated ahead." });
  });

  it("of this device itself, whose clock was set right, counts no more; its undo is not the first", async () => {
    const watch = new Watch(NOON + 365 * DAY);
    const desk = await openApp({ [MAP]: TEXT }, {}, { clock: watch.now });
    await desk.study.tick(conceptIdOf(idsOf(desk)[0]), "x");
    const session = await desk.review();
    const card = session.current();
    if (card === null) throw new Error("Nothing is asked.");
    await session.grade(card, 3, 1000);
    watch.time = NOON;
    await desk.liveIndex.poll();
    expect(ticksOf(desk)[1]).toBe(" ");
    expect(desk.liveIndex.learner.reviews().size).toBe(0);
    expect((await desk.review()).canUndo()).toBe(false);
    await desk.study.tick(conceptIdOf(idsOf(desk)[1]), "x");
    expect(ticksOf(desk)[1]).toBe("x");
    expect(Math.max(...timesIn(desk, LOG))).toBeLessThan(NOON + HOUR);
  });
});

describe("a clock in the year 10000", () => {
  const FAR = Date.UTC(10_000, 0, 1);

  it("writes nothing, and says so before anything is done", async () => {
    const app = await openApp({ [MAP]: TEXT }, {}, { clock: new Watch(FAR).now });
    await expect(app.study.tick(conceptIdOf(idsOf(app)[0]), "x")).rejects.toThrow("The clock of this device says the year 10000");
    expect([...app.files.keys()]).toEqual([MAP]);
    await app.study.generate("checklist", MAP, "all");
    expect(told(app)).toEqual([expect.stringContaining("nothing is written into the study log until it is set right")]);
    expect([...app.files.keys()].filter((path) => path.includes("/Log/"))).toEqual([]);
  });

  it.each([["the year 10000", FAR], ["the year 9999", FAR - DAY], ["no time at all", NaN]])("a box that was ticked while the clock said %s is in the log once the clock is right", async (_when, wrong) => {
    const watch = new Watch(NOON);
    const app = await openApp({ [MAP]: TEXT }, {}, { clock: watch.now });
    await app.study.generate("checklist", MAP, "all");
    const [list = ""] = [...app.files.keys()].filter((path) => path.includes("Checklist"));
    watch.time = wrong;
    await app.type(list, (app.files.get(list) ?? "").replace("- [ ]", "- [x]"));
    watch.time = NOON + HOUR;
    await app.liveIndex.poll();
    await app.liveIndex.remove(notePath(list));
    expect(ticksOf(app)).toBe("x—");
    expect(Math.max(...timesIn(app, LOG))).toBeLessThan(NOON + 2 * HOUR);
  });

  it("has no line: a time that could not be read back is an error of the program", () => {
    const line = (time: number): string => formatRecord({ kind: "tick", subject: conceptIdOf("moc-1a2b3c4d5e"), character: "x", time, device: "aaaa" });
    expect(parseRecord(line(FAR - 1))?.time).toBe(FAR - 1);
    for (const time of [FAR, 8.64e15, Date.UTC(-1, 0, 1), NaN]) expect(() => line(time)).toThrow(RangeError);
  });
});
