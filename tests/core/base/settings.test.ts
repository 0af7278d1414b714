/** Settings are rows of a table: what is saved is read by it, and what is typed is checked by it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settingFault } from "../../../src/core/base/setting-fault";
import { DEFAULTS, migrate } from "../../../src/core/base/settings";
import { SETTING_ROWS, SETTINGS, type SettingKey } from "../../../src/core/base/settings-table";
import { CARD_TYPES, RELATIONS } from "../../../src/core/registry";

describe("what was saved", () => {
  it("is read whatever it is, and what was read reads as it is", () => {
    fc.assert(fc.property(fc.jsonValue(), (saved) => {
      const read = migrate(saved);
      expect(Object.keys(read)).toEqual(["version", ...SETTING_ROWS.map(([key]) => key)]);
      expect(migrate(JSON.parse(JSON.stringify(read)))).toEqual(read);
    }));
    expect(migrate({})).toEqual(DEFAULTS);
  });

  it("keeps each value of the right kind, and takes the first value for any other", () => {
    const { retention, graphScope, graphLayout, quietRelations, graphColors, checklistName } = migrate({ retention: 500, graphScope: "page", graphLayout: "web", quietRelations: ["links", "of-a-newer-version", 7], graphColors: "no", checklistName: " Study/Plan " });
    expect([retention, graphScope, graphLayout, quietRelations, graphColors, checklistName]).toEqual([99, "section", "web", ["links", "of-a-newer-version"], true, "Study Plan"]);
    expect(migrate({ graphLayout: "<b>", flashcardsName: "  " })).toMatchObject({ graphLayout: "", flashcardsName: "Flashcards" });
  });

  it("leaves out of a new graph just what relations say of themselves, and asks just what card types say", () => {
    expect(DEFAULTS.quietRelations).toEqual(RELATIONS.filter(({ quiet }) => quiet === true).map(({ id }) => id));
    const types = CARD_TYPES.map(({ id }) => id);
    expect(DEFAULTS.cardTypes.filter((id) => !types.includes(id))).toEqual([]);
  });
});

describe("what is typed into a field", () => {
  const fault = (key: SettingKey, typed: unknown): string | null => settingFault(SETTINGS[key], typed, { folders: ["Maps", "Maps/Old", "Home"], maps: [], otherNames: [] });

  it.each<readonly [SettingKey, unknown, RegExp]>([
    ["mapTags", "map, my tag", /“my tag” is not a tag/],
    ["mapTags", "#2026", /digits alone/],
    ["checklistTag", "task!", /“task!” is not a tag/],
    ["deckTag", "  ", /Write a tag/],
    ["mapProperty", "type:", /such as “type: map”/],
    ["mapProperty", ": map", /name of a property/],
    ["mapFolders", "Maps, Mpas", /no folder “Mpas”/],
    ["notMaps", "Index, Archive/", /no folder “Archive”/],
    ["notMaps", "#no tag", /“#no tag” is not a tag/],
    ["checklistName", "", /word or two/],
    ["flashcardsName", "Cards: all", /“:” cannot stand/],
    ["learningSteps", "10x", /“10x” is not a step/],
    ["ankiDeck", "Study::", /such as|like “Study::Maps”/],
    ["ankiDeck", "\"Study\"", /quotation marks/],
    ["newPerDay", 2.5, /whole number from 0/],
    ["newPerDay", NaN, /whole number/],
    ["dayStart", 24, /from 0 to 23/],
  ])("%s: %s is not taken, and a sentence says what is wrong", (key, typed, sentence) => {
    expect(fault(key, typed)).toMatch(sentence);
  });

  it.each<readonly [SettingKey, unknown]>([
    ["mapTags", "map, #moc/main, ein-тег"], ["mapTags", ""], ["checklistTag", "#task"], ["checklistTag", ""], ["deckTag", "#cards"], ["mapProperty", "type: map"], ["mapProperty", "map"], ["mapProperty", ""],
    ["mapFolders", "maps/, Maps/Old"], ["notMaps", "Home, #index, Maps/"], ["mapNames", "MOC"], ["checklistName", "Plan"], ["learningSteps", ""], ["ankiDeck", ""], ["ankiDeck", "Study::Uni"], ["newPerDay", 0], ["retention", 70],
  ])("%s: %s is taken", (key, typed) => {
    expect(fault(key, typed)).toBeNull();
  });

  it("is never refused where it is what stands there at first", () => {
    expect(SETTING_ROWS.flatMap(([key, { first }]) => fault(key, first) ?? [])).toEqual([]);
  });
});
