import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createJobRunner, UNPACED } from "../../src/app/job-runner";
import type { LogPlace } from "../../src/app/log-writer";
import { StudyLog } from "../../src/app/study-log";
import { allConcepts } from "../../src/core/index/concept-index";
import { appendToNote, deviceName } from "../../src/vault/log-writer";
import { finishWrites } from "../../src/vault/write-journal";
import { conceptIdOf } from "../ids";
import { MEMORY_RUNS } from "../core/runs";
import { FaultBench } from "./fault-bench";
import { FaultyVault, type Content } from "./faulty-vault";

afterEach(() => { vi.unstubAllGlobals(); });

describe("the name of a device", () => {
  it("is made once, and stays", () => {
    vi.stubGlobal("window", { crypto });
    const app = new FaultyVault(new Map()).app();
    const name = deviceName(app, "desktop");
    expect(name).toMatch(/^desktop-[0-9a-z]{4}$/);
    expect(deviceName(app, "desktop")).toBe(name);
  });

  it("holds for one run where the browser’s storage is full: the plugin starts nevertheless", () => {
    vi.stubGlobal("window", { crypto });
    const app = new FaultyVault(new Map()).app();
    vi.spyOn(app, "saveLocalStorage").mockImplementation(() => { throw new DOMException("full", "QuotaExceededError"); });
    expect(deviceName(app, "phone")).toMatch(/^phone-[0-9a-z]{4}$/);
  });
});

describe("a study folder that is written like another folder but for case", () => {
  it("is refused with a sentence: many disks take both for one", async () => {
    const vault = new FaultyVault(new Map([["MOC Study/Log/", ""]]));
    expect(await appendToNote(vault.app(), "moc study/Log/2026 a.md", "head", "\nline")).toMatch(/there is a folder “MOC Study”, which differs only in upper and lower case/);
    expect([...vault.disk.keys()]).toEqual(["MOC Study/Log/"]);
  });
});

