/** A map whose bullets mostly cannot be asked: those that can must show it. */
import { describe, expect, it } from "vitest";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { signsOfPoint } from "../../../src/core/cards/likely-point";
import { makeCardsJob } from "../../../src/core/cards/make-cards";
import { runSync } from "../../../src/core/base/jobs";
import { indexOf } from "../index/vault-of";

/** Bullets that nobody can be asked for, and some that say what they are. */
const POINTS = ["Watering", "Sowing", "Weeding", "Digging", "Raking", "Mowing", "Pruning", "Hoeing"].map((name) => `- **${name}** — should be done early in the day\n`).join("");
const DEFINED = ["Loam", "Silt", "Clay", "Humus", "Peat", "Marl", "Chalk", "Gravel", "Sand", "Turf"].map((name, at) => `- **${name}** — a kind of soil number ${String(at)} that is found in beds near rivers.\n`).join("");

/** The terms of the cards that the first map makes. */
async function asked(text: string, notes: Readonly<Record<string, string>> = {}, type = "definition"): Promise<string[]> {
  const map = (await indexOf({ "Garden MOC.md": text, ...notes })).maps[0];
  if (map === undefined) throw new Error("no map");
  const terms = new Map(map.concepts.map(({ id, term }) => [id, term]));
  return runSync(makeCardsJob(map, CARD_TYPES.filter(({ id }) => id === type))).cards.map(({ concept }) => terms.get(concept) ?? "");
}

describe("where most of what a map says cannot be asked", () => {
  it.each([
    ["a text that begins as a definition does", "- Mulch: a layer of leaves that keeps the soil below it moist"],
    ["a sentence behind bold words", "- **Mulch** — Keeps the soil of all beds below it moist."],
  ])("is asked: %s", async (_what, line) => {
    expect(await asked(`${POINTS}${line}\n`)).toEqual(["Mulch"]);
  });

  it.each([
    ["some words without a full stop", "- **Mulch** — early and late, on all beds near the wall"],
    ["several words that are a name only here", "- **Mulch of old leaves** — Keeps the soil of all beds below it moist"],
    ["one of several of a case", "- **Bed 3** — Holds peas and beans beside the old wall."],
    ["a list that trails off", "- **Mulch** — leaves and peels of all the garden, ..."],
  ])("is not: %s", async (_what, line) => {
    expect(await asked(`${POINTS}${line}\n`)).toEqual([]);
  });

  it("a note's sentence of some length is asked for its concept, and a short one is a remark", async () => {
    expect(await asked(`${POINTS}- [[Mulch]]\n- [[Turf]]\n`, { "Mulch.md": "Mulch is a layer of leaves that keeps the soil below it moist in summer.\n", "Turf.md": "Turf is a mat of grass.\n" })).toEqual(["Mulch"]);
  });

  it("a poor card can be taken by hand, and says why it was not made", async () => {
    const map = (await indexOf({ "Garden MOC.md": `${POINTS}- **Mulch** — early and late, on all beds near the wall\n` })).maps[0];
    if (map === undefined) throw new Error("no map");
    const made = runSync(makeCardsJob(map, CARD_TYPES.filter(({ id }) => id === "definition")));
    expect(made.notMade.find(({ card }) => card?.front === "Mulch")).toMatchObject({ why: "most bullets of this map cannot be asked, and little shows that this one can: one word and a whole sentence would", isPoor: true });
  });
});

describe("where nearly all of what a map says can be asked", () => {
  it("each bullet is taken at its word", async () => {
    expect(await asked(`${DEFINED}- **Mulch of old leaves** — keeps beds moist\n`)).toContain("Mulch of old leaves");
  });

  it("and in a map of a few bullets, which tell nothing of one another", async () => {
    expect(await asked(`${POINTS.split("\n").slice(0, 3).join("\n")}\n- **Mulch** — keeps the soil of all beds below it moist\n`)).toEqual(["Mulch"]);
  });
});

describe("how many signs make a point", () => {
  it("depends on how many concepts that say something are asked, and never falls when more are", () => {
    expect([[4, 7], [0, 8], [12, 20], [13, 20], [18, 20], [19, 20]].map(([some = 0, all = 0]) => signsOfPoint(some, all))).toEqual([Infinity, 2, 2, 3, 3, Infinity]);
    for (let all = 1; all < 40; all++) for (let some = 1; some <= all; some++) expect(signsOfPoint(some, all)).toBeGreaterThanOrEqual(signsOfPoint(some - 1, all));
  });
});
