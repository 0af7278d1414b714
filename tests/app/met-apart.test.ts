/** Two devices that do not hear from each other meet two concepts by one id, since both have one name: each keeps its own tick. */
import { describe, expect, it } from "vitest";
import type { ConceptId } from "../../src/core/concept/concept";
import { allConcepts } from "../../src/core/index/concept-index";
import { openApp, type TestApp } from "./test-app";
import { change, settle, type Files } from "./ways";

const MAP = "A MOC.md";
const [DESK, PHONE] = ["MOC Study/Log/2026 desk-0000.md", "MOC Study/Log/2026 phone-1111.md"];
const NOON = Date.UTC(2026, 10, 24, 12);
const [PAPER, ONLINE, READING] = ["**Quiz** — on paper, ten minutes", "**Quiz** — online, with a camera on", "**Reading** — Plato on the cave"];
const text = (...bullets: readonly string[]): Files => ({ [MAP]: `## Week\n${bullets.map((bullet) => `- ${bullet}\n`).join("")}` });

function deviceAt(minutes: number, files: Files, device = "phone-1111"): Promise<TestApp> {
  let now = NOON + minutes * 60_000;
  return openApp(files, {}, { device, clock: () => now += 1000 });
}

async function exchange(one: TestApp, other: TestApp): Promise<void> {
  for (let round = 0; round < 2; round++) {
    for (const [from, to, log] of [[one, other, DESK], [other, one, PHONE]] as const) await to.type(log, from.files.get(log) ?? "");
  }
}

async function tickFirst(app: TestApp, character: string): Promise<void> {
  await app.liveIndex.record({ kind: "tick", subject: allConcepts(app.liveIndex.current())[0]?.id ?? ("" as ConceptId), character });
  await settle(app);
}

const ticks = (app: TestApp): string[] => allConcepts(app.liveIndex.current()).map((concept) => `${concept.term.replace("Quiz", concept.definition.split(/[ ,]/)[0] ?? "")} ${app.liveIndex.tickOf(concept) ?? ""}`.trim());
const lines = (app: TestApp): number => [DESK, PHONE].reduce((sum, log) => sum + (app.files.get(log) ?? "").split("\n").length, 0);

interface Story {
  /** What the desk ticked, then how it reads there. */
  readonly desk: readonly [string, string];
  /** What the phone has, which ticks the first. */
  readonly phone: readonly string[];
  readonly after: readonly string[];
  readonly ticks: readonly string[];
}

const STORIES: Readonly<Record<string, Story>> = {
  "one is put above the other": { desk: [PAPER, PAPER], phone: [ONLINE, PAPER], after: [ONLINE, PAPER], ticks: ["online /", "on x", "Reading"] },
  "each stands in a map of its own until the maps meet": { desk: [PAPER, PAPER], phone: [ONLINE], after: [PAPER, ONLINE], ticks: ["on x", "online /", "Reading"] },
  "the first was edited before they meet": { desk: [PAPER, "**Quiz** — on paper, ten long minutes"], phone: [ONLINE, PAPER], after: [ONLINE, "**Quiz** — on paper, ten long minutes"], ticks: ["online /", "on x", "Reading"] },
  "the first was renamed before they meet": { desk: [PAPER, "**Test** — on paper, ten minutes"], phone: [ONLINE, PAPER], after: [ONLINE, "**Test** — on paper, ten minutes"], ticks: ["online /", "Test x", "Reading"] },
  "one has no definition": { desk: ["**Quiz**", "**Quiz**"], phone: [ONLINE, "**Quiz**"], after: [ONLINE, "**Quiz**"], ticks: ["online /", "x", "Reading"] },
  "they differ by a number in front": { desk: ["**1. Law** — energy stays", "**1. Law** — energy stays"], phone: ["**2. Law** — energy stays"], after: ["**2. Law** — energy stays", "**1. Law** — energy stays"], ticks: ["2. Law /", "1. Law x", "Reading"] },
};

describe("two devices met two concepts by one id", () => {
  it.each(Object.entries(STORIES))("%s: each keeps its own tick, on all devices, whatever arrives first and whoever was first", async (_name, { desk: [first, edited], phone, after, ticks: expected }) => {
    for (const minutes of [-30, 30]) {
      for (const isLogFirst of [false, true]) {
        const [one, other] = [await deviceAt(0, text(first, READING), "desk-0000"), await deviceAt(minutes, text(...phone, READING))];
        await tickFirst(one, "x");
        await change(one, text(edited, READING));
        await settle(one);
        await tickFirst(other, "/");
        if (isLogFirst) await exchange(one, other);
        for (const app of [one, other]) {
          await change(app, text(...after, READING));
          await settle(app);
        }
        await exchange(one, other);
        for (const app of [one, other]) await settle(app);
        await exchange(one, other);
        for (const app of [one, other, await deviceAt(90, Object.fromEntries(one.files), "desk-0000"), await deviceAt(90, Object.fromEntries(other.files))]) expect({ minutes, isLogFirst, ticks: ticks(app) }).toEqual({ minutes, isLogFirst, ticks: expected });
        const before = lines(one);
        for (let round = 0; round < 3; round++) {
          await exchange(one, other);
          for (const app of [one, other]) await settle(app);
        }
        expect(lines(one)).toBe(before);
      }
    }
  });

  it("and what is one concept, edited on one of them, stays one", async () => {
    const [old, now] = [PAPER, "**Quiz** — on paper, ten long minutes"];
    const [one, other] = [await deviceAt(0, text(old, READING), "desk-0000"), await deviceAt(30, text(now, READING))];
    await tickFirst(one, "x");
    await tickFirst(other, "/");
    await change(one, text(now, READING));
    await exchange(one, other);
    // Whoever works with it as it reads now says so, once; the old text beside it is a new one then.
    await tickFirst(one, "x");
    await exchange(one, other);
    for (const app of [one, other]) expect(ticks(app)).toEqual(["on x", "Reading"]);
    for (const app of [one, other]) {
      await change(app, text(old, now, READING));
      await settle(app);
    }
    await exchange(one, other);
    for (const app of [one, other]) expect(ticks(app)).toEqual(["on", "on x", "Reading"]);
  });
});
