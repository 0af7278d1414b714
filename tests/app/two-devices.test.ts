/** A month of two devices that study and edit one vault, and hear from each other now and then. */
import process from "node:process";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { cardId } from "../../src/core/cards/card";
import { allConcepts } from "../../src/core/index/concept-index";
import { parseRecord } from "../../src/core/study/log-record";
import { LOG_HEADER, logLines } from "../../src/core/study/log-note";
import { conceptIdOf } from "../ids";
import { edited, edits, itemsOf, textOf, type Item } from "../core/concept/edits";
import { indexOf } from "../core/index/vault-of";
import { share } from "../core/share";
import { openApp, type TestApp } from "./test-app";

const MAP = "A MOC.md";
const LOGS = ["MOC Study/Log/2026 desk-0000.md", "MOC Study/Log/2026 phone-1111.md"] as const;
const TEXT = "## Memory\n- **Paging** — Memory in blocks of one size\n- **Swap** — Where blocks go when memory is full\n  - **Pros** — cheap\n- **Heap** — Memory that is asked for by hand\n  - **Pros** — cheap\n## Files\n- **Inode** — What a file is but its name\n- **Journal** — What is written before it is done\n";
const DAY = 86_400_000;

const day = fc.record({ device: fc.integer({ min: 0, max: 1 }), edits: edits(2), review: share, at: share, isSynced: fc.boolean(), isRestarted: fc.boolean() });

class Devices {
  private readonly apps: TestApp[] = [];
  private clock = Date.UTC(2026, 5, 1, 12);

  static async of(text: string): Promise<Devices> {
    const devices = new Devices();
    for (const device of ["desk-0000", "phone-1111"]) devices.apps.push(await devices.open({ [MAP]: text }, device));
    return devices;
  }

  private open(files: Record<string, string>, device: string): Promise<TestApp> {
    return openApp(files, {}, { device, clock: () => this.clock += 1000 });
  }

  nextDay(): void {
    this.clock += DAY;
  }

  async review(device: number, share: number): Promise<void> {
    const { liveIndex } = this.at(device);
    const concepts = allConcepts(liveIndex.current());
    const concept = concepts[Math.floor(share * concepts.length)];
    if (concept !== undefined) await liveIndex.record({ kind: "review", subject: cardId(concept.id, "def"), grade: 3, took: 1000 });
  }

  async type(device: number, text: string): Promise<void> {
    await this.at(device).type(MAP, text);
  }

  /** Each gets the other's log; `from` its map. */
  async sync(from: number): Promise<void> {
    for (const one of [0, 1]) {
      const log = LOGS[one] ?? "";
      const lines = this.at(one).files.get(log);
      if (lines !== undefined && this.at(1 - one).files.get(log) !== lines) await this.at(1 - one).type(log, lines);
    }
    const text = this.at(from).files.get(MAP) ?? "";
    if (this.at(1 - from).files.get(MAP) !== text) await this.type(1 - from, text);
  }

  async settle(): Promise<void> {
    for (const app of this.apps) for (let look = 0; look < 3; look++) await app.liveIndex.poll();
  }

  async restart(device: number): Promise<void> {
    this.apps[device] = await this.open(Object.fromEntries(this.at(device).files), device === 0 ? "desk-0000" : "phone-1111");
  }

  /** Lines of concepts' texts in both logs; those of reviews are somebody's doing. */
  lines(): number {
    return this.linesOf(0) + this.linesOf(1);
  }

  linesOf(device: number): number {
    return (this.at(device).files.get(LOGS[device] ?? "") ?? "").split("\n").filter((line) => / (?:met|moved|seen|joined|split) /.test(line)).length;
  }

  shown(): (readonly (readonly [string, string])[])[] {
    return this.apps.map(({ liveIndex }) => allConcepts(liveIndex.current()).filter(({ id }) => liveIndex.learner.log.state().known.has(id)).map(({ id, term }) => [id, term] as const));
  }

  private at(device: number): TestApp {
    const app = this.apps[device];
    if (app === undefined) throw new Error("There is no such device.");
    return app;
  }
}

/** Of the longest run: what was done on each day, and how many lines of texts each device wrote. `SHOW_TABLE` prints it. */
let month: (readonly [string, number, number, number])[] = [];

