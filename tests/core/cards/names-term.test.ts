/** What shows that a line says what a term is, and makes no point. */
import { describe, expect, it } from "vitest";
import { runSync } from "../../../src/core/base/jobs";
import { CARD_TYPES } from "../../../src/core/cards/card-types";
import { makeCardsJob } from "../../../src/core/cards/make-cards";
import { strings } from "../../../src/core/base/strings";
import { indexOf } from "../index/vault-of";

/** The terms that are asked for their definitions, and those that are not since nothing shows that they are terms. */
async function weighed(text: string, notes: Readonly<Record<string, string>> = {}, name = "MOC.md"): Promise<{ readonly asked: string[]; readonly points: string[] }> {
  const map = (await indexOf({ [name]: text, ...notes })).maps.find(({ path }) => path === name);
  if (map === undefined) throw new Error("no map");
  const { cards, notMade } = runSync(makeCardsJob(map, CARD_TYPES.filter(({ id }) => id === "definition")));
  const termOf = new Map(map.concepts.map(({ id, term }) => [id, term]));
  return { asked: cards.map(({ concept }) => termOf.get(concept) ?? ""), points: notMade.filter(({ why }) => why === strings.noCard.point).map(({ concept }) => termOf.get(concept) ?? "") };
}

const POINT = "- Care for beds on dry nights: water comes up from the ground by itself\n";

describe("a term", () => {
  it("is shown by a note of its own, by a text that says what it is, by bold words or a dash", async () => {
    expect(await weighed(`${POINT}- Mulch: keeps most of the water in dry beds for many weeks\n- Humus: the dark part of soil\n- **Loam**: crumbles between two wet fingers\n- Silt — lies wherever old rivers once were slow and wide\n`, { "Mulch.md": "" })).toEqual({ asked: ["Mulch", "Humus", "Loam", "Silt"], points: ["Care for beds on dry nights"] });
  });

  it("is a point where a sentence ends behind it, deep below headings, or where its plain name is long", async () => {
    expect((await weighed("- **Care at night**: water comes up from the ground by itself.\n")).points).toEqual(["Care at night"]);
    expect((await weighed("## A\n### B\n#### C\n- **Care at night** — water comes up from the ground\n")).points).toEqual(["Care at night"]);
    expect((await weighed("- Care for roots on dry nights — water comes up from the ground by itself\n- **Care for leaves on dry nights** — water comes down from the sky by itself\n")).points).toEqual(["Care for roots on dry nights"]);
  });

  it("is taken for one more easily in a map in which half of them are shown to be some", async () => {
    const sentence = "- **Osmosis**: Water always goes through skins to places with more salt.\n";
    expect((await weighed(`${sentence}${POINT}`)).asked).toEqual([]);
    expect((await weighed(`${sentence}- Humus: the dark part of soil\n`)).asked).toEqual(["Osmosis", "Humus"]);
  });

  it("is vouched for by a list of three and more short names, each with enough, wherever that stands", async () => {
    const deep = "## A\n### B\n#### C\n";
    const soils = ["- **Loam**: crumbles between two wet fingers\n", "- **Silt**: lies wherever old rivers once were slow\n", "- `sand`: lets all the water through at once\n"];
    expect((await weighed(deep + soils.join(""))).asked).toEqual(["Loam", "Silt", "sand"]);
    expect((await weighed(deep + soils.slice(0, 2).join(""))).points).toEqual(["Loam", "Silt"]);
    expect((await weighed(`${deep}${soils.join("")}- **Care for beds on long dry nights**: water comes up from the ground\n`)).points).toEqual(["Care for beds on long dry nights"]);
  });

  it("is shown by code and by a short plain name, wherever it stands", async () => {
    const deep = "## A\n### B\n#### C\n";
    expect((await weighed(`${deep}- \`dig()\` — goes down into wet ground by one foot.\n- **\`depth()\`**: ~3 feet in the wet ground of old beds.\n- Ditch: takes water away from wet ground.\n`)).asked).toEqual(["dig()", "depth()", "Ditch"]);
  });

  it("is none where its text speaks to the reader or says yes", async () => {
    const spoken = ["- **Watering**: roots find water if you dig\n", "- **Digging**: you can leave most of it to worms\n", "- **Frost**: yes, but roots sleep below it\n"];
    expect((await weighed(spoken.join(""))).points).toEqual(["Watering", "Digging", "Frost"]);
  });

  it("may be a sentence where its translation ends as it does", async () => {
    expect((await weighed("- **Die Beete sind schon ganz trocken.** – Az ágyások már egészen szárazak.\n")).asked).toEqual(["Die Beete sind schon ganz trocken."]);
    expect((await weighed("- **Beete** – Az ágyások már egészen szárazak.\n")).points).toEqual(["Beete"]);
  });

  describe("in a note that is a map and is not called one", () => {
    const weighedThere = (text: string): ReturnType<typeof weighed> => weighed(`---\nmoc-study-map: true\n---\n${text}`, {}, "Ponds.md");

    it("is a label where a colon parts it from what is told, or where that stands below it, and not one in ten says what it is", async () => {
      const told = "- **In spring**: frogs come up from wet leaves and sing at night\n- **Before frost**\n  - Leaves must be taken out of cold water with a wide net\n";
      expect(await weighedThere(told)).toEqual({ asked: [], points: ["In spring", "Before frost"] });
      expect((await weighed(told)).points).toEqual([]);
      expect(await weighedThere(`${told}- **Sedge**: a grass of wet ground\n`)).toEqual({ asked: ["In spring", "Before frost", "Sedge"], points: [] });
      expect((await weighedThere("- **Sedge** — grows along wet ground at the edge\n")).asked).toEqual(["Sedge"]);
    });
  });

  it("is none that is told in the source of a program, or chosen in it", async () => {
    expect(await weighed("- **Waterer** — fills all cans at night, see `src/beds/can.ts`\n- **Sower** — takes seeds in rows (sower.py:12)\n- **lazy** — whether to wait for water\n- **Rake** — evens all of the beds\n")).toEqual({ asked: ["Rake"], points: ["Waterer", "Sower", "lazy"] });
  });
});