describe("lines that wait while a disk refuses others", () => {
  const TERMS = ["Paging", "Swap", "Inode", "Lease"];
  const MAP = `## S\n${TERMS.map((term) => `- **${term}** — What ${term} is good for\n`).join("")}`;
  const ticksOf = ({ liveIndex }: FaultBench): string[] => allConcepts(liveIndex.current()).map((concept) => liveIndex.tickOf(concept) ?? "—");
  /** Longer than any work that waits for no disk. */
  const idle = async (): Promise<void> => { for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => { setImmediate(resolve); }); };

  it("are kept with all others: the plugin is switched off, or the app ends, and the next start has every one", async () => {
    vi.stubGlobal("window", { crypto });
    const step = fc.constantFrom("tick" as const, "refuse" as const, "write" as const);
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 10 }), fc.constantFrom("off", "refused"), async (steps, end) => {
      const bench = await FaultBench.open(new Map<string, Content>([["A MOC.md", MAP]]));
      const asked: ((error: Error | null) => void)[] = [];
      bench.vault.strike = () => new Promise((resolve, reject) => { asked.push((error) => { if (error === null) resolve(); else reject(error); }); });
      const ticked: string[] = TERMS.map(() => "—");
      for (const one of ["tick", ...steps]) {
        if (one === "tick") {
          const at = ticked.indexOf("—");
          const concept = allConcepts(bench.liveIndex.current())[at];
          if (concept === undefined) continue;
          ticked[at] = "x";
          void bench.liveIndex.record({ kind: "tick", subject: concept.id, character: "x" });
        } else asked.shift()?.(one === "write" ? null : new Error("ENOSPC: no space left on device, write"));
        await idle();
      }
      for (let many = asked.length; end === "refused" && many > 0; many = asked.length) {
        asked.shift()?.(new Error("ENOSPC: no space left on device, write"));
        await idle();
      }
      if (end === "off") bench.liveIndex.learner.log.keepWaiting();
      const next = await FaultBench.open(new Map(bench.disk), new Map(bench.localStorage));
      expect(ticksOf(next)).toEqual(ticked);
    }), { numRuns: 3 * MEMORY_RUNS });
  });

  it("are kept where they go into another note than those that were refused", async () => {
    const kept = new Map<string, string>();
    let now = Date.UTC(2026, 11, 31, 23);
    const place: LogPlace = { device: "desk-0000", append: () => Promise.resolve("The disk is full."), keep: (path, _header, text) => { kept.set(path, text); } };
    const log = new StudyLog(createJobRunner(UNPACED), () => "MOC Study", { now: () => now, offsetAt: () => 0 }, place);
    await log.append([{ kind: "tick", subject: conceptIdOf("moc-0000000001"), character: "x" }]);
    now += 86_400_000;
    await log.append([{ kind: "tick", subject: conceptIdOf("moc-0000000002"), character: "x" }]);
    await log.flush();
    expect(kept.get("MOC Study/Log/2027 desk-0000.md")).toMatch(/ tick moc-0000000002 /);
  });

  it("are written where they go into another note, whatever becomes of those that were refused", async () => {
    const written: string[] = [];
    let now = Date.UTC(2026, 11, 31, 23);
    const append = (path: string, _header: string, text: string): Promise<string | null> => {
      if (path.includes("2026")) return Promise.resolve("The note is locked.");
      written.push(text);
      return Promise.resolve(null);
    };
    const log = new StudyLog(createJobRunner(UNPACED), () => "MOC Study", { now: () => now, offsetAt: () => 0 }, { device: "desk-0000", append, keep: () => undefined });
    await log.append([{ kind: "tick", subject: conceptIdOf("moc-0000000001"), character: "x" }]);
    now += 86_400_000;
    await log.append([{ kind: "tick", subject: conceptIdOf("moc-0000000002"), character: "x" }]);
    await log.flush();
    expect(written.join("")).toMatch(/^[^\n]*\n[^\n]* tick moc-0000000002 [^\n]*$/);
    expect(log.problems().map(({ path, message }) => [path, message.slice(0, 8)])).toEqual([["MOC Study/Log/2026 desk-0000.md", "One line"]]);
  });

  it("are kept and told of, where the disk does not answer for a minute; they are written once it does", async () => {
    const kept = new Map<string, string>();
    const told: string[] = [];
    let answer = (): void => undefined;
    const place: LogPlace = {
      device: "desk-0000", keep: (path, _header, text) => { kept.set(path, text); },
      append: () => new Promise((resolve) => { answer = () => { resolve(null); }; }),
    };
    const log = new StudyLog(createJobRunner(UNPACED), () => "MOC Study", { now: () => Date.UTC(2026, 10, 1), offsetAt: () => 0 }, place, (why) => { told.push(why); });
    await log.append([{ kind: "tick", subject: conceptIdOf("moc-0000000001"), character: "x" }]);
    await idle();
    await log.append([{ kind: "tick", subject: conceptIdOf("moc-0000000002"), character: "x" }]);
    for (let poll = 0; poll < 3; poll++) await Promise.race([log.poll(), idle()]);
    expect([told, log.problems()]).toEqual([[], []]);
    for (let poll = 0; poll < 2; poll++) await log.poll();
    expect(told).toEqual(["the disk has not answered for a minute."]);
    expect([...kept.values()]).toEqual([expect.stringMatching(/ tick moc-0000000002 /)]);
    expect(log.problems()).toHaveLength(1);
    answer();
    await idle();
    answer();
    await log.flush();
    expect(log.problems()).toEqual([]);
  });

  it("of an earlier run that cannot be looked up are told of: the vault is read nevertheless", async () => {
    const app = new FaultyVault(new Map()).app();
    vi.spyOn(app, "loadLocalStorage").mockImplementation(() => { throw new DOMException("denied", "SecurityError"); });
    expect(await finishWrites(app)).toEqual([expect.stringMatching(/^Whether something was being written when the app was closed could not be read: .*Your notes are read as they stand\.$/)]);
  });

  it("of an earlier run stay, where the disk takes later ones", async () => {
    const vault = new FaultyVault(new Map());
    vault.strike = () => { throw new Error("EIO: i/o error, write"); };
    await appendToNote(vault.app(), "Log/a.md", "head", "\none");
    vault.strike = () => undefined;
    await appendToNote(vault.app(), "Log/a.md", "head", "\ntwo");
    await finishWrites(vault.app());
    expect(vault.textAt("Log/a.md")).toBe("head\ntwo\none");
    expect(vault.localStorage.size).toBe(0);
  });
});