afterAll(() => {
  if (process.env["SHOW_TABLE"] === undefined) return;
  console.log(["| day | edits | lines of the desk | lines of the phone |", "|---|---|---|---|", ...month.map((row) => `| ${row.join(" | ")} |`)].join("\n"));
});

describe("two devices of one vault", () => {
  it("write nothing once nobody edits, however their logs came, and show the same", async () => {
    const start = itemsOf(allConcepts(await indexOf({ [MAP]: TEXT })));
    await fc.assert(fc.asyncProperty(fc.array(day, { minLength: 10, maxLength: 30 }), async (days) => {
      const devices = await Devices.of(textOf(start));
      let items: readonly Item[] = start;
      const rows: typeof month = [];
      const count = async (name: string, many: number, work: () => Promise<void>): Promise<void> => {
        const [desk, phone] = [devices.linesOf(0), devices.linesOf(1)];
        devices.nextDay();
        await work();
        rows.push([name, many, devices.linesOf(0) - desk, devices.linesOf(1) - phone]);
      };
      for (const [at, one] of days.entries()) await count(String(at + 1), one.edits.length, async () => {
        await devices.review(one.device, one.review);
        items = edited(items, one.edits);
        await devices.type(one.device, textOf(items));
        await devices.settle();
        if (one.isRestarted) await devices.restart(1 - one.device);
        if (one.isSynced) await devices.sync(one.device);
        else await devices.type(1 - one.device, textOf(items));
        await devices.settle();
      });
      await count("all is delivered", 0, async () => { for (let quiet = 0; quiet < 3; quiet++) await devices.sync(0).then(() => devices.settle()); });
      const before = devices.lines();
      expect(before).toBeGreaterThan(0);
      for (let quiet = 0; quiet < 3; quiet++) await count(`quiet ${quiet + 1}`, 0, async () => {
        await devices.restart(quiet % 2);
        await devices.sync(0);
        await devices.settle();
      });
      expect(devices.lines()).toBe(before);
      if (rows.length > month.length) month = rows;
      const [desk, phone] = devices.shown();
      expect(phone).toEqual(desk);
    }), { numRuns: 6 });
  }, 300_000);

  it("with two versions of the reader write each reading of a line down once, not in turn", async () => {
    const [path] = LOGS;
    let now = Date.UTC(2026, 5, 1, 12);
    const open = (files: Record<string, string>): Promise<TestApp> => openApp(files, {}, { clock: () => now += 1000 });
    let desk = await open({ [MAP]: TEXT });
    const [paging] = allConcepts(desk.liveIndex.current());
    await desk.liveIndex.record({ kind: "tick", subject: paging?.id ?? conceptIdOf("moc-0000000000"), character: "x" });
    const movedIn = (device: string): number => [...desk.files].filter(([file]) => file.includes("/Log/")).flatMap(([, text]) => text.split("\n")).filter((line) => line.includes(` ${device} moved `)).length;
    const met = (desk.files.get(path) ?? "").split("\n").map((line) => parseRecord(line)).find((record) => record?.kind === "met" && record.subject === paging?.id);
    if (met?.kind !== "met") throw new Error("It was not met.");
    for (let one = 0; one < 10; one++) {
      now += DAY;
      // The other version reads another term from the same line, and writes it down wherever the log says something else.
      const isItsOwn = desk.liveIndex.learner.logState().known.get(met.subject)?.term === "Paging — Memory";
      const other = logLines([{ ...met, kind: "moved", concept: { ...met.concept, term: "Paging — Memory", definition: "in blocks of one size" }, time: now, device: "phone-1111" }]);
      if (!isItsOwn) await desk.type(LOGS[1], (desk.files.get(LOGS[1]) ?? LOG_HEADER) + other);
      desk = await open(Object.fromEntries(desk.files));
      for (let look = 0; look < 2; look++) await desk.liveIndex.poll();
      expect(desk.liveIndex.tickOf(allConcepts(desk.liveIndex.current())[0] ?? met.subject as never)).toBe("x");
    }
    expect([movedIn("desk-0000"), movedIn("phone-1111")]).toEqual([0, 1]);
  });
});
