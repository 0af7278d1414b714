import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { isEqual } from "../../src/app/equality";
import { createSignal } from "../../src/app/signal";
import { createJobRunner } from "../../src/app/job-runner";
import { DEFAULTS, migrate } from "../../src/core/base/settings";

describe("a signal", () => {
  it("tells each listener once, also one that listens twice", () => {
    const signal = createSignal<number>();
    const heard: number[] = [];
    const listen = (news: number): void => { heard.push(news); };
    signal.subscribe(listen);
    signal.subscribe(listen);
    signal.emit(1);
    expect(heard).toEqual([1, 1]);
  });

  it("lets a listener leave while it is being told, and tells no one who left", () => {
    const signal = createSignal<void>();
    const heard: string[] = [];
    const leave = signal.subscribe(() => { heard.push("first"); leave(); leaveSecond(); });
    const leaveSecond = signal.subscribe(() => { heard.push("second"); });
    signal.emit();
    signal.emit();
    expect(heard).toEqual(["first"]);
  });

  it("goes on after a listener that throws, and reports each error once all were told", () => {
    const heard: string[] = [];
    const signal = createSignal<void>((error) => { heard.push(`reported ${String(error)}`); });
    signal.subscribe(() => { heard.push("first"); throw new Error("broken"); });
    signal.subscribe(() => { heard.push("second"); throw new Error("broken, too"); });
    signal.subscribe(() => { heard.push("third"); });
    signal.emit();
    expect(heard).toEqual(["first", "second", "third", "reported Error: broken", "reported Error: broken, too"]);
  });

  it("throws later, where nobody else reports errors, and never at the one who emits", () => {
    const later: (() => void)[] = [];
    vi.stubGlobal("queueMicrotask", (task: () => void) => { later.push(task); });
    const signal = createSignal<void>();
    signal.subscribe(() => { throw new Error("broken"); });
    signal.emit();
    vi.unstubAllGlobals();
    expect(later).toHaveLength(1);
    expect(later[0]).toThrow("broken");
  });
});

describe("work in slices", () => {
  it("gives the window its turn between many jobs of one step each", async () => {
    let clock = 0;
    const pauses: number[] = [];
    const jobs = createJobRunner({ now: () => clock, pause: () => { pauses.push(clock); return Promise.resolve(); } });
    for (let count = 0; count < 100; count++) await jobs.run(short());
    expect(pauses.length).toBeGreaterThan(10);

    function* short(): Generator<void, void> {
      clock += 1;
      if (clock < 0) yield;
    }
  });

  it("gives the window its turn whenever a slice's time is used up, and ends with the work's answer", async () => {
    let clock = 0;
    let pauses = 0;
    const jobs = createJobRunner({ now: () => clock, pause: () => { pauses += 1; return Promise.resolve(); } });
    function* work(): Generator<void, string> {
      for (let step = 0; step < 100; step++) { clock += 1; yield; }
      return "done";
    }
    expect(await jobs.run(work())).toBe("done");
    expect(pauses).toBe(12);
  });

  it("hands on what the work throws", async () => {
    const jobs = createJobRunner({ now: () => 0, pause: () => Promise.resolve() });
    function* work(): Generator<void, never> { yield; throw new Error("broken"); }
    await expect(jobs.run(work())).rejects.toThrow("broken");
  });
});

describe("plain data says the same", () => {
  it("as its copy, and not as anything that differs somewhere", () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(isEqual(a, structuredClone(a))).toBe(true);
      expect(isEqual(a, b)).toBe(isDeepStrictEqual(a, b));
    }));
  });
});

describe("settings", () => {
  it("are the defaults where nothing was saved yet", () => {
    for (const nothing of [null, undefined, "", 7, []]) expect(migrate(nothing)).toEqual(DEFAULTS);
  });

  it("survive whatever stands in the file, and are always complete", () => {
    fc.assert(fc.property(fc.jsonValue(), (saved) => {
      const settings = migrate(saved);
      expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULTS).sort());
      expect(migrate(settings)).toEqual(settings);
    }));
  });

  it("hold card types by name, also one that only a newer version knows, and none where none is wanted", () => {
    expect(migrate({ cardTypes: ["items", "later-type", "items", 7, "No Id"] }).cardTypes).toEqual(["items", "later-type"]);
    expect(migrate({ cardTypes: [] }).cardTypes).toEqual([]);
    expect(migrate({ cardTypes: "items" }).cardTypes).toEqual(DEFAULTS.cardTypes);
  });

  it("keep what is right beside what is wrong", () => {
    expect(migrate({ studyFolder: "Learn", tables: "yes", definitions: "hover", old: 1 })).toEqual({ ...DEFAULTS, studyFolder: "Learn", definitions: "hover" });
    expect(migrate({ studyFolder: "  ", deckTag: "#cards/os" })).toEqual({ ...DEFAULTS, deckTag: "cards/os" });
  });
});
