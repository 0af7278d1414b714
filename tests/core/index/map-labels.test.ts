import { describe, expect, it } from "vitest";
import { mapLabels, titleOf } from "../../../src/core/index/map-labels";
import { notePath } from "../../../src/core/base/note-path";

const labels = (...maps: readonly (readonly [path: string, title: string])[]): string[] => [...mapLabels(maps.map(([path, title]) => ({ path: notePath(path), title }))).values()];

describe("the label of a map", () => {
  it("is its title", () => {
    expect(labels(["A/Cells MOC.md", "Cells"], ["A/Genes MOC.md", "Genes"])).toEqual(["Cells", "Genes"]);
  });

  it("among several of one title has the folders that tell it from the others, or its file's name", () => {
    expect(labels(["Biology/Index.md", "Index"], ["History/Index.md", "index"])).toEqual(["Index (Biology)", "index (History)"]);
    expect(labels(["a/Old/Index.md", "Index"], ["b/Old/Index.md", "Index"])).toEqual(["Index (a/Old)", "Index (b/Old)"]);
    expect(labels(["x/Index.md", "Index"], ["x/Home MOC.md", "Index"], ["Index.md", "Index"])).toEqual(["Index (x/Index)", "Index (Home MOC)", expect.stringMatching(/^Index/) as string]);
  });
});

describe("the title of a map", () => {
  it("is its only level-1 heading, or its file's name where it has none", () => {
    expect(titleOf({ title: "Living things" }, "Cells")).toBe("Living things");
    expect(titleOf({ title: null }, "Cells")).toBe("Cells");
  });

  it("is the first of several level-1 headings only where that has a word of the file's name", () => {
    expect(titleOf({ title: "All cells", isTopALevel: true }, "Cells")).toBe("All cells");
    expect(titleOf({ title: "Before you start", isTopALevel: true }, "Cells")).toBe("Cells");
  });
});
