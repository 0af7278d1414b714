import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { reasonOf } from "../../src/core/base/reason";
import { attempt, debounceFor, failureSentence, runAction, runInBackground } from "../../src/ui/run-action";
import { Component, Notice } from "./obsidian";

const notices = Notice.shown;
let logged: unknown[][] = [];

beforeEach(() => {
  notices.length = 0;
  logged = [];
  vi.spyOn(console, "error").mockImplementation((...words: unknown[]) => { logged.push(words); });
});

describe("an action that fails", () => {
  it("is told in a sentence and logged once, whether it throws or rejects", async () => {
    for (const action of [() => { throw new Error("the disk is full"); }, () => Promise.reject(new Error("the disk is full"))]) {
      [notices.length, logged.length] = [0, 0];
      runAction("Save graph as PNG", action);
      await Promise.resolve();
      await Promise.resolve();
      expect(notices).toEqual(["“Save graph as PNG” did not work: the disk is full. The developer console has the details for a bug report."]);
      expect(logged).toEqual([["MOC Study, Save graph as PNG:", new Error("the disk is full")]]);
    }
  });

  it("is told each time where the user asked for it, and once where nobody did", async () => {
    const action = (): never => { throw new Error("gone"); };
    for (let times = 0; times < 3; times++) runAction("Undo", action);
    for (let times = 0; times < 3; times++) runInBackground("See what is due", action);
    runInBackground("See what is due", () => { throw new Error("something else"); });
    await Promise.resolve();
    expect(notices.map((text) => text.split(" did not work: ").map((part) => part.split(". ")[0]))).toEqual([
      ["“Undo”", "gone"], ["“Undo”", "gone"], ["“Undo”", "gone"], ["“See what is due”", "gone"], ["“See what is due”", "something else"],
    ]);
  });
});

describe("an action that works", () => {
  it("begins at once, and says nothing", async () => {
    const heard: string[] = [];
    attempt(() => { heard.push("ran"); return Promise.resolve(); }, () => { heard.push("failed"); }, () => { heard.push("done"); });
    expect(heard).toEqual(["ran"]);
    await Promise.resolve();
    await Promise.resolve();
    expect(heard).toEqual(["ran", "done"]);
    expect([...notices, ...logged]).toEqual([]);
  });
});

describe("a delayed action", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("window", { setTimeout, clearTimeout });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("runs once when it was quiet for long enough, and a failure is told", async () => {
    const owner = new Component();
    let ran = 0;
    const later = debounceFor(owner, "Read maps again", () => { ran++; throw new Error("the vault is gone"); }, 600, true);
    later();
    await vi.advanceTimersByTimeAsync(400);
    later();
    await vi.advanceTimersByTimeAsync(599);
    expect(ran).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect([ran, notices.length, logged.length]).toEqual([1, 1, 1]);
  });

  it("does not run any more once its owner was unloaded", async () => {
    const owner = new Component();
    owner.load();
    let ran = 0;
    const later = debounceFor(owner, "Read maps again", () => { ran++; }, 600);
    later();
    owner.unload();
    await vi.advanceTimersByTimeAsync(5000);
    expect(ran).toBe(0);
  });
});

describe("the reason", () => {
  it("is a sentence that ends, whatever was thrown", () => {
    expect([new Error("a full stop is there."), new Error(" none "), "a text", new Error(""), undefined, { code: 7 }].map(reasonOf))
      .toEqual(["a full stop is there.", "none.", "a text.", "no reason was given.", "no reason was given.", "no reason was given."]);
    expect(reasonOf(new Error("ENOSPC: no space left on device, write"))).toBe("the disk is full.");
    expect(failureSentence("Undo", "gone")).toMatch(/^“Undo” did not work: gone\. /);
  });
});
