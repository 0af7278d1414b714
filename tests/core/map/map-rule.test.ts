import { describe, expect, it } from "vitest";
import { createMapRule, subjectOf } from "../../../src/core/map/map-rule";
import { propertiesOf } from "../../../src/core/text/properties";
import { parseYaml } from "../../../scripts/parse-yaml";
import { DEFAULTS, type Settings } from "../../../src/core/base/settings";

const isMap = (path: string, text = "", settings: Partial<Settings> = {}): boolean => createMapRule({ ...DEFAULTS, ...settings }).isMap(path, text, propertiesOf(text, parseYaml).properties);

describe("a note is a map", () => {
  it.each(["Systems MOC.md", "MOC.md", "a/b/_moc-systems.md", "04 - Systems (MOC).md", "Map of Content.md", "map-of-content.md", "Software - Map Of Content.md", "数学MOC.md", "MOC数学.md", "수학MOC.md", "0.1MOC.md", "Plant MOCs.md", "Map of Contents.md", "Физика МОС.md"])("by a whole word of its name: %s", (path) => {
    expect(isMap(path)).toBe(true);
  });

  it.each(["Mocks.md", "Democracy.md", "Émoc.md", "MOCé.md", "mocsa.md", "Mocha.md", "MOC/Notes.md", "Mapping of contents.md", "МОСКВА.md"])("not by a part of a word, nor by its folder: %s", (path) => {
    expect(isMap(path)).toBe(false);
  });

  it("by any words that were typed, signs too", () => {
    const settings = { mapNames: "Domain-Driven Design, C++ (all), a/b, Q&A, [x], Größe, ^" };
    expect(["Domain-Driven Design.md", "domain-driven_design MOC.md", "C++ (all).md", "Q&A.md", "[x].md", "Große.md"].map((path) => isMap(path, "", settings))).toEqual([true, true, true, true, true, false]);
  });

  it("by a tag, in properties or text, and below it", () => {
    const settings = { mapTags: "#map, index" };
    expect(["---\ntags: [map]\n---\n", "---\ntags: a, Index\n---\n", "text #map/systems here"].map((text) => isMap("x.md", text, settings))).toEqual([true, true, true]);
    expect(["#mapping", "`map`", "", "`#map`", "```\n#map\n```", "---\ncolour: \"x #map\"\n---\n", "%%\n#map\n%%"].map((text) => isMap("x.md", text, settings))).toEqual([false, false, false, false, false, false, false]);
  });

  it("by a property, with a value or with any but false", () => {
    expect(isMap("x.md", "---\ntype: Map\n---\n", { mapProperty: "type: map" })).toBe(true);
    expect(isMap("x.md", "---\ntype: note\n---\n", { mapProperty: "type: map" })).toBe(false);
    expect(["true", "yes", "false"].map((value) => isMap("x.md", `---\nmoc: ${value}\n---\n`, { mapProperty: "moc" }))).toEqual([true, true, false]);
  });

  it("whatever is wrong with its other properties", () => {
    const broken = "---\ntitle: One: two\ntype: map\ntags:\n  - index\n---\n";
    expect(isMap("Systems MOC.md", broken)).toBe(true);
    expect(isMap("x.md", broken, { mapProperty: "type: map" })).toBe(true);
    expect(isMap("x.md", broken, { mapTags: "index" })).toBe(true);
  });

  it("by its folder, and with no word at all where none is set", () => {
    expect(isMap("Maps/Any.md", "", { mapFolders: "/Maps/, Other" })).toBe(true);
    expect(isMap("Mapsy/Any.md", "", { mapFolders: "Maps" })).toBe(false);
    expect(isMap("Systems MOC.md", "", { mapNames: "" })).toBe(false);
  });

  it("never if it is a study note: of the study folder, or with marks of a generated part", () => {
    expect(isMap("MOC Study/Checklist – Systems MOC.md")).toBe(false);
    expect(isMap("Elsewhere/Systems MOC – checklist.md", "%% begin moc-study %%\n%% end moc-study %%\n")).toBe(false);
  });
});

describe("what a map is about", () => {
  it.each([["数学MOC", "数学"], ["Физика МОС", "Физика"],
    ["04 - Systems and Infrastructure MOC", "Systems and Infrastructure"], ["Systems MOC", "Systems"], ["MOC Systems", "Systems"], ["Software Engineering - Map of Content", "Software Engineering"],
    ["4. Systems", "Systems"], ["7 layers", "7 layers"], ["MOC", "MOC"], ["01 - MOC", "01 - MOC"], ["Mocks", "Mocks"],
  ])("%s: %s", (name, subject) => {
    expect(subjectOf(name, DEFAULTS)).toBe(subject);
  });
});
