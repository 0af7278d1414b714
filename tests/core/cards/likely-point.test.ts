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
    expect(made.notMade.find(({ card }) => card?.front === "Mulch")).toMatchObject({ why: "other bullets of this map cannot be asked, and little shows that this one can: one word and a whole sentence would", isPoor: true });
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
    expect([[4, 7], [0, 8], [11, 20], [12, 20], [17, 20], [18, 20]].map(([some = 0, all = 0]) => signsOfPoint(some, all))).toEqual([Infinity, 2, 2, 3, 3, Infinity]);
    for (let all = 1; all < 40; all++) for (let some = 1; some <= all; some++) expect(signsOfPoint(some, all)).toBeGreaterThanOrEqual(signsOfPoint(some - 1, all));
  });
});

describe("a card that somebody studies goes on, as a poor one", () => {
  const poor = async (text: string, notes: Readonly<Record<string, string>>, type: string): Promise<readonly (string | boolean | undefined)[][]> => {
    const map = (await indexOf({ "Garden MOC.md": text, ...notes })).maps[0];
    if (map === undefined) throw new Error("no map");
    return runSync(makeCardsJob(map, CARD_TYPES.filter(({ id }) => id === type))).notMade.map(({ card, why, isPoor }) => [card?.back, why, isPoor]);
  };

  it.each([
    ["whose note begins with a very long sentence", `Mulch is a layer that ${"keeps the bed wet and ".repeat(12)}warm.`, /^it is \d+ words long/],
    ["in a script whose words are not parted, too", `Mulchは${"土の上に置かれて水を保つ".repeat(14)}ものである。`, /^it is \d+ words long/],
    ["whose note stops where its sentence would go on", "Mulch is a layer of leaves that has, in a garden, these parts:", /^it stops where/],
  ])("%s", async (_whose, text, why) => {
    expect(await poor("- [[Mulch]]\n", { "Mulch.md": `${text}\n` }, "definition")).toEqual([[expect.any(String), expect.stringMatching(why), true]]);
  });

  it("whose abbreviation stands above it, too", async () => {
    expect(await poor("## The TLB\n- **TLB (Translation Lookaside Buffer)** — a cache of page tables\n", {}, "expansion")).toEqual([["TLB", "the answer stands in the question", true]]);
  });

  it("whose choices are labels, too", async () => {
    const labels = ["Theory", "Symbol", "Evidence"].map((name) => `- **${name}** — a word of gardeners for ${name.length} things that are wet\n`).join("");
    expect((await poor(`## Beds\n- **Mulch** — a layer of leaves from the woods\n${labels}`, {}, "siblings"))[0]).toEqual(["Mulch", "its term says what its text is about, and names nothing", true]);
  });
});
